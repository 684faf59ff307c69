"""What another favourites.db holds comes into ours: of a whole one, and of a damaged one."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Table, delete, insert, select, text
from sqlalchemy.orm import Session

from reader_app.domain.backup import KeptCounts, MergeReport, Occasion
from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.domain.moved import Offered
from reader_app.storage.backup_folder import BackupFolder
from reader_app.storage.database import Database, beside
from reader_app.storage.favourites_file import FavouritesFile, count_change
from reader_app.storage.favourites_tables import FAVOURITES, FavouritesBase
from reader_app.storage.lent_schema import lend_schema
from reader_app.storage.migrations import bring_copy_up_to_date
from reader_app.storage.proved_copy import copy_proved
from reader_app.storage.row_merge import BESIDE_BY, NATURAL, Row, Rows, merged
from reader_app.storage.salvage import readable_rows
from reader_app.storage.sql_errors import as_library_errors

_AT_ONCE = 500
_TABLES: dict[str, Table] = {
    table.name: table for table in FavouritesBase.metadata.sorted_tables if table.name != "state"
}

_COUNTED = (
    "marks",
    "searches",
    "term_arrangements",
    "read_notes",
    "shelves",
    "to_read",
    "remarks",
    "highlights",
)
"""The tables that KeptCounts counts, in its order."""
_MAY_STAND_BESIDE = (*BESIDE_BY, "searches")
_STAMPS = frozenset({"uuid", "changed_at", "device", "removed_at", "former"})
_SQLITE = b"SQLite format 3\x00"


class StoredMerge:
    """Merges into one favourites.db; a proved copy of it is made before."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file
        self._folder = BackupFolder(file.path, file.time)

    def merge(self, other: Path) -> MergeReport:
        """Take in what `other` holds, which is only read.

        Raises:
            FileError: It cannot be used.
            LibraryError: Ours cannot be; nothing is changed.
        """
        return self.take_in_behind_a_copy(self.rows_of(other))

    def rows_of(self, other: Path) -> Rows:
        """Every row of another favourites.db, which is only read.

        Raises:
            FileError: It cannot be used.
            LibraryError: Nothing can be written beside ours.
        """
        try:
            return self._rows_of(other)
        except LibraryError as error:
            if error.path == other:
                raise FileError(other, error.reason) from error
            raise

    def held(self) -> KeptCounts:
        """How much ours holds. Raises LibraryError."""
        return KeptCounts(*map(len, _alive(self._mine()).values()))

    def offered(self, rows: Rows) -> Offered:
        """What taking in these rows would bring; nothing is changed. Raises LibraryError."""
        mine = self._mine()
        result = merged(mine, rows)
        before, after, theirs = _alive(mine), _alive(result), _alive(rows)
        put = {name: _put_beside(name, (mine, rows), result) for name in _MAY_STAND_BESIDE}
        news = [len(after[name].keys() - before[name].keys()) for name in _COUNTED]
        for name, count in put.items():
            # What is put beside is told by itself.
            news[_COUNTED.index(name)] -= count
        known = sum(len(theirs[name].keys() & before[name].keys()) for name in _COUNTED)
        changed = sum(
            after[name].get(natural) != content
            for name in _COUNTED
            for natural, content in before[name].items()
        )
        return Offered(KeptCounts(*news), known, changed, sum(put.values()))

    def take_in_behind_a_copy(self, rows: Rows) -> MergeReport:
        """Take in rows, in one transaction. Raises LibraryError."""
        if self._file.opened() is not None:
            self._folder.keep(Occasion.BEFORE_MERGE)
        with self._file.made().writing() as session:
            return put_in(session, rows)

    def _mine(self) -> Rows:
        database = self._file.opened()
        if database is None:
            return {}
        if database.schema != self._file.schema:
            reason = Reason.TOO_NEW if database.is_newer else Reason.READ_ONLY
            raise LibraryError(self._file.path, reason)
        with database.reading() as session:
            return all_rows(session)

    def _rows_of(self, other: Path) -> Rows:
        with self._draft_of(other) as draft:
            with as_library_errors(other):
                copy_proved(other, draft)
            bring_copy_up_to_date(draft)
            with closing(Database(draft, FAVOURITES)) as database, database.reading() as session:
                return all_rows(session)

    @contextmanager
    def _draft_of(self, other: Path) -> Iterator[Path]:
        # Looked at before anything is made for it.
        Database(other, FAVOURITES).close()
        with self._folder.as_errors(), self._folder.draft("merging") as draft:
            draft.parent.mkdir(parents=True, exist_ok=True)
            yield draft


def salvaged(damaged: Path, draft: Path, sound: Path) -> Rows:
    """What can be read of a damaged file, of which `draft` becomes a copy.

    Where its list of tables is lost, that of `sound`, an older copy of it, stands in.
    Raises OSError.
    """
    for source, copy in zip((damaged, *beside(damaged)), (draft, *beside(draft)), strict=True):
        if source.exists():
            shutil.copyfile(source, copy)
    rows = readable_rows(draft)
    if any(rows.values()):
        return rows
    lend_schema(draft, sound)
    return readable_rows(draft)


def all_rows(session: Session) -> Rows:
    """Every row of favourites.db, those that were taken away, too."""
    return {
        name: [dict(row) for row in session.execute(select(table)).mappings()]
        for name, table in _TABLES.items()
    }


def without_doubtful(rows: Rows, mine: Rows) -> Rows:
    """The rows of a damaged file that did change since those of a sound copy were written.

    Where nothing changed, the copy is right and a letter of the other may have turned over.
    """
    known = {
        (name, row["uuid"], row["changed_at"])
        for name, table in mine.items()
        if name != "aliases"
        for row in table
    }
    return {
        name: [row for row in table if (name, row.get("uuid"), row.get("changed_at")) not in known]
        for name, table in rows.items()
    }


def put_in(session: Session, rows: Rows) -> MergeReport:
    """Let favourites.db hold its own rows and these; part of a transaction that is under way."""
    mine = all_rows(session)
    result = merged(mine, rows)
    session.execute(text("PRAGMA defer_foreign_keys = ON"))
    added = changed = 0
    for name, table in _TABLES.items():
        known = {_name(row): row for row in mine[name]}
        wanted = {_name(row): row for row in result[name]}
        news = [row for key, row in wanted.items() if known.get(key) != row]
        _remove(session, table, [key for key, row in known.items() if wanted.get(key) != row])
        _add(session, table, news)
        added += sum(_name(row) not in known for row in news)
        changed += sum(_name(row) in known for row in news)
    beside = _beside(mine, rows, result)
    if added or changed:
        count_change(session)
    return MergeReport(added - beside, changed, beside)


def is_database(path: Path) -> bool:
    """Whether a file is one of SQLite. Raises FileError."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        reason = Reason.UNREADABLE if path.exists() else Reason.MISSING
        raise FileError(path, reason, error.strerror or "") from error


def _alive(rows: Rows) -> dict[str, dict[tuple[Any, ...], Row]]:
    """What is there in each table that is counted, by what tells it from all else."""
    return {
        name: {
            tuple(row[each] for each in NATURAL[name]): {
                column: value for column, value in row.items() if column not in _STAMPS
            }
            for row in rows.get(name, ())
            if row["removed_at"] is None
        }
        for name in _COUNTED
    }


def _beside(mine: Rows, other: Rows, result: Rows) -> int:
    """How many rows came from neither side: they were put beside others."""
    return sum(_put_beside(name, (mine, other), result) for name in _MAY_STAND_BESIDE)


def _put_beside(name: str, sides: Iterable[Rows], result: Rows) -> int:
    """How many rows of a table came from neither side."""
    given = {row["uuid"] for side in sides for row in side.get(name, [])}
    return sum(row["uuid"] not in given for row in result[name])


def _name(row: Row) -> str:
    return str(row["uuid"] if "uuid" in row else row["alias"])


def _remove(session: Session, table: Table, names: list[str]) -> None:
    column = table.c.uuid if "uuid" in table.c else table.c.alias
    for at in range(0, len(names), _AT_ONCE):
        session.execute(delete(table).where(column.in_(names[at : at + _AT_ONCE])))


def _add(session: Session, table: Table, rows: Iterable[Row]) -> None:
    values = list(rows)
    if values:
        session.execute(insert(table), values)
