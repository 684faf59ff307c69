"""Short ways to make domain objects in tests."""

from datetime import UTC, date, datetime
from typing import Any

from reader_app.domain.card import NoteSummary
from reader_app.domain.note import (
    Attachment,
    Note,
    Passage,
    PlainTexts,
    Transcript,
    file_key,
    note_key,
    summary_of,
)
from reader_app.domain.ports import FiledNote, Mark, SourceFile
from reader_app.domain.query import Hit, Snippet
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, Term
from reader_app.storage.prepared import prepared


def a_note(number: int = 1, **changes: Any) -> Note:
    """A whole note; `number` sets it apart from others, `changes` replaces fields."""
    address = f"https://exemple.fr/actualites/note-{number}"
    fields: dict[str, Any] = {
        "key": note_key(address),
        "title": f"Note numéro {number}",
        "title_derived": False,
        "summary": f"Le résumé de la note {number}.",
        "body": f"Le corps de la note {number}, avec un [lien](https://exemple.fr/ailleurs).",
        "published": date(2015 + number % 12, 1 + number % 12, 1 + number % 28),
        "terms": (
            Term(TYPE, "Actualité"),
            Term(THEME, "Vie associative"),
            Term(TERRITORY, "Nord"),
        ),
        "source_address": address,
    }
    return Note(**(fields | changes))


def an_attachment(number: int = 1, **changes: Any) -> Attachment:
    """A document with a transcript of a few words."""
    fields: dict[str, Any] = {
        "name": f"Document {number}",
        "address": f"https://exemple.fr/files/document-{number}.pdf",
        "size_text": "194.33 Ko",
        "size_bytes": 198_993,
        "transcript": Transcript((Passage(f"La transcription du document {number}."),)),
    }
    return Attachment(**(fields | changes))


def a_filed_note(note: Note) -> FiledNote:
    """`note` as importing hands it to the store; its Markdown stands for its plain text."""
    transcripts = tuple(
        each.transcript.text if each.transcript else "" for each in note.attachments
    )
    name = note.key.rsplit("/", 1)[-1]
    path = f"exemple/{name}.md"
    file = SourceFile(path, note.key or file_key(path), 1000, 1_700_000_000_000_000_000, name)
    texts = PlainTexts(note.summary, note.body, transcripts)
    return FiledNote(prepared(note, texts), file)


def a_summary(number: int = 1, **changes: Any) -> NoteSummary:
    """The card of `a_note(number)`."""
    note = a_note(number, **changes)
    return summary_of(note, note.summary)


def a_hit(number: int = 1, **changes: Any) -> Hit:
    """The card of `a_note(number)` as an answer brings it."""
    summary = a_summary(number, **changes)
    return Hit(summary, Snippet(summary.summary))


def a_mark(number: int = 1, attachment: str | None = None) -> Mark:
    """A mark on `a_note(number)`."""
    note = a_note(number)
    marked = datetime(2026, 1, 1, 12, 0, number % 60, tzinfo=UTC)
    return Mark(note.key, note.title, note.source_address, marked, attachment)
