"""Passages of transcripts: a click tells which one, and one that is asked for is marked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from build_spec.make_sample_pdfs import LIBRARY, note_in
from reader_app.domain.document_text import Brake, DocumentKind, DocumentText, PageText
from reader_app.domain.passage_match import best_match
from reader_app.domain.progress import finished
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pages.document_pages import document_pages
from reader_app.pages.markdown import plain_text
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.pdfs.reading import reading
from reader_app.ui.reading.reading_pane import ReadingPane
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import (
    a_page,
    browser,
    button,
    cards,
    click,
    marked,
    point_of,
    press,
    scrolled,
)

PAGES = ("Le jardin est ouvert au printemps.", "On y sème des fèves, des pois et des choux.")
SAMPLES = sorted(file for file in (LIBRARY / "notes").rglob("*.md") if note_in(file).attachments)


def page_with(transcript: str = "") -> NotePage:
    text = DocumentText(DocumentKind.PAGES, tuple(PageText(page) for page in PAGES))
    html = f"<p>{transcript}</p>" if transcript else ""
    return a_page("<p>La note.</p>", html, documents={0: document_pages(text, transcript)})


def opened(qtbot: QtBot, pane: ReadingPane, page: NotePage) -> None:
    pane.show_note(a_note(attachments=(an_attachment(),)), page, marked=False)
    press(qtbot, button(cards(pane)[0], "Transcript"))


def test_a_click_tells_the_page_and_the_words_around(qtbot: QtBot, pane: ReadingPane) -> None:
    opened(qtbot, pane, page_with())
    with qtbot.waitSignal(pane.passage_clicked) as told:
        click(qtbot, pane, "fèves")
    assert told.args == [0, 2, "On y sème des fèves, des pois et des choux"]


def test_enter_tells_where_the_keyboard_is(qtbot: QtBot, pane: ReadingPane) -> None:
    opened(qtbot, pane, page_with())
    pane.mark_words([(("choux",), False)])
    pane.go_to_next_place()
    browser(pane).setFocus()
    with qtbot.waitSignal(pane.passage_clicked) as told:
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)
    assert told.args == [0, 2, "des fèves, des pois et des choux"]


def test_enter_in_the_note_itself_is_no_wish(qtbot: QtBot, pane: ReadingPane) -> None:
    opened(qtbot, pane, page_with())
    pane.mark_words([(("note",), False)])
    pane.go_to_next_place()
    browser(pane).setFocus()
    with qtbot.assertNotEmitted(pane.passage_clicked):
        qtbot.keyClick(browser(pane), Qt.Key.Key_Return)


def test_the_note_s_own_transcript_knows_no_page(qtbot: QtBot, pane: ReadingPane) -> None:
    opened(qtbot, pane, page_with("Des fèves et des pois."))
    with qtbot.waitSignal(pane.passage_clicked) as told:
        click(qtbot, pane, "fèves et des")
    assert told.args == [0, 0, "Des fèves et des pois"]


def test_neither_the_note_nor_words_that_are_selected_tell_of_a_click(
    qtbot: QtBot, pane: ReadingPane
) -> None:
    opened(qtbot, pane, page_with())
    with qtbot.assertNotEmitted(pane.passage_clicked):
        click(qtbot, pane, "La note")
        start = point_of(pane, "jardin")
        view = browser(pane).viewport()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start + QPoint(80, 0))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 0))


def test_a_line_of_the_document_is_marked_in_its_transcript(pane: ReadingPane) -> None:
    pane.show_note(a_note(attachments=(an_attachment(),)), page_with(), marked=False)
    assert pane.show_passage(0, 2, "On y sème des fèves")
    assert marked(pane) == ["On y sème des fèves"]
    assert not pane.show_passage(0, 1, "Une réunion des habitants jeudi soir")
    assert not pane.show_passage(1, 1, "On y sème")


def test_a_passage_out_of_sight_is_brought_into_it(pane: ReadingPane) -> None:
    text = "\n".join(f"Ligne {number} du registre des semis." for number in range(300))
    document = DocumentText(DocumentKind.PAGES, (PageText(text),))
    page = a_page("<p>La note.</p>", "", documents={0: document_pages(document, "")})
    pane.show_note(a_note(attachments=(an_attachment(),)), page, marked=False)
    assert pane.show_passage(0, 1, "Ligne 250 du registre")
    assert scrolled(pane) > 1_000
    assert marked(pane) == ["Ligne 250 du registre"]


def test_marks_of_a_search_stay_beside_it(pane: ReadingPane) -> None:
    pane.show_note(a_note(attachments=(an_attachment(),)), page_with(), marked=False)
    pane.mark_words([(("choux",), False)])
    assert pane.show_passage(0, 2, "On y sème des fèves")
    assert sorted(marked(pane)) == ["On y sème des fèves", "choux"]


@pytest.mark.parametrize("file", SAMPLES, ids=[file.stem for file in SAMPLES])
def test_passages_of_the_sample_library_are_found_both_ways(pane: ReadingPane, file: Path) -> None:
    note = note_in(file)
    folder = AttachmentFolder(LIBRARY / "attachments")
    texts = {
        number: finished(reading(there.path, Brake()))
        for number, each in enumerate(note.attachments)
        if (there := folder.file(each.address or "")).path.exists()
    }
    pane.show_note(note, note_page(note, texts), marked=False)
    for number, text in texts.items():
        pages = [page.text for page in text.pages]
        transcript = note.attachments[number].transcript
        assert transcript is not None
        passages = [each for each in plain_text(transcript.text).split("\n") if len(each) > 40]
        assert all(best_match(pages, passage) is not None for passage in passages)
        lines = [line for page in pages for line in page.split("\n") if len(line) > 60]
        shown = [pane.show_passage(number, 1, line) for line in lines]
        assert shown.count(True) >= 0.9 * len(lines)
