"""One line in the window that says what happened, where a dialog would be too much."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, TextButton
from reader_app.ui.theme import Theme


class NoticeLine(QFrame):
    """Stays until the reader closes it or there is something newer to say.

    Signals:
        closed: The reader has read it.
        acted: The reader wants what the line offers.
        said: It says something else now; carries the sentence.
    """

    closed = Signal()
    acted = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setFont(theme.font(13))
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._icon = QLabel()
        self._action = TextButton(theme, "")
        self._action.clicked.connect(self._act)
        self._close = FlatButton(theme, "x", self.tr("Close"))
        self._close.clicked.connect(self.close_line)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.setAutoFillBackground(True)
        self.hide()
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, sentence: str, action: str = "") -> None:
        """Show a sentence in the place of the former one, and what can be done about it."""
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        self.said.emit(sentence)

    @Slot()
    def close_line(self) -> None:
        """Take the line away."""
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _act(self) -> None:
        self.close_line()
        self.acted.emit()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._icon.setPixmap(self._theme.icon("info", tokens.accent).pixmap(18, 18))
        self.setStyleSheet(
            f"NoticeLine {{ background: {tokens.raised}; border-top: 1px solid {tokens.line} }}"
        )
