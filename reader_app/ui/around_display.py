"""What stands around the text of a note, joined to the window: its lists, and the notes around."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from reader_app.domain.around import Around, KnowsAround
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.glossary import Glossary
from reader_app.domain.note import Note
from reader_app.ui.acronym_display import AcronymDisplay
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import AfterPainting


class AroundDisplay(QObject):
    """Calls up the lists of the page, and asks what stands around the note once it is painted."""

    def __init__(  # what it joins
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        reader: NoteReader,
        page: ReadingPane,
        pdfs: PdfRoom,
    ) -> None:
        super().__init__(front)
        self._jobs = jobs
        self._reader = reader
        self._page = page
        self._pdfs = pdfs
        self._library: KnowsAround | None = None
        self._acronyms = AcronymDisplay(front, theme)
        self._key: NoteKey | None = None
        self._shown: Around | None = None
        self._question: Job[Any] | None = None
        self._painted = AfterPainting(self)
        self._painted.came.connect(self.look_again)
        front.menus.contents.triggered.connect(self._show_contents)
        front.menus.links.triggered.connect(self._show_links)
        front.menus.acronyms.triggered.connect(self._show_acronyms)

    def ask(self, library: KnowsAround | None) -> None:
        """Ask this library from now on."""
        self._library = library
        self._key = self._shown = None
        self._cancel()
        if library is None:
            self._page.lists.acronyms.know(Glossary())
        else:
            self._ask_glossary(library)

    def _ask_glossary(self, library: KnowsAround) -> None:
        self._jobs.ask(library.glossary, self._page.lists.acronyms.know, self._leave_out)

    def show_note(self, note: Note) -> None:
        """This note is on the page now, or is as it is now."""
        if note.key != self._key:
            self._key, self._shown = note.key, None
            self._cancel()
        self._painted.ask()

    @Slot()
    def look_again(self) -> None:
        """Ask what stands around the open note."""
        note = self._reader.note
        if self._library is not None and note is not None and note.key == self._key:
            self._cancel()
            ask = partial(self._library.around, note.key)
            take = partial(self._take, note.key)
            self._question = self._jobs.ask(ask, take, self._leave_out)

    @Slot()
    def refresh(self) -> None:
        """Notes may have changed: ask everything again."""
        if self._library is not None:
            self._ask_glossary(self._library)
            self.look_again()

    def _take(self, key: NoteKey, around: Around) -> None:
        self._question = None
        if key == self._key and around != self._shown:
            self._shown = around
            self._page.show_around(around)

    def _leave_out(self, _error: ReaderError) -> None:
        """The note can be read without: what is wrong with the library is told elsewhere."""
        self._question = None

    def _cancel(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot()
    def _show_contents(self) -> None:
        self._pdfs.show_page()
        self._page.lists.show_contents()

    @Slot()
    def _show_links(self) -> None:
        self._pdfs.show_page()
        self._page.lists.show_links()

    @Slot()
    def _show_acronyms(self) -> None:
        self._pdfs.show_page()
        self._page.lists.show_acronyms()
