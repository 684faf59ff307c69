"""Everything that the reader made as one JSON file, and back: see docs/formats.md."""

import json
from pathlib import Path
from typing import Any

from reader_app.domain.backup import MergeReport
from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.merging import StoredMerge, all_rows
from reader_app.storage.row_merge import Rows
from reader_app.storage.salvage import sound_rows
from reader_app.storage.whole_file import write_whole

FORMAT = "lutrin-favourites"
VERSION = 1


def is_ours(path: Path) -> bool:
    """Whether a file is of this format. Raises FileError."""
    return isinstance(held := _read(path), dict) and held.get("format") == FORMAT


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


def take_in_json(merge: StoredMerge, path: Path) -> MergeReport:
    """Merge such a file, all of it or nothing.

    Raises:
        FileError: It is no such file, or of a newer version.
        LibraryError: favourites.db cannot be written.
    """
    held = _read(path)
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise FileError(path, Reason.NOT_OURS)
    if not isinstance(held.get("version"), int) or held["version"] > VERSION:
        raise FileError(path, Reason.TOO_NEW)
    rows = sound_rows(held)
    if rows is None:
        raise FileError(path, Reason.DAMAGED)
    return merge.take_in_behind_a_copy(rows)


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except OSError as error:
        reason = Reason.UNREADABLE if path.exists() else Reason.MISSING
        raise FileError(path, reason, error.strerror or "") from error
    except (ValueError, RecursionError):
        return None
