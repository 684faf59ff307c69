"""The panel of an import: how far it is, a way to stop it, then what it did."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from reader_app.domain.errors import ReaderError
from reader_app.domain.import_report import ImportReport
from reader_app.domain.progress import Progress
from reader_app.overriding import override
from reader_app.ui.buttons import FlatButton, TextButton
from reader_app.ui.keeping.report_model import LINE_HEIGHT, ReportModel
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme
from reader_app.ui.thin_bar import ThinBar
from reader_app.ui.widgets import give_viewport, paint_ground, plain_label
from reader_app.ui.wording import number_text

_MOST_LINES = 6


class ImportPanel(QWidget):
    """One import at a time. It hides nothing and asks nothing: it tells.

    Signals:
        stop_requested: The import is to stop; what is in stays in.
        closed: The reader put the panel away.
        told: It begins, or has ended; carries what the panel says of it.
    """

    stop_requested = Signal()
    closed = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._is_indexing = False
        self._title = plain_label(self._theme, 12, QFont.Weight.DemiBold, wraps=False)
        self._said = plain_label(self._theme, 12, QFont.Weight.Normal, wraps=False)
        self._said.setWordWrap(True)
        self._bar = ThinBar(theme)
        self._bar.setAccessibleName(self.tr("Import"))
        self._model = ReportModel(theme, messages, self)
        self._list = _ReportList(self._model)
        self._stop = TextButton(theme, self.tr("Stop"))
        self._copy = TextButton(theme, self.tr("Copy the list"), "copy")
        self._close = FlatButton(theme, "x", self.tr("Close the report"))
        self._stop.clicked.connect(self.stop_requested)
        self._copy.clicked.connect(self._list.copy_all)
        self._close.clicked.connect(self._put_away)
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    @Slot()
    def show_started(self) -> None:
        """An import begins: how long it takes is not known yet."""
        self._model.show_report(None)
        self._show(self.tr("Importing…"), "", running=True)
        self._bar.show_progress(0, None)

    @Slot()
    def show_preparing(self) -> None:
        """The library is being made ready from its notes."""
        self._model.show_report(None)
        self._show(self.tr("Making the library ready…"), "", running=True)
        self._bar.show_progress(0, None)

    @Slot(object)
    def show_ready(self, report: ImportReport) -> None:
        """The library is ready: nothing is said but what could not be read."""
        if report.unreadable:
            self.show_report(replace(report, notices=()))
        else:
            self.hide()

    @Slot()
    def show_indexing(self) -> None:
        """What can be searched is made whole; the list and all else work meanwhile."""
        self._model.show_report(None)
        self._show(self.tr("Making the search ready…"), "", running=True)
        self._bar.show_progress(0, None)
        self._is_indexing = True

    @Slot()
    def show_indexed(self) -> None:
        """It is whole: there is nothing to say of it."""
        if self._is_indexing:
            self._is_indexing = False
            self.hide()

    @Slot()
    def show_paused(self) -> None:
        """The reader stopped that."""
        said = self.tr("Words in some notes are not found until it goes on, at the next start.")
        self._show(self.tr("The search is not ready"), said, running=False)

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """The import came this far."""
        done = number_text(progress.done)
        self._bar.show_progress(progress.done, progress.total)
        if progress.total is None:
            self._said.setText(done)
        else:
            told = self.tr("%1 of %2").replace("%1", done)
            self._said.setText(told.replace("%2", number_text(progress.total)))

    @Slot(object)
    def show_report(self, report: ImportReport) -> None:
        """The import is done."""
        self._model.show_report(report)
        counts = (
            self.tr("%Ln new", "", report.new),
            self.tr("%Ln changed", "", report.changed),
            self.tr("%Ln unchanged", "", report.unchanged),
            self.tr("%Ln not imported", "", len(report.unreadable)) if report.unreadable else "",
            self.tr("%Ln notice(s)", "", len(report.notices)) if report.notices else "",
        )
        said = "  ·  ".join(count for count in counts if count)
        if report.is_nothing:
            said = self.tr("There was nothing to import: notes are text, Markdown or HTML files.")
        self._show(self.tr("Import done"), said, running=False)

    @Slot()
    def show_stopped(self) -> None:
        """The reader stopped the import."""
        self._show(self.tr("Import stopped"), self.tr("What is in stays in."), running=False)

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """The import could not go on."""
        self._show(self.tr("Import failed"), self._messages.sentence(error), running=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._close.isVisibleTo(self):
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _show(self, title: str, said: str, *, running: bool) -> None:
        self._is_indexing = False
        self._title.setText(title)
        self._said.setText(said)
        lines = self._model.rowCount()
        has_lines = lines > 0
        self._list.setFixedHeight(min(lines, _MOST_LINES) * LINE_HEIGHT)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._close.setVisible(not running)
        self._list.setVisible(has_lines)
        self._copy.setVisible(has_lines)
        self.told.emit(f"{title} {said}".strip())

    @Slot()
    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._said, 1)
        for each in (self._copy, self._stop, self._close):
            head.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addWidget(self._list)
        self.setAccessibleName(self.tr("Import"))
        self._list.setFont(self._theme.font(12))
        self._show("", "", running=False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        paint_ground(self, tokens.raised)
        paint_ground(self._list, tokens.raised)
        self._said.setStyleSheet(f"color: {tokens.ink_soft}")


class _ReportList(QListView):
    """The lines of a report; Ctrl+C copies the picked ones."""

    def __init__(self, model: ReportModel) -> None:
        super().__init__()
        self._lines = model
        give_viewport(self)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(15, 15))
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("What there is to say of single files"))

    @Slot()
    def copy_all(self) -> None:
        """Put every line on the clipboard."""
        QGuiApplication.clipboard().setText(self._lines.text(range(self._lines.rowCount())))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted(index.row() for index in self.selectedIndexes())
            QGuiApplication.clipboard().setText(self._lines.text(rows))
        else:
            super().keyPressEvent(event)
