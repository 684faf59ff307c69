"""Reading aloud from the menus: begun, stopped, and what is said where there is no voice."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from reader_app.pages.page import note_page
from reader_app.ui.aloud_display import AloudDisplay
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    return front


@pytest.fixture
def page(theme: Theme, front: Front) -> ReadingPane:
    page = ReadingPane(theme)
    front.right.addWidget(page)
    note = a_note(1)
    page.show_note(note, note_page(note), False)
    return page


@pytest.fixture
def display(front: Front, page: ReadingPane) -> AloudDisplay:
    return AloudDisplay(front, page)


def test_the_menu_begins_and_stops(qtbot: QtBot, front: Front, display: AloudDisplay) -> None:
    display.aloud.use_engine("mock")
    assert not front.menus.stop_aloud.isEnabled()
    with qtbot.waitSignal(display.page_needed):
        front.menus.aloud.trigger()
    assert display.aloud.is_reading
    front.menus.stop_aloud.trigger()
    assert not display.aloud.is_reading
    assert not front.menus.stop_aloud.isEnabled()


def test_closing_the_window_ends_it(front: Front, display: AloudDisplay) -> None:
    display.aloud.use_engine("mock")
    front.menus.aloud.trigger()
    front.close()
    assert not display.aloud.is_reading


@pytest.mark.parametrize(
    ("platform", "told"),
    [("linux", "speech-dispatcher speech-dispatcher-espeak-ng"), ("win32", "settings for speech")],
)
def test_without_a_voice_it_is_said_what_brings_one(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, display: AloudDisplay, platform: str, told: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    display.aloud.use_engine("none at all")
    with qtbot.waitSignal(display.said) as said:
        display.aloud.toggle()
    assert told in said.args[0]
