"""What can still be read of a favourites.db that is damaged: every row that is whole."""

import json
import re
import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from reader_app.storage.favourites_tables import FavouritesBase

Row = dict[str, Any]

_MAGIC = b"SQLite format 3\x00"
_MOST_ROWS = 2_000_000
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NUMBERS = frozenset({"page", "position", "paragraph"})
_MOMENTS = frozenset({"changed_at", "marked", "added", "created", "first_read", "last_opened"})
_JSON = frozenset({"former", "query"})
_MAY_LACK = frozenset({"removed_at", "address", "above", "stands_for", "broader"})


def readable_rows(path: Path) -> Mapping[str, list[Row]]:
    """The whole rows of each table, of a copy that may be written to; none where all is lost."""
    rows: dict[str, list[Row]] = {}
    _mend_header(path)
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.text_factory = bytes
        for table in FavouritesBase.metadata.sorted_tables:
            if table.name != "state":
                rows[table.name] = [row for row in _rows(plain, table) if _is_whole(table, row)]
    return rows


def sound_rows(held: Mapping[str, Any]) -> dict[str, list[Row]] | None:
    """The rows that a file of ours holds under their tables; None where any is not whole.

    A column that it lacks is empty, a table or a column that is not known is passed over.
    """
    rows: dict[str, list[Row]] = {}
    for table in FavouritesBase.metadata.sorted_tables:
        given = held.get(table.name, [])
        if table.name == "state" or not given:
            continue
        if not isinstance(given, list) or not all(isinstance(row, dict) for row in given):
            return None
        rows[table.name] = [
            {column.name: row.get(column.name) for column in table.columns} for row in given
        ]
        if not all(_is_whole(table, row) for row in rows[table.name]):
            return None
    return rows


def _mend_header(path: Path) -> None:
    """Let SQLite take the file for a database, where only its first letters are lost."""
    with suppress(OSError), path.open("rb+") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            file.seek(0)
            file.write(_MAGIC)


def _rows(plain: sqlite3.Connection, table: Table) -> Iterator[Row]:
    """The rows up to the first that cannot be read, those from the end on, and each in between."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    select = f'SELECT rowid, {columns} FROM "{table.name}"'  # noqa: S608 our own names
    first, is_whole = yield from _run(plain, table, f"{select} ORDER BY rowid")
    if is_whole:
        return
    last, _ = yield from _run(plain, table, f"{select} ORDER BY rowid DESC")
    for number in range(first + 1, min(last, first + _MOST_ROWS)):
        yield from _one(plain, table, f"{select} WHERE rowid = {number}")


def _run(
    plain: sqlite3.Connection, table: Table, select: str
) -> Generator[Row, None, tuple[int, bool]]:
    """The rows as far as they can be read; the number of the last one, and whether it is all."""
    number = 0
    try:
        for found in plain.execute(select):
            number = found[0]
            yield _named(table, found[1:])
    except sqlite3.Error:
        return number, False
    return number, True


def _one(plain: sqlite3.Connection, table: Table, select: str) -> Iterator[Row]:
    with suppress(sqlite3.Error):
        for found in plain.execute(select):
            yield _named(table, found[1:])


def _named(table: Table, values: Sequence[Any]) -> Row:
    """A row by its names; what is no text is nothing."""
    return {
        column.name: _text(value) if isinstance(value, bytes) else value
        for column, value in zip(table.columns, values, strict=True)
    }


def _text(value: bytes) -> str | None:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None


def _is_whole(table: Table, row: Row) -> bool:
    """Whether every value of a row is such as we would have written."""
    return all(_is_sound(column.name, row[column.name]) for column in table.columns)


def _is_sound(name: str, value: Any) -> bool:
    if value is None:
        return name in _MAY_LACK
    if name in _NUMBERS:
        return isinstance(value, int)
    if not isinstance(value, str):
        return False
    if name == "uuid":
        return _UUID.fullmatch(value) is not None
    if name in _MOMENTS or name == "removed_at":
        return _MOMENT.fullmatch(value) is not None
    return _is_json(value) if name in _JSON else True


def _is_json(value: str) -> bool:
    try:
        json.loads(value)
    except ValueError:
        return False
    return True
