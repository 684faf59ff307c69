"""The main window: what it consists of beside the front, and how its parts are joined."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import PdfPlaces
from reader_app.domain.progress import finished
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
from reader_app.ui.gathering_display import GatheringDisplay
from reader_app.ui.help_display import HelpDisplay
from reader_app.ui.highlight_display import HighlightDisplay
from reader_app.ui.intake_display import IntakeDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping_display import KeepingDisplay
from reader_app.ui.library_display import LibraryDisplay
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.moving_display import MovingDisplay
from reader_app.ui.note_display import NoteDisplay
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.outside_links import OutsideLinks
from reader_app.ui.overview_display import OverviewDisplay
from reader_app.ui.own_display import OwnDisplay
from reader_app.ui.page_marks import PageMarks
from reader_app.ui.palette_display import PaletteDisplay
from reader_app.ui.pane_walk import PaneWalk
from reader_app.ui.panels import Panels, make_panels
from reader_app.ui.paper_display import PaperDisplay
from reader_app.ui.program_requests import ProgramRequests
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.remark_display import RemarkDisplay
from reader_app.ui.side_by_side import SideBySide
from reader_app.ui.spoken_display import SpokenDisplay
from reader_app.ui.tabs_display import TabsDisplay
from reader_app.ui.theme import Theme


class MainWindow(QObject):
    """Everything that the front is not, and every connection between its parts.

    Each part listens to the menus by itself, and says what it has to say by signals.
    """

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
        self._front, self._theme, self._jobs = front, theme, jobs
        self._marks, self._messages = marks, messages
        panels = panels or finished(make_panels(front, theme, messages))
        self._page, self._notice = panels.page, panels.notice
        self._reader = NoteReader(jobs, self)
        self._desk = Desk(jobs, self)
        self._add_browsing()
        self._add_page(panels, places)
        self._add_lines(panels)
        self._add_documents(panels)
        self._add_own(panels)
        self._add_note(panels)
        self.requests = ProgramRequests(front, theme, messages)
        self._connect()

    def show_library(self, opened: OpenLibrary, name: str) -> None:
        """Read and ask this library from now on; `name` is what the reader calls it."""
        self._library.show(opened, name)

    @Slot()
    def leave_library(self) -> None:
        """Forget the library: another one is about to open, or the window closes."""
        self._library.leave()

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open library."""
        self._intake.bring_in(paths)

    @property
    def is_busy(self) -> bool:
        """Whether notes are coming in, or documents, or are written out: closing would stop it."""
        is_moving = self._intake.is_working or self._exporting.is_working
        return is_moving or bool(self._desk.arriving)

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

    def _add_browsing(self) -> None:
        """What the front does without at first, and what leads through the whole window."""
        front, theme = self._front, self._theme
        self._completer = LineCompleter(theme, front.line)
        self._term_finder = TermFinder(theme, front.sidebar)
        self._palette = PaletteDisplay(front, theme, self._jobs)
        self.help = HelpDisplay(front, theme)

    def _add_page(self, panels: Panels, places: PdfPlaces) -> None:
        """The page, with a document beside it, below its tabs; the overview in its place."""
        front, theme, jobs, page = self._front, self._theme, self._jobs, self._page
        self._paper = PaperDisplay(front, page, jobs, self._messages)
        self.reading_aloud = AloudDisplay(front, page)
        stand = panels.stand
        self._pdfs = PdfRoom(theme, jobs, self._desk, places, self._messages, stand)
        self._tabs = TabsDisplay(front, jobs, self._reader, page, panels.tabs)
        self._overview = OverviewDisplay(
            front, theme, jobs, self._reader, stand, lambda: self._own.recent
        )
        self._walk = PaneWalk(partial(self._panes, panels), self)

    def _panes(self, panels: Panels) -> tuple[QWidget, ...]:
        """Where F6 stops, from left to right and from top to bottom, where it is in sight."""
        front = self._front
        beside = (panels.highlights, panels.remark, *self._pdfs.panes)
        below = (panels.notice, panels.imports, panels.downloads, panels.gathering)
        return (
            *(front.line, front.sidebar, front.list, panels.page, *beside),
            *(self._overview.holder, *below, self._exporting.bar),
        )

    def _add_lines(self, panels: Panels) -> None:
        """What is said and asked along the lower edge, of the library and of long work."""
        front, theme, jobs, messages = self._front, self._theme, self._jobs, self._messages
        self._spoken = SpokenDisplay(front, panels.notice, panels.imports, panels.downloads)
        self._intake = IntakeDisplay(front, jobs, panels.imports)
        self._library = LibraryDisplay(front, jobs, self._intake)
        gatherer = TextGatherer(jobs, self)
        self._gathering = GatheringDisplay(
            front, gatherer, panels.gathering, self._desk, self._intake
        )
        self._keeping = KeepingDisplay(front, theme, jobs, panels.notice, messages)
        self._moving = MovingDisplay(front, theme, jobs, panels.notice, messages)
        self._exporting = ExportDisplay(front, theme, jobs, messages, self._reader)

    def _add_documents(self, panels: Panels) -> None:
        """Where documents are, on their way, and as they are at their sources."""
        front, theme, jobs, desk = self._front, self._theme, self._jobs, self._desk
        panel, messages = panels.downloads, self._messages
        self._documents = DocumentDisplay(desk, self._page, front.list, panel, messages)
        self.downloading = DownloadsDisplay(front, theme, jobs, desk, panel, messages)
        self._page_marks = PageMarks(front, self._marks, self._reader, self._pdfs, self._documents)
        self._checks = CheckDisplay(front, theme, jobs, desk, messages)

    def _add_own(self, panels: Panels) -> None:
        """What the reader keeps: marks and shelves, remarks, highlights."""
        front, theme, jobs, page = self._front, self._theme, self._jobs, self._page
        undo = self._marks.undoing
        self._own = OwnDisplay(front, theme, jobs, self._marks, self._reader, page)
        self._remarks = RemarkDisplay(front, jobs, undo, panels.remark)
        self._highlights = HighlightDisplay(front, theme, jobs, undo, page, panels.highlights)

    def _add_note(self, panels: Panels) -> None:
        """The note that is open: where its words stand, and what stands around it."""
        front, jobs, reader, page = self._front, self._jobs, self._reader, self._page
        self._found = FoundDisplay(front, reader, page, panels.remark)
        self._side_by_side = SideBySide(page, self._pdfs, self._documents, self._found, jobs)
        self._around = AroundDisplay(front, self._theme, jobs, reader, page, self._pdfs)
        self._outside = OutsideLinks(front, self._messages, reader)
        self._note = NoteDisplay(front, reader, page, self._own, self._tabs, self._found)

    def _connect(self) -> None:
        self._connect_library()
        self._connect_changes()
        self._connect_note()
        self._connect_ways()
        self._connect_page_needed()
        self._connect_documents()
        self._connect_said()
        self._connect_menus()

    def _connect_library(self) -> None:
        library = self._library
        # What is being written, and where the reader is, goes into the library that is left.
        library.shown.connect(self._remarks.show_library)
        library.shown.connect(self._tabs.show_library)
        library.shown.connect(self._gathering.show_library)
        library.shown.connect(self.downloading.show_library)
        library.shown.connect(self._exporting.show_library)
        library.shown.connect(self._checks.show_library)
        # Nothing is coloured any more when the page is emptied.
        library.shown.connect(self._highlights.show_library)
        library.shown.connect(self._note.show_library)
        library.shown.connect(self._own.show_library)
        library.shown.connect(self._overview.show_library)
        library.shown.connect(self._keeping.show_library)
        library.shown.connect(self._moving.show_library)
        library.ready.connect(self._own.count_in)
        library.ready.connect(self._around.ask)
        library.ready.connect(self._palette.find_in)
        library.ready.connect(self._front.finder.read_from)
        library.ready.connect(self.downloading.recognise)
        library.ready.connect(self._tabs.restore)
        library.ready.connect(self._note.read_on)
        library.begun.connect(self._note.begin)
        library.taxonomy_read.connect(self._completer.show_taxonomy)
        library.taxonomy_read.connect(self._overview.show_taxonomy)
        library.taxonomy_read.connect(self._palette.show_taxonomy)
        library.left.connect(self._documents.forget)
        library.left.connect(self._pdfs.leave)

    def _connect_changes(self) -> None:
        library = self._library
        library.changed.connect(self._own.reload)
        library.changed.connect(self._remarks.reload)
        library.changed.connect(self._highlights.reload)
        library.changed.connect(library.ask_anew)
        library.changed.connect(self._around.refresh)
        library.changed.connect(self._documents.look_again)
        library.changed.connect(self.downloading.recognise)
        library.asked_anew.connect(self._reader.open_again)
        self._own.terms_changed.connect(library.ask_anew)
        self._keeping.changed.connect(self._marks.undoing.clear)
        self._keeping.changed.connect(library.refresh)
        self._highlights.kept.connect(self._remarks.look)
        self._moving.changed.connect(self._marks.undoing.clear)
        self._moving.changed.connect(library.refresh)
        self._front.finder.terms_counted.connect(self._completer.show_counts)

    def _connect_note(self) -> None:
        note = self._note
        note.left.connect(self._remarks.leave_note)
        note.left.connect(self._highlights.leave_note)
        note.left.connect(self._desk.opening.stop)
        note.left.connect(self._pdfs.leave)
        note.shown.connect(self._tabs.show_note)
        note.shown.connect(self._own.show_note)
        # Before a place that was found, which may open one of them, or be a highlight.
        note.shown.connect(self._documents.show_note)
        note.shown.connect(self._highlights.show_note)
        note.shown.connect(self._found.show_note)
        note.shown.connect(self._remarks.show_note)
        note.shown.connect(self._around.show_note)
        note.closed.connect(self._documents.forget)
        note.closed.connect(self._overview.go)
        note.idle.connect(self._overview.show_soon)

    def _connect_ways(self) -> None:
        """What leads to a note, to a term, and back to the page."""
        front = self._front
        front.list.note_picked.connect(self._found.open)
        front.list.found_picked.connect(self._overview.go_back)
        front.list.found_picked.connect(self._found.show_place)
        front.list.reading_requested.connect(self._go_to_reading)
        front.layouts.reading.connect(self._go_to_reading)
        front.answer_shown.connect(self._found.mark_words)
        front.finder.paged.connect(self._found.show_awaited)
        front.escaped.connect(self._pdfs.leave)
        front.escaped.connect(self._overview.go_back)
        self._tabs.opening.connect(self._found.await_note)
        self._palette.note_picked.connect(self._open_and_read)
        self._highlights.note_wanted.connect(self._reader.open)
        self._page.link_followed.connect(self._reader.open)
        self._pdfs.link_followed.connect(self._reader.open)
        self._page.term_picked.connect(front.finder.pick_term)
        self._pdfs.left.connect(self._page.setFocus)
        self._remarks.left.connect(self._page.setFocus)

    def _connect_page_needed(self) -> None:
        self._found.page_needed.connect(self._pdfs.show_page)
        self._found.page_needed.connect(self._overview.go_back)
        self._highlights.page_needed.connect(self._pdfs.show_page)
        self._remarks.page_needed.connect(self._pdfs.show_page)
        self.reading_aloud.page_needed.connect(self._pdfs.show_page)

    def _connect_documents(self) -> None:
        self._front.cards_shown.connect(self._documents.show_cards)
        self._found.document_needed.connect(self._documents.open)
        self._found.written_wanted.connect(self._highlights.show_written)
        self._documents.many_wanted.connect(self.downloading.keep_notes)
        self._own.selection.offline_wanted.connect(self.downloading.keep_notes)
        self._note.fetch_wanted.connect(self._documents.fetch_all)
        self._note.check_wanted.connect(self._checks.check_notes)
        self._own.selection.check_wanted.connect(self._checks.check_notes)
        self._checks.marked.connect(self._documents.look_again)
        self.downloading.recognised.connect(self._documents.look_again)
        self._desk.ended.connect(self._overview.look_again)
        self._own.dossier_requested.connect(self._exporting.ask_for_dossier)

    def _connect_said(self) -> None:
        self._tabs.said.connect(self._notice.say)
        self._own.said.connect(self._notice.say)
        self._highlights.said.connect(self._notice.say)
        self._paper.said.connect(self._notice.say)
        self._exporting.said.connect(self._notice.say)
        self.reading_aloud.said.connect(self._notice.say)
        self._own.failed.connect(self.show_error)
        self._remarks.failed.connect(self.show_error)
        self._highlights.failed.connect(self.show_error)
        self._moving.failed.connect(self.show_error)
        self._exporting.failed.connect(self.show_error)
        self._outside.failed.connect(self.show_error)
        self._desk.opening.refused.connect(self.show_error)

    def _connect_menus(self) -> None:
        """What is asked by the menus of parts that do not know them."""
        menus = self._front.menus
        menus.find.triggered.connect(self._found.find)
        menus.next_place.triggered.connect(self._found.go_next)
        menus.previous_place.triggered.connect(self._found.go_previous)
        menus.open_document.triggered.connect(self._documents.open_first)
        menus.open_elsewhere.triggered.connect(self._documents.open_first_elsewhere)
        menus.next_pane.triggered.connect(self._walk.go_on)
        menus.previous_pane.triggered.connect(self._walk.go_back)
        self._page.text_size_requested.connect(self.requests.text_size_requested)

    @Slot()
    def _go_to_reading(self) -> None:
        self._overview.go_back()
        if self._overview.is_shown:
            self._overview.go_to_start()
        else:
            self._pdfs.in_front.setFocus()

    @Slot(object)
    def _open_and_read(self, key: NoteKey) -> None:
        self._reader.open(key)
        self._pdfs.leave()
        self._page.setFocus()
