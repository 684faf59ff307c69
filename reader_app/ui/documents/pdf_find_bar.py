"""The line in which the reader looks for words in the open PDF."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.find_line import FindLine
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

_ROOMY = 380


class PdfFindBar(FindLine):
    """Words to look for, how often they stand there, a button each way, and one for the list.

    Signals:
        list_requested: Show every place found.
    """

    list_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = QLabel()
        self._count.setFont(theme.font(12))
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setWordWrap(True)
        back = FlatButton(theme, "chevron-up", self.tr("Previous place found (Shift+F3)"))
        on = FlatButton(theme, "chevron-down", self.tr("Next place found (F3)"))
        places = FlatButton(theme, "list", self.tr("Show every place found"))
        self._places = places
        self._ways = (back, on, places)
        self._lay_out(self.tr("Find in the document"), (self._count, *self._ways))
        back.clicked.connect(self.previous_requested)
        on.clicked.connect(self.next_requested)
        places.clicked.connect(self.list_requested)
        theme.changed.connect(self._restyle_count)
        self._restyle_count()
        self.show_count(0, 0, looking=False)

    def show_count(self, at: int, total: int, *, looking: bool) -> None:
        """Show that the place `at`, from 1 on, is gone to of so many; 0 is none of them."""
        told = self._told(at, total, looking=looking)
        self._count.setText(told)
        self.describe(told)
        for each in self._ways:
            each.setEnabled(total > 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow pane the strip beside the document has the list.
        self._places.setVisible(self.width() >= _ROOMY)

    def _told(self, at: int, total: int, *, looking: bool) -> str:
        if not self.words.strip():
            return ""
        if not total:
            return self.tr("Looking…") if looking else self.tr("Not found")
        more = "…" if looking else ""
        if at:
            return f"{number_text(at)} / {number_text(total)}{more}"
        return self.tr("%Ln place(s) found", "", total) + more

    @Slot()
    def _restyle_count(self) -> None:
        self._count.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
