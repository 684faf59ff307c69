"""The command palette: one field over the window, and below it what its letters call up."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader_app.overriding import override
from reader_app.ui.browsing.palette_delegate import ROW_HEIGHT, PaletteDelegate
from reader_app.ui.browsing.palette_model import PaletteModel, PaletteRow
from reader_app.ui.list_panel import TAKERS, ListPanel
from reader_app.ui.theme import Theme

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


class CommandPalette(ListPanel):
    """A field and a list. The keyboard stays in the field: arrows choose, Return calls up.

    Signals:
        asked: The reader typed; carries the line.
        picked: A row was called up, and the palette is gone; carries the PaletteRow.
    """

    asked = Signal(str)
    picked = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        rows = PaletteModel()
        super().__init__(theme, window, rows, _EDGE)
        self._model = rows
        self._window = window
        self._list.setItemDelegate(PaletteDelegate(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("What is called so"))
        self._field.setFont(theme.font(15))
        self._invite(self.tr("Find an action, a term or the title of a note"))
        self._lay_out(self._field, self._list, self._nothing)
        self._field.textChanged.connect(self.asked)
        self._list.taken.connect(self._take)
        self._list.selectionModel().currentChanged.connect(self._say)

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
        self._fit(len(rows), waits=waits)
        self._say()

    @override
    def _took_in_field(self, event: QKeyEvent) -> bool:
        """Whether a key in the field was for the list."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in TAKERS:
            self._list.take(self._list.currentIndex(), event.modifiers())
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
        row = self._model.row(index.row())
        # First it goes, so that what is called up finds the keyboard where it was.
        self.close()
        self.picked.emit(row)

    @Slot()
    def _say(self) -> None:
        """Tell assistive tools what is chosen: the keyboard does not leave the field."""
        row = self._chosen()
        self._field.setAccessibleDescription(row.spoken if row else self._nothing.text())

    def _fit(self, count: int, *, waits: bool) -> None:
        """Be as high as the rows; while more are awaited the panel grows, but does not shrink."""
        height = min(count, _MOST_ROWS) * ROW_HEIGHT
        if waits and not self._list.isHidden():
            height = max(height, self._list.height())
        self._list.setVisible(height > 0)
        self._list.setFixedHeight(height)
        self.adjustSize()

    @override
    def _field_style(self) -> str:
        tokens = self._theme.tokens
        return (
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink}; border: none;"
            f" border-bottom: 1px solid {tokens.line}; padding: 7px 6px 9px 6px }}"
        )
