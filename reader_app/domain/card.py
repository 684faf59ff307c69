"""The card of a note: what lists show of it, and the key that it goes by.

The first frame needs these alone, so they stand apart from the whole note.
"""

from datetime import date, datetime
from typing import NamedTuple, NewType

NoteKey = NewType("NoteKey", str)
FILE_KEY = "file:"
"""How the key of a note begins that has no address: the rest is its file's path."""


class AttachmentSummary(NamedTuple):
    """What a card shows of an attachment."""

    name: str
    address: str | None
    size_bytes: int | None


class NoteSummary(NamedTuple):
    """What a card shows of a note. `summary` is plain text, cut at about 300 characters.

    `time` is the hour of `day` where the note says it, as its event or its last change.
    """

    key: NoteKey
    title: str
    summary: str
    day: date | None
    type: str | None
    themes: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    attachments: tuple[AttachmentSummary, ...] = ()
    time: datetime | None = None
