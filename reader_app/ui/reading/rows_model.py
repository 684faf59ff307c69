"""Rows of one line each for a small list over the page."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.words import fold
from reader_app.overriding import override

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1


class PanelRow(NamedTuple):
    """One line: its name, what stands behind it more softly, and how deep it stands, from 0.

    `is_here` says that the reader is at this place; `spoken` is the whole of it in words;
    `number` is what it goes by where it came from.
    """

    name: str
    aside: str = ""
    depth: int = 0
    is_here: bool = False
    spoken: str = ""
    number: int = 0


class RowsModel(QAbstractListModel):
    """The rows that hold what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[PanelRow, ...] = ()
        self._shown: tuple[PanelRow, ...] = ()

    @property
    def in_all(self) -> int:
        """How many rows there are, typed or not."""
        return len(self._all)

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """Show all of these."""
        self._all = tuple(rows)
        self.find("")

    def find(self, letters: str) -> None:
        """Show the rows that hold all words that are typed, folded."""
        words = fold(letters).split()
        self.beginResetModel()
        self._shown = tuple(
            row
            for row in self._all
            if all(word in fold(f"{row.name} {row.aside}") for word in words)
        )
        self.endResetModel()

    def row(self, number: int) -> PanelRow:
        """A row that is shown."""
        return self._shown[number]

    @property
    def here(self) -> int:
        """Which of the rows shown says where the reader is; the first one where none does."""
        return next((number for number, row in enumerate(self._shown) if row.is_here), 0)

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken or row.name
        return None
