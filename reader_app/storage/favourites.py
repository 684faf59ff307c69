"""StoredFavourites: the reader's marks in favourites.db, kept for good."""

import platform
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import Mark
from reader_app.storage.aliases import (
    add_aliases,
    are_news,
    keep_aliases,
    kept_key,
    keys_in_use,
    known_aliases,
    move_all,
)
from reader_app.storage.favourites_file import FavouritesFile, count_change
from reader_app.storage.favourites_tables import MarkRow
from reader_app.storage.moments import now_in_utc, stored
from reader_app.storage.sql_errors import as_damage

_COLUMNS = (
    MarkRow.key,
    MarkRow.title,
    MarkRow.address,
    MarkRow.marked,
    MarkRow.attachment,
    MarkRow.page,
)


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
        with database.reading() as session, as_damage(self.file.path):
            # Plain rows: as objects, very many take ten times as long.
            rows = session.execute(
                select(*_COLUMNS)
                .where(MarkRow.removed_at.is_(None))
                .order_by(MarkRow.marked.desc(), MarkRow.key, MarkRow.attachment, MarkRow.page)
            )
            return tuple(_mark_from(*row) for row in rows)

    def marked_keys(self) -> list[NoteKey]:
        """See Favourites; some may come twice. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return []
        with database.reading() as session:
            keys = select(MarkRow.key).where(MarkRow.removed_at.is_(None))
            return [NoteKey(key) for key in session.scalars(keys)]

    def starred(self, keys: Iterable[NoteKey]) -> frozenset[NoteKey]:
        """Those of a few notes that are marked themselves. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return frozenset()
        with database.reading() as session:
            own = (MarkRow.attachment == "", MarkRow.page == 0, MarkRow.removed_at.is_(None))
            found = select(MarkRow.key).where(MarkRow.key.in_(list(keys)), *own)
            return frozenset(NoteKey(key) for key in session.scalars(found))

    def mark(self, mark: Mark) -> None:
        """See Favourites; what was unmarked is marked again from now on. Raises LibraryError."""
        self.mark_all((mark,))

    def mark_all(self, marks: Iterable[Mark]) -> None:
        """The same for many, all or none. Raises LibraryError."""
        listed = list(marks)
        with self.file.changing_marks(listed) as session:
            for mark in listed:
                keep_mark(session, self.file, mark)

    def unmark(self, mark: Mark) -> None:
        """See Favourites. Raises LibraryError."""
        self.unmark_all((mark,))

    def unmark_all(self, marks: Iterable[Mark]) -> None:
        """See Favourites. Raises LibraryError."""
        if self.file.opened() is None:
            return
        listed = list(marks)
        with self.file.changing_marks(listed) as session:
            for mark in listed:
                session.execute(
                    update(MarkRow)
                    .where(
                        MarkRow.key == kept_key(session, mark.key),
                        MarkRow.attachment == (mark.attachment or ""),
                        MarkRow.page == (mark.page or 0),
                        MarkRow.removed_at.is_(None),
                    )
                    .values(**self.file.gone())
                )

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
            if not are_news(session, key, others, database.schema):
                return
        with self.file.made().writing() as session:
            keep_aliases(session, key, others)
            move_all(session, key, others, self.file.now())
            count_change(session)

    def known_keys(self) -> frozenset[NoteKey]:
        """Every key that something is kept under, or may be asked for by. Raises LibraryError."""
        database = self.file.opened()
        if database is None:
            return frozenset()
        with database.reading() as session:
            return keys_in_use(session, database.schema).union(known_aliases(session))

    def remember_all(self, known: Mapping[NoteKey, Sequence[NoteKey]]) -> None:
        """The same for many notes, each with its other keys; quick where all is kept already."""
        database = self.file.opened()
        if database is None or not known:
            return
        with database.reading() as session:
            kept = known_aliases(session)
            in_use = keys_in_use(session, database.schema)
        news = {
            key: others
            for key, others in known.items()
            if key in kept
            or any(kept.get(each) != key for each in others)
            or not in_use.isdisjoint(others)
        }
        if not news:
            return
        # Of those whose keys are all new nothing has to be looked at: very many may come at once.
        former = in_use.union(kept, kept.values())
        plain = {
            key: others
            for key, others in news.items()
            if key not in kept and former.isdisjoint(others)
        }
        with self.file.made().writing() as session:
            add_aliases(session, plain)
            for key in news.keys() - plain.keys():
                keep_aliases(session, key, news[key])
                move_all(session, key, news[key], self.file.now())
            count_change(session)

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()


def keep_mark(session: Session, file: FavouritesFile, mark: Mark) -> None:
    """Keep a mark in a transaction that is under way; one that is there keeps its date."""
    values = {
        "key": kept_key(session, mark.key),
        "attachment": mark.attachment or "",
        "page": mark.page or 0,
        "title": mark.title,
        "address": mark.address,
        "marked": stored(mark.marked),
        **file.stamp(),
    }
    session.execute(
        insert(MarkRow)
        .values(uuid=str(uuid4()), **values)
        .on_conflict_do_update(
            index_elements=["key", "attachment", "page"],
            set_=values,
            where=MarkRow.removed_at.is_not(None),
        )
    )


def _mark_from(
    key: str, title: str, address: str | None, marked: str, attachment: str, page: int
) -> Mark:
    moment = datetime.fromisoformat(marked)
    return Mark(NoteKey(key), title, address, moment, attachment or None, page or None)
