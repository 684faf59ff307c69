"""Answers to queries: words from the index, terms from the bitmaps, order from the arrays."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy.orm import Session

from reader_app.domain.ports import Favourites
from reader_app.domain.query import Answer, Hit, NoteQuery, Sort, Wanted
from reader_app.domain.taxonomy import TermKey
from reader_app.storage.cards import hits, numbers_of
from reader_app.storage.database import Database
from reader_app.storage.facets import Facets, narrowed, read_facets
from reader_app.storage.orders import Orders
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.snapshots import revision_of, state


class _Asked(NamedTuple):
    """A query as it was answered last: what it found, and the order once it was needed."""

    query: NoteQuery
    revision: int
    marks: int
    notes: BitMap
    counts: dict[TermKey, int]
    order: Sequence[int] | None = None


class Finder:
    """Finds in one open library.db; what was read last is kept until the library changes.

    Each thread that finds has a Finder of its own.
    """

    def __init__(self, database: Database, search: Path, favourites: Favourites) -> None:
        self._database = database
        self._search = search
        self._favourites = favourites
        self._facets: Facets | None = None
        self._orders = Orders(-1)
        self._index: SearchIndex | None = None
        self._index_revision = -1
        self._words: tuple[tuple[Wanted, ...], int, BitMap] | None = None
        self._last: _Asked | None = None

    def find(self, query: NoteQuery, length: int) -> Answer:
        """See Library.find. Raises LibraryError."""
        with self._database.reading() as session:
            asked = self._asked(session, query)
            first = self._first(session, asked, length)
            shown = hits(session, first, query.wanted)
            return Answer(query, len(asked.notes), shown, asked.counts, asked.revision)

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        """See Library.page. Raises LibraryError."""
        with self._database.reading() as session:
            asked = self._asked(session, query)
            if asked.order is None:
                order = self._first(session, asked, len(asked.notes))
                asked = self._last = asked._replace(order=order)
            numbers = (asked.order or array("I"))[start : start + length]
            return hits(session, numbers, query.wanted)

    def facets(self) -> Facets:
        """The terms and their notes, as of now. Raises LibraryError."""
        with self._database.reading() as session:
            return self._fresh(session)

    def marked(self) -> BitMap:
        """The notes that carry a mark, or whose document does. Raises LibraryError."""
        with self._database.reading() as session:
            return self._marked(session)

    def _asked(self, session: Session, query: NoteQuery) -> _Asked:
        facets = self._fresh(session)
        marks = self._favourites.generation() if query.favourites_only else 0
        last = self._last
        if last and (last.query, last.revision, last.marks) == (query, facets.revision, marks):
            return last
        found = self._by_words(session, query.wanted, facets)
        if query.favourites_only:
            found = found & self._marked(session)
        selected = facets.selected(query.terms)
        notes = narrowed(found, selected)
        counts = facets.counts(found, selected)
        self._last = _Asked(query, facets.revision, marks, notes, counts)
        return self._last

    def _fresh(self, session: Session) -> Facets:
        revision = revision_of(session)
        if self._facets is None or self._facets.revision != revision:
            self._facets = read_facets(session, revision, self._facets)
            self._orders = Orders(revision)
        return self._facets

    def _by_words(self, session: Session, wanted: tuple[Wanted, ...], facets: Facets) -> BitMap:
        if not wanted:
            return facets.everything
        if self._words is None or self._words[:2] != (wanted, facets.revision):
            numbers = self._opened(session).numbers(wanted)
            self._words = (wanted, facets.revision, numbers & facets.everything)
        return self._words[2]

    def _marked(self, session: Session) -> BitMap:
        return BitMap(numbers_of(session, (mark.key for mark in self._favourites.marks())))

    def _first(self, session: Session, asked: _Asked, length: int) -> Sequence[int]:
        if asked.query.sort is Sort.RELEVANCE and asked.query.wanted:
            return self._best(session, asked, length)
        sort = Sort.NEWEST if asked.query.sort is Sort.RELEVANCE else asked.query.sort
        return self._orders.first(session, sort, asked.notes, length)

    def _best(self, session: Session, asked: _Asked, length: int) -> Sequence[int]:
        """The best notes; the index knows no terms, so it may be asked for more than shown."""
        index = self._opened(session)
        length = min(length, len(asked.notes))
        for asked_for in (length * 4, index.count):
            ranked = index.ranked(asked.query.wanted, asked_for)
            kept = array("I", (number for number in ranked if number in asked.notes))
            if len(kept) >= length:
                break
        return kept[:length]

    def _opened(self, session: Session) -> SearchIndex:
        """The index that belongs to the library as this transaction sees it."""
        standing = state(session)
        folder = self._search / standing.search_folder
        if self._index is None or self._index.folder != folder:
            self._index = SearchIndex(folder)
        elif self._index_revision != standing.revision:
            self._index.refresh()
        self._index_revision = standing.revision
        return self._index
