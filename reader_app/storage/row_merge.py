"""Two states of favourites.db made one: the same whichever comes first, and a second time nothing.

Of two versions of a row the one that changed last wins; where that is the same moment, the order
of their values decides, so that both machines decide alike. A remark that was written on both
sides, on a note or on a highlight, stays on both: the older text gets a row of its own. So do two
versions of a saved search; a shelf that was renamed on both sides goes by both names, and a term
that was arranged on both sides stands below all that it was put under.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID, uuid5

from reader_app.storage.former_names import arrangement_name
from reader_app.storage.former_texts import short_hash
from reader_app.storage.name_conflicts import (
    Named,
    reconciled_arrangements,
    reconciled_searches,
    reconciled_shelves,
    side,
)

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

_BESIDE = UUID("6f1c2a52-5c0e-4c61-9d0b-1f6f6c0f7a11")
_BY_KEY = ("marks", "to_read", "read_notes", "remarks", "highlights")
BESIDE_BY: Mapping[str, str] = {"remarks": "text", "highlights": "remark"}
"""The tables of which two rows may stay side by side, and the column that they differ in."""
NATURAL: Mapping[str, tuple[str, ...]] = {
    "marks": ("key", "attachment", "page"),
    "to_read": ("key",),
    "read_notes": ("key",),
    "term_arrangements": ("facet", "name"),
    "shelf_marks": ("shelf", "mark"),
    "shelves": ("uuid",),
    "searches": ("uuid",),
    "remarks": ("uuid",),
    "highlights": ("uuid",),
    "names_before": ("uuid",),
}
"""What no two rows of a table have in common. The tables that others point to come first."""
_ORDER = (
    "marks",
    "shelves",
    "shelf_marks",
    "to_read",
    "read_notes",
    "term_arrangements",
    "searches",
    "remarks",
    "highlights",
    "names_before",
)


def merged(mine: Rows, other: Rows) -> dict[str, list[Row]]:
    """All rows of both, each once."""
    aliases = _aliases(mine.get("aliases", []), other.get("aliases", []))
    result: dict[str, list[Row]] = {
        "aliases": [{"alias": alias, "key": key} for alias, key in sorted(aliases.items())]
    }
    renamed: dict[str, str] = {}
    named, learned = _named(mine, other)
    for table in _ORDER:
        rows = named.get(table) or [
            dict(row) for row in (*mine.get(table, []), *other.get(table, []))
        ]
        for row in rows:
            if table in _BY_KEY:
                row["key"] = aliases.get(row["key"], row["key"])
            if table == "shelf_marks":
                row["mark"] = renamed.get(row["mark"], row["mark"])
        if table in BESIDE_BY:
            rows += _beside(rows, BESIDE_BY[table])
        result[table] = _one_each(table, rows, renamed if table == "marks" else {})
    _learn(result, learned)
    return _whole(result)


def _named(mine: Rows, other: Rows) -> tuple[dict[str, list[Row]], dict[str, frozenset[str]]]:
    """Shelves, searches and terms of both sides as they stay, and what is former by that."""
    table = "names_before"

    def sides(name: str) -> tuple[Named, Named]:
        former = mine.get(table, []), other.get(table, [])
        return side(mine.get(name, []), former[0]), side(other.get(name, []), former[1])

    shelves, of_shelves = reconciled_shelves(*sides("shelves"), _standing)
    searches, of_searches = reconciled_searches(*sides("searches"), _standing)
    terms, of_terms = reconciled_arrangements(*sides("term_arrangements"), _standing)
    named = {"shelves": shelves, "searches": searches, "term_arrangements": terms}
    return named, of_shelves | of_searches | of_terms


def _learn(result: dict[str, list[Row]], learned: Mapping[str, frozenset[str]]) -> None:
    """Let what was told apart be told apart by whoever takes this in."""
    known = {row["uuid"]: row for row in result["names_before"]}
    things = {row["uuid"]: row for name in ("shelves", "searches") for row in result[name]}
    things |= {
        arrangement_name(row["facet"], row["name"]): row for row in result["term_arrangements"]
    }
    for uuid, hashes in learned.items():
        stamps = {name: things[uuid][name] for name in ("changed_at", "device")}
        row = known.setdefault(uuid, {"uuid": uuid, "former": "[]", **stamps, "removed_at": None})
        row["former"] = _joined(row["former"], json.dumps(sorted(hashes)))
    result["names_before"] = sorted(known.values(), key=lambda row: str(row["uuid"]))


def _joined(*former: str) -> str:
    """Former hashes of several rows as one list, the same whichever comes first."""
    return json.dumps(sorted({each for one in former for each in json.loads(one)}))


def _aliases(mine: Iterable[Row], other: Iterable[Row]) -> dict[str, str]:
    """The other keys of both sides, each leading to the last one at once."""
    found: dict[str, str] = {}
    for row in (*mine, *other):
        found[row["alias"]] = max(row["key"], found.get(row["alias"], ""))
    return {alias: end for alias in found if (end := _end(found, alias)) != alias}


def _end(aliases: Mapping[str, str], alias: str) -> str:
    seen = [alias]
    while (key := aliases.get(seen[-1])) is not None:
        if key in seen:
            # Each leads to the other: the first by its letters is the one that stays.
            return min(seen[seen.index(key) :])
        seen.append(key)
    return seen[-1]


def _one_each(table: str, rows: list[Row], renamed: dict[str, str]) -> list[Row]:
    """One row for each thing; `renamed` learns which row goes on for which."""
    groups = _grouped(rows, lambda row: tuple(row[name] for name in NATURAL[table]))
    found = []
    for group in groups:
        winner = max(group, key=_standing).copy()
        winner["uuid"] = min(row["uuid"] for row in group)
        if table == "read_notes":
            winner["first_read"] = min(row["first_read"] for row in group)
            winner["last_opened"] = max(row["last_opened"] for row in group)
        if table == "names_before":
            winner["former"] = _joined(*(row["former"] for row in group))
        renamed.update({row["uuid"]: winner["uuid"] for row in group})
        found.append(winner)
    return sorted(found, key=lambda row: str(row["uuid"]))


def _grouped(rows: Iterable[Row], natural: Callable[[Row], tuple[Any, ...]]) -> list[list[Row]]:
    """The rows that are one thing: of one uuid, or the same by nature, however far that leads."""
    group_of: dict[Any, int] = {}
    groups: dict[int, list[Row]] = {}
    for number, row in enumerate(rows):
        names = [("uuid", row["uuid"]), ("natural", natural(row))]
        joined = sorted({group_of[name] for name in names if name in group_of})
        groups[number] = [each for old in joined for each in groups.pop(old)] + [row]
        for each in groups[number]:
            group_of["uuid", each["uuid"]] = number
            group_of["natural", natural(each)] = number
    return list(groups.values())


def _standing(row: Row) -> tuple[str, str, str]:
    content = {name: value for name, value in row.items() if name != "uuid"}
    return (row["changed_at"], row["device"], json.dumps(content, sort_keys=True))


def _beside(rows: Iterable[Row], column: str) -> list[Row]:
    """Rows with a remark in `column` that the winner's does not come from, as their own."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["uuid"], []).append(row)
    found = []
    for group in groups.values():
        winner = max(group, key=_standing)
        # A highlight without a remark says nothing that could be lost.
        known = {short_hash(""), short_hash(winner[column]), *json.loads(winner["former"])}
        for row in group:
            if row["removed_at"] is None and short_hash(row[column]) not in known:
                uuid = str(uuid5(_BESIDE, f"{row['uuid']} {row[column]}"))
                found.append({**row, "uuid": uuid, "former": "[]"})
    return found


def _whole(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Nothing points to what is not there."""
    shelves = {row["uuid"] for row in rows["shelves"]}
    marks = {row["uuid"] for row in rows["marks"]}
    for row in rows["shelves"]:
        row["above"] = row["above"] if row["above"] in shelves else None
    rows["shelf_marks"] = [
        row for row in rows["shelf_marks"] if row["shelf"] in shelves and row["mark"] in marks
    ]
    return rows
