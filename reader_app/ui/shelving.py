"""The shelves as the windows know them: one copy, changed at once and kept in order."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject

from reader_app.domain.ports import Favourites, Mark, Placement, Shelves
from reader_app.domain.shelf import Shelf, ShelfKey, in_place, term_names, within
from reader_app.overriding import override
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.own_copy import OwnCopy

Standing = Mapping[ShelfKey, Shelf | None]
"""How some shelves are to be; None is gone."""

Found = tuple[tuple[Shelf, ...], frozenset[Placement]]
"""The shelves, and what stands on them."""


class ShelfStores(NamedTuple):
    """Where shelves and marks are kept, of one library."""

    shelves: Shelves
    favourites: Favourites


class Shelving(OwnCopy[ShelfStores, Found]):
    """The reader's shelves."""

    def __init__(self, jobs: Jobs, marks: Marks, parent: QObject | None = None) -> None:
        super().__init__(jobs, marks.undoing, parent)
        self._marks = marks
        self._shelves: dict[ShelfKey, Shelf] = {}
        self._placed: frozenset[Placement] = frozenset()
        # What was read last, as of when: the worker's alone.
        self._read_last: tuple[tuple[object, ...], frozenset[Placement]] = ((), frozenset())

    @property
    def all(self) -> tuple[Shelf, ...]:
        """All shelves."""
        return tuple(self._shelves.values())

    def called(self, name: str) -> Shelf | None:
        """The shelf that stands in the sidebar by this name."""
        names = term_names(self._shelves.values())
        return next((self._shelves[key] for key, each in names.items() if each == name), None)

    def holding(self, *marks: Mark) -> frozenset[ShelfKey]:
        """The shelves that all of these stand on."""
        places = {mark.place for mark in marks}
        held = Counter(each.shelf for each in self._placed if each.place in places)
        return frozenset(shelf for shelf, count in held.items() if count == len(places))

    def save(self, shelf: Shelf) -> None:
        """Keep a shelf, new or changed."""
        former = self._shelves.get(shelf.key)
        if former != shelf:
            self._change({shelf.key: shelf}, {shelf.key: former})

    def remove(self, key: ShelfKey) -> None:
        """Take a shelf away; what stands on it stays marked."""
        if key in self._shelves:
            self._change({key: None}, {key: self._shelves[key]})

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
            self._change(after, {each: self._shelves[each] for each in after})

    def put(self, key: ShelfKey, *marks: Mark) -> None:
        """Let notes stand on a shelf."""
        new = [each for each in marks if Placement(key, each.place) not in self._placed]
        if new and key in self._shelves:
            unmarked = [each for each in new if not self._marks.has(each.place)]
            self._do(
                frozenset({key}),
                partial(self._place, key, new),
                partial(self._displace, key, new, unmarked),
            )

    def take_off(self, key: ShelfKey, *marks: Mark) -> None:
        """Let notes stand there no longer; they stay marked."""
        there = [each for each in marks if Placement(key, each.place) in self._placed]
        if there:
            self._do(
                frozenset({key}),
                partial(self._displace, key, there, ()),
                partial(self._place, key, there),
            )

    def _change(self, after: Standing, before: Standing) -> None:
        self._do(frozenset(after), partial(self._put, after), partial(self._put, before))

    def _put(self, standing: Standing) -> None:
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

        def displace(stores: ShelfStores) -> None:
            stores.shelves.take_off(key, *marks)
            for each in unmarked:
                stores.favourites.unmark(each)

        self._ask(frozenset({key}), displace)

    def _ask(self, keys: frozenset[ShelfKey], work: Callable[[ShelfStores], None]) -> None:
        self._keep(keys, work)
        # Asked behind it, so that both know of it.
        self._marks.reload()

    @override
    def _forget(self) -> None:
        self._shelves, self._placed = {}, frozenset()

    @override
    def _read(self, store: ShelfStores) -> Found:
        standing = (store.shelves, *store.shelves.standing())
        if standing != self._read_last[0]:
            # Not on the window's thread, and the same set as long as it is the same.
            self._read_last = (standing, frozenset(store.shelves.placements()))
        return store.shelves.shelves(), self._read_last[1]

    @override
    def _show(self, found: Found) -> bool:
        former = (self._shelves, self._placed)
        self._shelves = {each.key: each for each in found[0]}
        self._placed = found[1]
        return former != (self._shelves, self._placed)


def _keep_in(shelves: Shelves, standing: Standing) -> None:
    there = [each for each in standing.values() if each is not None]
    if there:
        shelves.save(*there)
    for key, shelf in standing.items():
        if shelf is None:
            shelves.remove(key)
