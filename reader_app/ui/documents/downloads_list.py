"""The rows of the downloads: clicks, keys, the menu, and the order by dragging."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QToolTip

from reader_app.overriding import override
from reader_app.ui.documents.downloads_delegate import ROW_HEIGHT, DownloadsDelegate
from reader_app.ui.documents.downloads_model import LINE, DownloadLine, DownloadsModel, Way
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport

_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DownloadsList(QListView):
    """One row for each download.

    Space or Enter does the first thing that can be done with it, Delete cancels it, and Alt with
    the arrows moves it in the line.

    Signals:
        wished: Something is to be done with a download; carries its address and the Way.
        moved: One is to have another place in the line; carries its address and the row.
    """

    wished = Signal(str, object)
    moved = Signal(str, int)

    def __init__(self, theme: Theme, model: DownloadsModel) -> None:
        super().__init__()
        give_viewport(self)
        self._downloads = model
        self._delegate = DownloadsDelegate(theme, model, self)
        self._dragged = ""
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleName(self.tr("Downloads"))
        theme.changed.connect(self.viewport().update)

    def words(self, way: Way) -> str:
        """What a way is called."""
        return {
            Way.PAUSE: self.tr("Pause"),
            Way.RESUME: self.tr("Resume"),
            Way.RETRY: self.tr("Try again"),
            Way.OPEN: self.tr("Open"),
            Way.CANCEL: self.tr("Cancel"),
        }[way]

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == _ALT
            and event.key() in _MOVES
        ):
            # In this list the keys of the next note put a download further down.
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self._line(self.currentIndex())
        key = Qt.Key(event.key())
        if line is None:
            super().keyPressEvent(event)
        elif event.modifiers() == _ALT and key in _MOVES:
            self._move(line, self.currentIndex().row() + _MOVES[key])
        elif event.modifiers() == _NONE and key in _DOING:
            self.wished.emit(line.address, line.ways[0])
        elif key == Qt.Key.Key_Delete and Way.CANCEL in line.ways:
            self.wished.emit(line.address, Way.CANCEL)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        line = self._line(self.indexAt(place))
        way = self._way_at(place)
        if event.button() == Qt.MouseButton.LeftButton and line is not None and way is not None:
            self.wished.emit(line.address, way)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        line = self._line(self.indexAt(place))
        if line is not None and Way.OPEN in line.ways and self._way_at(place) is None:
            self.wished.emit(line.address, Way.OPEN)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        way = self._way_at(place)
        hovered = None if way is None else (self.indexAt(place).row(), way)
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            self.viewport().update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._delegate.hovered = None
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            way = self._way_at(event.pos())
            QToolTip.showText(event.globalPos(), self.words(way) if way else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        line = self._line(self.currentIndex())
        if line is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for way in line.ways:
            menu.addAction(self.words(way)).triggered.connect(
                partial(self.wished.emit, line.address, way)
            )
        if not line.has_ended:
            menu.addSeparator()
            row = self.currentIndex().row()
            for text, to in ((self.tr("Move up"), row - 1), (self.tr("Move down"), row + 1)):
                menu.addAction(text).triggered.connect(partial(self._move, line, to))
        below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(below if by_key else event.globalPos())

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        line = self._line(self.currentIndex())
        self._dragged = line.address if line is not None and not line.has_ended else ""
        if self._dragged:
            super().startDrag(supportedActions)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.source() is self:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where it is dropped: the line itself decides, and Qt moves nothing."""
        line = self._downloads.line(self._dragged)
        if event.source() is self and line is not None:
            self._move(line, self._row_for(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self._dragged = ""

    def _row_for(self, place: QPoint) -> int:
        """The row that what is dropped at `place` is to have."""
        index = self.indexAt(place)
        if not index.isValid():
            return self._downloads.rowCount() - 1
        upper = place.y() < self.visualRect(index).center().y()
        before = index.row() if upper else index.row() + 1
        # Taken out from above, it moves the others up.
        return before - (self._downloads.row(self._dragged) < before)

    @Slot()
    def _move(self, line: DownloadLine, row: int) -> None:
        if not line.has_ended and row >= 0:
            self.moved.emit(line.address, row)

    def _way_at(self, place: QPoint) -> Way | None:
        index = self.indexAt(place)
        line = self._line(index)
        return None if line is None else self._delegate.way_at(self.visualRect(index), line, place)

    def _line(self, index: QModelIndex) -> DownloadLine | None:
        line: DownloadLine | None = index.data(LINE) if index.isValid() else None
        return line


def height_of(rows: int) -> int:
    """How high so many rows are."""
    return rows * ROW_HEIGHT
