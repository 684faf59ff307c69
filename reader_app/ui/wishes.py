"""What the reader means to read, as the window knows it: one copy, changed at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.note import Note
from reader_app.domain.ports import ReadingList
from reader_app.domain.remark import ToRead
from reader_app.overriding import override
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.own_copy import OwnCopy


class Wishes(OwnCopy[ReadingList, tuple[ToRead, ...]]):
    """The notes to read."""

    def __init__(self, jobs: Jobs, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(jobs, marks.undoing, parent)
        self._marks = marks
        self._shown: dict[NoteKey, ToRead] = {}

    def holds(self, note: Note) -> bool:
        """Whether a note is to be read, under any of its keys."""
        return not self._shown.keys().isdisjoint((note.key, *note.aliases))

    def toggle(self, note: Note) -> None:
        """Let a note be one to read, or no longer."""
        if not self.can_keep:
            return
        mark = self._marks.mark_of(note)
        new = ToRead(note.key, note.title, note.source_address, mark.marked)
        there = [self._shown[key] for key in (note.key, *note.aliases) if key in self._shown]
        add = partial(self._add, there or [new])
        remove = partial(self._remove, there or [new])
        steps = (remove, add) if there else (add, remove)
        self._do(frozenset({note.key, *note.aliases}), *steps)

    def toggle_all(self, notes: Sequence[NoteSummary]) -> None:
        """Let those of these notes be to read that are not; where all are, no longer."""
        if not self.can_keep or not notes:
            return
        marks = [self._marks.mark_of(note) for note in notes if note.key not in self._shown]
        new = [ToRead(mark.key, mark.title, mark.address, mark.marked) for mark in marks]
        changed = new or [self._shown[note.key] for note in notes]
        add, remove = partial(self._add, changed), partial(self._remove, changed)
        steps = (add, remove) if new else (remove, add)
        self._do(frozenset(each.key for each in changed), *steps)

    def _add(self, wishes: list[ToRead]) -> None:
        self._shown |= {each.key: each for each in wishes}
        self._keep(frozenset(each.key for each in wishes), lambda store: store.add(*wishes))

    def _remove(self, wishes: list[ToRead]) -> None:
        keys = [each.key for each in wishes]
        for key in keys:
            self._shown.pop(key, None)
        self._keep(frozenset(keys), lambda store: store.remove(*keys))

    @override
    def _forget(self) -> None:
        self._shown = {}

    @override
    def _read(self, store: ReadingList) -> tuple[ToRead, ...]:
        return store.to_read()

    @override
    def _show(self, found: tuple[ToRead, ...]) -> bool:
        former, self._shown = self._shown, {each.key: each for each in found}
        return self._shown != former
