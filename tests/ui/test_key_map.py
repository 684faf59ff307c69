"""The one key map: other keys for actions, without clashes on two keyboards."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader_app.ui.actions import Actions
from reader_app.ui.documents.pdf_keys import KEYS
from reader_app.ui.key_map import KeyMap, action_keys, is_for_actions
from tests.ui.keyboards import KEYBOARDS, strokes


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QMainWindow) -> Actions:
    return Actions(window)


@pytest.fixture
def keys(window: QMainWindow, actions: Actions) -> KeyMap:
    return KeyMap(actions, window)


def of(action: QAction) -> list[str]:
    return [keys.toString() for keys in action.shortcuts()]


@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_no_two_actions_want_the_same_keys_pressed(actions: Actions, keyboard: str) -> None:
    pressed: dict[frozenset[str], str] = {}
    for name, action in actions.named().items():
        for keys in of(action):
            # Two shortcuts of one action may be one key on some keyboard: Ctrl++ and Ctrl+=.
            assert pressed.setdefault(strokes(keyboard, keys), name) == name, keys


@pytest.mark.parametrize("keyboard", KEYBOARDS)
def test_no_two_commands_of_a_pdf_want_the_same_keys_pressed(keyboard: str) -> None:
    pressed: dict[frozenset[str], object] = {}
    for command, all_keys in KEYS.items():
        for keys in all_keys:
            assert pressed.setdefault(strokes(keyboard, keys), command) is command, keys


def test_every_usual_key_is_one_that_may_be_given(actions: Actions, keys: KeyMap) -> None:
    usual = [each for action in actions.named().values() for each in action.shortcuts()]
    assert [each.toString() for each in usual if not is_for_actions(each)] == []


@pytest.mark.parametrize(
    "text", ["a", "Shift+A", "5", "Space", "Return", "Esc", "Tab", "Left", "Shift+Home", "Ctrl+C"]
)
def test_keys_for_writing_moving_and_copying_are_left_alone(text: str) -> None:
    assert not is_for_actions(QKeySequence(text))


def test_an_action_has_the_keys_that_it_was_given_and_no_others(
    qtbot: QtBot, actions: Actions, keys: KeyMap
) -> None:
    with qtbot.waitSignal(keys.changed) as changed:
        keys.give("redo", QKeySequence("F8"))
    assert of(actions.redo) == ["F8"]
    assert action_keys(actions.redo) == "F8"
    assert changed.args == [{"redo": "F8"}]
    keys.give("redo", QKeySequence())
    assert of(actions.redo) == []
    keys.reset("redo")
    assert of(actions.redo) == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert keys.own == {}


def test_keys_are_known_to_be_taken_by_actions_and_menus(keys: KeyMap) -> None:
    assert keys.holder(QKeySequence("Ctrl+D"), but="redo") == "Favourite"
    assert keys.holder(QKeySequence("Ctrl+D"), but="mark") == ""
    assert keys.holder(QKeySequence("Alt+F"), but="redo") == "File"
    # The same keys on a keyboard whose digits and signs stand with Shift.
    assert keys.holder(QKeySequence("Alt+Shift+1"), but="redo") == "All notes"
    assert keys.holder(QKeySequence("Ctrl+Shift++"), but="redo") == "Larger text"
    # Of letters Shift makes other keys.
    assert keys.holder(QKeySequence("Ctrl+Alt+Shift+F"), but="redo") == ""


def test_what_was_kept_comes_back_and_what_makes_no_sense_is_left_out(
    actions: Actions, keys: KeyMap
) -> None:
    keys.show({"mark": "F8", "redo": "F8", "dance": "F10", "quit": "q", "find": "", "undo": "§§"})
    assert of(actions.mark) == ["F8"]
    assert of(actions.redo) == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert of(actions.quit) == ["Ctrl+Q"]
    assert of(actions.find) == []
    assert of(actions.undo) == ["Ctrl+Z"]


def test_the_readers_keys_win_over_the_usual_ones_of_another_action(
    actions: Actions, keys: KeyMap
) -> None:
    # As where a later version gives keys to an action that were free before.
    keys.show({"mark": "Ctrl+Y"})
    assert of(actions.mark) == ["Ctrl+Y"]
    assert of(actions.redo) == ["Ctrl+Shift+Z"]
    keys.reset("redo")
    assert of(actions.redo) == ["Ctrl+Shift+Z", "Ctrl+Y"]
    assert of(actions.mark) == ["Ctrl+D"]


def test_all_are_usual_again_at_once(qtbot: QtBot, actions: Actions, keys: KeyMap) -> None:
    keys.show({"mark": "F8", "find": ""})
    with qtbot.waitSignal(keys.changed) as changed:
        keys.reset()
    assert changed.args == [{}]
    assert of(actions.mark) == ["Ctrl+D"]
    assert of(actions.find) == ["Ctrl+Shift+F"]
