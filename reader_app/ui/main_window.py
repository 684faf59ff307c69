"""The main window: it assembles the panels, and holds every connection between them."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader_app.domain.errors import ReaderError
from reader_app.ui.actions import Actions
from reader_app.ui.browsing.finder import Finder
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.search_line import SearchLine
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.top_bar import TopBar
from reader_app.ui.document_display import DocumentDisplay
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.keeping.intake import Intake
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.keeping.watch import Watch
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.note_display import NoteDisplay
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.pane_walk import PaneWalk
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme

_WIDTHS = (236, 347, 697)
"""Of the sidebar, the list and the page, in a window of the usual size."""


class MainWindow(QMainWindow):
    """The one window of a library. It is shown first, and given its library afterwards.

    Signals:
        painted: The first frame is on the screen.
        import_requested: Files and folders are to come in; carries their paths.
        library_requested: Another library is to be opened; carries its folder.
        new_library_requested: A library is to be made; carries its folder.
        text_size_requested: The page is to be set in this size, in pixels; 0 is the usual one.
        text_step_requested: The page is to be set larger or smaller; carries 1 or -1.
        scheme_requested: Light is to become dark, or dark light.
        closing: The window is about to go.
    """

    painted = Signal()
    import_requested = Signal(object)
    library_requested = Signal(object)
    new_library_requested = Signal(object)
    text_size_requested = Signal(int)
    text_step_requested = Signal(int)
    scheme_requested = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, jobs: Jobs, marks: Marks, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._marks = marks
        self._messages = messages
        self._is_painted = False
        self._opened: OpenLibrary | None = None
        self._pdf_path: Path | None = None
        self._make_asking(jobs)
        self._make_panels()
        self._arrange()
        self._notes = NoteDisplay(jobs, self._finder, self._reader, marks)
        self._notes.show_in(self._top, self._line, self._sidebar, self._list, self._page)
        self._documents = DocumentDisplay(
            self._desk, self._page, self._list, self._downloads, messages
        )
        self._connect()
        self._show_scheme()
        self.setWindowTitle("Lutrin")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 420)
        self._list.setFocus()

    @property
    def notes(self) -> NoteDisplay:
        """What shows the notes, for the first frame."""
        return self._notes

    def show_library(self, opened: OpenLibrary, name: str) -> None:
        """Read and ask this library from now on; `name` is what the reader calls it."""
        self._opened = opened
        self.setWindowTitle(f"{name} – Lutrin")
        self._desk.read_from(opened.attachments, opened.downloads, opened.count_pages)
        self._reader.read_with(opened.read)
        self._intake.import_with(opened.import_paths)
        self._marks.keep_in(opened.favourites)
        self._notes.show_taxonomy_of(opened.library)
        self._finder.read_from(opened.library)
        self._watch.start(opened.generations)

    def leave_library(self) -> None:
        """Forget the library: another one is about to open, or the window closes."""
        self._watch.stop()
        self._intake.stop()
        self._desk.leave()
        self._opened = None
        self._finder.read_from(None)
        self._reader.read_with(None)
        self._show_page()
        self._notes.forget()

    def bring_in(self, paths: list[Path]) -> None:
        """Import files and folders into the open library."""
        self._intake.bring_in(paths)

    def make_ready(self, opened: OpenLibrary) -> None:
        """Make the notes of a library findable that are not yet."""
        if opened.rebuild is not None:
            self._intake.run(opened.rebuild())

    def show_text_size(self, pixels: int) -> None:
        """Set the page in this size."""
        self._page.show_text_size(pixels)

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """Say in one line what went wrong."""
        self._notice.say(self._messages.sentence(error))

    def show_bug(self) -> None:
        """Say that something happened that should not have; the log has the whole of it."""
        self._notice.say(
            self.tr("Something went wrong that should not have. Your marks and notes are safe.")
        )

    def _make_asking(self, jobs: Jobs) -> None:
        self._finder = Finder(jobs, self)
        self._reader = NoteReader(jobs, self)
        self._desk = Desk(jobs, self)
        self._intake = Intake(jobs, self)
        self._watch = Watch(jobs, self)

    def _make_panels(self) -> None:
        theme = self._theme
        self._line = SearchLine(theme)
        self._top = TopBar(theme, self._line)
        self._sidebar = TaxonomySidebar(theme)
        self._list = NoteList(theme)
        self._page = ReadingPane(theme)
        self._pdf = PdfPane(theme)
        self._notice = NoticeLine(theme)
        self._imports = ImportPanel(theme, self._messages)
        self._downloads = DownloadsPanel(theme)
        self._help = KeyboardHelp(theme, self)
        self._actions = Actions(self)

    def _arrange(self) -> None:
        self._right = QStackedWidget()
        self._right.addWidget(self._page)
        self._right.addWidget(self._pdf)
        self.splitter = QSplitter()
        for panel in (self._sidebar, self._list, self._right):
            self.splitter.addWidget(panel)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(2, 1)
        self.splitter.setSizes(list(_WIDTHS))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self.splitter, 1)
        for below in (self._notice, self._imports, self._downloads):
            below.hide()
            column.addWidget(below)
        self.setCentralWidget(middle)
        panes = (self._line, self._sidebar, self._list, self._page, self._pdf)
        self._walk = PaneWalk((*panes, self._imports, self._downloads), self)

    def _connect(self) -> None:
        self._connect_notes()
        self._connect_documents()
        self._connect_keeping()
        self._connect_menus()
        self._connect_note_menus()

    def _connect_notes(self) -> None:
        self._line.search_changed.connect(self._finder.search)
        self._line.list_requested.connect(self._list.setFocus)
        self._sidebar.terms_changed.connect(self._finder.narrow)
        self._sidebar.all_requested.connect(self._finder.show_all)
        self._sidebar.favourites_requested.connect(self._finder.show_favourites)
        self._list.note_picked.connect(self._reader.open)
        self._list.page_wanted.connect(self._finder.page)
        self._list.mark_requested.connect(self._notes.mark_card)
        self._list.sort_changed.connect(self._finder.sort)
        self._list.term_dropped.connect(self._finder.drop_term)
        self._list.clear_requested.connect(self._finder.clear)
        self._list.reading_requested.connect(self._page.setFocus)
        self._finder.asked.connect(self._notes.show_query)
        self._finder.answered.connect(self._notes.show_answer)
        self._finder.paged.connect(self._notes.show_page)
        self._finder.counted.connect(self._notes.show_totals)
        self._reader.opened.connect(self._notes.show_note)
        self._reader.missing.connect(self._ask_to_leave)
        self._page.link_followed.connect(self._reader.open)
        self._page.term_picked.connect(self._finder.pick_term)
        self._page.mark_requested.connect(self._notes.mark_note)
        self._page.attachment_mark_requested.connect(self._notes.mark_attachment)
        self._page.text_size_requested.connect(self.text_size_requested)
        self._marks.changed.connect(self._notes.show_marks)
        self._marks.changed.connect(self._finder.take_marks)
        self._marks.changed.connect(self._show_what_can_be_done)
        self._marks.failed.connect(self.show_error)
        self._notes.note_shown.connect(self._show_page)
        self._notes.note_shown.connect(self._show_what_can_be_done)

    def _connect_documents(self) -> None:
        self._notes.note_shown.connect(self._documents.show_note)
        self._notes.cards_shown.connect(self._documents.show_cards)
        self._page.download_requested.connect(self._documents.fetch)
        self._page.cancel_requested.connect(self._documents.cancel)
        self._page.open_requested.connect(self._documents.open)
        self._page.open_elsewhere_requested.connect(self._documents.open_elsewhere)
        self._downloads.cancel_requested.connect(self._desk.cancel)
        self._downloads.retry_requested.connect(self._desk.fetch_again)
        self._downloads.open_requested.connect(self._desk.open_again)
        self._downloads.clear_requested.connect(self._downloads.clear_ended)
        self._downloads.closed.connect(self._hide_downloads)
        self._desk.started.connect(self._downloads.show_started)
        self._desk.started.connect(self._open_downloads)
        self._desk.started.connect(self._show_running)
        self._desk.ended.connect(self._show_running)
        self._desk.opened.connect(self._show_pdf)
        self._desk.refused.connect(self.show_error)
        self._pdf.closed.connect(self._show_page)
        self._pdf.open_elsewhere_requested.connect(self._open_pdf_elsewhere)

    def _connect_keeping(self) -> None:
        self._intake.started.connect(self._imports.show)
        self._intake.started.connect(self._imports.show_started)
        self._intake.progressed.connect(self._imports.show_progress)
        self._intake.ended.connect(self._imports.show_report)
        self._intake.ended.connect(self._refresh)
        self._intake.stopped.connect(self._imports.show_stopped)
        self._intake.stopped.connect(self._refresh)
        self._intake.failed.connect(self._imports.show_error)
        self._imports.stop_requested.connect(self._intake.stop)
        self._imports.closed.connect(self._imports.hide)
        self._list.import_files_requested.connect(self._choose_files)
        self._list.import_folder_requested.connect(self._choose_folder)
        self._watch.changed.connect(self._refresh)

    def _connect_menus(self) -> None:
        actions = self._actions
        actions.import_files.triggered.connect(self._choose_files)
        actions.import_folder.triggered.connect(self._choose_folder)
        actions.open_library.triggered.connect(self._choose_library)
        actions.new_library.triggered.connect(self._choose_new_library)
        actions.quit.triggered.connect(self.close)
        actions.undo.triggered.connect(self._marks.undo)
        actions.redo.triggered.connect(self._marks.redo)
        actions.search.triggered.connect(self._go_to_search)
        actions.sidebar.toggled.connect(self._show_sidebar)
        actions.downloads.toggled.connect(self._show_downloads)
        actions.larger.triggered.connect(self._enlarge)
        actions.smaller.triggered.connect(self._reduce)
        actions.usual_size.triggered.connect(self._reset_size)
        actions.dark.triggered.connect(self.scheme_requested)
        actions.keyboard.triggered.connect(self._show_help)
        actions.about.triggered.connect(self._show_about)
        self._top.sidebar_requested.connect(actions.sidebar.toggle)
        self._top.downloads_requested.connect(actions.downloads.toggle)
        self._top.larger_requested.connect(self._enlarge)
        self._top.smaller_requested.connect(self._reduce)
        self._top.usual_size_requested.connect(self._reset_size)
        self._top.scheme_requested.connect(self.scheme_requested)
        self._theme.changed.connect(self._show_scheme)

    def _connect_note_menus(self) -> None:
        actions = self._actions
        actions.mark.triggered.connect(self._notes.mark_note)
        actions.transcripts.triggered.connect(self._page.toggle_transcripts)
        actions.fetch.triggered.connect(self._documents.fetch_all)
        actions.open_document.triggered.connect(self._documents.open_first)
        actions.open_elsewhere.triggered.connect(self._documents.open_first_elsewhere)
        actions.next_note.triggered.connect(self._list.pick_next)
        actions.previous_note.triggered.connect(self._list.pick_previous)
        actions.all_notes.triggered.connect(self._finder.clear)
        actions.favourites.triggered.connect(self._finder.show_favourites)
        actions.next_pane.triggered.connect(self._walk.go_on)
        actions.previous_pane.triggered.connect(self._walk.go_back)
        actions.back.triggered.connect(self._reader.back)

    @Slot()
    def _refresh(self) -> None:
        """Something changed in the library, by us or by another process."""
        if self._opened is None:
            return
        self._marks.reload()
        self._notes.show_taxonomy_of(self._opened.library)
        self._finder.ask_again()
        self._reader.open_again()
        self._documents.look_again()

    @Slot()
    def _show_page(self) -> None:
        self._right.setCurrentWidget(self._page)

    @Slot(object, str)
    def _show_pdf(self, path: Path, name: str) -> None:
        self._pdf_path = path
        self._pdf.show_pdf(path, name)
        self._right.setCurrentWidget(self._pdf)
        self._pdf.setFocus()

    @Slot()
    def _open_pdf_elsewhere(self) -> None:
        if self._pdf_path is not None:
            self._desk.open_path_elsewhere(self._pdf_path)

    @Slot(bool)
    def _show_sidebar(self, shown: bool) -> None:
        self._sidebar.setVisible(shown)
        self._top.show_sidebar(shown=shown)

    @Slot(bool)
    def _show_downloads(self, shown: bool) -> None:
        self._downloads.setVisible(shown)
        self._show_running()

    @Slot()
    def _open_downloads(self) -> None:
        self._actions.downloads.setChecked(True)

    @Slot()
    def _hide_downloads(self) -> None:
        self._actions.downloads.setChecked(False)
        self._list.setFocus()

    @Slot()
    def _show_running(self) -> None:
        shown = self._actions.downloads.isChecked()
        self._top.show_downloads(len(self._desk.arriving), shown=shown)

    @Slot()
    def _show_scheme(self) -> None:
        self._actions.dark.setChecked(self._theme.is_dark)

    @Slot()
    def _show_what_can_be_done(self) -> None:
        note = self._reader.note
        has_documents = note is not None and bool(note.attachments)
        actions = self._actions
        actions.mark.setEnabled(note is not None)
        actions.mark.setChecked(note is not None and self._marks.is_marked(note.key))
        for action in (actions.fetch, actions.open_document, actions.open_elsewhere):
            action.setEnabled(has_documents)
        actions.transcripts.setEnabled(has_documents)
        actions.undo.setEnabled(self._marks.can_undo)
        actions.redo.setEnabled(self._marks.can_redo)

    @Slot(str)
    def _ask_to_leave(self, address: str) -> None:
        """A link leads out of the library: show where before anything is opened."""
        self._messages.ask_to_open(self, address, self._open_outside)

    def _open_outside(self, address: str) -> None:
        QDesktopServices.openUrl(QUrl(address))

    @Slot()
    def _choose_files(self) -> None:
        self._messages.choose_files(self, self.import_requested.emit)

    @Slot()
    def _choose_folder(self) -> None:
        self._messages.choose_folder(self, self.import_requested.emit)

    @Slot()
    def _choose_library(self) -> None:
        self._messages.choose_library(self, self._ask_for_library)

    @Slot()
    def _choose_new_library(self) -> None:
        self._messages.choose_new_library(self, self._ask_for_new_library)

    def _ask_for_library(self, paths: list[Path]) -> None:
        self.library_requested.emit(paths[0])

    def _ask_for_new_library(self, paths: list[Path]) -> None:
        self.new_library_requested.emit(paths[0])

    @Slot()
    def _go_to_search(self) -> None:
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    @Slot()
    def _enlarge(self) -> None:
        self.text_step_requested.emit(1)

    @Slot()
    def _reduce(self) -> None:
        self.text_step_requested.emit(-1)

    @Slot()
    def _reset_size(self) -> None:
        self.text_size_requested.emit(0)

    @Slot()
    def _show_help(self) -> None:
        self._help.show_shortcuts(self._actions.shown())

    @Slot()
    def _show_about(self) -> None:
        QMessageBox.about(
            self,
            self.tr("About Lutrin"),
            self.tr("Lutrin reads a resource centre's notes, offline and for years."),
        )

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.Paint and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return done

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back: from the page to the list, whatever is in sight."""
        if event.key() == Qt.Key.Key_Escape:
            self._show_page()
            self._list.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.import_requested.emit([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
