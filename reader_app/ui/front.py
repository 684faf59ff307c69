"""The front of the window: the menus, the bar, the facets and the cards.

The first frame shows it, so it imports little; everything else joins it when it is loaded.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.query import Answer, Clause, Hit, NoteQuery, Sort, WaysOut
from reader_app.domain.search_line import line_spelt, line_without
from reader_app.domain.taxonomy import Taxonomy
from reader_app.domain.years import years_of
from reader_app.overriding import override
from reader_app.ui.actions import Actions
from reader_app.ui.browsing.finder import Finder
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.browsing.search_line import SearchLine
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.top_bar import TopBar
from reader_app.ui.jobs import Jobs
from reader_app.ui.layouts import READING, THREE, Layouts
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import AfterPainting, in_reading_order, paint_ground

_UNDISTURBED_MS = 50
"""How long the first frame has the machine to itself on its way to the screen."""
_NARROWEST_PAGE = 300


class Front(QMainWindow):
    """The window as it comes up. Its panels are there for the main window to join.

    Signals:
        painted: The first frame is on the screen.
        cards_shown: These cards are in the list now; carries NoteSummaries.
        answer_shown: An answer is on the screen: whatever is less urgent than that may begin.
        files_dropped: Files and folders were dropped on the window; carries their paths.
        escaped: Escape was pressed where nothing else wanted it.
        moved: The window stands elsewhere, or has another size.
        closing: The window is about to go.
        anew_requested: The window is to come up again, in another language.
    """

    painted = Signal()
    cards_shown = Signal(object)
    answer_shown = Signal()
    files_dropped = Signal(object)
    escaped = Signal()
    moved = Signal()
    closing = Signal()
    anew_requested = Signal()

    def __init__(self, theme: Theme, jobs: Jobs) -> None:
        super().__init__()
        self._theme = theme
        self._is_painted = False
        self._undisturbed = QTimer(self, singleShot=True, interval=_UNDISTURBED_MS)
        self._undisturbed.timeout.connect(self.painted)
        self._settled = AfterPainting(self)
        self._settled.came.connect(self._tell_shown)
        self._open_note: NoteKey | None = None
        self._cards: dict[NoteKey, NoteSummary] = {}
        self._answer: Answer | None = None
        self._are_counts_due = False
        self._totals = (0, 0)
        self._years: tuple[int, ...] = ()
        self._asked: NoteQuery | None = None
        self.menus = Actions(self)
        self.finder = Finder(jobs, self, self._kept)
        self.line = SearchLine(theme)
        self.top = TopBar(theme, self.line)
        self.sidebar = TaxonomySidebar(theme)
        self.list = NoteList(theme)
        self.right = QStackedWidget()
        self.splitter = QSplitter()
        self.column = QVBoxLayout()
        self._arrange()
        self._connect()
        self._restyle()
        self.setWindowTitle("Lutrin")
        # Nobody could take what is dropped before the main window has joined.
        self.setAcceptDrops(False)
        # Its least width is that of its panels: no words are cut by the window's edge.
        self.setMinimumHeight(420)
        self.list.setFocus()

    @property
    def open_note(self) -> NoteKey | None:
        """The note that is on the page."""
        return self._open_note

    def card(self, key: NoteKey) -> NoteSummary | None:
        """The card of a note that is in the list."""
        return self._cards.get(key)

    def show_first(
        self,
        answer: Answer,
        taxonomy: Taxonomy,
        favourites: int,
        marked: frozenset[NoteKey],
        searches: Mapping[str, str],
    ) -> None:
        """Show what was kept of the last time, until the library itself answers."""
        self.sidebar.show_searches(searches, {}, "")
        self.list.show_marked(marked)
        self.sidebar.show_totals(answer.counts)
        self.show_totals(answer.count, favourites)
        self.show_taxonomy(taxonomy)
        self.show_answer(answer)

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show this tree of terms."""
        self.finder.know_facets(taxonomy.facets())
        self._years = years_of(taxonomy)
        self.sidebar.show_taxonomy(taxonomy)
        self._show_counts()

    def show_search(self, line: str, query: NoteQuery) -> None:
        """Ask `query`, whose words are written so in the search line."""
        self.line.show_line(line)
        self.finder.show_query(query)

    def show_open_note(self, key: NoteKey | None) -> None:
        """Keep this note current in the list whatever is found: it is on the page."""
        self._open_note = key
        self.list.show_current(key)

    def forget(self) -> None:
        """Another library is about to open: no note of the former one stays in sight."""
        self._open_note = None
        self._totals = (0, 0)
        self.line.clear()
        # The list keeps its current note where it can: without cards there is none.
        self.list.show_answer(Answer(NoteQuery(), 0, ()), None)
        self.show_answer(Answer(NoteQuery(), 0, ()))
        self._show_counts()

    @Slot(object)
    def show_query(self, query: NoteQuery) -> None:
        """The reader asks for something else."""
        chosen = Chosen(query.terms, query.without)
        self.sidebar.show_chosen(chosen, favourites_only=query.favourites_only)
        self.list.show_chips(chosen, self._years)
        if not query.wanted and self.line.text() and not self.line.hasFocus():
            self.line.clear()

    @Slot(object)
    def show_answer(self, answer: Answer) -> None:
        """The library answered."""
        former, self._answer = self._answer, answer
        if answer.query._replace(sort=Sort.NEWEST) == NoteQuery():
            self._totals = (answer.count, self._totals[1])
        self._cards = {hit.note.key: hit.note for hit in answer.hits}
        self.list.show_answer(answer, self._open_note or self.list.current, self.line.text())
        self.top.show_title(self._title(answer.query), answer.count)
        if former is None or _is_click(former.query, answer.query):
            self._show_counts()
        else:
            # Who types looks at the list, and who only reads at neither: the counts follow in the
            # next picture.
            self._are_counts_due = True
        self._settled.ask()

    @Slot(int, object)
    def show_page(self, start: int, hits: tuple[Hit, ...]) -> None:
        """A later page of the hits came."""
        self._cards.update((hit.note.key, hit.note) for hit in hits)
        self.list.show_page(start, hits)
        self.cards_shown.emit(tuple(hit.note for hit in hits))

    @Slot(object, object)
    def show_ways_out(self, query: NoteQuery, ways: WaysOut) -> None:
        """Nothing answers `query`: offer what helps."""
        self.list.show_ways_out(query, ways, self.finder.facets)

    @Slot(int, int)
    def show_totals(self, notes: int, favourites: int) -> None:
        """How many notes there are in all, and how many are marked."""
        self._totals = (notes, favourites)
        self._show_counts()

    @Slot()
    def _tell_shown(self) -> None:
        if self._are_counts_due:
            self._show_counts()
        self.answer_shown.emit()
        self.cards_shown.emit(tuple(self._cards.values()))

    def _kept(self) -> frozenset[NoteKey]:
        """The notes that stay current or chosen, whatever else is asked."""
        current = self._open_note or self.list.current
        chosen = (card.key for card in self.list.cards() or ())
        return frozenset(chosen if current is None else (current, *chosen))

    def _show_counts(self) -> None:
        self._are_counts_due = False
        counts = self._answer.counts if self._answer else {}
        self.sidebar.show_counts(counts, *self._totals)

    def _title(self, query: NoteQuery) -> str:
        if query.wanted or query.terms or query.without:
            return self.tr("Notes found")
        return self.tr("Favourites") if query.favourites_only else self.tr("All notes")

    def _arrange(self) -> None:
        for panel in (self.sidebar, self.list, self.right):
            self.splitter.addWidget(panel)
        in_reading_order(self.splitter)
        self.right.setMinimumWidth(_NARROWEST_PAGE)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(2, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.top)
        self.column.addWidget(self.splitter, 1)
        middle = QWidget()
        middle.setLayout(self.column)
        self.setCentralWidget(middle)
        self.layouts = Layouts(
            self.splitter, self.menus, sidebar=self.sidebar, cards=self.list, above=self.top
        )

    def _connect(self) -> None:
        self.line.search_changed.connect(self.finder.search)
        self.line.list_requested.connect(self.list.setFocus)
        self.sidebar.terms_changed.connect(self.finder.narrow)
        self.sidebar.all_requested.connect(self.finder.show_all)
        self.sidebar.favourites_requested.connect(self.finder.show_favourites)
        self.list.page_wanted.connect(self.finder.page)
        self.list.room_changed.connect(self.finder.look_at)
        self.list.sort_changed.connect(self.finder.sort)
        self.list.terms_dropped.connect(self.finder.drop_terms)
        self.list.clear_requested.connect(self._clear)
        self.list.spelling_taken.connect(self._spell)
        self.list.clause_dropped.connect(self._drop_clause)
        self.list.facet_dropped.connect(self.finder.drop_facet)
        self.list.excluded_dropped.connect(self.finder.drop_excluded)
        self.list.favourites_dropped.connect(self.finder.drop_favourites)
        self.finder.asked.connect(self.show_query)
        self.finder.answered.connect(self.show_answer)
        self.finder.ways_out_found.connect(self.show_ways_out)
        self.finder.paged.connect(self.show_page)
        self.finder.counted.connect(self.show_totals)
        self.finder.terms_counted.connect(self.sidebar.show_totals)
        self._connect_actions()
        self._theme.changed.connect(self._restyle)

    def _connect_actions(self) -> None:
        actions = self.menus
        actions.all_notes.triggered.connect(self._clear)
        actions.favourites.triggered.connect(self.finder.show_favourites)
        actions.next_note.triggered.connect(self.list.pick_next)
        actions.previous_note.triggered.connect(self.list.pick_previous)
        actions.search.triggered.connect(self._go_to_search)
        actions.quit.triggered.connect(self.close)
        self.top.sidebar_requested.connect(actions.sidebar.trigger)
        self.layouts.changed.connect(self._show_layout)
        self._show_layout()
        self.finder.asked.connect(self._show_list)
        for listing in (actions.all_notes, actions.favourites, actions.reading_list):
            listing.triggered.connect(self.layouts.leave_reading)

    @Slot()
    def _clear(self) -> None:
        self.line.clear()
        self.finder.clear()

    @Slot(str, str)
    def _spell(self, word: str, spelling: str) -> None:
        """Write a word of the line as the notes do."""
        self.rewrite(line_spelt(self.line.text(), word, spelling))

    @Slot(object)
    def _drop_clause(self, clause: Clause) -> None:
        """Take out of the line what asks for this."""
        self.rewrite(line_without(self.line.text(), clause, self.finder.facets))

    def rewrite(self, line: str) -> None:
        """Write another line as if the reader had typed it: Ctrl+Z brings the former one back."""
        self._go_to_search()
        self.line.insert(line)

    @Slot()
    def _go_to_search(self) -> None:
        self.layouts.leave_reading()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    @Slot()
    def _show_layout(self) -> None:
        self.top.show_sidebar(shown=self.layouts.current == THREE)

    @Slot(object)
    def _show_list(self, query: NoteQuery) -> None:
        """Whoever asks for other notes wants to see them, also where the page stood alone."""
        former, self._asked = self._asked, query
        if former is not None and query != former:
            self.layouts.leave_reading()

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self.right, self._theme.tokens.page)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._undisturbed.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back: to the panels where the page stood alone, else to the list."""
        if event.key() == Qt.Key.Key_Escape and self.layouts.current == READING:
            self.layouts.leave_reading()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.files_dropped.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)


def _is_click(former: NoteQuery, query: NoteQuery) -> bool:
    """Whether the same words are asked for with other terms, or in another order."""
    return query != former and query.wanted == former.wanted
