"""Notes to rows and back; lists that nobody asks SQL about are JSON."""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import select

from reader_app.domain.card import AttachmentSummary, NoteKey, NoteSummary
from reader_app.domain.note import (
    Attachment,
    Link,
    Note,
    Passage,
    Transcript,
    summary_of,
)
from reader_app.domain.note_words import NoteWords, labels_of, note_words
from reader_app.domain.ports import FiledNote, SourceFile
from reader_app.domain.query import Trait, Where
from reader_app.domain.taxonomy import TRAIT, YEAR, Term, TermKey
from reader_app.domain.words import split
from reader_app.storage.snippets import Source
from reader_app.storage.tables import NoteRow, NoteTextRow, SourceFileRow

_ORDER_LENGTH = 100  # characters of a title that its place in the order hangs on


def note_values(number: int, filed: FiledNote) -> dict[str, Any]:
    """The values of a NoteRow."""
    note = filed.note
    card = summary_of(note, filed.texts.summary)
    return {
        "number": number,
        "key": note.key,
        "title": note.title,
        "summary": card.summary,
        "day": card.day.toordinal() if card.day else None,
        "time": card.time.isoformat() if card.time else None,
        "title_order": title_order(note.title),
        "card": _dumps(
            [
                card.type,
                card.themes,
                card.territories,
                [[each.name, each.address, each.size_bytes] for each in card.attachments],
            ]
        ),
    }


def text_values(number: int, filed: FiledNote) -> dict[str, Any]:
    """The values of a NoteTextRow."""
    note, texts = filed.note, filed.texts
    return {
        "number": number,
        "title_derived": note.title_derived,
        "summary": note.summary,
        "body": note.body,
        "event": note.event.isoformat() if note.event else None,
        "published": note.published.isoformat() if note.published else None,
        "modified": note.modified.isoformat() if note.modified else None,
        "terms": _dumps([[each.facet, each.name, each.address] for each in note.terms]),
        "attachments": _dumps([_attachment_list(each) for each in note.attachments]),
        "links": _dumps([[each.number, each.text, each.address] for each in note.links]),
        "source_address": note.source_address,
        "language": note.language,
        "author": note.author,
        "aliases": _dumps(note.aliases),
        "other": _dumps(dict(note.other)),
        "plain_summary": texts.summary,
        "plain_body": texts.body,
        "plain_transcripts": _dumps(texts.transcripts),
        "plain_labels": labels_of(note),
    }


def file_values(file: SourceFile, key: NoteKey) -> dict[str, Any]:
    """The values of a SourceFileRow, under the key that its note has."""
    return {
        "path": file.path,
        "key": key,
        "size": file.size,
        "modified_ns": file.modified_ns,
        "sha256": file.sha256,
    }


def term_keys(note: Note) -> frozenset[TermKey]:
    """Every term that the note counts under, as it spells them, with its year and its traits."""
    years = [TermKey(YEAR, str(note.day.year))] if note.day else []
    traits = [TermKey(TRAIT, each.value) for each in _traits(note)]
    return frozenset([*(term.key for term in note.terms), *years, *traits])


def _traits(note: Note) -> Iterator[Trait]:
    if any(_is_pdf(each) for each in note.attachments):
        yield Trait.PDF
    if any(each.transcript is not None for each in note.attachments):
        yield Trait.TRANSCRIPT


def _is_pdf(attachment: Attachment) -> bool:
    """Whether an attachment says that it is a PDF, by its address or by its name."""
    path = urlsplit(attachment.address or "").path
    return any(each.lower().endswith(".pdf") for each in (path, attachment.name))


def title_order(title: str) -> str:
    """What titles are sorted by: the folded words, then the accents."""
    folded = " ".join(split(title))[:_ORDER_LENGTH]
    accented = unicodedata.normalize("NFC", title).casefold()[:_ORDER_LENGTH]
    return f"{folded}\0{accented}"


def words_from(note: NoteRow, text: NoteTextRow) -> NoteWords:
    """The words of a stored note: the same as when it came in."""
    transcripts = json.loads(text.plain_transcripts)
    parts = (note.title, text.plain_summary, text.plain_body, text.plain_labels)
    return note_words(*parts, transcripts)


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


def _attachment_list(attachment: Attachment) -> list[Any]:
    transcript = attachment.transcript
    passages = [[each.text, each.page] for each in transcript.passages] if transcript else None
    return [
        attachment.name,
        attachment.address,
        attachment.size_text,
        attachment.size_bytes,
        attachment.description,
        passages,
    ]


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


def _dumps(value: Sequence[Any] | Mapping[str, str]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
