"""What the reader wrote to the safe HTML that a page can hold."""

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note
from reader_app.pages.page import note_page


def remark_html(markdown: str) -> str:
    """A remark as canonical HTML."""
    note = Note(NoteKey(""), "", title_derived=False, summary="", body=markdown)
    return note_page(note).html
