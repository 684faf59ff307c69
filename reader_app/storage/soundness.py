"""Is a library sound: its databases, its index, and the files that its notes came from?"""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import text

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.ports import SourceFile
from reader_app.storage.database import Database, Kind
from reader_app.storage.favourites_tables import FAVOURITES
from reader_app.storage.index_upkeep import is_usable, standing
from reader_app.storage.note_rows import FILES, file_from
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.tables import LIBRARY

_NOTE_SUFFIXES = frozenset({".md", ".markdown", ".txt", ".html", ".htm"})


class ProblemKind(StrEnum):
    """What is not as it should be."""

    DATABASE_MISSING = "database-missing"
    DATABASE_DAMAGED = "database-damaged"
    DATABASE_NOT_OURS = "database-not-ours"
    DATABASE_VERSION = "database-version"
    DATABASE_LINKS = "database-links"
    INDEX_DAMAGED = "index-damaged"
    INDEX_BEHIND = "index-behind"
    INDEX_COUNT = "index-count"
    FILE_MISSING = "file-missing"
    FILE_CHANGED = "file-changed"
    FILE_NOT_IN = "file-not-in"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; `path` is under the library's folder, with `/`."""

    what: ProblemKind
    path: str


_KINDS = {
    Reason.EMPTY: ProblemKind.DATABASE_DAMAGED,
    Reason.DAMAGED: ProblemKind.DATABASE_DAMAGED,
    Reason.NOT_OURS: ProblemKind.DATABASE_NOT_OURS,
    Reason.TOO_OLD: ProblemKind.DATABASE_VERSION,
    Reason.TOO_NEW: ProblemKind.DATABASE_VERSION,
}


def problems(folder: Path) -> list[Problem]:
    """Everything wrong with the library in `folder`; nothing is changed.

    Attachments are not looked at here.

    Raises:
        LibraryError: The disk does not let us look; that is no damage.
    """
    return [
        *_favourites_problems(folder / "favourites.db"),
        *_library_problems(folder),
    ]


def _favourites_problems(path: Path) -> Iterator[Problem]:
    if path.exists():
        yield from _database_problems(path, FAVOURITES)


def _library_problems(folder: Path) -> Iterator[Problem]:
    path = folder / "library.db"
    on_disk = frozenset(_note_files(folder / "notes"))
    if not path.exists():
        if on_disk:
            yield Problem(ProblemKind.DATABASE_MISSING, path.name)
        return
    found = list(_database_problems(path, LIBRARY))
    yield from found
    if not found:
        with closing(Database(path, LIBRARY)) as database:
            yield from _index_problems(database, folder / "search")
            yield from _file_problems(folder / "notes", on_disk, _files(database))


def _database_problems(path: Path, kind: Kind) -> Iterator[Problem]:
    try:
        with closing(Database(path, kind)) as database, database.reading() as session:
            sound = session.execute(text("PRAGMA quick_check(1)")).scalar_one() == "ok"
            linked = not session.execute(text("PRAGMA foreign_key_check")).first()
            is_newer = database.is_newer
    except LibraryError as error:
        if error.reason not in _KINDS:
            raise
        yield Problem(_KINDS[error.reason], path.name)
        return
    if is_newer:
        yield Problem(ProblemKind.DATABASE_VERSION, path.name)
    if not sound:
        yield Problem(ProblemKind.DATABASE_DAMAGED, path.name)
    if not linked:
        yield Problem(ProblemKind.DATABASE_LINKS, path.name)


def _index_problems(database: Database, search: Path) -> Iterator[Problem]:
    folder, notes, waiting = standing(database, search)
    if not is_usable(folder):
        yield Problem(ProblemKind.INDEX_DAMAGED, search.name)
    elif waiting:
        yield Problem(ProblemKind.INDEX_BEHIND, search.name)
    elif SearchIndex(folder).count != notes:
        yield Problem(ProblemKind.INDEX_COUNT, search.name)


def _file_problems(
    notes: Path, on_disk: frozenset[str], known: Mapping[str, SourceFile]
) -> Iterator[Problem]:
    for path, file in sorted(known.items()):
        if not (notes / path).is_file():
            yield Problem(ProblemKind.FILE_MISSING, f"{notes.name}/{path}")
        elif _sha256(notes / path) != file.sha256:
            yield Problem(ProblemKind.FILE_CHANGED, f"{notes.name}/{path}")
    for path in sorted(on_disk.difference(known)):
        yield Problem(ProblemKind.FILE_NOT_IN, f"{notes.name}/{path}")


def _files(database: Database) -> dict[str, SourceFile]:
    with database.reading() as session:
        return {row[0]: file_from(row) for row in session.execute(FILES)}


def _note_files(notes: Path) -> Iterator[str]:
    """The files that an import would take from a folder."""
    for path in notes.rglob("*"):
        below = path.relative_to(notes)
        is_hidden = any(part.startswith(".") for part in below.parts)
        if path.suffix.lower() in _NOTE_SUFFIXES and not is_hidden and path.is_file():
            yield below.as_posix()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
