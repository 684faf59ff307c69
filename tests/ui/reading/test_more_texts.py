"""What opens behind a card: the note's transcript with what it covers, and the document's text."""

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.errors import Reason
from reader_app.domain.query import Snippet, Where
from reader_app.pages.document_pages import document_pages
from reader_app.pages.note_page import NotePage
from reader_app.ui.reading.reading_pane import ReadingPane
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import a_page, browser, button, cards, click, marked, press, text

LONG = "Le jardin partagé du quartier est ouvert. " * 4


def a_document(
    *pages: str, kind: DocumentKind = DocumentKind.PAGES, **rest: object
) -> DocumentText:
    return DocumentText(kind, tuple(PageText(page) for page in pages), **rest)


def a_page_with(document: DocumentText, transcript: str = "") -> NotePage:
    html = f"<p>{transcript}</p>" if transcript else ""
    return a_page("<p>La note.</p>", html, documents={0: document_pages(document, transcript)})


def show(pane: ReadingPane, page: NotePage) -> None:
    pane.show_note(a_note(attachments=(an_attachment(),)), page, marked=False)


def test_without_a_transcript_the_text_of_the_pdf_is_offered_page_by_page(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    show(pane, a_page_with(a_document("Un jardin.", "", "Deux fèves.")))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    lines = text(pane).splitlines()
    at = lines.index("Text of the PDF")
    assert lines[at + 1 : at + 5] == ["Page 1", "Un jardin.", "Page 3", "Deux fèves."]


def test_an_excerpt_is_called_one_and_the_text_follows(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page_with(a_document(LONG, LONG), "Le jardin partagé"))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    lines = text(pane).splitlines()
    at = lines.index("Transcript")
    assert lines[at + 1 : at + 5] == [
        "3 words of 56: an excerpt  ·  Read beside the PDF",
        "Le jardin partagé",
        "Text of the PDF",
        "Page 1",
    ]


def test_a_whole_transcript_is_not_told_twice(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page_with(a_document("Un jardin."), "Un jardin."))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    assert "2 words of 2: the whole document" in text(pane)
    assert "Text of the PDF" not in text(pane)


def test_what_is_no_part_of_the_document_is_not_called_one(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page_with(a_document(LONG), "Réunion jeudi soir"))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    assert "3 words that are not those of the document, which has 28" in text(pane)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (a_document("", has_pictures=True), "This PDF holds nothing but pictures"),
        (a_document(""), "There is no text in this document."),
        (a_document(problem=Reason.PASSWORD), "This document asks for a password"),
        (a_document(problem=Reason.UNSOUND_PDF), "could not be read"),
    ],
)
def test_a_document_without_a_text_says_why(
    pane: ReadingPane, document: DocumentText, said: str
) -> None:
    show(pane, a_page_with(document))
    (card,) = cards(pane)
    assert any(said in label.text() for label in card.findChildren(type(card._remark)))
    assert not card.has_transcript


def test_the_number_of_a_page_leads_there(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page_with(a_document("Un jardin.", "Deux fèves.")))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    with qtbot.waitSignal(pane.place_requested) as wish:
        click(qtbot, pane, "Page 2")
    assert wish.args == [0, 2, ""]


def test_slides_and_sheets_have_their_own_names(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page_with(a_document("Bonjour", "Merci", kind=DocumentKind.SLIDES)))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    assert "Slide 2" in text(pane)
    assert "Text of the document" in text(pane)


def test_a_long_document_is_turned_over_by_links(qtbot: QtBot, pane: ReadingPane) -> None:
    pages = [f"Début{number} " + "mot " * 9_000 for number in range(8)]
    show(pane, a_page_with(a_document(*pages)))
    press(qtbot, button(cards(pane)[0], "Transcript"))
    assert "Début0" in text(pane)
    assert "Début7" not in text(pane)
    pane.show_page_text(0, 8)
    assert "Début7" in text(pane)
    assert "Début0" not in text(pane)


def test_a_snippet_from_a_page_far_behind_is_gone_to(pane: ReadingPane) -> None:
    pages = ["mot " * 9_000 for _ in range(8)]
    pages[6] += "\nLe verger est ouvert."
    show(pane, a_page_with(a_document(*pages)))
    pane.mark_words([(("verger",), False)])
    snippet = Snippet("Le verger est ouvert.", ((3, 9),), Where.DOCUMENT, 0, 7)
    pane.show_snippet(snippet)
    assert "verger" in marked(pane)
    assert browser(pane).verticalScrollBar().value() > 0


def test_what_is_read_meanwhile_comes_to_the_open_note(qtbot: QtBot, pane: ReadingPane) -> None:
    show(pane, a_page("<p>La note.</p>", ""))
    assert not cards(pane)[0].has_transcript
    show(pane, a_page_with(a_document("Un jardin.")))
    assert cards(pane)[0].has_transcript
    press(qtbot, button(cards(pane)[0], "Transcript"))
    assert "Un jardin." in text(pane)
