"""One quiet line: how many documents were read, and a way to stop it."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from reader_app.domain.progress import Progress
from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import ElidedLabel
from reader_app.ui.wording import number_text

LONG_MS = 2_000
"""Reading that takes no longer is done before anybody would have read of it."""

_BAR_WIDTH = 120


class GatheringLine(QFrame):
    """Shown while documents are read, unless that is soon done.

    Signals:
        stop_requested: The reader wants no more of it now.
    """

    stop_requested = Signal()

    def __init__(self, theme: Theme, *, long_ms: int = LONG_MS) -> None:
        super().__init__()
        self._theme = theme
        self._said = ElidedLabel(theme, 12)
        self._bar = ThinBar(theme)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setAccessibleName(self.tr("Reading the documents"))
        self._stop = FlatButton(theme, "x", self.tr("Stop reading the documents for now"))
        self._stop.clicked.connect(self.stop_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 10, 2)
        row.setSpacing(10)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._stop)
        self.setAutoFillBackground(True)
        self.hide()
        self._soon = QTimer(self, singleShot=True, interval=long_ms)
        self._soon.timeout.connect(self.show)
        theme.changed.connect(self._restyle)
        self._restyle()

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """So many documents were read."""
        told = self.tr("Reading the documents, to find what they say: %1 of %2")
        told = told.replace("%1", number_text(progress.done))
        self._said.show_text(told.replace("%2", number_text(progress.total or 0)))
        self._bar.show_progress(progress.done, progress.total)
        if self.isHidden() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def show_ended(self) -> None:
        """It is done."""
        self._soon.stop()
        self.hide()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"GatheringLine {{ background: {tokens.raised}; border-top: 1px solid {tokens.line} }}"
        )
