"""How far long work is, with a way to stop it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from reader_app.overriding import override
from reader_app.ui.buttons import TextButton
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar

_HEIGHT = 42
_LEAST_BAR = 40


class WorkBar(QWidget):
    """A sentence, a bar, a button.

    Signals:
        stop_requested: The reader wants no more of it.
    """

    stop_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._told = QLabel()
        self._told.setFont(theme.font(12))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._bar = ThinBar(theme)
        self._bar.setMinimumWidth(_LEAST_BAR)
        self.setMinimumHeight(_HEIGHT)
        stop = TextButton(theme, self.tr("Stop"))
        stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 12, 1)
        row.setSpacing(10)
        row.addWidget(self._told)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        theme.changed.connect(self.update)

    def show_work(self, told: str, done: int, total: int | None) -> None:
        """Say what is being done, and how much of it is done."""
        self._told.setText(told)
        self._bar.setAccessibleName(told)
        self._bar.show_progress(done, total)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.raised))
        line = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()
