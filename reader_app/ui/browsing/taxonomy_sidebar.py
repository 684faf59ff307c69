"""The sidebar: all notes, favourites, and the facets with their counts."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView

from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.picking import picked_after
from reader_app.ui.browsing.taxonomy_delegate import TaxonomyDelegate
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import Kind
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport, paint_ground

Index = QModelIndex | QPersistentModelIndex

_PICKING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
_MANY = 40
"""A facet with more terms than that starts closed: it would push the others out of sight."""


class TaxonomySidebar(QTreeView):
    """The facets as trees. Picking shows at once; the counts follow with the answer.

    Signals:
        terms_changed: Other terms are picked now; carries all of them.
        all_requested: Show every note again.
        favourites_requested: Show only the favourites.
    """

    terms_changed = Signal(object)
    all_requested = Signal()
    favourites_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picked: frozenset[TermKey] = frozenset()
        self._favourites_only = False
        self._open: set[tuple[str, ...]] = set()
        self._closed: set[tuple[str, ...]] = set()
        self._current: tuple[str, ...] = ()
        self._scroll = 0
        give_viewport(self)
        self._model = TaxonomyModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TaxonomyDelegate(theme, self))
        self._model.show_picked(self._picked, favourites_only=False)
        self._settle()
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._recall)
        self.clicked.connect(self._pick)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show these facets and terms; what is open stays open."""
        self._model.show_taxonomy(taxonomy)

    def show_counts(self, counts: Mapping[TermKey, int], total: int, favourites: int) -> None:
        """Show how many notes each term would give, in place."""
        self._model.show_counts(counts, total, favourites)

    def show_picked(self, terms: frozenset[TermKey], favourites_only: bool) -> None:
        """Show what the notes are narrowed to; a term picked elsewhere comes into sight."""
        new = terms - self._picked
        self._picked = terms
        self._favourites_only = favourites_only
        self._model.show_picked(terms, favourites_only=favourites_only)
        for term in new:
            self._open_above(term)

    @override
    def dataChanged(
        self, topLeft: Index, bottomRight: Index, roles: Sequence[int] | None = None
    ) -> None:
        # QTreeView would measure every row anew, in case its height had changed: none ever does.
        QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles or [])

    @override
    def sizeHint(self) -> QSize:
        return QSize(236, 400)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICKING_KEYS and not event.modifiers():
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw nothing: the row draws its chevron over its ground."""

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self._model.row(index)
        if row.kind is Kind.ALL:
            self.all_requested.emit()
        elif row.kind is Kind.FAVOURITES:
            self.favourites_requested.emit()
        elif row.term is None:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._picked = picked_after(self._model.taxonomy, self._picked, row.term)
            self._model.show_picked(self._picked, favourites_only=self._favourites_only)
            self.terms_changed.emit(self._picked)

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

    @Slot()
    def _remember(self) -> None:
        """Before the rows change: what is open, which row is current, how far it is scrolled."""
        self._open.clear()
        self._closed.clear()
        for index in self._model.indexes():
            if self._model.hasChildren(index):
                paths = self._open if self.isExpanded(index) else self._closed
                paths.add(self._model.path(index))
        current = self.currentIndex()
        self._current = self._model.path(current) if current.isValid() else ()
        self._scroll = self.verticalScrollBar().value()

    @Slot()
    def _recall(self) -> None:
        """After they changed: open the same, and every facet that is new and not too long."""
        parents = (each for each in self._model.indexes() if self._model.hasChildren(each))
        for index in parents if not self._current else self._model.indexes():
            path = self._model.path(index)
            is_short = self._model.rowCount(index) <= _MANY
            is_facet = self._model.row(index).kind is Kind.FACET
            if path in self._open or (is_facet and is_short and path not in self._closed):
                self.expand(index)
            if path == self._current:
                self.setCurrentIndex(index)
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._scroll)

    def _settle(self) -> None:
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(18)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
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
