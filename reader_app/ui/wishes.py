"""What the reader means to read, as the window knows it: one copy, changed at once."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note
from reader_app.domain.ports import ReadingList
from reader_app.domain.remark import ToRead
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.undoing import Step


class Wishes(QObject):
    """The notes to read. A change shows at once, and is taken back if it cannot be kept.

    Signals:
        changed: Something is to be read now, or no longer.
        failed: A change could not be kept; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._marks = marks
        self._list: ReadingList | None = None
        self._shown: dict[NoteKey, ToRead] = {}
        self._pending = 0

    def keep_in(self, reading_list: ReadingList | None) -> None:
        """Keep them in this library from now on."""
        self._list = reading_list
        self._shown, self._pending = {}, 0
        self.changed.emit()
        self.reload()

    def holds(self, note: Note) -> bool:
        """Whether a note is to be read, under any of its keys."""
        return not self._shown.keys().isdisjoint((note.key, *note.aliases))

    @Slot()
    def reload(self) -> None:
        """Read them again: at the start, and when another process changed them."""
        if self._list is not None:
            self._jobs.ask(self._list.to_read, partial(self._take, self._list))

    def toggle(self, note: Note) -> None:
        """Let a note be one to read, or no longer."""
        if self._list is None:
            return
        mark = self._marks.mark_of(note)
        new = ToRead(note.key, note.title, note.source_address, mark.marked)
        there = [self._shown[key] for key in (note.key, *note.aliases) if key in self._shown]
        add = partial(self._add, there or [new])
        remove = partial(self._remove, there or [new])
        steps = (remove, add) if there else (add, remove)
        self._marks.undoing.do(Step(note.key, *steps))

    def _add(self, wishes: list[ToRead]) -> None:
        self._shown |= {each.key: each for each in wishes}
        reading_list = self._list
        if reading_list is not None:
            self._ask(partial(reading_list.add, *wishes))

    def _remove(self, wishes: list[ToRead]) -> None:
        for each in wishes:
            self._shown.pop(each.key, None)
        reading_list = self._list
        if reading_list is not None:
            self._ask(partial(reading_list.remove, *(each.key for each in wishes)))

    def _ask(self, work: "partial[None]") -> None:
        """Let it be kept; such questions are never cancelled."""
        self._pending += 1
        self._jobs.ask(work, partial(self._settle, self._list), partial(self._miss, self._list))
        self.changed.emit()

    def _settle(self, reading_list: ReadingList | None, _nothing: None) -> None:
        if reading_list is self._list:
            self._pending -= 1

    def _miss(self, reading_list: ReadingList | None, error: ReaderError) -> None:
        """The change is lost: show what is kept."""
        self._marks.undoing.forget(_is_of_a_note)
        if reading_list is self._list:
            self._pending -= 1
            self.reload()
        self.failed.emit(error)

    def _take(self, reading_list: ReadingList, wishes: tuple[ToRead, ...]) -> None:
        found = {each.key: each for each in wishes}
        if reading_list is self._list and not self._pending and found != self._shown:
            self._shown = found
            self.changed.emit()


def _is_of_a_note(change: object) -> bool:
    """Whether a step was one of these: they are known by the note's key."""
    return isinstance(change, str)
