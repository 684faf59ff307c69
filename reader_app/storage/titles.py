"""The notes that go by some words: the first of them, without looking at all that there are.

Short beginnings stand in very many titles. To bring the numbers of all of them over from tantivy
would take longer than a list may that follows each letter.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from pyroaring import BitMap
from sqlalchemy.orm import Session

from reader_app.domain.query import Sort, Wanted
from reader_app.storage.orders import Orders
from reader_app.storage.search_index import SearchIndex

_FEW = 4_000
"""So many numbers come over in under 2 ms."""
_SPARE = 2
"""Of the newest notes so many times more are looked at than should do."""


class Titles:
    """Finds in one state of the library."""

    def __init__(
        self,
        session: Session,
        index: SearchIndex,
        orders: Orders,
        everything: BitMap,
        few: int = _FEW,
    ) -> None:
        """Up to a `few` notes that answer are looked at all at once."""
        self._session = session
        self._index = index
        self._orders = orders
        self._everything = everything
        self._few = few

    def first(self, clauses: Sequence[Sequence[Wanted]], length: int) -> list[int]:
        """The first `length` notes that answer all clauses: the best, and then the newest.

        The best are those that have the words as they are, and not only what begins so.
        """
        best, count = self._index.best(clauses, length)
        found = [number for number in best if number in self._everything]
        missing = length - len(found)
        if missing > 0 and count > len(best):
            newest = self._newest(clauses, count, BitMap(best), missing)
            found += islice(newest, missing)
        return found

    def _newest(
        self, clauses: Sequence[Sequence[Wanted]], count: int, but: BitMap, length: int
    ) -> Iterator[int]:
        if count <= self._few:
            notes = (self._index.answering(clauses) & self._everything) - but
            yield from self._orders.first(self._session, Sort.NEWEST, notes, length)
            return
        newest = self._orders.order(self._session, Sort.NEWEST)
        # As many as should do, going by the part of all notes that answer.
        at_once = _SPARE * length * (len(newest) // count + 1)
        for at in range(0, len(newest), at_once):
            some = newest[at : at + at_once]
            there = self._index.answering(clauses, some) - but
            yield from (number for number in some if number in there)
