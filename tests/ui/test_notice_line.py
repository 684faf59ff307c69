"""The line that says what happened, until the reader has read it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.theme import DARK, Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> NoticeLine:
    line = NoticeLine(theme)
    qtbot.addWidget(line)
    return line


def said(line: NoticeLine) -> str:
    return " ".join(each.text() for each in line.findChildren(QLabel) if each.isVisible()).strip()


def test_it_is_out_of_sight_until_there_is_something_to_say(line: NoticeLine) -> None:
    assert not line.isVisible()
    line.say("Le disque est plein.")
    assert line.isVisible()
    assert said(line) == "Le disque est plein."


def test_something_newer_takes_the_place_of_the_former_line(line: NoticeLine) -> None:
    line.say("Le disque est plein.")
    line.say("Le réseau est absent.")
    assert said(line) == "Le réseau est absent."


def test_its_cross_takes_it_away(qtbot: QtBot, line: NoticeLine) -> None:
    line.say("Le disque est plein.")
    cross = line.findChild(QToolButton)
    assert cross is not None
    assert cross.accessibleName() == "Close"
    with qtbot.waitSignal(line.closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not line.isVisible()


def test_escape_takes_it_away(qtbot: QtBot, line: NoticeLine) -> None:
    line.say("Le disque est plein.")
    with qtbot.waitSignal(line.closed):
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_a_name_in_it_is_no_rich_text(line: NoticeLine) -> None:
    line.say("<img src='file:///dev/zero'>.md : vide.")
    (label,) = [each for each in line.findChildren(QLabel) if each.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.accessibleName() == "<img src='file:///dev/zero'>.md : vide."


def test_it_follows_the_colours(qapp: QApplication, line: NoticeLine, theme: Theme) -> None:
    theme.apply(qapp, dark=True)
    assert DARK.raised in line.styleSheet()
    theme.apply(qapp, dark=False)
    assert DARK.raised not in line.styleSheet()


def test_what_can_be_done_is_a_button_that_goes_with_its_sentence(
    qtbot: QtBot, line: NoticeLine
) -> None:
    line.say("The file is damaged.", "Bring back a copy…")
    button = next(each for each in line.findChildren(QPushButton) if each.text())
    assert button.isVisible()
    with qtbot.waitSignal(line.acted):
        button.click()
    assert not line.isVisible()
    line.say("Something else.")
    assert not button.isVisible()
