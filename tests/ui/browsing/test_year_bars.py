"""Years as bars in a room."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.years import Stretch
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.year_bars import YearBars, YearNotes


def notes(*years: int, pick: Pick = Pick.NONE) -> list[YearNotes]:
    return [YearNotes(year, 10, 4, pick) for year in years]


def test_each_year_has_a_bar_and_each_gap_its_room() -> None:
    bars = YearBars(notes(2015, 2016, 2019), 100)
    assert [bar.years.first for bar in bars.bars] == [2015, 2016, 2017, 2018, 2019]
    assert [bar.is_gap for bar in bars.bars] == [False, False, True, True, False]
    assert bars.slot == 20
    assert bars.at(0) == bars.at(-5) == 0
    assert bars.at(41) == 2
    assert bars.at(500) == 4


def test_a_single_year_is_no_wall() -> None:
    bars = YearBars(notes(2024), 190)
    assert len(bars.bars) == 1
    assert bars.width < 60


@pytest.mark.parametrize("span", [64, 100, 150, 500, 3000, 9000])
def test_many_years_share_bars_that_can_be_seen(span: int) -> None:
    years = range(1000, 1000 + span)
    bars = YearBars(notes(*years), 190)
    assert bars.slot >= 3
    assert sum(bar.total for bar in bars.bars) == 10 * span
    assert bars.bars[0].years.first <= 1000 <= bars.bars[0].years.last


def test_bars_of_several_years_begin_where_people_count_from() -> None:
    bars = YearBars(notes(*range(1873, 2024)), 190)
    assert bars.bars[0].years == Stretch(1870, 1874)
    assert bars.of(2023) == len(bars.bars) - 1
    assert bars.bars[bars.of(1999)].years == Stretch(1995, 1999)


def test_no_years_have_no_bars() -> None:
    bars = YearBars([], 190)
    assert bars.bars == []
    assert bars.width == 0


def test_a_stretch_counts_what_it_holds() -> None:
    bars = YearBars([*notes(2001, pick=Pick.PICKED), *notes(2003, 2004)], 190)
    stretch = bars.between(2, 0)
    assert stretch.years == Stretch(2001, 2003)
    assert (stretch.total, stretch.notes, stretch.pick) == (20, 8, Pick.PARTLY)
    assert bars.between(1, 1).is_gap


def test_years_far_from_all_others_leave_the_others_their_room() -> None:
    """A misread date must not press twenty years into one bar."""
    bars = YearBars(notes(1200, *range(1998, 2021), 9999), 190)
    single = [bar.years.first for bar in bars.bars if not bar.is_gap]
    assert single == [1200, *range(1998, 2021), 9999]
    assert all(bar.years.first == bar.years.last for bar in bars.bars if not bar.is_gap)
    assert bars.slot >= 6
    assert bars.width <= 190
    assert [run.years for run in bars.runs] == [
        Stretch(1200, 1200),
        Stretch(1998, 2020),
        Stretch(9999, 9999),
    ]


def test_a_break_is_passed_in_one_step_and_counts_as_its_years() -> None:
    bars = YearBars(notes(1200, *range(1998, 2021)), 190)
    first = bars.of(1200)
    gap = bars.beside(first, 1)
    assert bars.bars[gap].is_break
    assert bars.bars[gap].years == Stretch(1201, 1997)
    assert bars.bars[bars.beside(gap, 1)].years == Stretch(1998, 1998)
    assert bars.beside(bars.of(1998), -1) != first
    assert bars.beside(first, -1) == first
    assert bars.of(1500) == gap
    assert bars.between(first, bars.of(1999)).total == 30


@pytest.mark.parametrize(
    "years",
    [
        [1950, *range(1990, 2021)],
        list(range(1500, 2000)),
        [1100, 1350, 1500, 1640, 1789, 1850, 1930, 2020],
    ],
)
def test_gaps_that_do_no_harm_keep_their_length(years: list[int]) -> None:
    bars = YearBars(notes(*years), 190)
    assert not any(bar.is_break for bar in bars.bars)
    assert len(bars.runs) == 1


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 9999), min_size=1, max_size=60, unique=True),
    st.floats(60, 600),
)
def test_every_year_has_one_bar_that_can_be_hit(years: list[int], width: float) -> None:
    bars = YearBars(notes(*sorted(years)), width)
    assert sum(bar.total for bar in bars.bars) == 10 * len(years)
    assert bars.width <= width + 0.001
    assert all(
        former.years.last < later.years.first
        for former, later in pairwise(bars.bars)
        if former.years != later.years
    )
    for year in years:
        bar = bars.bars[bars.of(year)]
        assert bar.years.first <= year <= bar.years.last
        assert not bar.is_gap
