"""A small panel over the sidebar in which one finds a term among hundreds."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView

from reader_app.domain.taxonomy import TermKey
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.term_list import TermListModel
from reader_app.ui.browsing.term_list_delegate import ROW_HEIGHT, TermListDelegate
from reader_app.ui.list_panel import ListPanel
from reader_app.ui.theme import Theme

_ALT = Qt.KeyboardModifier.AltModifier
_MOST_ROWS = 10


class TermPanel(ListPanel):
    """A field and the terms that it finds, with their counts; it stays open while one picks.

    The keyboard begins in the field. What is taken is picked, with Alt it is left out.

    Signals:
        term_clicked: A term was clicked or picked by keys; carries its TermKey.
        term_left_out: The same to leave it out.
    """

    term_clicked = Signal(object)
    term_left_out = Signal(object)

    def __init__(self, theme: Theme, terms: TaxonomyModel, parent: QAbstractItemView) -> None:
        rows = TermListModel(terms)
        super().__init__(theme, parent, rows)
        self._model = rows
        self._window = parent.window()
        self._list.setItemDelegate(TermListDelegate(theme, self._list))
        self._field.setClearButtonEnabled(True)
        self._lay_out(self._field, self._list, self._nothing)
        self._field.textChanged.connect(self._find)
        self._list.taken.connect(self._take)

    def show_terms(self, facet: str, under: TermKey | None, name: str) -> None:
        """List the terms of a facet, or those narrower than `under`; `name` heads the list."""
        self._field.clear()
        self._model.show_terms(facet, under)
        self._invite(self.tr("Find among %Ln term(s)", "", self._model.in_all))
        self._list.setAccessibleName(name)
        self._find("")

    def open_at(self, corner: QPoint, width: int) -> None:
        """Come up with the upper left corner here, or as near as the screen has room."""
        rows = min(self._model.in_all, _MOST_ROWS)
        self._list.setFixedHeight(rows * ROW_HEIGHT + 2)
        self.setFixedWidth(width)
        size = self.sizeHint()
        room = self.screen().availableGeometry()
        window = self._window.geometry()
        lowest = min(room.bottom(), window.bottom()) - size.height() - self._edge
        self.move(max(corner.x(), room.left()), max(min(corner.y(), lowest), room.top()))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(str)
    def _find(self, letters: str) -> None:
        self._model.find(letters)
        found = self._model.rowCount() > 0
        self._list.setVisible(found)
        self._nothing.setVisible(not found)
        self._nothing.setText(self.tr("No term holds “%1”.").replace("%1", letters.strip()))

    @Slot(QModelIndex, object)
    def _take(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        """Pick a term, or leave it out with Alt."""
        wish = self.term_left_out if modifiers & _ALT else self.term_clicked
        wish.emit(self._model.term(index.row()))
