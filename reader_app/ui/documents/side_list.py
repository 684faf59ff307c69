"""A list beside a PDF, of which each row leads somewhere: by a click, or by a key."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground


class SideList(QListView):
    """Rows that look alike, on the ground of the side.

    Signals:
        row_picked: One was chosen, to go there; carries which, counted from 0.
    """

    row_picked = Signal(int)

    def __init__(self, theme: Theme, model: QAbstractListModel) -> None:
        super().__init__()
        self._theme = theme
        model.setParent(self)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.clicked.connect(self._pick)
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_picked.emit(index.row())

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.side)
