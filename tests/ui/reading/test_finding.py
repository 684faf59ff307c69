"""Finding words on the page alone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Where
from reader_app.ui.reading.find_bar import FindBar
from reader_app.ui.reading.place_bar import PlaceBar
from reader_app.ui.reading.place_count import PlaceCount
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import LIGHT, Theme
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import (
    PARAGRAPHS,
    a_page,
    browser,
    button,
    marked,
    press,
    scrolled,
    text,
)

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = (
    f"<p>Le thé, l’été et les étés.</p>{PARAGRAPHS}"
    f"<p>Un brochet d’eau vive.</p>{PARAGRAPHS}<p>Fin de l’été, eau trouble.</p>"
)
HIDDEN = "<p>Au fond, un silure d’été.</p>"


@pytest.fixture
def reading(qtbot: QtBot, pane: ReadingPane, theme: Theme, qapp: Any) -> ReadingPane:
    theme.apply(qapp, dark=False)
    note = a_note(title="Saisons", attachments=(an_attachment(1),))
    pane.show_note(note, a_page(BODY, HIDDEN), marked=False)
    return pane


def bar(pane: ReadingPane) -> FindBar:
    found = pane.findChild(FindBar)
    assert isinstance(found, FindBar)
    return found


def line(pane: ReadingPane) -> QLineEdit:
    found = bar(pane).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def told(pane: ReadingPane) -> str:
    """What the bar says of what was found."""
    labels = [each for each in bar(pane).findChildren(QLabel) if each.isVisible() and each.text()]
    return " ".join(each.text() for each in labels)


def corner(pane: ReadingPane) -> str:
    """What the count on the page says."""
    counts = [each for each in pane.findChildren(PlaceCount) if each.parent() is pane]
    return " ".join(each.told for each in counts if each.isVisible())


def current(pane: ReadingPane) -> str:
    for each in browser(pane).extraSelections():
        selection: Any = each
        if selection.format.background().color() == QColor(LIGHT.accent):
            words: str = selection.cursor.selectedText()
            return words
    return ""


def find(qtbot: QtBot, pane: ReadingPane, words: str) -> None:
    pane.start_finding()
    line(pane).clear()
    line(pane).insert(words)


def in_sight(pane: ReadingPane, words: str) -> bool:
    view = browser(pane)
    cursor = view.document().find(words)
    return not cursor.isNull() and view.viewport().rect().contains(view.cursorRect(cursor))


def test_words_are_found_as_a_search_finds_them(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "ETE")
    qtbot.waitUntil(lambda: told(reading) == "1 / 4")
    assert marked(reading) == ["été", "étés"]
    assert current(reading) == "été"
    assert line(reading).hasFocus()
    assert line(reading).accessibleDescription() == "Place 1 of 4"


def test_return_goes_on_and_shift_return_back(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "été ")
    qtbot.keyClick(line(reading), Key.Key_Return)
    assert told(reading) == "2 / 4"
    qtbot.keyClick(line(reading), Key.Key_Return)
    assert told(reading) == "3 / 4"
    assert in_sight(reading, "Fin de l’été")
    qtbot.keyClick(line(reading), Key.Key_Return, SHIFT)
    assert told(reading) == "2 / 4"
    reading.go_to_next_place()
    reading.go_to_next_place()
    assert told(reading) == "4 / 4"
    assert "silure" in text(reading)
    press(qtbot, button(bar(reading), "Previous place found"))
    assert told(reading) == "3 / 4"


def test_an_unfinished_word_goes_on_and_several_stand_in_a_row(
    qtbot: QtBot, reading: ReadingPane
) -> None:
    find(qtbot, reading, "eau vi")
    qtbot.waitUntil(lambda: told(reading) == "1 / 1")
    assert current(reading) == "eau vive"
    line(reading).insert(" ")
    qtbot.waitUntil(lambda: told(reading) == "Not found")
    assert line(reading).accessibleDescription() == "Not found"


def test_each_letter_looks_from_where_the_reader_was(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "")
    for letter in "eau t":
        line(reading).insert(letter)
    qtbot.waitUntil(lambda: told(reading) == "1 / 1")
    assert current(reading) == "eau trouble"
    for _ in range(2):
        qtbot.keyClick(line(reading), Key.Key_Backspace)
    qtbot.waitUntil(lambda: told(reading) == "1 / 2")
    assert in_sight(reading, "eau vive")


def test_what_only_a_hidden_transcript_says_is_counted_and_shown_on_return(
    qtbot: QtBot, reading: ReadingPane
) -> None:
    find(qtbot, reading, "silure")
    qtbot.waitUntil(lambda: told(reading) == "1 place(s) found")
    assert "silure" not in text(reading)
    qtbot.keyClick(line(reading), Key.Key_Return)
    assert current(reading) == "silure"


def test_escape_closes_and_leaves_the_place(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "vive")
    qtbot.waitUntil(lambda: told(reading) == "1 / 1")
    before = browser(reading).textCursor().position()
    qtbot.keyClick(line(reading), Key.Key_Escape)
    assert not bar(reading).isVisible()
    assert marked(reading) == []
    assert in_sight(reading, "eau vive")
    assert browser(reading).hasFocus()
    assert browser(reading).textCursor().selectedText() == "vive"
    assert browser(reading).textCursor().position() != before
    reading.start_finding()
    assert line(reading).text() == "vive"
    browser(reading).setFocus()
    qtbot.keyClick(browser(reading), Key.Key_Escape)
    assert not bar(reading).isVisible()


def test_meanwhile_the_words_of_the_search_are_not_marked(
    qtbot: QtBot, reading: ReadingPane
) -> None:
    reading.mark_words([(("the",), False)])
    qtbot.waitUntil(lambda: corner(reading) == "1 place(s) found")
    assert marked(reading) == ["thé"]
    find(qtbot, reading, "étés")
    assert marked(reading) == ["été", "étés"]
    assert corner(reading) == ""
    reading.mark_words([(("brochet",), False)])
    assert marked(reading) == ["été", "étés"]
    qtbot.keyClick(line(reading), Key.Key_Escape)
    qtbot.waitUntil(lambda: corner(reading) == "1 place(s) found")
    assert marked(reading) == []


def test_a_place_of_the_search_ends_the_finding(qtbot: QtBot, reading: ReadingPane) -> None:
    reading.mark_words([(("brochet",), False)])
    find(qtbot, reading, "thé")
    with qtbot.waitSignal(reading.finding_changed):
        reading.show_text(Where.NOTE, None)
    assert current(reading) == "brochet"


def test_what_is_selected_is_looked_for(qtbot: QtBot, reading: ReadingPane) -> None:
    cursor = browser(reading).document().find("brochet")
    browser(reading).setTextCursor(cursor)
    reading.start_finding()
    assert line(reading).text() == "brochet"
    assert line(reading).selectedText() == "brochet"


def test_another_note_is_looked_through_for_the_same(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "vive")
    reading.show_note(a_note(2), a_page("<p>Eau vive, joie vive.</p>"), marked=False)
    qtbot.waitUntil(lambda: told(reading) == "2 place(s) found")
    assert marked(reading) == ["vive", "vive"]
    reading.show_nothing("Rien.")
    assert not bar(reading).isVisible()
    reading.start_finding()
    assert not bar(reading).isVisible()


def test_the_scroll_bar_shows_every_place(qtbot: QtBot, reading: ReadingPane) -> None:
    find(qtbot, reading, "été")
    lines = browser(reading).verticalScrollBar()
    assert isinstance(lines, PlaceBar)
    qtbot.waitUntil(lambda: len(lines.places) == 4)
    plain = lines.grab().toImage()
    assert 0 < lines.places[0] <= lines.places[1] < 0.1
    assert lines.places[2] > 0.5
    before = scrolled(reading)
    line(reading).clear()
    qtbot.waitUntil(lambda: lines.places == ())
    assert lines.grab().toImage() != plain
    assert scrolled(reading) == before


def test_far_down_in_a_long_page_it_is_found_bit_by_bit(qtbot: QtBot, pane: ReadingPane) -> None:
    long = "".join(f"<p>Ligne {number}, {'au fil de la page ' * 9}</p>" for number in range(400))
    pane.show_note(a_note(), a_page(f"{long}<p>Le brochet.</p>"), marked=False)
    find(qtbot, pane, "brochet")
    qtbot.waitUntil(lambda: told(pane) == "1 / 1")
    assert in_sight(pane, "Le brochet")
