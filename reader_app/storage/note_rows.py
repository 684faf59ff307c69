"""Rows back to notes; what a note's rows hold is worked out in prepared.py."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from reader_app.domain.card import AttachmentSummary, NoteKey, NoteSummary
from reader_app.domain.note import Attachment, Link, Note, Passage, Transcript
from reader_app.domain.note_words import NoteWords, note_words
from reader_app.domain.ports import SourceFile
from reader_app.domain.query import Where
from reader_app.domain.taxonomy import Term
from reader_app.storage.snippets import Source
from reader_app.storage.tables import NoteRow, NoteTextRow, SourceFileRow


def words_from(
    note: NoteRow, text: NoteTextRow, pages: Sequence[str] = (), remarks: Sequence[str] = ()
) -> NoteWords:
    """The words of a stored note: as when it came in, with those of its documents and remarks."""
    transcripts = json.loads(text.plain_transcripts)
    parts = (note.title, text.plain_summary, text.plain_body, text.plain_labels)
    return note_words(*parts, [*transcripts, *pages], remarks)


def sources(text: Any) -> list[Source]:
    """The plain texts of a note_texts row that answers are looked for in, likelier ones first."""
    transcripts = enumerate(json.loads(text.plain_transcripts))
    return [
        Source(text.plain_summary),
        Source(text.plain_body),
        *(Source(each, Where.TRANSCRIPT, number) for number, each in transcripts),
        Source(text.plain_labels),
    ]


def summaries_from(rows: Sequence[Any]) -> list[NoteSummary]:
    """The cards of rows of notes: number, key, title, summary, day, time, card."""
    # Read at once: a screen of cards one by one takes twice as long.
    cards = json.loads(f"[{','.join([row[6] for row in rows])}]")
    return [_summary(*row[1:6], *card) for row, card in zip(rows, cards, strict=True)]


def _summary(*values: Any) -> NoteSummary:
    key, title, summary, day, time, kind, themes, territories, attachments = values
    return NoteSummary(
        NoteKey(key),
        title,
        summary,
        date.fromordinal(day) if day else None,
        kind,
        tuple(themes),
        tuple(territories),
        tuple([AttachmentSummary(*each) for each in attachments]),
        _moment(time),
    )


def note_from(row: NoteRow, text: NoteTextRow) -> Note:
    """A stored note, whole."""
    return Note(
        key=NoteKey(row.key),
        title=row.title,
        title_derived=text.title_derived,
        summary=text.summary,
        body=text.body,
        event=_moment(text.event),
        published=date.fromisoformat(text.published) if text.published else None,
        modified=_moment(text.modified),
        terms=tuple(Term(*each) for each in json.loads(text.terms)),
        attachments=tuple(_attachment_from(each) for each in json.loads(text.attachments)),
        links=tuple(Link(*each) for each in json.loads(text.links)),
        source_address=text.source_address,
        language=text.language,
        author=text.author,
        aliases=tuple(NoteKey(each) for each in json.loads(text.aliases)),
        other=json.loads(text.other),
    )


FILES = select(
    SourceFileRow.path,
    SourceFileRow.key,
    SourceFileRow.size,
    SourceFileRow.modified_ns,
    SourceFileRow.sha256,
)
"""The columns of every SourceFile, in their order."""


def file_from(row: Any) -> SourceFile:
    """What is known of a file under `notes/`, from a row of FILES."""
    return SourceFile(*row)


def _attachment_from(values: Sequence[Any]) -> Attachment:
    name, address, size_text, size_bytes, description, passages = values
    return Attachment(
        name=name,
        address=address,
        size_text=size_text,
        size_bytes=size_bytes,
        description=description,
        transcript=None
        if passages is None
        else Transcript(tuple(Passage(*each) for each in passages)),
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
