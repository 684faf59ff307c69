"""A small panel over the sidebar in which one finds a term among hundreds."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout

from reader_app.domain.taxonomy import TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.term_list import TermListModel
from reader_app.ui.browsing.term_list_delegate import ROW_HEIGHT, TermListDelegate
from reader_app.ui.theme import Theme

_TAKERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ALT = Qt.KeyboardModifier.AltModifier
_MOST_ROWS = 10
_EDGE = 6


class TermPanel(QFrame):
    """A field and the terms that it finds, with their counts; it stays open while one picks.

    Typing finds, Down goes to the list and Up back. Return picks the first one from the field;
    in the list Return and Space pick where one is, with Alt they leave out. Escape closes.

    Signals:
        term_clicked: A term was clicked or picked by keys; carries its TermKey.
        term_left_out: The same to leave it out.
        closed: The panel is gone.
    """

    term_clicked = Signal(object)
    term_left_out = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, terms: TaxonomyModel, parent: QAbstractItemView) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent.window()
        self._theme = theme
        self._model = TermListModel(terms, self)
        self._field = QLineEdit()
        self._list = TermListView(theme, self._model)
        self._nothing = QLabel()
        self._lay_out()
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.term_clicked.connect(self._take)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_terms(self, facet: str, under: TermKey | None, name: str) -> None:
        """List the terms of a facet, or those narrower than `under`; `name` heads the list."""
        self._field.clear()
        self._model.show_terms(facet, under)
        words = self.tr("Find among %Ln term(s)", "", self._model.in_all)
        self._field.setPlaceholderText(words)
        self._field.setAccessibleName(words)
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
        lowest = min(room.bottom(), window.bottom()) - size.height() - _EDGE
        self.move(max(corner.x(), room.left()), max(min(corner.y(), lowest), room.top()))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            took = self._took_in_field if watched is self._field else self._took_in_list
            return took(event)
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _took_in_field(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in _TAKERS:
            self._take(self._current(), event.modifiers())
        elif event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self._list.setCurrentIndex(self._current())
            self._list.setFocus()
        else:
            return False
        return True

    def _took_in_list(self, event: QKeyEvent) -> bool:
        """Whether a key in the list was not for walking through it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (*_TAKERS, Qt.Key.Key_Space, Qt.Key.Key_Select):
            self._take(self._list.currentIndex(), event.modifiers())
        elif event.key() == Qt.Key.Key_Up and self._list.currentIndex().row() == 0:
            self._list.setCurrentIndex(QModelIndex())
            self._field.setFocus()
        elif event.key() == Qt.Key.Key_Backspace or event.text().strip():
            self._field.setFocus()
            self._field.end(False)  # noqa: FBT003  # Qt's: without a selection
            self._field.event(event)
        else:
            return False
        return True

    def _current(self) -> QModelIndex:
        """Where the reader is in the list: at its top while they type."""
        index = self._list.currentIndex()
        return index if index.isValid() else self._model.index(0)

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
        if index.isValid():
            wish = self.term_left_out if modifiers & _ALT else self.term_clicked
            wish.emit(self._model.term(index.row()))

    def _lay_out(self) -> None:
        self._field.setFont(self._theme.font(13))
        self._field.setClearButtonEnabled(True)
        self._nothing.setFont(self._theme.font(12))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(_EDGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE)
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"TermPanel {{ background: {tokens.page}; border: 1px solid {tokens.line_strong} }}"
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
            f"QLabel {{ color: {tokens.ink_soft} }}"
            f"QListView {{ background: {tokens.page}; border: none }}"
        )


class TermListView(QListView):
    """The terms under one another.

    Signals:
        term_clicked: A row was clicked; carries its index, and the keys that were held.
    """

    term_clicked = Signal(QModelIndex, object)

    def __init__(self, theme: Theme, model: TermListModel, *, boxes: bool = True) -> None:
        """With `boxes` it is seen which terms are chosen."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(TermListDelegate(theme, self, boxes=boxes))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        index = self.indexAt(e.position().toPoint())
        if index.isValid() and e.button() == Qt.MouseButton.LeftButton:
            self.term_clicked.emit(index, e.modifiers())
