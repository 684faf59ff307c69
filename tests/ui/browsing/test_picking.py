"""What picking a term or leaving it out does to the terms around it."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.taxonomy import THEME, TYPE, YEAR, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import (
    Chosen,
    Pick,
    above,
    after_click,
    after_other_click,
    alone,
    standings,
    years_added,
    years_after_click,
    years_alone,
    years_left_out,
)

A, B, C, D, OTHER = (TermKey(THEME, name) for name in ("a", "b", "c", "d", "other"))
NEWS = TermKey(TYPE, "news")
# a over b over d; c under both a and b.
TREE = Taxonomy(
    (A, B, C, D, OTHER, NEWS),
    (TermPlace(B, ("a",)), TermPlace(C, ("a", "b")), TermPlace(D, ("b",))),
)


def pick(*terms: TermKey, out: tuple[TermKey, ...] = ()) -> Chosen:
    return Chosen(frozenset(terms), frozenset(out))


def years(*numbers: int) -> frozenset[TermKey]:
    return frozenset(TermKey(YEAR, str(number)) for number in numbers)


def test_picking_adds_inside_a_facet() -> None:
    assert after_click(TREE, pick(OTHER), A) == pick(A, OTHER)


def test_a_second_click_leaves_out_and_a_third_gives_up() -> None:
    assert after_click(TREE, pick(A, OTHER), A) == pick(OTHER, out=(A,))
    assert after_click(TREE, pick(OTHER, out=(A,)), A) == pick(OTHER)


def test_the_other_click_leaves_out_at_once() -> None:
    assert after_other_click(TREE, pick(A), A) == pick(out=(A,))
    assert after_other_click(TREE, pick(), A) == pick(out=(A,))
    assert after_other_click(TREE, pick(out=(A,)), A) == pick()


def test_a_narrower_term_stands_in_for_the_broader_one() -> None:
    assert after_click(TREE, pick(A, OTHER), D) == pick(D, OTHER)
    assert after_click(TREE, pick(out=(A,)), D) == pick(D)
    assert after_other_click(TREE, pick(out=(A,)), D) == pick(out=(D,))


def test_a_broader_term_takes_its_narrower_ones_in() -> None:
    assert after_click(TREE, pick(C, D), A) == pick(A)
    assert after_other_click(TREE, pick(C, OTHER, out=(D,)), A) == pick(OTHER, out=(A,))


def test_a_narrower_term_is_left_out_of_a_broader_one() -> None:
    assert after_other_click(TREE, pick(A), D) == pick(A, out=(D,))
    assert after_click(TREE, pick(out=(D,)), A) == pick(A, out=(D,))


def test_one_term_alone_replaces_its_facet_only() -> None:
    assert alone(TREE, pick(OTHER, NEWS, out=(A,)), D) == pick(D, NEWS)


def test_what_is_below_is_included_and_what_is_above_is_partly_picked() -> None:
    assert standings(TREE, pick(B)) == {
        A: Pick.PARTLY,
        B: Pick.PICKED,
        C: Pick.INCLUDED,
        D: Pick.INCLUDED,
    }


def test_what_is_below_a_term_that_is_left_out_goes_with_it() -> None:
    assert standings(TREE, pick(A, out=(B,))) == {
        A: Pick.PICKED,
        B: Pick.LEFT_OUT,
        C: Pick.OUT_WITH_BROADER,
        D: Pick.OUT_WITH_BROADER,
    }


def test_nothing_chosen_leaves_every_term_alone() -> None:
    assert standings(TREE, pick()) == {}


@given(st.lists(st.tuples(st.sampled_from((A, B, C, D, OTHER)), st.booleans()), max_size=12))
def test_no_chosen_term_is_chosen_twice(clicks: list[tuple[TermKey, bool]]) -> None:
    chosen = pick()
    for term, is_other in clicks:
        before = chosen
        chosen = (after_other_click if is_other else after_click)(TREE, chosen, term)
        assert chosen != before
    assert not chosen.terms & chosen.without
    for term in chosen.terms:
        assert TREE.reach(term) & chosen.terms == {term}
        assert not above(TREE, term) & chosen.without
    for term in chosen.without:
        assert TREE.reach(term) & chosen.without == {term}


def test_years_are_clicked_like_terms() -> None:
    chosen = years_after_click(Chosen(years(2001) | {NEWS}), years(2019))
    assert chosen == Chosen(years(2019) | {NEWS})
    chosen = years_after_click(chosen, years(2019))
    assert chosen == Chosen(frozenset({NEWS}), years(2019))
    assert years_after_click(chosen, years(2019)) == pick(NEWS)


def test_years_are_added_and_taken_away() -> None:
    chosen = years_added(Chosen(years(2001), years(2019)), years(2019, 2020))
    assert chosen == Chosen(years(2001, 2019, 2020))
    assert years_added(chosen, years(2019, 2020)) == Chosen(years(2001))


def test_years_are_left_out_of_others() -> None:
    chosen = years_left_out(Chosen(years(2001, 2002)), years(2002, 2003))
    assert chosen == Chosen(years(2001), years(2002, 2003))
    assert years_left_out(chosen, years(2003)) == Chosen(years(2001), years(2002))
    assert years_alone(chosen, years(1990)) == Chosen(years(1990))
