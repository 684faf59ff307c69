"""Other keys of notes: whatever is kept under one of them is the note's own."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import ColumnElement, delete, or_, select, union
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.note import note_key
from reader_app.storage.favourites_tables import (
    FavouriteAliasRow,
    HighlightRow,
    MarkRow,
    ReadNoteRow,
    RemarkRow,
    ShelfMarkRow,
    ToReadRow,
)

READ_SINCE = 2
REMARKS_SINCE = 3  # the schema that brought shelves, remarks and what is to be read
HIGHLIGHTS_SINCE = 4
_AT_ONCE = 500  # values in one statement


def kept_key(session: Session, key: str) -> NoteKey:
    """The key that things of this note are kept under."""
    asked = note_key(key)
    known = session.scalars(
        select(FavouriteAliasRow.key).where(FavouriteAliasRow.alias == asked)
    ).one_or_none()
    return NoteKey(known) if known else asked


def kept_keys(session: Session, keys: Iterable[NoteKey]) -> list[NoteKey]:
    """The same for many keys, spelt as we spell them; each once."""
    asked = list(dict.fromkeys(keys))
    rows = FavouriteAliasRow
    known: dict[str, str] = {}
    for at in range(0, len(asked), _AT_ONCE):
        some = select(rows.alias, rows.key).where(rows.alias.in_(asked[at : at + _AT_ONCE]))
        known |= {row.alias: row.key for row in session.execute(some)}
    return list(dict.fromkeys(NoteKey(known.get(key, key)) for key in asked))


def known_aliases(session: Session) -> dict[NoteKey, NoteKey]:
    """All other keys that are kept, each with the key that it stands for."""
    rows = session.execute(select(FavouriteAliasRow.alias, FavouriteAliasRow.key))
    return {NoteKey(row.alias): NoteKey(row.key) for row in rows}


def keys_in_use(session: Session, schema: int) -> frozenset[NoteKey]:
    """Every key that something is kept under."""
    marked = select(MarkRow.key).where(MarkRow.removed_at.is_(None))
    found = set(session.scalars(marked))
    if schema >= READ_SINCE:
        read = select(ReadNoteRow.key).where(ReadNoteRow.removed_at.is_(None))
        found.update(session.scalars(read))
    if schema >= REMARKS_SINCE:
        wishes = select(ToReadRow.key).where(ToReadRow.removed_at.is_(None))
        remarks = select(RemarkRow.key).where(RemarkRow.removed_at.is_(None))
        found.update(session.scalars(union(wishes, remarks)))
    if schema >= HIGHLIGHTS_SINCE:
        coloured = select(HighlightRow.key).where(HighlightRow.removed_at.is_(None))
        found.update(session.scalars(coloured))
    return frozenset(NoteKey(key) for key in found)


def are_news(session: Session, key: str, others: Sequence[str], schema: int) -> bool:
    """Whether anything is not kept yet as the note's keys are now."""
    if not keys_in_use(session, schema).isdisjoint(NoteKey(each) for each in others):
        return True
    kept = session.scalars(select(FavouriteAliasRow).where(_are_about(key, others)))
    return {row.alias: row.key for row in kept} != dict.fromkeys(others, key)


def keep_aliases(session: Session, key: str, others: Sequence[str]) -> None:
    """Let all `others` stand for `key`, and whatever stood for one of them."""
    former = session.scalars(select(FavouriteAliasRow).where(_are_about(key, others))).all()
    aliases = {row.alias for row in former}.union(others) - {key}
    session.execute(delete(FavouriteAliasRow).where(_are_about(key, others)))
    if aliases:
        rows = [{"alias": alias, "key": key} for alias in sorted(aliases)]
        session.execute(insert(FavouriteAliasRow), rows)


def add_aliases(session: Session, known: Mapping[NoteKey, Sequence[NoteKey]]) -> None:
    """The same for many notes of whose keys none was another's until now."""
    rows = [{"alias": alias, "key": key} for key, others in known.items() for alias in others]
    if rows:
        statement = insert(FavouriteAliasRow)
        news = {"key": statement.excluded.key}
        session.execute(statement.on_conflict_do_update(index_elements=["alias"], set_=news), rows)


def move_all(session: Session, key: str, others: Iterable[str], now: str) -> None:
    """Bring what is kept under other keys under `key`; two of one kind become one."""
    listed = list(others)
    for mark in session.scalars(select(MarkRow).where(MarkRow.key.in_(listed))).all():
        _move_mark(session, mark, key, now)
    for wish in session.scalars(select(ToReadRow).where(ToReadRow.key.in_(listed))).all():
        _move_wish(session, wish, key, now)
    for read in session.scalars(select(ReadNoteRow).where(ReadNoteRow.key.in_(listed))).all():
        _move_read(session, read, key, now)
    for remark in session.scalars(select(RemarkRow).where(RemarkRow.key.in_(listed))).all():
        remark.key, remark.changed_at = key, now
    of_these = select(HighlightRow).where(HighlightRow.key.in_(listed))
    for highlight in session.scalars(of_these).all():
        highlight.key, highlight.changed_at = key, now
    session.flush()


def _move_mark(session: Session, row: MarkRow, key: str, now: str) -> None:
    there = session.scalars(
        select(MarkRow).filter_by(key=key, attachment=row.attachment, page=row.page)
    ).one_or_none()
    row.changed_at = now
    if there is None:
        row.key = key
    elif row.removed_at is None:
        row.removed_at = there.changed_at = now
        there.marked = row.marked if there.removed_at else min(row.marked, there.marked)
        there.removed_at = None
        _move_places(session, row, there, now)
    session.flush()


def _move_places(session: Session, row: MarkRow, there: MarkRow, now: str) -> None:
    """Where one mark stood on shelves, the other stands from now on."""
    taken = {each.shelf: each for each in _places(session, there)}
    for place in _places(session, row):
        other = taken.get(place.shelf)
        if other is None:
            place.mark, place.changed_at = there.uuid, now
        elif place.removed_at is None:
            other.removed_at, other.changed_at = None, now


def _places(session: Session, mark: MarkRow) -> Sequence[ShelfMarkRow]:
    return session.scalars(select(ShelfMarkRow).where(ShelfMarkRow.mark == mark.uuid)).all()


def _move_wish(session: Session, row: ToReadRow, key: str, now: str) -> None:
    there = session.scalars(select(ToReadRow).filter_by(key=key)).one_or_none()
    row.changed_at = now
    if there is None:
        row.key = key
    elif row.removed_at is None:
        row.removed_at = there.changed_at = now
        there.removed_at = None
    session.flush()


def _move_read(session: Session, row: ReadNoteRow, key: str, now: str) -> None:
    there = session.scalars(select(ReadNoteRow).filter_by(key=key)).one_or_none()
    row.changed_at = now
    if there is None:
        row.key = key
    elif row.removed_at is None:
        row.removed_at = there.changed_at = now
        is_both = there.removed_at is None
        there.first_read = min(row.first_read, there.first_read) if is_both else row.first_read
        there.last_opened = max(row.last_opened, there.last_opened) if is_both else row.last_opened
        there.removed_at = None
    session.flush()


def _are_about(key: str, others: Sequence[str]) -> ColumnElement[bool]:
    """The aliases that a note's keys change: what they are, and what leads to a former key."""
    rows = FavouriteAliasRow
    return or_(rows.alias.in_([key, *others]), rows.key.in_(others))
