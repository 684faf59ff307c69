"""The notes that are open side by side, as tabs."""

from typing import NamedTuple

from reader_app.domain.card import NoteKey
from reader_app.domain.reading_place import ReadingPlace


class OpenNote(NamedTuple):
    """One tab: its note, where it is read, and which notes were open in it before and after.

    `back` and `ahead` have the nearest note last.
    """

    key: NoteKey
    title: str
    back: tuple[NoteKey, ...] = ()
    ahead: tuple[NoteKey, ...] = ()
    place: ReadingPlace | None = None


class OpenNotes(NamedTuple):
    """All tabs in their order; `front` is the number of the one that is read."""

    notes: tuple[OpenNote, ...] = ()
    front: int = 0
