"""What the reader collected, as files of other programs tell it: one page with all that is said."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Anchor, Colour, Highlight, HighlightKey

ShelfPath = tuple[str, ...]
"""The names of a shelf, from the outermost one to it."""


class Collected(NamedTuple):
    """A page that was kept. `key` is set where a file of ours says which note it was.

    Highlights that come out of a file have no key of their own yet.
    """

    title: str
    address: str | None = None
    key: NoteKey | None = None
    marked: datetime | None = None
    shelves: tuple[ShelfPath, ...] = ()
    remarks: tuple[str, ...] = ()
    is_favourite: bool = True
    to_read: bool = False
    attachment: str | None = None
    page: int | None = None
    highlights: tuple[Highlight, ...] = ()


def on_shelf(items: Sequence[Collected], path: ShelfPath) -> list[Collected]:
    """Those that stand on a shelf itself."""
    return [each for each in items if path in each.shelves]


def collected_highlight(
    anchor: Anchor,
    colour: str = "",
    attachment: str | None = None,
    remark: str = "",
    created: datetime | None = None,
) -> Highlight:
    """Coloured words as a file names them, of a note that is to be found."""
    known = {each.value for each in Colour}
    return Highlight(
        HighlightKey(""),
        NoteKey(""),
        anchor,
        Colour(colour) if colour in known else Colour.YELLOW,
        attachment,
        remark,
        created=created,
    )


def shelf_paths(items: Sequence[Collected]) -> list[ShelfPath]:
    """Every shelf that something stands on, and those that they stand in, in order."""
    found = {
        path[:depth] for each in items for path in each.shelves for depth in range(1, len(path) + 1)
    }
    return sorted(found, key=lambda path: [name.casefold() for name in path])
