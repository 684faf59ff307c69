"""How many notes are chosen in the list, and what can be done with all of them."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader_app.ui.buttons import FlatButton
from reader_app.ui.flow_box import FlowBox
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel


class SelectionBar(QFrame):
    """Shown below the cards while more than one is chosen.

    Signals:
        mark_requested, read_requested, to_read_requested, shelves_requested,
        offline_requested: This is to be done with the chosen notes.
        left: One note alone is to be chosen again.
    """

    mark_requested = Signal()
    read_requested = Signal()
    to_read_requested = Signal()
    shelves_requested = Signal()
    offline_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said = ElidedLabel(theme, 12)
        controls: list[QWidget] = [self._said]
        ways = (
            ("star", self.tr("Favourites, or no longer"), self.mark_requested),
            ("check", self.tr("Mark as read, or as unread"), self.read_requested),
            ("bookmark", self.tr("To read, or no longer"), self.to_read_requested),
            ("folder-plus", self.tr("On shelves…"), self.shelves_requested),
            ("download", self.tr("Make available offline…"), self.offline_requested),
            ("x", self.tr("Choose one note alone"), self.left),
        )
        for icon, tip, wish in ways:
            button = FlatButton(theme, icon, tip)
            button.clicked.connect(wish)
            controls.append(button)
        self._row = FlowBox(2, push_last=True)
        self._row.show_controls(controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 9, 4)
        column.addWidget(self._row)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_count(self, count: int) -> None:
        """So many notes are chosen."""
        self._said.show_text(self.tr("%Ln note(s) chosen", "", count))
        self._row.rearrange()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"SelectionBar {{ background: {tokens.raised}; border-top: 1px solid {tokens.line} }}"
        )
