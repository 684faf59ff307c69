"""Taking notes along: written out, quoted, and a dossier of a shelf."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QTreeView

from reader_app.places import Places
from reader_app.ui.keeping.export_dialog import ExportDialog
from reader_app.ui.shelf_question import ShelfQuestion
from tests.downloads.loopback import Loopback
from tests.journeys import notes, sight
from tests.journeys.reader import ALT, CONTROL, SHIFT, Reader
from tests.ui.reading import acting

Key = Qt.Key


def test_what_was_found_is_written_quoted_and_bound(
    reader: Reader, places: Places, web: Loopback, tmp_path: Path
) -> None:
    source = notes.write_notes(places.data / "depot", web.address(""))
    reader.start(places.default_library)
    reader.sees("This library is empty")
    reader.drop([source], onto=reader.window.list)
    reader.finds(*(page.title for page in notes.ALL))
    reader.click_card(notes.OVEN.title)
    reader.reads(notes.OVEN.title)

    write_references(reader, tmp_path / "notes.ris")
    quote_a_word(reader)
    put_on_a_shelf(reader, "Quartier")
    make_a_dossier(reader, "Quartier", tmp_path / "Quartier.pdf")


def write_references(reader: Reader, path: Path) -> None:
    reader.press(Key.Key_E, CONTROL | SHIFT)
    agree(reader, "All notes", "References: RIS")
    reader.name_in_dialog(path)
    reader.sees(f"{len(notes.ALL)} notes written to “notes.ris”.")
    text = path.read_text("utf-8")
    assert [page.title for page in notes.ALL if f"TI  - {page.title}" not in text] == []


def quote_a_word(reader: Reader) -> None:
    browser = acting.browser(reader.window)
    # Without a window manager nobody gives the keyboard back after a dialog.
    reader.window.activateWindow()
    reader.until(lambda: QApplication.activeWindow() is reader.window)
    browser.setFocus()
    browser.selectAll()
    reader.press(Key.Key_C, CONTROL | ALT)
    reader.sees("Selection copied with its reference.")
    assert "consulté le" in QGuiApplication.clipboard().text()
    assert notes.OVEN.title in QGuiApplication.clipboard().text()


def put_on_a_shelf(reader: Reader, name: str) -> None:
    reader.press(Key.Key_E, CONTROL)
    reader.until(lambda: reader.window.findChild(ShelfQuestion) is not None)
    question = reader.window.findChild(ShelfQuestion)
    assert isinstance(question, ShelfQuestion)
    # With a window manager a dialog gets the keyboard a moment after it is there.
    reader.until(lambda: QApplication.activeWindow() is question)
    reader.type(name)
    reader.qtbot.keyClick(question, Key.Key_Return)
    reader.until(lambda: name in [row.data() for row in sight.branches(sidebar(reader).model())])


def make_a_dossier(reader: Reader, shelf: str, path: Path) -> None:
    tree = sidebar(reader)
    index = next(row for row in sight.branches(tree.model()) if row.data() == shelf)
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, tree.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(tree.viewport(), event)
    menu = next(each for each in tree.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == "Make a dossier…").trigger()
    menu.close()
    agree(reader, f"Shelf: {shelf}", "Dossier: PDF")
    reader.name_in_dialog(path)
    reader.sees("1 note written to “Quartier.pdf”.")
    document = pypdfium2.PdfDocument(path)
    said = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert shelf in said
    assert notes.OVEN.title in " ".join(said.split())


def agree(reader: Reader, what: str, form: str) -> None:
    """Choose in the dialog that asks what is to be written, and as what."""
    reader.until(lambda: reader.window.findChild(ExportDialog) is not None)
    dialog = reader.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    reader.until(dialog.isVisible)
    boxes = {each.accessibleName(): each for each in dialog.findChildren(QComboBox)}
    for name, choice in (("Notes", what), ("Format", form)):
        boxes[name].setCurrentIndex(boxes[name].findText(choice))
        assert boxes[name].currentText() == choice
    reader.click(sight.button(dialog, "Choose where…"))


def sidebar(reader: Reader) -> QTreeView:
    tree = sight.only(reader.window, QTreeView)
    assert isinstance(tree, QTreeView)
    return tree
