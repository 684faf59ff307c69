"""Shelves: named sets of marked notes, one inside another, in the reader's order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, NewType
from uuid import uuid4

ShelfKey = NewType("ShelfKey", str)
BETWEEN_NAMES = " / "


class Shelf(NamedTuple):
    """A shelf, the one that it stands in, and its place among its neighbours."""

    key: ShelfKey
    name: str
    above: ShelfKey | None = None
    position: int = 0


class PlacedShelf(NamedTuple):
    """A shelf with how deep it stands and the names from the outermost one to it."""

    shelf: Shelf
    depth: int
    path: tuple[str, ...]


def new_shelf_key() -> ShelfKey:
    """A key that no other shelf has, on any machine."""
    return ShelfKey(str(uuid4()))


def placed(shelves: Iterable[Shelf]) -> list[PlacedShelf]:
    """All shelves from top to bottom, each followed by those inside it.

    One whose outer shelf is gone stands outermost. Where two machines put shelves into each
    other, the loop is cut at the one that comes first.
    """
    above = _above(shelves := sorted({each.key: each for each in shelves}.values(), key=_order))
    inside: dict[ShelfKey | None, list[Shelf]] = {}
    for shelf in shelves:
        inside.setdefault(above[shelf.key], []).append(shelf)
    return list(_walk(inside, None, ()))


def neighbours(shelves: Iterable[Shelf], above: ShelfKey | None) -> list[Shelf]:
    """The shelves that stand right inside another one, or outermost, in their order."""
    rows = placed(shelves)
    depth = (
        0
        if above is None
        else 1 + next((each.depth for each in rows if each.shelf.key == above), 0)
    )
    inside = set(within((each.shelf for each in rows), above)) if above is not None else None
    return [
        each.shelf
        for each in rows
        if each.depth == depth and (inside is None or each.shelf.key in inside)
    ]


def in_place(
    shelves: Iterable[Shelf], key: ShelfKey, above: ShelfKey | None, to: int | None
) -> list[Shelf]:
    """A shelf and its new neighbours: it stands before the one that was at the place `to`, or last.

    Their positions are whole numbers from 0 on.
    """
    known = list(shelves)
    moved = [each for each in known if each.key == key]
    beside = neighbours(known, above)
    at = len(beside) if to is None else to
    before = [each for each in beside[:at] if each.key != key]
    after = [each for each in beside[at:] if each.key != key]
    ordered = [*before, *moved, *after]
    return [each._replace(above=above, position=number) for number, each in enumerate(ordered)]


def within(shelves: Iterable[Shelf], key: ShelfKey) -> frozenset[ShelfKey]:
    """A shelf and all inside it; nothing where it is gone."""
    rows = placed(shelves)
    at = next((number for number, each in enumerate(rows) if each.shelf.key == key), None)
    if at is None:
        return frozenset()
    inside = [rows[at].shelf.key]
    for each in rows[at + 1 :]:
        if each.depth <= rows[at].depth:
            break
        inside.append(each.shelf.key)
    return frozenset(inside)


def named(shelves: Iterable[Shelf], name: str) -> list[Shelf]:
    """The shelves that go by a name, or by the names from the outermost one: "Ville / Parcs"."""
    rows = placed(shelves)
    wanted = _folded(name)
    exact = [each.shelf for each in rows if _folded(BETWEEN_NAMES.join(each.path)) == wanted]
    return exact or [each.shelf for each in rows if _folded(each.shelf.name) == wanted]


def term_names(shelves: Iterable[Shelf]) -> dict[ShelfKey, str]:
    """A name for each shelf that no other has: its own, else with those that it stands in."""
    rows = placed(shelves)
    own = Counter(_folded(each.shelf.name) for each in rows)
    paths = Counter(_folded(BETWEEN_NAMES.join(each.path)) for each in rows)
    found: dict[ShelfKey, str] = {}
    for each in rows:
        path = BETWEEN_NAMES.join(each.path)
        name = each.shelf.name if own[_folded(each.shelf.name)] == 1 else path
        alike = own[_folded(each.shelf.name)] > 1 and paths[_folded(path)] > 1
        found[each.shelf.key] = f"{name} ({each.shelf.key[:4]})" if alike else name
    return found


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _order(shelf: Shelf) -> tuple[int, str, str]:
    return (shelf.position, shelf.name.casefold(), shelf.key)


def _above(shelves: Sequence[Shelf]) -> dict[ShelfKey, ShelfKey | None]:
    """What each shelf stands in, without those that are gone and without loops."""
    keys = {shelf.key for shelf in shelves}
    above = {shelf.key: shelf.above if shelf.above in keys else None for shelf in shelves}
    for shelf in shelves:
        seen, outer = {shelf.key}, above[shelf.key]
        while outer is not None and outer not in seen:
            seen.add(outer)
            outer = above[outer]
        if outer == shelf.key:
            above[shelf.key] = None
    return above


def _walk(
    inside: dict[ShelfKey | None, list[Shelf]], above: ShelfKey | None, path: Sequence[str]
) -> Iterator[PlacedShelf]:
    for shelf in inside.get(above, ()):
        names = (*path, shelf.name)
        yield PlacedShelf(shelf, len(path), names)
        yield from _walk(inside, shelf.key, names)
