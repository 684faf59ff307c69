"""What tests of the PDF pane share: an open document, and pages drawn of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import Opened, PdfDocument

Open = Callable[[bytes], PdfDocument]


@pytest.fixture
def open_pdf(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens a PDF in this process; closed again when the test is over."""
    opened: list[PdfDocument] = []

    def open_it(content: bytes) -> PdfDocument:
        path = tmp_path / f"document-{len(opened)}.pdf"
        path.write_bytes(content)
        document = PdfDocument()
        assert document.open(path) is Opened.WELL
        opened.append(document)
        return document

    yield open_it
    for document in opened:
        document.close()


@pytest.fixture
def draw(qtbot: QtBot) -> Iterator[Callable[[PdfDocument], PageDrawing]]:
    """Makes what draws the pages of a document; its thread has ended when the test is over."""
    made: list[PageDrawing] = []

    def draw_it(document: PdfDocument) -> PageDrawing:
        made.append(PageDrawing(document, document))
        return made[-1]

    yield draw_it
    for drawing in made:
        qtbot.waitUntil(lambda drawing=drawing: not drawing.is_busy)
        drawing.setParent(None)
        with qtbot.waitSignal(drawing.destroyed):
            drawing.deleteLater()
