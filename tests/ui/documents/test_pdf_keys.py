"""The keys of a PDF are known, each to one command, and all of them stand in the help."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.pdf_keys import KEYS, Command, PdfHelp, command_of

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PLAIN, KEYPAD = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> Command | None:
    return command_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


@pytest.mark.parametrize(
    ("key", "modifiers", "command"),
    [
        (Qt.Key.Key_Escape, PLAIN, Command.CLOSE),
        (Qt.Key.Key_PageDown, CONTROL, Command.NEXT_PAGE),
        (Qt.Key.Key_Plus, CONTROL | SHIFT, Command.LARGER),
        (Qt.Key.Key_0, CONTROL | SHIFT, Command.FIT_WIDTH),
        (Qt.Key.Key_Minus, CONTROL | KEYPAD, Command.SMALLER),
        (Qt.Key.Key_R, CONTROL | SHIFT, Command.TURN_LEFT),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, Command.BACK),
        (Qt.Key.Key_Left, CONTROL | SHIFT, Command.SELECT_WORD_LEFT),
        (Qt.Key.Key_F3, SHIFT, Command.PREVIOUS_FOUND),
        (Qt.Key.Key_Q, CONTROL, None),
        (Qt.Key.Key_A, PLAIN, None),
    ],
)
def test_keys_mean_commands(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, command: Command | None
) -> None:
    assert pressed(key, modifiers) is command


def test_no_key_has_two_commands() -> None:
    keys = [each for all_keys in KEYS.values() for each in all_keys]
    assert len(keys) == len(set(keys))
    assert set(KEYS) == set(Command)


def test_every_command_stands_in_the_help(qtbot: QtBot) -> None:
    lines = PdfHelp().lines()
    shown = ", ".join(line.shortcut for line in lines).split(", ")
    assert all(keys[0] in shown for keys in KEYS.values())
    assert {line.section for line in lines} == {"In a PDF"}
