"""A note as text, Markdown and HTML."""

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note
from reader_app.domain.taxonomy import THEME, TYPE, Term
from reader_app.pages.page import note_page
from reader_app.ui.reading.note_copy import Form, NoteCopy, Source, copied, html_data
from reader_app.ui.reading.reading_pane import ReadingPane
from tests.builders import a_note, an_attachment
from tests.ui.reading.acting import browser

NOTE = a_note(
    title="Le four & le pain",
    summary="Un four **commun**.",
    body="Il *chauffe* [ici](https://exemple.fr/ici).\n\n- du bois\n- de la farine",
    terms=(Term(TYPE, "Guide"), Term(THEME, "Pain")),
    attachments=(an_attachment(7),),
    source_address="https://exemple.fr/four",
)
DOCUMENT = "https://exemple.fr/files/document-7.pdf"


def source(pane: ReadingPane, selected: str = "", note: Note = NOTE) -> Source:
    pane.show_note(note, note_page(note), marked=False)
    if selected:
        first, last = selected.split("…")
        document = browser(pane).document()
        start = document.find(first).selectionStart()
        end = document.find(last).selectionEnd()
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        browser(pane).setTextCursor(cursor)
    shown = pane.shown()
    assert shown is not None
    return NoteCopy().source(shown)


def test_the_whole_note_as_text(pane: ReadingPane) -> None:
    lines = copied(source(pane), Form.TEXT).splitlines()
    assert lines[0] == "Le four & le pain"
    assert lines[1].endswith("Guide · Pain")
    assert lines[2] == "https://exemple.fr/four"
    assert "Un four commun." in lines
    assert "Il chauffe ici." in lines
    assert lines[-2:] == ["Documents", f"Document 7 – {DOCUMENT}"]


def test_the_whole_note_as_markdown(pane: ReadingPane) -> None:
    text = copied(source(pane), Form.MARKDOWN)
    assert text.startswith("# Le four & le pain\n\n")
    assert "<https://exemple.fr/four>" in text
    assert NOTE.body in text
    assert text.endswith(f"## Documents\n\n- [Document 7](<{DOCUMENT}>)\n")


def test_the_whole_note_as_html_is_the_cleaned_page(pane: ReadingPane) -> None:
    text = copied(source(pane), Form.HTML)
    assert text.startswith("<h1>Le four &amp; le pain</h1>")
    assert note_page(NOTE).html in text
    assert f'<a href="{DOCUMENT}">Document 7</a>' in text


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (Form.TEXT, "chauffe ici.\ndu bois"),
        (Form.MARKDOWN, "*chauffe* [ici](https://exemple.fr/ici)."),
        (Form.HTML, '<em>chauffe</em> <a href="https://exemple.fr/ici">ici</a>.'),
    ],
)
def test_only_what_is_selected_is_copied(pane: ReadingPane, form: Form, expected: str) -> None:
    text = copied(source(pane, "chauffe…du bois"), form)
    assert expected in text
    assert "farine" not in text
    assert "Document" not in text


def test_a_note_without_anything_around_is_its_words(pane: ReadingPane) -> None:
    bare = a_note(title="Seul", summary="", body="Un mot.", source_address=None)
    text = copied(source(pane, note=bare)._replace(facts=""), Form.MARKDOWN)
    assert text == "# Seul\n\nUn mot.\n"


def test_programs_are_given_what_they_take(qtbot: QtBot) -> None:
    page = html_data("<p>Un <b>mot</b></p>")
    assert (page.html(), page.text()) == ("<p>Un <b>mot</b></p>", "<p>Un <b>mot</b></p>")
