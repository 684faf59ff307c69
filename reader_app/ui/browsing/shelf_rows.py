"""What the reader does with shelves in the sidebar: by menu, by keys, by dragging."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QApplication, QTreeView

from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.ui.browsing.row_drops import shelf_data
from reader_app.ui.browsing.row_menu import RowMenu
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import Kind, Row

_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier


class ShelfWay(Enum):
    """What can be done with a shelf."""

    NEW = auto()
    RENAME = auto()
    UP = auto()
    DOWN = auto()
    DOSSIER = auto()
    REMOVE = auto()


class ShelfWish(NamedTuple):
    """A wish: this is to be done with a shelf, or with all of them where `term` is None."""

    way: ShelfWay
    term: TermKey | None


class ShelfRows(QObject):
    """The rows of the shelves in one tree.

    Signals:
        wished: Something is to be done with a shelf; carries a ShelfWish.
        moved: A shelf is to stand inside another one; carries its term, that of the other one or
            None, and the place there or -1.
        filled: Notes are to stand on a shelf; carries its term and their keys.
    """

    wished = Signal(object)
    moved = Signal(object, object, int)
    filled = Signal(object, object)

    def __init__(self, tree: QTreeView, model: TaxonomyModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._pressed: tuple[QPoint, TermKey] | None = None
        model.shelf_dropped.connect(self.moved)
        model.notes_dropped.connect(self.filled)

    def offer(self, menu: RowMenu, row: Row) -> None:
        """Add what can be done with the shelf of a row, or with all of them."""
        if row.kind is Kind.FACET:
            menu.offer(self.tr("New shelf…"), ShelfWish(ShelfWay.NEW, None))
            menu.addSeparator()
            return
        menu.addSeparator()
        menu.offer(self.tr("New shelf inside…"), ShelfWish(ShelfWay.NEW, row.term))
        menu.offer(self.tr("Rename…"), ShelfWish(ShelfWay.RENAME, row.term))
        menu.offer(self.tr("Move up"), ShelfWish(ShelfWay.UP, row.term))
        menu.offer(self.tr("Move down"), ShelfWish(ShelfWay.DOWN, row.term))
        menu.addSeparator()
        menu.offer(self.tr("Make a dossier…"), ShelfWish(ShelfWay.DOSSIER, row.term))
        menu.addSeparator()
        menu.offer(self.tr("Delete"), ShelfWish(ShelfWay.REMOVE, row.term))

    def took(self, event: QKeyEvent, row: Row) -> bool:
        """Whether a key on a row of a shelf was one of its own; done if so."""
        ways = {
            (Qt.Key.Key_F2, _NONE): ShelfWay.RENAME,
            (Qt.Key.Key_Delete, _NONE): ShelfWay.REMOVE,
            (Qt.Key.Key_Insert, _NONE): ShelfWay.NEW,
            (Qt.Key.Key_Up, _ALT): ShelfWay.UP,
            (Qt.Key.Key_Down, _ALT): ShelfWay.DOWN,
        }
        way = ways.get((Qt.Key(event.key()), event.modifiers()))
        if row.facet != SHELF or row.term is None or way is None:
            return False
        self.take(ShelfWish(way, row.term))
        return True

    @Slot(object)
    def take(self, wish: ShelfWish) -> None:
        """Pass on what is wished."""
        self.wished.emit(wish)

    def press(self, place: QPoint, row: Row) -> None:
        """The button went down on a row: from here it may be dragged."""
        is_shelf = row.facet == SHELF and row.term is not None
        self._pressed = (place, row.term) if is_shelf and row.term else None

    def dragged(self, place: QPoint) -> bool:
        """Whether a shelf is being dragged; where a tree selects nothing, Qt drags nothing."""
        if self._pressed is None:
            return False
        start, term = self._pressed
        if (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self._tree)
            drag.setMimeData(shelf_data(term))
            drag.exec(Qt.DropAction.MoveAction)
        return True
