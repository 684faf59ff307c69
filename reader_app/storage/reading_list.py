"""StoredReadingList: the notes that the reader means to read, in favourites.db."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert

from reader_app.domain.card import NoteKey
from reader_app.domain.remark import ToRead
from reader_app.storage.aliases import kept_key
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import ToReadRow
from reader_app.storage.moments import stored

_SINCE = 3  # the schema that brought it


class StoredReadingList:
    """What is to be read, in one favourites.db; satisfies the ReadingList port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def to_read(self) -> tuple[ToRead, ...]:
        """See ReadingList. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.scalars(
                select(ToReadRow)
                .where(ToReadRow.removed_at.is_(None))
                .order_by(ToReadRow.added.desc(), ToReadRow.key)
            )
            return tuple(_wish_from(row) for row in rows)

    def add(self, *wishes: ToRead) -> None:
        """See ReadingList. Raises LibraryError."""
        with self._file.changing() as session:
            for wish in wishes:
                values = {
                    "key": kept_key(session, wish.key),
                    "title": wish.title,
                    "address": wish.address,
                    "added": stored(wish.added),
                    **self._file.stamp(),
                }
                session.execute(
                    insert(ToReadRow)
                    .values(uuid=str(uuid4()), **values)
                    .on_conflict_do_update(
                        index_elements=["key"],
                        set_=values,
                        where=ToReadRow.removed_at.is_not(None),
                    )
                )

    def remove(self, *keys: NoteKey) -> None:
        """See ReadingList. Raises LibraryError."""
        with self._file.changing() as session:
            for key in keys:
                session.execute(
                    update(ToReadRow)
                    .where(ToReadRow.key == kept_key(session, key), ToReadRow.removed_at.is_(None))
                    .values(**self._file.gone())
                )


def _wish_from(row: ToReadRow) -> ToRead:
    return ToRead(NoteKey(row.key), row.title, row.address, datetime.fromisoformat(row.added))
