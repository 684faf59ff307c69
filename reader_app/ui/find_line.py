"""A bar with a line to look for words in: what the page's and the document's have in common."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme

_HEIGHT = 42


class FindLine(QWidget):
    """Words to look for, what is told of them, and a button that ends it.

    Return goes on, Shift+Return goes back, Escape closes.

    Signals:
        words_changed: The reader looks for something else; carries the words.
        next_requested: Go to the next place.
        previous_requested: Go to the one before.
        closed: The reader looks for nothing more.
    """

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QLineEdit()
        self._line.setFont(theme.font(13))
        self._line.setMinimumWidth(72)
        self._line.setMaximumWidth(320)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.words_changed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _lay_out(self, invitation: str, told: Iterable[QWidget]) -> None:
        """`invitation` stands in the empty line; the widgets of `told` follow it."""
        self._line.setPlaceholderText(invitation)
        self._line.setAccessibleName(invitation)
        close = FlatButton(self._theme, "x", self.tr("Close the search (Escape)"))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addSpacing(4)
        for each in told:
            row.addWidget(each)
        row.addStretch()
        row.addWidget(close)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._line.text()

    def start(self, words: str = "") -> None:
        """Let the reader write, over `words` or else over what was looked for before."""
        if words:
            self._line.setText(words)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def clear(self) -> None:
        """Look for nothing."""
        self._line.clear()

    def describe(self, told: str) -> None:
        """Say what was found of the line: the keyboard stays in it."""
        self._line.setAccessibleDescription(told)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._line.hasFocus():
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if back else self.next_requested).emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.raised))
        line = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._line.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )
        self.update()
