"""Every place on the page where the words stand that were asked for, one after the other."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.query import Snippet, Where
from reader_app.ui.reading.passage import blocks_between, passage
from reader_app.ui.reading.searched_text import SearchedText

_AT_ONCE = 20_000  # characters looked through before the window has its turn
_BLOCK_END = re.compile(r"</(?:p|h\d|li|td|th|dt|dd|pre)>|<(?:p|h\d|li|ul|ol|table|pre)\b[^>]*>")
_SIGN = re.compile(r"<[^>]*>")


class Place(NamedTuple):
    """Words from `start` to `end` of the document, or in the transcript that is `closed`."""

    start: int
    end: int
    closed: int | None = None


class FoundPlaces(QObject):
    """Goes from place to place through the note and its transcripts, and counts them.

    They are looked for bit by bit; whoever goes on before all are found waits for the rest.

    Signals:
        counted: So many places there are; carries the number of the current one from 1 on, or
            0, and how many there are.
        transcript_wanted: The place is in a transcript that is hidden; carries its number.
    """

    counted = Signal(int, int)
    transcript_wanted = Signal(int)

    def __init__(self, text: SearchedText) -> None:
        super().__init__(text)
        self._text = text
        self._places: list[Place] | None = None
        self._at: int | None = None
        self._here: int | None = None
        self._sought: int | None = None
        self._look: Iterator[None] = iter(())
        self._later = QTimer(self)
        self._later.timeout.connect(self._go_on_looking)
        text.changed.connect(self._look_again)

    def forget(self) -> None:
        """The note is another now, or the words: none of its places is current."""
        self._at = self._here = self._sought = None

    def starts(self) -> list[int]:
        """Where each place begins, as far as they are known; one that is hidden, where it would."""
        return [each.start for each in self._places or ()]

    @property
    def current(self) -> int | None:
        """Where the current place begins."""
        known = self._places if self._at is not None else None
        return known[self._at].start if known and self._at is not None else None

    def seek(self, position: int) -> None:
        """Go to the first place from `position` on that is in the open, or else from the top on.

        Near by it is gone to at once, farther down once everything is looked through.
        """
        self._at = self._here = None
        self._sought = position
        for block in blocks_between(self._text.document(), position, position + _AT_ONCE):
            marks = [mark for mark in self._text.marks_in(block) if mark[0] >= position]
            if marks:
                self._arrive(*marks[0])
                return
        self._go_to_sought()

    @Slot()
    def go_next(self) -> None:
        """Go to the next place; behind the last one comes the first."""
        self._step(1)

    @Slot()
    def go_previous(self) -> None:
        """Go to the place before; before the first one comes the last."""
        self._step(-1)

    def go_to(self, where: Where, attachment: int | None, snippet: Snippet | None = None) -> None:
        """Go to the place that `snippet` shows, or to the first one in a text of the note."""
        if where is not Where.NOTE and attachment is not None:
            self._text.finish()
            if not self._text.is_open(attachment):
                self.transcript_wanted.emit(attachment)
            first, end = self._text.more_range(attachment)
        else:
            first, end = self._text.note_range()
        if self._go_into(first, end, snippet):
            return
        if not self._text.is_whole:
            self._text.finish()
            first, end = self._text.note_range()
            self._go_into(first, end, snippet)

    def _go_into(self, first: int, end: int, snippet: Snippet | None) -> bool:
        """Go to a place between two positions; whether there is one."""
        document = self._text.document()
        found = passage(document, snippet, first, end) if snippet is not None else None
        if snippet is not None and found is None and not self._text.is_whole:
            return False
        block, beyond = found or (document.findBlock(first), 0)
        for each in blocks_between(document, block.position(), end):
            least = each.position() + (beyond if each == block else 0)
            marks = [mark for mark in self._text.marks_in(each) if mark[0] >= least]
            if marks and not self._text.is_title(each):
                self._arrive(*marks[0])
                return True
        return False

    def _arrive(self, start: int, end: int) -> None:
        self._at, self._here, self._sought = None, start, None
        self._text.show_place(start, end)
        self.tell()

    def _go_to_sought(self) -> None:
        """Go where `seek` could not at once, if all places are known by now."""
        sought = self._sought
        if self._places is None or sought is None:
            return
        self._sought = None
        seen = [each for each in self._places if each.closed is None]
        if seen:
            ahead = next((each for each in seen if each.start >= sought), seen[0])
            self._arrive(ahead.start, ahead.end)

    def _step(self, step: int) -> None:
        places = self._all_places()
        if not places:
            return
        if self._at is None:
            number = self._nearest(places, step)
        else:
            number = (self._at + step) % len(places)
        closed = places[number].closed
        if closed is not None:
            self.transcript_wanted.emit(closed)
            places = self._all_places()
            number = min(number, len(places) - 1)
        self._at, self._here = number, None
        self._text.show_place(places[number].start, places[number].end)
        self.tell()

    def _nearest(self, places: list[Place], step: int) -> int:
        """The first place from the top of what is in sight on, or the last one before it."""
        top = self._text.first_in_sight()
        before = sum(each.start < top for each in places)
        return before % len(places) if step > 0 else (before - 1) % len(places)

    def _all_places(self) -> list[Place]:
        self._text.finish()
        for _pause in self._look:
            pass
        return self._places or []

    @Slot()
    def _look_again(self) -> None:
        self._places = None
        self._look = self._looked_through()
        self._later.start(0)

    @Slot()
    def _go_on_looking(self) -> None:
        if next(self._look, self) is self:
            self._later.stop()

    def _looked_through(self) -> Iterator[None]:
        """Look through the page and what it hides, with a pause now and then."""
        found: list[Place] = []
        looked_at = 0
        if self._text.looks_for_words:
            for block in blocks_between(self._text.document(), 0, self._text.length()):
                found += [Place(*mark) for mark in self._text.marks_in(block)]
                looked_at += block.length()
                if looked_at > _AT_ONCE:
                    looked_at = 0
                    yield
            for index, html, position in self._text.hidden():
                for part in _BLOCK_END.split(html):
                    count = self._text.count_in(unescape(_SIGN.sub("", part)))
                    found += [Place(position, position, index)] * count
                    looked_at += len(part)
                    if looked_at > _AT_ONCE:
                        looked_at = 0
                        yield
        # What is hidden stands behind what is in sight before it.
        self._places = sorted(found, key=lambda each: (each.start, each.closed is not None))
        self._go_to_sought()
        self.tell()

    @Slot()
    def tell(self) -> None:
        """Say how many places there are, once that is known."""
        places = self._places
        if places is None:
            return
        if self._here is not None:
            self._at = next((n for n, each in enumerate(places) if each.start == self._here), None)
            self._here = None
        if self._at is not None:
            self._at = min(self._at, len(places) - 1) if places else None
        if self._at is not None and places[self._at].closed is None:
            self._text.show_current(places[self._at].start, places[self._at].end)
        self.counted.emit(0 if self._at is None else self._at + 1, len(places))
