"""Which of the places found is shown, in a corner of the page: "3 / 12"."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

_ICON = 15


class PlaceCount(QFrame):
    """A quiet count with a button each way.

    Signals:
        next_requested: Go to the next place.
        previous_requested: Go to the one before.
    """

    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, framed: bool = True) -> None:
        """A `framed` one stands on the page, any other in a bar."""
        super().__init__(parent)
        self._theme = theme
        self._framed = framed
        self._label = QLabel()
        self._label.setFont(theme.font(12))
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        back = FlatButton(theme, "chevron-up", self.tr("Previous place found"), icon_side=_ICON)
        on = FlatButton(theme, "chevron-down", self.tr("Next place found"), icon_side=_ICON)
        back.clicked.connect(self.previous_requested)
        on.clicked.connect(self.next_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(11, 2, 3, 2)
        row.setSpacing(1)
        row.addWidget(self._label)
        row.addSpacing(5)
        row.addWidget(back)
        row.addWidget(on)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @property
    def told(self) -> str:
        """What is said of the count; nothing where there is none."""
        return "" if self.isHidden() else self._label.accessibleName()

    def show_count(self, at: int, total: int) -> None:
        """Show that the place `at`, from 1 on, is shown of so many; 0 is none of them."""
        places = self.tr("%Ln place(s) found", "", total)
        if at:
            self._label.setText(f"{number_text(at)} / {number_text(total)}")
            told = self.tr("Place %1 of %2").replace("%1", number_text(at))
            self._label.setAccessibleName(told.replace("%2", number_text(total)))
        else:
            self._label.setText(places)
            self._label.setAccessibleName(places)
        self.setVisible(total > 0)
        if self._framed:
            # A layout sees to those in a bar.
            self.raise_()
            self.adjustSize()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._label.setStyleSheet(f"color: {tokens.ink_soft}; background: transparent")
        frame = (
            f"background: {tokens.raised}; border: 1px solid {tokens.line_strong};"
            " border-radius: 8px"
        )
        self.setStyleSheet(f"PlaceCount {{ {frame if self._framed else 'border: none'} }}")
