"""Facets and their terms: the tree of broader and narrower terms."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

TYPE = "type"
THEME = "theme"
TERRITORY = "territory"
YEAR = "year"
FACETS = (TYPE, THEME, TERRITORY, YEAR)
SHELF = ":shelf"
"""The reader's own shelves, each with the notes that stand on it or inside it."""
OFFLINE = ":offline"
"""Where the documents of a note are; its terms are those of domain/documents_here.py."""
TRAIT = ":trait"
"""No facet that is shown: what a note has, whatever it says. No source can name it so."""


class TermKey(NamedTuple):
    """Which term: its facet, and its name as shown."""

    facet: str
    name: str


class Term(NamedTuple):
    """One term as a note or `terms.toml` names it."""

    facet: str
    name: str
    address: str | None = None

    @property
    def key(self) -> TermKey:
        """What this term is asked for by."""
        return TermKey(self.facet, self.name)


class TermPlace(NamedTuple):
    """Where `terms.toml` puts a term: its broader terms, its rank, its other spellings."""

    key: TermKey
    broader: tuple[str, ...] = ()
    rank: int | None = None
    spellings: tuple[str, ...] = ()


class Taxonomy:
    """All terms of a library with the tree above them. Loops in the tree are cut."""

    def __init__(self, terms: Iterable[TermKey], places: Iterable[TermPlace] = ()) -> None:
        self._places = {place.key: place for place in places}
        self._terms = dict.fromkeys((*terms, *self._places))
        for place in self._places.values():
            for name in place.broader:
                self._terms.setdefault(TermKey(place.key.facet, name))
        self._narrower: dict[TermKey, list[TermKey]] = {}
        self._broader: dict[TermKey, tuple[TermKey, ...]] = {}
        for term in self._terms:
            self._put(term)

    def __contains__(self, term: TermKey) -> bool:
        """Whether this is a term of the library."""
        return term in self._terms

    def facets(self) -> tuple[str, ...]:
        """The facets that have terms: the reader's own, the known ones, then others by name."""
        found = {term.facet for term in self._terms}
        known = tuple(facet for facet in (SHELF, *FACETS, OFFLINE) if facet in found)
        return known + tuple(sorted(found.difference(known)))

    def all_terms(self) -> tuple[TermKey, ...]:
        """Every term of every facet."""
        return tuple(self._terms)

    def terms(self, facet: str) -> tuple[TermKey, ...]:
        """Every term of `facet`."""
        return tuple(term for term in self._terms if term.facet == facet)

    def roots(self, facet: str) -> tuple[TermKey, ...]:
        """The terms of `facet` with nothing broader, ranked ones first, then by name."""
        return self._sorted(term for term in self.terms(facet) if not self._broader[term])

    def in_order(self, terms: Iterable[TermKey]) -> tuple[TermKey, ...]:
        """Terms of any level, ranked ones first, then by name."""
        return self._sorted(terms)

    def broader(self, term: TermKey) -> tuple[TermKey, ...]:
        """The terms right above `term`."""
        return self._broader.get(term, ())

    def narrower(self, term: TermKey) -> tuple[TermKey, ...]:
        """The terms right below `term`, in their order."""
        return self._sorted(self._narrower.get(term, ()))

    def reach(self, term: TermKey) -> frozenset[TermKey]:
        """`term` and everything narrower, however deep."""
        found = {term}
        waiting = [term]
        while waiting:
            below = set(self._narrower.get(waiting.pop(), ())) - found
            found |= below
            waiting.extend(below)
        return frozenset(found)

    def rank(self, term: TermKey) -> int | None:
        """The place that `terms.toml` gives the term among its neighbours, if any."""
        place = self._places.get(term)
        return place.rank if place else None

    def _put(self, term: TermKey) -> None:
        """Enter the term under its broader ones, leaving out what would close a loop."""
        place = self._places.get(term)
        above = [TermKey(term.facet, name) for name in place.broader] if place else []
        kept = tuple(dict.fromkeys(each for each in above if each not in self.reach(term)))
        self._broader[term] = kept
        for each in kept:
            self._narrower.setdefault(each, []).append(term)

    def _sorted(self, terms: Iterable[TermKey]) -> tuple[TermKey, ...]:
        return tuple(sorted(terms, key=self._order))

    def _order(self, term: TermKey) -> tuple[bool, int, str]:
        rank = self.rank(term)
        return (rank is None, rank or 0, _in_order(term.name))


def _in_order(name: str) -> str:
    """What a name is sorted by: É stands with E, as in a French dictionary."""
    if name.isascii():
        return name.casefold()
    bare = unicodedata.normalize("NFKD", name.casefold()).replace("œ", "oe").replace("æ", "ae")
    return "".join(char for char in bare if not unicodedata.combining(char))


def canonical_terms(places: Iterable[TermPlace]) -> Mapping[TermKey, TermKey]:
    """Which spelling stands for which term, from the other spellings of `terms.toml`."""
    return {
        TermKey(place.key.facet, spelling): place.key
        for place in places
        for spelling in place.spellings
    }
