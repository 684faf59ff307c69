"""The keyboard help, where keys are changed: pressed, refused, given back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from reader_app.ui.buttons import FlatButton, TextButton
from reader_app.ui.front import Front
from reader_app.ui.help_display import HelpDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.key_button import KeyButton
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.theme import Theme
from tests.journeys import sight

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    front.show()
    return front


@pytest.fixture
def display(front: Front, theme: Theme) -> HelpDisplay:
    return HelpDisplay(front, theme)


@pytest.fixture
def dialog(qtbot: QtBot, front: Front, display: HelpDisplay) -> KeyboardHelp:
    display.show()
    dialog = front.findChild(KeyboardHelp)
    assert isinstance(dialog, KeyboardHelp)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def button(dialog: KeyboardHelp, name: str) -> KeyButton:
    return next(each for each in dialog.findChildren(KeyButton) if each.name == name)


def said(dialog: KeyboardHelp) -> str:
    labels = [each for each in dialog.findChildren(QLabel) if each.wordWrap()]
    return labels[-1].text()


def press(qtbot: QtBot, dialog: KeyboardHelp, name: str, key: Qt.Key, held=CONTROL) -> None:
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
    qtbot.keyClick(button(dialog, name), key, held)


def test_keys_are_pressed_anew_and_call_the_action_up_at_once(
    qtbot: QtBot, front: Front, display: HelpDisplay, dialog: KeyboardHelp
) -> None:
    press(qtbot, dialog, "mark", Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier)
    assert button(dialog, "mark").text() == "F8"
    assert (
        said(dialog)
        == "“Favourite” is called up by F8 now. Over a PDF they are still for “Inverted colours”."
    )
    assert display.keys.own == {"mark": "F8"}
    dialog.close()
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    front.menus.mark.setEnabled(True)
    with qtbot.waitSignal(front.menus.mark.triggered):
        qtbot.keyClick(front, Qt.Key.Key_F8)


def test_keys_that_are_taken_are_refused_with_who_has_them(
    qtbot: QtBot, display: HelpDisplay, dialog: KeyboardHelp
) -> None:
    press(qtbot, dialog, "mark", Qt.Key.Key_P)
    assert said(dialog) == (
        "Ctrl+P is taken already by “Print the note”. Press other keys, or Escape to leave it."
    )
    assert button(dialog, "mark").waits
    qtbot.keyClick(button(dialog, "mark"), Qt.Key.Key_P)
    assert said(dialog).startswith("P is needed for writing or moving about.")
    qtbot.keyClick(button(dialog, "mark"), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert button(dialog, "mark").text() == "Ctrl+D"
    assert display.keys.own == {}


def test_keys_are_taken_away_and_the_usual_ones_come_back(
    qtbot: QtBot, display: HelpDisplay, dialog: KeyboardHelp
) -> None:
    press(qtbot, dialog, "redo", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    assert button(dialog, "redo").text() == "none"
    back = next(each for each in dialog.findChildren(FlatButton) if each.objectName() == "redo")
    assert back.isVisible()
    assert back.accessibleName() == "Redo: back to the usual keys, Ctrl+Shift+Z, Ctrl+Y"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert button(dialog, "redo").text() == "Ctrl+Shift+Z, Ctrl+Y"
    assert not back.isVisible()


def test_all_usual_keys_come_back_at_once(
    qtbot: QtBot, display: HelpDisplay, dialog: KeyboardHelp
) -> None:
    usual = next(each for each in dialog.findChildren(TextButton) if "usual" in each.text())
    assert not usual.isEnabled()
    press(qtbot, dialog, "mark", Qt.Key.Key_F8)
    press(qtbot, dialog, "find", Qt.Key.Key_F8, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(usual, Qt.MouseButton.LeftButton)
    assert display.keys.own == {}
    assert button(dialog, "mark").text() == "Ctrl+D"
    assert not usual.isEnabled()


def test_a_button_waits_no_longer_where_the_keyboard_goes_elsewhere(
    qtbot: QtBot, dialog: KeyboardHelp, qapp: QApplication
) -> None:
    qtbot.mouseClick(button(dialog, "mark"), Qt.MouseButton.LeftButton)
    assert button(dialog, "mark").text() == "Press keys…"
    button(dialog, "redo").setFocus()
    assert button(dialog, "mark").text() == "Ctrl+D"


@pytest.mark.usefixtures("display")
def test_the_menu_lists_the_keys_and_what_a_search_may_say(front: Front) -> None:
    front.menus.keyboard.trigger()
    dialog = front.findChild(KeyboardHelp)
    assert isinstance(dialog, KeyboardHelp)
    assert "Ctrl+Shift+D" in sight.words(dialog)
    assert "theme:sport" in sight.words(dialog)


@pytest.mark.usefixtures("display")
def test_about_says_what_this_is(qtbot: QtBot, front: Front) -> None:
    front.menus.about.trigger()
    about = front.findChild(QMessageBox)
    assert about is not None
    assert "offline and for years" in " ".join(each.text() for each in about.findChildren(QLabel))
    qtbot.keyClick(about, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: front.findChild(QMessageBox) is None)
