"""A lock that one process holds at a time, and that a killed process lets go of."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader_app.domain.errors import LibraryError, Reason
from reader_app.storage.sql_errors import as_library_errors, reason_of


@contextmanager
def only_one(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock file at `path`; waits for it up to `patience` seconds.

    The lock is SQLite's own on an empty file: the same on every system, and gone with its
    holder.

    Raises:
        LibraryError: BUSY where another process, or another part of this one, holds it;
            READ_ONLY where there can be none.
    """
    with as_library_errors(path), closing(_held(path, patience)):
        yield


def _held(path: Path, patience: float) -> sqlite3.Connection:
    """The lock, held until it is closed."""
    lock = None
    try:
        lock = sqlite3.connect(
            path, timeout=patience, isolation_level=None, check_same_thread=False
        )
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if lock:
            lock.close()
        if reason_of(error) in {Reason.READ_ONLY, Reason.UNREADABLE}:
            raise LibraryError(path.parent, Reason.READ_ONLY) from error
        raise
    return lock
