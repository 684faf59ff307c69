"""Pictures of pages: in the order wanted, in bounded memory, sharp where they are seen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QRect, QSize
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_images import MOST_BYTES, Look, PageImages, Sight
from reader_app.ui.documents.pdf_document import PdfDocument
from tests.pdfs import bad_pdfs
from tests.ui.documents.conftest import Open

SMALL = QSize(60, 85)
AS_IT_IS = Look()


class Drawn:
    """Images of a document of 30 pages, and the pages drawn so far."""

    def __init__(self, drawing: PageDrawing, holder: QObject) -> None:
        self.images = PageImages(drawing, holder)
        self.pages: list[int] = []
        self.images.drawn.connect(self.pages.append)

    def want(self, *pages: int, size: QSize = SMALL, look: Look = AS_IT_IS) -> None:
        whole = QRect(0, 0, size.width(), size.height())
        self.images.want([Sight(page, size, whole) for page in pages], look)


@pytest.fixture
def drawn(open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]) -> Drawn:
    document = open_pdf(bad_pdfs.sound_pdf(30))
    return Drawn(draw(document), document)


def test_pages_are_drawn_in_the_order_wanted(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.want(7, 8, 9, 6)
    qtbot.waitUntil(lambda: drawn.pages == [7, 8, 9, 6])
    image = drawn.images.image(7)
    assert image
    assert image.size() == SMALL
    assert drawn.images.image(5) is None


def test_what_is_no_longer_wanted_is_left_out(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.want(*range(20))
    drawn.want(29)
    qtbot.waitUntil(lambda: drawn.images.image(29) is not None)
    assert drawn.pages == [0, 29]


def test_the_former_size_stays_until_the_new_one_is_there(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.want(0)
    qtbot.waitUntil(lambda: drawn.pages == [0])
    drawn.want(0, size=QSize(600, 850))
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
        drawn.want(page, size=size)
        qtbot.waitUntil(lambda page=page: page in drawn.pages)
    kept = [page for page in range(15) if drawn.images.image(page)]
    assert len(kept) * 1200 * 1700 * 4 <= MOST_BYTES
    assert kept == list(range(15))[-len(kept) :]


def test_a_huge_page_is_drawn_small_and_sharp_only_where_it_is_seen(
    qtbot: QtBot, drawn: Drawn
) -> None:
    size, seen = QSize(60_000, 85_000), QRect(20_000, 30_000, 1500, 1000)
    drawn.images.want([Sight(0, size, seen)], Look())
    qtbot.waitUntil(lambda: bool(drawn.pages))
    image = drawn.images.image(0)
    assert image
    assert image.sizeInBytes() < 8 << 20

    def covered() -> bool:
        parts = [piece.part for piece in drawn.images.pieces(0)]
        corners = (seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight())
        return all(any(part.contains(corner) for part in parts) for corner in corners)

    qtbot.waitUntil(covered)
    pieces = drawn.images.pieces(0)
    assert all(piece.image.size() == piece.part.size() for piece in pieces)
    assert sum(piece.image.sizeInBytes() for piece in pieces) < 32 << 20


def test_sharp_parts_of_another_size_are_dropped(qtbot: QtBot, drawn: Drawn) -> None:
    seen = QRect(0, 0, 500, 500)
    drawn.images.want([Sight(0, QSize(6_000, 8_500), seen)], Look())
    qtbot.waitUntil(lambda: bool(drawn.images.pieces(0)))
    drawn.want(0)
    qtbot.waitUntil(lambda: drawn.images.image(0).size() == SMALL)
    assert drawn.images.pieces(0) == []


def test_another_look_starts_anew(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.want(0)
    qtbot.waitUntil(lambda: drawn.images.image(0) is not None)
    drawn.want(0, size=SMALL.transposed(), look=Look(turns=1))
    assert drawn.images.image(0) is None
    qtbot.waitUntil(lambda: drawn.images.image(0) is not None)
    assert drawn.images.image(0).size() == SMALL.transposed()


def test_a_page_that_is_not_there_is_left_out(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.want(99, 3)
    qtbot.waitUntil(lambda: drawn.images.image(3) is not None)
    assert drawn.images.image(99) is None
    assert drawn.pages == [3]
