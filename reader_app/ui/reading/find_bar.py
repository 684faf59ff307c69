"""The line in which the reader looks for words on the page."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader_app.overriding import override
from reader_app.ui.reading.place_count import PlaceCount
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import FlatButton

_HEIGHT = 42


class FindBar(QWidget):
    """Words to look for, and how often they stand on the page with a button each way.

    Return goes on, Shift+Return goes back, Escape closes.

    Signals:
        words_changed: The reader looks for something else; carries the words.
        next_requested: Go to the next place.
        previous_requested: Go to the one before.
        close_requested: The reader looks for nothing more.
    """

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    close_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QLineEdit()
        self._line.setFont(theme.font(13))
        self._line.setPlaceholderText(self.tr("Find in the page"))
        self._line.setAccessibleName(self.tr("Find in the page"))
        self._line.setMinimumWidth(90)
        self._line.setMaximumWidth(320)
        self._count = PlaceCount(theme, self, framed=False)
        self._nothing = QLabel()
        self._nothing.setFont(theme.font(12))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._close = FlatButton(theme, "x", self.tr("Close the search (Escape)"))
        self._lay_out()
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.words_changed)
        self._count.next_requested.connect(self.next_requested)
        self._count.previous_requested.connect(self.previous_requested)
        self._close.clicked.connect(self.close_requested)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._line.text()

    def start(self, words: str) -> None:
        """Let the reader write, over `words` or else over what was looked for before."""
        if words:
            self._line.setText(words)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_count(self, at: int, total: int) -> None:
        """Show that the place `at`, from 1 on, is gone to of so many; 0 is none of them."""
        told = "" if total or not self.words.strip() else self.tr("Not found")
        self._nothing.setText(told)
        self._count.show_count(at, total)
        # The keyboard stays in the line: what was found is said of it.
        self._line.setAccessibleDescription(told or self._count.told)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._count)
        row.addSpacing(6)
        row.addWidget(self._nothing)
        row.addStretch()
        row.addWidget(self._close)

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
            self.close_requested.emit()
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
        self._nothing.setStyleSheet(f"color: {tokens.warn}")
        self._line.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )
        self.update()
