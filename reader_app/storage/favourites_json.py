"""Everything that the reader made as one JSON file, and back: see docs/formats.md."""

import json
from pathlib import Path
from typing import Any

from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.domain.note import note_key
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.merging import all_rows
from reader_app.storage.row_merge import Rows
from reader_app.storage.salvage import sound_rows
from reader_app.storage.whole_file import write_whole

FORMAT = "lutrin-favourites"
VERSION = 1


def write_json(file: FavouritesFile, path: Path) -> int:
    """Write all rows, those that were taken away too; how many there are.

    Raises:
        LibraryError: favourites.db cannot be read.
        FileError: `path` cannot be written.
    """
    database = file.opened()
    rows: Rows = {}
    if database is not None:
        if database.schema != file.schema:
            raise LibraryError(file.path, Reason.TOO_NEW if database.is_newer else Reason.READ_ONLY)
        with database.reading() as session:
            rows = all_rows(session)
    shape = {"format": FORMAT, "version": VERSION, **rows}
    try:
        write_whole(path, json.dumps(shape, ensure_ascii=False, indent=1).encode())
    except OSError as error:
        raise FileError(path, Reason.READ_ONLY, error.strerror or "") from error
    return sum(len(table) for table in rows.values())


def own_rows(path: Path) -> Rows | None:
    """The rows in such a file; None where it is another one.

    Raises:
        FileError: It cannot be read, is of a newer version, or damaged.
    """
    held = _read(path)
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        return None
    if not isinstance(held.get("version"), int) or held["version"] > VERSION:
        raise FileError(path, Reason.TOO_NEW)
    rows = sound_rows(held)
    if rows is None:
        raise FileError(path, Reason.DAMAGED)
    return _spelt(rows)


def _spelt(rows: Rows) -> Rows:
    """The rows with the keys of notes as we spell them: others may have written some by hand."""
    return {
        name: [
            row | {column: note_key(row[column]) for column in ("key", "alias") if column in row}
            for row in table
        ]
        for name, table in rows.items()
    }


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        reason = Reason.UNREADABLE if path.exists() else Reason.MISSING
        raise FileError(path, reason, error.strerror or "") from error
    except (ValueError, RecursionError):
        return None
