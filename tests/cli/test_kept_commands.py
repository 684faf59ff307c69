"""`lutrin searches` and `lutrin terms`: what the reader keeps for finding."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.query import Sort
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.taxonomy import THEME, TermKey
from reader_app.opening import Wings, open_wings
from tests.cli.conftest import Lutrin, inside, tree


@pytest.fixture
def wings(library: Path) -> Iterator[Wings]:
    wings = open_wings(library)
    yield wings
    wings.close()


def some_terms(library: Path) -> list[str]:
    return sorted(inside(library, "search", "--facets")["facets"]["theme"])


def test_saved_searches_are_listed_and_asked(lutrin: Lutrin, library: Path, wings: Wings) -> None:
    assert lutrin.json("searches", "list") == []
    theme = TermKey(THEME, some_terms(library)[0])
    wings.searches.save(
        SavedSearch(new_search_key(), "Le jardin", 0, "jardin", sort=Sort.TITLE),
        SavedSearch(new_search_key(), "Sans", 1, without=frozenset({theme}), favourites_only=True),
    )
    first, second = lutrin.json("searches", "list")
    count = inside(library, "search", "jardin")["count"]
    assert first == {
        "name": "Le jardin",
        "line": "jardin",
        "terms": [],
        "without": [],
        "favourites": False,
        "sort": "title",
        "count": count,
    }
    assert count > 0
    assert (second["without"], second["favourites"], second["count"]) == (
        [{"facet": "theme", "name": theme.name}],
        True,
        0,
    )
    for name in ("Le jardin", "le JARDIN"):
        assert lutrin.json("search", "--saved", name)["count"] == count
    assert lutrin.json("search", "--saved", "Le jardin", "nullepart")["count"] == 0
    assert lutrin("searches", "list").out.splitlines()[0] == f"Le jardin: jardin ({count})"


def test_a_search_is_saved_changed_and_removed(lutrin: Lutrin) -> None:
    (saved,) = lutrin.json("searches", "save", "Le jardin", "jardin -ville")
    assert (saved["name"], saved["line"]) == ("Le jardin", "jardin -ville")
    lutrin.json("searches", "save", "Autre", "est:favori")
    changed, _other = lutrin.json("searches", "save", "Le jardin", "jardin")
    assert (changed["line"], changed["count"]) == (
        "jardin",
        lutrin.json("search", "jardin")["count"],
    )
    assert [each["name"] for each in lutrin.json("searches", "remove", "le jardin")] == ["Autre"]
    assert lutrin("searches", "remove", "Le jardin").code == 1


def test_an_unknown_search_is_said(lutrin: Lutrin, library: Path) -> None:
    done = lutrin("search", "--saved", "Rien")
    assert (done.code, done.out) == (1, "")
    assert done.error == "no saved search goes by Rien"
    assert not (library / "favourites.db").exists()


def test_terms_are_merged_moved_and_left_again(lutrin: Lutrin, library: Path) -> None:
    first, second = some_terms(library)[:2]
    notes = tree(library / "notes")
    merged = {"facet": "theme", "name": first, "stands_for": second, "broader": None}
    assert lutrin.json("terms", "list") == []
    assert lutrin.json("terms", "merge", "theme", first.upper(), second.upper()) == [merged]
    assert first not in some_terms(library)
    moved = {"facet": "theme", "name": second, "stands_for": None, "broader": ["Tout"]}
    assert lutrin.json("terms", "move", "Theme", second, "Tout") == [merged, moved]
    assert {second, "Tout"} <= set(some_terms(library))
    assert lutrin("terms", "list").out.splitlines() == [
        f"theme: {first} is the same as {second}",
        f"theme: {second} is under Tout",
    ]
    assert lutrin.json("terms", "move", "theme", second)[1]["broader"] == []
    assert lutrin.json("terms", "reset", "theme", second) == [merged]
    assert lutrin.json("terms", "reset", "theme", first) == []
    assert {first, second} <= set(some_terms(library))
    assert tree(library / "notes") == notes


def test_an_unknown_term_is_said(lutrin: Lutrin, library: Path) -> None:
    for facet in ("theme", "rien"):
        done = lutrin("terms", "merge", facet, "Nulle part", "Ailleurs")
        assert (done.code, done.out) == (1, "")
        assert done.error == f"the facet {facet} has no term Nulle part"
    assert not (library / "favourites.db").exists()


@pytest.mark.parametrize(
    "words",
    [("searches",), ("terms",), ("terms", "merge", "theme", "A"), ("terms", "reset", "theme")],
)
def test_a_wrong_call_is_said(lutrin: Lutrin, words: tuple[str, ...]) -> None:
    assert lutrin(*words).code == 2
