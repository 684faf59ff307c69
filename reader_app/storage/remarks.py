"""StoredRemarks: what the reader wrote on notes, in favourites.db."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.remark import Remark, RemarkKey
from reader_app.storage.aliases import kept_key
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import RemarkRow
from reader_app.storage.former_texts import with_former

_SINCE = 3  # the schema that brought them


class StoredRemarks:
    """The remarks in one favourites.db; satisfies the Remarks port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def remarks(self) -> tuple[Remark, ...]:
        """See Remarks. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.scalars(
                select(RemarkRow)
                .where(RemarkRow.removed_at.is_(None))
                .order_by(RemarkRow.changed_at.desc(), RemarkRow.uuid)
            )
            return tuple(_remark_from(row) for row in rows)

    def remarks_on(self, *keys: NoteKey) -> tuple[Remark, ...]:
        """See Remarks. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            kept = {kept_key(session, key) for key in keys}.union(keys)
            rows = session.scalars(
                select(RemarkRow)
                .where(RemarkRow.removed_at.is_(None), RemarkRow.key.in_(kept))
                .order_by(RemarkRow.changed_at, RemarkRow.uuid)
            )
            return tuple(_remark_from(row) for row in rows)

    def write(self, *remarks: Remark) -> None:
        """See Remarks; one that was taken away comes back. Raises LibraryError."""
        with self._file.changing() as session:
            for remark in remarks:
                values = {
                    "key": kept_key(session, remark.note),
                    "title": remark.title,
                    "address": remark.address,
                    "text": remark.text,
                    "former": _former(session, remark),
                    **self._file.stamp(),
                }
                session.execute(
                    insert(RemarkRow)
                    .values(uuid=remark.key, **values)
                    .on_conflict_do_update(index_elements=["uuid"], set_=values)
                )

    def remove(self, key: RemarkKey) -> None:
        """See Remarks. Raises LibraryError."""
        with self._file.changing() as session:
            session.execute(
                update(RemarkRow)
                .where(RemarkRow.uuid == key, RemarkRow.removed_at.is_(None))
                .values(**self._file.gone())
            )


def _former(session: Session, remark: Remark) -> str:
    """The hashes of all that stood there before, as JSON."""
    row = session.get(RemarkRow, remark.key)
    return "[]" if row is None else with_former(row.former, row.text, remark.text)


def _remark_from(row: RemarkRow) -> Remark:
    return Remark(
        RemarkKey(row.uuid),
        NoteKey(row.key),
        row.text,
        row.title,
        row.address,
        datetime.fromisoformat(row.changed_at),
    )
