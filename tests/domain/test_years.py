"""Years in a row."""

from reader_app.domain.taxonomy import THEME, YEAR, Taxonomy, TermKey
from reader_app.domain.years import Stretch, stretches, year_groups, years_of


def test_years_come_in_order() -> None:
    tree = Taxonomy([TermKey(YEAR, "2019"), TermKey(YEAR, "1998"), TermKey(THEME, "2001")])
    assert years_of(tree) == (1998, 2019)


def test_years_in_a_row_make_a_stretch() -> None:
    years = range(2000, 2021)
    assert stretches([2003, 2001, 2002, 2010], years) == (Stretch(2001, 2003), Stretch(2010, 2010))


def test_a_year_without_notes_breaks_no_stretch() -> None:
    assert stretches([2001, 2003], [2001, 2003, 2004]) == (Stretch(2001, 2003),)
    assert stretches([2001, 2004], [2001, 2003, 2004]) == (Stretch(2001, 2001), Stretch(2004, 2004))


def test_no_years_make_none() -> None:
    assert stretches([], [2001]) == ()


def test_a_few_years_are_a_group_each_and_a_gap_is_one_too() -> None:
    assert year_groups({2019: 3, 2021: 5}, 40) == (
        (Stretch(2019, 2019), 3),
        (Stretch(2020, 2020), 0),
        (Stretch(2021, 2021), 5),
    )
    assert year_groups({2019: 3}, 1) == ((Stretch(2019, 2019), 3),)
    assert year_groups({}, 40) == ()


def test_many_years_stand_together_as_one_counts_them() -> None:
    notes = dict.fromkeys(range(1888, 2027), 2)
    groups = year_groups(notes, 40)
    assert groups[0] == (Stretch(1885, 1889), 4)
    assert groups[-1] == (Stretch(2025, 2029), 4)
    assert len(groups) <= 40
    assert sum(count for _, count in groups) == sum(notes.values())


def test_a_year_far_off_makes_no_endless_row() -> None:
    groups = year_groups({1: 1, 9999: 1}, 10)
    assert len(groups) <= 10
    assert sum(count for _, count in groups) == 2
