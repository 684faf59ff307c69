"""The line in which the reader looks for words in the open PDF."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import FlatButton
from reader_app.ui.wording import number_text

_HEIGHT = 42


class PdfFindBar(QWidget):
    """Words to look for, how often they stand there, and a button each way.

    Signals:
        words_changed: The reader looks for something else; carries the words.
        next_requested: Go to the next place.
        previous_requested: Go to the one before.
        list_requested: Show every place found.
        closed: The reader looks for nothing more.
    """

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    list_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QLineEdit()
        self._line.setFont(theme.font(13))
        self._line.setPlaceholderText(self.tr("Find in the document"))
        self._line.setAccessibleName(self.tr("Find in the document"))
        self._line.setMinimumWidth(90)
        self._line.setMaximumWidth(320)
        self._line.setClearButtonEnabled(False)
        self._count = QLabel()
        self._count.setFont(theme.font(12))
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._back = FlatButton(theme, "chevron-up", self.tr("Previous place found (Shift+F3)"))
        self._on = FlatButton(theme, "chevron-down", self.tr("Next place found (F3)"))
        self._list = FlatButton(theme, "list", self.tr("Show every place found"))
        self._close = FlatButton(theme, "x", self.tr("Close the search (Escape)"))
        self._lay_out()
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self.words_changed)
        self._back.clicked.connect(self.previous_requested)
        self._on.clicked.connect(self.next_requested)
        self._list.clicked.connect(self.list_requested)
        self._close.clicked.connect(self.closed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_count(0, 0, looking=False)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._line.text()

    def start(self) -> None:
        """Let the reader write, over what was looked for before."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def clear(self) -> None:
        """Look for nothing."""
        self._line.clear()

    def show_count(self, at: int, total: int, *, looking: bool) -> None:
        """Show that the place `at`, from 1 on, is gone to of so many; 0 is none of them."""
        self._count.setText(self._told(at, total, looking=looking))
        for each in (self._back, self._on, self._list):
            each.setEnabled(total > 0)

    def _told(self, at: int, total: int, *, looking: bool) -> str:
        if not self._line.text().strip():
            return ""
        if not total:
            return self.tr("Looking…") if looking else self.tr("Not found")
        more = "…" if looking else ""
        if at:
            return f"{number_text(at)} / {number_text(total)}{more}"
        return self.tr("%Ln place(s) found", "", total) + more

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addSpacing(4)
        for each in (self._back, self._on, self._list):
            row.addWidget(each)
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
        self._count.setStyleSheet(f"color: {tokens.ink_soft}")
        self._line.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 4px 6px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )
        self.update()
