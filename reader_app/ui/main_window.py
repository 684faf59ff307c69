"""The main window: it joins the panels for reading, documents and keeping to the front."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import NoteNotFoundError, ReaderError
from reader_app.domain.note import Note, summary_of
from reader_app.domain.ports import PdfPlaces
from reader_app.domain.progress import finished
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.pages.note_page import NotePage
from reader_app.ui.aloud_display import AloudDisplay
from reader_app.ui.around_display import AroundDisplay
from reader_app.ui.browsing.line_completer import LineCompleter
from reader_app.ui.browsing.term_finder import TermFinder
from reader_app.ui.check_display import CheckDisplay
from reader_app.ui.document_display import DocumentDisplay
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.documents.text_gatherer import TextGatherer
from reader_app.ui.downloads_display import DownloadsDisplay
from reader_app.ui.export_display import ExportDisplay
from reader_app.ui.found_display import FoundDisplay
from reader_app.ui.front import Front
from reader_app.ui.help_display import HelpDisplay
from reader_app.ui.highlight_display import HighlightDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.intake import Intake
from reader_app.ui.keeping.watch import Watch
from reader_app.ui.keeping_display import KeepingDisplay
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.moving_display import MovingDisplay
from reader_app.ui.noting import Noting
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.overview_display import OverviewDisplay
from reader_app.ui.own_display import OwnDisplay
from reader_app.ui.page_marks import PageMarks
from reader_app.ui.palette_display import PaletteDisplay
from reader_app.ui.pane_walk import PaneWalk
from reader_app.ui.panels import Panels, make_panels
from reader_app.ui.paper_display import PaperDisplay
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.remark_search import RemarkSearch
from reader_app.ui.side_by_side import SideBySide
from reader_app.ui.spoken_display import SpokenDisplay
from reader_app.ui.tabs_display import TabsDisplay
from reader_app.ui.theme import Theme

_OUTSIDE = frozenset({"http", "https", "mailto", "ftp"})


class MainWindow(QObject):
    """Everything that the front is not, and every connection between panels.

    Signals:
        import_requested: Files and folders are to come in; carries their paths.
        library_requested: Another library is to be opened; carries its folder.
        new_library_requested: A library is to be made; carries its folder.
        text_size_requested: The page is to be set in this size, in pixels; 0 is the usual one.
        text_step_requested: The page is to be set larger or smaller; carries 1 or -1.
        scheme_requested: Light is to become dark, or dark light.
        preferences_requested: The reader wants to see what they prefer.
    """

    import_requested = Signal(object)
    library_requested = Signal(object)
    new_library_requested = Signal(object)
    text_size_requested = Signal(int)
    text_step_requested = Signal(int)
    scheme_requested = Signal()
    preferences_requested = Signal()

    def __init__(  # noqa: PLR0913  # the panels come ready where they were made in turns
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        marks: Marks,
        places: PdfPlaces,
        messages: Messages,
        *,
        panels: Panels | None = None,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._marks = marks
        self._messages = messages
        self._opened: OpenLibrary | None = None
        self._pdf_places = places
        self._completer = LineCompleter(theme, front.line)
        self._term_finder = TermFinder(theme, front.sidebar)
        self._reader = NoteReader(jobs, self)
        self._desk = Desk(jobs, self)
        self._intake = Intake(jobs, self)
        self._watch = Watch(jobs, self)
        self._add_panels(panels or finished(make_panels(theme, messages)))
        self._tell_of_documents()
        self._keeping = KeepingDisplay(front, theme, jobs, self._notice, messages)
        self._moving = MovingDisplay(front, theme, jobs, self._notice, messages)
        self._own = OwnDisplay(front, theme, jobs, marks, self._reader, self._page)
        self._keep_words()
        self._palette = PaletteDisplay(front, theme, jobs)
        self._help()
        self._found = FoundDisplay(front, self._reader, self._page, self._remark_panel)
        self._side_by_side = SideBySide(self._page, self._pdfs, self._documents, self._found, jobs)
        self._exporting = ExportDisplay(front, theme, jobs, messages, self._reader)
        self._around = AroundDisplay(front, theme, jobs, self._reader, self._page, self._pdfs)
        self._connect()
        front.setAcceptDrops(True)
        self._show_scheme()
        self._show_what_can_be_done()

    def show_library(self, opened: OpenLibrary, name: str) -> None:
        """Read and ask this library from now on; `name` is what the reader calls it."""
        self._opened = opened
        self._front.setWindowTitle(f"{name} – Lutrin")
        # Before anything is asked: what changes from then on is seen.
        self._watch.start(opened.generations)
        self.downloading.show_library(opened)
        self._exporting.show_library(opened)
        self._checks.show_library(opened)
        self._desk.read_from(opened.attachments, opened.downloads, opened.look_into)
        self._reader.read_with(opened.read)
        self._intake.import_with(opened.import_paths)
        self._own.keep_in(opened)
        self._noting.keep_in(opened.remarks)
        self._highlights.keep_in(opened.highlights, opened.read, opened.library.generation)
        self._remark_search.take_in_with(opened.take_in_remarks)
        self._overview.look_at(opened)
        self._tabs.keep_in(opened)
        self._keeping.keep_with(opened.backups, opened.trash)
        self._moving.move_with(opened.moving)
        self._gatherer.read_with(opened.gather)
        if opened.rebuild is not None:
            self._intake.make_ready(opened.rebuild())
        else:
            self._read_library()
            self._intake.catch_up(opened.catch_up())
        if self._front.list.current is not None:
            self._reader.open(self._front.list.current)
        else:
            self._page.show_nothing(self.tr("Choose a note to read it here."))

    def leave_library(self) -> None:
        """Forget the library: another one is about to open, or the window closes."""
        self._remark_panel.leave_note()
        self._tabs.leave()
        self._opened = None
        self._watch.stop()
        self._gatherer.read_with(None)
        self._gathering.show_ended()
        self._intake.stop()
        self._desk.leave()
        self.downloading.show_library(None)
        self._exporting.show_library(None)
        self._checks.show_library(None)
        self._documents.forget()
        self._noting.keep_in(None)
        self._highlights.keep_in(None, None, None)
        self._remark_search.take_in_with(None)
        self._keeping.keep_with(None, None)
        self._moving.move_with(None)
        self._front.finder.read_from(None)
        self._overview.look_at(None)
        self._front.forget()
        self._reader.read_with(None)
        # The page tells where it was left.
        self._page.show_nothing("")
        self._own.leave()
        self._around.ask(None)
        self._palette.find_in(None)
        self._pdfs.leave()

    @property
    def is_busy(self) -> bool:
        """Whether notes are coming in, or documents: closing would stop them."""
        is_writing = self._exporting.is_working
        return self._intake.is_working or is_writing or bool(self._desk.arriving)

    def bring_in(self, paths: list[Path]) -> None:
        """Import files and folders into the open library."""
        self._intake.bring_in(paths)

    def show_look(self, look: PageLook) -> None:
        """Set the page so."""
        self._page.show_look(look)
        self._exporting.show_look(look)

    @Slot(object)
    def show_error(self, error: ReaderError) -> None:
        """Say in one line what went wrong."""
        self._keeping.show_error(error)

    def show_bug(self) -> None:
        """Say that something happened that should not have; the log has the whole of it."""
        self._notice.say(
            self.tr("Something went wrong that should not have. Your marks and notes are safe.")
        )

    def _add_panels(self, panels: Panels) -> None:
        self._gatherer = TextGatherer(self._jobs, self)
        front, theme = self._front, self._theme
        self._page, self._notice, self._imports, self._downloads, self._gathering = panels[:5]
        self._remark_panel, self._highlights_panel = panels.remark, panels.highlights
        self._paper = PaperDisplay(front, self._page, self._jobs, self._messages)
        self._pdfs = PdfRoom(
            theme, self._jobs, self._desk, self._pdf_places, self._messages, self._page
        )
        self._tabs = TabsDisplay(
            front, theme, self._jobs, self._reader, self._page, self._pdfs.panel
        )
        shown = self._tabs.holder
        front.right.addWidget(shown)
        self._overview = OverviewDisplay(
            front, theme, self._jobs, self._reader, shown, lambda: self._own.recent
        )
        for panel in (self._notice, self._imports, self._downloads, self._gathering):
            panel.hide()
            front.column.addWidget(panel)
        panes = (front.line, front.sidebar, front.list, self._page, self._pdfs.holder)
        self._walk = PaneWalk(
            (
                *panes,
                self._overview.holder,
                self._remark_panel,
                self._notice,
                self._imports,
                self._downloads,
            ),
            self,
        )
        self._spoken = SpokenDisplay(front, self._notice, self._imports, self._downloads)

    def _tell_of_documents(self) -> None:
        front, desk, panel = self._front, self._desk, self._downloads
        messages = self._messages
        self._documents = DocumentDisplay(desk, self._page, front.list, panel, messages)
        self.downloading = DownloadsDisplay(front, self._theme, self._jobs, desk, panel, messages)
        self._page_marks = PageMarks(front, self._marks, self._reader, self._pdfs, self._documents)
        self._checks = CheckDisplay(front, self._theme, self._jobs, desk, messages)

    def _help(self) -> None:
        """What helps to use the window, and to read without eyes."""
        self.help = HelpDisplay(self._front, self._theme)
        self.reading_aloud = AloudDisplay(self._front, self._page)

    def _keep_words(self) -> None:
        """What the reader writes on notes, and colours in them."""
        jobs, undo = self._jobs, self._marks.undoing
        self._noting = Noting(jobs, undo, self)
        self._remark_search = RemarkSearch(jobs, self)
        self._highlights = HighlightDisplay(
            self._front, self._theme, jobs, undo, self._page, self._highlights_panel
        )

    def _connect(self) -> None:
        self._connect_notes()
        self._connect_own()
        self._connect_documents()
        self._connect_keeping()
        self._connect_moving()
        self._connect_watch()
        self._connect_palette()
        self._connect_paper()
        self._connect_menus()
        self._connect_bar()

    def _connect_notes(self) -> None:
        front = self._front
        front.list.note_picked.connect(self._found.open)
        front.list.found_picked.connect(self._overview.go_back)
        front.list.found_picked.connect(self._found.show_place)
        self._found.page_needed.connect(self._pdfs.show_page)
        self._found.page_needed.connect(self._overview.go_back)
        self._found.document_needed.connect(self._documents.open)
        front.list.reading_requested.connect(self._go_to_reading)
        front.layouts.reading.connect(self._go_to_reading)
        self._reader.opened.connect(self._show_note)
        self._tabs.opening.connect(self._found.await_note)
        self._tabs.emptied.connect(self._show_no_note)
        self._tabs.restored.connect(self._read_on)
        self._tabs.said.connect(self._notice.say)
        self._reader.missing.connect(self._ask_to_leave)
        self._page.link_followed.connect(self._reader.open)
        self._page.term_picked.connect(front.finder.pick_term)
        self._page.text_size_requested.connect(self.text_size_requested)
        front.answer_shown.connect(self._found.mark_words)
        front.finder.paged.connect(self._found.show_awaited)
        front.finder.terms_counted.connect(self._completer.show_counts)

    def _connect_own(self) -> None:
        menus = self._front.menus
        self._own.changed.connect(self._show_what_can_be_done)
        self._own.terms_changed.connect(self._answer_anew)
        self._own.said.connect(self._notice.say)
        self._own.failed.connect(self.show_error)
        self._own.places_known.connect(self._read_on)
        menus.trash.triggered.connect(self._keeping.show_trash)
        menus.remark.triggered.connect(self._write_remark)
        self._noting.shown.connect(self._remark_panel.show_remarks)
        self._noting.failed.connect(self.show_error)
        self._highlights.note_wanted.connect(self._reader.open)
        self._highlights.page_needed.connect(self._pdfs.show_page)
        self._highlights.said.connect(self._notice.say)
        self._highlights.failed.connect(self.show_error)
        self._highlights.kept.connect(self._remark_search.look)
        self._found.written_wanted.connect(self._highlights.show_written)
        self._noting.kept.connect(self._remark_search.look)
        self._remark_panel.written.connect(self._noting.write)
        self._remark_panel.left.connect(self._page.setFocus)

    def _connect_documents(self) -> None:
        self._connect_gathering()
        self._page.anew_requested.connect(self._documents.fetch_anew)
        self._checks.marked.connect(self._documents.look_again)
        self._own.selection.check_wanted.connect(self._checks.check_notes)
        self._documents.many_wanted.connect(self.downloading.keep_notes)
        self._own.selection.offline_wanted.connect(self.downloading.keep_notes)
        self.downloading.recognised.connect(self._documents.look_again)
        self._front.cards_shown.connect(self._documents.show_cards)
        self._page.download_requested.connect(self._documents.fetch)
        self._page.cancel_requested.connect(self._documents.cancel)
        self._page.open_requested.connect(self._found.forget_document_place)
        self._page.open_requested.connect(self._documents.open)
        self._page.open_elsewhere_requested.connect(self._documents.open_elsewhere)
        self._page.folder_requested.connect(self._documents.show_in_folder)
        self._page.copy_requested.connect(self._documents.save_copy)
        self._downloads.closed.connect(self._hide_downloads)
        self._desk.wanted.connect(self._open_downloads)
        self._desk.started.connect(self._show_running)
        self._desk.ended.connect(self._show_running)
        self._pdfs.shown.connect(self._show_place_found)
        self._page.place_requested.connect(self._side_by_side.show_place)
        self._page.passage_clicked.connect(self._side_by_side.show_passage)
        self._pdfs.place_clicked.connect(self._side_by_side.show_transcript)
        self._downloads.open_requested.connect(self._documents.forget_opened)
        self._pdfs.left.connect(self._go_to_page)
        self._pdfs.link_followed.connect(self._reader.open)
        self._desk.refused.connect(self.show_error)

    def _connect_gathering(self) -> None:
        self._gatherer.progressed.connect(self._gathering.show_progress)
        self._gatherer.ended.connect(self._gathering.show_ended)
        self._gathering.stop_requested.connect(self._gatherer.stop)
        self._front.line.search_changed.connect(self._gatherer.give_way)
        self._desk.ended.connect(self._gatherer.look)
        self._desk.ended.connect(self._overview.look_again)
        self._watch.changed.connect(self._gatherer.look)
        self._intake.started.connect(self._gatherer.give_way_to_import)
        self._intake.preparing.connect(self._gatherer.give_way_to_import)
        self._intake.ready.connect(self._gatherer.go_on)
        self._intake.ended.connect(self._gatherer.go_on)
        self._intake.stopped.connect(self._gatherer.go_on)
        self._intake.failed.connect(self._gatherer.go_on)

    def _connect_keeping(self) -> None:
        self._intake.preparing.connect(self._imports.show)
        self._intake.preparing.connect(self._imports.show_preparing)
        self._intake.ready.connect(self._imports.show_ready)
        self._intake.ready.connect(self._read_library)
        self._intake.stopped.connect(self._read_library)
        self._intake.failed.connect(self._read_library)
        self._intake.indexing.connect(self._imports.show)
        self._intake.indexing.connect(self._imports.show_indexing)
        self._intake.paused.connect(self._imports.show_paused)
        self._intake.caught_up.connect(self._note_caught_up)
        self._intake.started.connect(self._imports.show)
        self._intake.started.connect(self._imports.show_started)
        self._intake.progressed.connect(self._imports.show_progress)
        self._intake.ended.connect(self._imports.show_report)
        self._intake.ended.connect(self._refresh)
        self._intake.stopped.connect(self._imports.show_stopped)
        self._intake.stopped.connect(self._refresh)
        self._intake.failed.connect(self._imports.show_error)
        self._imports.stop_requested.connect(self._intake.stop)
        self._imports.closed.connect(self._front.list.setFocus)
        self._front.list.import_files_requested.connect(self._choose_files)
        self._front.list.import_folder_requested.connect(self._choose_folder)
        self._front.files_dropped.connect(self.import_requested)
        self._front.escaped.connect(self._pdfs.leave)
        self._front.escaped.connect(self._overview.go_back)
        self._front.menus.backups.triggered.connect(self._keeping.show_backups)
        self._keeping.changed.connect(self._marks.undoing.clear)
        self._keeping.changed.connect(self._refresh)

    def _connect_moving(self) -> None:
        self._moving.changed.connect(self._marks.undoing.clear)
        self._moving.changed.connect(self._refresh)
        self._moving.failed.connect(self.show_error)

    def _connect_watch(self) -> None:
        self._watch.changed.connect(self._refresh)
        self._intake.started.connect(self._watch.look_seldom)
        self._intake.preparing.connect(self._watch.look_seldom)
        self._intake.ready.connect(self._watch.look_often)
        self._intake.ended.connect(self._watch.look_often)
        self._intake.stopped.connect(self._watch.look_often)
        self._intake.failed.connect(self._watch.look_often)

    def _connect_palette(self) -> None:
        self._front.menus.palette.triggered.connect(self._palette.open)
        self._front.finder.terms_counted.connect(self._palette.show_counts)
        self._palette.note_picked.connect(self._open_and_read)
        self._palette.term_picked.connect(self._list_term)

    def _connect_paper(self) -> None:
        menus = self._front.menus
        menus.print_note.triggered.connect(self._paper.ask_to_print)
        menus.save_pdf.triggered.connect(self._paper.ask_for_pdf)
        menus.copy_text.triggered.connect(self._paper.copy_text)
        menus.copy_markdown.triggered.connect(self._paper.copy_markdown)
        menus.copy_html.triggered.connect(self._paper.copy_html)
        menus.copy_quote.triggered.connect(self._paper.copy_quote)
        self._paper.said.connect(self._notice.say)
        self.reading_aloud.said.connect(self._notice.say)
        self.reading_aloud.page_needed.connect(self._pdfs.show_page)
        self._front.closing.connect(self._paper.leave_clipboard)
        self._exporting.said.connect(self._notice.say)
        self._own.dossier_requested.connect(self._exporting.ask_for_dossier)
        self._exporting.failed.connect(self.show_error)

    def _connect_menus(self) -> None:
        menus = self._front.menus
        menus.import_files.triggered.connect(self._choose_files)
        menus.import_folder.triggered.connect(self._choose_folder)
        menus.open_library.triggered.connect(self._choose_library)
        menus.new_library.triggered.connect(self._choose_new_library)
        menus.preferences.triggered.connect(self.preferences_requested)
        menus.find.triggered.connect(self._found.find)
        menus.next_place.triggered.connect(self._found.go_next)
        menus.previous_place.triggered.connect(self._found.go_previous)
        menus.downloads.toggled.connect(self._show_downloads)
        menus.larger.triggered.connect(self._enlarge)
        menus.smaller.triggered.connect(self._reduce)
        menus.usual_size.triggered.connect(self._reset_size)
        menus.dark.triggered.connect(self.scheme_requested)
        menus.transcripts.triggered.connect(self._page.toggle_transcripts)
        menus.fetch.triggered.connect(self._fetch_documents)
        menus.check.triggered.connect(self._check_documents)
        menus.open_document.triggered.connect(self._documents.open_first)
        menus.open_elsewhere.triggered.connect(self._documents.open_first_elsewhere)
        menus.next_pane.triggered.connect(self._walk.go_on)
        menus.previous_pane.triggered.connect(self._walk.go_back)
        menus.back.triggered.connect(self._reader.back)
        menus.forward.triggered.connect(self._reader.forward)
        menus.keyboard.triggered.connect(self.help.show)
        menus.about.triggered.connect(self._show_about)

    def _connect_bar(self) -> None:
        menus = self._front.menus
        self._front.top.downloads_requested.connect(menus.downloads.toggle)
        self._front.top.larger_requested.connect(self._enlarge)
        self._front.top.smaller_requested.connect(self._reduce)
        self._front.top.usual_size_requested.connect(self._reset_size)
        self._front.top.preferences_requested.connect(self.preferences_requested)
        self._front.top.scheme_requested.connect(self.scheme_requested)
        self._theme.changed.connect(self._show_scheme)

    @Slot()
    def _read_library(self) -> None:
        """Ask the open library, once it is ready to be asked."""
        if self._opened is not None and not self._front.finder.reads(self._opened.library):
            self._ask_taxonomy()
            self._own.count_in(self._opened.library)
            self._around.ask(self._opened.library)
            self._palette.find_in(self._opened.library)
            self._front.finder.read_from(self._opened.library)
            self.downloading.recognise()
            self._tabs.restore()
            self._read_on()

    @Slot()
    def _refresh(self) -> None:
        """Something changed in the library, by us or by another process."""
        if self._opened is None:
            return
        self._own.reload()
        self._noting.reload()
        self._highlights.reload()
        self._remark_search.look()
        self._ask_taxonomy()
        self._front.finder.ask_again()
        self._reader.open_again()
        self._around.refresh()
        self._documents.look_again()
        self.downloading.recognise()

    @Slot()
    def _answer_anew(self) -> None:
        """The terms are arranged otherwise: everything that names or counts them is asked anew."""
        self._ask_taxonomy()
        self._front.finder.ask_again()
        self._reader.open_again()

    @Slot(int)
    def _note_caught_up(self, count: int) -> None:
        self._imports.show_indexed()
        if count:
            self._refresh()

    def _ask_taxonomy(self) -> None:
        if self._opened is not None:
            self._jobs.ask(self._opened.library.taxonomy, self._show_taxonomy)

    def _show_taxonomy(self, taxonomy: Taxonomy) -> None:
        self._front.show_taxonomy(taxonomy)
        self._completer.show_taxonomy(taxonomy)
        self._overview.show_taxonomy(taxonomy)
        self._palette.show_taxonomy(taxonomy)

    @Slot(object, object)
    def _show_note(self, note: Note, page: NotePage) -> None:
        is_other = note.key != self._front.open_note
        if is_other:
            self._remark_panel.leave_note()
            self._highlights.leave_note()
            self._desk.stop_opening()
            self._pdfs.leave()
        self._front.show_open_note(note.key)
        self._page.show_note(note, page, self._own.is_marked(note))
        self._page.show_marked_attachments(self._own.marked_attachments(note))
        place = self._tabs.arrival() or (self._own.place(note.key) if is_other else None)
        if place is not None and not self._found.awaits(note.key):
            self._page.go_to_place(place)
        self._tabs.show_note(note)
        self._own.show_note(note)
        # First, since a place that was found may open one of them, or be a highlight.
        self._documents.show_note(note)
        self._highlights.show_note(note, page)
        self._found.show_note(note)
        self._noting.show_note(note)
        self._around.show_note(note)
        self._show_what_can_be_done()

    @Slot()
    def _read_on(self) -> None:
        """Go on with the note that was read last, unless the reader has chosen another."""
        last = self._own.last_read
        is_ready = self._opened is not None and self._front.finder.reads(self._opened.library)
        is_free = self._front.list.current is None and self._reader.note is None
        is_known = self._own.are_places_known and self._tabs.is_restored
        if not is_known or not is_ready or not is_free:
            return
        if self._tabs.in_front is not None:
            self._tabs.go_on_reading()
        elif last is not None and not self._tabs.was_kept:
            self._reader.open_if_there(last, self._overview.show_soon)
        else:
            self._overview.show_soon()

    @Slot()
    def _show_no_note(self) -> None:
        """The last note was closed: the overview stands in its place."""
        self._remark_panel.leave_note()
        self._desk.stop_opening()
        self._pdfs.leave()
        self._documents.forget()
        self._page.show_nothing(self.tr("Choose a note to read it here."))
        self._front.show_open_note(None)
        self._show_what_can_be_done()
        self._overview.go()

    @Slot()
    def _write_remark(self) -> None:
        """Write on the note, which comes to the front."""
        self._pdfs.show_page()
        self._remark_panel.open(self._noting.new())

    @Slot()
    def _go_to_reading(self) -> None:
        self._overview.go_back()
        if self._overview.is_shown:
            self._overview.go_to_start()
        else:
            self._pdfs.in_front.setFocus()

    @Slot(object)
    def _list_term(self, term: TermKey) -> None:
        """List the notes of a term, whatever was searched before."""
        self._front.line.clear()
        self._front.finder.pick_term(term)
        self._front.list.setFocus()

    @Slot(object)
    def _open_and_read(self, key: NoteKey) -> None:
        self._reader.open(key)
        self._pdfs.leave()
        self._page.setFocus()

    @Slot()
    def _show_place_found(self) -> None:
        """The document is shown that a place was found in, or another."""
        place = self._found.document_place()
        if place is not None:
            self._pdfs.show_place(place.page, place.words)

    @Slot()
    def _go_to_page(self) -> None:
        """The reader is back from the document."""
        self._page.setFocus()

    @Slot()
    def _fetch_documents(self) -> None:
        """Bring the documents of what is chosen in the list, else those of the open note."""
        if self._own.selection.is_several:
            self._own.selection.keep_offline()
        else:
            self._documents.fetch_all()

    @Slot()
    def _check_documents(self) -> None:
        """Hold the documents of what is chosen in the list against their sources."""
        note = self._reader.note
        if self._own.selection.is_several:
            self._own.selection.check()
        elif note is not None:
            self._checks.check_notes(note.title, (summary_of(note, ""),))

    @Slot(bool)
    def _show_downloads(self, shown: bool) -> None:
        self._downloads.setVisible(shown)
        self._show_running()

    @Slot()
    def _open_downloads(self) -> None:
        self._front.menus.downloads.setChecked(True)

    @Slot()
    def _hide_downloads(self) -> None:
        self._front.menus.downloads.setChecked(False)
        self._front.list.setFocus()

    @Slot()
    def _show_running(self) -> None:
        shown = self._front.menus.downloads.isChecked()
        self._front.top.show_downloads(len(self._desk.arriving), shown=shown)

    @Slot()
    def _show_scheme(self) -> None:
        self._front.menus.dark.setChecked(self._theme.is_dark)

    @Slot()
    def _show_what_can_be_done(self) -> None:
        note = self._reader.note
        has_documents = note is not None and bool(note.attachments)
        menus = self._front.menus
        for action in menus.of_note():
            action.setEnabled(note is not None)
        for action in (menus.transcripts, menus.open_document, menus.open_elsewhere):
            action.setEnabled(has_documents)
        for action in (menus.fetch, menus.check):
            action.setEnabled(has_documents or self._own.selection.is_several)
        menus.back.setEnabled(self._reader.can_go_back)
        menus.forward.setEnabled(self._reader.can_go_forward)
        menus.remark.setEnabled(note is not None)
        self._own.show_what_can_be_done(note)

    @Slot(str)
    def _ask_to_leave(self, address: str) -> None:
        """A link leads out of the library: show where before anything is opened."""
        if QUrl(address).scheme() in _OUTSIDE:
            self._messages.ask_to_open(self._front, address, _open_outside)
        else:
            self.show_error(NoteNotFoundError(address))

    @Slot()
    def _choose_files(self) -> None:
        self._messages.choose_files(self._front, self.import_requested.emit)

    @Slot()
    def _choose_folder(self) -> None:
        self._messages.choose_folder(self._front, self.import_requested.emit)

    @Slot()
    def _choose_library(self) -> None:
        self._messages.choose_library(self._front, self._ask_for_library)

    @Slot()
    def _choose_new_library(self) -> None:
        self._messages.choose_new_library(self._front, self._ask_for_new_library)

    def _ask_for_library(self, paths: list[Path]) -> None:
        self.library_requested.emit(paths[0])

    def _ask_for_new_library(self, paths: list[Path]) -> None:
        self.new_library_requested.emit(paths[0])

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
    def _show_about(self) -> None:
        about = QMessageBox(self._front)
        about.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about.setWindowTitle(self.tr("About Lutrin"))
        about.setText(self.tr("Lutrin reads a resource centre's notes, offline and for years."))
        # Like every dialog here it is not waited for.
        about.open()


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
