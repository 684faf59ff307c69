"""What tests of the reading room need: a pane on the screen, and notes on its page."""

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReadingPane:
    """An empty reading pane in a window of its own."""
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(lambda: pane.focusProxy().hasFocus())
    return pane
