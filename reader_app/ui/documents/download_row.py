"""One line of the downloads panel."""

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel, FlatButton, ThinBar, tinted_icon
from reader_app.ui.wording import part_text, size_text

ROW_HEIGHT = 46
_ICON = 18
_SECOND_LINE = 16


class _State(Enum):
    UNDER_WAY = auto()
    HERE = auto()
    FAILED = auto()
    CANCELLED = auto()


_ICONS = {
    _State.UNDER_WAY: ("download", "accent"),
    _State.HERE: ("circle-check", "good"),
    _State.FAILED: ("circle-alert", "warn"),
    _State.CANCELLED: ("circle-x", "ink_soft"),
}


class DownloadRow(QWidget):
    """One download: its name, how far it is or how it ended, and one button.

    Signals:
        cancel_requested, retry_requested, open_requested: What the button was pressed for;
            each carries the address.
    """

    cancel_requested = Signal(str)
    retry_requested = Signal(str)
    open_requested = Signal(str)

    def __init__(self, theme: Theme, address: str) -> None:
        super().__init__()
        self._theme = theme
        self._address = address
        self._state = _State.UNDER_WAY
        self._got = 0
        self._icon = QLabel()
        self._name = ElidedLabel(theme, 13, QFont.Weight.Medium)
        self._amount = QLabel()
        self._amount.setFont(theme.font(12))
        self._amount.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = ThinBar(theme)
        self._line = ElidedLabel(theme, 12)
        self._button = FlatButton(theme, "x", "")
        self._button.clicked.connect(self._wish)
        self._lay_out()
        theme.changed.connect(self._restyle)

    @property
    def is_under_way(self) -> bool:
        """Whether it has not ended."""
        return self._state is _State.UNDER_WAY

    def show_started(self, name: str) -> None:
        """Show a download that begins, or begins again."""
        self._state = _State.UNDER_WAY
        self._got = 0
        self._name.show_text(name)
        self._amount.setText("")
        self._bar.show_progress(0, 1)
        self._bar.setAccessibleName(name)
        self._second.setCurrentIndex(0)
        self._restyle()

    def show_progress(self, got: int, total: int | None) -> None:
        """Show how far it is; `total` is None where nobody knows."""
        self._got = got
        self._bar.show_progress(got, total)
        self._amount.setText(self._amount_text(got, total))

    def show_end(self, state: AttachmentState, line: str, reason: Reason | None) -> None:
        """Show how it ended, in a line; without one, that the document is here."""
        self._state = _ended(state, reason)
        self._amount.setText("")
        self._line.show_text(line or self._here_text())
        self._second.setCurrentIndex(1)
        self._restyle()

    def _amount_text(self, got: int, total: int | None) -> str:
        if not total:
            return size_text(got)
        part, whole = part_text(got, total), size_text(total)
        return self.tr("{part} of {whole}").format(part=part, whole=whole)

    def _here_text(self) -> str:
        here = self.tr("Downloaded")
        return f"{here} · {size_text(self._got)}" if self._got else here

    def _lay_out(self) -> None:
        self.setFixedHeight(ROW_HEIGHT)
        self._icon.setFixedSize(_ICON, _ICON)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._name)
        first.addStretch()
        first.addWidget(self._amount)
        bar = QWidget()
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 6, 0, 6)
        column.addWidget(self._bar)
        second = QWidget()
        second.setFixedHeight(_SECOND_LINE)
        self._second = QStackedLayout(second)
        self._second.addWidget(bar)
        self._second.addWidget(self._line)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._button)

    @Slot()
    def _wish(self) -> None:
        if self._state is _State.UNDER_WAY:
            self.cancel_requested.emit(self._address)
        elif self._state is _State.HERE:
            self.open_requested.emit(self._address)
        else:
            self.retry_requested.emit(self._address)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        icon = tinted_icon(self._theme, *_ICONS[self._state])
        self._icon.setPixmap(icon.pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        failed = self._state is _State.FAILED
        self._name.setStyleSheet(f"color: {tokens.ink}")
        self._amount.setStyleSheet(f"color: {tokens.ink_soft}")
        self._line.setStyleSheet(f"color: {tokens.warn if failed else tokens.ink_soft}")
        if self._state is _State.UNDER_WAY:
            self._button.show_icon("x")
            self._button.show_tip(self.tr("Cancel"))
        elif self._state is _State.HERE:
            self._button.show_icon("book-open")
            self._button.show_tip(self.tr("Open"))
        else:
            self._button.show_icon("rotate-cw")
            self._button.show_tip(self.tr("Try again"))


def _ended(state: AttachmentState, reason: Reason | None) -> _State:
    if state is AttachmentState.HERE:
        return _State.HERE
    return _State.CANCELLED if reason is Reason.CANCELLED else _State.FAILED
