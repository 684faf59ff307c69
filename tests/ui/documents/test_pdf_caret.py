"""The end of a selection is moved by keys: by characters, words, lines, and over pages."""

import pytest

from reader_app.ui.documents.pdf_caret import Move, moved
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_selection import Caret
from tests.pdfs import books
from tests.ui.documents.conftest import Open


@pytest.fixture
def document(open_pdf: Open) -> PdfDocument:
    return open_pdf(books.book(3))


def at(document: PdfDocument, words: str, page: int = 0) -> Caret:
    """The caret before these words."""
    return Caret(page, document.text(page).index(words))


def test_characters_and_words(document: PdfDocument) -> None:
    assert moved(document, Caret(0, 0), Move.RIGHT) == Caret(0, 1)
    assert moved(document, Caret(0, 1), Move.LEFT) == Caret(0, 0)
    assert moved(document, Caret(0, 2), Move.WORD_RIGHT) == at(document, "du chapitre")
    assert moved(document, at(document, "chapitre"), Move.WORD_LEFT) == at(document, "du ")


def test_the_end_of_a_line_is_one_step(document: PdfDocument) -> None:
    end = Caret(0, document.text(0).index("\r\n"))
    assert moved(document, end, Move.RIGHT) == at(document, "Voir")
    assert moved(document, at(document, "Voir"), Move.LEFT) == end


def test_lines_up_and_down(document: PdfDocument) -> None:
    assert moved(document, at(document, "Voir"), Move.DOWN) == at(document, "Suite")
    assert moved(document, at(document, "Suite"), Move.UP) == at(document, "Voir")
    assert moved(document, at(document, "le chapitre quatre"), Move.LINE_START) == at(
        document, "Voir"
    )
    line_end = Caret(0, at(document, "Voir").at + len("Voir le chapitre quatre"))
    assert moved(document, at(document, "Voir"), Move.LINE_END) == line_end


def test_over_the_ends_of_pages(document: PdfDocument) -> None:
    end = Caret(0, len(document.text(0)))
    assert moved(document, end, Move.RIGHT) == Caret(1, 0)
    assert moved(document, end, Move.WORD_RIGHT) == Caret(1, 0)
    assert moved(document, at(document, "Dernière"), Move.DOWN) == Caret(1, 0)
    assert moved(document, Caret(1, 0), Move.LEFT) == end
    assert moved(document, Caret(1, 0), Move.UP) == end


def test_the_ends_of_the_document_are_ends(document: PdfDocument) -> None:
    assert moved(document, Caret(0, 0), Move.LEFT) == Caret(0, 0)
    last = Caret(2, len(document.text(2)))
    assert moved(document, last, Move.RIGHT) == last
    assert moved(document, last, Move.DOWN) == last


def test_a_page_of_pictures_is_stepped_over(open_pdf: Open) -> None:
    document = open_pdf(books.picture_book(3))
    assert moved(document, Caret(1, 0), Move.DOWN) == Caret(2, 0)
    assert moved(document, Caret(1, 0), Move.UP) == Caret(0, 0)
