"""One line above the cards: what is looked for besides what was written, and a way to leave it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader_app.domain.query import SpeltOut
from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel

_ICON = 14


class AlsoLine(QWidget):
    """Says that an acronym is looked for with its name, or a name with its acronym.

    Signals:
        exact_requested: Only what is written is to be looked for; carries the SpeltOuts.
    """

    exact_requested = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[SpeltOut, ...] = ()
        self._theme = theme
        self._said = ElidedLabel(theme, 12)
        tip = self.tr("Look for exactly what is written")
        self._exact = FlatButton(theme, "x", tip, icon_side=_ICON)
        self._exact.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 9, 4)
        row.setSpacing(4)
        row.addWidget(self._said, 1)
        row.addWidget(self._exact)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_also(self, also: Sequence[SpeltOut]) -> None:
        """Say this, or hide where there is nothing to say."""
        self._shown = tuple(also)
        self.setVisible(bool(also))
        self._said.show_text("\u2002·\u2002".join(dict.fromkeys(map(self._told, also))))

    def _told(self, spelt: SpeltOut) -> str:
        quotes = self.tr("“%1”")
        others = ", ".join(quotes.replace("%1", each) for each in spelt.also)
        asked = spelt.asked if len(spelt.clauses) == 1 else quotes.replace("%1", spelt.asked)
        return self.tr("%1: also %2").replace("%1", asked).replace("%2", others)

    @Slot()
    def _ask(self) -> None:
        self.exact_requested.emit(self._shown)

    @Slot()
    def _restyle(self) -> None:
        self._said.setStyleSheet(f"color: {self._theme.tokens.ink_soft}")
