"""Remarks, joined to the window: written below the page, kept, and found soon afterwards."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.noting import Noting
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.remark_panel import RemarkPanel
from reader_app.ui.remark_search import RemarkSearch
from reader_app.ui.undoing import UndoStack


class RemarkDisplay(QObject):
    """Joins what is written to the panel, to the menus and to the search.

    Signals:
        page_needed: The note is about to be written on; it must be in front.
        left: The reader goes back to the page.
        failed: A remark could not be kept; carries the ReaderError.
    """

    page_needed = Signal()
    left = Signal()
    failed = Signal(ReaderError)

    def __init__(self, front: Front, jobs: Jobs, undo: UndoStack, panel: RemarkPanel) -> None:
        super().__init__(front)
        self._panel = panel
        self._noting = Noting(jobs, undo, self)
        self._search = RemarkSearch(jobs, self)
        front.menus.remark.triggered.connect(self._write)
        self._noting.shown.connect(panel.show_remarks)
        self._noting.failed.connect(self.failed)
        self._noting.kept.connect(self.look)
        panel.written.connect(self._noting.write)
        panel.left.connect(self.left)

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Keep remarks in this library from now on; what is being written goes into the former."""
        if opened is None:
            self.leave_note()
        self._noting.keep_in(None if opened is None else opened.remarks)
        self._search.take_in_with(None if opened is None else opened.take_in_remarks)

    @Slot()
    def reload(self) -> None:
        """Read them again: another process may have changed them."""
        self._noting.reload()
        self.look()

    @Slot()
    def look(self) -> None:
        """Remarks may be others now, on notes or on highlights: let search know them."""
        self._search.look()

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """This note is on the page now."""
        self._noting.show_note(note)

    @Slot()
    def leave_note(self) -> None:
        """Another note is coming: what is being written is kept."""
        self._panel.leave_note()

    @Slot()
    def _write(self) -> None:
        """Write on the note, which comes to the front."""
        self.page_needed.emit()
        self._panel.open(self._noting.new())
