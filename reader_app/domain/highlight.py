"""Words that the reader coloured in a note or a transcript, and what they wrote on them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, NewType
from uuid import uuid4

from reader_app.domain.card import NoteKey
from reader_app.domain.words import fold

HighlightKey = NewType("HighlightKey", str)


class Colour(StrEnum):
    """The colours there are. Each is drawn with a line of its own kind, too."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


class Anchor(NamedTuple):
    """Words of a text, and what finds them again when the text has changed.

    `quote` has its paragraphs on lines of their own; `prefix` and `suffix` are the words right
    before and behind it. `paragraph` is the one where it begins, counted from 0 over those that
    hold any text.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""
    paragraph: int = 0


class Highlight(NamedTuple):
    """Coloured words. `attachment` is the document whose text they stand in (see Attachment).

    The note's title and address outlive the note. `original` is what was coloured first, where
    the text has changed since; `remark` is Markdown.
    """

    key: HighlightKey
    note: NoteKey
    anchor: Anchor
    colour: Colour = Colour.YELLOW
    attachment: str | None = None
    remark: str = ""
    title: str = ""
    address: str | None = None
    original: str = ""
    created: datetime | None = None
    changed: datetime | None = None

    @property
    def first_quote(self) -> str:
        """What the reader coloured first."""
        return self.original or self.anchor.quote


class Placement(NamedTuple):
    """Where a highlight stands in its text as that is now.

    Where `is_sure` it is there; otherwise this is only the nearest place, for the reader to
    judge. `anchor` holds the words of now: with it the highlight can be placed anew.
    """

    anchor: Anchor
    is_sure: bool


class PlacedHighlight(NamedTuple):
    """A highlight and where it stands; None where its note or its text is gone."""

    highlight: Highlight
    placement: Placement | None

    @property
    def is_orphan(self) -> bool:
        """Whether its words cannot be found any more."""
        return self.placement is None or not self.placement.is_sure


def new_highlight_key() -> HighlightKey:
    """A key that no other highlight has, on any machine."""
    return HighlightKey(str(uuid4()))


def anchored_anew(highlight: Highlight, anchor: Anchor) -> Highlight:
    """The highlight at another place; what was coloured first is kept with it."""
    original = highlight.first_quote
    return highlight._replace(anchor=anchor, original="" if original == anchor.quote else original)


def in_reading_order(placed: Sequence[PlacedHighlight]) -> list[PlacedHighlight]:
    """Those of one note as they follow each other: its own text, then its documents."""
    return sorted(placed, key=_standing)


def by_note(placed: Iterable[PlacedHighlight]) -> list[list[PlacedHighlight]]:
    """Those of each note in reading order, the notes by their titles."""
    of_notes: dict[NoteKey, list[PlacedHighlight]] = {}
    for each in placed:
        of_notes.setdefault(each.highlight.note, []).append(each)
    groups = sorted(of_notes.values(), key=_title)
    return [in_reading_order(each) for each in groups]


def _title(placed: Sequence[PlacedHighlight]) -> tuple[str, NoteKey]:
    last = placed[-1].highlight
    return (fold(last.title), last.note)


def _standing(placed: PlacedHighlight) -> tuple[str, int, str, str]:
    highlight = placed.highlight
    anchor = placed.placement.anchor if placed.placement else highlight.anchor
    created = highlight.created.isoformat() if highlight.created else ""
    return (highlight.attachment or "", anchor.paragraph, created, highlight.key)
