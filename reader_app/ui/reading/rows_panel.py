"""A small list over the page, in which one finds a heading, a link or an acronym."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QWidget

from reader_app.overriding import override
from reader_app.ui.list_panel import TAKERS, ListPanel
from reader_app.ui.reading.rows_delegate import ROW_HEIGHT, RowsDelegate
from reader_app.ui.reading.rows_model import PanelRow, RowsModel
from reader_app.ui.theme import Theme

_MOST_ROWS = 14
_FEW_ROWS = 8
"""So many are found at a glance: a field to type in would only be in the way."""


class RowsPanel(ListPanel):
    """A list that the arrows walk through, with a field above it where there are many rows.

    The keyboard begins in the list.

    Signals:
        picked: A row was clicked or called up, and the panel is gone; carries its number.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        rows = RowsModel()
        super().__init__(theme, parent, rows)
        self._model = rows
        self._list.setItemDelegate(RowsDelegate(theme, self._list))
        self._field.setClearButtonEnabled(True)
        self._invite(self.tr("Find in this list"))
        self._title = QLabel()
        self._title.setFont(theme.font(12))
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setContentsMargins(self._edge + 2, 2, self._edge, 2)
        self._lay_out(self._title, self._field, self._list, self._nothing)
        self._field.textChanged.connect(self._find)
        self._list.taken.connect(self._take)

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
        lowest = room.bottom() - self.height() - self._edge
        left = min(corner.x() - width, room.right() - width)
        self.move(max(left, room.left()), max(min(corner.y(), lowest), room.top()))
        self.show()
        index = self._model.index(self._model.here)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
        (self._list if self._model.in_all else self).setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, *TAKERS):
            self.close()
        else:
            super().keyPressEvent(event)

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
        number = self._model.row(index.row()).number
        # First it goes, so that what follows finds the keyboard where it was.
        self.close()
        self.picked.emit(number)
