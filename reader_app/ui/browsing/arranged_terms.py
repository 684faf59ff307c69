"""Everything that the reader arranged among the terms, to look at and to undo."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.ui.buttons import TextButton
from reader_app.ui.plain_text import one_line
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_WIDTH, _HEIGHT = 560, 420


class Line(NamedTuple):
    """One arrangement, and what the window calls its facet."""

    arrangement: TermArrangement
    facet: str


class ArrangedTerms(QDialog):
    """Lists what is arranged; stays open while it is changed.

    Signals:
        reset_requested: Some terms are to be as the source has them; carries their TermKeys.
    """

    reset_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: list[TermKey] = []
        self._told = QLabel()
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        self._list = QListWidget()
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setAccessibleName(self.tr("Arranged terms"))
        self._list.setUniformItemSizes(True)
        self._one = TextButton(theme, self.tr("As the source has it"))
        self._all = TextButton(theme, self.tr("All as the source has them"))
        self._close = TextButton(theme, self.tr("Close"), primary=True)
        self._lay_out()
        self._one.clicked.connect(self._reset_selected)
        self._all.clicked.connect(self._reset_all)
        self._close.clicked.connect(self.accept)
        self._list.itemSelectionChanged.connect(self._show_what_can_be_done)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setWindowTitle(self.tr("Arranged terms"))
        self.resize(_WIDTH, _HEIGHT)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these arrangements, in this order."""
        row = self._list.currentRow()
        self._keys = [each.arrangement.key for each in lines]
        self._list.clear()
        self._list.addItems([self._text(each) for each in lines])
        self._list.setCurrentRow(min(row, len(lines) - 1))
        self._told.setText(
            self.tr("The notes themselves keep what their source says.")
            if lines
            else self.tr(
                "No term is arranged. A right click on a term lets it stand for another one, "
                "or puts it under a broader one."
            )
        )
        self._list.setVisible(bool(lines))
        self._show_what_can_be_done()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self._one)
        foot.addWidget(self._all)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)
        column.addLayout(foot)

    def _text(self, line: Line) -> str:
        key, stands_for, broader = line.arrangement
        if stands_for is not None:
            said = self.tr("{term} is the same as {other}").format(term=key.name, other=stands_for)
        elif broader:
            others = ", ".join(broader)
            said = self.tr("{term} stands under {other}").format(term=key.name, other=others)
        else:
            said = self.tr("{term} stands at the top").format(term=key.name)
        return one_line(f"{said} ({line.facet})")

    @Slot()
    def _reset_selected(self) -> None:
        self._reset(self._keys[index.row()] for index in self._list.selectedIndexes())

    @Slot()
    def _reset_all(self) -> None:
        self._reset(self._keys)

    def _reset(self, keys: Iterable[TermKey]) -> None:
        self.reset_requested.emit(tuple(keys))

    @Slot()
    def _show_what_can_be_done(self) -> None:
        self._one.setEnabled(bool(self._list.selectedIndexes()))
        self._all.setEnabled(bool(self._keys))

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.page)
