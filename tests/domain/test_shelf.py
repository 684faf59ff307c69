"""Shelves: their order, what stands inside which, and how they are called."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.shelf import Shelf, ShelfKey, named, placed, term_names, within

CITY = Shelf(ShelfKey("c"), "Ville", None, 2)
PARKS = Shelf(ShelfKey("p"), "Parcs", ShelfKey("c"), 1)
ROADS = Shelf(ShelfKey("r"), "Rues", ShelfKey("c"), 0)
READ = Shelf(ShelfKey("l"), "À relire", None, 1)
ALL = (CITY, PARKS, ROADS, READ)


def test_shelves_stand_in_the_order_of_the_reader() -> None:
    assert [(each.shelf.name, each.depth) for each in placed(ALL)] == [
        ("À relire", 0),
        ("Ville", 0),
        ("Rues", 1),
        ("Parcs", 1),
    ]
    assert placed(ALL)[3].path == ("Ville", "Parcs")


def test_a_shelf_whose_outer_one_is_gone_stands_outermost() -> None:
    assert [each.depth for each in placed([PARKS])] == [0]


def test_what_is_within_a_shelf() -> None:
    assert within(ALL, CITY.key) == {CITY.key, PARKS.key, ROADS.key}
    assert within(ALL, READ.key) == {READ.key}
    assert within(ALL, ShelfKey("rien")) == frozenset()


def test_a_shelf_is_found_by_its_name_or_its_whole_path() -> None:
    other = Shelf(ShelfKey("o"), "Parcs", READ.key)
    assert named(ALL, "parcs") == [PARKS]
    assert named((*ALL, other), "Parcs") == [other, PARKS]
    assert named((*ALL, other), "ville / PARCS") == [PARKS]
    assert named(ALL, "Ailleurs") == []


def test_each_shelf_has_a_name_of_its_own() -> None:
    other = Shelf(ShelfKey("oooo"), "parcs", READ.key)
    twin = Shelf(ShelfKey("tttt-1"), "Parcs", CITY.key)
    assert term_names(ALL)[PARKS.key] == "Parcs"
    names = term_names((*ALL, other))
    assert (names[PARKS.key], names[other.key]) == ("Ville / Parcs", "À relire / parcs")
    names = term_names((*ALL, other, twin))
    assert len({name.casefold() for name in names.values()}) == 6
    assert names[twin.key] == "Ville / Parcs (tttt)"


@given(st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(0, 6)), max_size=8))
def test_every_shelf_is_shown_once_whatever_stands_in_what(
    drawn: list[tuple[int, int | None]],
) -> None:
    shelves = {
        key: Shelf(ShelfKey(str(key)), "x", None if above is None else ShelfKey(str(above)))
        for key, above in drawn
    }
    found = [each.shelf.key for each in placed(shelves.values())]
    assert sorted(found) == sorted(shelf.key for shelf in shelves.values())
