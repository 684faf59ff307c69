"""Words of a note with where they are from."""

from datetime import date

from reader_app.ui.reading.note_copy import Source
from reader_app.ui.reading.quote_copy import quote, quote_data
from tests.builders import a_note

DAY = date(2026, 11, 26)
NOTE = a_note(1, title="L’eau & <nous>", published=date(2019, 3, 1), author="IREV")
REFERENCE = (
    "IREV, «\u00a0L’eau & <nous>\u00a0», exemple.fr, 1er mars 2019, "
    "https://exemple.fr/actualites/note-1, consulté le 26 novembre 2026."
)


def source(*selected: str) -> Source:
    chosen = (selected[0], selected[1]) if selected else None
    return Source(NOTE, "<p>Tout.</p>", chosen, "", "Documents")


def test_what_is_selected_goes_with_its_reference() -> None:
    copied = quote(source("Un *mot* <b>", "Un mot"), DAY)
    assert copied.text == f"«\u00a0Un mot\u00a0»\n\n{REFERENCE}"
    assert copied.html.startswith('<blockquote lang="fr"><p>Un <em>mot</em>')
    assert '<a href="https://exemple.fr/actualites/note-1">' in copied.html
    assert "&lt;nous&gt;" in copied.html


def test_without_a_selection_the_reference_goes_alone() -> None:
    copied = quote(source(), DAY)
    assert copied.text == REFERENCE
    assert copied.html.startswith("<p>IREV")


def test_each_program_takes_what_it_can_show() -> None:
    copied = quote(source(), DAY)
    data = quote_data(copied)
    assert (data.text(), data.html()) == (copied.text, copied.html)
