"""What documents say themselves, in notes that are written out without transcripts of them."""

import json
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.errors import Reason
from reader_app.exporting.document_words import document_html
from reader_app.exporting.note_html import note_html
from reader_app.exporting.notes_json import notes_json
from reader_app.exporting.notes_markdown import notes_markdown
from reader_app.exporting.words import words_of
from tests.exporting.made import EDITION, GARDEN

_PAGES = (
    "# Rapport <b> & *co* [x](y)\n- 1 | 2\n\t12. fin",
    "",
    "Deux\x00 pages.",
)
_TEXT = DocumentText(
    DocumentKind.PAGES,
    (PageText(_PAGES[0]), PageText("", Reason.FAILED), PageText(_PAGES[2])),
    problem=Reason.CUT,
)
_TAKEN = GARDEN._replace(texts={1: _TEXT})


def test_html_has_it_under_its_document_and_says_what_it_is() -> None:
    tree = ElementTree.fromstring(note_html(_TAKEN, EDITION, 1))
    section = tree.findall(".//section[@class='transcript']")[-1]
    lines = ["".join(each.itertext()) for each in section]
    assert lines[0] == "Texte du document"
    assert "lu dans le fichier" in lines[1]
    assert lines[2] == "La suite du document n’a pas pu être lue."
    assert lines[3:7] == ["Page\u00a01", "# Rapport <b> & *co* [x](y)", "- 1 | 2", "12. fin"]
    assert lines[7:9] == ["Page\u00a02", "Cette page n’a pas pu être lue."]


def test_markdown_shows_the_words_as_they_are() -> None:
    text = "".join(notes_markdown([_TAKEN], EDITION, [GARDEN.note.title]))
    html = MarkdownIt().render(text[text.index("Texte du document") :])
    assert "<p># Rapport &lt;b&gt; &amp; *co* [x](y)</p>" in html
    assert "<p>- 1 | 2</p>" in html
    assert "<p>12. fin</p>" in html


def test_json_keeps_page_for_page_what_could_not_be_read() -> None:
    (note,) = json.loads("".join(notes_json([_TAKEN], EDITION)))["notes"]
    plan, nameless = note["attachments"]
    assert plan["document_text"] is None
    assert nameless["document_text"]["pages"][:2] == [
        {"text": _PAGES[0], "problem": None},
        {"text": "", "problem": "failed"},
    ]
    assert (nameless["document_text"]["kind"], nameless["document_text"]["problem"]) == (
        "pages",
        "cut",
    )


def test_a_document_without_text_says_why() -> None:
    empty = (PageText(""),)
    words = words_of("en")
    for text, told in (
        (DocumentText(DocumentKind.PAGES, empty, has_pictures=True), "nothing but pictures"),
        (DocumentText(DocumentKind.PAGES, (), problem=Reason.PASSWORD), "asks for a password"),
        (DocumentText(DocumentKind.TEXT, (), problem=Reason.UNSOUND_PDF), "could not be read"),
        (DocumentText(DocumentKind.SHEETS, empty), "no text in this document"),
    ):
        assert told in document_html(text, words)
