"""Years in a row: which ones stand together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey


class Stretch(NamedTuple):
    """The years from `first` to `last`, both counted in."""

    first: int
    last: int


def years_of(tree: Taxonomy) -> tuple[int, ...]:
    """The years that notes have, the earliest first."""
    return tuple(sorted(int(term.name) for term in tree.terms(YEAR) if term.name.isdecimal()))


def year_terms(years: Iterable[int]) -> frozenset[TermKey]:
    """The terms that stand for these years."""
    return frozenset(TermKey(YEAR, str(year)) for year in years)


def stretches(years: Iterable[int], known: Sequence[int]) -> tuple[Stretch, ...]:
    """The stretches that `years` make up; a year that is not among the `known` breaks none."""
    found: list[Stretch] = []
    between = frozenset(known)
    for year in sorted(set(years)):
        if found and not any(each in between for each in range(found[-1].last + 1, year)):
            found[-1] = Stretch(found[-1].first, year)
        else:
            found.append(Stretch(year, year))
    return tuple(found)
