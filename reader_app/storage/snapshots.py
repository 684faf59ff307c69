"""The library's revision, and what is worked out over all notes and kept with it."""

from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader_app.storage.tables import SnapshotRow, StateRow

EVERYTHING = "everything"
# Made once: they are asked with every key that is pressed.
_STANDING = select(StateRow.revision, StateRow.search_folder, StateRow.common_up_to)
_REVISION = select(StateRow.revision)


def state(session: Session) -> StateRow:
    """The one row that says where the library stands."""
    return session.scalars(select(StateRow)).one()


class Standing(NamedTuple):
    """Where the library stands, as one transaction sees it; see StateRow."""

    revision: int
    search_folder: str
    common_up_to: int


def standing_of(session: Session) -> Standing:
    """Where the library stands."""
    return Standing(*session.execute(_STANDING).one())


def revision_of(session: Session) -> int:
    """The revision that this transaction sees."""
    return session.scalars(_REVISION).one()


def next_revision(session: Session) -> int:
    """Count this transaction as a change; the revision that it makes."""
    return session.scalars(
        update(StateRow).values(revision=StateRow.revision + 1).returning(StateRow.revision)
    ).one()


def keep_snapshots_true(session: Session, revision: int) -> None:
    """Let what was true at the revision before be true at this one: no note changed in between."""
    session.execute(
        update(SnapshotRow).where(SnapshotRow.revision == revision - 1).values(revision=revision)
    )


def keep_snapshot(session: Session, name: str, revision: int, data: bytes) -> None:
    """Keep `data` under `name`, in the place of what was there."""
    values = {"revision": revision, "data": data}
    session.execute(
        insert(SnapshotRow)
        .values(name=name, **values)
        .on_conflict_do_update(index_elements=["name"], set_=values)
    )


def snapshot(session: Session, name: str, revision: int | None = None) -> bytes | None:
    """What is kept under `name`, if it is of `revision`."""
    statement = select(SnapshotRow.data).where(SnapshotRow.name == name)
    if revision is not None:
        statement = statement.where(SnapshotRow.revision == revision)
    return session.scalars(statement).one_or_none()
