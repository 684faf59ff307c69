"""Pictures of pages: in the order wanted, in bounded memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_images import MOST_BYTES, PageImages, Wanted
from tests.pdfs import bad_pdfs


class Drawn:
    """Images of a document of 30 pages, and the pages drawn so far."""

    def __init__(self, document: QPdfDocument, holder: QObject) -> None:
        self.document = document
        self.images = PageImages(document, holder)
        self.pages: list[int] = []
        self.images.drawn.connect(self.pages.append)


@pytest.fixture
def drawn(qtbot: QtBot, tmp_path: Path) -> Iterator[Drawn]:
    path = tmp_path / "note.pdf"
    path.write_bytes(bad_pdfs.sound_pdf(30))
    holder = QObject()
    document = QPdfDocument()
    document.load(str(path))
    yield Drawn(document, holder)
    holder.deleteLater()
    with qtbot.waitSignal(holder.destroyed):
        pass
    document.close()


def test_pages_are_drawn_in_the_order_wanted(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.images.want([Wanted(page, QSize(60, 85)) for page in (7, 8, 9, 6)])
    qtbot.waitUntil(lambda: drawn.pages == [7, 8, 9, 6])
    image = drawn.images.image(7)
    assert image
    assert image.size() == QSize(60, 85)
    assert drawn.images.image(5) is None


def test_what_is_no_longer_wanted_is_left_out(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.images.want([Wanted(page, QSize(60, 85)) for page in range(20)])
    drawn.images.want([Wanted(29, QSize(60, 85))])
    qtbot.waitUntil(lambda: drawn.images.image(29) is not None)
    assert drawn.pages == [0, 1, 29]


def test_the_former_size_stays_until_the_new_one_is_there(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.images.want([Wanted(0, QSize(60, 85))])
    qtbot.waitUntil(lambda: drawn.pages == [0])
    drawn.images.want([Wanted(0, QSize(600, 850))])
    former = drawn.images.image(0)
    assert former
    assert former.width() == 60
    qtbot.waitUntil(lambda: drawn.pages == [0, 0])
    image = drawn.images.image(0)
    assert image
    assert image.width() == 600


def test_far_pictures_are_let_go(qtbot: QtBot, drawn: Drawn) -> None:
    size = QSize(1200, 1700)  # 8 MB each
    for page in range(15):
        drawn.images.want([Wanted(page, size)])
        qtbot.waitUntil(lambda page=page: page in drawn.pages)
    kept = [page for page in range(15) if drawn.images.image(page)]
    assert len(kept) * 1200 * 1700 * 4 <= MOST_BYTES
    assert kept == list(range(15))[-len(kept) :]


def test_a_huge_picture_is_drawn_smaller(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.images.want([Wanted(0, QSize(60_000, 85_000))])
    qtbot.waitUntil(lambda: drawn.pages == [0], timeout=20_000)
    image = drawn.images.image(0)
    assert image
    assert image.sizeInBytes() < 50 << 20


def test_a_page_that_is_not_there_is_asked_for_once(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.images.want([Wanted(99, QSize(60, 85)), Wanted(3, QSize(60, 85))])
    qtbot.waitUntil(lambda: drawn.images.image(3) is not None)
    assert drawn.images.image(99) is None
    assert drawn.pages.count(99) <= 1
