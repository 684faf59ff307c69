"""The years as bars: how many notes each has, and where its bar stands."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF

from reader_app.domain.years import Stretch
from reader_app.ui.browsing.picking import Pick

_NARROWEST = 3.0
_WIDEST = 36.0
_TOP = 9.0
_BARS = 46.0
_AXIS = 17.0
_LINE = 22.0
YEARS_HEIGHT = round(_TOP + _BARS + _AXIS + _LINE)
"""How high the row of the years is."""
_BREAK = 10.0
"""How wide the break is that stands for a long gap."""
_SHORTEST_CUT = 20
_CUT = 0.75
"""A gap of this part of all years that are drawn presses the others together."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


class YearNotes(NamedTuple):
    """One year of the library: its notes in all, those under the query, and how it stands."""

    year: int
    total: int
    notes: int
    pick: Pick


class Bar(NamedTuple):
    """One bar: the years that it stands for, their notes, and how they stand.

    A bar without a year of the library is a gap. `pick` is PARTLY where some years are picked.
    `is_break` marks a gap that is drawn shorter than it is; one of several bars stands for all.
    """

    years: Stretch
    total: int = 0
    notes: int = 0
    pick: Pick = Pick.NONE
    is_gap: bool = True
    is_break: bool = False


class Run(NamedTuple):
    """Years without a break among them, with the places of their first and their last bar."""

    years: Stretch
    low: int
    high: int


class YearRoom(NamedTuple):
    """Where the parts of the histogram stand: the bars, the words below, the cross."""

    bars: QRectF
    axis: QRectF
    line: QRectF
    cross: QRectF


def year_room(row: QRectF, left: float, right: float) -> YearRoom:
    """The places in a row of the sidebar, between `left` and `right`."""
    bars = QRectF(left, row.top() + _TOP, max(right - left, 1.0), _BARS)
    axis = QRectF(left, bars.bottom(), bars.width(), _AXIS)
    line = QRectF(left, axis.bottom(), bars.width(), _LINE)
    return YearRoom(bars, axis, line, QRectF(right - 20, line.top(), 24, _LINE))


class YearBars:
    """The bars of some years in a room of so many pixels, from the first year to the last.

    A year far from all others would press them into a few pixels: where they do not fit, a gap
    that is longer than three quarters of all becomes a break, and all bars can still be hit.
    """

    def __init__(self, years: Sequence[YearNotes], width: float) -> None:
        self.bars: list[Bar] = []
        self.runs: list[Run] = []
        self.slot = _WIDEST
        if not years:
            return
        runs = _runs(years, width)
        room = width - _BREAK * (len(runs) - 1)
        step = next((each for each in _STEPS if _slot(runs, each, room) >= _NARROWEST), 1000)
        count = sum(_count(run, step) for run in runs)
        self.slot = room / count
        for run in runs:
            self._append(run, step)
        self.slot = min(width / len(self.bars), _WIDEST)

    def _append(self, run: Sequence[YearNotes], step: int) -> None:
        """The bars of years without a break among them, behind one if there are others."""
        # Bars of several years begin where people count from: 2010, not 2008.
        first = run[0].year // step * step
        if self.bars:
            former = self.bars[-1].years.last
            first = max(first, former + 1)
            gap = Bar(Stretch(former + 1, first - 1), is_break=True)
            if gap.years.first <= gap.years.last:
                self.bars += [gap] * ceil(_BREAK / self.slot)
        low = len(self.bars)
        grouped: dict[int, list[YearNotes]] = {}
        for year in run:
            grouped.setdefault(year.year // step, []).append(year)
        for at in range(run[0].year // step, run[-1].year // step + 1):
            begins = max(at * step, first)
            years = Stretch(begins, at * step + step - 1)
            self.bars.append(_bar(years, grouped.get(at, [])))
        self.runs.append(Run(Stretch(run[0].year, run[-1].year), low, len(self.bars) - 1))

    @property
    def width(self) -> float:
        """How much of the room the bars take."""
        return self.slot * len(self.bars)

    @property
    def most(self) -> int:
        """How many notes the highest bar has."""
        return max((max(bar.total, bar.notes) for bar in self.bars), default=0)

    def at(self, x: float) -> int:
        """The number of the bar at `x`, the nearest one where none is."""
        return min(max(int(x // self.slot), 0), len(self.bars) - 1)

    def of(self, year: int) -> int:
        """The number of the bar that stands for a year, the nearest one where none does."""
        later = (at for at, bar in enumerate(self.bars) if bar.years.last >= year)
        return next(later, len(self.bars) - 1)

    def beside(self, at: int, step: int) -> int:
        """The next bar of other years in a direction, 1 or -1; the same where there is none."""
        found = at + step
        while 0 <= found < len(self.bars) and self.bars[found].years == self.bars[at].years:
            found += step
        return found if 0 <= found < len(self.bars) else at

    def between(self, one: int, other: int) -> Bar:
        """All bars from one to another, as a single one."""
        low, high = sorted((one, other))
        some = self.bars[low : high + 1]
        return Bar(
            Stretch(some[0].years.first, some[-1].years.last),
            sum(bar.total for bar in some),
            sum(bar.notes for bar in some),
            _common(bar.pick for bar in some if not bar.is_gap),
            all(bar.is_gap for bar in some),
        )


def _runs(years: Sequence[YearNotes], width: float) -> list[Sequence[YearNotes]]:
    """The years, parted at the long gaps where they do not fit into the width."""
    runs = [years]
    while len(runs) * _BREAK <= width / 4:
        shown = sum(_count(run, 1) for run in runs)
        gap, place, at = _longest_gap(runs)
        fits = width - _BREAK * (len(runs) - 1) >= _NARROWEST * shown
        if fits or gap < max(_SHORTEST_CUT, _CUT * shown):
            break
        runs[place : place + 1] = [runs[place][:at], runs[place][at:]]
    return runs


def _longest_gap(runs: Sequence[Sequence[YearNotes]]) -> tuple[int, int, int]:
    """The years from one to the next that are furthest apart, and the place of the later one."""
    gaps = (
        (later.year - former.year, place, at)
        for place, run in enumerate(runs)
        for at, (former, later) in enumerate(pairwise(run), 1)
    )
    return max(gaps, default=(0, 0, 0))


def _count(run: Sequence[YearNotes], step: int) -> int:
    """How many bars the years of a run take."""
    return run[-1].year // step - run[0].year // step + 1


def _slot(runs: Sequence[Sequence[YearNotes]], step: int, room: float) -> float:
    return room / sum(_count(run, step) for run in runs)


def _bar(stretch: Stretch, years: Sequence[YearNotes]) -> Bar:
    return Bar(
        stretch,
        sum(year.total for year in years),
        sum(year.notes for year in years),
        _common(year.pick for year in years),
        not years,
    )


def _common(picks: Iterable[Pick]) -> Pick:
    found = set(picks)
    if len(found) == 1:
        return found.pop()
    if Pick.PICKED in found:
        return Pick.PARTLY
    return Pick.LEFT_OUT if Pick.LEFT_OUT in found else Pick.NONE
