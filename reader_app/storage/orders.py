"""The orders of all notes, as arrays of note numbers: sorting is looking up."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from pyroaring import BitMap
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from reader_app.domain.query import Sort
from reader_app.storage.snapshots import keep_snapshot, snapshot
from reader_app.storage.tables import NoteRow

_SORTS = (Sort.NEWEST, Sort.OLDEST, Sort.TITLE)
_NUMBER = "I"  # array's code for four bytes


class Orders:
    """The orders of one revision, read when first asked for."""

    def __init__(self, revision: int) -> None:
        self.revision = revision
        self._orders: dict[Sort, Sequence[int]] = {}
        self._ranks: dict[Sort, Sequence[int]] = {}

    def first(self, session: Session, sort: Sort, notes: BitMap, length: int) -> Sequence[int]:
        """The first `length` of `notes` in an order."""
        if self._is_few(session, sort, notes):
            return self.all(session, sort, notes)[:length]
        return array(_NUMBER, islice(self._those(session, sort, notes), length))

    def all(self, session: Session, sort: Sort, notes: BitMap) -> Sequence[int]:
        """All of `notes` in an order."""
        if self._is_few(session, sort, notes):
            ranks = self._rank(session, sort)
            return array(_NUMBER, sorted(notes, key=ranks.__getitem__))
        return array(_NUMBER, self._those(session, sort, notes))

    def _is_few(self, session: Session, sort: Sort, notes: BitMap) -> bool:
        """Whether sorting `notes` is less than walking through the order."""
        return len(notes) * 16 < len(self.order(session, sort))

    def _those(self, session: Session, sort: Sort, notes: BitMap) -> Iterator[int]:
        return (number for number in self.order(session, sort) if number in notes)

    def order(self, session: Session, sort: Sort) -> Sequence[int]:
        """The numbers of all notes in an order."""
        if sort not in self._orders:
            kept = snapshot(session, sort.value, self.revision)
            self._orders[sort] = (
                _worked_out(session, sort) if kept is None else array(_NUMBER, kept)
            )
        return self._orders[sort]

    def _rank(self, session: Session, sort: Sort) -> Sequence[int]:
        if sort not in self._ranks:
            order = self.order(session, sort)
            ranks = array(_NUMBER, bytes(4 * (max(order, default=0) + 1)))
            for rank, number in enumerate(order):
                ranks[number] = rank
            self._ranks[sort] = ranks
        return self._ranks[sort]


def keep_orders(session: Session, revision: int) -> None:
    """Work the orders out and keep them for the next start."""
    for sort in _SORTS:
        keep_snapshot(session, sort.value, revision, _worked_out(session, sort).tobytes())


def _worked_out(session: Session, sort: Sort) -> "array[int]":
    return array(_NUMBER, _numbers(session, _statements(sort)))


def _numbers(session: Session, statements: Iterable[Select[int]]) -> Iterator[int]:
    for statement in statements:
        yield from session.scalars(statement)


def _statements(sort: Sort) -> tuple[Select[int], ...]:
    """Notes without a day come last in either direction.

    Within a day the hours count, as its own clocks say them; equal ones are sorted by title.
    """
    by_title = select(NoteRow.number).order_by(NoteRow.title_order, NoteRow.number)
    if sort is Sort.TITLE:
        return (by_title,)
    day, time = NoteRow.day, NoteRow.time
    by_day = (day, time) if sort is Sort.OLDEST else (day.desc(), time.desc())
    dated = (
        select(NoteRow.number)
        .where(day.is_not(None))
        .order_by(*by_day, NoteRow.title_order, NoteRow.number)
    )
    return (dated, by_title.where(day.is_(None)))
