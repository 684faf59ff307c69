"""Highlights on the page: drawn where their words stand, made of what is selected."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from build_spec.make_sample_pdfs import LIBRARY, note_in
from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.highlight import (
    Anchor,
    Colour,
    Highlight,
    PlacedHighlight,
    Placement,
    new_highlight_key,
)
from reader_app.domain.note import Note
from reader_app.pages.document_pages import document_pages
from reader_app.pages.highlighted import placed_on
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.strokes import LINES, ground_of
from reader_app.ui.theme import DARK, LIGHT, SEPIA, Theme, Tokens
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import (
    PARAGRAPHS,
    a_page,
    browser,
    button,
    cards,
    click,
    marked,
    point_at,
    press,
    scroll,
    scrolled,
)

NOTES = [note_in(file) for file in sorted((LIBRARY / "notes").rglob("*.md"))]
WORDS = "où il est question"


def select(pane: ReadingPane, words: str, upto: str = "") -> None:
    """Select these words, or from them up to the end of others."""
    view = browser(pane)
    found = view.document().find(words, 0)
    assert not found.isNull(), words
    if upto:
        last = view.document().find(upto, found)
        assert not last.isNull(), upto
        cursor = QTextCursor(view.document())
        cursor.setPosition(found.selectionStart())
        cursor.setPosition(last.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
        found = cursor
    view.setTextCursor(found)


def a_highlight(
    pane: ReadingPane, note: Note, words: str, colour: Colour = Colour.YELLOW
) -> Highlight:
    """These words coloured, as they are selected on the page."""
    select(pane, words)
    selected = pane.coloured.selected()
    assert selected is not None
    return Highlight(
        new_highlight_key(), note.key, selected.anchor, colour, attachment=selected.attachment
    )


def drawn(pane: ReadingPane, *highlights: Highlight) -> list[str]:
    """The words that are drawn at the top of the page once these are shown."""
    scroll(pane, 0)
    pane.coloured.show([sure(each) for each in highlights])
    return marked(pane)


def sure(highlight: Highlight) -> PlacedHighlight:
    return PlacedHighlight(highlight, Placement(highlight.anchor, is_sure=True))


def formats(pane: ReadingPane) -> list[QTextCharFormat]:
    selections: list[Any] = browser(pane).extraSelections()
    return [QTextCharFormat(each.format) for each in selections]


def shown(pane: ReadingPane, note: Note, page: NotePage) -> None:
    pane.show_note(note, page, marked=False)


@pytest.fixture
def note(pane: ReadingPane) -> Note:
    """A note with a transcript, which is open."""
    note = a_note(attachments=(an_attachment(),))
    shown(pane, note, a_page(PARAGRAPHS, "<p>Des fèves 🫘 et des pois.</p>"))
    return note


@pytest.mark.parametrize("tokens", [LIGHT, SEPIA, DARK], ids=["light", "sepia", "dark"])
def test_each_colour_is_drawn_with_a_line_of_its_own(
    pane: ReadingPane, theme: Theme, qapp: QApplication, note: Note, tokens: Tokens
) -> None:
    theme.apply(qapp, dark=tokens is DARK, sepia=tokens is SEPIA)
    highlights = [
        a_highlight(pane, note, f"Paragraphe {number}", colour)
        for number, colour in enumerate(Colour, start=1)
    ]
    pane.resize(900, 1_000)
    assert drawn(pane, *highlights) == [f"Paragraphe {number}" for number in (1, 2, 3, 4)]
    styles = [each.underlineStyle() for each in formats(pane)]
    assert styles == list(LINES.values())
    assert len(set(styles)) == len(Colour)
    grounds = [each.background().color() for each in formats(pane)]
    assert grounds == [QColor(ground_of(each, tokens)) for each in Colour]
    assert {each.foreground().color().name() for each in formats(pane)} == {
        QColor(tokens.ink).name()
    }
    theme.apply(qapp, dark=False)


def test_they_stay_over_other_sizes_and_colours(
    pane: ReadingPane, theme: Theme, qapp: QApplication, note: Note
) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 2")
    assert drawn(pane, highlight) == ["Paragraphe 2"]
    pane.show_look(PageLook(pixels=26))
    assert marked(pane) == ["Paragraphe 2"]
    theme.apply(qapp, dark=True)
    assert marked(pane) == ["Paragraphe 2"]
    theme.apply(qapp, dark=False)
    pane.resize(500, 500)
    pane.coloured.go_to(None, highlight.anchor)
    assert marked(pane) == ["Paragraphe 2"]


def test_what_is_searched_is_marked_over_them(pane: ReadingPane, note: Note) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 1, où il")
    drawn(pane, highlight)
    pane.mark_words([(("paragraphe", "1"), False)])
    assert marked(pane) == ["Paragraphe 1, où il", "Paragraphe 1"]


def test_words_of_several_paragraphs_are_drawn_in_each(pane: ReadingPane, note: Note) -> None:
    select(pane, "quartier où", "Paragraphe 3")
    select(pane, "Paragraphe 1", "Paragraphe 3")
    selected = pane.coloured.selected()
    assert selected is not None
    assert selected.anchor.quote.count("\n") == 2
    highlight = Highlight(new_highlight_key(), note.key, selected.anchor)
    words = drawn(pane, highlight)
    assert len(words) == 3
    assert words[2] == "Paragraphe 3"


def test_a_transcript_has_its_own_and_shows_them_when_it_opens(
    qtbot: QtBot, pane: ReadingPane, note: Note
) -> None:
    toggle = button(cards(pane)[0], "Transcript")
    press(qtbot, toggle)
    highlight = a_highlight(pane, note, "🫘 et des pois")
    assert highlight.attachment == note.attachments[0].identity
    assert highlight.anchor == Anchor("🫘 et des pois", "Des fèves ", ".", 0)
    pane.coloured.show([sure(highlight)])
    assert marked(pane) == ["🫘 et des pois"]
    press(qtbot, toggle)
    assert marked(pane) == []
    assert pane.coloured.go_to(highlight.attachment, highlight.anchor)
    assert marked(pane) == ["🫘 et des pois"]
    assert browser(pane).textCursor().block().text().startswith("Des fèves")


def test_what_is_above_the_text_cannot_be_coloured(pane: ReadingPane, note: Note) -> None:
    select(pane, note.title)
    assert pane.coloured.selected() is None
    select(pane, note.title, "Paragraphe 1")
    selected = pane.coloured.selected()
    assert selected is not None
    assert selected.anchor.quote == "Paragraphe 1"
    assert selected.anchor.paragraph == 0
    browser(pane).setTextCursor(QTextCursor(browser(pane).document()))
    assert pane.coloured.selected() is None


def test_a_click_on_coloured_words_tells_which(qtbot: QtBot, pane: ReadingPane, note: Note) -> None:
    first = a_highlight(pane, note, "Paragraphe 1, où il")
    inner = a_highlight(pane, note, "où il")
    drawn(pane, first, inner)
    pane.forget_selection()
    with qtbot.waitSignal(pane.coloured.picked) as told:
        click(qtbot, pane, "Paragraphe 1")
    assert told.args is not None
    assert told.args[0] == first.key
    with qtbot.waitSignal(pane.coloured.picked) as told:
        click(qtbot, pane, "où il")
    assert told.args is not None
    assert told.args[0] == inner.key
    with qtbot.assertNotEmitted(pane.coloured.picked):
        click(qtbot, pane, "Paragraphe 2")


def test_pointing_at_coloured_words_shows_what_was_written_on_them(
    qtbot: QtBot, pane: ReadingPane, note: Note
) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 1")
    drawn(pane, highlight._replace(remark="À <b>voir</b>"))
    assert "À &lt;b&gt;voir&lt;/b&gt;" in point_at(pane, "Paragraphe 1")
    qtbot.waitUntil(lambda: point_at(pane, "Paragraphe 2") == "")


def test_another_size_and_another_search_leave_them_where_they_are(
    pane: ReadingPane, note: Note
) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 1")
    drawn(pane, highlight)
    pane.show_look(PageLook(pixels=20))
    pane.mark_words([(("vie",), False)])
    assert marked(pane).count("Paragraphe 1") == 1
    changed = a_page(PARAGRAPHS.replace("Paragraphe 1,", "Voici un Paragraphe 1,"))
    shown(pane, note, changed)
    assert marked(pane).count("Paragraphe 1") == 1


def test_a_place_is_gone_to_and_the_keyboard_goes_on_there(pane: ReadingPane, note: Note) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 11")
    drawn(pane, highlight)
    assert scrolled(pane) == 0
    assert pane.coloured.go_to(None, highlight.anchor)
    assert scrolled(pane) > 0
    assert pane.coloured.at_cursor() == highlight.key
    assert not pane.coloured.go_to(None, Anchor("jamais écrit ici, ni ailleurs, ni nulle part"))
    assert not pane.coloured.go_to("autre.pdf", highlight.anchor)


def test_only_what_is_sure_is_drawn(pane: ReadingPane, note: Note) -> None:
    highlight = a_highlight(pane, note, "Paragraphe 1")
    lost = PlacedHighlight(highlight, Placement(highlight.anchor, is_sure=False))
    pane.coloured.show([lost, PlacedHighlight(highlight, None)])
    assert marked(pane) == []
    assert pane.coloured.go_to(None, highlight.anchor, marked=True)
    assert marked(pane) == ["Paragraphe 1"]


def test_another_note_has_none_of_them(pane: ReadingPane, note: Note) -> None:
    drawn(pane, a_highlight(pane, note, "Paragraphe 1"))
    shown(pane, a_note(2), a_page(PARAGRAPHS))
    assert marked(pane) == []


def test_words_are_selected_by_keys(qtbot: QtBot, pane: ReadingPane, note: Note) -> None:
    view = browser(pane)
    shift = Qt.KeyboardModifier.ShiftModifier
    start = view.document().find("Paragraphe 2").selectionStart()
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    view.setTextCursor(cursor)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, shift | Qt.KeyboardModifier.ControlModifier)
    assert view.textCursor().selectedText() == "Paragraphe 2"
    qtbot.keyClick(view, Qt.Key.Key_Left, shift)
    assert view.textCursor().selectedText() == "Paragraphe "
    qtbot.keyClick(view, Qt.Key.Key_Down, shift | Qt.KeyboardModifier.ControlModifier)
    assert view.textCursor().selectedText().startswith("Paragraphe 2, où")
    assert pane.coloured.selected() is not None


def test_a_place_in_another_stretch_of_a_document_is_turned_to(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    pages = tuple(
        PageText(f"Page {number} du rapport. " + f"mot{number} suite{number} " * 3_000)
        for number in range(9)
    )
    note = a_note(attachments=(an_attachment(transcript=None),))
    documents = {0: document_pages(DocumentText(DocumentKind.PAGES, pages), "")}
    assert len(documents[0].stretches) > 1
    shown(pane, note, a_page("<p>La note.</p>", documents=documents))
    anchor = Anchor("Page 8 du rapport. mot8 suite8", "mot7 suite7\n", " mot8 suite8 mot8")
    assert pane.coloured.go_to(note.attachments[0].identity, anchor)
    assert browser(pane).textCursor().block().text().startswith("Page 8 du rapport")


@pytest.mark.parametrize("note", NOTES, ids=[each.key for each in NOTES])
def test_what_is_selected_on_any_page_is_placed_by_its_own_text(
    pane: ReadingPane, note: Note
) -> None:
    """The page as it is set and the page as it is written have the same paragraphs."""
    page = note_page(note)
    shown(pane, note, page)
    for number, attachment in enumerate(note.attachments):
        if attachment.transcript:
            pane.coloured.transcript_wanted.emit(number)
    view = browser(pane)
    found = 0
    block = view.document().begin()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        selected = pane.coloured.selected()
        if selected is not None:
            found += 1
            highlight = Highlight(
                new_highlight_key(), note.key, selected.anchor, attachment=selected.attachment
            )
            (placed,) = placed_on(note, page, [highlight])
            assert placed.placement == Placement(selected.anchor, is_sure=True)
        block = block.next()
    assert found > 3
