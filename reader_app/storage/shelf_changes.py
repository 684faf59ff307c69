"""What changed on the shelves, and by which change of favourites.db, as this process made them."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import Mark
from reader_app.domain.shelf import ShelfKey
from reader_app.storage.aliases import kept_key
from reader_app.storage.favourites_tables import MarkRow, ShelfMarkRow

_MOST_TOLD = 100
_MOST_MARKS = 20
"""Of so many marks at once it is looked at one by one where they stand."""

Place = tuple[ShelfKey, NoteKey]


class ShelfChange(NamedTuple):
    """What stands on a shelf no longer, and from now on; whether the shelves are others."""

    gone: tuple[Place, ...] = ()
    come: tuple[Place, ...] = ()
    are_others: bool = False


class ShelfChanges:
    """The last changes by their numbers: whoever knows the shelves as of one needs only these.

    A number that nobody told was another program's change, or too large a one.
    """

    def __init__(self) -> None:
        self._told: dict[int, ShelfChange] = {}

    def tell(self, number: int, change: ShelfChange) -> None:
        """This is what the change of this number did; it is on the disk."""
        self._told[number] = change
        if len(self._told) > _MOST_TOLD:
            del self._told[next(iter(self._told))]

    def between(self, known: int, now: int) -> list[ShelfChange] | None:
        """All changes after one number, up to another; None where one of them is not known."""
        if not known < now <= known + _MOST_TOLD:
            return None
        found = [self._told.get(number) for number in range(known + 1, now + 1)]
        changes = [change for change in found if change is not None]
        return changes if len(changes) == len(found) else None

    def forget(self) -> None:
        """Another file may be there from now on, whose numbers are others."""
        self._told.clear()


def places_of(session: Session, marks: Iterable[Mark]) -> tuple[Place, ...] | None:
    """Where some marks stand now; None where they are too many to be looked at."""
    listed = list(marks)
    if len(listed) > _MOST_MARKS:
        return None
    return tuple(place for mark in listed for place in _places(session, mark))


def _places(session: Session, mark: Mark) -> list[Place]:
    found = session.execute(
        select(ShelfMarkRow.shelf, MarkRow.key)
        .join(MarkRow, MarkRow.uuid == ShelfMarkRow.mark)
        .where(
            MarkRow.key == kept_key(session, mark.key),
            MarkRow.attachment == (mark.attachment or ""),
            MarkRow.page == (mark.page or 0),
            MarkRow.removed_at.is_(None),
            ShelfMarkRow.removed_at.is_(None),
        )
    )
    return [(ShelfKey(row.shelf), NoteKey(row.key)) for row in found]
