"""Answers to queries: words from the index, terms from the bitmaps, order from the arrays."""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from operator import is_
from pathlib import Path
from typing import NamedTuple

from pyroaring import BitMap
from sqlalchemy.orm import Session

from reader_app.domain.around import Around
from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.glossary import Glossary
from reader_app.domain.note import note_key
from reader_app.domain.query import (
    Answer,
    Clause,
    Hit,
    NoteQuery,
    Sort,
    SpeltOut,
    Wanted,
    WaysOut,
    looked_for,
)
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.acronyms_kept import HeldGlossary
from reader_app.storage.answering import (
    Answering,
    HeldWords,
    Own,
    Texts,
    asks_for_marks,
    asks_for_news,
    asks_for_read,
    asks_for_remarks,
    asks_for_wishes,
)
from reader_app.storage.cards import HeldNotes, hits, numbers_of, spelt_in
from reader_app.storage.citations import cited_by_note, citing_note
from reader_app.storage.database import Database
from reader_app.storage.facets import Facets, card_named, read_facets
from reader_app.storage.held_numbers import HeldNumbers
from reader_app.storage.kept import HeldArrangements, Kept
from reader_app.storage.offline_terms import HeldDocuments, OfflineStanding, with_documents
from reader_app.storage.orders import Orders
from reader_app.storage.overview import everything_in, newer
from reader_app.storage.related import related_notes
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.shelf_terms import HeldShelves, NotesOnShelves, ShelfStanding, with_shelves
from reader_app.storage.snapshots import Standing, revision_of, standing_of
from reader_app.storage.tables import NoteRow
from reader_app.storage.titles import Titles
from reader_app.storage.ways_out import ways_out

_KEPT_WITHIN = 128
"""A note that stands further down than that is looked for no more."""
_BESIDE_KEPT = 8
"""So many hits come with one that is kept, from there on: it stands in the midst of a page."""
_RANKED_ALONE = 250
"""So few notes are looked up in the index one by one."""


class _Answered(NamedTuple):
    """What an answer was worked out from: another state gives another answer."""

    revision: int
    arrangements: tuple[TermArrangement, ...]
    own: int
    shelves: int
    documents: int


class _Joined(NamedTuple):
    """Facets with what else can be picked, and what they were joined of."""

    parts: tuple[Facets, OfflineStanding, ShelfStanding]
    joined: Facets


class _Asked(NamedTuple):
    """A query as it was answered last: what it found, and as much of the order as was needed."""

    query: NoteQuery
    answered: _Answered
    notes: BitMap
    counts: dict[TermKey, int]
    order: Sequence[int] = ()


class _Ranking(NamedTuple):
    """The best notes for some words, or as many of them as were needed, whatever is chosen."""

    wanted: tuple[Clause, ...] = ()
    revision: int = -1
    numbers: Sequence[int] = ()
    is_whole: bool = False


class Finder:
    """Finds in one open library.db; what was read last is kept until the library changes.

    Each thread that finds has a Finder of its own.
    """

    def __init__(self, database: Database, search: Path, kept: Kept) -> None:
        self._database = database
        self._search = search
        self._kept = kept
        self._arrangements = HeldArrangements(kept.terms)
        self._shelves = HeldShelves(kept.shelves)
        self._on_shelves = NotesOnShelves()
        self._facets: Facets | None = None
        self._documents = HeldDocuments(kept.attachments)
        self._joined: _Joined | None = None
        self._orders = Orders(-1)
        self._index: SearchIndex | None = None
        self._index_revision = -1
        self._held = HeldWords(-1)
        self._notes = HeldNotes()
        self._numbers = HeldNumbers()
        self._ranking = _Ranking()
        self._glossary = HeldGlossary()
        self._last: _Asked | None = None

    def find(
        self, query: NoteQuery, length: int, detailed: int, keep: Collection[NoteKey] = ()
    ) -> Answer:
        """See Library.find. Raises LibraryError."""
        with self._database.reading() as session:
            spelt, also = self._spelt_out(session, query)
            most = max(length, _KEPT_WITHIN) if keep else length
            asked = self._ordered(session, self._asked(session, spelt), most)
            length = self._reach(session, asked.order[:most], length, keep)
            shown = hits(session, asked.order[:length], spelt.words, detailed, self._notes)
            shown = self._named(shown)
            revision = asked.answered.revision
            return Answer(query, len(asked.notes), shown, asked.counts, revision, also)

    def _reach(
        self, session: Session, order: Sequence[int], length: int, keep: Collection[NoteKey]
    ) -> int:
        """How many of the first hits it takes to have the notes among them that are to be kept."""
        kept = self._notes_of(session, keep) if keep else BitMap()
        places = (at for at in range(len(order) - 1, length - 1, -1) if order[at] in kept)
        last = next(places, None)
        return length if last is None else last + _BESIDE_KEPT

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        """See Library.page. Raises LibraryError."""
        with self._database.reading() as session:
            spelt, _also = self._spelt_out(session, query)
            asked = self._ordered(session, self._asked(session, spelt), start + length)
            some = asked.order[start : start + length]
            return self._named(hits(session, some, spelt.words, length, self._notes))

    def titled(self, wanted: Sequence[Wanted], length: int) -> tuple[NoteSummary, ...]:
        """See Finds.titled. Raises LibraryError."""
        if not wanted:
            return ()
        with self._database.reading() as session:
            standing = standing_of(session)
            everything = self._fresh(session, standing.revision).everything
            clauses, _also = self._glossary.now(session).spelt_out([(each,) for each in wanted])
            words = [tuple(looked_for((clause,))) for clause in clauses]
            titles = Titles(session, self._opened(standing), self._orders, everything)
            numbers = titles.first(words, length)
            return self._cards(self._notes.cards(session, numbers), numbers)

    def ways_out(self, query: NoteQuery) -> WaysOut:
        """See Finds.ways_out. Raises LibraryError."""
        with self._database.reading() as session:
            answering, _standing = self._answering(session, query)
            glossary = self._glossary.now(session)
            spelt = partial(spelt_in, session)
            return ways_out(answering, query, spelt, lambda wanted: glossary.spelt_out(wanted)[0])

    def glossary(self) -> Glossary:
        """See KnowsAround. Raises LibraryError."""
        with self._database.reading() as session:
            return self._glossary.now(session)

    def _spelt_out(
        self, session: Session, query: NoteQuery
    ) -> tuple[NoteQuery, tuple[SpeltOut, ...]]:
        """The query with what else answers it: acronyms and their names stand for each other."""
        if not query.wanted:
            return query, ()
        clauses, also = self._glossary.now(session).spelt_out(query.wanted)
        return query._replace(wanted=clauses), also

    def around(self, key: str) -> Around:
        """See KnowsAround. Raises LibraryError."""
        with self._database.reading() as session:
            number = next(numbers_of(session, [key]), None)
            if number is None:
                return Around()
            standing = standing_of(session)
            facets = self._fresh(session, standing.revision)
            cites, citing = cited_by_note(session, number), citing_note(session, number)
            note = session.get_one(NoteRow, number)
            texts = (note.title, note.summary)
            near = related_notes(self._opened(standing), facets, number, texts, [*cites, *citing])
            cards = self._notes.cards(session, [*cites, *citing, *near])
            return Around(*(self._cards(cards, some) for some in (cites, citing, near)))

    def _cards(
        self, cards: Mapping[int, NoteSummary], numbers: Sequence[int]
    ) -> tuple[NoteSummary, ...]:
        spellings = self._facets.spellings if self._facets else {}
        found = [cards[number] for number in numbers if number in cards]
        return tuple(card_named(card, spellings) for card in found)

    def facets(self) -> Facets:
        """The terms and their notes, as of now. Raises LibraryError."""
        with self._database.reading() as session:
            return self._joined_facets(session, revision_of(session))[0]

    def _named(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits with the terms that the reader arranged in the place of other spellings."""
        spellings = self._facets.spellings if self._facets else {}
        if not spellings:
            return hits
        return tuple(hit._replace(note=card_named(hit.note, spellings)) for hit in hits)

    def marked(self) -> BitMap:
        """The notes that carry a mark, or whose document does. Raises LibraryError."""
        with self._database.reading() as session:
            return self._marked(session)

    def _asked(self, session: Session, query: NoteQuery) -> _Asked:
        answering, answered = self._answering(session, query)
        last = self._last
        if last and (last.query, last.answered) == (query, answered):
            return last
        notes, counts = answering.answer(query)
        self._last = _Asked(query, answered, notes, counts)
        return self._last

    def _answering(self, session: Session, query: NoteQuery) -> tuple[Answering, _Answered]:
        """What answers this query, and as of when; words are looked up once a revision."""
        standing = standing_of(session)
        facets, documents, shelves = self._joined_facets(session, standing.revision)
        if self._held.revision != facets.revision:
            self._held = HeldWords(facets.revision)
        texts = (
            Texts(session, self._opened(standing), facets.everything, standing.common_up_to)
            if query.wanted
            else None
        )
        # The marks are asked only where they matter: notes are read without them, too.
        generation, own = self._own(session, query, documents.here)
        named = partial(self._named_by, session)
        answering = Answering(facets, texts, own, self._held, named)
        answered = _Answered(
            facets.revision, facets.arrangements, generation, shelves, documents.generation
        )
        return answering, answered

    def _own(self, session: Session, query: NoteQuery, here: BitMap) -> tuple[int, Own]:
        """What of the reader's own an answer hangs on, and as of when."""
        by_marks, by_read = asks_for_marks(query), asks_for_read(query)
        by_wishes, by_remarks = asks_for_wishes(query), asks_for_remarks(query)
        any_of_them = by_marks or by_read or by_wishes or by_remarks
        generation = self._kept.favourites.generation() if any_of_them else 0
        own = Own(
            self._marked(session) if by_marks else BitMap(),
            self._read(session) if by_read else BitMap(),
            self._to_read(session) if by_wishes else BitMap(),
            here,
            self._remarked(session) if by_remarks else BitMap(),
            self._new(session) if asks_for_news(query) else BitMap(),
        )
        return generation, own

    def _joined_facets(
        self, session: Session, revision: int
    ) -> tuple[Facets, OfflineStanding, int]:
        """The facets with the documents and the shelves, and as of when these are.

        They are joined anew only where one of them changed.
        """
        facets = self._fresh(session, revision)
        documents = self._documents.now(session, revision)
        shelves = self._shelves.now()
        parts, last = (facets, documents, shelves), self._joined
        if last is None or not all(map(is_, last.parts, parts)):
            joined = with_shelves(
                with_documents(facets, documents),
                shelves,
                self._on_shelves,
                partial(self._notes_of, session),
            )
            last = self._joined = _Joined(parts, joined)
        return last.joined, documents, shelves.generation

    def _new(self, session: Session) -> BitMap:
        """The notes that came, or came again, since the visit before this one."""
        before = self._kept.visits.before
        if before is None or before.library != standing_of(session).search_folder:
            return BitMap()
        return newer(everything_in(session), before.number)

    def _fresh(self, session: Session, revision: int) -> Facets:
        arrangements = self._arrangements.now()
        if self._facets is None or self._facets.revision != revision:
            self._orders = Orders(revision)
        elif self._facets.arrangements == arrangements:
            return self._facets
        self._facets = read_facets(session, revision, arrangements, self._facets)
        return self._facets

    def _marked(self, session: Session) -> BitMap:
        return self._notes_of(session, self._kept.favourites.marked_keys())

    def _read(self, session: Session) -> BitMap:
        return self._notes_of(session, self._kept.read.read_keys())

    def _to_read(self, session: Session) -> BitMap:
        return self._notes_of(session, (wish.key for wish in self._kept.reading_list.to_read()))

    def _remarked(self, session: Session) -> BitMap:
        return self._notes_of(session, (each.note for each in self._kept.written.remarks()))

    def _named_by(self, session: Session, address: str) -> BitMap:
        return self._notes_of(session, [note_key(address)])

    def _notes_of(self, session: Session, keys: Iterable[NoteKey]) -> BitMap:
        return self._numbers.notes(session, revision_of(session), keys)

    def _ordered(self, session: Session, asked: _Asked, length: int) -> _Asked:
        """The same with at least so much of its order: all of it once the first hits will not do.

        To order very many by relevance is dear, and nearly every page is among the first hits.
        """
        length = min(length, len(asked.notes))
        if len(asked.order) < length:
            length = length if not asked.order else len(asked.notes)
            asked = self._last = asked._replace(order=self._first(session, asked, length))
        return asked

    def _first(self, session: Session, asked: _Asked, length: int) -> Sequence[int]:
        if asked.query.sort is Sort.RELEVANCE and asked.query.words:
            return self._best(session, asked, length)
        sort = Sort.NEWEST if asked.query.sort is Sort.RELEVANCE else asked.query.sort
        return self._orders.first(session, sort, asked.notes, length)

    def _best(self, session: Session, asked: _Asked, length: int) -> Sequence[int]:
        """The best notes; the index knows no terms, so it may be asked for more than shown.

        Where it knows no best ones, the newest come first.
        """
        length = min(length, len(asked.notes))
        index = self._index or self._opened(standing_of(session))
        kept = self._ranked(index, asked, length)
        if len(kept) < length:
            alike = asked.notes - BitMap(kept)
            kept.extend(self._orders.first(session, Sort.NEWEST, alike, length - len(kept)))
        return kept[:length]

    def _ranked(self, index: SearchIndex, asked: _Asked, length: int) -> "array[int]":
        """The best notes as far as words tell, `length` of them or all that the index ranks.

        To bring many numbers over is dear: few notes are ranked alone, and of many no more are
        asked for than it takes. A click on a term changes no rank.
        """
        wanted, notes, revision = asked.query.wanted, asked.notes, asked.answered.revision
        if (self._ranking.wanted, self._ranking.revision) != (wanted, revision):
            self._ranking = _Ranking(wanted, revision)
        while True:
            best = self._ranking
            kept = array("I", (number for number in best.numbers if number in notes))
            if len(kept) >= length or best.is_whole:
                return kept
            if len(notes) <= _RANKED_ALONE:
                return array("I", index.ranked(wanted, len(notes), notes))
            # As many as should do, going by the part that these notes are of all.
            asked_for = 2 * len(best.numbers) * length // (len(kept) + 1)
            asked_for = max(4 * len(best.numbers), 4 * length, asked_for)
            numbers = index.ranked(wanted, asked_for)
            self._ranking = best._replace(numbers=numbers, is_whole=len(numbers) < asked_for)

    def _opened(self, standing: Standing) -> SearchIndex:
        """The index that belongs to the library as this transaction sees it."""
        folder = self._search / standing.search_folder
        if self._index is None or self._index.folder != folder:
            self._index = SearchIndex(folder)
        elif self._index_revision != standing.revision:
            self._index.refresh()
        self._index_revision = standing.revision
        return self._index
