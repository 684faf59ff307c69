"""What SQLite says went wrong, as the reader's errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from reader_app.domain.errors import LibraryError, Reason

# A full disk, a failing cable or a busy file is no damage: nothing is put aside for it.
_REASONS = {
    sqlite3.SQLITE_CORRUPT: Reason.DAMAGED,
    sqlite3.SQLITE_NOTADB: Reason.DAMAGED,
    sqlite3.SQLITE_FULL: Reason.DISK_FULL,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.READ_ONLY,
    sqlite3.SQLITE_BUSY: Reason.BUSY,
    sqlite3.SQLITE_LOCKED: Reason.BUSY,
    sqlite3.SQLITE_IOERR: Reason.UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: Reason.UNREADABLE,
}

DAMAGE = frozenset({Reason.DAMAGED, Reason.EMPTY, Reason.NOT_OURS})
"""Why a file is put aside. All else is the disk's, and the file stays where it is."""

_WRITING = frozenset(
    {sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE}
)
"""The disk lets itself be read, but takes nothing more."""

_UNREADABLE_TEXT = "Could not decode to UTF-8"


@contextmanager
def as_library_errors(path: Path) -> Iterator[None]:
    """Let what befalls the file at `path` come out as LibraryError; bugs pass as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        reason = reason_of(error)
        if reason is None:
            raise
        raise LibraryError(path, reason) from error


@contextmanager
def as_damage(path: Path) -> Iterator[None]:
    """Let a value that we never wrote come out as LibraryError: half a page may be lost unseen."""
    try:
        yield
    except ValueError as error:
        raise LibraryError(path, Reason.DAMAGED) from error


def reason_of(error: BaseException) -> Reason | None:
    """Why SQLite refused, or None where that is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if getattr(cause, "sqlite_errorcode", 0) in _WRITING:
        return Reason.READ_ONLY
    # The low byte is the primary code; the rest says more than the reader needs.
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if _UNREADABLE_TEXT in str(cause):
        # Python says this without a code, where a letter in the file turned over.
        return Reason.DAMAGED
    return _REASONS.get(code)
