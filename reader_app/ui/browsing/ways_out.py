"""Buttons for what to do where nothing was found, each with what it would give."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.query import Clause, NoteQuery, Spelling, WayOut, WaysOut
from reader_app.domain.search_line import written
from reader_app.domain.taxonomy import TermKey
from reader_app.ui.buttons import TextButton
from reader_app.ui.plain_text import one_line
from reader_app.ui.term_text import term_text
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

_LONGEST_NAME = 40


class WaysOutButtons(QObject):
    """Makes the buttons, and tells which one was clicked.

    Signals:
        spelling_taken: A word is to be spelt otherwise; carries it folded, and its spelling.
        clause_dropped: A part of the line is to go; carries its Clause.
        facet_dropped: All terms of a facet are to go; carries its name.
        excluded_dropped: A term is no longer to keep notes out; carries its TermKey.
        favourites_dropped: Not only favourites are to be shown.
    """

    spelling_taken = Signal(str, str)
    clause_dropped = Signal(object)
    facet_dropped = Signal(str)
    excluded_dropped = Signal(object)
    favourites_dropped = Signal()

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ways: dict[TextButton, WayOut | Spelling] = {}
        self._query = NoteQuery()

    def made(
        self, query: NoteQuery, ways: WaysOut, line: str, facets: Iterable[str]
    ) -> list[TextButton]:
        """A button for each way out of `query`, whose words stand in `line`; the best first."""
        self._query = query
        self._ways = {}
        clauses = written(line, facets)
        for spelling in ways.spellings:
            self._add(spelling, self._spelling_text(spelling))
        # To drop the one thing that is asked for is to show all notes, which is offered anyway.
        drops = ways.drops if _asked_for(query) > 1 else ()
        for way, text in self._drops(query, drops, clauses):
            self._add(way, text)
        return list(self._ways)

    def _add(self, way: WayOut | Spelling, text: str) -> None:
        button = TextButton(self._theme, text.replace("&", "&&"))
        button.setAccessibleName(text)
        button.clicked.connect(self._choose)
        self._ways[button] = way

    def _spelling_text(self, spelling: Spelling) -> str:
        text = self.tr("Try “%1” (%Ln note(s))", "", spelling.count)
        return text.replace("%1", short(spelling.spelling))

    def _drops(
        self, query: NoteQuery, drops: Iterable[WayOut], clauses: dict[Clause, str]
    ) -> Iterator[tuple[WayOut, str]]:
        """What may be dropped, with its words; the terms of a facet go together, so once."""
        named = set()
        for way in drops:
            text = self._drop_text(query, way, clauses)
            if text and text not in named:
                named.add(text)
                yield way, text

    def _drop_text(self, query: NoteQuery, way: WayOut, clauses: dict[Clause, str]) -> str:
        dropped = way.dropped
        if dropped is None:
            text, name = self.tr("Without the favourites (%2)"), ""
        elif isinstance(dropped, TermKey):
            is_excluded = dropped in query.without
            text = self.tr("Even with %1 (%2)") if is_excluded else self.tr("Without %1 (%2)")
            name = term_text(dropped) if is_excluded else _of_facet(query, dropped.facet)
        else:
            text, name = self.tr("Without “%1” (%2)"), clauses.get(dropped, "")
            text = text if name else ""
        # The name goes in last: it may hold a per cent sign itself.
        return text.replace("%2", number_text(way.count)).replace("%1", short(name))

    @Slot()
    def _choose(self) -> None:
        way = next((way for button, way in self._ways.items() if button is self.sender()), None)
        if isinstance(way, Spelling):
            self.spelling_taken.emit(way.word, way.spelling)
        elif way is not None and way.dropped is None:
            self.favourites_dropped.emit()
        elif way is not None and isinstance(way.dropped, TermKey):
            self._drop_term(way.dropped)
        elif way is not None:
            self.clause_dropped.emit(way.dropped)

    def _drop_term(self, term: TermKey) -> None:
        if term in self._query.without:
            self.excluded_dropped.emit(term)
        else:
            self.facet_dropped.emit(term.facet)


def short(text: str) -> str:
    """A name on one line, cut where it is too long for a button."""
    text = one_line(text)
    return text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1].rstrip() + "…"


def _asked_for(query: NoteQuery) -> int:
    """How many things keep notes out."""
    facets = {term.facet for term in query.terms}
    return len(query.wanted) + len(facets) + len(query.without) + query.favourites_only


def _of_facet(query: NoteQuery, facet: str) -> str:
    return ", ".join(term_text(term) for term in sorted(query.terms) if term.facet == facet)
