"""What stands in the place of a PDF that cannot be shown: one line, and a way out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader_app.ui.theme import Theme
from reader_app.ui.widgets import TextButton

_WIDEST = 420


class PdfTrouble(QWidget):
    """One line, and the offer to open the document in another program.

    Signals:
        elsewhere_requested: The reader takes the offer.
    """

    elsewhere_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setFont(theme.font(14))
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = TextButton(theme, self.tr("Open in another program"), "external-link")
        self._button.clicked.connect(self.elsewhere_requested)
        self.setFocusProxy(self._button)
        words = QWidget()
        words.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(words)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._line)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addWidget(words)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_line(self, line: str) -> None:
        """Say why there is no document here."""
        self._line.setText(line)

    @Slot()
    def _restyle(self) -> None:
        self._line.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
