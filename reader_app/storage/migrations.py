"""Numbered steps that bring favourites.db from one schema to the next, and the copy before them.

A step is written once and stays as it is: it must do the same to every file of its schema.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from reader_app.domain.backup import Occasion
from reader_app.storage.backup_folder import BackupFolder
from reader_app.storage.database import Database
from reader_app.storage.favourites_tables import FAVOURITES
from reader_app.storage.moments import now_in_utc

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
    3: (
        """
        CREATE TABLE shelves (
            uuid VARCHAR(36) NOT NULL,
            name VARCHAR NOT NULL,
            above VARCHAR(36),
            position INTEGER NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid),
            FOREIGN KEY(above) REFERENCES shelves (uuid)
        )
        """,
        """
        CREATE TABLE shelf_marks (
            uuid VARCHAR(36) NOT NULL,
            shelf VARCHAR(36) NOT NULL,
            mark VARCHAR(36) NOT NULL,
            position INTEGER NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid),
            UNIQUE (shelf, mark),
            FOREIGN KEY(shelf) REFERENCES shelves (uuid),
            FOREIGN KEY(mark) REFERENCES marks (uuid)
        )
        """,
        "CREATE INDEX shelf_marks_by_mark ON shelf_marks (mark)",
        """
        CREATE TABLE to_read (
            uuid VARCHAR(36) NOT NULL,
            "key" VARCHAR NOT NULL,
            title VARCHAR NOT NULL,
            address VARCHAR,
            added VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid),
            UNIQUE ("key")
        )
        """,
        """
        CREATE TABLE remarks (
            uuid VARCHAR(36) NOT NULL,
            "key" VARCHAR NOT NULL,
            title VARCHAR NOT NULL,
            address VARCHAR,
            text VARCHAR NOT NULL,
            former VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid)
        )
        """,
        'CREATE INDEX remarks_by_key ON remarks ("key")',
    ),
    4: (
        """
        CREATE TABLE highlights (
            uuid VARCHAR(36) NOT NULL,
            "key" VARCHAR NOT NULL,
            attachment VARCHAR NOT NULL,
            colour VARCHAR NOT NULL,
            quote VARCHAR NOT NULL,
            prefix VARCHAR NOT NULL,
            suffix VARCHAR NOT NULL,
            paragraph INTEGER NOT NULL,
            original VARCHAR NOT NULL,
            remark VARCHAR NOT NULL,
            former VARCHAR NOT NULL,
            title VARCHAR NOT NULL,
            address VARCHAR,
            created VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid)
        )
        """,
        'CREATE INDEX highlights_by_key ON highlights ("key")',
    ),
    5: (
        """
        CREATE TABLE names_before (
            uuid VARCHAR(36) NOT NULL,
            former VARCHAR NOT NULL,
            changed_at VARCHAR NOT NULL,
            device VARCHAR NOT NULL,
            removed_at VARCHAR,
            PRIMARY KEY (uuid)
        )
        """,
    ),
}
"""What each schema adds to the one before it, by its number."""


def bring_up_to_date(path: Path, now: Callable[[], datetime] = now_in_utc) -> None:
    """Bring the favourites.db at `path` to the schema of now, in one transaction.

    A proved copy of the file as it was lies in `backups/` before anything of it changes. Of two
    processes one does it, and the other finds it done; after a kill the file is as it was.

    Raises:
        LibraryError: It cannot be done; the file is as it was.
    """
    with closing(Database(path, FAVOURITES)) as database, database.writing() as session:
        # Read behind the lock that writers wait for: another process may just have done it.
        if _schema(session) < FAVOURITES.schema:
            BackupFolder(path, now).keep(Occasion.BEFORE_SCHEMA)
            _take_steps(session)


def bring_copy_up_to_date(path: Path) -> None:
    """The same for a file that is a copy itself. Raises LibraryError."""
    with closing(Database(path, FAVOURITES)) as database, database.writing() as session:
        _take_steps(session)


def _take_steps(session: Session) -> None:
    for number in range(_schema(session) + 1, FAVOURITES.schema + 1):
        for statement in STEPS[number]:
            session.execute(text(statement))
    session.execute(text(f"PRAGMA user_version = {FAVOURITES.schema}"))


def _schema(session: Session) -> int:
    return int(session.execute(text("PRAGMA user_version")).scalar_one())
