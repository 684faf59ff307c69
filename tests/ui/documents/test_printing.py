"""Pages go to paper, or to a file, in the order asked for, and stop when asked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.printing import Printing
from tests.pdfs import bad_pdfs, books
from tests.ui.documents.conftest import Open


class Press:
    """Prints to a file of its own."""

    def __init__(
        self, qtbot: QtBot, document: PdfDocument, drawing: PageDrawing, path: Path
    ) -> None:
        self.qtbot = qtbot
        self.path = path
        self.printing = Printing(document, drawing, document)
        self.ends: list[bool] = []
        self.told: list[tuple[int, int]] = []
        self.printing.ended.connect(self.ends.append)
        self.printing.progressed.connect(lambda *told: self.told.append(told))

    def printer(self) -> QPrinter:
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.path))
        printer.setResolution(72)
        return printer

    def printed(self) -> QPdfDocument:
        self.qtbot.waitUntil(lambda: bool(self.ends))
        document = QPdfDocument()
        document.load(str(self.path))
        return document


@pytest.fixture
def make_press(
    qtbot: QtBot, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing], tmp_path: Path
) -> Callable[[bytes], Press]:
    def make(content: bytes) -> Press:
        document = open_pdf(content)
        return Press(qtbot, document, draw(document), tmp_path / "printed.pdf")

    return make


def test_pages_are_printed_in_the_order_asked_for(make_press: Callable[[bytes], Press]) -> None:
    press = make_press(books.mixed_sizes(4))
    press.printing.start(press.printer(), [1, 2])
    assert press.printing.is_busy
    printed = press.printed()
    assert press.ends == [True]
    assert press.told == [(0, 2), (1, 2)]
    assert not press.printing.is_busy
    sizes = [printed.pagePointSize(page) for page in range(printed.pageCount())]
    assert [size.width() > size.height() for size in sizes] == [True, False]


def test_what_stands_on_the_page_stands_on_the_paper(make_press: Callable[[bytes], Press]) -> None:
    press = make_press(books.picture_book(1))
    press.printing.start(press.printer(), [0])
    printed = press.printed()
    size = printed.pagePointSize(0).toSize()
    image = printed.render(0, size)
    middle = image.pixelColor(size.width() // 2, size.height() * 6 // 10)
    corner = image.pixelColor(10, 10)
    assert middle.lightness() < 40
    assert corner.alpha() == 0 or corner.lightness() > 220


def test_printing_can_be_stopped(make_press: Callable[[bytes], Press]) -> None:
    press = make_press(bad_pdfs.sound_pdf(40))
    press.printing.start(press.printer(), range(40))
    press.qtbot.waitUntil(lambda: len(press.told) > 2)
    press.printing.stop()
    assert press.ends == [False]
    assert not press.printing.is_busy
    press.printing.stop()
    assert press.ends == [False]


def test_the_reader_is_asked_which_pages(
    make_press: Callable[[bytes], Press], qtbot: QtBot
) -> None:
    press = make_press(bad_pdfs.sound_pdf(9))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    press.printing.ask(window, "La note", 4)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog))
    assert (dialog.minPage(), dialog.maxPage()) == (1, 9)
    assert dialog.printer().docName() == "La note"
    assert not press.printing.is_busy
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(press.path))
    printer.setResolution(72)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(3, 5)
    dialog.accepted.emit(printer)
    assert press.printed().pageCount() == 3
    dialog.close()


def test_who_gives_up_may_ask_again(make_press: Callable[[bytes], Press], qtbot: QtBot) -> None:
    press = make_press(bad_pdfs.sound_pdf(2))
    window = QWidget()
    qtbot.addWidget(window)
    for _ in range(2):
        press.printing.ask(window, "La note", 1)
        asked = [each for each in window.findChildren(QPrintDialog) if each.isVisible()]
        assert len(asked) == 1
        with qtbot.waitSignal(asked[0].destroyed):
            asked[0].reject()
    assert press.ends == []
