"""The command palette: one field over the window, and below it what its letters call up."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from reader_app.overriding import override
from reader_app.ui.browsing.palette_delegate import ROW_HEIGHT, PaletteDelegate
from reader_app.ui.browsing.palette_model import PaletteModel, PaletteRow
from reader_app.ui.theme import Theme

_TAKERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_ROWS = 12
_EDGE = 8
_WIDEST = 660
_BESIDE = 40
_DOWN = 72
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _MOST_ROWS - 1,
    Qt.Key.Key_PageUp: 1 - _MOST_ROWS,
}


class CommandPalette(QFrame):
    """A field and a list. The keyboard stays in the field: arrows choose, Return calls up.

    Signals:
        asked: The reader typed; carries the line.
        picked: A row was called up, and the palette is gone; carries the PaletteRow.
        closed: The palette is gone.
    """

    asked = Signal(str)
    picked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self._theme = theme
        self._model = PaletteModel(self)
        self._field = QLineEdit()
        self._list = _PaletteList(theme, self._model)
        self._nothing = QLabel()
        self._lay_out()
        self._field.textChanged.connect(self.asked)
        self._field.installEventFilter(self)
        self._list.clicked_at.connect(self._take)
        self._list.selectionModel().currentChanged.connect(self._say)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def line(self) -> str:
        """What is typed."""
        return self._field.text()

    def open(self) -> None:
        """Come up over the window with an empty field."""
        self._field.clear()
        # An empty field does not tell that it is emptied again.
        self.asked.emit("")
        width = min(_WIDEST, self._window.width() - 2 * _BESIDE)
        self.setFixedWidth(width)
        left = (self._window.width() - width) // 2
        self.move(self._window.mapToGlobal(QPoint(left, _DOWN)))
        self.show()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_rows(self, rows: Sequence[PaletteRow], *, anew: bool, waits: bool) -> None:
        """Show what the line calls up. `anew` chooses the first one, else what was chosen stays.

        While it `waits` for more, nothing is said of there being nothing.
        """
        kept = None if anew else self._chosen()
        self._model.show(rows)
        number = self._model.number(kept) if kept is not None else 0
        self._list.setCurrentIndex(self._model.index(max(0, number), 0))
        if anew:
            self._list.scrollToTop()
        is_empty = not rows and not waits
        self._nothing.setVisible(is_empty)
        told = self.tr("Nothing is called “%1”.").replace("%1", self.line.strip())
        self._nothing.setText(told if is_empty else "")
        self._fit(len(rows))
        self._say()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._took(event)
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _took(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _TAKERS:
            self._take(self._list.currentIndex())
        elif key in _STEPS:
            self._step(_STEPS[key])
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, step: int) -> None:
        """Go on in the list; one step beyond an end is the other end."""
        count = self._model.rowCount()
        if count == 0:
            return
        number = self._list.currentIndex().row() + step
        if abs(step) == 1:
            number %= count
        self._list.setCurrentIndex(self._model.index(max(0, min(number, count - 1)), 0))

    def _chosen(self) -> PaletteRow | None:
        index = self._list.currentIndex()
        return self._model.row(index.row()) if index.isValid() else None

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self._model.row(index.row())
            # First it goes, so that what is called up finds the keyboard where it was.
            self.close()
            self.picked.emit(row)

    @Slot()
    def _say(self) -> None:
        """Tell assistive tools what is chosen: the keyboard does not leave the field."""
        row = self._chosen()
        self._field.setAccessibleDescription(row.spoken if row else self._nothing.text())

    def _fit(self, count: int) -> None:
        self._list.setVisible(count > 0)
        self._list.setFixedHeight(min(count, _MOST_ROWS) * ROW_HEIGHT)
        self.adjustSize()

    def _lay_out(self) -> None:
        told = self.tr("Find an action, a term or the title of a note")
        self._field.setFont(self._theme.font(15))
        self._field.setPlaceholderText(told)
        self._field.setAccessibleName(told)
        self._list.setAccessibleName(self.tr("What is called so"))
        self._nothing.setFont(self._theme.font(13))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(_EDGE)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(_EDGE)
        for each in (self._field, self._list, self._nothing):
            column.addWidget(each)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"CommandPalette {{ background: {tokens.page};"
            f" border: 1px solid {tokens.line_strong} }}"
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink}; border: none;"
            f" border-bottom: 1px solid {tokens.line}; padding: 7px 6px 9px 6px }}"
            f"QLabel {{ color: {tokens.ink_soft} }}"
            f"QListView {{ background: {tokens.page}; border: none }}"
        )


class _PaletteList(QListView):
    """The rows under one another; a click calls one up.

    Signals:
        clicked_at: A row was clicked; carries its index.
    """

    clicked_at = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: PaletteModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(PaletteDelegate(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
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
