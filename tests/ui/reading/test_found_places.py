"""Going from place to place where the words stand, through a note and its transcripts."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Snippet, Where
from reader_app.ui.reading.place_count import PlaceCount
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import LIGHT, Theme
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import (
    PARAGRAPHS,
    a_page,
    browser,
    button,
    press,
    scroll,
    scrolled,
    text,
)

PIKE = [(("brochet",), False)]
BODY = f"<p>Un brochet.</p>{PARAGRAPHS}<p>Le second brochet, et le brochet du soir.</p>"
FIRST = "<p>Rien ici.</p>" + PARAGRAPHS
SECOND = f"{PARAGRAPHS}<p>Le brochet du <b>lavoir</b>.</p><table><tr><td>brochet</td></tr></table>"


@pytest.fixture
def fished(pane: ReadingPane, theme: Theme, qapp: Any) -> ReadingPane:
    """Three pikes in the note, none in the first transcript, two in the second."""
    theme.apply(qapp, dark=False)
    note = a_note(attachments=(an_attachment(1), an_attachment(2)))
    pane.show_note(note, a_page(BODY, FIRST, SECOND), marked=False)
    pane.mark_words(PIKE)
    return pane


def count(pane: ReadingPane) -> str:
    """What the count in the corner says, "" where it is hidden."""
    found = pane.findChild(PlaceCount)
    assert found is not None
    label = found.findChild(QLabel)
    assert label is not None
    return label.text() if found.isVisible() else ""


def current(pane: ReadingPane) -> str:
    """The line of text around the mark that stands out, if one in sight does."""
    for each in browser(pane).extraSelections():
        selection: Any = each
        if selection.format.background().color() == QColor(LIGHT.accent):
            words: str = selection.cursor.block().text()
            return words
    return ""


def in_sight(pane: ReadingPane, words: str) -> bool:
    """Whether words of the page can be seen."""
    view = browser(pane)
    cursor = view.document().find(words)
    return not cursor.isNull() and view.viewport().rect().contains(view.cursorRect(cursor))


def test_all_places_are_counted_also_in_what_is_hidden(qtbot: QtBot, fished: ReadingPane) -> None:
    qtbot.waitUntil(lambda: count(fished) == "5 place(s) found")
    fished.mark_words([(("kraken",), False)])
    qtbot.waitUntil(lambda: count(fished) == "")


def test_every_place_is_gone_to_in_turn(qtbot: QtBot, fished: ReadingPane) -> None:
    fished.go_to_next_place()
    assert (current(fished), count(fished)) == ("Un brochet.", "1 / 5")
    assert scrolled(fished) == 0
    fished.go_to_next_place()
    assert count(fished) == "2 / 5"
    assert in_sight(fished, "Le second brochet")
    fished.go_to_next_place()
    assert "Rien ici" not in text(fished)
    fished.go_to_next_place()
    assert (current(fished), count(fished)) == ("Le brochet du lavoir.", "4 / 5")
    assert in_sight(fished, "Le brochet du lavoir")
    assert button(fished, "Transcript: Document 2").isChecked()
    assert not button(fished, "Transcript: Document 1").isChecked()
    fished.go_to_next_place()
    assert (current(fished), count(fished)) == ("brochet", "5 / 5")
    fished.go_to_next_place()
    assert (current(fished), count(fished)) == ("Un brochet.", "1 / 5")
    fished.go_to_previous_place()
    assert count(fished) == "5 / 5"


def test_the_way_begins_at_what_is_in_sight(qtbot: QtBot, fished: ReadingPane) -> None:
    bar = browser(fished).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > bar.pageStep())
    scroll(fished, bar.pageStep())
    fished.go_to_next_place()
    assert count(fished) == "2 / 5"
    fished.mark_words([(("brochets",), False)])
    scroll(fished, bar.pageStep())
    fished.go_to_previous_place()
    assert count(fished) == "1 / 5"


def test_the_buttons_of_the_count_lead_on_and_back(qtbot: QtBot, fished: ReadingPane) -> None:
    qtbot.waitUntil(lambda: bool(count(fished)))
    press(qtbot, button(fished, "Next place found"))
    press(qtbot, button(fished, "Next place found"))
    assert count(fished) == "2 / 5"
    press(qtbot, button(fished, "Previous place found"))
    assert count(fished) == "1 / 5"


def test_a_snippet_of_the_note_leads_to_its_paragraph(fished: ReadingPane) -> None:
    said = "… quartier où il est question de la vie du quartier Le second brochet, et le brochet …"
    at = said.index("brochet")
    fished.show_snippet(Snippet(said, ((at, at + 7),)))
    assert current(fished).startswith("Le second brochet")
    assert in_sight(fished, "Le second brochet")
    at = said.rindex("brochet")
    fished.show_snippet(Snippet(said, ((at, at + 7),)))
    fished.go_to_next_place()
    assert count(fished) == "4 / 5"


def test_a_snippet_that_is_in_sight_scrolls_nothing(fished: ReadingPane) -> None:
    fished.show_snippet(Snippet("Un brochet. Paragraphe 1, où …", ((3, 10),)))
    assert (current(fished), scrolled(fished)) == ("Un brochet.", 0)


def test_a_snippet_of_a_transcript_opens_it(qtbot: QtBot, fished: ReadingPane) -> None:
    snippet = Snippet("… Le brochet du lavoir. brochet", ((5, 12),), Where.TRANSCRIPT, 1)
    fished.show_snippet(snippet)
    assert current(fished) == "Le brochet du lavoir."
    assert in_sight(fished, "Le brochet du lavoir")
    qtbot.waitUntil(lambda: count(fished) == "4 / 5")


def test_a_snippet_that_is_set_otherwise_leads_to_the_first_place_of_its_text(
    fished: ReadingPane,
) -> None:
    fished.show_snippet(Snippet("Tout autre chose, brochette", ((18, 25),), Where.TRANSCRIPT, 1))
    assert current(fished) == "Le brochet du lavoir."


def test_a_snippet_without_marks_leaves_the_page_at_its_top(fished: ReadingPane) -> None:
    fished.show_snippet(Snippet("Le résumé."))
    assert (current(fished), scrolled(fished)) == ("", 0)


def test_a_text_of_the_note_is_gone_to(fished: ReadingPane) -> None:
    fished.show_text(Where.TRANSCRIPT, 1)
    assert current(fished) == "Le brochet du lavoir."
    fished.show_text(Where.NOTE, None)
    assert current(fished) == "Un brochet."


def test_the_rest_of_a_long_note_is_gone_to(qtbot: QtBot, pane: ReadingPane) -> None:
    stretches = (PARAGRAPHS, *[f"<p>Suite {number}.</p>" for number in range(9)], "<p>Brochet.</p>")
    page = a_page("".join(stretches), stretches=stretches)
    pane.show_note(a_note(), page, marked=False)
    pane.mark_words(PIKE)
    pane.show_snippet(Snippet("Suite 8. Brochet.", ((9, 16),)))
    assert in_sight(pane, "Brochet.")
    qtbot.waitUntil(lambda: count(pane) == "1 / 1")


def test_the_same_note_shown_again_keeps_its_place(qtbot: QtBot, fished: ReadingPane) -> None:
    fished.show_text(Where.TRANSCRIPT, 1)
    qtbot.waitUntil(lambda: count(fished) == "4 / 5")
    before = scrolled(fished)
    note = a_note(attachments=(an_attachment(1), an_attachment(2)))
    fished.show_note(note, a_page(BODY, FIRST, SECOND), marked=False)
    fished.mark_words(PIKE)
    assert scrolled(fished) == before
    qtbot.waitUntil(lambda: current(fished) == "Le brochet du lavoir.")
    assert count(fished) == "4 / 5"


def test_another_note_begins_anew(qtbot: QtBot, fished: ReadingPane) -> None:
    fished.show_text(Where.NOTE, None)
    fished.show_note(a_note(2), a_page("<p>Brochet.</p>"), marked=False)
    qtbot.waitUntil(lambda: count(fished) == "1 place(s) found")
    assert current(fished) == ""
    fished.show_nothing("Rien.")
    qtbot.waitUntil(lambda: count(fished) == "")


def test_words_of_the_title_alone_are_marked_there_alone(qtbot: QtBot, pane: ReadingPane) -> None:
    pane.show_note(a_note(title="Le brochet"), a_page("<p>Un brochet.</p>"), marked=False)
    pane.mark_words([], PIKE)
    qtbot.waitUntil(lambda: count(pane) == "1 place(s) found")
    pane.go_to_next_place()
    assert current(pane) == "Le brochet"


def test_nothing_is_gone_to_where_nothing_stands(pane: ReadingPane) -> None:
    pane.go_to_next_place()
    pane.show_note(a_note(), a_page(), marked=False)
    pane.mark_words(PIKE)
    pane.go_to_next_place()
    pane.go_to_previous_place()
    assert (current(pane), count(pane)) == ("", "")
    assert browser(pane).focusPolicy() != Qt.FocusPolicy.NoFocus
