"""SQLite's write-ahead log, as far as a drive lets a file have one.

A log needs memory that all programs share, and on some network drives there is none. SQLite says
so only once the log is used, and then the file opens for nobody until it is out of that mode.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing

Open = Callable[[], sqlite3.Connection]


def began_log(open_plain: Open) -> bool:
    """Let a file have a log, where it can be used; whether it has. Raises sqlite3.Error."""
    with closing(open_plain()) as plain:
        if plain.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            return False
        try:
            plain.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            pass
        else:
            return True
    left_log(open_plain)
    return False


def left_log(open_plain: Open) -> bool:
    """Bring a file out of that mode, where nobody else has it open; whether that is done."""
    try:
        with closing(open_plain()) as plain:
            plain.execute("PRAGMA busy_timeout = 0")
            # Whoever has a file alone needs no memory to share, if it is said first of all.
            plain.execute("PRAGMA locking_mode = EXCLUSIVE")
            plain.execute("PRAGMA schema_version").fetchone()
            return bool(plain.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete")
    except sqlite3.Error:
        return False
