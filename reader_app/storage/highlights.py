"""StoredHighlights: the words that the reader coloured, in favourites.db."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Anchor, Colour, Highlight, HighlightKey
from reader_app.domain.remark import Remark, RemarkKey
from reader_app.storage.aliases import kept_key
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.favourites_tables import HighlightRow
from reader_app.storage.former_texts import with_former
from reader_app.storage.moments import stored
from reader_app.storage.sql_errors import as_damage

_SINCE = 4  # the schema that brought them
_AT_ONCE = 500


class StoredHighlights:
    """The highlights in one favourites.db; satisfies the Highlights port."""

    def __init__(self, file: FavouritesFile) -> None:
        self._file = file

    def highlights(self) -> tuple[Highlight, ...]:
        """See Highlights. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session, as_damage(self._file.path):
            rows = session.scalars(
                select(HighlightRow)
                .where(HighlightRow.removed_at.is_(None))
                .order_by(HighlightRow.created, HighlightRow.uuid)
            )
            return tuple(_highlight_from(row) for row in rows)

    def highlights_on(self, *keys: NoteKey) -> tuple[Highlight, ...]:
        """See Highlights. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        with database.reading() as session, as_damage(self._file.path):
            kept = sorted({kept_key(session, key) for key in keys}.union(keys))
            found = [
                _highlight_from(row)
                for at in range(0, len(kept), _AT_ONCE)
                for row in session.scalars(
                    select(HighlightRow).where(
                        HighlightRow.removed_at.is_(None),
                        HighlightRow.key.in_(kept[at : at + _AT_ONCE]),
                    )
                )
            ]
        return tuple(sorted(found, key=_when))

    def remarks(self) -> tuple[Remark, ...]:
        """What is written on highlights, as remarks on their notes. Raises LibraryError."""
        database = self._file.opened(_SINCE)
        if database is None:
            return ()
        rows = HighlightRow
        with database.reading() as session, as_damage(self._file.path):
            written = session.execute(
                select(rows.uuid, rows.key, rows.remark, rows.title, rows.address, rows.changed_at)
                .where(rows.removed_at.is_(None), rows.remark != "")
                .order_by(rows.created, rows.uuid)
            )
            return tuple(
                Remark(RemarkKey(uuid), NoteKey(key), text, title, address, _moment(changed))
                for uuid, key, text, title, address, changed in written
            )

    def write(self, *highlights: Highlight) -> None:
        """See Highlights; one that was taken away comes back. Raises LibraryError."""
        with self._file.changing() as session:
            for each in highlights:
                self._write(session, each)

    def remove(self, *keys: HighlightKey) -> None:
        """See Highlights. Raises LibraryError."""
        with self._file.changing() as session:
            for key in keys:
                session.execute(
                    update(HighlightRow)
                    .where(HighlightRow.uuid == key, HighlightRow.removed_at.is_(None))
                    .values(**self._file.gone())
                )

    def _write(self, session: Session, highlight: Highlight) -> None:
        stamp = self._file.stamp()
        row = session.get(HighlightRow, highlight.key)
        created = stored(highlight.created) if highlight.created else stamp["changed_at"]
        values = {
            "key": kept_key(session, highlight.note),
            "attachment": highlight.attachment or "",
            "colour": highlight.colour.value,
            **highlight.anchor._asdict(),
            "original": highlight.original,
            "remark": highlight.remark,
            "former": with_former(row.former, row.remark, highlight.remark) if row else "[]",
            "title": highlight.title,
            "address": highlight.address,
            "created": row.created if row else created,
            **stamp,
        }
        session.execute(
            insert(HighlightRow)
            .values(uuid=highlight.key, **values)
            .on_conflict_do_update(index_elements=["uuid"], set_=values)
        )


def _when(highlight: Highlight) -> tuple[str, str]:
    return (stored(highlight.created) if highlight.created else "", highlight.key)


def _highlight_from(row: HighlightRow) -> Highlight:
    known = {each.value for each in Colour}
    return Highlight(
        HighlightKey(row.uuid),
        NoteKey(row.key),
        Anchor(row.quote, row.prefix, row.suffix, row.paragraph),
        # One that a later version brought is shown in ours.
        Colour(row.colour) if row.colour in known else Colour.YELLOW,
        row.attachment or None,
        row.remark,
        row.title,
        row.address,
        row.original,
        _moment(row.created),
        _moment(row.changed_at),
    )


def _moment(kept: str) -> datetime:
    return datetime.fromisoformat(kept)
