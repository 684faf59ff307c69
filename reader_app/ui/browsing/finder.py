"""What the reader wants to see, asked of the library: the newest question wins."""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.query import Answer, Finds, Hit, NoteQuery, Sort, WaysOut
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TermKey
from reader_app.ui.jobs import Job, Jobs

_FIRST = 32
"""So many hits come with an answer: nobody sees more at once, and later ones come when seen."""
_AGAIN = 128
"""So many come where the same is asked again: the reader may have scrolled."""
_IN_SIGHT = 8


class Finder(QObject):
    """Keeps the query that is on screen, and asks it again whenever it changes.

    Signals:
        asked: The query is another now; carries the NoteQuery.
        answered: The library answered the newest query; carries the Answer.
        paged: A later page of it came; carries its start and its hits.
        counted: How many notes there are in all, and how many of them are marked.
        terms_counted: How many notes each term has in all; carries a mapping of TermKeys.
        ways_out_found: Nothing answered; carries the NoteQuery, and the WaysOut of it.
    """

    asked = Signal(object)
    answered = Signal(object)
    paged = Signal(int, object)
    counted = Signal(int, int)
    terms_counted = Signal(object)
    ways_out_found = Signal(object, object)

    def __init__(
        self,
        jobs: Jobs,
        parent: QObject | None = None,
        kept: Callable[[], Collection[NoteKey]] = tuple,
    ) -> None:
        """`kept` tells the notes that are to stay where they are, if they answer at all."""
        super().__init__(parent)
        self._jobs = jobs
        self._kept = kept
        self._library: Finds | None = None
        self._query = NoteQuery()
        self._sort_of_all = Sort.NEWEST
        self._sort_of_found = Sort.RELEVANCE
        self._question: Job[Any] | None = None
        self._count: Job[Any] | None = None
        self._pages: list[Job[Any]] = []
        self._way_out: Job[Any] | None = None
        self._facets: tuple[str, ...] = ()
        self._in_sight = _IN_SIGHT

    @property
    def query(self) -> NoteQuery:
        """What is asked now."""
        return self._query

    @property
    def facets(self) -> tuple[str, ...]:
        """The facets that a line may ask for by name."""
        return self._facets

    def know_facets(self, facets: Iterable[str]) -> None:
        """Let lines ask for these facets by name, besides the usual ones."""
        self._facets = tuple(facets)

    @Slot(int)
    def look_at(self, rows: int) -> None:
        """So many hits are in sight at once: they come whole, the others once they are seen."""
        self._in_sight = rows

    def reads(self, library: Finds) -> bool:
        """Whether this library is the one that is asked."""
        return self._library is library

    @Slot(object)
    def read_from(self, library: Finds | None) -> None:
        """Ask this library from now on, with nothing narrowed if it is another one."""
        if library is not self._library and self._library is not None:
            self._query = NoteQuery(sort=self._sort_of_all)
        self._library = library
        self.asked.emit(self._query)
        self.ask_again()

    @Slot()
    def ask_again(self) -> None:
        """Ask the same once more: the library or the marks are others now."""
        self._ask(self._query)
        self.count()

    @Slot()
    def count(self) -> None:
        """Ask how many notes there are, whatever is on screen."""
        if self._count is not None:
            self._count.cancel()
        library = self._library
        if library is not None:
            self._count = self._jobs.ask(lambda: _totals(library), self._tell_totals)

    @Slot()
    def take_marks(self) -> None:
        """Other notes are marked now: what is shown may be others too."""
        if self._query.favourites_only:
            self._ask(self._query)
        self.count()

    @Slot(str)
    def search(self, line: str) -> None:
        """Look for the words of a search line that is being typed."""
        wanted = parse_query(line, typing=True, facets=self._facets)
        if wanted != self._query.wanted:
            query = self._query._replace(wanted=wanted)
            self._ask(query._replace(sort=self._sort_for(query)))

    @Slot(object, object)
    def narrow(self, terms: frozenset[TermKey], without: frozenset[TermKey]) -> None:
        """Show only notes with these terms, and none that has one `without`."""
        self._ask(self._query._replace(terms=terms, without=without))

    @Slot(object)
    def drop_terms(self, terms: frozenset[TermKey]) -> None:
        """No longer ask for these terms, nor keep their notes out."""
        self.narrow(self._query.terms - terms, self._query.without - terms)

    @Slot(str)
    def drop_facet(self, facet: str) -> None:
        """No longer ask for any term of a facet."""
        terms = frozenset(term for term in self._query.terms if term.facet != facet)
        self._ask(self._query._replace(terms=terms))

    @Slot(object)
    def drop_excluded(self, term: TermKey) -> None:
        """Let notes with this term be shown again."""
        self._ask(self._query._replace(without=self._query.without - {term}))

    @Slot()
    def drop_favourites(self) -> None:
        """Show what is not marked, too."""
        self._ask(self._query._replace(favourites_only=False))

    @Slot(object)
    def pick_term(self, term: TermKey) -> None:
        """Show the notes of one term alone, whatever was narrowed before."""
        alone = self._query._replace(terms=frozenset({term}), without=frozenset())
        self._ask(alone._replace(favourites_only=False))

    @Slot()
    def show_all(self) -> None:
        """Show every note that has the words: no terms, not only favourites."""
        self._ask(NoteQuery(self._query.wanted, sort=self._query.sort))

    @Slot()
    def clear(self) -> None:
        """Show every note: no words, no terms, not only favourites."""
        self._ask(NoteQuery(sort=self._sort_of_all))

    def show_query(self, query: NoteQuery) -> None:
        """Ask exactly this."""
        if query.words:
            self._sort_of_found = query.sort
        else:
            self._sort_of_all = query.sort
        self._ask(query)

    @Slot()
    def show_favourites(self) -> None:
        """Show only what is marked."""
        self._ask(self._query._replace(favourites_only=True))

    @Slot(object)
    def sort(self, sort: Sort) -> None:
        """Put the hits in this order, now and for later queries of the same kind."""
        if self._query.words:
            self._sort_of_found = sort
        else:
            self._sort_of_all = sort
        self._ask(self._query._replace(sort=sort))

    @Slot(int, int)
    def page(self, start: int, length: int) -> None:
        """Ask for a later page of the hits on screen."""
        library, query = self._library, self._query
        if library is None:
            return

        def take(hits: tuple[Hit, ...]) -> None:
            self.paged.emit(start, hits)

        self._pages.append(self._jobs.ask(lambda: library.page(query, start, length), take))

    def _ask(self, query: NoteQuery) -> None:
        changed = query != self._query
        self._query = query
        for job in (self._question, self._way_out, *self._pages):
            if job is not None:
                job.cancel()
        self._pages.clear()
        library = self._library
        if library is not None:
            length = _FIRST if changed else _AGAIN
            ask = partial(library.find, query, length, self._in_sight, self._kept())
            self._question = self._jobs.ask(ask, self._take)
        # The library looks while the window shows what it is asked.
        if changed:
            self.asked.emit(query)

    def _take(self, answer: Answer) -> None:
        self._question = None
        self.answered.emit(answer)
        library = self._library
        if answer.count == 0 and library is not None and answer.query == self._query:
            self._ask_ways_out(library, answer.query)

    def _ask_ways_out(self, library: Finds, query: NoteQuery) -> None:
        def take(ways: WaysOut) -> None:
            self._way_out = None
            self.ways_out_found.emit(query, ways)

        self._way_out = self._jobs.ask(lambda: library.ways_out(query), take)

    def _sort_for(self, query: NoteQuery) -> Sort:
        """Only words can match better or worse."""
        return self._sort_of_found if query.words else self._sort_of_all

    def _tell_totals(self, totals: tuple[Answer, int]) -> None:
        everything, marked = totals
        self.counted.emit(everything.count, marked)
        self.terms_counted.emit(everything.counts)


def _totals(library: Finds) -> tuple[Answer, int]:
    marked = NoteQuery(favourites_only=True)
    return library.find(NoteQuery(), 0), library.find(marked, 0).count
