"""The reader's shelves as terms of a facet of their own, beside those of the notes."""

import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pyroaring import BitMap

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import LibraryError
from reader_app.domain.shelf import Shelf, ShelfKey, placed, term_names
from reader_app.domain.taxonomy import SHELF, Taxonomy, TermKey, TermPlace
from reader_app.storage.facets import Facets
from reader_app.storage.shelf_changes import ShelfChange
from reader_app.storage.shelves import StoredShelves

NotesOf = Callable[[Iterable[NoteKey]], BitMap]
"""The notes that go by some keys."""
_log = logging.getLogger(__name__)


class ShelfStanding(NamedTuple):
    """All shelves, and the notes that stand on each, as favourites.db has them."""

    generation: int = 0
    shelves: tuple[Shelf, ...] = ()
    notes: Mapping[ShelfKey, Sequence[NoteKey]] = MappingProxyType({})


class HeldShelves:
    """The shelves with their notes, read again only where it is not known what changed."""

    def __init__(self, shelves: StoredShelves) -> None:
        self._shelves = shelves
        self._held = ShelfStanding()
        self._generation = 0
        self._is_exact = False

    def now(self) -> ShelfStanding:
        """The shelves; none where they cannot be read: notes are found without them."""
        try:
            generation = self._shelves.generation()
            if generation != self._generation:
                self._bring_to(generation)
                self._generation = generation
        except LibraryError as error:
            if self._generation:
                _log.warning("The shelves are not shown: %s", error)
            self._held, self._generation = ShelfStanding(), 0
            self._is_exact = False
        return self._held

    def _bring_to(self, generation: int) -> None:
        """Take in what is known of the changes; else read it all."""
        changes = self._shelves.changes(self._generation, generation) if self._is_exact else None
        if changes is None:
            number = self._held.generation + 1
            self._held = ShelfStanding(number, self._shelves.shelves(), self._shelves.notes())
            # What is read may be newer already: then no change is to be entered twice.
            self._is_exact = self._shelves.generation() == generation
        elif any(change != ShelfChange() for change in changes):
            self._take_in(changes)

    def _take_in(self, changes: Iterable[ShelfChange]) -> None:
        shelves, notes = self._held.shelves, dict(self._held.notes)
        for change in changes:
            if change.are_others:
                shelves = self._shelves.shelves()
            for key in {place[0] for place in (*change.gone, *change.come)}:
                gone = Counter(note for shelf, note in change.gone if shelf == key)
                gone.subtract(note for shelf, note in change.come if shelf == key)
                if not any(gone.values()):
                    continue
                # Another list for other notes: whoever worked something out of it goes by that.
                notes[key] = [*_without(notes.get(key, ()), +gone), *(-gone).elements()]
        self._held = ShelfStanding(self._held.generation + 1, shelves, notes)


def _without(keys: Sequence[NoteKey], gone: Mapping[NoteKey, int]) -> list[NoteKey]:
    left = Counter(gone)
    kept = []
    for key in keys:
        if left[key] > 0:
            left[key] -= 1
        else:
            kept.append(key)
    return kept


class NotesOnShelves:
    """The notes on each shelf, worked out anew where its keys are others, or the library."""

    def __init__(self) -> None:
        self._held: dict[ShelfKey, tuple[int, Sequence[NoteKey], BitMap]] = {}

    def on(
        self, revision: int, shelf: ShelfKey, keys: Sequence[NoteKey], notes_of: NotesOf
    ) -> BitMap:
        """The notes on a shelf, as of this revision of the library."""
        held = self._held.get(shelf)
        if held is None or held[0] != revision or held[1] is not keys:
            held = self._held[shelf] = (revision, keys, notes_of(keys))
        return held[2]


def with_shelves(
    facets: Facets, standing: ShelfStanding, held: NotesOnShelves, notes_of: NotesOf
) -> Facets:
    """The facets with one more: each shelf with the notes on it and inside it."""
    if not standing.shelves:
        return facets
    names = term_names(standing.shelves)
    places = tuple(
        _place(each.shelf, names, rank) for rank, each in enumerate(placed(standing.shelves))
    )
    taxonomy = Taxonomy(
        [*facets.taxonomy.all_terms(), *(place.key for place in places)], (*facets.places, *places)
    )
    own = {
        TermKey(SHELF, names[key]): held.on(facets.revision, key, keys, notes_of)
        for key, keys in standing.notes.items()
        if key in names
    }
    carriers = {
        place.key: BitMap.union(
            BitMap(), *(own[each] for each in taxonomy.reach(place.key) if each in own)
        )
        for place in places
    }
    return replace(facets, taxonomy=taxonomy, carriers={**facets.carriers, **carriers})


def _place(shelf: Shelf, names: Mapping[ShelfKey, str], rank: int) -> TermPlace:
    outer = names.get(shelf.above) if shelf.above is not None else None
    return TermPlace(TermKey(SHELF, names[shelf.key]), (outer,) if outer else (), rank)
