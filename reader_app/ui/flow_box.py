"""Controls side by side, on as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader_app.overriding import override

_LEAST = 60


class FlowBox(QWidget):
    """Controls side by side, on as many lines as they need."""

    def __init__(self, gap: int = 6, *, push_last: bool = False) -> None:
        """`push_last` puts the last control at the right end of its line."""
        super().__init__()
        self._gap = gap
        self._push_last = push_last
        self._kept_free = 0
        self._controls: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_controls(self, controls: Sequence[QWidget]) -> None:
        """Show these in the place of the former ones; those that are among both stay."""
        kept = set(controls)
        for old in self._controls:
            if old not in kept:
                old.hide()
                old.deleteLater()
        for control in controls:
            if control not in self._controls:
                control.setParent(self)
                control.show()
        self._controls = list(controls)
        if not controls:
            self.hide()
        elif self.parentWidget() is not None:
            # Without a parent it would be a window of its own, and take the keyboard.
            self.show()
        self.rearrange()

    def keep_free(self, width: int) -> None:
        """Leave so much room at the right end of the first line: something else stands there."""
        if width != self._kept_free:
            self._kept_free = width
            self.rearrange()

    @Slot()
    def rearrange(self) -> None:
        """Put the controls in their places again: one was hidden or shown, or has other words."""
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, move=False)

    @override
    def sizeHint(self) -> QSize:
        widths = [control.sizeHint().width() for control in self._shown()]
        width = sum(widths) + self._gap * max(len(widths) - 1, 0)
        return QSize(width, self._arrange(max(width, 1), move=False))

    @override
    def minimumSizeHint(self) -> QSize:
        heights = [control.sizeHint().height() for control in self._shown()]
        return QSize(0, max(heights, default=0))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def _shown(self) -> list[QWidget]:
        return [control for control in self._controls if not control.isHidden()]

    def _arrange(self, width: int, *, move: bool) -> int:
        """Put each control in its place if `move`; the height they take at `width`."""
        top = 0
        lowest = self.minimumSizeHint().height()
        for line in self._lines(width):
            height = max((size.height() for _, size in line), default=lowest)
            x = 0
            for control, size in line if move else ():
                if self._push_last and control is self._controls[-1]:
                    x = max(x, width - size.width())
                y = top + (height - size.height()) // 2
                control.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        """The controls with their sizes, line by line; none on the first where none has room."""
        lines: list[list[tuple[QWidget, QSize]]] = []
        first = max(width - self._kept_free, _LEAST)
        left = 0
        shown = self._shown()
        if self._kept_free and shown and first < shown[0].sizeHint().width() <= width:
            lines.append([])
        for control in shown:
            room = width if lines else first
            size = control.sizeHint().boundedTo(QSize(room, 1000))
            if not lines or size.width() > left:
                left = width if lines else first
                lines.append([])
            lines[-1].append((control, size))
            left -= size.width() + self._gap
        return lines
