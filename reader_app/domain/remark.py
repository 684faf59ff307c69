"""What the reader wrote on a note, and what they want to read."""

from datetime import datetime
from typing import NamedTuple, NewType
from uuid import uuid4

from reader_app.domain.card import NoteKey

RemarkKey = NewType("RemarkKey", str)


class Remark(NamedTuple):
    """A remark in Markdown. The note's title and address outlive the note."""

    key: RemarkKey
    note: NoteKey
    text: str
    title: str = ""
    address: str | None = None
    changed: datetime | None = None


class ToRead(NamedTuple):
    """A note that the reader means to read."""

    key: NoteKey
    title: str
    address: str | None
    added: datetime


def new_remark_key() -> RemarkKey:
    """A key that no other remark has, on any machine."""
    return RemarkKey(str(uuid4()))
