"""Pages drawn off the window's thread: who comes first, what is vetted, which way is up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.page_drawing import PageDrawing, Wanted, upright_part
from reader_app.ui.documents.pdf_document import PdfDocument
from tests.pdfs import bad_pdfs, books
from tests.ui.documents.conftest import Open

SIZE = QSize(119, 168)


class Asked:
    """What was drawn, in order."""

    def __init__(self, qtbot: QtBot, document: PdfDocument, drawing: PageDrawing) -> None:
        self.qtbot = qtbot
        self.document = document
        self.drawing = drawing
        self.drawn: list[tuple[int, Wanted]] = []
        self.images: dict[Wanted, QImage] = {}
        drawing.drawn.connect(self._take)

    def _take(self, rank: int, wanted: Wanted, image: QImage) -> None:
        self.drawn.append((rank, wanted))
        self.images[wanted] = image

    def image(self, wanted: Wanted) -> QImage:
        self.drawing.want(0, [wanted])
        self.qtbot.waitUntil(lambda: wanted in self.images)
        return self.images[wanted]


@pytest.fixture
def asked(qtbot: QtBot, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]) -> Asked:
    document = open_pdf(books.picture_book(8))
    return Asked(qtbot, document, draw(document))


def ink(image: QImage) -> QRect:
    """Where something is printed on a picture."""
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha() > 127
    ]
    xs, ys = [x for x, _ in dark], [y for _, y in dark]
    return QRect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def test_small_pictures_wait_for_the_pages_that_are_read(asked: Asked) -> None:
    asked.drawing.want(1, [Wanted(page, QSize(10, 14)) for page in range(6)])
    asked.drawing.want(0, [Wanted(7, SIZE)])
    asked.qtbot.waitUntil(lambda: len(asked.drawn) == 7)
    assert [wanted.page for _rank, wanted in asked.drawn].index(7) == 1


def test_what_is_being_drawn_is_not_drawn_again(asked: Asked) -> None:
    for _ in range(4):
        asked.drawing.want(0, [Wanted(0, SIZE), Wanted(1, SIZE)])
    asked.qtbot.waitUntil(lambda: len(asked.drawn) >= 2 and not asked.drawing.is_busy)
    assert [wanted.page for _rank, wanted in asked.drawn] == [0, 1]


def test_pages_that_are_not_vetted_are_not_drawn(asked: Asked) -> None:
    asked.document.show_seen(2)
    asked.drawing.want(0, [Wanted(page, SIZE) for page in range(8)])
    asked.qtbot.waitUntil(lambda: len(asked.drawn) == 2 and not asked.drawing.is_busy)
    assert [wanted.page for _rank, wanted in asked.drawn] == [0, 1]


def test_what_is_drawn_of_a_former_document_is_not_told(asked: Asked) -> None:
    asked.drawing.want(0, [Wanted(0, SIZE)])
    asked.drawing.forget()
    asked.image(Wanted(3, SIZE))
    assert [wanted.page for _rank, wanted in asked.drawn] == [3]


def test_inverted_pages_have_light_ink(asked: Asked) -> None:
    light = asked.image(Wanted(0, SIZE)).pixelColor(50, 120)
    dark = asked.image(Wanted(0, SIZE, dark=True)).pixelColor(50, 120)
    assert (light, dark) == (QColor("#000000"), QColor("#ffffff"))


def test_turned_pages_stand_on_their_side(asked: Asked) -> None:
    # The square is printed low on the page, and left of the middle.
    upright = ink(asked.image(Wanted(0, SIZE)))
    right = ink(asked.image(Wanted(0, SIZE.transposed(), turns=1)))
    assert upright.center().y() > SIZE.height() / 2
    assert right.center().x() < SIZE.height() / 2
    assert abs(right.width() - upright.height()) <= 2


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_part_is_cut_from_the_page_as_it_is_seen(asked: Asked, turns: int) -> None:
    size = SIZE.transposed() if turns % 2 else SIZE
    whole = asked.image(Wanted(0, size, turns=turns))
    part = ink(whole).adjusted(-6, -9, -20, -11)
    cut = asked.image(Wanted(0, size, part, turns))
    assert cut.size() == part.size()
    found = ink(cut)
    assert abs(found.left() - 6) <= 1
    assert abs(found.top() - 9) <= 1


@pytest.mark.parametrize(
    ("turns", "upright"),
    [
        (0, QRect(10, 20, 30, 40)),
        (1, QRect(20, 60, 40, 30)),
        (2, QRect(60, 140, 30, 40)),
        (3, QRect(140, 10, 40, 30)),
    ],
)
def test_parts_are_found_on_the_upright_page(turns: int, upright: QRect) -> None:
    assert upright_part(QRect(10, 20, 30, 40), QSize(100, 200), turns) == upright


def test_a_closed_document_draws_nothing(asked: Asked) -> None:
    asked.document.close()
    asked.drawing.want(0, [Wanted(0, SIZE)])
    assert not asked.drawing.is_busy


def test_what_was_not_drawn_when_the_document_closed_is_drawn_when_it_is_open_again(
    asked: Asked, tmp_path: Path
) -> None:
    path = tmp_path / "again.pdf"
    path.write_bytes(books.picture_book(8))
    for _ in range(5):
        asked.drawing.want(0, [Wanted(0, SIZE), Wanted(1, SIZE)])
        asked.document.open(path)
        asked.drawing.forget()
        asked.images.clear()
        asked.image(Wanted(1, SIZE))


def test_a_page_that_fails_is_told_as_an_empty_picture(
    qtbot: QtBot, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]
) -> None:
    document = open_pdf(bad_pdfs.sound_pdf(1))
    asked = Asked(qtbot, document, draw(document))
    assert asked.image(Wanted(0, QSize(0, 0))).isNull()
