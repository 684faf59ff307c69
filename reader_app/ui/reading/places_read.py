"""Where the reader stopped in each note, as the window knows it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import KeepsPlaces
from reader_app.domain.reading_place import ReadingPlace, ReadingPlaces
from reader_app.ui.jobs import Jobs

_MOST_RECENT = 20


class PlacesRead(QObject):
    """One copy of the places, kept at each change, off the window's thread.

    Signals:
        known: The places of another library are known.
    """

    known = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._kept_in: KeepsPlaces | None = None
        self._last: NoteKey | None = None
        self._recent: tuple[NoteKey, ...] = ()
        self.is_known = False
        self._places: dict[NoteKey, ReadingPlace] = {}

    def keep_in(self, kept_in: KeepsPlaces | None) -> None:
        """Keep the places of this library from now on."""
        self._kept_in = kept_in
        self._last = None
        self._recent = ()
        self._places = {}
        self.is_known = False
        if kept_in is not None:
            self._jobs.ask(kept_in.read, partial(self._take, kept_in))

    def place(self, key: NoteKey) -> ReadingPlace | None:
        """Where a note was left, if not at its top or its end."""
        return self._places.get(key)

    @property
    def last(self) -> NoteKey | None:
        """The note that is being read, or was when the library was left."""
        return self._last

    @property
    def recent(self) -> tuple[NoteKey, ...]:
        """The notes that were open, the last one first."""
        return self._recent

    def open(self, key: NoteKey) -> None:
        """This note is being read now."""
        if key != self._last:
            self._last = key
            self._recent = _one_first(key, self._recent)
            self._keep()

    def leave(self, key: NoteKey, place: ReadingPlace | None) -> None:
        """A note is left, or read on, at this place; None is its top or its end."""
        if place == self._places.get(key):
            return
        # What was left last stands last: the file forgets those at its beginning.
        self._places.pop(key, None)
        if place is not None:
            self._places[key] = place
        self._keep()

    def _keep(self) -> None:
        if self._kept_in is not None:
            places = ReadingPlaces(self._last, dict(self._places), self._recent)
            self._jobs.ask(partial(self._kept_in.keep, places), _nothing, self._miss)

    def _take(self, kept_in: KeepsPlaces, read: ReadingPlaces) -> None:
        if kept_in is self._kept_in:
            # What was left since then is newer.
            self._places = read.places | self._places
            self._last = self._last or read.last
            self._recent = tuple(dict.fromkeys((*self._recent, *read.recent)))[:_MOST_RECENT]
            self.is_known = True
            self.known.emit()

    def _miss(self, _error: ReaderError) -> None:
        """A library that cannot be written to is read all the same, from the top each time."""


def _one_first(key: NoteKey, others: tuple[NoteKey, ...]) -> tuple[NoteKey, ...]:
    return (key, *(each for each in others if each != key))[:_MOST_RECENT]


def _nothing(_result: None) -> None:
    """What is done when the places are kept."""
