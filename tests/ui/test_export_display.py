"""Notes written out from the window, of a real library."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.dossier import DossierForm
from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taken_out import Form, Written
from reader_app.opening import Wings, open_wings
from reader_app.ui.export_display import ExportDisplay
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.export_dialog import ExportDialog
from reader_app.ui.messages import Messages
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.dossier_printing import DossierPrinting
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.theme import Theme
from reader_app.ui.work_bar import WorkBar
from reader_app.window_library import for_window
from tests.builders import a_filed_note, a_mark, a_note, an_attachment

BESIDE = "The documents lie beside it, in “Ville - documents”."
DOCUMENT = "https://exemple.fr/files/document-2.pdf"


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    with wings.library.sink() as sink:
        notes = [a_note(number) for number in range(1, 6)]
        notes[1] = replace(notes[1], attachments=(an_attachment(2),))
        sink.store([a_filed_note(note) for note in notes])
        sink.finish()
    place = wings.attachments.file(DOCUMENT).path
    place.parent.mkdir()
    place.write_bytes(b"%PDF-1.7\nun")
    wings.shelves.save(Shelf(ShelfKey("v"), "Ville"), Shelf(ShelfKey("p"), "Parcs", ShelfKey("v")))
    wings.shelves.put(ShelfKey("p"), a_mark(2))
    wings.favourites.mark(a_mark(4))
    yield wings
    wings.close()


@pytest.fixture
def opened(wings: Wings, jobs: Jobs) -> OpenLibrary:
    return for_window(wings, jobs.start, needs_rebuild=False)


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    front.show()
    return front


@pytest.fixture
def reader(jobs: Jobs, front: Front) -> NoteReader:
    return NoteReader(jobs, front)


@pytest.fixture
def display(
    front: Front, theme: Theme, jobs: Jobs, reader: NoteReader, opened: OpenLibrary
) -> ExportDisplay:
    display = ExportDisplay(front, theme, jobs, Messages(native=False), reader)
    display.show_library(opened)
    return display


def shown(qtbot: QtBot, front: Front, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in front.findChildren(kind)))
    return next(each for each in front.findChildren(kind) if each.isVisible())


def box(dialog: QWidget, name: str) -> QComboBox:
    return next(each for each in dialog.findChildren(QComboBox) if each.accessibleName() == name)


def agree(qtbot: QtBot, front: Front, what: str, form: Form) -> QFileDialog:
    """Take one of the notes and a format, as with the keyboard; the dialog that asks where to."""
    front.menus.export.trigger()
    dialog = shown(qtbot, front, ExportDialog)
    notes, forms = box(dialog, "Notes"), box(dialog, "Format")
    notes.setCurrentIndex(notes.findText(what, Qt.MatchFlag.MatchContains))
    assert isinstance(dialog, ExportDialog)
    dialog.choose(None, form)
    qtbot.keyClick(forms, Qt.Key.Key_Return)
    where = shown(qtbot, front, QFileDialog)
    assert isinstance(where, QFileDialog)
    return where


def names(file: Path) -> list[str]:
    return [each["title"] for each in json.loads(file.read_text("utf-8"))["notes"]]


def test_favourites_a_shelf_and_the_list_are_written(
    qtbot: QtBot, front: Front, display: ExportDisplay, tmp_path: Path
) -> None:
    for what, proposed, count in (
        ("Your favourites", "Your favourites.json", 2),
        ("Shelf: Ville", "Ville.json", 1),
        ("Shelf: Parcs", "Parcs.json", 1),
        ("All notes", "All notes.json", 5),
    ):
        where = agree(qtbot, front, what, Form.JSON)
        assert Path(where.selectedFiles()[0]).name == proposed
        path = tmp_path / proposed
        where.selectFile(str(path))
        with qtbot.waitSignal(display.said) as said:
            where.accept()
        assert said.args == [f"{count} note(s) written to “{proposed}”."]
        assert len(names(path)) == count
        assert front.menus.export.isEnabled()


def test_the_open_note_comes_first(
    qtbot: QtBot,
    front: Front,
    display: ExportDisplay,
    reader: NoteReader,
    opened: OpenLibrary,
    tmp_path: Path,
) -> None:
    reader.read_with(opened.read)
    with qtbot.waitSignal(reader.opened):
        reader.open(a_note(3).key)
    front.menus.export.trigger()
    dialog = shown(qtbot, front, ExportDialog)
    assert box(dialog, "Notes").currentText() == "The open note: Note numéro 3"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    where = agree(qtbot, front, "The open note", Form.EPUB)
    where.selectFile(str(tmp_path / "x.epub"))
    with qtbot.waitSignal(display.said):
        where.accept()
    assert (tmp_path / "x.epub").read_bytes().startswith(b"PK")
    # What was taken last is offered the next time.
    front.menus.export.trigger()
    dialog = shown(qtbot, front, ExportDialog)
    assert box(dialog, "Format").currentText() == "Book for a reader (EPUB)"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_work_is_followed_and_stopped(
    qtbot: QtBot,
    front: Front,
    display: ExportDisplay,
    opened: OpenLibrary,
    tmp_path: Path,
) -> None:
    ended: list[Path] = []

    def endless(_which: object, _form: Form, path: Path, _edition: object) -> Steps[Written]:
        try:
            while True:
                yield Progress(1, 3)
        finally:
            ended.append(path)

    display.show_library(_with(opened, endless))
    where = agree(qtbot, front, "favourites", Form.HTML)
    where.selectFile(str(tmp_path / "x.html"))
    where.accept()
    bar = shown(qtbot, front, WorkBar)
    assert display.is_working
    assert not front.menus.export.isEnabled()
    stop = bar.findChild(QPushButton)
    assert stop is not None
    with qtbot.waitSignal(display.said) as said:
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert said.args == ["Stopped: nothing was written."]
    assert not bar.isVisible()
    qtbot.waitUntil(lambda: ended == [tmp_path / "x.html"])
    assert not display.is_working


def dossier(qtbot: QtBot, front: Front, display: ExportDisplay, form: DossierForm) -> QFileDialog:
    """Ask for a dossier of the outer shelf; the dialog that asks where to."""
    display.ask_for_dossier(ShelfKey("v"))
    dialog = shown(qtbot, front, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert box(dialog, "Notes").currentText() == "Shelf: Ville"
    dialog.choose(None, form)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    where = shown(qtbot, front, QFileDialog)
    assert isinstance(where, QFileDialog)
    return where


def test_a_dossier_of_a_shelf_is_made_in_each_form(
    qtbot: QtBot, front: Front, display: ExportDisplay, wings: Wings, tmp_path: Path
) -> None:
    name = wings.attachments.file(DOCUMENT).path.name
    for form, begin in (
        (DossierForm.HTML, b"<!DOCTYPE html>"),
        (DossierForm.MARKDOWN, b"# Ville"),
        (DossierForm.EPUB, b"PK"),
        (DossierForm.PDF, b"%PDF-"),
    ):
        where = dossier(qtbot, front, display, form)
        proposed = Path(where.selectedFiles()[0]).name
        path = tmp_path / proposed
        where.selectFile(str(path))
        with qtbot.waitSignal(display.said) as said:
            where.accept()
        told = f"1 note(s) written to “{proposed}”. {BESIDE}"
        assert said.args == [told]
        assert path.read_bytes().startswith(begin)
        assert not display.is_working
        assert [each.name for each in (tmp_path / "Ville - documents").iterdir()] == [name]
    document = pypdfium2.PdfDocument(tmp_path / "Ville.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "Note numéro 2" in text
    assert "List of annexes" in text or "Liste des annexes" in text


def test_a_pdf_that_is_stopped_leaves_nothing(
    qtbot: QtBot, front: Front, display: ExportDisplay, tmp_path: Path
) -> None:
    where = dossier(qtbot, front, display, DossierForm.PDF)
    where.selectFile(str(tmp_path / "Ville.pdf"))
    where.accept()
    printing = display.findChild(DossierPrinting)
    assert printing is not None
    printing.progressed.connect(display.stop)
    with qtbot.waitSignal(display.said) as said:
        pass
    assert said.args == ["Stopped: nothing was written."]
    assert not display.is_working
    qtbot.waitUntil(lambda: [each.name for each in tmp_path.iterdir()] == ["library"])


def test_a_pdf_that_cannot_be_written_takes_its_documents_back(
    qtbot: QtBot, front: Front, display: ExportDisplay, tmp_path: Path
) -> None:
    folder = tmp_path / "later"
    folder.mkdir()
    where = dossier(qtbot, front, display, DossierForm.PDF)
    where.selectFile(str(folder / "Ville.pdf"))
    where.accept()
    (folder / "Ville.pdf").mkdir()
    with qtbot.waitSignal(display.failed):
        pass
    assert not display.is_working
    qtbot.waitUntil(lambda: not (folder / "Ville - documents").exists())


def test_what_cannot_be_written_is_told(
    qtbot: QtBot, front: Front, display: ExportDisplay, tmp_path: Path
) -> None:
    where = agree(qtbot, front, "favourites", Form.RIS)
    where.selectFile(str(tmp_path / "library" / "x.ris"))
    with qtbot.waitSignal(display.failed) as failed:
        where.accept()
    assert failed.args is not None
    error: ReaderError = failed.args[0]
    assert isinstance(error, FileError)
    assert error.reason is Reason.INSIDE_LIBRARY
    assert not display.is_working


def test_without_a_library_there_is_nothing_to_ask(front: Front, display: ExportDisplay) -> None:
    display.show_library(None)
    assert not front.menus.export.isEnabled()
    display.ask()
    assert not front.findChildren(ExportDialog)


def _with(opened: OpenLibrary, write_out: object) -> OpenLibrary:
    fields = {name: getattr(opened, name) for name in opened.__slots__}
    return OpenLibrary(**{**fields, "write_out": write_out})
