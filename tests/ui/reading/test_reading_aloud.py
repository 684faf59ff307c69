"""The page read aloud, with Qt's engine for tests: it speaks without a sound, at 50 ms a word."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from reader_app.pages.page import note_page
from reader_app.ui.reading.aloud_bar import AloudBar
from reader_app.ui.reading.reading_aloud import ReadingAloud
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.speech import Speech, find_engine
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.ui.reading.acting import button

FIRST = "On vient à deux."
SECOND = "Le four attend."
THIRD = "Puis rien."
"""Under QUICK each takes half a second and less."""
QUICK = 100
"""The engine for tests takes half its time at this rate."""


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> ReadingPane:
    pane = ReadingPane(theme)
    qtbot.addWidget(pane)
    pane.resize(700, 500)
    pane.aloud.use_engine("mock")
    pane.aloud.prefer(QUICK, "")
    note = a_note(1, body=f"{FIRST} {SECOND}\n\n{THIRD}")
    pane.show_note(note, note_page(note), False)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    return pane


@pytest.fixture
def aloud(qtbot: QtBot, pane: ReadingPane) -> ReadingAloud:
    """The page read from its first sentence on."""
    put_cursor(pane, FIRST)
    pane.aloud.toggle()
    return pane.aloud


def put_cursor(pane: ReadingPane, words: str) -> None:
    text = pane.focusProxy()
    cursor = text.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 3)
    text.setTextCursor(cursor)


def said(aloud: ReadingAloud) -> str:
    return aloud.sentence.text if aloud.sentence is not None else ""


def marked(pane: ReadingPane) -> list[str]:
    return [each.cursor.selectedText() for each in pane.focusProxy().extraSelections()]


def the_bar(pane: ReadingPane) -> AloudBar:
    (bar,) = pane.findChildren(AloudBar)
    return bar


def test_sentence_after_sentence_is_read_from_the_cursor_on_and_marked(
    qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud
) -> None:
    read: list[str] = [said(aloud)]
    aloud.changed.connect(lambda: read.append(said(aloud)) if said(aloud) != read[-1] else None)
    assert said(aloud) == FIRST
    qtbot.waitUntil(lambda: FIRST in marked(pane))
    qtbot.waitUntil(lambda: said(aloud) == SECOND)
    qtbot.waitUntil(lambda: SECOND in marked(pane))
    assert FIRST not in marked(pane)
    qtbot.waitUntil(lambda: THIRD in read)


def test_it_begins_with_the_sentence_that_the_cursor_is_in(qtbot: QtBot, pane: ReadingPane) -> None:
    put_cursor(pane, SECOND)
    pane.aloud.toggle()
    assert said(pane.aloud) == SECOND


def test_it_waits_and_goes_on(qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud) -> None:
    qtbot.mouseClick(button(pane, "Pause"), Qt.MouseButton.LeftButton)
    go_on = button(pane, "Go on reading")
    assert said(aloud) == FIRST
    with qtbot.assertNotEmitted(aloud.changed, wait=400):
        pass
    assert said(aloud) == FIRST
    qtbot.mouseClick(go_on, Qt.MouseButton.LeftButton)
    assert button(pane, "Pause").isVisible()
    qtbot.waitUntil(lambda: said(aloud) == SECOND)


def test_it_goes_to_the_next_sentence_and_back(
    qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud
) -> None:
    qtbot.mouseClick(button(pane, "Next sentence"), Qt.MouseButton.LeftButton)
    assert said(aloud) == SECOND
    qtbot.mouseClick(button(pane, "Next sentence"), Qt.MouseButton.LeftButton)
    assert said(aloud) == THIRD
    qtbot.mouseClick(button(pane, "Previous sentence"), Qt.MouseButton.LeftButton)
    assert said(aloud) == SECOND


@pytest.mark.parametrize("how", ["button", "escape", "note"])
def test_it_stops_and_nothing_stays_marked(
    qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud, how: str
) -> None:
    qtbot.waitUntil(lambda: FIRST in marked(pane))
    stop: dict[str, Callable[[], None]] = {
        "button": lambda: qtbot.mouseClick(
            button(pane, "Stop reading aloud"), Qt.MouseButton.LeftButton
        ),
        "escape": lambda: qtbot.keyClick(button(pane, "Pause"), Qt.Key.Key_Escape),
        "note": lambda: pane.show_nothing("Nothing here."),
    }
    stop[how]()
    assert not aloud.is_reading
    assert not the_bar(pane).isVisible()
    qtbot.waitUntil(lambda: marked(pane) == [])


def test_escape_gives_the_keyboard_back_to_the_page(
    qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud
) -> None:
    qtbot.waitUntil(pane.isActiveWindow)
    button(pane, "Next sentence").setFocus()
    qtbot.keyClick(button(pane, "Next sentence"), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is pane.focusProxy()


def test_another_speed_and_another_voice_hold_at_once_and_are_told(
    qtbot: QtBot, pane: ReadingPane, aloud: ReadingAloud
) -> None:
    rates, voices = the_bar(pane).findChildren(QComboBox)
    with qtbot.waitSignal(aloud.preferred) as preferred:
        rates.setFocus()
        qtbot.keyClick(rates, Qt.Key.Key_Home)
        rates.activated.emit(rates.currentIndex())
    assert preferred.args == [-60, ""]
    names = [voices.itemText(at) for at in range(voices.count())]
    assert "Anne (en_GB)" in names
    with qtbot.waitSignal(aloud.preferred) as preferred:
        voices.setCurrentIndex(names.index("Anne (en_GB)"))
        voices.activated.emit(voices.currentIndex())
    assert preferred.args == [-60, "Anne"]
    assert said(aloud) == FIRST


def test_a_system_without_a_voice_says_so(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.aloud.use_engine("no such engine")
    with qtbot.waitSignal(pane.aloud.voiceless):
        pane.aloud.toggle()
    assert not pane.aloud.is_reading
    assert pane.findChildren(AloudBar) == []


@pytest.mark.qt_log_ignore("text-to-speech plug-in", extend=True)
def test_the_engine_for_tests_reads_nothing_to_anybody(pane: ReadingPane) -> None:
    engine = find_engine(pane)
    assert engine is None or engine.engine() != "mock"


def test_a_voice_that_is_paused_before_it_began_says_the_text_when_it_goes_on(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    speech = Speech(find_engine(pane, "mock"), pane)
    speech.set_rate(QUICK)
    speech.say("Un mot")
    speech.pause()
    assert speech.is_paused
    with qtbot.waitSignal(speech.ended):
        speech.resume()
