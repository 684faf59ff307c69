"""A whole window over notes in memory, for tests of the parts that it joins."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import Brake, DocumentText
from reader_app.domain.dossier import DossierPaper
from reader_app.domain.import_report import ImportReport
from reader_app.domain.note import Note
from reader_app.domain.overview import Overview
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.taken_out import Edition, WhichNotes, Written
from reader_app.domain.taxonomy import THEME, TYPE, Term
from reader_app.domain.trash import Removed, RemovedKind
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page
from reader_app.pdfs.vetting import vetting
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.open_notes import StoredOpenNotes
from reader_app.storage.reading_places import StoredReadingPlaces
from reader_app.storage.searches import StoredSearches
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
from tests.fakes import (
    FakeBackups,
    FakeFavourites,
    FakeHighlights,
    FakeLibrary,
    FakeMoving,
    FakePdfPlaces,
    FakeReadingList,
    FakeReadNotes,
    FakeRemarks,
    FakeShelves,
    FakeTrash,
)
from tests.journeys import sight
from tests.pdfs.bad_pdfs import sound_pdf
from tests.ui.documents.looking import look_into

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
WELL = a_note(
    1,
    title="Le puits",
    body="Le puits se cure à la main. Voir [le verger](https://exemple.fr/actualites/note-11), "
    "[la source](https://ailleurs.exemple/eau) et <javascript:alert(1)>.",
    terms=(Term(TYPE, "Guide"), Term(THEME, "Eau")),
    attachments=(an_attachment(7),),
)


ORCHARD = a_note(11, title="Le verger", body="Le verger donne en septembre.")


def nothing_to_read(_brake: Brake) -> Steps[int]:
    """No document is here."""
    return 0
    yield  # makes this a generator


def nothing_to_write(*_asked: object) -> Steps[Written]:
    """Nothing is written out."""
    return Written(0)
    yield  # makes this a generator


def no_paper(_which: WhichNotes, path: Path, _edition: Edition) -> Steps[DossierPaper]:
    """A dossier without a word."""
    return DossierPaper(path, "", (), Written(0), lambda: None)
    yield  # makes this a generator


GONE = Removed(RemovedKind.FAVOURITE, "gone", "Le four à pain", NOW)


class Imports:
    """Imports that go on until they are let end."""

    def __init__(self) -> None:
        self.may_end = True

    def __call__(self, paths: Sequence[Path]) -> Steps[ImportReport]:
        yield Progress(1, 4)
        while not self.may_end:
            yield Progress(2, 4)
        return ImportReport(4, 0, 0, (), (), 0.1)


class Standing:
    """A whole window over notes in memory and an empty folder of documents."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs, folder: Path) -> None:
        self.qtbot = qtbot
        self.jobs = jobs
        self.favourites = FakeFavourites()
        self.read_notes = FakeReadNotes()
        self.backups = FakeBackups()
        self.shelves = FakeShelves(self.favourites)
        self.reading_list = FakeReadingList()
        self.remarks = FakeRemarks()
        self.highlights = FakeHighlights()
        self.trash = FakeTrash(GONE)
        self.reading_places = StoredReadingPlaces(folder)
        self.open_notes = StoredOpenNotes(folder)
        own = FavouritesFile(folder / "searches.db")
        self.searches, self.terms = StoredSearches(own), StoredArrangements(own)
        self.library = FakeLibrary([WELL, ORCHARD], favourites=self.favourites)
        self.overview = Overview()
        self.imports = Imports()
        self.moving = FakeMoving()
        self.texts: dict[int, DocumentText] = {}
        self.to_index, self.may_index = 0, True
        self.attachments = AttachmentFolder(folder)
        self.front = Front(theme, jobs)
        marks = Marks(jobs, lambda: NOW)
        self.window = MainWindow(
            self.front, theme, jobs, marks, FakePdfPlaces(), Messages(native=False)
        )
        qtbot.addWidget(self.front)
        self.front.resize(1200, 800)
        self.front.show()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)

    def open(self, library: FakeLibrary | None = None) -> None:
        """Open the library, or another one, and wait for its notes."""
        if library is not None:
            self.window.leave_library()
            self.library = library
        self.window.show_library(self.opened(), "Quartiers")
        self.qtbot.waitUntil(lambda: len(sight.titles(self.front)) == len(self.library.notes))

    def opened(self) -> OpenLibrary:
        """The library as the window is handed it."""
        attachments, library = self.attachments, self.library
        return OpenLibrary(
            folder=Path("Quartiers"),
            library=library,
            favourites=self.favourites,
            searches=self.searches,
            terms=self.terms,
            read_notes=self.read_notes,
            backups=self.backups,
            shelves=self.shelves,
            reading_list=self.reading_list,
            remarks=self.remarks,
            highlights=self.highlights,
            trash=self.trash,
            reading_places=self.reading_places,
            open_notes=self.open_notes,
            attachments=attachments,
            downloads=Downloads(
                attachments, vetting, self.jobs.start, limits=Limits(timeout_ms=5_000)
            ),
            read=self._read,
            import_paths=self.imports,
            rebuild=None,
            catch_up=self._catch_up,
            take_in_remarks=self._take_in_remarks,
            look_into=look_into(attachments),
            moving=self.moving,
            gather=nothing_to_read,
            write_out=nothing_to_write,
            write_dossier=nothing_to_write,
            dossier_on_paper=no_paper,
            overview=lambda _keys: self.overview,
            titles=self._titles,
            generations=lambda: (library.generation(), self.favourites.generation()),
        )

    def _titles(self, keys: Sequence[NoteKey]) -> dict[NoteKey, str]:
        return {each.key: each.title for each in self.library.notes if each.key in keys}

    def _catch_up(self) -> Steps[int]:
        for done in range(self.to_index):
            while done == 2 and not self.may_index:
                yield Progress(done, self.to_index)
            yield Progress(done, self.to_index)
        return self.to_index

    def _take_in_remarks(self) -> Steps[int]:
        yield Progress(0)
        return 0

    def _read(self, key: str) -> tuple[Note, NotePage]:
        note = self.library.note(key)
        return note, note_page(note, self.texts if note == WELL else {})

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifiers)

    def click_card(self, title: str) -> None:
        table = self.front.findChild(QTableView)
        assert table is not None
        index = next(row for row in sight.rows(table) if row.data() == title)
        place = table.visualRect(index).center()
        self.qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_button(self, name: str) -> None:
        self.qtbot.mouseClick(sight.button(self.front, name), Qt.MouseButton.LeftButton)

    def read(self, note: Note) -> None:
        """Open a note by its card, and wait until it can be read."""
        self.click_card(note.title)
        self.reads(note.body.split(".")[0])

    def reads(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in sight.page(self.front))

    def sees(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in sight.words(self.front))

    def put_document(self) -> None:
        """Let the document of the well be on the disk."""
        path = self.attachments.file(an_attachment(7).identity).path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sound_pdf(2))


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs, tmp_path: Path) -> Iterator[Standing]:
    standing = Standing(qtbot, theme, jobs, tmp_path / "attachments")
    standing.open()
    yield standing
    standing.imports.may_end = True
    standing.window.leave_library()


def has_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))
