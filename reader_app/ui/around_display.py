"""What stands around the text of a note, joined to the window: its lists, and the notes around."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from reader_app.domain.around import Around
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import NoteNotFoundError, ReaderError
from reader_app.domain.glossary import Glossary
from reader_app.domain.note import Note
from reader_app.domain.ports import Library
from reader_app.ui.acronym_display import AcronymDisplay
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import AfterPainting

_MOST_STEPS = 6
"""Of the way here: so many are shown."""


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
        self._library: Library | None = None
        self._acronyms = AcronymDisplay(front, theme)
        self._key: NoteKey | None = None
        self._shown: tuple[Around, tuple[str, ...]] | None = None
        self._question: Job[Any] | None = None
        self._painted = AfterPainting(self)
        self._painted.came.connect(self.look_again)
        page.way_picked.connect(self._go_back_to)
        front.menus.contents.triggered.connect(self._show_contents)
        front.menus.links.triggered.connect(self._show_links)
        front.menus.acronyms.triggered.connect(self._show_acronyms)

    @Slot(object)
    def ask(self, library: Library | None) -> None:
        """Ask this library from now on."""
        self._library = library
        self._key = self._shown = None
        self._cancel()
        if library is None:
            self._page.lists.acronyms.know(Glossary())
        else:
            self._ask_glossary(library)

    def _ask_glossary(self, library: Library) -> None:
        self._jobs.ask(library.glossary, self._page.lists.acronyms.know, self._leave_out)

    @Slot(object)
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
            back = self._reader.trail.back
            ask = partial(_asked, self._library, note.key, back[-_MOST_STEPS:])
            take = partial(self._take, note.key)
            self._question = self._jobs.ask(ask, take, self._leave_out)

    @Slot()
    def refresh(self) -> None:
        """Notes may have changed: ask everything again."""
        if self._library is not None:
            self._ask_glossary(self._library)
            self.look_again()

    def _take(self, key: NoteKey, found: tuple[Around, tuple[str, ...]]) -> None:
        self._question = None
        if key == self._key and found != self._shown:
            self._shown = found
            self._page.show_around(*found)

    @Slot(int)
    def _go_back_to(self, step: int) -> None:
        """Go back to a note on the way here; the page shows the last steps of it."""
        before = max(0, len(self._reader.trail.back) - _MOST_STEPS)
        self._reader.go_back_to(before + step)

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


def _asked(
    library: Library, key: NoteKey, way: tuple[NoteKey, ...]
) -> tuple[Around, tuple[str, ...]]:
    """What stands around a note, and the titles of those that led there."""
    return library.around(key), tuple(_title(library, each) for each in way)


def _title(library: Library, key: NoteKey) -> str:
    try:
        return library.note(key).title
    except NoteNotFoundError:
        return key
