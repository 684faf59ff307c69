"""How a copy takes the place of favourites.db: through SQLite where that works, else as a file."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.database import connected, put_aside
from reader_app.storage.whole_file import flush_folder

_COUNT = """
    UPDATE main.state SET revision = 1 + max(revision, (SELECT max(revision) FROM copy.state))
"""


def take_over(path: Path, copy: Path) -> None:
    """Let the database at `path` hold the rows of `copy`, which has the same shape, or stay whole.

    It is one transaction: other programs that have the file open see one or the other.

    Raises:
        sqlite3.Error: What SQLite says.
    """
    with closing(connected(path)) as plain:
        plain.execute("PRAGMA synchronous = FULL")
        plain.execute("PRAGMA foreign_keys = ON")
        plain.execute("ATTACH ? AS copy", (str(copy),))
        plain.execute("BEGIN IMMEDIATE")
        try:
            plain.execute("PRAGMA defer_foreign_keys = ON")
            for table in _tables(plain):
                _refill(plain, table)
            plain.execute(_COUNT)
            plain.execute("COMMIT")
        except BaseException:
            plain.execute("ROLLBACK")
            raise


def put_in_place(path: Path, copy: Path, moment: str) -> None:
    """Put a copy where there is no sound file; what is there is put aside, never removed.

    Raises:
        LibraryError: It cannot be put aside.
        OSError: What the disk says.
    """
    put_aside_dated(path, moment)
    copy.replace(path)
    flush_folder(path.parent)


def put_aside_dated(path: Path, moment: str) -> None:
    """Rename a file that is not what it should be, under the day and hour of now.

    Raises:
        LibraryError: It cannot be renamed.
    """
    date = moment[:19].replace(":", "")
    marks = (f"aside-{date}", *(f"aside-{date}-{number}" for number in range(2, 1000)))
    for mark in marks:
        if not path.with_name(f"{path.name}.{mark}").exists():
            put_aside(path, mark)
            return
    raise LibraryError(path, Reason.READ_ONLY)


def _tables(plain: sqlite3.Connection) -> list[str]:
    names = "SELECT name FROM copy.sqlite_master WHERE type = 'table' AND name <> 'state'"
    return [name for (name,) in plain.execute(names).fetchall()]


def _refill(plain: sqlite3.Connection, table: str) -> None:
    rows = plain.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    columns = ", ".join(f'"{name}"' for (name,) in rows)
    plain.execute(f'DELETE FROM main."{table}"')  # noqa: S608 their own names
    plain.execute(
        f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM copy."{table}"'  # noqa: S608
    )
