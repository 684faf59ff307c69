"""Years in a row."""

from reader_app.domain.taxonomy import THEME, YEAR, Taxonomy, TermKey
from reader_app.domain.years import Stretch, stretches, years_of


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
