"""What a file of favourites would bring, told before any of it is kept; then how far it is."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from reader_app.domain.moved import Offered
from reader_app.domain.progress import Progress
from reader_app.overriding import override
from reader_app.ui.buttons import TextButton
from reader_app.ui.keeping.kept_words import KeptWords
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import paint_ground, plain_label

_WIDTH = 560
_LINES = 6


class TakeInDialog(QDialog):
    """Counts first, then asks, then shows how far it is. Escape gives up, or stops.

    Signals:
        agreed: It is to come in.
        stop_requested: It is to stop; what is in stays in.
    """

    agreed = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = KeptWords(self)
        self._is_running = False
        self.setWindowTitle(self.tr("Import favourites"))
        self._head = plain_label(self._theme, 14, QFont.Weight.DemiBold)
        self._head.setText(path.name)
        self._told = plain_label(self._theme, 13)
        self._missing = plain_label(self._theme, 13)
        self._pages = QPlainTextEdit()
        self._pages.setReadOnly(True)
        self._pages.setTabChangesFocus(True)
        self._pages.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._pages.setFont(theme.font(12))
        self._pages.setAccessibleName(self.tr("Pages that are no note here"))
        self._safe = plain_label(self._theme, 12)
        self._bar = ThinBar(theme)
        self._bar.setAccessibleName(self.tr("Import favourites"))
        self._go_on = TextButton(theme, self.tr("Import"), primary=True)
        self._go_on.clicked.connect(self._agree)
        self._cancel = TextButton(theme, self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._show_running(self.tr("Reading the file…"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_offered(self, offered: Offered) -> None:
        """Say what it would bring, and let the reader agree."""
        self._is_running = False
        self._bar.hide()
        self._told.setText("\n".join(self._lines(offered)))
        self._show_pages(offered.unmatched)
        self._safe.setVisible(not offered.is_nothing)
        self._go_on.setVisible(not offered.is_nothing)
        self._cancel.setText(self.tr("Close") if offered.is_nothing else self.tr("Cancel"))
        first = self._cancel if offered.is_nothing else self._go_on
        first.setDefault(True)
        first.setFocus()
        self.adjustSize()

    def show_progress(self, progress: Progress) -> None:
        """It came this far."""
        self._bar.show_progress(progress.done, progress.total)

    @override
    def reject(self) -> None:
        if self._is_running:
            self.stop_requested.emit()
        super().reject()

    def _lines(self, offered: Offered) -> list[str]:
        news = self._words.line(offered.news)
        lines = [self.tr("New here: {what}.").format(what=news)] if news else []
        if offered.changed:
            lines.append(self.tr("%Ln thing(s) changed there after here.", "", offered.changed))
        if offered.beside:
            lines.append(
                self.tr("%Ln text(s) written on both sides: both stay.", "", offered.beside)
            )
        if offered.known:
            lines.append(self.tr("%Ln thing(s) here already.", "", offered.known))
        return lines or [self.tr("There is nothing in it for this library.")]

    def _show_pages(self, pages: tuple[str, ...]) -> None:
        """Name the pages that stay outside."""
        count = len(pages)
        self._missing.setText(self.tr("%Ln address(es) without a note here: left out.", "", count))
        self._pages.setPlainText("\n".join(pages))
        lines = min(count, _LINES)
        self._pages.setFixedHeight(self._pages.fontMetrics().lineSpacing() * lines + 14)
        self._missing.setVisible(bool(count))
        self._pages.setVisible(bool(count))

    def _show_running(self, sentence: str) -> None:
        self._is_running = True
        self._told.setText(sentence)
        for each in (self._missing, self._pages, self._safe, self._go_on):
            each.hide()
        self._bar.show_progress(0, None)
        self._bar.show()

    @Slot()
    def _agree(self) -> None:
        self._show_running(self.tr("Importing…"))
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setFocus()
        self.agreed.emit()

    def _lay_out(self) -> None:
        self._safe.setText(
            self.tr("A copy of what is here now is made first: it can be brought back.")
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        for each in (self._head, self._told, self._missing, self._pages, self._safe, self._bar):
            column.addWidget(each)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setMinimumWidth(_WIDTH)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.window)
        paint_ground(self._pages, tokens.page)
        self._safe.setStyleSheet(f"color: {tokens.ink_soft}")
        self._missing.setStyleSheet(f"color: {tokens.warn}")
