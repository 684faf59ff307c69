"""StoredShelves: the reader's shelves and what stands on them, in favourites.db."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Select, and_, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import Mark, Placement
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.storage.aliases import kept_key
from reader_app.storage.favourites import keep_mark
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import MarkRow, ShelfMarkRow, ShelfRow
from reader_app.storage.former_names import note_former_name
from reader_app.storage.shelf_changes import ShelfChange

_SINCE = 3  # the schema that brought them
_LIVING_MARKS = select(MarkRow.uuid, MarkRow.key).where(MarkRow.removed_at.is_(None))
_LIVING_PLACES = select(ShelfMarkRow.shelf, ShelfMarkRow.mark).where(
    ShelfMarkRow.removed_at.is_(None)
)


class StoredShelves:
    """The shelves in one favourites.db; satisfies the Shelves port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def shelves(self) -> tuple[Shelf, ...]:
        """See Shelves. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.scalars(
                select(ShelfRow)
                .where(ShelfRow.removed_at.is_(None))
                .order_by(ShelfRow.position, ShelfRow.changed_at, ShelfRow.uuid)
            )
            return tuple(_shelf_from(row) for row in rows)

    def save(self, *shelves: Shelf) -> None:
        """See Shelves; one that was taken away comes back. Raises LibraryError."""
        with self._file.changing(ShelfChange(are_others=True)) as session:
            for shelf in shelves:
                named = select(ShelfRow.name).where(ShelfRow.uuid == shelf.key)
                before = session.scalars(named).one_or_none()
                note_former_name(session, self._file, shelf.key, before, shelf.name)
                values = {
                    "name": shelf.name,
                    "above": shelf.above,
                    "position": shelf.position,
                    **self._file.stamp(),
                }
                session.execute(
                    insert(ShelfRow)
                    .values(uuid=shelf.key, **values)
                    .on_conflict_do_update(index_elements=["uuid"], set_=values)
                )

    def remove(self, key: ShelfKey) -> None:
        """See Shelves. Raises LibraryError."""
        with self._file.changing(ShelfChange(are_others=True)) as session:
            session.execute(
                update(ShelfRow)
                .where(ShelfRow.uuid == key, ShelfRow.removed_at.is_(None))
                .values(**self._file.gone())
            )

    def put(self, key: ShelfKey, *marks: Mark) -> None:
        """See Shelves; what stands there already stays in its place. Raises LibraryError."""
        with self._file.changing_marks(marks) as session:
            last = select(func.max(ShelfMarkRow.position)).where(ShelfMarkRow.shelf == key)
            position = session.scalars(last).one() or 0
            for mark in marks:
                position += 1
                keep_mark(session, self._file, mark)
                self._put(session, key, _uuid(session, mark), position)

    def take_off(self, key: ShelfKey, *marks: Mark) -> None:
        """See Shelves. Raises LibraryError."""
        with self._file.changing_marks(marks) as session:
            for mark in marks:
                session.execute(
                    update(ShelfMarkRow)
                    .where(
                        ShelfMarkRow.shelf == key,
                        ShelfMarkRow.mark == _uuid(session, mark),
                        ShelfMarkRow.removed_at.is_(None),
                    )
                    .values(**self._file.gone())
                )

    def placements(self) -> tuple[Placement, ...]:
        """See Shelves. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.execute(
                select(ShelfMarkRow.shelf, MarkRow.key, MarkRow.attachment, MarkRow.page)
                .join(MarkRow, MarkRow.uuid == ShelfMarkRow.mark)
                .where(ShelfMarkRow.removed_at.is_(None), MarkRow.removed_at.is_(None))
                .order_by(ShelfMarkRow.shelf, ShelfMarkRow.position, ShelfMarkRow.uuid)
            )
            return tuple(
                Placement(ShelfKey(shelf), (NoteKey(key), attachment or None, page or None))
                for shelf, key, attachment, page in rows
            )

    def notes(self) -> dict[ShelfKey, list[NoteKey]]:
        """See Shelves. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return {}
        found: dict[ShelfKey, list[NoteKey]] = {}
        with database.reading() as session:
            # Each by itself: to have SQLite join very many rows takes three times as long.
            keys = {row[0]: NoteKey(row[1]) for row in session.execute(_LIVING_MARKS)}
            for shelf, mark in session.execute(_LIVING_PLACES):
                if mark in keys:
                    found.setdefault(ShelfKey(shelf), []).append(keys[mark])
        return found

    def standing(self) -> tuple[object, ...]:
        """See Shelves. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        # What stands on a shelf changes with its marks only where one goes, or comes back.
        placed_once = select(ShelfMarkRow.uuid).where(ShelfMarkRow.mark == MarkRow.uuid).exists()
        gone = and_(MarkRow.removed_at.is_not(None), placed_once)
        with database.reading() as session:
            shelves = session.execute(_counted(ShelfRow.changed_at)).one()
            placed = session.execute(_counted(ShelfMarkRow.changed_at)).one()
            marks = session.execute(_counted(MarkRow.removed_at).where(gone)).one()
            return (*shelves, *placed, *marks)

    def generation(self) -> int:
        """See Shelves. Raises LibraryError."""
        return self._file.generation()

    def changes(self, known: int, now: int) -> list[ShelfChange] | None:
        """What the changes since a generation did, up to another; None where it is not known."""
        return self._file.shelf_changes.between(known, now)

    def _put(self, session: Session, shelf: str, mark: str, position: int) -> None:
        values = {"position": position, **self._file.stamp()}
        session.execute(
            insert(ShelfMarkRow)
            .values(uuid=str(uuid4()), shelf=shelf, mark=mark, **values)
            .on_conflict_do_update(
                index_elements=["shelf", "mark"],
                set_=values,
                where=ShelfMarkRow.removed_at.is_not(None),
            )
        )


def _counted(moment: InstrumentedAttribute[Any]) -> Select[int, Any]:
    return select(func.count(moment), func.max(moment))


def _uuid(session: Session, mark: Mark) -> str:
    """The row of a mark, or nothing that any row has."""
    found = session.scalars(
        select(MarkRow.uuid).filter_by(
            key=kept_key(session, mark.key), attachment=mark.attachment or "", page=mark.page or 0
        )
    ).one_or_none()
    return found or ""


def _shelf_from(row: ShelfRow) -> Shelf:
    above = None if row.above is None else ShelfKey(row.above)
    return Shelf(ShelfKey(row.uuid), row.name, above, row.position)
