"""What is being downloaded, and how each download ended."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.overriding import override
from reader_app.ui.documents.download_row import ROW_HEIGHT, DownloadRow
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import FlatButton, give_viewport

_TWO_COLUMNS_FROM = 820
_MOST_LINES = 3


class DownloadsPanel(QWidget):
    """One row for each download since the program began, the first one first.

    Signals:
        cancel_requested, retry_requested, open_requested: A row's button was pressed; each
            carries the address.
        clear_requested: The rows that have ended are to go.
        closed: The reader has seen enough.
    """

    cancel_requested = Signal(str)
    retry_requested = Signal(str)
    open_requested = Signal(str)
    clear_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, DownloadRow] = {}
        self._columns = 0
        self._title = QLabel(self.tr("Downloads"))
        self._title.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._count = QLabel()
        self._count.setFont(theme.font(12))
        self._empty = QLabel(self.tr("Nothing yet: the documents that you download show here."))
        self._empty.setFont(theme.font(12))
        self._clear = FlatButton(theme, "trash-2", self.tr("Clear what has ended"))
        self._clear.clicked.connect(self.clear_requested)
        self._close = FlatButton(theme, "x", self.tr("Close the downloads"))
        self._close.clicked.connect(self.closed)
        self.setAccessibleName(self.tr("Downloads"))
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_counts()

    @property
    def under_way(self) -> int:
        """How many downloads have not ended."""
        return sum(row.is_under_way for row in self._rows.values())

    def show_started(self, address: str, name: str) -> None:
        """Show a download that begins; one that is listed already begins again."""
        row = self._rows.get(address)
        if row is None:
            row = self._rows[address] = DownloadRow(self._theme, address)
            row.cancel_requested.connect(self.cancel_requested)
            row.retry_requested.connect(self.retry_requested)
            row.open_requested.connect(self.open_requested)
            self._arrange()
            # Left to itself, Qt shows it with the next event, and lays it out with the one after.
            row.show()
        row.show_started(name)
        self._show_counts()
        self._scroll_to(row)

    def show_progress(self, address: str, got: int, total: int | None) -> None:
        """Show how far a download is, in bytes; `total` is None where nobody knows."""
        row = self._rows.get(address)
        if row and row.is_under_way:
            row.show_progress(got, total)

    def show_end(
        self, address: str, state: AttachmentState, line: str, reason: Reason | None = None
    ) -> None:
        """Show how a download ended: where the document is now, and a line about it, or ""."""
        if address in self._rows:
            self._rows[address].show_end(state, line, reason)
            self._show_counts()

    def clear_ended(self) -> None:
        """Take away the rows of downloads that have ended."""
        for address, row in tuple(self._rows.items()):
            if not row.is_under_way:
                del self._rows[address]
                self._grid.removeWidget(row)
                row.hide()
                row.deleteLater()
        self._arrange()
        self._show_counts()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 6, 12, 0)
        header.setSpacing(10)
        header.addWidget(self._title)
        header.addWidget(self._count)
        header.addStretch()
        header.addWidget(self._clear)
        header.addWidget(self._close)
        self._empty.setContentsMargins(16, 6, 16, 14)
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(16, 0, 12, 6)
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea()
        give_viewport(self._scroll)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._sheet)
        self._scroll.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._empty)
        column.addWidget(self._scroll)

    def _arrange(self) -> None:
        """Put the rows side by side where there is room, and take the height that they need."""
        self._columns = 2 if self.width() >= _TWO_COLUMNS_FROM else 1
        for number, row in enumerate(self._rows.values()):
            self._grid.addWidget(row, number // self._columns, number % self._columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < self._columns))
        lines = -(-len(self._rows) // self._columns)
        self._scroll.setFixedHeight(min(lines, _MOST_LINES) * ROW_HEIGHT + 6)
        self._scroll.setVisible(lines > 0)
        self._empty.setVisible(lines == 0)
        self.updateGeometry()

    def _scroll_to(self, row: DownloadRow) -> None:
        """Bring a row into sight, though the layout has not come to it yet."""
        self._grid.activate()
        self._sheet.resize(self._scroll.viewport().width(), self._grid.sizeHint().height())
        self._scroll.ensureWidgetVisible(row, 0, 0)

    def _show_counts(self) -> None:
        under_way = self.under_way
        self._count.setText(self.tr("%n under way", "", under_way) if under_way else "")
        self._clear.setEnabled(under_way < len(self._rows))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns != (2 if self.width() >= _TWO_COLUMNS_FROM else 1):
            self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.raised))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._title.setStyleSheet(f"color: {tokens.ink}")
        self._count.setStyleSheet(f"color: {tokens.ink_soft}")
        self._empty.setStyleSheet(f"color: {tokens.ink_soft}")
        self.update()
