"""What is open in the sidebar, and where the reader is, kept while its rows change."""

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtWidgets import QTreeView

from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import HEADS


class OpenRows(QObject):
    """Remembers before the rows change, and brings it back after: open, current, scrolled."""

    def __init__(self, tree: QTreeView, model: TaxonomyModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._open: set[tuple[str, ...]] = set()
        self._closed: set[tuple[str, ...]] = set()
        self._current: tuple[str, ...] = ()
        self._scroll = 0
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)

    @Slot()
    def _remember(self) -> None:
        """Before the rows change: what is open, which row is current, how far it is scrolled."""
        self._open.clear()
        self._closed.clear()
        for index in self._model.indexes():
            if self._model.hasChildren(index):
                paths = self._open if self._tree.isExpanded(index) else self._closed
                paths.add(self._model.path(index))
        current = self._tree.currentIndex()
        self._current = self._model.path(current) if current.isValid() else ()
        self._scroll = self._tree.verticalScrollBar().value()

    @Slot()
    def _recall(self) -> None:
        """After they changed: open the same, and every facet that is new."""
        for index in self._model.indexes():
            has_rows = self._model.hasChildren(index)
            if not has_rows and not self._current:
                continue
            path = self._model.path(index)
            if has_rows and self._was_open(index, path):
                self._tree.expand(index)
            if path == self._current:
                self._tree.setCurrentIndex(index)
        self._tree.executeDelayedItemsLayout()
        self._tree.verticalScrollBar().setValue(self._scroll)

    def _was_open(self, index: QModelIndex, path: tuple[str, ...]) -> bool:
        is_head = self._model.row(index).kind in HEADS
        return path in self._open or (is_head and path not in self._closed)
