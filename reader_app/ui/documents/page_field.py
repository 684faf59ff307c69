"""Which page is shown, and a place to write another one: "iv", "12 / 300"."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from reader_app.overriding import override
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import explain
from reader_app.ui.wording import number_text

_NARROWEST = 3


class _Line(QLineEdit):
    """Brings back what it said when the reader gives up."""

    def __init__(self) -> None:
        super().__init__()
        self.said = ""

    def say(self, text: str) -> None:
        self.said = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(self.said)


class PageField(QWidget):
    """The label of the page, its number if that is another, and how many pages there are.

    Signals:
        page_chosen: The reader wrote a page; carries what they wrote.
        left: The reader is done here, or gives up.
    """

    page_chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = _Line()
        self._line.setFont(theme.font(12))
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._count = QLabel()
        self._count.setFont(theme.font(12))
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self._line)
        row.addWidget(self._count)
        self.setFocusProxy(self._line)
        self._line.returnPressed.connect(self._choose)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, label: str, page: int, count: int) -> None:
        """Show the page by its label; `page` is its number, of `count`."""
        numbered = label == str(page)
        whole = f"{number_text(page)} / {number_text(count)}"
        self._count.setText(f"/ {number_text(count)}" if numbered else f"({whole})")
        self._count.setAccessibleName(whole)
        told = self.tr("Page {page} of {count}").format(page=label, count=count)
        self._line.setAccessibleName(told)
        explain(self._line, self.tr("Go to a page (Ctrl+L)"))
        digits = max(len(str(count)), len(label), _NARROWEST)
        self._line.setFixedWidth(self._line.fontMetrics().horizontalAdvance("8" * digits) + 16)
        self._line.say(label)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._line.setText(self._line.said)
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    @Slot()
    def _choose(self) -> None:
        written = self._line.text()
        self._line.setText(self._line.said)
        self.page_chosen.emit(written)
        self.left.emit()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._count.setStyleSheet(f"color: {tokens.ink_soft}")
        self._line.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 5px; padding: 2px 4px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )
