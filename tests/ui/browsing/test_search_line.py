"""The search line."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.ui.browsing.search_line import SearchLine
from reader_app.ui.theme import Theme


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> SearchLine:
    line = SearchLine(theme)
    qtbot.addWidget(line)
    line.show()
    return line


def test_every_letter_is_told(qtbot: QtBot, line: SearchLine) -> None:
    told: list[str] = []
    line.search_changed.connect(told.append)
    qtbot.keyClicks(line, "vie")
    assert told == ["v", "vi", "vie"]


def test_escape_clears(qtbot: QtBot, line: SearchLine) -> None:
    qtbot.keyClicks(line, "vie")
    with qtbot.waitSignal(line.search_changed) as changed:
        qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert changed.args == [""]


def test_the_cross_is_there_only_for_words_and_clears(qtbot: QtBot, line: SearchLine) -> None:
    cross = next(each for each in line.actions() if each.text() == "Clear the search")
    assert not cross.isVisible()
    qtbot.keyClicks(line, "vie")
    assert cross.isVisible()
    cross.trigger()
    assert line.text() == ""
    assert not cross.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_down_goes_on_to_the_list(qtbot: QtBot, line: SearchLine, key: Qt.Key) -> None:
    with qtbot.waitSignal(line.list_requested):
        qtbot.keyClick(line, key)
