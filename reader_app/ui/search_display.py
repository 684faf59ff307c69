"""The saved searches, told to the sidebar with their counts, and asked again from there."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.query import Finds, NoteQuery, Sort
from reader_app.domain.saved_search import (
    SavedSearch,
    SearchKey,
    new_search_key,
    proposed_name,
)
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.searches import Searches


class SearchDisplay(QObject):
    """Joins the saved searches to the front.

    Signals:
        said: There is something to say to the reader; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, front: Front, searches: Searches, jobs: Jobs) -> None:
        super().__init__(front)
        self._front = front
        self._searches = searches
        self._jobs = jobs
        self._library: Finds | None = None
        self._counts: dict[str, int] = {}
        self._waiting: list[SavedSearch] = []
        self._question: Job[Any] | None = None

    def count_in(self, library: Finds | None) -> None:
        """Count the notes of each search in this library from now on."""
        self._library = library
        self._counts.clear()
        self.count()

    @Slot()
    def count(self) -> None:
        """Ask how many notes each search finds now: one after another, behind other questions."""
        if self._question is not None:
            self._question.cancel()
            self._question = None
        self._waiting = list(self._searches.all)
        self._count_next()

    @Slot()
    def show_searches(self) -> None:
        """The searches are others now."""
        self.show()
        self.count()

    @Slot()
    def show(self) -> None:
        """Show them in the sidebar, and which of them is asked."""
        if not self._searches.is_known:
            return  # what the first frame showed stays
        names: dict[str, str] = {each.key: each.name for each in self._searches.all}
        asked = self._asked()
        self._front.sidebar.show_searches(names, dict(self._counts), asked.key if asked else "")
        can_save = self._searches.can_keep and self._is_something(self._front.finder.query)
        self._front.menus.save_search.setEnabled(can_save and asked is None)
        self._front.line.show_keeping(shown=can_save and asked is None)

    @Slot(str)
    def ask(self, key: SearchKey) -> None:
        """Ask what was saved."""
        search = self._searches.search(key)
        if search is not None:
            self._front.show_search(search.line, self._query(search))

    @Slot()
    def save(self) -> None:
        """Ask for a name, and save what is asked now under it."""
        query, line = self._front.finder.query, self._front.line.text()
        if not self._searches.can_keep or not self._is_something(query):
            return
        taken = {each.name for each in self._searches.all}
        terms = (*query.terms, *query.without)
        name = proposed_name(line, terms, taken) or self.tr("Favourites")
        question = NameQuestion(self._front, self.tr("Save this search"), name, taken)
        question.named.connect(partial(self._save_as, query, line))
        question.open()

    @Slot(str, str)
    def rename(self, key: SearchKey, name: str) -> None:
        """Call a search otherwise, unless another one is called that."""
        search, other = self._searches.search(key), self._searches.named(name)
        name = " ".join(name.split())
        if search is None or not name:
            return
        if other is not None and other.key != key:
            taken = self.tr("A saved search is called “%1” already: choose another name.")
            self.said.emit(taken.replace("%1", other.name))
        else:
            self._searches.save(search._replace(name=name))

    @Slot(str)
    def update(self, key: SearchKey) -> None:
        """Let a search stand for what is asked now."""
        search = self._searches.search(key)
        if search is not None and self._is_something(self._front.finder.query):
            query, line = self._front.finder.query, self._front.line.text()
            self._searches.save(_asking(search, query, line))

    def _save_as(self, query: NoteQuery, line: str, name: str) -> None:
        former, last = self._searches.named(name), self._searches.all[-1:]
        position = last[0].position + 1 if last else 0
        search = former or SavedSearch(new_search_key(), name, position)
        self._searches.save(_asking(search, query, line))

    def _asked(self) -> SavedSearch | None:
        """The search that is asked now, in whatever order."""
        query = self._front.finder.query._replace(sort=Sort.NEWEST)
        found = (
            each
            for each in self._searches.all
            if self._query(each)._replace(sort=Sort.NEWEST) == query
        )
        return next(found, None)

    def _query(self, search: SavedSearch) -> NoteQuery:
        return search.query(self._front.finder.facets)

    @staticmethod
    def _is_something(query: NoteQuery) -> bool:
        return query._replace(sort=Sort.NEWEST) != NoteQuery()

    def _count_next(self) -> None:
        library = self._library
        if library is None or not self._waiting:
            return
        search = self._waiting.pop(0)
        query = self._query(search)
        self._question = self._jobs.ask(
            lambda: library.find(query, 0, 0).count,
            partial(self._take_count, search.key),
            self._miss_count,
        )

    def _take_count(self, key: SearchKey, count: int) -> None:
        self._question = None
        if self._counts.get(key) != count:
            self._counts[key] = count
            self.show()
        self._count_next()

    def _miss_count(self, _error: ReaderError) -> None:
        """Who asks the search is told; a count that is not known is not shown."""
        self._question = None
        self._count_next()


def _asking(search: SavedSearch, query: NoteQuery, line: str) -> SavedSearch:
    """The search, standing for what is asked."""
    return search._replace(
        line=" ".join(line.split()),
        terms=query.terms,
        without=query.without,
        favourites_only=query.favourites_only,
        sort=query.sort,
    )
