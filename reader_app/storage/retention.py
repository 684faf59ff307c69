"""Which copies stay: the last ones, one of each day and each week, and what nothing stands for."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

RECENT, DAILY, WEEKLY = 5, 7, 4
GUARDS = 5


class Copy(NamedTuple):
    """A copy in the order that they were made; `kept` is how much of the reader's own is in it."""

    number: int
    made: datetime
    is_guard: bool
    kept: int


def outlived(copies: Iterable[Copy]) -> list[Copy]:
    """The copies that may go.

    The order is that of their numbers, never that of a clock, which may jump: a day or a week
    counts only by being another one. The fullest copy always stays.
    """
    newest_first = sorted(copies, reverse=True)
    staying = {
        *newest_first[:RECENT],
        *_one_each(newest_first, [each.made.date() for each in newest_first], DAILY),
        *_one_each(newest_first, [each.made.isocalendar()[:2] for each in newest_first], WEEKLY),
        *[each for each in newest_first if each.is_guard][:GUARDS],
    }
    if newest_first:
        staying.add(max(newest_first, key=lambda each: (each.kept, each.number)))
    return [each for each in newest_first if each not in staying]


def _one_each(copies: Sequence[Copy], spans: Sequence[Hashable], most: int) -> list[Copy]:
    """The newest copy of each of the last days or weeks that have any."""
    newest: dict[Hashable, Copy] = {}
    for copy, span in zip(copies, spans, strict=True):
        newest.setdefault(span, copy)
    return list(newest.values())[:most]
