"""Which notes were read, as the window knows it: one copy, changed at once."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note
from reader_app.domain.ports import ReadNotes
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack


# Each change is itself and no other, even if the same note is read twice.
@dataclass(frozen=True, slots=True, eq=False)
class _Change:
    keys: frozenset[NoteKey]
    on: bool


class ReadMarks(QObject):
    """What was read. A change shows at once, and is taken back if it cannot be kept.

    Signals:
        changed: Something is read now, or no longer.
        failed: A change of the reader's could not be kept; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._read_notes: ReadNotes | None = None
        self._kept: frozenset[NoteKey] | None = None
        self._pending: list[_Change] = []

    def keep_in(self, read_notes: ReadNotes | None) -> None:
        """Keep what was read in this library from now on."""
        self._read_notes = read_notes
        self._kept = None
        self._pending.clear()
        self.changed.emit()
        self.reload()

    @property
    def keys(self) -> frozenset[NoteKey] | None:
        """The notes that were read; None until that is known."""
        if self._kept is None:
            return None
        shown = self._kept
        for change in self._pending:
            shown = _applied(shown, change)
        return shown

    def is_read(self, note: Note) -> bool:
        """Whether a note was read, under any of its keys."""
        keys = self.keys
        return keys is not None and not keys.isdisjoint((note.key, *note.aliases))

    @Slot()
    def reload(self) -> None:
        """Read it again: at the start, and when another process changed it."""
        if self._read_notes is not None:
            asked = partial(self._take, self._read_notes)
            self._jobs.ask(self._read_notes.read_keys, asked, self._miss)

    def note_read(self, note: Note) -> None:
        """The reader has read a note; that it was is nothing to take back."""
        self._keep(_Change(frozenset({note.key}), on=True), self._miss)

    def toggle(self, note: Note) -> None:
        """Let a note be read, or unread again."""
        if self._read_notes is None or self._kept is None:
            return
        was_read = self.is_read(note)
        keys = frozenset({note.key, *note.aliases}) if was_read else frozenset({note.key})
        self._do(_Change(keys, on=not was_read), _Change(frozenset({note.key}), on=was_read))

    def toggle_all(self, keys: Collection[NoteKey]) -> None:
        """Let those of these notes be read that are not; where all are, unread again."""
        known = self.keys
        if known is None or not keys:
            return
        unread = frozenset(keys) - known
        changed = unread or frozenset(keys)
        self._do(_Change(changed, on=bool(unread)), _Change(changed, on=not unread))

    def _do(self, change: _Change, back: _Change) -> None:
        self._undo.do(Step(change, partial(self._set, change), partial(self._set, back)))

    def _set(self, change: _Change) -> None:
        self._keep(_Change(change.keys, change.on), self._tell)

    def _keep(self, change: _Change, miss: Callable[[ReaderError], None]) -> None:
        """Show the change, and let it be kept; such questions are never cancelled."""
        notes = self._read_notes
        if notes is None:
            return
        self._pending.append(change)
        keep = notes.set_read if change.on else notes.set_unread
        self._jobs.ask(
            partial(keep, sorted(change.keys)),
            partial(self._settle, change),
            partial(self._take_back, change, miss),
        )
        self.changed.emit()

    def _settle(self, change: _Change, _nothing: object) -> None:
        if change in self._pending:  # else another library is open by now
            self._pending.remove(change)
            if self._kept is not None:
                self._kept = _applied(self._kept, change)

    def _take_back(
        self, change: _Change, miss: Callable[[ReaderError], None], error: ReaderError
    ) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        if change in self._pending:
            self._pending.remove(change)
        self._undo.forget(partial(_is_about, change.keys))
        self.changed.emit()
        miss(error)

    def _take(self, notes: ReadNotes, keys: frozenset[NoteKey]) -> None:
        if notes is self._read_notes and keys != self._kept:
            self._kept = keys
            self.changed.emit()

    def _tell(self, error: ReaderError) -> None:
        self.failed.emit(error)

    def _miss(self, _error: ReaderError) -> None:
        """What cannot be known or kept on the way is no word to the reader: marks say it."""


def _applied(keys: frozenset[NoteKey], change: _Change) -> frozenset[NoteKey]:
    return keys | change.keys if change.on else keys - change.keys


def _is_about(keys: frozenset[NoteKey], change: object) -> bool:
    return isinstance(change, _Change) and not keys.isdisjoint(change.keys)
