"""A lock that one process holds at a time, and that a killed process lets go of."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader_app.storage.sql_errors import as_library_errors


@contextmanager
def only_one(path: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock file at `path`; waits for it up to `patience` seconds.

    The lock is SQLite's own on an empty file: the same on every system, and gone with its
    holder.

    Raises:
        LibraryError: BUSY where another process, or another part of this one, holds it.
    """
    with as_library_errors(path), closing(_connected(path, patience)) as lock:
        lock.execute("BEGIN EXCLUSIVE")
        yield


def _connected(path: Path, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
