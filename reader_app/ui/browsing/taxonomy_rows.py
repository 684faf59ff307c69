"""The rows of the sidebar, laid out from a taxonomy: which stands below which."""

from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey

ROOT = 0
ALL = 1
FAVOURITES = 2


class Kind(Enum):
    """What a row of the sidebar stands for."""

    ROOT = auto()
    ALL = auto()
    FAVOURITES = auto()
    FACET = auto()
    TERM = auto()


class Row(NamedTuple):
    """One row: `above` is the number of the row that holds it, `at` its place there."""

    kind: Kind
    text: str
    above: int = ROOT
    at: int = 0
    term: TermKey | None = None


class Rows:
    """All rows by number, 0 being the unseen root. A term has a row under each broader one."""

    def __init__(self, taxonomy: Taxonomy, text: Callable[[Kind, str], str]) -> None:
        """`text` heads the rows that are no terms: their kind, and the facet's name if any."""
        self.rows = [Row(Kind.ROOT, "")]
        self.below: list[list[int]] = [[]]
        self._add(Row(Kind.ALL, text(Kind.ALL, ""), ROOT, 0))
        self._add(Row(Kind.FAVOURITES, text(Kind.FAVOURITES, ""), ROOT, 1))
        for at, facet in enumerate(taxonomy.facets(), 2):
            head = self._add(Row(Kind.FACET, text(Kind.FACET, facet), ROOT, at))
            self._grow(taxonomy, head, facet)

    def path(self, number: int) -> tuple[str, ...]:
        """The texts down to this row: where it is found again after the tree changed."""
        texts: list[str] = []
        while number != ROOT:
            texts.append(self.rows[number].text)
            number = self.rows[number].above
        return tuple(reversed(texts))

    def _grow(self, taxonomy: Taxonomy, head: int, facet: str) -> None:
        roots = taxonomy.roots(facet)
        # Years run backwards: the last one is the one most looked for.
        waiting = [(head, tuple(reversed(roots)) if facet == YEAR else roots)]
        while waiting:
            above, terms = waiting.pop()
            for at, term in enumerate(terms):
                number = self._add(Row(Kind.TERM, term.name, above, at, term))
                waiting.append((number, taxonomy.narrower(term)))

    def _add(self, row: Row) -> int:
        number = len(self.rows)
        self.rows.append(row)
        self.below.append([])
        self.below[row.above].append(number)
        return number
