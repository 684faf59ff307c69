"""What the reader arranges among the terms: asked for in the sidebar, listed in a dialog."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Slot

from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.ui.arrangements import Arrangements
from reader_app.ui.browsing.arranged_terms import ArrangedTerms, Line
from reader_app.ui.browsing.row_menu import Arrange, ArrangeWish
from reader_app.ui.browsing.term_question import TermQuestion
from reader_app.ui.front import Front
from reader_app.ui.theme import Theme


class ArrangementDisplay(QObject):
    """Joins the arrangements to the front."""

    def __init__(self, front: Front, theme: Theme, arrangements: Arrangements) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._arrangements = arrangements
        self._dialog: ArrangedTerms | None = None

    @Slot()
    def show(self) -> None:
        """Tell the sidebar and the dialog what is arranged."""
        self._front.sidebar.show_arranged(frozenset(each.key for each in self._arrangements.all))
        if self._dialog is not None:
            name = self._front.sidebar.terms.facet_name
            self._dialog.show_lines([Line(each, name(each.key.facet)) for each in self._lines()])

    @Slot(object)
    def take(self, wish: ArrangeWish) -> None:
        """Do what is wished with a term, after asking for another one where that is needed."""
        way, term = wish
        if way is Arrange.TOP:
            self._arrangements.arrange(TermArrangement(term, broader=()))
        elif way is Arrange.RESET:
            self._arrangements.arrange(TermArrangement(term))
        elif way is Arrange.SAME:
            asked = self.tr("Which term is the same as “%1”? Its notes will stand there, too.")
            self._ask(term, self.tr("Same as another term"), asked, {term}, self._merge)
        else:
            asked = self.tr("Which term does “%1” stand under?")
            below = self._front.sidebar.terms.taxonomy.reach(term)
            self._ask(term, self.tr("Put under another term"), asked, below, self._put_under)

    @Slot()
    def show_all(self) -> None:
        """Open the list of everything that is arranged."""
        if self._dialog is None:
            self._dialog = ArrangedTerms(self._theme, self._front)
            self._dialog.reset_requested.connect(self._reset)
        self.show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _ask(
        self,
        term: TermKey,
        title: str,
        asked: str,
        but: Iterable[TermKey],
        then: Callable[[TermKey, TermKey], None],
    ) -> None:
        question = TermQuestion(self._front, self._theme, title, asked.replace("%1", term.name))
        question.show_terms(self._front.sidebar.terms, term.facet, frozenset(but))
        question.chosen.connect(partial(then, term))
        question.open()

    def _merge(self, term: TermKey, other: TermKey) -> None:
        self._arrangements.arrange(TermArrangement(term, stands_for=other.name))
        query = self._front.finder.query
        if term in query.terms | query.without:
            # What was chosen goes by another name from now on.
            terms, without = (
                frozenset(other if each == term else each for each in some)
                for some in (query.terms, query.without)
            )
            self._front.finder.narrow(terms, without)

    def _put_under(self, term: TermKey, other: TermKey) -> None:
        self._arrangements.arrange(TermArrangement(term, broader=(other.name,)))

    @Slot(object)
    def _reset(self, keys: tuple[TermKey, ...]) -> None:
        self._arrangements.arrange(*(TermArrangement(key) for key in keys))

    def _lines(self) -> list[TermArrangement]:
        return sorted(self._arrangements.all, key=lambda each: (each.key.facet, each.key.name))
