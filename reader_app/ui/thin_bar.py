"""A hairline of progress."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from reader_app.overriding import override
from reader_app.ui.theme import Theme

_BAR = 1000


class ThinBar(QProgressBar):
    """A hairline of progress; without a total it only says that something is under way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(4)
        self.setRange(0, _BAR)
        theme.changed.connect(self.update)

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how much of `total` is done."""
        # Qt would paint at once whatever in the window waits for it, at every step.
        self.setUpdatesEnabled(False)
        self.setRange(0, _BAR if total else 0)
        self.setValue(min(_BAR, done * _BAR // total) if total else 0)
        self.setUpdatesEnabled(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(self.rect())
        painter.setBrush(QColor(self._theme.tokens.line_strong))
        painter.drawRoundedRect(ground, 2, 2)
        share = self.value() / _BAR if self.maximum() else 0.3
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawRoundedRect(QRectF(0, 0, ground.width() * share, ground.height()), 2, 2)
        painter.end()
