"""A note as the values of its rows; lists that nobody asks SQL about are JSON.

Worked out where its file is read, in a process that need not load a database for it.
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from reader_app.domain.acronyms import acronyms_in
from reader_app.domain.citing import cited_keys
from reader_app.domain.note import Attachment, Note, PlainTexts, summary_of
from reader_app.domain.note_words import labels_of, split_all, words_of
from reader_app.domain.ports import PreparedNote
from reader_app.domain.query import Trait
from reader_app.domain.taxonomy import TRAIT, YEAR

_ORDER_LENGTH = 100  # characters of a title that its place in the order hangs on
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def prepared(note: Note, texts: PlainTexts) -> PreparedNote:
    """The note as `StoredSink` takes it."""
    return PreparedNote(
        note.key,
        note.aliases,
        note.source_address is not None,
        _card_values(note, texts),
        _text_values(note, texts),
        tuple(_terms(note)),
        tuple(each.address for each in note.attachments),
        words_of(note, texts),
        cited_keys(note),
        _acronyms(note, texts),
    )


def _acronyms(note: Note, texts: PlainTexts) -> tuple[tuple[str, str], ...]:
    """What the note and its transcripts spell out; its documents come in by themselves."""
    parts = (note.title, texts.summary, texts.body, *texts.transcripts)
    found = (each for part in parts for each in acronyms_in(part))
    return tuple(dict.fromkeys((each.short, each.long) for each in found))


def _card_values(note: Note, texts: PlainTexts) -> tuple[str | int | None, ...]:
    """The values of a NoteRow, without its number and its key."""
    card = summary_of(note, texts.summary)
    attachments = [(each.name, each.address, each.size_bytes) for each in note.attachments]
    return (
        card.title,
        card.summary,
        card.day.toordinal() if card.day else None,
        _iso(card.time),
        title_order(card.title),
        _dumps((card.type, card.themes, card.territories, attachments)),
    )


def _text_values(note: Note, texts: PlainTexts) -> tuple[str | int | None, ...]:
    """The values of a NoteTextRow, without its number."""
    return (
        note.title_derived,
        note.summary,
        note.body,
        _iso(note.event),
        _iso(note.published),
        _iso(note.modified),
        _dumps([(each.facet, each.name, each.address) for each in note.terms]),
        _dumps([_attachment_list(each) for each in note.attachments]),
        _dumps(note.links),
        note.source_address,
        note.language,
        note.author,
        _dumps(note.aliases),
        _dumps(dict(note.other)),
        texts.summary,
        texts.body,
        _dumps(texts.transcripts),
        labels_of(note),
    )


def _terms(note: Note) -> Iterator[tuple[str, str]]:
    """Every term that the note counts under, as it spells them, with its year and its traits."""
    yield from ((each.facet, each.name) for each in note.terms)
    day = note.day
    if day:
        yield YEAR, str(day.year)
    if any(_is_pdf(each) for each in note.attachments):
        yield TRAIT, Trait.PDF.value
    if any(each.transcript is not None for each in note.attachments):
        yield TRAIT, Trait.TRANSCRIPT.value


def _is_pdf(attachment: Attachment) -> bool:
    """Whether an attachment says that it is a PDF, by its address or by its name."""
    try:
        path = urlsplit(attachment.address or "").path
    except ValueError:
        # No address that leads anywhere: what stands after "http://[" is not to be read.
        path = ""
    return any(each.lower().endswith(".pdf") for each in (path, attachment.name))


def title_order(title: str) -> str:
    """What titles are sorted by: the folded words, then the accents."""
    folded = " ".join(split_all(title))[:_ORDER_LENGTH]
    accented = unicodedata.normalize("NFC", title).casefold()[:_ORDER_LENGTH]
    return f"{folded}\0{accented}"


def _attachment_list(attachment: Attachment) -> tuple[Any, ...]:
    transcript = attachment.transcript
    return (
        attachment.name,
        attachment.address,
        attachment.size_text,
        attachment.size_bytes,
        attachment.description,
        transcript.passages if transcript else None,
    )


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _dumps(value: Sequence[Any] | Mapping[str, str]) -> str:
    return _JSON.encode(value)
