"""StoredFavourites: the reader's marks in favourites.db, kept for good."""

import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.note import note_key
from reader_app.domain.ports import Mark
from reader_app.storage.favourites_file import FavouritesFile, count_change
from reader_app.storage.favourites_tables import FavouriteAliasRow, MarkRow
from reader_app.storage.moments import now_in_utc, stored


class StoredFavourites:
    """The marks in one favourites.db; satisfies the Favourites port.

    The file is made at the first mark. One that does not open is left as it is, and said so.
    `file` is for what is kept beside the marks: it is opened once.
    """

    def __init__(
        self, path: Path, now: Callable[[], datetime] = now_in_utc, device: str = platform.node()
    ) -> None:
        self.file = FavouritesFile(path, now, device)

    def marks(self) -> tuple[Mark, ...]:
        """See Favourites. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return ()
        with database.reading() as session:
            rows = session.scalars(
                select(MarkRow)
                .where(MarkRow.removed_at.is_(None))
                .order_by(MarkRow.marked.desc(), MarkRow.key, MarkRow.attachment, MarkRow.page)
            )
            return tuple(_mark_from(row) for row in rows)

    def mark(self, mark: Mark) -> None:
        """See Favourites; what was unmarked is marked again from now on. Raises LibraryError."""
        with self.file.made().writing() as session:
            values = self._values(session, mark)
            statement = insert(MarkRow).values(uuid=str(uuid4()), **values)
            session.execute(
                statement.on_conflict_do_update(
                    index_elements=["key", "attachment", "page"],
                    set_=values,
                    where=MarkRow.removed_at.is_not(None),
                )
            )
            count_change(session)

    def unmark(self, mark: Mark) -> None:
        """See Favourites. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return
        with database.writing() as session:
            session.execute(
                update(MarkRow)
                .where(
                    MarkRow.key == _kept_key(session, mark.key),
                    MarkRow.attachment == (mark.attachment or ""),
                    MarkRow.page == (mark.page or 0),
                    MarkRow.removed_at.is_(None),
                )
                .values(**self.file.gone())
            )
            count_change(session)

    def generation(self) -> int:
        """See Favourites; 0 while nothing was ever kept. Raises LibraryError."""
        return self.file.generation()

    def remember_aliases(self, key: NoteKey, aliases: Iterable[NoteKey]) -> None:
        """Keep other keys of a note, so that a mark under any of them is the same mark.

        What was another note's other key until now is this one's own. Nothing is kept while
        nothing was ever marked. Raises LibraryError.
        """
        others = sorted({alias for alias in aliases if alias != key})
        database = self.file.opened()
        if database is None:
            return
        with database.reading() as session:
            if not _is_news(session, key, others):
                return
        with database.writing() as session:
            _keep_aliases(session, key, others)
            for row in session.scalars(select(MarkRow).where(MarkRow.key.in_(others))).all():
                self._move(session, row, key)
            count_change(session)

    def known_keys(self) -> frozenset[NoteKey]:
        """Every key that a mark is kept under, or may be asked for by. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return frozenset()
        with database.reading() as session:
            aliases = session.scalars(select(FavouriteAliasRow.alias)).all()
            marked = session.scalars(select(MarkRow.key).where(MarkRow.removed_at.is_(None)))
            return frozenset(NoteKey(key) for key in (*aliases, *marked))

    def remember_all(self, known: Mapping[NoteKey, Sequence[NoteKey]]) -> None:
        """The same for many notes, each with its other keys; quick where all is kept already."""
        database = self.file.opened()
        if database is None or not known:
            return
        with database.reading() as session:
            kept = {row.alias: row.key for row in session.scalars(select(FavouriteAliasRow))}
            statement = select(MarkRow.key).where(MarkRow.removed_at.is_(None))
            marked = set(session.scalars(statement))
        for key, others in known.items():
            is_kept = key not in kept and all(kept.get(each) == key for each in others)
            if not is_kept or not marked.isdisjoint(others):
                self.remember_aliases(key, others)

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()

    def _move(self, session: Session, row: MarkRow, key: NoteKey) -> None:
        """Bring a mark under another key; two marks of one place become one."""
        there = session.scalars(
            select(MarkRow).filter_by(key=key, attachment=row.attachment, page=row.page)
        ).one_or_none()
        now = self.file.now()
        row.changed_at = now
        if there is None:
            row.key = key
        elif row.removed_at is None:
            row.removed_at = there.changed_at = now
            there.marked = row.marked if there.removed_at else min(row.marked, there.marked)
            there.removed_at = None
        session.flush()

    def _values(self, session: Session, mark: Mark) -> dict[str, str | int | None]:
        return {
            "key": _kept_key(session, mark.key),
            "attachment": mark.attachment or "",
            "page": mark.page or 0,
            "title": mark.title,
            "address": mark.address,
            "marked": stored(mark.marked),
            **self.file.stamp(),
        }


def _kept_key(session: Session, key: str) -> NoteKey:
    """The key that marks of this note are kept under."""
    asked = note_key(key)
    known = session.scalars(
        select(FavouriteAliasRow.key).where(FavouriteAliasRow.alias == asked)
    ).one_or_none()
    return NoteKey(known) if known else asked


def _is_news(session: Session, key: str, others: Sequence[str]) -> bool:
    """Whether anything is not kept yet as the note's keys are now."""
    marked = select(MarkRow.key).where(MarkRow.key.in_(others), MarkRow.removed_at.is_(None))
    if session.scalars(marked).first() is not None:
        return True
    kept = session.scalars(select(FavouriteAliasRow).where(_are_about(key, others)))
    return {row.alias: row.key for row in kept} != dict.fromkeys(others, key)


def _keep_aliases(session: Session, key: str, others: Sequence[str]) -> None:
    """Let all `others` stand for `key`, and whatever stood for one of them."""
    former = session.scalars(select(FavouriteAliasRow).where(_are_about(key, others))).all()
    aliases = {row.alias for row in former}.union(others) - {key}
    session.execute(delete(FavouriteAliasRow).where(_are_about(key, others)))
    if aliases:
        rows = [{"alias": alias, "key": key} for alias in sorted(aliases)]
        session.execute(insert(FavouriteAliasRow), rows)


def _are_about(key: str, others: Sequence[str]) -> ColumnElement[bool]:
    """The aliases that a note's keys change: what they are, and what leads to a former key."""
    rows = FavouriteAliasRow
    return or_(rows.alias.in_([key, *others]), rows.key.in_(others))


def _mark_from(row: MarkRow) -> Mark:
    return Mark(
        key=NoteKey(row.key),
        title=row.title,
        address=row.address,
        marked=datetime.fromisoformat(row.marked),
        attachment=row.attachment or None,
        page=row.page or None,
    )
