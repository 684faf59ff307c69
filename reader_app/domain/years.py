"""Years in a row: which ones stand together."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reader_app.domain.taxonomy import YEAR, Taxonomy, TermKey

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


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


def year_groups(notes: Mapping[int, int], most: int) -> tuple[tuple[Stretch, int], ...]:
    """How many notes there are in each year, from the first to the last, in `most` groups or less.

    Each year is a group where there are few; else a group is so many years as people count by,
    and begins where they do: 2010, not 2008. A group may have no notes.
    """
    if not notes:
        return ()
    first, last = min(notes), max(notes)
    steps = (step for step in _STEPS if last // step - first // step < most)
    step = next(steps, last - first + 1)
    start = first // step * step if step > 1 else first
    groups = [Stretch(year, year + step - 1) for year in range(start, last + 1, step)]
    return tuple(
        (group, sum(count for year, count in notes.items() if group.first <= year <= group.last))
        for group in groups
    )
