"""What is being downloaded, and how each download ended."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reader_app.domain.errors import Reason
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.waiting import Stage
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton
from reader_app.ui.documents.downloads_list import DownloadsList, height_of
from reader_app.ui.documents.downloads_model import DownloadLine, DownloadsModel, Way
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import ElidedLabel, paint_ground
from reader_app.ui.wording import size_text

_MOST_LINES = 4


class DownloadsPanel(QWidget):
    """One row for each download: those of the line in its order, then what has ended.

    Signals:
        pause_requested, resume_requested, cancel_requested, retry_requested, open_requested:
            What the reader wishes for a download; each carries the address.
        move_requested: It is to have another place in the line; carries address and row.
        pause_all_requested, resume_all_requested, cancel_all_requested: The same for all.
        requests_requested: The reader wants to see what was asked of the network.
        clear_requested: The rows that have ended are to go.
        closed: The reader has seen enough.
        told: A download ended; carries its name and how.
    """

    pause_requested = Signal(str)
    resume_requested = Signal(str)
    cancel_requested = Signal(str)
    retry_requested = Signal(str)
    open_requested = Signal(str)
    move_requested = Signal(str, int)
    pause_all_requested = Signal()
    resume_all_requested = Signal()
    cancel_all_requested = Signal()
    requests_requested = Signal()
    clear_requested = Signal()
    closed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offline = False
        self._model = DownloadsModel(self)
        self._list = DownloadsList(theme, self._model)
        self._title = QLabel(self.tr("Downloads"))
        self._title.setFont(theme.font(13, QFont.Weight.DemiBold))
        self._count = ElidedLabel(theme, 12)
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._empty = QLabel(self.tr("Nothing yet: the documents that you download show here."))
        self._empty.setFont(theme.font(12))
        # Thousands may be asked for at once: they are counted once.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._show_counts)
        self._make_buttons()
        self.setAccessibleName(self.tr("Downloads"))
        self._lay_out()
        self._list.wished.connect(self._wish)
        self._list.moved.connect(self.move_requested)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_counts()

    @property
    def under_way(self) -> int:
        """How many downloads come by themselves."""
        return sum(line.is_under_way for line in self._model.lines())

    @property
    def downloads(self) -> DownloadsList:
        """The rows."""
        return self._list

    def show_started(self, address: str, name: str) -> None:
        """List a download; one that is listed already begins again."""
        self._model.begin(address, name)
        self._counting.start()

    def show_stage(self, address: str, stage: Stage, line: str) -> None:
        """Show where a download stands in the line, and a line about it, or ""."""
        self._model.show_stage(address, stage, line)
        self._counting.start()

    def show_progress(self, address: str, got: int, total: int | None) -> None:
        """Show how far a download is, in bytes; `total` is None where nobody knows."""
        self._model.show_progress(address, got, total)
        self._counting.start()

    def show_end(
        self, address: str, state: AttachmentState, line: str, reason: Reason | None = None
    ) -> None:
        """Show how a download ended: where the document is now, and a line about it, or ""."""
        self._model.show_end(address, state, line, reason)
        self._counting.start()
        self.told.emit(self._model.spoken(address))

    def show_order(self, addresses: Sequence[str]) -> None:
        """Show the downloads of the line in this order."""
        self._model.show_order(addresses)

    @Slot(bool)
    def show_offline(self, offline: bool) -> None:
        """Say whether nothing is asked of the network."""
        self._offline = offline
        self._show_sum()

    def clear_ended(self) -> None:
        """Take away the rows of downloads that have ended."""
        self._model.clear_ended()
        self._show_counts()

    def forget(self) -> None:
        """Take away every row."""
        self._model.clear()
        self._show_counts()

    def _make_buttons(self) -> None:
        theme = self._theme
        self._pause = FlatButton(theme, "pause", self.tr("Pause all"))
        self._pause.clicked.connect(self.pause_all_requested)
        self._resume = FlatButton(theme, "play", self.tr("Resume all, and try again what failed"))
        self._resume.clicked.connect(self.resume_all_requested)
        self._cancel = FlatButton(theme, "circle-x", self.tr("Cancel all"))
        self._cancel.clicked.connect(self.cancel_all_requested)
        self._requests = FlatButton(theme, "list", self.tr("What was asked of the network"))
        self._requests.clicked.connect(self.requests_requested)
        self._clear = FlatButton(theme, "trash-2", self.tr("Clear what has ended"))
        self._clear.clicked.connect(self.clear_requested)
        self._close = FlatButton(theme, "x", self.tr("Close the downloads"))
        self._close.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 6, 12, 0)
        header.setSpacing(6)
        header.addWidget(self._title)
        header.addSpacing(6)
        header.addWidget(self._count, 1)
        buttons = (self._pause, self._resume, self._cancel, self._requests, self._clear)
        for button in (*buttons, self._close):
            header.addWidget(button)
        self._empty.setContentsMargins(16, 6, 16, 14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 4)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._empty)
        column.addWidget(self._list)

    @Slot(str, object)
    def _wish(self, address: str, way: Way) -> None:
        {
            Way.PAUSE: self.pause_requested,
            Way.RESUME: self.resume_requested,
            Way.RETRY: self.retry_requested,
            Way.OPEN: self.open_requested,
            Way.CANCEL: self.cancel_requested,
        }[way].emit(address)

    @Slot()
    def _show_counts(self) -> None:
        """Show what can be done, and take the height that the rows need."""
        lines = tuple(self._model.lines())
        self._pause.setEnabled(any(line.is_under_way for line in lines))
        still = (Stage.PAUSED, Stage.ASIDE, Stage.FAILED)
        self._resume.setEnabled(any(line.stage in still for line in lines))
        self._cancel.setEnabled(any(not line.has_ended for line in lines))
        self._clear.setEnabled(any(line.has_ended for line in lines))
        self._list.setVisible(bool(lines))
        self.setFocusProxy(self._list if lines else self._requests)
        self._empty.setVisible(not lines)
        height = height_of(min(len(lines), _MOST_LINES))
        if self._list.maximumHeight() != height:
            self._list.setFixedHeight(height)
            self.updateGeometry()
        self._show_sum()

    def _show_sum(self) -> None:
        """Say how many are under way, how quickly, and how long that takes."""
        lines = [line for line in self._model.lines() if not line.has_ended]
        coming = [line for line in lines if line.is_under_way]
        held = sum(line.stage in (Stage.PAUSED, Stage.ASIDE) for line in lines)
        words = [self.tr("Working offline: nothing is asked of the network")] * self._offline
        words += [self.tr("%n under way", "", len(coming))] * bool(coming)
        words += [self.tr("%n paused", "", held)] * bool(held)
        self._count.show_text("  ·  ".join((*words, *self._pace(coming))))

    def _pace(self, coming: list[DownloadLine]) -> list[str]:
        speed = sum(line.speed or 0.0 for line in coming)
        missing = [line.total - line.got for line in coming if line.total is not None]
        words = [self._model.speed_text(speed)] if speed else []
        if missing and len(missing) == len(coming):
            words.insert(0, self.tr("{size} to come").format(size=size_text(max(0, sum(missing)))))
            if speed >= 1:
                words.append(self._model.time_text(max(0, sum(missing)) / speed))
        return words

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), super().minimumSizeHint().height())

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
        paint_ground(self._list, tokens.raised)
        self.update()
