"""The years as bars: how many notes each has, and where its bar stands."""

from collections.abc import Iterable, Sequence
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
    """

    years: Stretch
    total: int = 0
    notes: int = 0
    pick: Pick = Pick.NONE
    is_gap: bool = True


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
    """The bars of some years in a room of so many pixels, from the first year to the last."""

    def __init__(self, years: Sequence[YearNotes], width: float) -> None:
        self.bars: list[Bar] = []
        self.slot = _WIDEST
        if not years:
            return
        span = years[-1].year - years[0].year + 1
        step = next((each for each in _STEPS if _slot(span, each, width) >= _NARROWEST), 1000)
        # Bars of several years begin where people count from: 2010, not 2008.
        first = years[0].year // step * step if step > 1 else years[0].year
        count = (years[-1].year - first) // step + 1
        grouped: list[list[YearNotes]] = [[] for _ in range(count)]
        for year in years:
            grouped[(year.year - first) // step].append(year)
        self.bars = [_bar(first + at * step, step, each) for at, each in enumerate(grouped)]
        self.slot = min(width / count, _WIDEST)

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


def _slot(span: int, step: int, width: float) -> float:
    # One bar more than the span needs: the first one may begin before it.
    return width / (ceil(span / step) + (step > 1))


def _bar(first: int, step: int, years: Sequence[YearNotes]) -> Bar:
    return Bar(
        Stretch(first, first + step - 1),
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
