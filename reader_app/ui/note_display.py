"""The note that is open: put on the page, told to all that stands around it, and left."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.note import Note, summary_of
from reader_app.pages.note_page import NotePage
from reader_app.ui.found_display import FoundDisplay
from reader_app.ui.front import Front
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.own_display import OwnDisplay
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.tabs_display import TabsDisplay


class NoteDisplay(QObject):
    """Puts each note that is opened on the page, where it was left or where a place was found.

    Signals:
        left: Another note is coming, or none any more.
        shown: A note is on the page now; carries the Note and its NotePage.
        closed: The last note was closed: none is open any more.
        idle: No note is there to go on with.
        fetch_wanted: The documents of the open note are to come.
        check_wanted: They are to be held against their sources; carries the note's title, and
            its card.
    """

    left = Signal()
    shown = Signal(object, object)
    closed = Signal()
    idle = Signal()
    fetch_wanted = Signal()
    check_wanted = Signal(str, object)

    def __init__(  # what it joins
        self,
        front: Front,
        reader: NoteReader,
        page: ReadingPane,
        own: OwnDisplay,
        tabs: TabsDisplay,
        found: FoundDisplay,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._reader = reader
        self._page = page
        self._own = own
        self._tabs = tabs
        self._found = found
        self._opened: OpenLibrary | None = None
        self._connect()
        self.show_what_can_be_done()

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Read the notes of this library from now on."""
        self._opened = opened
        self._reader.read_with(None if opened is None else opened.read)
        if opened is None:
            # The page tells where it was left.
            self._page.show_nothing("")

    @Slot()
    def begin(self) -> None:
        """Open the note that the reader chose before the library was there."""
        if self._front.list.current is not None:
            self._reader.open(self._front.list.current)
        else:
            self._show_none()

    @Slot()
    def read_on(self) -> None:
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
            self._reader.open_if_there(last, self.idle.emit)
        else:
            self.idle.emit()

    @Slot()
    def show_what_can_be_done(self) -> None:
        """Let the menus offer what can be done with the open note, or with the chosen ones."""
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

    def _connect(self) -> None:
        self._reader.opened.connect(self._show)
        self._tabs.emptied.connect(self._close)
        self._tabs.restored.connect(self.read_on)
        self._own.places_known.connect(self.read_on)
        self._own.changed.connect(self.show_what_can_be_done)
        menus = self._front.menus
        menus.back.triggered.connect(self._reader.back)
        menus.forward.triggered.connect(self._reader.forward)
        menus.transcripts.triggered.connect(self._page.toggle_transcripts)
        menus.fetch.triggered.connect(self._fetch)
        menus.check.triggered.connect(self._check)

    @Slot(object, object)
    def _show(self, note: Note, page: NotePage) -> None:
        is_other = note.key != self._front.open_note
        if is_other:
            self.left.emit()
        self._front.show_open_note(note.key)
        self._page.show_note(note, page, self._own.is_marked(note))
        self._page.show_marked_attachments(self._own.marked_attachments(note))
        place = self._tabs.arrival() or (self._own.place(note.key) if is_other else None)
        if place is not None and not self._found.awaits(note.key):
            self._page.go_to_place(place)
        self.shown.emit(note, page)
        self.show_what_can_be_done()

    @Slot()
    def _close(self) -> None:
        """The last note was closed."""
        self.left.emit()
        self._show_none()
        self._front.show_open_note(None)
        self.show_what_can_be_done()
        self.closed.emit()

    @Slot()
    def _fetch(self) -> None:
        """Bring the documents of what is chosen in the list, else those of the open note."""
        if self._own.selection.is_several:
            self._own.selection.keep_offline()
        else:
            self.fetch_wanted.emit()

    @Slot()
    def _check(self) -> None:
        """Hold the documents of what is chosen in the list against their sources, or the note's."""
        note = self._reader.note
        if self._own.selection.is_several:
            self._own.selection.check()
        elif note is not None:
            self.check_wanted.emit(note.title, (summary_of(note, ""),))

    def _show_none(self) -> None:
        self._page.show_nothing(self.tr("Choose a note to read it here."))
