"""A small list over the page, in which one finds a heading, a link or an acronym."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader_app.overriding import override
from reader_app.ui.reading.rows_delegate import ROW_HEIGHT, RowsDelegate
from reader_app.ui.reading.rows_model import PanelRow, RowsModel
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport

_TAKERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_ROWS = 14
_FEW_ROWS = 8
"""So many are found at a glance: a field to type in would only be in the way."""
_EDGE = 6


class RowsPanel(QFrame):
    """A list that the arrows walk through, with a field above it where there are many rows.

    The keyboard begins in the list. Letters go to the field and find; Return follows, Escape
    closes.

    Signals:
        picked: A row was clicked or called up, and the panel is gone; carries its number.
        closed: The panel is gone.
    """

    picked = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._model = RowsModel(self)
        self._title = QLabel()
        self._field = QLineEdit()
        self._list = _RowsList(theme, self._model)
        self._nothing = QLabel()
        self._lay_out()
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)
        self._list.installEventFilter(self)
        self._list.clicked_at.connect(self._take)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, title: str, rows: Sequence[PanelRow], nothing: str) -> None:
        """List these under a title; where there are none, say `nothing`."""
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._field.setVisible(len(rows) > _FEW_ROWS)
        self._field.clear()
        self._model.show_rows(rows)
        self._list.setFixedHeight(min(len(rows), _MOST_ROWS) * ROW_HEIGHT + 2)

    def open_at(self, corner: QPoint, width: int) -> None:
        """Come up with the upper right corner here, or as near as the screen has room."""
        self.setFixedWidth(width)
        self.adjustSize()
        room = self.screen().availableGeometry()
        lowest = room.bottom() - self.height() - _EDGE
        left = min(corner.x() - width, room.right() - width)
        self.move(max(left, room.left()), max(min(corner.y(), lowest), room.top()))
        self.show()
        index = self._model.index(self._model.here)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        (self._list if self._model.in_all else self).setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, *_TAKERS):
            self.close()
        else:
            super().keyPressEvent(event)

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
            self._take(self._current())
        elif event.key() == Qt.Key.Key_Down and self._model.rowCount():
            self._list.setCurrentIndex(self._current())
            self._list.setFocus()
        else:
            return False
        return True

    def _took_in_list(self, event: QKeyEvent) -> bool:
        """Whether a key in the list was not for walking through it."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (*_TAKERS, Qt.Key.Key_Space, Qt.Key.Key_Select):
            self._take(self._list.currentIndex())
        elif key == Qt.Key.Key_Up and self._list.currentIndex().row() == 0 and self._has_field:
            self._field.setFocus()
        elif self._has_field and (key == Qt.Key.Key_Backspace or event.text().strip()):
            self._field.setFocus()
            self._field.end(False)  # noqa: FBT003  # Qt's: without a selection
            self._field.event(event)
        else:
            return False
        return True

    @property
    def _has_field(self) -> bool:
        return not self._field.isHidden()

    def _current(self) -> QModelIndex:
        """Where the reader is in the list: at its top while they type."""
        index = self._list.currentIndex()
        return index if index.isValid() else self._model.index(0)

    @Slot(str)
    def _find(self, letters: str) -> None:
        self._model.find(letters)
        found = self._model.rowCount() > 0
        if self._model.in_all:
            self._nothing.setVisible(not found)
            told = self.tr("Nothing here holds “%1”.").replace("%1", letters.strip())
            self._nothing.setText("" if found else told)
        if found:
            self._list.setCurrentIndex(self._model.index(self._model.here))

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            number = self._model.row(index.row()).number
            # First it goes, so that what follows finds the keyboard where it was.
            self.close()
            self.picked.emit(number)

    def _lay_out(self) -> None:
        told = self.tr("Find in this list")
        self._title.setFont(self._theme.font(12))
        self._field.setFont(self._theme.font(13))
        self._field.setPlaceholderText(told)
        self._field.setAccessibleName(told)
        self._field.setClearButtonEnabled(True)
        for label in (self._title, self._nothing):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setContentsMargins(_EDGE + 2, 2, _EDGE, 2)
        self._nothing.setFont(self._theme.font(13))
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE)
        for each in (self._title, self._field, self._list, self._nothing):
            column.addWidget(each)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"RowsPanel {{ background: {tokens.page}; border: 1px solid {tokens.line_strong} }}"
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
            f"QLabel {{ color: {tokens.ink_soft} }}"
            f"QListView {{ background: {tokens.page}; border: none }}"
        )


class _RowsList(QListView):
    """The rows under one another; a click takes one.

    Signals:
        clicked_at: A row was clicked; carries its index.
    """

    clicked_at = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: RowsModel) -> None:
        super().__init__()
        give_viewport(self)
        self.setModel(model)
        self.setItemDelegate(RowsDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        index = self.indexAt(e.position().toPoint())
        if index.isValid() and e.button() == Qt.MouseButton.LeftButton:
            self.clicked_at.emit(index)
