"""What the reader does with the saved searches in the sidebar: by keys, by menu, by dragging."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QApplication, QTreeView

from reader_app.ui.browsing.row_menu import RowMenu
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import Kind, Row

_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class Way(Enum):
    """What can be done with a saved search."""

    RENAME = auto()
    UPDATE = auto()
    UP = auto()
    DOWN = auto()
    REMOVE = auto()


class SearchWish(NamedTuple):
    """A wish: this is to be done with the search of a row."""

    way: Way
    row: Row


class SearchRows(QObject):
    """The rows of the saved searches in one tree.

    Signals:
        picked: A search is to be asked; carries its key.
        renamed: A search is to be called otherwise; carries its key and the name.
        update_requested: A search is to stand for what is asked now; carries its key.
        removed: A search is to go; carries its key.
        moved: A search is to stand elsewhere; carries its key, and the place before which.
    """

    picked = Signal(str)
    renamed = Signal(str, str)
    update_requested = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)

    def __init__(self, tree: QTreeView, model: TaxonomyModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._pressed: tuple[QPoint, Row] | None = None
        model.search_named.connect(self.renamed)
        model.search_dropped.connect(self.moved)

    def offer(self, menu: RowMenu, row: Row) -> None:
        """Add what can be done with the search of a row."""
        menu.offer(self.tr("Rename…"), SearchWish(Way.RENAME, row))
        menu.offer(self.tr("Update to what is searched now"), SearchWish(Way.UPDATE, row))
        menu.addSeparator()
        if row.at > 0:
            menu.offer(self.tr("Move up"), SearchWish(Way.UP, row))
        if row.at < self._model.searches_shown - 1:
            menu.offer(self.tr("Move down"), SearchWish(Way.DOWN, row))
        menu.addSeparator()
        menu.offer(self.tr("Delete"), SearchWish(Way.REMOVE, row))

    def took(self, event: QKeyEvent, row: Row) -> bool:
        """Whether a key on a row of a search was one of its own; done if so."""
        ways = {
            (Qt.Key.Key_F2, _NONE): Way.RENAME,
            (Qt.Key.Key_Delete, _NONE): Way.REMOVE,
            (Qt.Key.Key_Up, _ALT): Way.UP,
            (Qt.Key.Key_Down, _ALT): Way.DOWN,
        }
        way = ways.get((Qt.Key(event.key()), event.modifiers()))
        if row.kind is not Kind.SEARCH or way is None:
            return False
        self.take(SearchWish(way, row))
        return True

    @Slot(object)
    def take(self, wish: SearchWish) -> None:
        """Do what is wished."""
        row = wish.row
        if wish.way is Way.RENAME:
            self._tree.edit(self._model.search_index(row.search))
        elif wish.way is Way.UPDATE:
            self.update_requested.emit(row.search)
        elif wish.way is Way.REMOVE:
            self.removed.emit(row.search)
        elif wish.way is Way.UP and row.at > 0:
            self.moved.emit(row.search, row.at - 1)
        elif wish.way is Way.DOWN and row.at < self._model.searches_shown - 1:
            self.moved.emit(row.search, row.at + 2)

    def press(self, place: QPoint, row: Row) -> None:
        """The button went down on a row: from here it may be dragged."""
        self._pressed = (place, row) if row.kind is Kind.SEARCH else None

    def dragged(self, place: QPoint) -> bool:
        """Whether a search is being dragged; where a tree selects nothing, Qt drags nothing."""
        if self._pressed is None:
            return False
        start, row = self._pressed
        if (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self._tree)
            drag.setMimeData(self._model.mimeData([self._model.search_index(row.search)]))
            drag.exec(Qt.DropAction.MoveAction)
        return True
