"""StoredTrash: what the reader took away is still in favourites.db, and comes back from there."""

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select, update

from reader_app.domain.trash import Removed, RemovedKind
from reader_app.storage.favourites_file import FavouritesFile, count_change
from reader_app.storage.favourites_tables import (
    FavouriteAliasRow,
    HighlightRow,
    MarkRow,
    RemarkRow,
    SavedSearchRow,
    ShelfRow,
    ToReadRow,
)

_SINCE = 3  # the schema that most of these tables are in
_HIGHLIGHTS_SINCE = 4
_LONGEST = 80  # letters of a remark that stand for it


class _Shown(NamedTuple):
    """Where a kind of thing is kept, and what is shown of it."""

    row: type[Any]
    name: ColumnElement[str]
    since: int = _SINCE


_KINDS: dict[RemovedKind, _Shown] = {
    RemovedKind.FAVOURITE: _Shown(MarkRow, MarkRow.__table__.c.title),
    RemovedKind.SHELF: _Shown(ShelfRow, ShelfRow.__table__.c.name),
    RemovedKind.REMARK: _Shown(RemarkRow, RemarkRow.__table__.c.text),
    RemovedKind.HIGHLIGHT: _Shown(HighlightRow, HighlightRow.__table__.c.quote, _HIGHLIGHTS_SINCE),
    RemovedKind.TO_READ: _Shown(ToReadRow, ToReadRow.__table__.c.title),
    RemovedKind.SEARCH: _Shown(SavedSearchRow, SavedSearchRow.__table__.c.name),
}
_BY_KEY = frozenset({RemovedKind.FAVOURITE, RemovedKind.TO_READ})


class StoredTrash:
    """What was taken away in one favourites.db; satisfies the Trash port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def removed(self) -> tuple[Removed, ...]:
        """See Trash. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        found = []
        with database.reading() as session:
            for kind, (row, name, since) in _KINDS.items():
                if since > database.schema:
                    continue
                wanted = select(row.uuid, name, row.removed_at).where(row.removed_at.is_not(None))
                if kind in _BY_KEY:
                    # Where two were found to be of one note, the other one goes on for both.
                    wanted = wanted.where(row.key.not_in(select(FavouriteAliasRow.alias)))
                rows = session.execute(wanted)
                found += [
                    Removed(kind, key, _shown(shown), datetime.fromisoformat(when))
                    for key, shown, when in rows
                ]
        return tuple(sorted(found, key=lambda each: (each.removed, each.key), reverse=True))

    def bring_back(self, kind: RemovedKind, key: str) -> None:
        """See Trash. Raises LibraryError."""
        row = _KINDS[kind].row
        with self._file.made().writing() as session:
            session.execute(
                update(row)
                .where(row.uuid == key, row.removed_at.is_not(None))
                .values(**self._file.stamp())
            )
            count_change(session)


def _shown(name: str) -> str:
    """One line for it."""
    words = " ".join(name.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
