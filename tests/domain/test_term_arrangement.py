"""The reader's order of the terms over that of the source."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.taxonomy import THEME, Taxonomy, TermKey, TermPlace, canonical_terms
from reader_app.domain.term_arrangement import TermArrangement, arranged

NAMES = ["A", "B", "C", "D", "E"]
Drawn = list[tuple[str, list[str], list[str]]]


def theme(name: str) -> TermKey:
    return TermKey(THEME, name)


def same(name: str, other: str) -> TermArrangement:
    return TermArrangement(theme(name), stands_for=other)


def under(name: str, *broader: str) -> TermArrangement:
    return TermArrangement(theme(name), broader=broader)


def place(name: str, *broader: str, rank: int | None = None, spellings: str = "") -> TermPlace:
    return TermPlace(theme(name), broader, rank, tuple(spellings.split()))


def stands_for(places: tuple[TermPlace, ...]) -> dict[str, str]:
    return {key.name: term.name for key, term in canonical_terms(places).items()}


def test_without_arrangements_the_source_has_its_way() -> None:
    source = (place("A", "B", rank=1, spellings="a"), place("B"))
    assert arranged(source, []) == source
    assert arranged(source, [TermArrangement(theme("A"))]) == source


def test_two_spellings_become_one_term() -> None:
    places = arranged((), [same("Hauts de France", "Hauts-de-France")])
    assert stands_for(places) == {"Hauts de France": "Hauts-de-France"}


def test_a_term_is_moved_and_the_reader_wins_over_the_source() -> None:
    source = (place("A", "B", rank=3), place("B"), place("C"))
    tree = Taxonomy((), arranged(source, [under("A", "C")]))
    assert tree.broader(theme("A")) == (theme("C"),)
    assert tree.rank(theme("A")) is None
    assert tree.narrower(theme("B")) == ()


def test_a_term_comes_to_the_top() -> None:
    tree = Taxonomy((), arranged((place("A", "B"), place("B", rank=1)), [under("A")]))
    assert tree.roots(THEME) == (theme("B"), theme("A"))
    assert tree.rank(theme("B")) == 1


def test_a_merged_term_brings_its_spellings_and_what_is_narrower() -> None:
    source = (place("A", spellings="a aa"), place("N", "A", rank=2), place("B", spellings="b"))
    places = arranged(source, [same("A", "B")])
    assert stands_for(places) == {"A": "B", "a": "B", "aa": "B", "b": "B"}
    tree = Taxonomy((), places)
    assert tree.broader(theme("N")) == (theme("B"),)
    assert theme("A") not in tree.terms(THEME)


def test_a_term_merged_into_one_that_is_merged_goes_all_the_way() -> None:
    for said in ([same("A", "B"), same("B", "C")], [same("B", "C"), same("A", "B")]):
        assert stands_for(arranged((), said)) == {"A": "C", "B": "C"}


def test_a_spelling_of_the_source_may_be_named_in_the_place_of_its_term() -> None:
    source = (place("B", spellings="b"),)
    assert stands_for(arranged(source, [same("A", "b")])) == {"A": "B", "b": "B"}
    tree = Taxonomy((), arranged(source, [under("A", "b")]))
    assert tree.broader(theme("A")) == (theme("B"),)


def test_a_spelling_of_the_source_may_become_a_term_of_its_own() -> None:
    places = arranged((place("B", spellings="b bb"),), [under("b", "C")])
    assert stands_for(places) == {"bb": "B"}
    assert Taxonomy((), places).broader(theme("b")) == (theme("C"),)


def test_a_spelling_of_the_source_may_become_the_name() -> None:
    places = arranged((place("B", "A", spellings="b bb"),), [same("B", "b")])
    assert stands_for(places) == {"B": "b", "bb": "b"}


def test_of_two_that_stand_for_each_other_the_first_one_does() -> None:
    assert stands_for(arranged((), [same("A", "B"), same("B", "A")])) == {"A": "B"}
    assert stands_for(arranged((), [same("A", "A")])) == {}


def test_merged_into_what_was_below_it_the_lower_one_takes_its_place() -> None:
    source = (place("Top"), place("A", "Top"), place("B", "A"), place("C", "A"))
    tree = Taxonomy((), arranged(source, [same("A", "B")]))
    assert tree.broader(theme("B")) == (theme("Top"),)
    assert tree.broader(theme("C")) == (theme("B"),)


def test_undoing_brings_back_what_the_source_has() -> None:
    source = (place("A", rank=1, spellings="a"), place("N", "A"), place("B"))
    undone = [TermArrangement(theme("A")), same("N", "B"), TermArrangement(theme("N"))]
    assert arranged(source, [undone[0], undone[2]]) == source
    assert "N" in stands_for(arranged(source, undone[:2]))


def test_facets_do_not_meet() -> None:
    other = TermPlace(TermKey("public", "A"), ("B",))
    assert other in arranged((other,), [same("A", "C")])


names = st.sampled_from(NAMES)
trees = st.lists(st.tuples(names, st.lists(names, max_size=2), st.lists(names, max_size=2)))
wishes = st.lists(
    st.one_of(
        st.builds(same, names, names),
        st.builds(lambda name, above: under(name, *above), names, st.lists(names, max_size=2)),
    )
)


@given(trees, wishes)
def test_whatever_is_arranged_every_spelling_leads_to_a_term_in_one_step(
    drawn: Drawn, said: list[TermArrangement]
) -> None:
    source = {
        name: TermPlace(theme(name), tuple(above), None, tuple(spelt))
        for name, above, spelt in drawn
    }
    last = [each for each in {each.key: each for each in said}.values() if not each.is_nothing]
    places = arranged(tuple(source.values()), said)
    if not last:
        return
    spellings = canonical_terms(places)
    tree = Taxonomy((), places)
    assert not spellings.keys() & set(spellings.values())
    assert not spellings.keys() & set(tree.terms(THEME))
    reached = {term for root in tree.roots(THEME) for term in tree.reach(root)}
    assert reached == set(tree.terms(THEME))
