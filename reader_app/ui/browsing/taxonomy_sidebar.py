"""The sidebar: all notes, favourites, and the facets with their counts."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from reader_app.domain.taxonomy import OFFLINE, SHELF, Taxonomy, TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.open_rows import OpenRows
from reader_app.ui.browsing.picking import Chosen, after_click, after_other_click
from reader_app.ui.browsing.row_menu import ArrangeWish, OfflineWish, RowMenu, Sorting
from reader_app.ui.browsing.search_rows import SearchRows, SearchWish
from reader_app.ui.browsing.shelf_rows import ShelfRows, ShelfWish
from reader_app.ui.browsing.taxonomy_delegate import TaxonomyDelegate, can_be_sorted
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import HEADS, Kind
from reader_app.ui.browsing.year_bars import YearRoom
from reader_app.ui.browsing.year_picker import YearPicker
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport, paint_ground

Index = QModelIndex | QPersistentModelIndex

_PICKING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier


class TaxonomySidebar(QTreeView):
    """The facets as trees, the years as a histogram.

    A click picks a term, a second one leaves it out, a third gives it up; with Alt it is left
    out at once. Choosing shows at once; the counts follow with the answer.

    Signals:
        terms_changed: Other terms are chosen now; carries those that are picked, and those
            that keep notes out.
        all_requested: Show every note again.
        favourites_requested: Show only the favourites.
        order_changed: Other facets are sorted by count now; carries their names.
        more_requested: A long list of terms is to be looked through; carries its facet, and the
            broader term that it stands under or None.
        offline_requested: The notes with a term are to be available offline; carries it.
        arrange_requested: A term is to belong elsewhere; carries the ArrangeWish.
        year_reached: The reader is at other years; carries what is said of them.
    """

    terms_changed = Signal(object, object)
    all_requested = Signal()
    favourites_requested = Signal()
    order_changed = Signal(object)
    more_requested = Signal(str, object)
    year_reached = Signal(str)
    offline_requested = Signal(object)
    arrange_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._favourites_only = False
        self._arranged: frozenset[TermKey] = frozenset()
        self._clicked_at = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        give_viewport(self)
        self._model = TaxonomyModel(self)
        self.setModel(self._model)
        self._years = YearPicker(self._model, self._year_room, self)
        self.searches = SearchRows(self, self._model)
        self.shelves = ShelfRows(self, self._model)
        self._delegate = TaxonomyDelegate(theme, self, self._model, self._years)
        self.setItemDelegate(self._delegate)
        self._model.show_chosen(Chosen(), favourites_only=False)
        self._open_rows = OpenRows(self, self._model)
        self._settle()
        self.clicked.connect(self._click)
        self._years.chosen.connect(self.choose)
        self._years.changed.connect(self._draw_years)
        self._years.reached.connect(self.year_reached)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def terms(self) -> TaxonomyModel:
        """The terms with their counts, and how they stand."""
        return self._model

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show these facets and terms; what is open stays open."""
        self._model.show_taxonomy(taxonomy)

    def show_counts(self, counts: Mapping[TermKey, int], total: int, favourites: int) -> None:
        """Show how many notes each term would give, in place."""
        self._model.show_counts(counts, total, favourites)

    @Slot(object)
    def show_totals(self, totals: Mapping[TermKey, int]) -> None:
        """How many notes of the whole library each term has: what sorting goes by."""
        self._model.show_totals(totals)

    def show_order(self, by_count: Iterable[str]) -> None:
        """Sort these facets by count, the others by name."""
        self._model.show_order(by_count)

    def show_searches(
        self, names: Mapping[str, str], counts: Mapping[str, int], asked: str
    ) -> None:
        """Show the saved searches by their keys, and which of them is asked."""
        self._model.show_searches(names, counts, asked)

    def show_arranged(self, terms: frozenset[TermKey]) -> None:
        """Of these terms the reader said where they belong."""
        self._arranged = terms

    def show_chosen(self, chosen: Chosen, *, favourites_only: bool) -> None:
        """Show what the notes are narrowed to; a term chosen elsewhere comes into sight."""
        new = chosen.everything - self._model.chosen.everything
        self._favourites_only = favourites_only
        self._model.show_chosen(chosen, favourites_only=favourites_only)
        for term in new:
            self._open_above(term)

    @Slot(object)
    def choose(self, chosen: Chosen) -> None:
        """The reader chose these terms."""
        self._model.show_chosen(chosen, favourites_only=self._favourites_only)
        self.terms_changed.emit(chosen.terms, chosen.without)

    @Slot(object)
    def click_term(self, term: TermKey) -> None:
        """Choose as a click on the term does."""
        self.choose(after_click(self._model.taxonomy, self._model.chosen, term))

    @Slot(object)
    def leave_term_out(self, term: TermKey) -> None:
        """Leave the term out, or no longer."""
        self.choose(after_other_click(self._model.taxonomy, self._model.chosen, term))

    @override
    def dataChanged(
        self, topLeft: Index, bottomRight: Index, roles: Sequence[int] | None = None
    ) -> None:
        # QTreeView would measure every row anew, in case its height had changed: none ever does.
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles or [])

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self._is_years(current) and not self._years.is_dragging:
            self._years.enter()
        elif self._is_years(previous):
            self._years.leave()

    @override
    def sizeHint(self) -> QSize:
        return QSize(236, 400)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self._is_years(index) and self._years.took(event):
            return
        row = self._model.row(index)
        if self.searches.took(event, row) or self.shelves.took(event, row):
            return
        if event.key() in _PICKING_KEYS and event.modifiers() in (_NONE, _ALT):
            self._act(index, event.modifiers())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._years.leave()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not self._is_years(index):
            self.searches.press(place, self._model.row(index))
            self.shelves.press(place, self._model.row(index))
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._years.press(event.position(), event.modifiers())
            self.setCurrentIndex(index)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._is_years(self.indexAt(event.position().toPoint())):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._years.is_dragging:
            self._years.drag(event.position())
            return
        place = event.position().toPoint()
        if event.buttons() and (self.searches.dragged(place) or self.shelves.dragged(place)):
            return
        super().mouseMoveEvent(event)
        is_years = self._is_years(self.indexAt(event.position().toPoint()))
        self._years.hover(event.position() if is_years else None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._years.is_dragging:
            self._years.release(event.modifiers())
            return
        self._clicked_at = event.position()
        self._modifiers = event.modifiers()
        super().mouseReleaseEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._years.hover(None)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(24, 0))
        self._show_menu(
            index, None if by_keys else event.pos(), below if by_keys else event.globalPos()
        )

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw nothing: the row draws its chevron over its ground."""

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        on_sign = self._delegate.sort_place(self.visualRect(index)).contains(self._clicked_at)
        is_facet = self._model.row(index).kind is Kind.FACET
        if is_facet and on_sign and can_be_sorted(index):
            self._show_menu(index, None, self.viewport().mapToGlobal(self._clicked_at.toPoint()))
        else:
            self._act(index, self._modifiers)

    def _act(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        """Do what a row is for."""
        row = self._model.row(index)
        if row.kind is Kind.ALL:
            self.all_requested.emit()
        elif row.kind is Kind.FAVOURITES:
            self.favourites_requested.emit()
        elif row.kind is Kind.SEARCH:
            self.searches.picked.emit(row.search)
        elif row.kind in HEADS:
            self.setExpanded(index, not self.isExpanded(index))
        elif row.kind is Kind.MORE:
            self.more_requested.emit(row.facet, self._model.row(index.parent()).term)
        elif row.term is not None:
            way = self.leave_term_out if modifiers & _ALT else self.click_term
            way(row.term)

    def _show_menu(self, index: QModelIndex, place: QPoint | None, corner: QPoint) -> None:
        """Show what can be done with a row, at `corner` of the screen, if anything can."""
        menu = self._menu(index, place)
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(corner)

    def _menu(self, index: QModelIndex, place: QPoint | None) -> RowMenu:
        """What can be done with a row; `place` is where it was clicked, None by keys."""
        menu = RowMenu(self)
        menu.wished.connect(self._take_wish)
        row = self._model.row(index)
        if row.kind is Kind.FACET and row.facet == SHELF:
            self.shelves.offer(menu, row)
        if row.term is not None:
            menu.offer_term(self._model, row.term)
            menu.offer_offline(row.term)
            if row.facet == SHELF:
                self.shelves.offer(menu, row)
            elif row.facet != OFFLINE:
                arranged = row.term in self._arranged
                menu.offer_arranging(self._model, row.term, is_arranged=arranged)
        elif row.kind is Kind.SEARCH:
            self.searches.offer(menu, row)
        elif row.kind is Kind.YEARS:
            years = self._years.at_place(None if place is None else QPointF(place))
            menu.offer_years(self._model.chosen, years)
        elif row.kind is Kind.FACET and can_be_sorted(index):
            by_count = row.facet in self._model.order.by_count
            menu.offer_sorting(row.facet, by_count=by_count)
        return menu

    @Slot(object)
    def _take_wish(self, wish: object) -> None:
        if isinstance(wish, Chosen):
            self.choose(wish)
        elif isinstance(wish, ArrangeWish):
            self.arrange_requested.emit(wish)
        elif isinstance(wish, OfflineWish):
            self.offline_requested.emit(wish.term)
        elif isinstance(wish, SearchWish):
            self.searches.take(wish)
        elif isinstance(wish, ShelfWish):
            self.shelves.take(wish)
        elif isinstance(wish, Sorting):
            others = self._model.order.by_count - {wish.facet}
            by_count = others | {wish.facet} if wish.by_count else others
            self._model.show_order(by_count)
            self.order_changed.emit(tuple(sorted(by_count)))

    def _is_years(self, index: Index) -> bool:
        return index.isValid() and self._model.row(index).kind is Kind.YEARS

    def _year_room(self) -> YearRoom:
        return self._delegate.year_room(self.visualRect(self._model.years_index()))

    @Slot()
    def _draw_years(self) -> None:
        self.viewport().update(self.visualRect(self._model.years_index()))

    def _open_above(self, term: TermKey) -> None:
        """Open what is above one row of the term, unless one is in sight already."""
        rows = [each for each in self._model.indexes() if self._model.row(each).term == term]
        chains = [self._above(row) for row in rows]
        if chains and not any(all(map(self.isExpanded, chain)) for chain in chains):
            for each in chains[0]:
                self.expand(each)

    def _above(self, index: QModelIndex) -> list[QModelIndex]:
        chain: list[QModelIndex] = []
        while (index := self._model.parent(index)).isValid():
            chain.append(index)
        return chain

    def _settle(self) -> None:
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(18)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QTreeView.DragDropMode.DragDrop)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(210)
        self.setAccessibleName(self.tr("Themes, territories and other facets"))

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.side)
