"""The main window: what one panel says, another one shows."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import Brake, DocumentText
from reader_app.domain.dossier import DossierPaper
from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.domain.import_report import ImportReport
from reader_app.domain.note import Note
from reader_app.domain.overview import Overview
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import Spelling
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taken_out import Edition, WhichNotes, Written
from reader_app.domain.taxonomy import SHELF, THEME, TYPE, Term, TermKey
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
from reader_app.ui.browsing.completion_list import CompletionList
from reader_app.ui.browsing.taxonomy_model import COUNT
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.keeping.trash_dialog import TrashDialog
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import AddressQuestion, Messages
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.highlight_card import HighlightCard
from reader_app.ui.reading.remark_panel import RemarkEditor
from reader_app.ui.shelf_question import ShelfQuestion
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
from tests.ui.reading import acting

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
        self.window.show_library(self._opened(), "Quartiers")
        self.qtbot.waitUntil(lambda: len(sight.titles(self.front)) == len(self.library.notes))

    def _opened(self) -> OpenLibrary:
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


def _nothing() -> Steps[int]:
    yield Progress(0, 0)
    return 0


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


def test_a_card_opens_its_note(standing: Standing) -> None:
    assert standing.front.windowTitle() == "Quartiers – Lutrin"
    standing.qtbot.waitUntil(lambda: "2 note(s)" in sight.overview(standing.front))
    standing.read(WELL)
    assert sight.overview(standing.front) == []
    assert standing.front.open_note == WELL.key


def test_what_needs_a_note_waits_for_one(standing: Standing) -> None:
    menus = standing.front.menus
    waiting = (menus.mark, menus.transcripts, menus.fetch, menus.open_document)
    assert not any(action.isEnabled() for action in waiting)
    standing.read(WELL)
    assert all(action.isEnabled() for action in waiting)
    standing.read(ORCHARD)
    assert [action.isEnabled() for action in waiting] == [True, False, False, False]


def test_a_link_to_a_note_opens_it_and_back_leads_back(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "le verger")
    standing.reads("Le verger donne en septembre.")
    standing.press(Key.Key_Left, ALT)
    standing.reads("Le puits se cure à la main.")


def test_a_link_that_leads_out_is_shown_before_it_is_opened(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "la source")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(AddressQuestion) is not None)
    question = standing.front.findChild(AddressQuestion)
    assert question is not None
    shown = question.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == "https://ailleurs.exemple/eau"
    standing.qtbot.keyClick(question, Key.Key_Escape)


def test_a_note_that_is_gone_is_no_address_to_open(standing: Standing) -> None:
    gone = a_note(3, title="Le lavoir", key="file:notes/lavoir.md")
    standing.open(FakeLibrary([gone], favourites=standing.favourites))
    standing.library.notes.clear()
    standing.click_card("Le lavoir")
    standing.sees("This note is not in the library.")
    assert standing.front.findChild(AddressQuestion) is None


def test_a_term_of_the_page_shows_its_notes(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "Eau")
    standing.qtbot.waitUntil(lambda: sight.titles(standing.front) == ["Le puits"])
    standing.sees("Eau")


def test_words_that_were_looked_for_are_marked_on_the_page(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "puits -verger")
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["puits", "puits"])
    standing.press(Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == [])


def test_a_mark_shows_everywhere_at_once_and_can_be_undone(standing: Standing) -> None:
    standing.read(WELL)
    standing.click_button("Favourite")
    assert sight.button(standing.front, "Favourite").isChecked()
    assert standing.front.menus.mark.isChecked()
    standing.qtbot.waitUntil(lambda: sight.counts(standing.front)["Favourites"] == 1)
    standing.press(Key.Key_Z, CONTROL)
    assert not sight.button(standing.front, "Favourite").isChecked()
    standing.qtbot.waitUntil(lambda: sight.counts(standing.front)["Favourites"] == 0)
    assert standing.favourites.marks() == ()


def test_a_mark_that_cannot_be_kept_is_said(standing: Standing) -> None:
    standing.favourites.error = FileError(Path("favourites.db"), Reason.DISK_FULL)
    standing.read(WELL)
    standing.press(Key.Key_D, CONTROL)
    standing.sees("favourites.db: The disk is full")
    assert not sight.button(standing.front, "Favourite").isChecked()


def test_a_document_is_marked_apart_from_its_note(standing: Standing) -> None:
    standing.read(WELL)
    standing.click_button("Favourite +")
    standing.sees("Favourite ✓")
    assert not sight.button(standing.front, "Favourite").isChecked()
    standing.qtbot.waitUntil(lambda: bool(standing.favourites.marks()))
    assert standing.favourites.marks()[0].attachment == an_attachment(7).identity


def test_enter_goes_on_to_the_page_or_to_the_document_in_front(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.front.list.setFocus()
    standing.press(Key.Key_Return)
    assert has_focus(acting.browser(standing.front))
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.press(Key.Key_Return, CONTROL)
    standing.sees("1 / 2")
    standing.front.list.setFocus()
    standing.press(Key.Key_Return)
    assert has_focus(standing.front.right.currentWidget())
    standing.press(Key.Key_Escape)
    standing.reads("Le puits se cure")
    assert has_focus(acting.browser(standing.front))


def test_another_note_takes_the_place_of_a_document(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.sees("1 / 2")
    standing.read(ORCHARD)
    assert "1 / 2" not in sight.words(standing.front)


def test_a_document_opened_too_late_does_not_cover_another_note(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.read(ORCHARD)
    ends: list[int] = []
    standing.jobs.start(_nothing(), ends.append)
    standing.qtbot.waitUntil(lambda: bool(ends))
    assert "Le verger donne" in sight.page(standing.front)


def test_an_import_shows_how_far_it_is_and_what_it_did(standing: Standing) -> None:
    standing.imports.may_end = False
    standing.window.bring_in([Path("depot")])
    standing.sees("Importing… 2 of 4")
    standing.imports.may_end = True
    standing.sees("Import done")
    standing.sees("4 new")
    standing.click_button("Close the report")
    assert "Import done" not in sight.words(standing.front)
    assert has_focus(standing.front.list)


def test_an_import_can_be_stopped(standing: Standing) -> None:
    standing.imports.may_end = False
    standing.window.bring_in([Path("depot")])
    standing.sees("2 of 4")
    standing.click_button("Stop")
    standing.sees("Import stopped")


def test_what_is_to_come_in_is_asked_of_the_program(standing: Standing, tmp_path: Path) -> None:
    (tmp_path / "depot").mkdir()
    with standing.qtbot.waitSignal(standing.window.import_requested) as asked:
        standing.press(Key.Key_I, CONTROL | SHIFT)
        standing.qtbot.waitUntil(lambda: standing.front.findChild(QFileDialog) is not None)
        dialog = standing.front.findChild(QFileDialog)
        assert dialog is not None
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / "depot"))
        dialog.accept()
    assert asked.args == [[tmp_path / "depot"]]


@pytest.mark.parametrize(
    ("key", "signal", "value"),
    [
        (Key.Key_Plus, "text_step_requested", [1]),
        (Key.Key_Minus, "text_step_requested", [-1]),
        (Key.Key_0, "text_size_requested", [0]),
    ],
)
def test_the_size_of_the_text_is_asked_of_the_program(
    standing: Standing, key: Qt.Key, signal: str, value: list[int]
) -> None:
    with standing.qtbot.waitSignal(getattr(standing.window, signal)) as asked:
        standing.press(key, CONTROL)
    assert asked.args == value


def test_dark_colours_are_asked_of_the_program(standing: Standing) -> None:
    with standing.qtbot.waitSignal(standing.window.scheme_requested):
        standing.click_button("Dark colours")


def test_the_downloads_come_and_go(standing: Standing) -> None:
    standing.press(Key.Key_J, CONTROL)
    standing.sees("Nothing yet")
    assert sight.button(standing.front, "Downloads").isChecked()
    standing.click_button("Close the downloads")
    assert "Nothing yet" not in sight.words(standing.front)
    assert not standing.front.menus.downloads.isChecked()


def test_f6_goes_through_everything_in_sight(standing: Standing) -> None:
    standing.read(WELL)
    standing.window.show_bug()
    standing.press(Key.Key_J, CONTROL)
    standing.front.line.setFocus()
    seen = []
    for _ in range(6):
        standing.press(Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName() or type(focused).__name__)
    assert seen == [
        "Themes, territories and other facets",
        "Notes",
        "Text of the note",
        "Close",
        "What was asked of the network",
        "Search the notes and the transcripts",
    ]


def test_a_bug_is_said_in_one_line_that_escape_takes_away(standing: Standing) -> None:
    standing.window.show_bug()
    standing.sees("Something went wrong that should not have.")
    sight.button(standing.front, "Close").setFocus()
    standing.press(Key.Key_Escape)
    assert "Something went wrong" not in sight.words(standing.front)


def test_help_lists_the_keys_and_about_says_what_this_is(standing: Standing) -> None:
    standing.press(Key.Key_F1)
    standing.qtbot.waitUntil(lambda: QApplication.activeWindow() is not standing.front)
    help_dialog = QApplication.activeWindow()
    assert help_dialog is not None
    assert "Ctrl+Shift+D" in sight.words(help_dialog)
    assert "theme:sport" in sight.words(help_dialog)
    standing.qtbot.keyClick(help_dialog, Key.Key_Escape)
    standing.front.menus.about.trigger()
    about = standing.front.findChild(QMessageBox)
    assert about is not None
    assert "offline and for years" in " ".join(each.text() for each in about.findChildren(QLabel))
    standing.qtbot.keyClick(about, Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(QMessageBox) is None)


def test_another_library_starts_with_nothing_of_the_former_one(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.sees("1 / 2")
    other = FakeLibrary([a_note(5, title="Le four")], favourites=standing.favourites)
    standing.open(other)
    standing.qtbot.waitUntil(lambda: "1 note(s)" in sight.overview(standing.front))
    assert standing.front.open_note is None
    assert not standing.front.menus.mark.isEnabled()
    assert not standing.front.menus.undo.isEnabled()


def test_what_changes_in_the_library_shows_on_the_page_too(standing: Standing) -> None:
    standing.read(WELL)
    changed = a_note(1, title="Le puits", body="Le puits est à sec.", attachments=())
    standing.library.notes[0] = changed
    standing.library.add(a_note(8, title="Le lavoir"))
    standing.reads("Le puits est à sec.")
    assert len(sight.titles(standing.front)) == 3


def test_the_index_is_made_whole_with_a_count_while_the_list_works(standing: Standing) -> None:
    standing.to_index, standing.may_index = 4, False
    standing.window.leave_library()
    standing.open()
    standing.sees("Making the search ready… 2 of 4")
    standing.click_card("Le verger")
    standing.qtbot.waitUntil(lambda: "Le verger donne" in sight.page(standing.front))
    standing.may_index = True
    standing.qtbot.waitUntil(lambda: "Making the search ready" not in sight.words(standing.front))


def test_making_the_index_can_be_stopped(standing: Standing) -> None:
    standing.to_index, standing.may_index = 4, False
    standing.window.leave_library()
    standing.open()
    standing.sees("2 of 4")
    standing.click_button("Stop")
    standing.sees("The search is not ready")
    standing.may_index = True


LONG = a_note(
    21,
    title="Le lavoir",
    summary="Un lavoir à l'ancienne.",
    body="\n\n".join(f"Le pré numéro {number} est humide. " * 9 for number in range(40))
    + "\n\nTout au fond nage un brochet.",
    attachments=(an_attachment(7),),
)


def test_a_hit_opens_where_its_words_stand(standing: Standing) -> None:
    standing.open(FakeLibrary([LONG, WELL]))
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "brochet")
    standing.qtbot.waitUntil(lambda: sight.titles(standing.front) == ["Le lavoir"])
    standing.click_card("Le lavoir")
    standing.reads("nage un brochet")
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["brochet"])
    standing.sees("1 / 1")
    acting.scroll(standing.front, 0)
    standing.press(Key.Key_F3)
    assert acting.marked(standing.front) == ["brochet"]
    acting.scroll(standing.front, 0)
    standing.click_card("Le lavoir")
    assert acting.marked(standing.front) == ["brochet"]


def test_a_hit_in_a_transcript_opens_it_and_no_search_opens_at_the_top(standing: Standing) -> None:
    standing.open(FakeLibrary([LONG, WELL]))
    standing.read(WELL)
    assert not standing.front.menus.next_place.isEnabled()
    assert acting.scrolled(standing.front) == 0
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "transcription document")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    standing.click_card("Le lavoir")
    standing.reads("La transcription du document 7.")
    assert standing.front.menus.next_place.isEnabled()
    standing.press(Key.Key_F3, SHIFT)
    standing.sees("1 / ")


def test_the_line_is_completed_by_the_terms_of_the_library(standing: Standing) -> None:
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "the")
    standing.press(Key.Key_Down)
    standing.press(Key.Key_Tab)
    view = standing.front.findChild(CompletionList)
    assert view is not None
    model = view.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Eau",
        "Vie associative",
    ]


def test_a_way_out_writes_the_line_anew(standing: Standing) -> None:
    standing.library.spellings = [Spelling("vergre", "verger", 1)]
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "Le vergre -kraken")
    standing.sees("Try “verger” (1 note(s))")
    standing.click_button("Try “verger” (1 note(s))")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    assert standing.front.line.text() == "Le verger -kraken"
    standing.press(Key.Key_Z, CONTROL)
    assert standing.front.line.text() == "Le vergre -kraken"
    standing.sees("Without “vergre” (2)")
    standing.click_button("Without “vergre” (2)")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    assert standing.front.line.text() == "Le -kraken"


def test_a_note_is_read_and_unread_by_the_menu_with_undo(standing: Standing) -> None:
    standing.open()
    standing.click_card("Le puits")
    menus, qtbot = standing.front.menus, standing.qtbot
    qtbot.waitUntil(menus.read.isEnabled)
    assert "not read" in spoken(standing, "Le puits")
    standing.press(Key.Key_U, CONTROL)
    assert menus.read.isChecked()
    assert "not read" not in spoken(standing, "Le puits")
    qtbot.waitUntil(lambda: standing.read_notes.read_keys() == {WELL.key})
    standing.press(Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: standing.read_notes.read_keys() == frozenset())
    assert not menus.read.isChecked()
    assert "not read" in spoken(standing, "Le puits")


def spoken(standing: Standing, title: str) -> str:
    """What a screen reader says of a card."""
    table = standing.front.findChild(QTableView)
    assert table is not None
    index = next(row for row in sight.rows(table) if row.data() == title)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_damaged_file_is_said_with_the_way_to_a_copy(standing: Standing) -> None:
    path = Path("Quartiers/favourites.db")
    standing.qtbot.waitUntil(lambda: len(standing.backups.copies) == 1)
    standing.backups.held = "damaged"
    standing.favourites.error = LibraryError(path, Reason.DAMAGED)
    standing.click_card("Le puits")
    standing.qtbot.waitUntil(standing.front.menus.mark.isEnabled)
    standing.press(Key.Key_D, CONTROL)
    standing.sees("favourites.db: The file of your favourites is damaged: bring back a copy.")
    standing.click_button("Bring back a copy…")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is not None)
    dialog = standing.front.findChild(BackupsDialog)
    assert dialog is not None
    copies = dialog.findChild(QTreeWidget)
    assert copies is not None
    standing.qtbot.waitUntil(lambda: copies.topLevelItemCount() == 1)
    standing.favourites.error = None
    standing.click_button("Bring back")
    standing.sees("Everything is as in the copy again.")
    assert standing.backups.held == "a"
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is None)


def test_copies_are_in_the_menu(standing: Standing) -> None:
    standing.front.menus.backups.trigger()
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is not None)
    standing.click_button("Make a copy now")
    standing.qtbot.waitUntil(lambda: len(standing.backups.copies) == 1)
    standing.click_button("Close")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is None)


def searches_shown(standing: Standing) -> dict[str, int]:
    """The saved searches of the sidebar with their counts."""
    rows = sight.branches(standing.front.sidebar.model())
    return {row.data(): row.data(COUNT) for row in rows if row.parent().data() == "Saved searches"}


def test_a_search_is_saved_asked_again_changed_and_taken_back(
    qtbot: QtBot, standing: Standing
) -> None:
    front = standing.front
    assert not front.menus.save_search.isEnabled()
    front.line.setFocus()
    qtbot.keyClicks(front.line, "septembre")
    qtbot.waitUntil(lambda: sight.titles(front) == [ORCHARD.title])
    front.menus.save_search.trigger()
    question = front.findChild(NameQuestion)
    assert isinstance(question, NameQuestion)
    question.accept()
    qtbot.waitUntil(lambda: searches_shown(standing) == {"septembre": 1})
    front.line.clear()
    qtbot.waitUntil(lambda: len(sight.titles(front)) == 2)

    front.sidebar.searches.picked.emit(standing.searches.searches()[0].key)
    qtbot.waitUntil(lambda: sight.titles(front) == [ORCHARD.title])
    assert front.line.text() == "septembre"
    assert not front.menus.save_search.isEnabled()

    key = standing.searches.searches()[0].key
    front.line.setText("puits")
    front.sidebar.searches.update_requested.emit(key)
    qtbot.waitUntil(lambda: standing.searches.searches()[0].line == "puits")
    front.menus.undo.trigger()
    qtbot.waitUntil(lambda: standing.searches.searches()[0].line == "septembre")
    front.sidebar.searches.removed.emit(key)
    assert searches_shown(standing) == {}
    front.menus.undo.trigger()
    qtbot.waitUntil(lambda: searches_shown(standing) == {"septembre": 1})


def test_a_name_that_another_search_has_is_refused_in_one_line(
    qtbot: QtBot, standing: Standing
) -> None:
    first, second = (SavedSearch(new_search_key(), name, 0, name) for name in ("Puits", "Verger"))
    standing.searches.save(first, second)
    standing.open(FakeLibrary([WELL, ORCHARD]))
    qtbot.waitUntil(lambda: len(searches_shown(standing)) == 2)
    standing.front.sidebar.searches.renamed.emit(first.key, "verger")
    standing.sees("A saved search is called “Verger” already: choose another name.")
    standing.front.sidebar.searches.renamed.emit(first.key, "Fontaine")
    qtbot.waitUntil(lambda: "Fontaine" in searches_shown(standing))


def test_the_counts_of_saved_searches_follow_the_marks(qtbot: QtBot, standing: Standing) -> None:
    standing.searches.save(SavedSearch(new_search_key(), "Miens", favourites_only=True))
    standing.open(FakeLibrary([WELL, ORCHARD], favourites=standing.favourites))
    qtbot.waitUntil(lambda: searches_shown(standing) == {"Miens": 0})
    standing.read(WELL)
    standing.press(Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: searches_shown(standing) == {"Miens": 1})


def test_a_note_is_put_on_a_new_shelf_by_keys_with_undo(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_E, CONTROL)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(ShelfQuestion) is not None)
    question = standing.front.findChild(ShelfQuestion)
    assert question is not None
    line = question.findChild(QLineEdit)
    assert line is not None
    standing.qtbot.keyClicks(line, "À relire")
    standing.qtbot.keyClick(line, Key.Key_Return)
    standing.qtbot.waitUntil(lambda: len(standing.shelves.placements()) == 1)
    (shelf,) = standing.shelves.shelves()
    assert shelf.name == "À relire"
    standing.qtbot.waitUntil(standing.front.menus.mark.isChecked)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.shelves.shelves())
    standing.qtbot.waitUntil(lambda: not standing.favourites.marks())
    standing.qtbot.waitUntil(lambda: not standing.front.menus.mark.isChecked())


def test_a_card_is_dropped_on_a_shelf(standing: Standing) -> None:
    shelf = Shelf(ShelfKey("s"), "Ville")
    standing.shelves.save(shelf)
    standing.window.leave_library()
    standing.open()
    filled = standing.front.sidebar.shelves.filled

    def dropped() -> bool:
        # Until the shelves are read, there is none to drop it on.
        filled.emit(TermKey(SHELF, "Ville"), (ORCHARD.key, NoteKey("nowhere")))
        return len(standing.shelves.placements()) == 1

    standing.qtbot.waitUntil(dropped)
    assert [mark.key for mark in standing.favourites.marks()] == [ORCHARD.key]


def test_a_note_is_one_to_read(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert standing.front.menus.to_read.isChecked()
    standing.qtbot.waitUntil(lambda: len(standing.reading_list.to_read()) == 1)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.reading_list.to_read())
    assert not standing.front.menus.to_read.isChecked()


def test_what_was_taken_away_comes_back(standing: Standing) -> None:
    standing.front.menus.trash.trigger()
    standing.qtbot.waitUntil(lambda: standing.front.findChild(TrashDialog) is not None)
    dialog = standing.front.findChild(TrashDialog)
    assert dialog is not None
    removed = dialog.findChild(QTreeWidget)
    assert removed is not None
    standing.qtbot.waitUntil(lambda: removed.topLevelItemCount() == 1)
    standing.click_button("Bring back")
    standing.qtbot.waitUntil(lambda: removed.topLevelItemCount() == 0)
    assert standing.trash.back == [GONE]
    standing.click_button("Close")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(TrashDialog) is None)


def test_a_remark_is_written_below_the_page_and_kept(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    assert editor.hasFocus()
    standing.qtbot.keyClicks(editor, "Profond de *dix* pieds")
    standing.press(Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: len(standing.remarks.remarks()) == 1)
    (remark,) = standing.remarks.remarks()
    assert (remark.note, remark.text, remark.title) == (
        WELL.key,
        "Profond de *dix* pieds",
        WELL.title,
    )
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: not standing.front.findChildren(RemarkEditor))
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(RemarkEditor) is not None)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.remarks.remarks())
    standing.front.menus.redo.trigger()
    standing.qtbot.waitUntil(lambda: len(standing.remarks.remarks()) == 1)


def test_what_is_being_written_is_kept_when_the_note_or_the_library_is_left(
    standing: Standing,
) -> None:
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.keyClicks(editor, "Un")
    standing.window.leave_library()
    standing.qtbot.waitUntil(lambda: [each.text for each in standing.remarks.remarks()] == ["Un"])


def test_a_remark_that_cannot_be_kept_stays_in_sight(standing: Standing) -> None:
    standing.remarks.error = LibraryError(Path("favourites.db"), Reason.DISK_FULL)
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.keyClicks(editor, "Un")
    editor.keep()
    standing.sees("The disk is full: your favourites can be read, not changed.")
    assert editor.toPlainText() == "Un"
    assert editor.isVisible()


def test_words_are_coloured_and_found_coloured_again(standing: Standing) -> None:
    standing.read(WELL)
    page = acting.browser(standing.front)
    page.setTextCursor(page.document().find("puits se cure"))
    page.setFocus()
    standing.press(Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    standing.qtbot.waitUntil(lambda: len(standing.highlights.highlights()) == 1)
    (highlight,) = standing.highlights.highlights()
    assert (highlight.note, highlight.anchor.quote) == (WELL.key, "puits se cure")
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == [])
    standing.open(standing.library)
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["puits se cure"])
    acting.click(standing.qtbot, standing.front, "puits se cure")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(HighlightCard) is not None)
    card = standing.front.findChild(HighlightCard)
    assert card is not None
    card.close()
