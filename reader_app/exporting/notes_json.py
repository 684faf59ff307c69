"""Notes as JSON: all that is known of each, so that nothing is lost. See docs/formats.md."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from reader_app.domain.document_text import DocumentText
from reader_app.domain.note import Attachment
from reader_app.domain.taken_out import Edition, KeptOfNote, TakenNote
from reader_app.exporting.document_words import document_shape

FORMAT = "lutrin-notes"
VERSION = 1


def notes_json(notes: Iterable[TakenNote], edition: Edition) -> Iterator[str]:
    """The file, one note a line."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "title": edition.title,
        "made": edition.day.isoformat(),
    }
    between = _written(head).removesuffix("}") + ', "notes": [\n'
    for each in notes:
        yield between + _written(_note(each))
        between = ",\n"
    yield "\n]}\n" if between == ",\n" else f"{between}]}}\n"


def _note(taken: TakenNote) -> dict[str, Any]:
    note = taken.note
    return {
        "key": note.key,
        "title": note.title,
        "title_derived": note.title_derived,
        "gone": taken.is_gone,
        "summary_markdown": note.summary,
        "body_markdown": note.body,
        "event": _when(note.event),
        "published": _when(note.published),
        "modified": _when(note.modified),
        "terms": [each._asdict() for each in note.terms],
        "attachments": [
            _attachment(each, taken.texts.get(place)) for place, each in enumerate(note.attachments)
        ],
        "links": [each._asdict() for each in note.links],
        "source_address": note.source_address,
        "aliases": list(note.aliases),
        "language": note.language,
        "author": note.author,
        "other": dict(note.other),
        "kept": _kept(taken.kept),
    }


def _attachment(attachment: Attachment, text: DocumentText | None) -> dict[str, Any]:
    transcript = attachment.transcript
    return {
        "name": attachment.name,
        "address": attachment.address,
        "size_text": attachment.size_text,
        "size_bytes": attachment.size_bytes,
        "description_markdown": attachment.description,
        "transcript": [each._asdict() for each in transcript.passages] if transcript else None,
        "document_text": document_shape(text) if text else None,
    }


def _kept(kept: KeptOfNote) -> dict[str, Any]:
    return {
        "favourite": kept.marked is not None,
        "marked": _when(kept.marked),
        "to_read": kept.to_read,
        "read": kept.is_read,
        "shelves": [list(path) for path in kept.shelves],
        "remarks_markdown": list(kept.remarks),
        "documents": [
            {
                "document": each.identity,
                "page": each.page,
                "marked": _when(each.marked),
                "shelves": [list(path) for path in each.shelves],
            }
            for each in kept.documents
        ],
        "highlights": [
            {
                "quote": each.anchor.quote,
                "document": each.attachment,
                "colour": each.colour.value,
                "remark_markdown": each.remark,
                "marked": _when(each.created),
            }
            for each in kept.highlights
        ],
    }


def _when(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _written(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)
