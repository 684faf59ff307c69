"""The keyboard help: every action with its shortcut."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.overriding import override
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import TextButton, paint_ground

Line = tuple[str, str, str]

_MOST_HEIGHT = 640
_FOOT = 56
_BETWEEN_KEYS = ", "


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
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Keyboard"))
        close = TextButton(theme, self.tr("Close"), primary=True)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 1, 0, 0)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        holder = QWidget()
        holder.setLayout(foot)
        holder.setFixedHeight(_FOOT)
        column.addWidget(holder)
        self.setWindowTitle(self.tr("Keyboard"))
        theme.changed.connect(self._restyle)

    def show_shortcuts(self, lines: Sequence[Line]) -> None:
        """Show each (section, action, shortcut), in this order, and the dialog with them."""
        self._caps = []
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(28, 18, 28, 18)
        columns.setSpacing(44)
        for part in _halves(lines):
            columns.addLayout(self._column(part), 1)
        self._area.setWidget(sheet)
        self._restyle()
        for label in sheet.findChildren(QLabel):
            # The style sheet makes it larger, but only once it is about to be shown.
            label.ensurePolished()
        columns.invalidate()
        columns.activate()
        size = columns.sizeHint()
        self._area.setMinimumWidth(columns.minimumSize().width() + SCROLL_BAR)
        self.resize(size.width() + SCROLL_BAR, min(size.height(), _MOST_HEIGHT) + _FOOT)
        self._area.setFocus()
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._area.geometry().bottom() + 1
        painter.fillRect(0, line, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    def _column(self, lines: Sequence[Line]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(0, 1)
        for section, group in groupby(lines, key=itemgetter(0)):
            head = self._label(section, 12, QFont.Weight.DemiBold)
            head.setContentsMargins(0, 14 if grid.count() else 0, 0, 3)
            grid.addWidget(head, grid.rowCount(), 0, 1, 2)
            for _section, action, shortcut in group:
                self._add_line(grid, action, shortcut)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _add_line(self, grid: QGridLayout, action: str, shortcut: str) -> None:
        row = grid.rowCount()
        grid.addWidget(self._label(action, 13, QFont.Weight.Normal), row, 0)
        keys = QHBoxLayout()
        keys.setSpacing(5)
        keys.addStretch(1)
        for each in shortcut.split(_BETWEEN_KEYS):
            cap = self._label(each, 11, QFont.Weight.Medium)
            self._caps.append(cap)
            keys.addWidget(cap)
        grid.addLayout(keys, row, 1)

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
        for each in (self, self._area, self._area.widget()):
            if each is not None:
                paint_ground(each, tokens.page)


def _halves(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in two columns of about the same height; no section is cut."""
    groups = [list(group) for _, group in groupby(lines, key=itemgetter(0))]
    first: list[Line] = []
    while groups and 2 * (len(first) + len(groups[0]) // 2) <= len(lines):
        first += groups.pop(0)
    second = [line for group in groups for line in group]
    return [part for part in (first, second) if part]
