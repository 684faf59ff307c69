"""Which note is open, and which were before it."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import NoteNotFoundError, ReaderError
from reader_app.domain.note import Note
from reader_app.pages.note_page import NotePage
from reader_app.ui.jobs import Job, Jobs

ReadNote = Callable[[str], tuple[Note, NotePage]]
_REMEMBERED = 100


class Trail(NamedTuple):
    """The note that is read, and those that were open before and after it, the nearest last."""

    key: NoteKey | None = None
    back: tuple[NoteKey, ...] = ()
    ahead: tuple[NoteKey, ...] = ()


class NoteReader(QObject):
    """Reads the note that is asked for, off the window's thread; the newest wish wins.

    Signals:
        opened: A note was read; carries the Note and its NotePage.
        missing: No note goes by this key or address; carries it as it was asked.
    """

    opened = Signal(object, object)
    missing = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._read: ReadNote | None = None
        self._note: Note | None = None
        self._page: NotePage | None = None
        # Another trail is gone over to before its note is here.
        self._current: NoteKey | None = None
        self._visited: list[NoteKey] = []
        self._ahead: list[NoteKey] = []
        self._question: Job[Any] | None = None
        self._second_look: Job[Any] | None = None

    @property
    def can_go_back(self) -> bool:
        """Whether a note was open before."""
        return bool(self._visited)

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader went back from a note."""
        return bool(self._ahead)

    @property
    def note(self) -> Note | None:
        """The note that is open."""
        return self._note

    @property
    def trail(self) -> Trail:
        """The way that led to the note that is open, or about to be."""
        return Trail(self._current, tuple(self._visited), tuple(self._ahead))

    def go_over(self, trail: Trail, otherwise: Callable[[], None]) -> None:
        """Read the note of another trail, and go on along that; `otherwise` it is gone."""

        def miss(error: ReaderError) -> None:
            if isinstance(error, NoteNotFoundError):
                otherwise()
            else:
                self._jobs.failed.emit(error)

        read = self._read
        if read is None or trail.key is None:
            return
        self._cancel()
        key = self._current = trail.key
        self._visited, self._ahead = list(trail.back), list(trail.ahead)
        self._question = self._jobs.ask(lambda: read(key), self._take, miss)

    @Slot(int)
    def go_back_to(self, place: int) -> None:
        """Go back along the way to a note that was open before, counted from the first one."""
        if self._current is not None and 0 <= place < len(self._visited):
            back, current = tuple(self._visited), self._current
            ahead = (*self._ahead, current, *reversed(back[place + 1 :]))
            self.go_over(Trail(back[place], back[:place], ahead), self.back)

    def leave(self) -> None:
        """Read no note any more, and forget what was open before."""
        self.read_with(self._read)

    def read_with(self, read: ReadNote | None) -> None:
        """Read with this from now on; another library knows none of the former notes."""
        self._read = read
        self._note = self._page = self._current = None
        self._visited.clear()
        self._ahead.clear()
        self._cancel()

    @Slot(str)
    def open(self, key: str) -> None:
        """Open the note that goes by this key or address."""
        self._ask(key, self._take)

    def open_if_there(self, key: str, otherwise: Callable[[], None]) -> None:
        """The same without a word where there is none: then `otherwise` is done."""

        def miss(_error: ReaderError) -> None:
            otherwise()

        if self._read is not None:
            self._cancel()
            read = self._read
            self._question = self._jobs.ask(lambda: read(key), self._take, miss)

    @Slot()
    def open_again(self) -> None:
        """Read the open note anew: its file may have changed. It is told only if it has."""
        if self._read is not None and self._note is not None:
            if self._second_look is not None:
                self._second_look.cancel()
            read, key = self._read, self._note.key
            self._second_look = self._jobs.ask(
                lambda: read(key), self._take_again, self._miss_again
            )

    @Slot()
    def back(self) -> None:
        """Go back to the note that was open before."""
        if self._visited:
            self._ask(self._visited[-1], self._take_former)

    @Slot()
    def forward(self) -> None:
        """Go on to the note from which the reader went back."""
        if self._ahead:
            self._ask(self._ahead[-1], self._take_next)

    def _ask(self, key: str, take: Callable[[tuple[Note, NotePage]], None]) -> None:
        if self._read is not None:
            self._cancel()
            read = self._read
            self._question = self._jobs.ask(lambda: read(key), take, self._miss)

    def _cancel(self) -> None:
        for job in (self._question, self._second_look):
            if job is not None:
                job.cancel()

    def _take(self, read: tuple[Note, NotePage]) -> None:
        if self._current is not None and self._current != read[0].key:
            self._remember(self._visited)
            self._ahead.clear()
        self._show(*read)

    def _take_former(self, read: tuple[Note, NotePage]) -> None:
        self._visited.pop()
        self._remember(self._ahead)
        self._show(*read)

    def _take_next(self, read: tuple[Note, NotePage]) -> None:
        self._ahead.pop()
        self._remember(self._visited)
        self._show(*read)

    def _remember(self, trail: list[NoteKey]) -> None:
        if self._current is not None:
            trail.append(self._current)
            del trail[:-_REMEMBERED]

    def _show(self, note: Note, page: NotePage) -> None:
        self._note, self._page, self._current = note, page, note.key
        self.opened.emit(note, page)

    def _take_again(self, read: tuple[Note, NotePage]) -> None:
        note, page = read
        # What its documents say may be known only now.
        is_other = self._note != note or self._page != page
        if self._note is not None and self._note.key == note.key and is_other:
            self._show(note, page)

    def _miss_again(self, _error: ReaderError) -> None:
        """A note that is gone stays on the page until another one is opened."""

    def _miss(self, error: ReaderError) -> None:
        if isinstance(error, NoteNotFoundError):
            # The way back leads past a note that is gone.
            for trail in (self._visited, self._ahead):
                trail[:] = [key for key in trail if key != error.key]
            self.missing.emit(error.key)
        else:
            self._jobs.failed.emit(error)
