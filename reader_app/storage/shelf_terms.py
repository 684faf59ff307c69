"""The reader's shelves as terms of a facet of their own, beside those of the notes."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pyroaring import BitMap

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import LibraryError
from reader_app.domain.ports import Shelves
from reader_app.domain.shelf import Shelf, ShelfKey, placed, term_names
from reader_app.domain.taxonomy import SHELF, Taxonomy, TermKey, TermPlace
from reader_app.storage.facets import Facets

NotesOf = Callable[[Iterable[NoteKey]], BitMap]
_log = logging.getLogger(__name__)


class ShelfStanding(NamedTuple):
    """All shelves, and the notes that stand on each, as favourites.db has them."""

    generation: int = 0
    shelves: tuple[Shelf, ...] = ()
    notes: Mapping[ShelfKey, Sequence[NoteKey]] = MappingProxyType({})


class HeldShelves:
    """The shelves with their notes, read again only when favourites.db changed."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves
        self._held = ShelfStanding()
        self._generation = 0
        self._placed: tuple[object, ...] = ()

    def now(self) -> ShelfStanding:
        """The shelves; none where they cannot be read: notes are found without them."""
        try:
            generation = self._shelves.generation()
            if generation != self._generation:
                self._look()
                self._generation = generation
        except LibraryError as error:
            if self._generation:
                _log.warning("The shelves are not shown: %s", error)
            self._held, self._generation, self._placed = ShelfStanding(), 0, ()
        return self._held

    def _look(self) -> None:
        """Read them again, unless it was something else that changed."""
        placed = self._shelves.standing()
        if placed != self._placed:
            number = self._held.generation + 1
            self._held = ShelfStanding(number, self._shelves.shelves(), self._shelves.notes())
            self._placed = placed


def with_shelves(facets: Facets, standing: ShelfStanding, notes_of: NotesOf) -> Facets:
    """The facets with one more: each shelf with the notes on it and inside it.

    `notes_of` brings the notes that go by some keys.
    """
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
        TermKey(SHELF, names[key]): notes_of(keys)
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
