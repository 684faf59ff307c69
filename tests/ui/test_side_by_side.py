"""Transcript and document side by side, in the whole window: each leads to the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_find import PdfFind
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.ui.reading.acting import click, marked
from tests.ui.standing import WELL, Standing

PAGES = tuple(
    PageText("\n".join(f"Une ligne de la page {page}, ligne {line}." for line in range(1, 41)))
    for page in (1, 2)
)


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs, tmp_path: Path) -> Iterator[Standing]:
    """The well with its document on the disk, and read."""
    standing = Standing(qtbot, theme, jobs, tmp_path / "attachments")
    standing.texts[0] = DocumentText(DocumentKind.PAGES, PAGES)
    standing.put_document()
    standing.open()
    standing.read(WELL)
    yield standing
    standing.window.leave_library()


def pane(standing: Standing) -> ReadingPane:
    found = standing.front.findChild(ReadingPane)
    assert found is not None
    return found


def canvas(standing: Standing) -> PdfCanvas:
    found = standing.front.findChild(PdfCanvas)
    assert found is not None
    return found


def marks_on(standing: Standing, page: int) -> int:
    """How many stretches are marked on a page of the document, from 1."""
    found = standing.front.findChild(PdfFind)
    assert found is not None
    place = found.place()
    return int(place is not None and place[0] == page - 1)


def stand_side_by_side(standing: Standing) -> None:
    """Follow the number of a page in the transcript."""
    standing.click_button("Show transcript")
    click(standing.qtbot, pane(standing), "Page 1")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(PdfCanvas) is not None)
    standing.qtbot.waitUntil(lambda: canvas(standing).page_count == 2)
    standing.qtbot.waitUntil(canvas(standing).isVisible)


def test_the_number_of_a_page_opens_the_document_beside_the_note(standing: Standing) -> None:
    stand_side_by_side(standing)
    assert pane(standing).isVisible()
    assert canvas(standing).page == 1


def test_a_click_on_a_passage_marks_it_in_the_document_and_on_the_page(
    standing: Standing,
) -> None:
    stand_side_by_side(standing)
    pane(standing).show_passage(0, 2, "Une ligne de la page 2, ligne 17")
    click(standing.qtbot, pane(standing), "page 2, ligne 17")
    standing.qtbot.waitUntil(lambda: marks_on(standing, 2))
    assert marked(pane(standing)) == ["Une ligne de la page 2, ligne 17"]


def test_a_transcript_without_pages_is_looked_for_in_the_document(standing: Standing) -> None:
    stand_side_by_side(standing)
    click(standing.qtbot, pane(standing), "transcription du")
    assert canvas(standing).page == 1
    standing.window._side_by_side.show_passage(0, 0, "ligne de la page 2, ligne 31")
    standing.qtbot.waitUntil(lambda: marks_on(standing, 2))


def test_a_click_in_the_document_marks_its_line_in_the_transcript(standing: Standing) -> None:
    stand_side_by_side(standing)
    canvas(standing).place_clicked.emit(2, "Une ligne de la page 2, ligne 5.")
    assert marked(pane(standing)) == ["Une ligne de la page 2, ligne 5"]


def test_the_keyboard_leads_from_the_transcript_to_the_document_and_back(
    standing: Standing,
) -> None:
    stand_side_by_side(standing)
    page = pane(standing)
    page.mark_words([(("31",), False)])
    page.go_to_next_place()
    page.setFocus()
    standing.press(Qt.Key.Key_Return)
    standing.qtbot.waitUntil(lambda: marks_on(standing, 1))
    canvas(standing).setFocus()
    with standing.qtbot.waitSignal(canvas(standing).place_clicked):
        standing.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        standing.press(Qt.Key.Key_Return)


def test_without_the_document_a_click_is_no_wish(standing: Standing) -> None:
    standing.click_button("Show transcript")
    click(standing.qtbot, pane(standing), "ligne 2")
    assert standing.front.findChild(PdfCanvas) is None


def test_a_page_that_a_card_names_is_opened_with_the_words_marked(standing: Standing) -> None:
    standing.qtbot.keyClicks(standing.front.line, "puits ligne")
    standing.qtbot.waitUntil(lambda: bool(standing.front.finder.query.words))
    standing.window._found._show_in_text(0, 2)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(PdfCanvas) is not None)
    standing.qtbot.waitUntil(lambda: marks_on(standing, 2))
    assert not pane(standing).isVisible()


def test_a_text_that_has_no_pages_is_gone_to_in_the_note(standing: Standing) -> None:
    text = "\n".join(f"Semis {number}." for number in range(200)) + "\nDes topinambours."
    standing.texts[0] = DocumentText(DocumentKind.TEXT, (PageText(text),))
    standing.window._reader.open_again()
    standing.qtbot.waitUntil(lambda: pane(standing).document_text(0) == standing.texts[0])
    pane(standing).mark_words([(("topinambours",), False)])
    standing.window._found._show_in_text(0, 1)
    assert marked(pane(standing)) == ["topinambours"]
    assert standing.front.findChild(PdfCanvas) is None
