"""Highlights find their places in a note's own text and in those of its documents."""

import pytest

from reader_app.domain.anchoring import AnchoredText
from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.errors import NoteNotFoundError
from reader_app.domain.highlight import Anchor, Highlight, new_highlight_key
from reader_app.domain.note import Note, Passage, Transcript
from reader_app.domain.progress import finished
from reader_app.pages.highlighted import placed_on, placing
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.pages.paragraphs import paragraphs
from tests.builders import a_note, an_attachment

WORDS = "des fèves et de la bourrache"


def a_highlight(
    quote: str, attachment: str | None = None, note: Note | None = None, prefix: str = ""
) -> Highlight:
    key = (note or a_note()).key
    return Highlight(
        new_highlight_key(), key, Anchor(quote, prefix), attachment=attachment, title=f"T{key}"
    )


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("", []),
        ("<p>Un <em>mot</em>&nbsp;&amp; <a href='x'>un</a> autre</p>", ["Un mot\xa0& un autre"]),
        ("<p>avant<br>après</p><p> </p>", ["avant\naprès"]),
        ("<ul><li>un</li><li><p>deux</p><p>trois</p></li></ul>", ["un", "deux", "trois"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<pre><code>une\n  deux\n</code></pre><p>x\ny</p>", ["une", "  deux", "x\ny"]),
        ('<p>la <span class="lost">cible</span>.</p>', ["la cible."]),
    ],
)
def test_paragraphs_are_those_that_are_set(html: str, texts: list[str]) -> None:
    assert paragraphs(html) == texts


def test_each_text_of_a_note_is_looked_through_for_its_own() -> None:
    attachment = an_attachment(transcript=Transcript((Passage(f"On sème {WORDS}."),)))
    note = a_note(body=f"Ici, {WORDS}.", attachments=(attachment,))
    own, document = a_highlight(WORDS, prefix="Ici, "), a_highlight(WORDS, attachment.identity)
    document = document._replace(anchor=Anchor(WORDS, "On sème ", "."))
    gone = a_highlight(WORDS, "https://exemple.fr/autre.pdf")
    placed = placed_on(note, note_page(note), [gone, document, own])
    found = {each.highlight.key: each for each in placed}
    assert found[own.key].placement is not None
    assert found[own.key].placement.anchor.prefix.endswith("Ici, ")
    assert found[document.key].placement is not None
    assert found[document.key].placement.anchor.prefix == "On sème "
    assert found[gone.key].placement is None
    assert placed[0].highlight == own


def test_what_a_document_itself_says_can_hold_highlights() -> None:
    pages = tuple(PageText(f"Page {number} : {WORDS} numéro {number}.") for number in range(3))
    note = a_note(attachments=(an_attachment(transcript=None),))
    page = note_page(note, {0: DocumentText(DocumentKind.PAGES, pages)})
    anchor = Anchor(WORDS, "Page 1 : ", " numéro 1", 1)
    highlight = a_highlight("", an_attachment().identity)._replace(anchor=anchor)
    (placed,) = placed_on(note, page, [highlight])
    assert placed.placement is not None
    assert placed.placement.is_sure
    assert placed.placement.anchor.paragraph == 1
    (lost,) = placed_on(note, note_page(note), [highlight])
    assert lost.is_orphan


def test_a_whole_library_is_looked_through_note_by_note() -> None:
    notes = {f"exemple.fr/{n}": a_note(n, key=NoteKey(f"exemple.fr/{n}")) for n in (2, 1)}

    def read(key: str) -> tuple[Note, NotePage]:
        if key not in notes:
            raise NoteNotFoundError(key)
        return notes[key], note_page(notes[key])

    texts = AnchoredText(paragraphs(note_page(notes["exemple.fr/1"]).html))
    anchor = texts.anchor((0, 0), (0, 20))
    assert anchor is not None
    kept = [a_highlight("", note=note)._replace(anchor=anchor) for note in notes.values()]
    gone = kept[0]._replace(note=NoteKey("exemple.fr/parti"), title="Parti")
    steps = placing(read, [*kept, gone])
    assert next(steps).total == 3
    placed = finished(placing(read, [*kept, gone]))
    assert [each.highlight.note for each in placed] == [
        "exemple.fr/parti",
        "exemple.fr/1",
        "exemple.fr/2",
    ]
    assert placed[0].placement is None
    assert not placed[1].is_orphan
