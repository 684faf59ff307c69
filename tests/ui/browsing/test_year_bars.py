"""Years as bars in a room."""

import pytest

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
