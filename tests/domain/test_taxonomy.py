"""The tree of terms."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.taxonomy import (
    THEME,
    TYPE,
    YEAR,
    Taxonomy,
    TermKey,
    TermPlace,
    canonical_terms,
)

NAMES = ["A", "B", "C", "D", "E"]


def theme(name: str) -> TermKey:
    return TermKey(THEME, name)


def test_a_broader_term_reaches_everything_below_it() -> None:
    tree = Taxonomy(
        [theme("Conseils citoyens")],
        [
            TermPlace(theme("Participation"), broader=("Social",)),
            TermPlace(theme("Conseils citoyens"), broader=("Participation",)),
        ],
    )

    assert tree.roots(THEME) == (theme("Social"),)
    assert tree.reach(theme("Social")) == {
        theme("Social"),
        theme("Participation"),
        theme("Conseils citoyens"),
    }
    assert tree.broader(theme("Conseils citoyens")) == (theme("Participation"),)


def test_a_term_may_stand_under_two_broader_ones() -> None:
    tree = Taxonomy([], [TermPlace(theme("Ville"), broader=("Social", "Habitat"))])

    assert tree.broader(theme("Ville")) == (theme("Social"), theme("Habitat"))
    assert tree.narrower(theme("Social")) == tree.narrower(theme("Habitat")) == (theme("Ville"),)


def test_ranked_terms_come_first_then_the_others_by_name() -> None:
    tree = Taxonomy(
        [theme("Zone"), theme("accueil"), theme("Ville")],
        [TermPlace(theme("Ville"), rank=2), TermPlace(theme("Zone"), rank=1)],
    )

    assert [term.name for term in tree.roots(THEME)] == ["Zone", "Ville", "accueil"]
    assert tree.rank(theme("Zone")) == 1
    assert tree.rank(theme("accueil")) is None


def test_facets_keep_their_order_and_unknown_ones_come_last() -> None:
    tree = Taxonomy(
        [TermKey("public", "Élus"), TermKey(YEAR, "2019"), theme("A"), TermKey(TYPE, "Note")]
    )

    assert tree.facets() == (TYPE, THEME, YEAR, "public")


def test_a_loop_is_cut() -> None:
    tree = Taxonomy(
        [],
        [
            TermPlace(theme("A"), broader=("B",)),
            TermPlace(theme("B"), broader=("A",)),
            TermPlace(theme("C"), broader=("C",)),
        ],
    )

    assert {term.name for term in tree.roots(THEME)} == {"B", "C"}


def test_spellings_stand_for_their_term() -> None:
    place = TermPlace(theme("Hauts-de-France"), spellings=("Hauts de France", "HDF"))

    assert canonical_terms([place]) == {
        theme("Hauts de France"): theme("Hauts-de-France"),
        theme("HDF"): theme("Hauts-de-France"),
    }


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3))))
def test_every_term_can_be_reached_from_a_root_whatever_the_tree(
    drawn: list[tuple[str, list[str]]],
) -> None:
    tree = Taxonomy([], [TermPlace(theme(name), tuple(above)) for name, above in drawn])

    reached = {term for root in tree.roots(THEME) for term in tree.reach(root)}

    assert reached == set(tree.terms(THEME))
    assert all(term not in tree.broader(term) for term in reached)
