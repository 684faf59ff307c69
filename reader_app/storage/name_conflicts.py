"""Names that two machines gave to one thing: a later one follows the other, or both stay in sight.

A version whose name the other side once had is the older one. Where neither side knows the name of
the other, both were given: a shelf goes by both, and of a search each version stays by itself. A
term that was arranged in two ways stands below all that either side put it under, or let it stand
for: the reader sees it there, and decides.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID, uuid5

from reader_app.storage.former_names import (
    arrangement_name,
    arrangement_text,
    former_by_row,
    search_text,
)
from reader_app.storage.former_texts import short_hash

Row = dict[str, Any]
Text = Callable[[Row], str]
Standing = Callable[[Row], tuple[str, str, str]]
BETWEEN = " · "
"""Between two names of one shelf."""
_BESIDE = UUID("0d6a4d0e-7b0b-4a66-8c53-5f0d9a3f6d21")


class Named(NamedTuple):
    """The rows of a table of one side, and what their names were before."""

    rows: list[Row]
    former: Mapping[str, frozenset[str]]


def side(rows: Iterable[Row], former: Iterable[Row]) -> Named:
    """The rows of one side; they may be changed."""
    return Named([dict(row) for row in rows], former_by_row(former))


def reconciled_shelves(
    mine: Named, other: Named, standing: Standing
) -> tuple[list[Row], dict[str, frozenset[str]]]:
    """The shelves of both sides with the names that stay, and what else is former by that."""
    learned: dict[str, frozenset[str]] = {}
    theirs = {row["uuid"]: row for row in other.rows}
    for row in mine.rows:
        twin = theirs.get(row["uuid"])
        if twin is None:
            continue
        names = row["name"], twin["name"]
        stays = _which(row, twin, (mine, other), _shelf_text, standing)
        if stays is not None:
            row["name"] = twin["name"] = names[stays]
        elif _is_conflict(row, twin, (mine, other), _shelf_text):
            row["name"] = twin["name"] = _both(*names)
            learned[row["uuid"]] = frozenset(map(short_hash, names))
    return mine.rows + other.rows, learned


def reconciled_searches(
    mine: Named, other: Named, standing: Standing
) -> tuple[list[Row], dict[str, frozenset[str]]]:
    """The searches of both sides; of two that were changed apart, the earlier stands beside."""
    beside: list[Row] = []
    learned: dict[str, frozenset[str]] = {}
    theirs = {row["uuid"]: row for row in other.rows}
    for row in mine.rows:
        twin = theirs.get(row["uuid"])
        if twin is None:
            continue
        stays = _which(row, twin, (mine, other), _search_text, standing)
        if stays is not None:
            source = (row, twin)[stays]
            for each in (row, twin):
                each.update(name=source["name"], query=source["query"])
        elif _is_conflict(row, twin, (mine, other), _search_text):
            loser = min((row, twin), key=standing)
            learned[row["uuid"]] = frozenset({short_hash(_search_text(loser))})
            beside.append(_beside(loser))
    return mine.rows + other.rows + beside, learned


def reconciled_arrangements(
    mine: Named, other: Named, standing: Standing
) -> tuple[list[Row], dict[str, frozenset[str]]]:
    """The arranged terms of both sides; one that was arranged apart stands where both put it."""
    learned: dict[str, frozenset[str]] = {}
    theirs = {_term(row): row for row in other.rows}
    for row in mine.rows:
        twin = theirs.get(_term(row))
        if twin is None:
            continue
        name, sides = arrangement_name(*_term(row)), (mine, other)
        stays = _which(row, twin, sides, _arrangement_text, standing, name)
        if stays is not None:
            source = (row, twin)[stays]
            placed = {each: source[each] for each in ("stands_for", "broader", "removed_at")}
        elif _is_conflict(row, twin, sides, _arrangement_text, name):
            learned[name] = frozenset(short_hash(_arrangement_text(each)) for each in (row, twin))
            above = sorted({*_above(row), *_above(twin)})
            placed = {"stands_for": None, "broader": json.dumps(above, ensure_ascii=False)}
        else:
            continue
        row.update(placed)
        twin.update(placed)
    return mine.rows + other.rows, learned


def _term(row: Row) -> tuple[str, str]:
    return (row["facet"], row["name"])


def _above(row: Row) -> list[str]:
    """What a term stands for, or what is broader."""
    if row["stands_for"] is not None:
        return [row["stands_for"]]
    return list(json.loads(row["broader"] or "[]"))


def _which(
    row: Row,
    twin: Row,
    sides: tuple[Named, Named],
    text: Text,
    standing: Standing,
    name: str | None = None,
) -> int | None:
    """0 where ours follows theirs, 1 where theirs follows ours, None where neither is known.

    What was before is kept under `name`, or under what the row itself goes by.
    """
    if text(row) == text(twin):
        return None
    ours, theirs = (each.former.get(name or row["uuid"], frozenset()) for each in sides)
    follows = (short_hash(text(twin)) in ours, short_hash(text(row)) in theirs)
    if all(follows):
        # A name was given back that it had before: the later one is right.
        return int(standing(twin) > standing(row))
    return follows.index(True) if any(follows) else None


def _is_conflict(
    row: Row, twin: Row, sides: tuple[Named, Named], text: Text, name: str | None = None
) -> bool:
    """Whether both sides gave a name that the other does not know.

    Without a word of any former name the later one is right: it was given before these were kept.
    Rows of two keys were made apart.
    """
    uuid = row["uuid"]
    are_there = row["removed_at"] is None and twin["removed_at"] is None
    is_told = uuid != twin["uuid"] or any(each.former.get(name or uuid) for each in sides)
    return are_there and is_told and text(row) != text(twin)


def _both(*names: str) -> str:
    parts = {part for name in names for part in name.split(BETWEEN)}
    return BETWEEN.join(sorted(parts))


def _beside(loser: Row) -> Row:
    uuid = str(uuid5(_BESIDE, f"{loser['uuid']} {_search_text(loser)}"))
    return {**loser, "uuid": uuid, "name": f"{loser['name']} ({loser['device']})"}


def _shelf_text(row: Row) -> str:
    return str(row["name"])


def _search_text(row: Row) -> str:
    return search_text(row["name"], row["query"])


def _arrangement_text(row: Row) -> str:
    return arrangement_text(row["stands_for"], row["broader"])
