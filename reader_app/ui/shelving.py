"""The shelves as the windows know them: one copy, changed at once and kept in order."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import Favourites, Mark, Placement, Shelves
from reader_app.domain.shelf import Shelf, ShelfKey, in_place, term_names, within
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.undoing import Step, UndoStack

Standing = Mapping[ShelfKey, Shelf | None]
"""How some shelves are to be; None is gone."""


class _Stores(NamedTuple):
    """Where shelves and marks are kept, of one library."""

    shelves: Shelves
    favourites: Favourites


class Shelving(QObject):
    """The reader's shelves. A change is kept at once, and taken back if that cannot be.

    Signals:
        changed: Shelves, or what stands on them, are others now.
        failed: A change could not be kept; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._marks = marks
        self._undo: UndoStack = marks.undoing
        self._stores: _Stores | None = None
        self._shelves: dict[ShelfKey, Shelf] = {}
        self._placed: frozenset[Placement] = frozenset()
        self._pending = 0

    def keep_in(self, shelves: Shelves | None, favourites: Favourites | None) -> None:
        """Keep them in this library from now on."""
        both = shelves is not None and favourites is not None
        self._stores = _Stores(shelves, favourites) if both else None  # type: ignore[arg-type]
        self._shelves, self._placed, self._pending = {}, frozenset(), 0
        self.reload()

    @property
    def all(self) -> tuple[Shelf, ...]:
        """All shelves."""
        return tuple(self._shelves.values())

    def called(self, name: str) -> Shelf | None:
        """The shelf that stands in the sidebar by this name."""
        names = term_names(self._shelves.values())
        return next((self._shelves[key] for key, each in names.items() if each == name), None)

    def holding(self, mark: Mark) -> frozenset[ShelfKey]:
        """The shelves that this stands on."""
        return frozenset(each.shelf for each in self._placed if each.place == mark.place)

    @Slot()
    def reload(self) -> None:
        """Read them again: at the start, and when another process changed them."""
        stores = self._stores
        if stores is not None:
            self._jobs.ask(partial(_read, stores.shelves), partial(self._take, stores))

    def save(self, shelf: Shelf) -> None:
        """Keep a shelf, new or changed."""
        former = self._shelves.get(shelf.key)
        if former != shelf:
            self._do({shelf.key: shelf}, {shelf.key: former})

    def remove(self, key: ShelfKey) -> None:
        """Take a shelf away; what stands on it stays marked."""
        if key in self._shelves:
            self._do({key: None}, {key: self._shelves[key]})

    def move(self, key: ShelfKey, above: ShelfKey | None, to: int | None = None) -> None:
        """Let a shelf stand inside another one, before its neighbour at `to`, or last.

        It cannot stand inside itself.
        """
        if key not in self._shelves or above in within(self.all, key):
            return
        after = {
            each.key: each
            for each in in_place(self.all, key, above, to)
            if each != self._shelves[each.key]
        }
        if after:
            self._do(after, {each: self._shelves[each] for each in after})

    def put(self, key: ShelfKey, *marks: Mark) -> None:
        """Let notes stand on a shelf."""
        new = [each for each in marks if Placement(key, each.place) not in self._placed]
        if new and key in self._shelves:
            unmarked = [each for each in new if not self._marks.has(each.place)]
            self._undo.do(
                Step(
                    frozenset({key}),
                    partial(self._place, key, new),
                    partial(self._displace, key, new, unmarked),
                )
            )

    def take_off(self, key: ShelfKey, *marks: Mark) -> None:
        """Let notes stand there no longer; they stay marked."""
        there = [each for each in marks if Placement(key, each.place) in self._placed]
        if there:
            self._undo.do(
                Step(
                    frozenset({key}),
                    partial(self._displace, key, there, ()),
                    partial(self._place, key, there),
                )
            )

    def _do(
        self,
        after: Standing,
        before: Standing,
    ) -> None:
        self._undo.do(
            Step(frozenset(after), partial(self._keep, after), partial(self._keep, before))
        )

    def _keep(self, standing: Standing) -> None:
        """Let these shelves be so; None is gone."""
        for key, shelf in standing.items():
            if shelf is None:
                self._shelves.pop(key, None)
            else:
                self._shelves[key] = shelf
        self._ask(frozenset(standing), lambda stores: _keep_in(stores.shelves, standing))

    def _place(self, key: ShelfKey, marks: Collection[Mark]) -> None:
        self._placed |= {Placement(key, each.place) for each in marks}
        self._ask(frozenset({key}), lambda stores: stores.shelves.put(key, *marks))

    def _displace(self, key: ShelfKey, marks: Collection[Mark], unmarked: Collection[Mark]) -> None:
        """Take notes off a shelf; those that were marked for it alone are so no longer."""
        self._placed -= {Placement(key, each.place) for each in marks}

        def displace(stores: _Stores) -> None:
            stores.shelves.take_off(key, *marks)
            for each in unmarked:
                stores.favourites.unmark(each)

        self._ask(frozenset({key}), displace)

    def _ask(self, keys: frozenset[ShelfKey], work: Callable[[_Stores], None]) -> None:
        """Let it be kept; such questions are never cancelled."""
        stores = self._stores
        if stores is None:
            return
        self._pending += 1
        self._jobs.ask(
            partial(work, stores),
            partial(self._settle, stores),
            partial(self._take_back, stores, keys),
        )
        # Asked behind it, so that both know of it.
        self._marks.reload()
        self.changed.emit()

    def _settle(self, stores: _Stores, _nothing: None) -> None:
        if stores is self._stores:
            self._pending -= 1

    def _take_back(self, stores: _Stores, keys: frozenset[ShelfKey], error: ReaderError) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        self._undo.forget(partial(_is_about, keys))
        if stores is self._stores:
            self._pending -= 1
            self.reload()
        self.failed.emit(error)

    def _take(
        self, stores: _Stores, found: tuple[tuple[Shelf, ...], tuple[Placement, ...]]
    ) -> None:
        """What is on the disk; while a change is on its way there it is not asked."""
        if stores is not self._stores or self._pending:
            return
        shelves, placed = {each.key: each for each in found[0]}, frozenset(found[1])
        if (shelves, placed) != (self._shelves, self._placed):
            self._shelves, self._placed = shelves, placed
            self.changed.emit()


def _read(shelves: Shelves) -> tuple[tuple[Shelf, ...], tuple[Placement, ...]]:
    return shelves.shelves(), shelves.placements()


def _keep_in(shelves: Shelves, standing: Standing) -> None:
    there = [each for each in standing.values() if each is not None]
    if there:
        shelves.save(*there)
    for key, shelf in standing.items():
        if shelf is None:
            shelves.remove(key)


def _is_about(keys: frozenset[ShelfKey], change: object) -> bool:
    return isinstance(change, frozenset) and bool(keys & change)
