"""The rows of the sidebar, laid out from a taxonomy: which stands below which."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from types import MappingProxyType
from typing import NamedTuple

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey
from reader_app.ui.term_text import term_text

ROOT = 0
ALL = 1
FAVOURITES = 2

FIRST_TERMS = 12
"""So many terms of a long level are shown; the others are found among "More…"."""
_MOST_TERMS = 15
"""A level with more is a long one: nobody opens a list for three terms."""
_BIG_TREE = 40
"""A facet with more terms than that, wherever they stand, has "More…" to find them by name."""


class Kind(Enum):
    """What a row of the sidebar stands for."""

    ROOT = auto()
    ALL = auto()
    FAVOURITES = auto()
    SEARCHES = auto()
    SEARCH = auto()
    FACET = auto()
    TERM = auto()
    YEARS = auto()
    MORE = auto()


class Row(NamedTuple):
    """One row: `above` is the number of the row that holds it, `at` its place there."""

    kind: Kind
    text: str
    above: int = ROOT
    at: int = 0
    term: TermKey | None = None
    facet: str = ""
    search: str = ""


HEADS = frozenset({Kind.FACET, Kind.SEARCHES})
"""What stands over rows of its kind, open from the beginning."""


class Order(NamedTuple):
    """How terms of a level follow each other: as `terms.toml` and their names say, or by count.

    Counts are those of the whole library, so that no row moves because of a query.
    """

    by_count: frozenset[str] = frozenset()
    totals: Mapping[TermKey, int] = MappingProxyType({})

    def sorted(self, facet: str, terms: Sequence[TermKey]) -> Sequence[TermKey]:
        """`terms` of one facet, which come sorted by name, in their order."""
        if facet not in self.by_count:
            return terms
        return sorted(terms, key=lambda term: -self.totals.get(term, 0))


Text = Callable[[Kind, str, int], str]
"""Heads the rows that are no terms: their kind, the facet if any, how many terms it hides."""


class Rows:
    """All rows by number, 0 being the unseen root. A term has a row under each broader one.

    The years have one row for all of them. A long level shows its first terms and those in
    `kept`, then one row that leads to the others.
    """

    def __init__(
        self,
        taxonomy: Taxonomy,
        text: Text,
        order: Order = Order(),  # noqa: B008  # it never changes
        kept: frozenset[TermKey] = frozenset(),
        searches: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`searches` are the names of the saved searches by their keys, in their order."""
        self._text = text
        self._order = order
        self._kept = kept
        self.rows = [Row(Kind.ROOT, "")]
        self.below: list[list[int]] = [[]]
        self.years = ROOT
        """The number of the row of the years, ROOT where there is none."""
        self._add(Row(Kind.ALL, text(Kind.ALL, "", 0), ROOT, 0))
        self._add(Row(Kind.FAVOURITES, text(Kind.FAVOURITES, "", 0), ROOT, 1))
        self.searches = self._add_searches(searches) if searches else ROOT
        """The number of the head of the saved searches, ROOT where there is none."""
        for at, facet in enumerate(taxonomy.facets(), len(self.below[ROOT])):
            name = text(Kind.FACET, facet, 0)
            head = self._add(Row(Kind.FACET, name, ROOT, at, facet=facet))
            if facet == YEAR:
                self.years = self._add(Row(Kind.YEARS, name, head, 0, facet=facet))
            else:
                self._grow(taxonomy, head, facet)

    def path(self, number: int) -> tuple[str, ...]:
        """The texts down to this row: where it is found again after the tree changed."""
        texts: list[str] = []
        while number != ROOT:
            row = self.rows[number]
            texts.append("" if row.kind is Kind.MORE else row.text)
            number = row.above
        return tuple(reversed(texts))

    def shows(self, term: TermKey) -> bool:
        """Whether the term has a row of its own."""
        return any(row.term == term for row in self.rows)

    def _add_searches(self, searches: Mapping[str, str]) -> int:
        head = self._add(Row(Kind.SEARCHES, self._text(Kind.SEARCHES, "", 0), ROOT, 2))
        for at, (key, name) in enumerate(searches.items()):
            self._add(Row(Kind.SEARCH, name, head, at, search=key))
        return head

    def _grow(self, taxonomy: Taxonomy, head: int, facet: str) -> None:
        in_all = len(taxonomy.terms(facet))
        waiting = [(head, taxonomy.roots(facet))]
        while waiting:
            above, terms = waiting.pop()
            shown = self._shown(facet, terms)
            for at, term in enumerate(shown):
                number = self._add(Row(Kind.TERM, term_text(term), above, at, term, facet))
                waiting.append((number, taxonomy.narrower(term)))
            is_big = above == head and in_all > _BIG_TREE
            hidden = (in_all if is_big else len(terms)) - len(shown)
            if hidden:
                text = self._text(Kind.MORE, facet, hidden)
                self._add(Row(Kind.MORE, text, above, len(shown), facet=facet))

    def _shown(self, facet: str, terms: Sequence[TermKey]) -> Sequence[TermKey]:
        """The terms of one level that have rows."""
        ordered = self._order.sorted(facet, terms)
        if len(ordered) <= _MOST_TERMS:
            return ordered
        later = [term for term in ordered[FIRST_TERMS:] if term in self._kept]
        return [*ordered[:FIRST_TERMS], *later]

    def _add(self, row: Row) -> int:
        number = len(self.rows)
        self.rows.append(row)
        self.below.append([])
        self.below[row.above].append(number)
        return number
