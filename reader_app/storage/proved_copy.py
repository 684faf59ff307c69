"""A copy of favourites.db by SQLite's backup API, opened and counted before it counts."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.backup import KeptCounts
from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.database import connected
from reader_app.storage.favourites_tables import FAVOURITES

_COUNTED = {
    "favourites": "marks",
    "searches": "searches",
    "arranged": "term_arrangements",
    "read": "read_notes",
    "shelves": "shelves",
    "to_read": "to_read",
    "remarks": "remarks",
    "highlights": "highlights",
}
"""The table that each of the counts is of."""
_REVISION = "SELECT revision FROM state"


class Contents(NamedTuple):
    """What is in a file, all of it read.

    `digest` is the same for the same rows, `stamps` for the same moments that they changed at.
    """

    schema: int
    revision: int
    counts: KeptCounts
    stamps: str
    digest: str

    def same_state(self, other: "Contents") -> bool:
        """Whether nothing was changed from one to the other, by us or on another machine."""
        mine = (self.schema, self.revision, self.stamps)
        return mine == (other.schema, other.revision, other.stamps)


def copy_proved(path: Path, draft: Path) -> Contents:
    """Copy the database at `path`, with what is still in its log, to `draft`; what is in it.

    Raises:
        LibraryError: DAMAGED where it is not whole.
        sqlite3.Error: What SQLite says.
        OSError: What the disk says.
    """
    with closing(connected(path)) as source:
        # One state of the file, whoever writes meanwhile.
        source.execute("BEGIN")
        _require_ours(source, path)
        # Whether it is whole is told by its copy, which is the same page by page.
        try:
            wanted = _contents(source)
        except sqlite3.Error:
            _require_sound(source, path)
            raise
        with closing(sqlite3.connect(draft)) as target:
            source.backup(target)
            # Whole in itself: no log has to lie beside it.
            target.execute("PRAGMA journal_mode = DELETE")
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    if not _is_copy(draft, wanted):
        raise LibraryError(path, Reason.DAMAGED)
    return wanted


def _is_copy(draft: Path, wanted: Contents) -> bool:
    """Whether a file is sound, and holds every row that it should; each is read once."""
    address = f"{draft.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as plain:
        if not _is_whole(plain):
            return False
        schema, revision = _number(plain, "PRAGMA user_version"), _number(plain, _REVISION)
        return (schema, revision, _digest(plain)) == (
            wanted.schema,
            wanted.revision,
            wanted.digest,
        )


def read_contents(path: Path) -> Contents:
    """What is in a file that nobody writes to. Raises as `copy_proved`."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as plain:
        return contents_of(plain, path)


def contents_of(plain: sqlite3.Connection, path: Path) -> Contents:
    """What is in a database, once it is seen to be ours and whole. Raises as `copy_proved`."""
    _require_sound(plain, path)
    return _contents(plain)


def _contents(plain: sqlite3.Connection) -> Contents:
    tables = {name for (name,) in plain.execute("SELECT name FROM sqlite_master")}
    counts = {name: _living(plain, table) for name, table in _COUNTED.items() if table in tables}
    return Contents(
        _number(plain, "PRAGMA user_version"),
        _number(plain, _REVISION),
        KeptCounts(**counts),
        _digest(plain, "uuid", "changed_at", "device"),
        _digest(plain),
    )


def _require_sound(plain: sqlite3.Connection, path: Path) -> None:
    """See that a database is ours and whole. Raises LibraryError."""
    _require_ours(plain, path)
    if not _is_whole(plain):
        raise LibraryError(path, Reason.DAMAGED)


def _is_whole(plain: sqlite3.Connection) -> bool:
    sound = plain.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
    return sound and plain.execute("PRAGMA foreign_key_check").fetchone() is None


def _require_ours(plain: sqlite3.Connection, path: Path) -> None:
    if _number(plain, "PRAGMA application_id") != FAVOURITES.application_id:
        raise LibraryError(path, Reason.NOT_OURS)


def _digest(plain: sqlite3.Connection, *columns: str) -> str:
    """What tells any other content: no check of SQLite's own sees a letter that turned over.

    SQLite writes each table out: row by row through Python, it would hold up the window.
    """
    digest = hashlib.sha256()
    names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    for (name,) in plain.execute(names).fetchall():
        # These two have no stamps; they are worked out again.
        if name not in ("aliases", "state"):
            found = plain.execute("SELECT name FROM pragma_table_info(?)", (name,)).fetchall()
            quoted = " || ',' || ".join(f'quote("{each}")' for each in columns or _all(found))
            rows = f'SELECT {quoted} AS written FROM "{name}" ORDER BY uuid'  # noqa: S608 its own
            text = plain.execute(f"SELECT group_concat(written, char(10)) FROM ({rows})")  # noqa: S608
            digest.update(f"{name}\n{text.fetchone()[0]}\n".encode())
    return digest.hexdigest()


def _all(found: list[tuple[str]]) -> list[str]:
    return [name for (name,) in found]


def _living(plain: sqlite3.Connection, table: str) -> int:
    return _number(plain, f"SELECT count(*) FROM {table} WHERE removed_at IS NULL")  # noqa: S608 ours


def _number(plain: sqlite3.Connection, statement: str) -> int:
    found = plain.execute(statement).fetchone()
    return int(found[0]) if found else 0
