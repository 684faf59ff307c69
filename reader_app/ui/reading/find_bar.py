"""The line in which the reader looks for words on the page."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel

from reader_app.ui.find_line import FindLine
from reader_app.ui.reading.place_count import PlaceCount
from reader_app.ui.theme import Theme


class FindBar(FindLine):
    """Words to look for, and how often they stand on the page with a button each way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._count = PlaceCount(theme, framed=False)
        self._nothing = QLabel()
        self._nothing.setFont(theme.font(12))
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out(self.tr("Find in the page"), (self._count, self._nothing))
        self._count.next_requested.connect(self.next_requested)
        self._count.previous_requested.connect(self.previous_requested)
        theme.changed.connect(self._restyle_nothing)
        self._restyle_nothing()

    def show_count(self, at: int, total: int) -> None:
        """Show that the place `at`, from 1 on, is gone to of so many; 0 is none of them."""
        told = "" if total or not self.words.strip() else self.tr("Not found")
        self._nothing.setText(told)
        self._count.show_count(at, total)
        self.describe(told or self._count.told)

    @Slot()
    def _restyle_nothing(self) -> None:
        self._nothing.setStyleSheet(f"color: {self._theme.tokens.warn}")
