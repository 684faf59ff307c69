"""The dialog of the copies: what it shows, and how one is chosen by mouse and by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.backup import Occasion
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.theme import Theme
from tests.fakes import FakeBackups


@pytest.fixture
def copies() -> FakeBackups:
    copies = FakeBackups()
    copies.make(Occasion.START)
    copies.held = "b"
    copies.make(Occasion.ASKED)
    return copies


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, copies: FakeBackups) -> BackupsDialog:
    dialog = BackupsDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show_backups(copies.backups())
    dialog.show()
    return dialog


def rows(dialog: BackupsDialog) -> list[list[str]]:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item]


def button(dialog: BackupsDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_each_copy_says_when_why_and_what(dialog: BackupsDialog) -> None:
    first, second = rows(dialog)
    assert first[1:] == ["asked for", "2 favourite(s)"]
    assert second[1:] == ["when the library opened", "1 favourite(s)"]
    assert first[0].startswith("1 March 2026, ")


def test_two_clicks_bring_one_back(qtbot: QtBot, dialog: BackupsDialog) -> None:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    item = tree.topLevelItem(1)
    assert item is not None
    place = tree.visualItemRect(item).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(dialog.bring_back_requested) as asked:
        qtbot.mouseClick(button(dialog, "Bring back"), Qt.MouseButton.LeftButton)
    assert asked.args == ["copy-0"]


def test_the_keys_do_it_too(qtbot: QtBot, dialog: BackupsDialog) -> None:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.bring_back_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == ["copy-0"]


def test_what_was_chosen_stays_chosen_when_another_copy_comes(
    qtbot: QtBot, dialog: BackupsDialog, copies: FakeBackups
) -> None:
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    copies.held = "c"
    copies.make(Occasion.CHANGED)
    dialog.show_backups(copies.backups())
    with qtbot.waitSignal(dialog.bring_back_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == ["copy-0"]


def test_without_copies_nothing_can_come_back(qtbot: QtBot, theme: Theme) -> None:
    dialog = BackupsDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not button(dialog, "Bring back").isEnabled()
    assert not button(dialog, "Begin anew").isVisible()
    with qtbot.waitSignal(dialog.copy_requested):
        button(dialog, "Make a copy now").click()


def test_where_something_is_wrong_it_says_so_and_offers_to_begin_anew(
    qtbot: QtBot, dialog: BackupsDialog
) -> None:
    dialog.show_trouble("favourites.db: damaged.")
    assert not button(dialog, "Make a copy now").isVisible()
    with qtbot.waitSignal(dialog.begin_anew_requested):
        button(dialog, "Begin anew").click()
