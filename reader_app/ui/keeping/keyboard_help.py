"""The keyboard help: every action with its shortcut."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.ui.theme import Theme
from reader_app.ui.widgets import TextButton, paint_ground


class KeyboardHelp(QDialog):
    """A dialog to read and close again; Escape does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caps: list[QLabel] = []
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = TextButton(theme, self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 14)
        column.addWidget(self._area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(480, 560)
        theme.changed.connect(self._restyle)

    def show_shortcuts(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show each (section, action, shortcut), in this order, and the dialog with them."""
        self._caps = []
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(22, 14, 22, 14)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        for section, group in groupby(lines, key=itemgetter(0)):
            head = self._label(section, 12, QFont.Weight.DemiBold)
            head.setContentsMargins(0, 12 if grid.count() else 0, 0, 2)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for _section, action, shortcut in group:
                self._add_line(grid, action, shortcut)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(sheet)
        self._restyle()
        self.show()

    def _add_line(self, grid: QGridLayout, action: str, shortcut: str) -> None:
        row = grid.rowCount()
        cap = self._label(shortcut, 11, QFont.Weight.Medium)
        self._caps.append(cap)
        grid.addWidget(self._label(action, 13, QFont.Weight.Normal), row, 0)
        grid.addWidget(cap, row, 1, Qt.AlignmentFlag.AlignRight)

    def _label(self, text: str, pixels: int, weight: QFont.Weight) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(self._theme.font(pixels, weight))
        return label

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        for cap in self._caps:
            cap.setStyleSheet(
                f"color: {tokens.ink_soft}; background: {tokens.raised};"
                f" border: 1px solid {tokens.line_strong}; border-radius: 4px; padding: 1px 6px"
            )
        sheet = self._area.widget()
        if sheet is not None:
            paint_ground(sheet, tokens.page)
