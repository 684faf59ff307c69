"""What there is to quote among notes taken out: each note, and each document that is marked."""

from collections.abc import Iterable, Iterator
from datetime import date

from reader_app.domain.reference import Reference, reference_to, reference_to_document
from reader_app.domain.taken_out import TakenNote
from reader_app.pages.markdown import plain_text


def references_of(notes: Iterable[TakenNote], accessed: date) -> Iterator[Reference]:
    """The references of these notes, in their order."""
    for taken in notes:
        note, kept = taken.note, taken.kept
        yield reference_to(note, accessed, plain_text(note.summary), kept.remarks)
        for each in kept.documents:
            document = reference_to_document(note, each.identity, each.page, accessed)
            if document is not None:
                yield document


def one_line(text: str) -> str:
    """`text` on one line, without what cannot be seen."""
    kept = "".join(char if char.isprintable() or char.isspace() else "" for char in text)
    return " ".join(kept.split())
