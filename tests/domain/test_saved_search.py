from reader_app.domain.query import NoteQuery, Sort, TermWanted
from reader_app.domain.saved_search import (
    SavedSearch,
    free_name,
    new_search_key,
    proposed_name,
)
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import THEME, TYPE, TermKey

HEALTH = TermKey(THEME, "Santé")


def test_a_saved_search_asks_what_was_asked() -> None:
    guide = TermKey(TYPE, "Guide")
    search = SavedSearch(
        new_search_key(),
        "Jardins",
        line="jardin -sport",
        terms=frozenset({HEALTH}),
        without=frozenset({guide}),
        favourites_only=True,
        sort=Sort.TITLE,
    )
    assert search.query() == NoteQuery(
        parse_query("jardin -sport"), frozenset({HEALTH}), True, Sort.TITLE, frozenset({guide})
    )


def test_a_line_is_understood_with_the_facets_that_are_there() -> None:
    search = SavedSearch(new_search_key(), "Élus", line="public:élus")
    wanted = TermWanted("Public", ("elus",), prefix=True)
    assert search.query(["Public"]).wanted == ((wanted,),)


def test_keys_are_apart() -> None:
    assert new_search_key() != new_search_key()


def test_a_name_is_proposed_from_what_is_asked() -> None:
    assert proposed_name("  jardin   partagé ", [], []) == "jardin partagé"
    assert proposed_name("jardin", [HEALTH, TermKey(THEME, "École")], []) == "jardin, Santé, École"
    assert proposed_name("", [], []) == ""
    assert len(proposed_name("mot " * 90, [], [])) <= 60


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert free_name("Jardins", []) == "Jardins"
    assert free_name("Jardins", ["jardins"]) == "Jardins 2"
    assert free_name("Jardins", ["Jardins", "Jardins 2"]) == "Jardins 3"
    assert free_name("", [""]) == ""
