"""What stands in the place of a PDF that is not shown: one line, and a way out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader_app.ui.buttons import TextButton
from reader_app.ui.theme import Theme

_WIDEST = 420
_FIELD = 220


class PdfTrouble(QWidget):
    """One line, a field where a password would help, and the offer of another program.

    Signals:
        password_given: The reader wrote a password; it is kept nowhere else.
        elsewhere_requested: The reader takes the offer.
    """

    password_given = Signal(str)
    elsewhere_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._line = QLabel()
        self._line.setTextFormat(Qt.TextFormat.PlainText)
        self._line.setFont(theme.font(14))
        self._line.setWordWrap(True)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field = QLineEdit()
        self._field.setFont(theme.font(13))
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setPlaceholderText(self.tr("Password"))
        self._field.setAccessibleName(self.tr("Password of the document"))
        self._field.setFixedWidth(_FIELD)
        self._go_on = TextButton(theme, self.tr("Open"), primary=True)
        self._button = TextButton(theme, self.tr("Open in another program"), "external-link")
        self._field.returnPressed.connect(self._give)
        self._go_on.clicked.connect(self._give)
        self._button.clicked.connect(self.elsewhere_requested)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_line(self, line: str) -> None:
        """Say why there is no document here."""
        self._show(line, asks=False, offers=True)

    def show_waiting(self, line: str) -> None:
        """Say what is waited for; there is nothing to do."""
        self._show(line, asks=False, offers=False)

    def ask_password(self, line: str) -> None:
        """Say that a password is asked for, and take one."""
        self._show(line, asks=True, offers=True)

    def _show(self, line: str, *, asks: bool, offers: bool) -> None:
        self._line.setText(line)
        self._field.clear()
        self._field.setVisible(asks)
        self._go_on.setVisible(asks)
        self._button.setVisible(offers)
        self.setFocusProxy(self._field if asks else self._button)

    @Slot()
    def _give(self) -> None:
        password = self._field.text()
        self._field.clear()
        if password:
            self.password_given.emit(password)

    def _lay_out(self) -> None:
        words = QWidget()
        words.setMaximumWidth(_WIDEST)
        entry = QHBoxLayout()
        entry.setSpacing(8)
        entry.addStretch()
        entry.addWidget(self._field)
        entry.addWidget(self._go_on)
        entry.addStretch()
        column = QVBoxLayout(words)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self._line)
        column.addLayout(entry)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.addWidget(words)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._line.setStyleSheet(f"color: {tokens.ink_soft}")
        self._field.setStyleSheet(
            f"QLineEdit {{ background: {tokens.page}; color: {tokens.ink};"
            f" border: 1px solid {tokens.line_strong}; border-radius: 6px; padding: 5px 7px }}"
            f"QLineEdit:focus {{ border-color: {tokens.accent} }}"
        )
