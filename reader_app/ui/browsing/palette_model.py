"""The rows of the command palette: actions, terms and notes under one another."""

from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.overriding import override

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1


class Calls(Enum):
    """What a row of the palette calls up."""

    ACTION = "action"
    TERM = "term"
    NOTE = "note"


class PaletteRow(NamedTuple):
    """One thing to call up: its name, what it belongs to, and what stands at the right.

    `value` is the action, the TermKey or the NoteKey. `spoken` is the whole of it in words;
    `is_on` is for actions that can be on or off.
    """

    calls: Calls
    value: Any
    name: str
    belongs_to: str
    aside: str
    spoken: str
    is_on: bool = False


class PaletteModel(QAbstractListModel):
    """Rows of the palette."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def show(self, rows: Sequence[PaletteRow]) -> None:
        """Show these; where they are the same as before nothing happens."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, number: int) -> PaletteRow:
        """What a row calls up."""
        return self._rows[number]

    def number(self, row: PaletteRow) -> int:
        """Where the same thing stands now; -1 where it is gone."""
        same = (each.calls is row.calls and each.value == row.value for each in self._rows)
        return next((number for number, is_it in enumerate(same) if is_it), -1)

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
