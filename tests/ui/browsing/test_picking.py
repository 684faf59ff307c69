"""What picking a term does to the terms around it."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.taxonomy import THEME, Taxonomy, TermKey, TermPlace
from reader_app.ui.browsing.picking import Pick, picked_after, standings

A, B, C, D, OTHER = (TermKey(THEME, name) for name in ("a", "b", "c", "d", "other"))
# a over b over d; c under both a and b.
TREE = Taxonomy(
    (A, B, C, D, OTHER),
    (TermPlace(B, ("a",)), TermPlace(C, ("a", "b")), TermPlace(D, ("b",))),
)


def pick(*terms: TermKey) -> frozenset[TermKey]:
    return frozenset(terms)


def test_picking_adds_inside_a_facet() -> None:
    assert picked_after(TREE, pick(OTHER), A) == {A, OTHER}


def test_picking_again_unpicks() -> None:
    assert picked_after(TREE, pick(A, OTHER), A) == {OTHER}


def test_a_narrower_term_stands_in_for_the_broader_one() -> None:
    assert picked_after(TREE, pick(A, OTHER), D) == {D, OTHER}


def test_a_broader_term_takes_its_narrower_ones_in() -> None:
    assert picked_after(TREE, pick(C, D), A) == {A}


def test_what_is_below_is_included_and_what_is_above_is_partly_picked() -> None:
    assert standings(TREE, pick(B)) == {
        A: Pick.PARTLY,
        B: Pick.PICKED,
        C: Pick.INCLUDED,
        D: Pick.INCLUDED,
    }


def test_nothing_picked_leaves_every_term_alone() -> None:
    assert standings(TREE, pick()) == {}


@given(st.lists(st.sampled_from((A, B, C, D, OTHER)), max_size=12))
def test_no_picked_term_ever_includes_another(clicks: list[TermKey]) -> None:
    picked = pick()
    for click in clicks:
        before = picked
        picked = picked_after(TREE, picked, click)
        assert (click in picked) == (click not in before)
    for term in picked:
        assert TREE.reach(term) & picked == {term}
