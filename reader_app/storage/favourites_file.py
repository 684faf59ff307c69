"""FavouritesFile: favourites.db, opened once for all that is kept in it."""

import logging
import platform
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.ports import Mark
from reader_app.storage.backup_folder import BackupFolder
from reader_app.storage.database import Database, make_database
from reader_app.storage.favourites_tables import FAVOURITES, FavouritesStateRow
from reader_app.storage.migrations import bring_up_to_date
from reader_app.storage.moments import now_in_utc, stored
from reader_app.storage.shelf_changes import ShelfChange, ShelfChanges, places_of

_NOTHING_ON_SHELVES = ShelfChange()
_log = logging.getLogger(__name__)


class FavouritesFile:
    """One favourites.db, and the clock and the device that its rows are stamped with.

    The file is made at the first change. One that does not open is left as it is, and said so.
    One of an older schema is brought up to date; where that cannot be, it can still be read, and
    so can one of a newer schema.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime] = now_in_utc, device: str = platform.node()
    ) -> None:
        self.path = path
        self.time = now
        self._device = device
        self._opened: Database | None = None
        self.schema = FAVOURITES.schema
        self.shelf_changes = ShelfChanges()

    def opened(self, schema: int = 1) -> Database | None:
        """The file where it is there and has what came with `schema`. Raises LibraryError."""
        if not (self._opened and self._opened.is_current and self._is_latest(self._opened)):
            self.close()
            if self.path.exists():
                self._opened = self._upgraded()
        return self._opened if self._opened and self._opened.schema >= schema else None

    def made(self, *, although_gone: bool = False) -> Database:
        """The file to write to, of the schema of now, made where it is absent.

        Raises:
            LibraryError: It cannot be written; TOO_NEW where a newer Lutrin made it; MISSING
                where it is gone and there are copies, unless it is to be made `although_gone`.
        """
        database = self.opened()
        if database is None:
            newest = BackupFolder(self.path).newest()
            if newest is not None and not although_gone:
                raise LibraryError(self.path, Reason.MISSING)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            revision = 1 if newest is None else newest.contents.revision + 1
            first = FavouritesStateRow(number=1, revision=revision)
            database = make_database(self.path, FAVOURITES, lambda session: session.add(first))
        if database.is_newer:
            raise LibraryError(self.path, Reason.TOO_NEW)
        if database.schema < FAVOURITES.schema:
            # What could not be done when it was opened may be done now, or is said.
            bring_up_to_date(self.path, self.time)
            self.close()
            database = Database(self.path, FAVOURITES)
        self._opened = database
        return database

    def generation(self) -> int:
        """A number that grows with every change; 0 while nothing was kept. Raises LibraryError."""
        database = self.opened()
        if database is None:
            return 0
        with database.reading() as session:
            return session.scalars(select(FavouritesStateRow.revision)).one()

    @contextmanager
    def changing(self, change: ShelfChange = _NOTHING_ON_SHELVES) -> Generator[Session]:
        """A transaction that is one change, and what it does on the shelves. Raises LibraryError.

        It is told once it is on the disk.
        """
        with self.made().writing() as session:
            yield session
            number = count_change(session)
        self.shelf_changes.tell(number, change)

    @contextmanager
    def changing_marks(self, marks: Iterable[Mark]) -> Generator[Session]:
        """The same of a change that is about these marks alone, wherever they stand."""
        listed = list(marks)
        with self.made().writing() as session:
            before = places_of(session, listed)
            yield session
            after = places_of(session, listed)
            number = count_change(session)
        if before is not None and after is not None:
            self.shelf_changes.tell(number, ShelfChange(before, after))

    def now(self) -> str:
        """The moment of a change, as it is kept."""
        return stored(self.time())

    def stamp(self) -> dict[str, str | None]:
        """What every row that is changed carries: when, where, and that it is there."""
        return {"changed_at": self.now(), "device": self._device, "removed_at": None}

    def gone(self) -> dict[str, str | None]:
        """What a row carries that the reader took away."""
        now = self.now()
        return {"changed_at": now, "device": self._device, "removed_at": now}

    def close(self) -> None:
        """Let go of the file."""
        opened, self._opened = self._opened, None
        self.shelf_changes.forget()
        if opened:
            opened.close()

    def _upgraded(self) -> Database:
        database = Database(self.path, FAVOURITES)
        if database.schema >= FAVOURITES.schema:
            return database
        try:
            bring_up_to_date(self.path, self.time)
        except LibraryError as error:
            _log.warning("favourites.db stays at schema %s: %s", database.schema, error)
            return database
        database.close()
        return Database(self.path, FAVOURITES)

    def _is_latest(self, database: Database) -> bool:
        """Whether another process has not brought an older file up to date by now."""
        if database.schema >= FAVOURITES.schema:
            return True
        with database.reading() as session:
            schema = session.execute(text("PRAGMA user_version")).scalar_one()
        return bool(schema == database.schema)


def count_change(session: Session) -> int:
    """Let the generation grow; part of every transaction that writes. What it is now."""
    session.execute(update(FavouritesStateRow).values(revision=FavouritesStateRow.revision + 1))
    return session.scalars(select(FavouritesStateRow.revision)).one()
