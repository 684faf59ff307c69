"""What an import has to say of single files, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)

from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.overriding import override
from reader_app.ui.messages import Messages
from reader_app.ui.plain_text import one_line, plain_tip
from reader_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

LINE_HEIGHT = 23
"""How high a line is, in pixels."""


@dataclass(frozen=True, slots=True)
class Line:
    """One file: its path, what there is to say, and whether it is in all the same."""

    path: str
    name: str
    said: str
    is_in: bool


class ReportModel(QAbstractListModel):
    """The files that are not in, then the ones with a notice."""

    def __init__(self, theme: Theme, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages = messages
        self._lines: list[Line] = []

    def show_report(self, report: ImportReport | None) -> None:
        """Show the files of `report`, or none."""
        self.beginResetModel()
        self._lines = []
        if report is not None:
            self._lines += [self._line(each, is_in=False) for each in report.unreadable]
            self._lines += [self._line(each, is_in=True) for each in report.notices]
        self.endResetModel()

    def text(self, rows: Sequence[int]) -> str:
        """The lines of these rows with their whole paths, to be pasted elsewhere."""
        return "\n".join(f"{self._lines[row].path}\t{self._lines[row].said}" for row in rows)

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.name}  ·  {line.said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.path)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, LINE_HEIGHT)
        if role == Qt.ItemDataRole.DecorationRole:
            tokens = self._theme.tokens
            name, colour = (
                ("info", tokens.ink_soft) if line.is_in else ("circle-alert", tokens.warn)
            )
            return self._theme.icon(name, colour)
        return None

    def _line(self, report: FileReport, *, is_in: bool) -> Line:
        said = self._messages.reason(report.reason, report.detail)
        path = report.path
        return Line(path, one_line(Path(path).name or path), one_line(said), is_in)
