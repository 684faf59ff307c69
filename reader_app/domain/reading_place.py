"""Where the reader stopped in a note."""

from typing import NamedTuple

from reader_app.domain.card import NoteKey


class ReadingPlace(NamedTuple):
    """The paragraph at the upper edge of the page: it holds over other sizes and fonts.

    `paragraph` counts from 0 over the page with the transcripts that were `opened`; it begins
    with `words`. `beyond` is the part of it that is above the edge, from 0 to 1.
    """

    paragraph: int
    words: str = ""
    beyond: float = 0.0
    opened: tuple[int, ...] = ()


class ReadingPlaces(NamedTuple):
    """The note that was read last, and the places of those that were left halfway.

    `recent` are the notes that were open, the last one first.
    """

    last: NoteKey | None
    places: dict[NoteKey, ReadingPlace]
    recent: tuple[NoteKey, ...] = ()
