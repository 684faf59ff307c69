"""The document in the window: beside the note or in its place, where it was left, or why not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.pdf_place import Fit, PdfPlace
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.pdfs.vetting import vetting
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_opening import VettedPdf
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.jobs import Jobs
from reader_app.ui.messages import Messages
from reader_app.ui.reading_stand import ReadingStand
from reader_app.ui.theme import Theme
from tests.fakes import FakePdfPlaces
from tests.pdfs import bad_pdfs, books
from tests.pdfs.forms import filled_form
from tests.ui.documents.looking import look_into

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A room over a folder of documents, with a line of text for a note."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        folder.mkdir()
        attachments = AttachmentFolder(folder)
        self.desk = Desk(jobs)
        downloads = Downloads(attachments, vetting, jobs.start)
        self.desk.read_from(attachments, downloads, look_into(attachments))
        self.places = FakePdfPlaces()
        self.note = QLineEdit("La note")
        messages = Messages(native=False)
        self.panel = ReadingStand(QWidget(), self.note)
        self.room = PdfRoom(theme, jobs, self.desk, self.places, messages, self.panel)
        qtbot.addWidget(self.panel)
        self.panel.resize(900, 600)
        self.panel.show()
        qtbot.waitExposed(self.panel)

    def put(self, content: bytes, name: str = "document.pdf") -> Path:
        path = self.folder / name
        path.write_bytes(content)
        return path

    def open(self, path: Path) -> None:
        """Open a document, and wait until all of it may be read."""
        self.desk.opening.pdfs.open(path, "Le document")
        self.qtbot.waitUntil(lambda: self.room._pdf is not None)
        self.qtbot.waitUntil(lambda: self.room._pdf.sha256 != "")
        self.qtbot.waitUntil(lambda: self.canvas().page_count > 0)

    def canvas(self) -> PdfCanvas:
        canvas = self.panel.findChild(PdfCanvas)
        assert isinstance(canvas, PdfCanvas)
        return canvas

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.qtbot.keyClick(self.canvas(), key, modifiers)

    def says(self, words: str) -> None:
        def look() -> bool:
            labels = [each for each in self.panel.findChildren(QLabel) if each.isVisible()]
            return any(words in each.text() for each in labels)

        self.qtbot.waitUntil(look)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, jobs: Jobs, tmp_path: Path) -> Iterator[Room]:
    room = Room(qtbot, theme, jobs, tmp_path / "attachments")
    yield room
    room.room.leave()
    room.desk.leave()


def test_a_document_takes_the_place_of_the_note_and_gives_it_back(room: Room) -> None:
    room.open(room.put(bad_pdfs.sound_pdf(3)))
    assert room.room.is_open
    assert not room.note.isVisible()
    assert room.canvas().isVisible()
    assert room.canvas().hasFocus()
    room.press(Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    assert room.canvas().page == 2
    with room.qtbot.waitSignal(room.room.left):
        room.press(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert room.note.isVisible()
    assert not room.room.is_open
    assert room.room.in_front is room.note


def test_the_note_stands_beside_where_the_reader_wants_it(room: Room) -> None:
    path = room.put(bad_pdfs.sound_pdf(3))
    room.open(path)
    room.press(Qt.Key.Key_B, CONTROL)
    assert room.note.isVisible()
    assert abs(room.note.width() - room.panel.documents.width()) < 20
    room.room.show_page()
    assert room.room.is_open
    room.room.leave()
    room.qtbot.waitUntil(lambda: bool(room.places.kept))
    room.open(path)
    assert room.note.isVisible()
    room.press(Qt.Key.Key_B, CONTROL)
    assert not room.note.isVisible()
    room.room.show_page()
    assert not room.room.is_open


def test_a_document_opens_where_it_was_left(room: Room) -> None:
    path = room.put(bad_pdfs.sound_pdf(9))
    room.open(path)
    room.canvas().go_to_page(5)
    room.canvas().zoom_to(1.5)
    room.room.leave()
    sha256 = hash_of(path)
    room.qtbot.waitUntil(lambda: sha256 in room.places.kept)
    assert room.places.kept[sha256].page in (4, 5)
    assert room.places.kept[sha256].fit is Fit.FREE
    copy = room.put(path.read_bytes(), "the-same-under-another-name.pdf")
    room.places.kept[sha256] = PdfPlace(7, 0.25, single=True)
    room.open(copy)
    room.qtbot.waitUntil(lambda: room.canvas().page == 7)
    assert room.canvas().place.single


def test_who_leaves_before_all_was_looked_at_comes_back_to_the_same_place(room: Room) -> None:
    path = room.put(bad_pdfs.sound_pdf(9))
    room.desk.opening.pdfs.opened.emit(VettedPdf(path, "Le document", seen=9))
    room.qtbot.waitUntil(lambda: room.room.is_open and room.canvas().page_count == 9)
    room.canvas().go_to_page(5)
    room.room.leave()
    room.qtbot.waitUntil(lambda: hash_of(path) in room.places.kept)
    assert room.places.kept[hash_of(path)].page == 5


def test_what_is_drawn_anew_with_its_fields_stays_at_the_page_that_is_read(room: Room) -> None:
    path, drawn = room.put(bad_pdfs.sound_pdf(9)), room.put(bad_pdfs.sound_pdf(9), "drawn.pdf")
    room.desk.opening.pdfs.opened.emit(VettedPdf(path, "Le document", seen=9))
    room.qtbot.waitUntil(lambda: room.room.is_open and room.canvas().page_count == 9)
    room.canvas().go_to_page(5)
    room.desk.opening.pdfs.opened.emit(VettedPdf(path, "Le document", hash_of(path), shown=drawn))
    room.qtbot.waitUntil(lambda: room.canvas().page_count == 9 and room.canvas().page == 5)
    room.room.leave()
    room.qtbot.waitUntil(lambda: hash_of(path) in room.places.kept)
    assert room.places.kept[hash_of(path)].page == 5


def test_a_place_is_kept_while_the_document_is_read(room: Room) -> None:
    path = room.put(bad_pdfs.sound_pdf(9))
    room.open(path)
    room.canvas().go_to_page(5)
    room.qtbot.waitUntil(lambda: bool(room.places.kept))


def test_a_locked_document_opens_with_its_password_and_asks_again(room: Room) -> None:
    path = room.put(bad_pdfs.sound_pdf(2, password="sésame"))
    room.desk.opening.pdfs.open(path, "Le document")
    room.says("asks for a password")
    for password in ("ouvre-toi", "sésame"):
        fields = room.panel.findChildren(QLineEdit)
        field = next(each for each in fields if "Password" in each.accessibleName())
        field.setText(password)  # its accents are on no key of the test
        room.qtbot.keyClick(field, Qt.Key.Key_Return)
        if password == "ouvre-toi":
            room.says("does not open it")
    room.qtbot.waitUntil(lambda: room.canvas().page_count == 2)
    assert "sésame" not in str(room.places.kept)
    room.room.leave()
    room.desk.opening.pdfs.open(path, "Le document")
    room.says("asks for a password")


def test_what_cannot_be_shown_safely_says_so_and_offers_another_program(room: Room) -> None:
    room.desk.opening.pdfs.open(room.put(bad_pdfs.looping_outline()), "Le document")
    room.says("The PDF is damaged")
    buttons = room.panel.findChildren(QPushButton)
    offer = next(each for each in buttons if "another program" in each.text())
    assert offer.isVisible()


def test_a_document_that_turns_out_unsafe_is_taken_away(room: Room) -> None:
    path = room.put(bad_pdfs.late_endless_page(900))
    room.desk.opening.pdfs.open(path, "Le document")
    room.says("impossible size")
    assert room.canvas().page_count == 0


def test_a_passage_is_shown_while_a_document_is_open(room: Room) -> None:
    assert not room.room.show_place(3, "Titre du chapitre 3")
    room.open(room.put(books.book(6)))
    assert room.room.show_place(3, "Titre du chapitre 3")
    assert room.canvas().page in (2, 3)
    room.room.leave()
    assert not room.room.show_place(3, "Titre du chapitre 3")


def test_the_fields_of_a_form_are_on_the_page(qtbot: QtBot, room: Room) -> None:
    path = room.put(filled_form())
    room.open(path)

    def words() -> str:
        canvas = room.canvas()
        canvas.select_page()
        canvas.copy()
        return QApplication.clipboard().text()

    qtbot.waitUntil(lambda: "Dupont Marie" in words())
    assert room.room._path == path
