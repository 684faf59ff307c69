"""How the words begin of all notes that come in while a library is open for writing.

To ask the index for it afterwards takes as long as a tenth of the whole import.
"""

from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import repeat

from pyroaring import BitMap

from reader_app.domain.note_words import LONGEST_START

_LOOKED_THROUGH_EVERY = 1_000  # notes
_RARE = 40  # one note in so many is too few to become common
_SHORTER = range(1, LONGEST_START)


class StartsSeen:
    """The notes of each beginning of words, but for long ones that few notes have.

    `since` is the highest number that any note had before.
    """

    def __init__(self, since: int) -> None:
        self.since = since
        # Rare ones share one bitmap with the others that begin like them but for the last letter:
        # there are thousands of them, and together they would take much memory.
        self._notes: dict[str, BitMap] = {}
        self._rests: defaultdict[str, BitMap] = defaultdict(BitMap)
        self._rare: set[str] = set()
        self._count = 0
        # What came last, until it is entered: a bitmap takes many numbers almost as fast as one.
        self._came: defaultdict[str, list[int]] = defaultdict(list)
        # The shorter ones, of which each has the notes of many, once they are asked for.
        self._short: dict[str, BitMap] = {}

    def add(self, number: int, starts: str) -> None:
        """Enter a note that comes in; see NoteWords."""
        # Hundreds of beginnings for each note: a loop of Python's own takes twice as long.
        deque(map(list.append, map(self._came.__getitem__, starts.split()), repeat(number)), 0)
        self._short.clear()
        self._count += 1
        if self._count % _LOOKED_THROUGH_EVERY == 0:
            self._put_rare_together()

    def notes(self, start: str) -> BitMap | None:
        """The notes that came in with it, None where they are not known to the last."""
        self._enter()
        if len(start) < LONGEST_START:
            return self._shorter().get(start, BitMap())
        return None if start in self._rare else self._notes.get(start, BitMap())

    def in_many(self, least: int) -> Iterator[str]:
        """The beginnings that at least so many notes came in with, as far as they are known."""
        self._enter()
        long = {start for start in self._notes if len(start) == LONGEST_START}
        return (
            start for start in {*self._shorter(), *long} if len(self.notes(start) or ()) >= least
        )

    def letters(self) -> frozenset[str]:
        """What the words of the notes that came in begin with."""
        self._enter()
        return frozenset(start[0] for start in self._notes)

    def _shorter(self) -> dict[str, BitMap]:
        if not self._short:
            longer: defaultdict[str, list[BitMap]] = defaultdict(list)
            for start, notes in self._notes.items():
                for length in _SHORTER:
                    longer[start[:length]].append(notes)
            self._short = {start: BitMap.union(*each) for start, each in longer.items()}
        return self._short

    def _enter(self) -> None:
        for start, numbers in self._came.items():
            notes = self._notes.get(start)
            if notes is None:
                self._notes[start] = BitMap(numbers)
            else:
                notes.update(numbers)
        self._came.clear()

    def _put_rare_together(self) -> None:
        self._enter()
        for start, notes in self._notes.items():
            if start not in self._rare and len(notes) * _RARE < self._count:
                rest = self._rests[start[: LONGEST_START - 1]]
                rest |= notes
                self._notes[start] = rest
                self._rare.add(start)
