"""Open one SQLite file: pragmas, whose file it is, schema number, transactions."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, QueuePool, create_engine, event
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.one_writer import only_one
from reader_app.storage.sql_errors import as_library_errors, reason_of
from reader_app.storage.whole_file import flush_folder
from reader_app.storage.write_ahead import began_log, left_log

_PATIENCE = 30.0  # seconds that one writer waits for another
_SMALLEST = 512  # bytes: the smallest page that SQLite knows
_SIDES = ("-wal", "-shm", "-journal")
_CLOSED = frozenset({Reason.READ_ONLY, Reason.UNREADABLE})


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of database a file is. `application_id` is "Lut" and one letter, in ASCII.

    A file of an older schema opens, too, down to `oldest`, and one of a newer schema can be read;
    without `oldest`, none does.
    """

    application_id: int
    schema: int
    tables: MetaData
    synchronous: str
    oldest: int | None = None


class Database:
    """One SQLite file of ours, open. Safe to share between threads."""

    def __init__(self, path: Path, kind: Kind) -> None:
        """Open the file at `path`, which must be there.

        Raises:
            LibraryError: MISSING, EMPTY, NOT_OURS, DAMAGED, TOO_OLD, TOO_NEW or what a disk says.
        """
        self.path = path
        self.schema = _look(path, kind)
        self.is_newer = self.schema > kind.schema
        self._identity = _identity(path)
        self._engine = create_engine(
            "sqlite://", creator=partial(connected, path), poolclass=QueuePool
        )
        prepare = _only_read if self.is_newer else partial(_prepare, path, kind)
        event.listen(self._engine, "connect", prepare)
        event.listen(self._engine, "begin", _begin)
        self._for_writing = self._engine.execution_options(writing=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A transaction that sees one state of the file and never waits for a writer."""
        with (
            as_library_errors(self.path),
            self._as_newer(),
            Session(self._engine) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A transaction that may write; writers wait for each other, and come one by one.

        Raises:
            LibraryError: TOO_NEW, or what SQLite says.
        """
        if self.is_newer:
            raise LibraryError(self.path, Reason.TOO_NEW)
        with as_library_errors(self.path), Session(self._for_writing) as session, session.begin():
            yield session

    @contextmanager
    def _as_newer(self) -> Iterator[None]:
        """What a newer version keeps otherwise cannot be read, and that is no bug of ours."""
        try:
            yield
        except OperationalError as error:
            if self.is_newer and reason_of(error) is None:
                raise LibraryError(self.path, Reason.TOO_NEW) from error
            raise

    @property
    def is_current(self) -> bool:
        """Whether the file at the path is still the one that was opened."""
        return self._identity == _identity(self.path)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def make_database(path: Path, kind: Kind, fill: Callable[[Session], None]) -> Database:
    """The database at `path`, made and filled first where the file is absent.

    It is made beside its place and renamed, so that nobody ever finds half of it.

    Raises:
        LibraryError: See Database.
    """
    if not path.exists():
        with only_one(path.with_name(f".{path.name}.making"), _PATIENCE):
            if not path.exists():
                _make(path, kind, fill)
    return Database(path, kind)


def put_aside(path: Path, mark: str = "aside") -> None:
    """Rename a database and what SQLite keeps beside it to `*.aside`, or another mark.

    Raises:
        LibraryError: BUSY where the system does not let go of an open file, READ_ONLY.
    """
    for each in (path, *beside(path)):
        if each.exists():
            try:
                each.replace(each.with_name(f"{each.name}.{mark}"))
            except OSError as error:
                # Windows alone says that a file is in use.
                reason = Reason.READ_ONLY if os.name == "posix" else Reason.BUSY
                raise LibraryError(path, reason) from error
    flush_folder(path.parent)


def remove_aside(path: Path) -> None:
    """Remove what `put_aside` left, of a database that is made anew in full."""
    for each in (path, *beside(path)):
        # With what SQLite made beside it for whoever looked into it meanwhile.
        remove_database(each.with_name(f"{each.name}.aside"))


def remove_database(path: Path) -> None:
    """Remove a database that nobody needs, and what SQLite keeps beside it."""
    for each in (path, *beside(path)):
        each.unlink(missing_ok=True)


def _make(path: Path, kind: Kind, fill: Callable[[Session], None]) -> None:
    draft = path.with_name(f".{path.name}.draft")
    remove_database(draft)
    # A log that lost its database would be played into the new one.
    put_aside(path)
    with closing(sqlite3.connect(draft, isolation_level=None)) as plain:
        plain.execute(f"PRAGMA application_id = {kind.application_id}")
        plain.execute(f"PRAGMA user_version = {kind.schema}")
    database = Database(draft, kind)
    with database.writing() as session:
        kind.tables.create_all(session.connection())
        fill(session)
    database.close()
    draft.replace(path)
    flush_folder(path.parent)


def beside(path: Path) -> tuple[Path, ...]:
    """What SQLite may keep beside a database."""
    return tuple(path.with_name(path.name + side) for side in _SIDES)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def _look(path: Path, kind: Kind) -> int:
    """The schema of the file, once it is seen to be a database of this kind."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise LibraryError(path, Reason.MISSING) from error
    except OSError as error:
        raise LibraryError(path, Reason.UNREADABLE) from error
    if size < _SMALLEST:
        # SQLite would take it for a new database.
        raise LibraryError(path, Reason.DAMAGED if size else Reason.EMPTY)
    with as_library_errors(path), closing(connected(path)) as plain:
        ours = plain.execute("PRAGMA application_id").fetchone()[0]
        schema = plain.execute("PRAGMA user_version").fetchone()[0]
    if ours != kind.application_id:
        raise LibraryError(path, Reason.NOT_OURS)
    if schema < (kind.schema if kind.oldest is None else kind.oldest):
        raise LibraryError(path, Reason.TOO_OLD)
    if schema > kind.schema and kind.oldest is None:
        raise LibraryError(path, Reason.TOO_NEW)
    return int(schema)


def connected(path: Path) -> sqlite3.Connection:
    """A plain connection to a file that is there.

    Where nothing can be written, SQLite cannot put its log beside the file: it is read as it
    stands, unless there is a log to be read too. Where no log can be, it is brought out of that.
    """
    connection = _plain(path, "mode=rw")  # which never makes a file
    try:
        connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        connection.close()
        if reason_of(error) not in _CLOSED:
            raise
        if left_log(partial(_plain, path, "mode=rw")):
            return _plain(path, "mode=rw")
        if _has_log(path):
            raise
        return _plain(path, "mode=ro&immutable=1")
    return connection


def _plain(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        timeout=_PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _prepare(path: Path, kind: Kind, connection: sqlite3.Connection, _record: Any) -> None:
    """Set the pragmas of one connection."""
    log = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if log != "wal":
        log = _try_wal(path, connection)
    # Without the log (a network drive has none) only FULL outlives a loss of power.
    synchronous = kind.synchronous if log == "wal" else "FULL"
    connection.execute(f"PRAGMA synchronous = {synchronous}")
    connection.execute("PRAGMA foreign_keys = ON")


def _only_read(connection: sqlite3.Connection, _record: Any) -> None:
    """Let nothing be written through this connection."""
    connection.execute("PRAGMA query_only = ON")


def _try_wal(path: Path, connection: sqlite3.Connection) -> str:
    """Ask for the write-ahead log; what the file has in the end."""
    try:
        if not began_log(partial(_plain, path, "mode=rw")):
            return "unchanged"
        answer = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    except sqlite3.OperationalError as error:
        if reason_of(error) not in {Reason.BUSY, *_CLOSED}:
            raise
        answer = "unchanged"
    return str(answer)


def _begin(connection: Connection) -> None:
    """Begin outright, so that DDL rolls back too, and writers queue before they read."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
