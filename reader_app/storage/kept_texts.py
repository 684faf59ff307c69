"""What documents say, taken over from a library.db that was put aside: to read them takes hours."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

from reader_app.storage.database import beside

_log = logging.getLogger(__name__)
_TABLES = ("documents", "page_texts", "document_files")
_COPIES = (
    "INSERT OR IGNORE INTO main.documents SELECT * FROM former.documents",
    "INSERT OR IGNORE INTO main.page_texts SELECT * FROM former.page_texts",
    "INSERT OR IGNORE INTO main.document_files SELECT * FROM former.document_files",
)


def keep_texts(former: Path, library: Path) -> int:
    """Take the texts of documents from one library.db into another; how many there are.

    None where the former one is damaged, or keeps them otherwise: then they are read again. Each
    belongs to the SHA-256 of its file, so that one that has changed since is read all the same.
    """
    if not former.exists() or any(path.exists() for path in beside(former)):
        return 0
    try:
        with closing(sqlite3.connect(library, isolation_level=None)) as plain:
            plain.execute("ATTACH DATABASE ? AS former", (f"{former.as_uri()}?mode=ro",))
            return _copied(plain) if _is_alike(plain) else 0
    except sqlite3.Error as error:
        _log.warning("The texts of documents are not taken over: %s", error)
        return 0


def _is_alike(plain: sqlite3.Connection) -> bool:
    """Whether the former one is sound, and its tables are ours."""
    tables = ((_made_of(plain, "former", each), _made_of(plain, "main", each)) for each in _TABLES)
    if not all(theirs and theirs == ours for theirs, ours in tables):
        return False
    (verdict,) = plain.execute("PRAGMA former.quick_check(1)").fetchone()
    return bool(verdict == "ok")


def _made_of(plain: sqlite3.Connection, database: str, table: str) -> list[tuple[object, ...]]:
    return plain.execute(f"PRAGMA {database}.table_info({table})").fetchall()


def _copied(plain: sqlite3.Connection) -> int:
    plain.execute("BEGIN IMMEDIATE")
    for statement in _COPIES:
        plain.execute(statement)
    plain.execute("COMMIT")
    (count,) = plain.execute("SELECT count(*) FROM main.documents").fetchone()
    return int(count)
