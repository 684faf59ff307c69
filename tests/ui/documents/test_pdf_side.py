"""The strip beside a PDF: outline, pages, places found, words of the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, QRectF, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader_app.domain.pdf_place import PdfPlace
from reader_app.ui.documents.hit_list import HitList
from reader_app.ui.documents.outline import Outline
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_find import PdfHit
from reader_app.ui.documents.pdf_side import Leaf, PdfSide
from reader_app.ui.documents.thumbnails import Thumbnails
from reader_app.ui.theme import Theme
from tests.pdfs import bad_pdfs, books
from tests.ui.documents.conftest import Open

NOTHING_CHOSEN = QItemSelectionModel.SelectionFlag.NoUpdate
Make = Callable[[bytes], "Strip"]


class Strip:
    """A strip over an open document."""

    def __init__(
        self, qtbot: QtBot, theme: Theme, document: PdfDocument, drawing: PageDrawing
    ) -> None:
        self.qtbot = qtbot
        self.side = PdfSide(theme, document, drawing)
        qtbot.addWidget(self.side)
        self.side.resize(208, 600)
        self.side.show_document()
        self.side.show()
        qtbot.waitExposed(self.side)
        self.pages: list[int] = []
        self.places: list[tuple[int, QRectF]] = []
        self.hits: list[int] = []
        self.side.page_picked.connect(self.pages.append)
        self.side.place_picked.connect(lambda *place: self.places.append(place))
        self.side.hit_picked.connect(self.hits.append)

    def part(self, kind: type) -> QAbstractItemView:
        part = self.side.findChild(kind)
        assert isinstance(part, QAbstractItemView)
        return part

    def click(self, kind: type, row: int) -> None:
        part = self.part(kind)
        place = part.visualRect(part.model().index(row, 0)).center()
        self.qtbot.mouseClick(part.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def press_button(self, name: str) -> None:
        buttons = self.side.findChildren(QToolButton)
        button = next(each for each in buttons if each.accessibleName() == name)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def says(self) -> str:
        return "\n".join(each.text() for each in self.side.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def make(
    qtbot: QtBot, theme: Theme, open_pdf: Open, draw: Callable[[PdfDocument], PageDrawing]
) -> Make:
    def make_it(content: bytes) -> Strip:
        document = open_pdf(content)
        return Strip(qtbot, theme, document, draw(document))

    return make_it


def test_the_outline_comes_first_where_there_is_one(make: Make) -> None:
    strip = make(books.book(6))
    outline = strip.part(Outline)
    assert outline.isVisible()
    titles = [outline.model().index(row, 0).data() for row in range(outline.model().rowCount())]
    assert titles == ["Chapitre 1 : l’été", "Chapitre 3 : l’été", "Chapitre 5 : l’été"]
    assert outline.model().index(0, 0, outline.model().index(0, 0)).data() == "Chapitre 2 : l’été"
    strip.click(Outline, 1)
    assert strip.places[-1][0] == 3
    assert strip.places[-1][1].top() == 42
    strip.qtbot.keyClick(outline, Qt.Key.Key_Down)
    strip.qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert strip.places[-1][0] == 4


def test_without_an_outline_the_pages_come_first(make: Make) -> None:
    strip = make(bad_pdfs.sound_pdf(3))
    assert strip.part(Thumbnails).isVisible()
    strip.press_button("Outline")
    assert "has no outline" in strip.says()


def test_small_pages_are_drawn_as_they_come_into_sight(make: Make) -> None:
    strip = make(bad_pdfs.sound_pdf(200))
    pages = strip.part(Thumbnails)
    assert isinstance(pages, Thumbnails)
    strip.qtbot.waitUntil(lambda: pages.thumbnail(0)[1] is not None)
    assert pages.thumbnail(150)[1] is None
    pages.scrollToBottom()
    strip.qtbot.waitUntil(lambda: pages.thumbnail(199)[1] is not None)
    strip.side.show_place(PdfPlace(1))
    strip.click(Thumbnails, 0)
    strip.qtbot.keyClick(pages, Qt.Key.Key_Down)
    strip.qtbot.keyClick(pages, Qt.Key.Key_Return)
    assert strip.pages == [1, 2]


def test_small_pages_go_by_their_labels_and_show_which_is_read(make: Make) -> None:
    strip = make(books.book(6))
    strip.side.show_leaf(Leaf.PAGES)
    pages = strip.part(Thumbnails)
    assert [pages.model().index(row, 0).data() for row in range(3)] == ["i", "ii", "1"]
    # As Qt does where the keyboard comes first.
    pages.selectionModel().clear()
    pages.selectionModel().setCurrentIndex(pages.model().index(2, 0), NOTHING_CHOSEN)
    strip.side.show_place(PdfPlace(3))
    assert [each.row() for each in pages.selectedIndexes()] == [2]


def test_turned_pages_are_turned_here_too(make: Make) -> None:
    strip = make(bad_pdfs.sound_pdf(2))
    pages = strip.part(Thumbnails)
    assert isinstance(pages, Thumbnails)
    strip.side.show_place(PdfPlace(1, turns=1, dark=True))
    size, _image = pages.thumbnail(0)
    assert size.width() > size.height()
    assert pages.is_dark
    strip.qtbot.waitUntil(lambda: pages.thumbnail(0)[1] is not None)


def test_places_found_are_listed_as_they_come(make: Make) -> None:
    strip = make(books.book(6))
    strip.side.show_leaf(Leaf.FOUND)
    assert "Nothing found" in strip.says()
    hits = [PdfHit(0, 4, 9, "avant ", "trouvé", " après")]
    strip.side.show_hits(hits, None)
    found = strip.part(HitList)
    assert found.isVisible()
    assert found.model().index(0, 0).data() == "Page i: avant trouvé après"
    hits.append(PdfHit(2, 4, 9, "", "encore", ""))
    strip.side.show_hits(hits, 1)
    assert found.model().rowCount() == 2
    assert found.currentIndex().row() == 1
    strip.click(HitList, 0)
    strip.qtbot.keyClick(found, Qt.Key.Key_Down)
    strip.qtbot.keyClick(found, Qt.Key.Key_Return)
    assert strip.hits == [0, 1]
    strip.side.show_hits([], None)
    assert found.model().rowCount() == 0


def test_the_words_of_the_page_can_be_read_by_assistive_tools(make: Make) -> None:
    strip = make(books.book(6))
    strip.side.show_leaf(Leaf.WORDS)
    words = strip.side.findChild(QPlainTextEdit)
    assert isinstance(words, QPlainTextEdit)
    strip.qtbot.waitUntil(lambda: "Titre du chapitre 1" in words.toPlainText())
    assert "la vie associative des Œuvres" in words.toPlainText()
    assert words.accessibleName() == "Words of page 1"
    strip.side.show_place(PdfPlace(4))
    strip.qtbot.waitUntil(lambda: "Titre du chapitre 4" in words.toPlainText())


def test_a_page_of_pictures_says_so(make: Make) -> None:
    strip = make(books.picture_book(2))
    strip.side.show_leaf(Leaf.WORDS)
    words = strip.side.findChild(QPlainTextEdit)
    assert isinstance(words, QPlainTextEdit)
    strip.qtbot.waitUntil(lambda: "only pictures" in words.toPlainText())
