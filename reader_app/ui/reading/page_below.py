"""What stands below the foot of a page: it comes once the page is read, and moves nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from reader_app.domain.around import Around
from reader_app.domain.card import NoteKey
from reader_app.ui.reading.around_writer import WAY, AroundWriter, near_place
from reader_app.ui.reading.page_text import PageText


class PageBelow(QObject):
    """Shows what stands around the note on the page, and knows where its links lead.

    Signals:
        way_picked: A note on the way here is to be gone back to; its place from the first on.
    """

    way_picked = Signal(int)

    def __init__(self, text: PageText) -> None:
        super().__init__(text)
        self._text = text
        self._writer = AroundWriter(self)
        self._around = Around()
        self._whole: frozenset[str] = frozenset()
        self._way: tuple[str, ...] = ()

    def forget(self) -> None:
        """Another note comes onto the page, or none."""
        self._around = Around()
        self._whole = frozenset()
        self._way = ()

    def show_around(self, around: Around, way: Sequence[str] = ()) -> None:
        """Show this below the foot; a list that was shown whole stays so."""
        self._around, self._way = around, tuple(way)
        self._text.show_below(self._writer.below(around, self._whole, self._way))

    def follow(self, address: str) -> NoteKey | None:
        """The note that a link of ours leads to; None where it only shows the rest of a list."""
        near = near_place(address)
        if near is None:
            return None
        if near.name == WAY:
            if near.place is not None:
                self.way_picked.emit(near.place)
            return None
        notes = getattr(self._around, near.name)
        if near.place is not None:
            return NoteKey(notes[near.place].key)
        self._whole |= {near.name}
        self.show_around(self._around, self._way)
        return None
