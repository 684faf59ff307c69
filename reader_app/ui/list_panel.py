"""A panel that pops up over the window: a field, and the rows among which it finds."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport

TAKERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_IN_LIST = (*TAKERS, Qt.Key.Key_Space, Qt.Key.Key_Select)


class RowList(QListView):
    """Rows of one height under one another.

    Signals:
        taken: A row was clicked, or taken by keys; carries its index, and the keys held with it.
    """

    taken = Signal(QModelIndex, object)

    def __init__(self, rows: QAbstractItemModel) -> None:
        super().__init__()
        give_viewport(self)
        self.setModel(rows)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def take(self, index: QModelIndex, modifiers: Qt.KeyboardModifier) -> None:
        """Take a row, if there is one at `index`."""
        if index.isValid():
            self.taken.emit(index, modifiers)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        if e.button() == Qt.MouseButton.LeftButton:
            self.take(self.indexAt(e.position().toPoint()), e.modifiers())


class ListPanel(QFrame):
    """What all such panels have in common.

    In the field Down goes to the list, and Return takes the row that is found first. In the list
    Return and Space take the current row, Up goes back from the first one, and letters go to the
    field. Escape closes.

    Signals:
        closed: The panel is gone.
    """

    closed = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, rows: QAbstractItemModel, edge: int = 6
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        rows.setParent(self)
        self._theme = theme
        self._edge = edge
        self._field = QLineEdit()
        self._field.setFont(theme.font(13))
        self._field.installEventFilter(self)
        self._list = RowList(rows)
        self._list.installEventFilter(self)
        self._nothing = QLabel()
        self._nothing.setFont(theme.font(13))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(edge)
        theme.changed.connect(self._restyle)
        self._restyle()

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

    def _lay_out(self, *parts: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(self._edge, self._edge, self._edge, self._edge)
        column.setSpacing(self._edge)
        for each in parts:
            column.addWidget(each)

    def _invite(self, told: str) -> None:
        """Say what the field is for."""
        self._field.setPlaceholderText(told)
        self._field.setAccessibleName(told)

    def _took_in_field(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in TAKERS:
            self._list.take(self._current(), event.modifiers())
        elif event.key() == Qt.Key.Key_Down and self._current().isValid():
            self._list.setCurrentIndex(self._current())
            self._list.setFocus()
        else:
            return False
        return True

    def _took_in_list(self, event: QKeyEvent) -> bool:
        """Whether a key in the list was not for walking through it."""
        key, has_field = event.key(), not self._field.isHidden()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _IN_LIST:
            self._list.take(self._list.currentIndex(), event.modifiers())
        elif key == Qt.Key.Key_Up and self._list.currentIndex().row() == 0 and has_field:
            self._list.setCurrentIndex(QModelIndex())
            self._field.setFocus()
        elif has_field and (key == Qt.Key.Key_Backspace or event.text().strip()):
            self._field.setFocus()
            self._field.end(False)  # noqa: FBT003  # Qt's: without a selection
            self._field.event(event)
        else:
            return False
        return True

    def _current(self) -> QModelIndex:
        """Where the reader is in the list: at its top while they type."""
        index = self._list.currentIndex()
        return index if index.isValid() else self._list.model().index(0, 0)

    def _field_style(self) -> str:
        tokens = self._theme.tokens
        return (
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"ListPanel {{ background: {tokens.page}; border: 1px solid {tokens.line_strong} }}"
            f"{self._field_style()}"
            f"QLabel {{ color: {tokens.ink_soft} }}"
            f"QListView {{ background: {tokens.page}; border: none }}"
        )
