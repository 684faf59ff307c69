"""The actions: each in a menu, with a shortcut of its own, and a key to its menu."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from reader_app.ui.actions import Actions
from reader_app.ui.documents.pdf_keys import KEYS


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    return Actions(window)


def menus(window: QMainWindow) -> list[QMenu]:
    found = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in found if isinstance(menu, QMenu)]


def entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def mnemonic(text: str) -> str:
    at = text.find("&")
    return text[at + 1].lower() if at >= 0 else ""


def test_every_action_stands_in_a_menu(window: QMainWindow, actions: Actions) -> None:
    shown = {action for menu in menus(window) for action in entries(menu)}
    own = {each for each in vars(actions).values() if isinstance(each, QAction)}
    assert own == shown


def test_no_two_actions_share_a_shortcut(window: QMainWindow, actions: Actions) -> None:
    keys = Counter(
        key.toString() for menu in menus(window) for a in entries(menu) for key in a.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_menu_and_every_line_of_it_has_a_letter_of_its_own(
    window: QMainWindow, actions: Actions
) -> None:
    heads = [mnemonic(menu.title()) for menu in menus(window)]
    assert "" not in heads
    assert len(set(heads)) == len(heads)
    for menu in menus(window):
        letters = [mnemonic(action.text()) for action in entries(menu)]
        assert "" not in letters
        assert len(set(letters)) == len(letters), menu.title()


def test_all_but_about_have_a_shortcut(window: QMainWindow, actions: Actions) -> None:
    without = [a for menu in menus(window) for a in entries(menu) if not a.shortcuts()]
    assert without == [actions.about]


def test_the_help_lists_what_has_a_shortcut_under_its_menu(
    window: QMainWindow, actions: Actions
) -> None:
    shown = actions.shown()
    lines = [(line.section, line.text, line.shortcut) for line in shown]
    assert ("File", "Import files", "Ctrl+I") in lines
    assert ("Edit", "Redo", "Ctrl+Shift+Z, Ctrl+Y") in lines
    assert len(lines) == sum(len(entries(menu)) for menu in menus(window))
    assert {line.name for line in shown} == set(actions.named())


def test_a_shortcut_triggers_its_action(
    qtbot: QtBot, window: QMainWindow, actions: Actions
) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(actions.undo.triggered):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_a_pdf_takes_over_only_keys_that_mean_the_same_there(actions: Actions) -> None:
    in_pdf = {keys for all_keys in KEYS.values() for keys in all_keys}
    lines = [line for line in actions.shown() if line.shortcut]
    elsewhere = {keys for line in lines for keys in line.shortcut.split(", ")}
    back_and_size = {"Alt+Left", "Alt+Right", "Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0"}
    finding = {"Ctrl+F", "Ctrl+L", "F3", "Ctrl+G", "Shift+F3", "Ctrl+Shift+G"}
    # Print, and make a favourite of what is read.
    assert in_pdf & elsewhere == back_and_size | finding | {"Ctrl+P", "Ctrl+D"}
