"""StoredReadNotes: which notes the reader has read, in favourites.db."""

from collections.abc import Iterable
from uuid import uuid4

from sqlalchemy import case, select, update
from sqlalchemy.dialects.sqlite import insert

from reader_app.domain.card import NoteKey
from reader_app.storage.aliases import kept_keys
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import ReadNoteRow

_SINCE = 2  # the schema that brought them
_AT_ONCE = 500  # values in one statement


class StoredReadNotes:
    """What was read, in one favourites.db; satisfies the ReadNotes port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def read_keys(self) -> frozenset[NoteKey]:
        """See ReadNotes. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return frozenset()
        with database.reading() as session:
            keys = session.scalars(select(ReadNoteRow.key).where(ReadNoteRow.removed_at.is_(None)))
            return frozenset(NoteKey(key) for key in keys)

    def set_read(self, keys: Iterable[NoteKey]) -> None:
        """See ReadNotes. Raises LibraryError."""
        with self._file.changing() as session:
            stamp, now = self._file.stamp(), self._file.now()
            for key in kept_keys(session, keys):
                statement = insert(ReadNoteRow).values(
                    uuid=str(uuid4()), key=key, first_read=now, last_opened=now, **stamp
                )
                was_unread = ReadNoteRow.removed_at.is_not(None)
                first = case((was_unread, now), else_=ReadNoteRow.first_read)
                changes = {"first_read": first, "last_opened": now, **stamp}
                session.execute(
                    statement.on_conflict_do_update(index_elements=["key"], set_=changes)
                )

    def set_unread(self, keys: Iterable[NoteKey]) -> None:
        """See ReadNotes. Raises LibraryError."""
        with self._file.changing() as session:
            asked = kept_keys(session, sorted(keys))
            for at in range(0, len(asked), _AT_ONCE):
                session.execute(
                    update(ReadNoteRow)
                    .where(
                        ReadNoteRow.key.in_(asked[at : at + _AT_ONCE]),
                        ReadNoteRow.removed_at.is_(None),
                    )
                    .values(**self._file.gone())
                )

    def generation(self) -> int:
        """See ReadNotes. Raises LibraryError."""
        return self._file.generation()
