"""Numbered steps that bring favourites.db from one schema to the next, and the copy before them.

A step is written once and stays as it is: it must do the same to every file of its schema.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.database import Database
from reader_app.storage.favourites_tables import FAVOURITES
from reader_app.storage.sql_errors import as_library_errors
from reader_app.storage.whole_file import flush_folder

BACKUPS = "backups"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})

STEPS: Mapping[int, Sequence[str]] = {
    2: (
        """
        CREATE TABLE searches (
            uuid VARCHAR(36) NOT NULL,
            name VARCHAR NOT NULL,
            position INTEGER NOT NULL,
            "query" VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid)
        )
        """,
        """
        CREATE TABLE term_arrangements (
            uuid VARCHAR(36) NOT NULL,
            facet VARCHAR NOT NULL,
            name VARCHAR NOT NULL,
            stands_for VARCHAR,
            broader VARCHAR,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid),
            UNIQUE (facet, name)
        )
        """,
        """
        CREATE TABLE read_notes (
            uuid VARCHAR(36) NOT NULL,
            "key" VARCHAR NOT NULL,
            first_read VARCHAR NOT NULL,
            last_opened VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid),
            UNIQUE ("key")
        )
        """,
    ),
}
"""What each schema adds to the one before it, by its number."""


def bring_up_to_date(path: Path, today: date) -> None:
    """Bring the favourites.db at `path` to the schema of now, in one transaction.

    A proved copy of the file as it was lies in `backups/` before anything of it changes. Of two
    processes one does it, and the other finds it done; after a kill the file is as it was.

    Raises:
        LibraryError: It cannot be done; the file is as it was.
    """
    with closing(Database(path, FAVOURITES)) as database, database.writing() as session:
        # Read behind the lock that writers wait for: another process may just have done it.
        schema = session.execute(text("PRAGMA user_version")).scalar_one()
        if schema == FAVOURITES.schema:
            return
        _keep_copy(path, schema, today, _counted(session))
        for number in range(schema + 1, FAVOURITES.schema + 1):
            for statement in STEPS[number]:
                session.execute(text(statement))
        session.execute(text(f"PRAGMA user_version = {FAVOURITES.schema}"))


def _keep_copy(path: Path, schema: int, today: date, counts: Mapping[str, int]) -> None:
    """Put a copy of the file into `backups/`, once it was opened and holds the same.

    Whoever calls this keeps all other writers out.
    """
    folder = path.parent / BACKUPS
    draft = folder / f".{path.name}.draft"
    name = f"{path.stem}-before-schema-{schema + 1}-{today.isoformat()}"
    with _as_library_errors(path):
        folder.mkdir(exist_ok=True)
        draft.unlink(missing_ok=True)
        try:
            _copy(path, draft)
            _prove(draft, schema, counts)
            draft.replace(_free(folder, name))
        finally:
            draft.unlink(missing_ok=True)
        flush_folder(folder)
        flush_folder(folder.parent)


def _copy(path: Path, draft: Path) -> None:
    """Copy a database as it stands, with what is still in its log, into one file on the disk."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(draft)) as target:
        source.backup(target)
        # Whole in itself: no log has to lie beside it.
        target.execute("PRAGMA journal_mode = DELETE")
    with draft.open("rb+") as file:
        os.fsync(file.fileno())


def _prove(draft: Path, schema: int, counts: Mapping[str, int]) -> None:
    """Open the copy and count it: only what can be read again is a copy. Raises LibraryError."""
    with closing(Database(draft, FAVOURITES)) as copy, copy.reading() as session:
        sound = session.execute(text("PRAGMA integrity_check(1)")).scalar_one() == "ok"
        if not sound or copy.schema != schema or _counted(session) != counts:
            raise LibraryError(draft, Reason.DAMAGED)


def _counted(session: Session) -> dict[str, int]:
    """How many rows each table has."""
    tables = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'")).all()
    return {
        table: session.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one()  # noqa: S608 its own name
        for table in tables
    }


def _free(folder: Path, name: str) -> Path:
    """A name that no former copy has: none is ever written over."""
    names = (f"{name}.db", *(f"{name}-{number}.db" for number in range(2, 1000)))
    return next(path for path in (folder / each for each in names) if not path.exists())


@contextmanager
def _as_library_errors(path: Path) -> Iterator[None]:
    """Let whatever stops a copy be said of the file that was to be copied."""
    try:
        with as_library_errors(path):
            yield
    except LibraryError as error:
        raise LibraryError(path, error.reason) from error
    except OSError as error:
        reason = Reason.DISK_FULL if error.errno in _FULL else Reason.READ_ONLY
        raise LibraryError(path, reason) from error
