"""Everything that was asked of the network: when, of whom, and what came of it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.errors import Reason
from reader_app.downloads.kept_line import Request
from reader_app.overriding import override
from reader_app.ui.buttons import TextButton
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_COLUMNS = 3
_WHEN = 160
_SAID = 250


class RequestsModel(QAbstractTableModel):
    """A snapshot of the requests, the newest first."""

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._rows: list[tuple[str, str, str]] = []

    def show_requests(self, requests: Sequence[Request]) -> None:
        """List these."""
        self.beginResetModel()
        self._rows = [
            (_moment(each), each.address, self._words(each.outcome)) for each in reversed(requests)
        ]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When"), self.tr("Address"), self.tr("Answer"))[section]
        return None

    def _words(self, outcome: str) -> str:
        """An outcome as it is kept, in words: the status, and what it meant."""
        status, _, reason = outcome.rpartition(" ")
        if reason.isdigit():
            status, reason = reason, ""
        told = self._messages.reason(Reason(reason)) if reason in set(Reason) else reason
        if not reason and status.startswith("2"):
            told = self.tr("It came.")
        if not reason and status.startswith("3"):
            told = self.tr("Sent on.")
        return f"{told} ({status})" if status else told


class RequestsDialog(QDialog):
    """The list; Escape closes it."""

    def __init__(self, theme: Theme, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = RequestsModel(messages, self)
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setFont(theme.font(13))
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._table = QTableView()
        self._close = TextButton(theme, self.tr("Close"), primary=True)
        self._close.clicked.connect(self.accept)
        self.setWindowTitle(self.tr("What was asked of the network"))
        self._prepare_table()
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_requests(self, requests: Sequence[Request]) -> None:
        """List these, the newest first."""
        self._model.show_requests(requests)
        nothing = self.tr("Nothing was asked of the network.")
        told = self.tr(
            "Lutrin asks the network for documents alone, and only when you want one; it sends no "
            "cookies and says nothing of you. These are its latest requests."
        )
        self._told.setText(told if requests else nothing)

    def _prepare_table(self) -> None:
        table, header = self._table, self._table.horizontalHeader()
        table.setModel(self._model)
        table.setFont(self._theme.font(12))
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setAccessibleName(self.windowTitle())
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setFont(self._theme.font(12))
        header.setHighlightSections(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, _WHEN)
        header.resizeSection(2, _SAID)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(self._told)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
        self.resize(min(820, self.screen().availableGeometry().width()), 440)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)
        paint_ground(self._table, self._theme.tokens.page)


def _moment(request: Request) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(request.when.timestamp()))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
