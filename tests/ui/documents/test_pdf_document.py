"""The open PDF tells of its pages, and of nothing that was not vetted."""

from pathlib import Path

from PySide6.QtCore import QPointF, QSizeF
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.pdf_document import Opened, PdfDocument
from tests.pdfs import bad_pdfs, books
from tests.ui.documents.conftest import Open


def test_pages_have_labels_and_are_found_by_them(open_pdf: Open) -> None:
    document = open_pdf(books.book(6))
    assert [document.label(page) for page in range(6)] == ["i", "ii", "1", "2", "3", "4"]
    assert document.page_labelled("II") == 1
    assert document.page_labelled(" 2 ") == 3
    assert document.page_labelled("6") == 5  # no label, so the number
    assert document.page_labelled("99") is None
    assert document.page_labelled("x") is None


def test_pages_without_labels_go_by_their_numbers(open_pdf: Open) -> None:
    document = open_pdf(bad_pdfs.sound_pdf(3))
    assert document.label(2) == "3"
    assert document.page_labelled("3") == 2


def test_a_locked_document_opens_with_its_password_alone(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(bad_pdfs.sound_pdf(password="sésame"))
    document = PdfDocument()
    assert document.open(path) is Opened.LOCKED
    assert document.open(path, "ouvre-toi") is Opened.LOCKED
    assert document.open(path, "sésame") is Opened.WELL
    assert document.page_count == 1
    assert document.open(path) is Opened.LOCKED
    document.close()


def test_what_is_no_pdf_opens_badly(tmp_path: Path, qtbot: QtBot) -> None:
    document = PdfDocument()
    assert document.open(tmp_path / "nowhere.pdf") is Opened.BADLY
    (tmp_path / "none.pdf").write_bytes(bad_pdfs.no_pages())
    assert document.open(tmp_path / "none.pdf") is Opened.BADLY
    assert document.page_count == 0


def test_nothing_is_told_of_pages_that_are_not_vetted(open_pdf: Open, qtbot: QtBot) -> None:
    document = open_pdf(bad_pdfs.sound_pdf(4))
    with qtbot.waitSignal(document.seen_changed):
        document.show_seen(2)
    assert [document.is_seen(page) for page in range(-1, 5)] == [False, True, True] + [False] * 3
    assert document.text(1)
    assert (document.text(2), document.lines(2), document.rects(2, 0, 9)) == ("", [], [])
    document.show_seen(4)
    assert document.text(2)
    assert document.lines(2)


def test_sizes_of_many_pages_come_between_two_events(open_pdf: Open, qtbot: QtBot) -> None:
    document = open_pdf(books.mixed_sizes(640))
    assert document.page_count == 640
    upright, across = QSizeF(*books.SIZE), QSizeF(*books.SIZE[::-1])
    assert document.sizes[:2] == [upright, across]
    qtbot.waitUntil(lambda: document.sizes[638:] == [upright, across])


def test_a_caret_is_put_where_the_pointer_is(open_pdf: Open) -> None:
    document = open_pdf(books.book(2))
    text = document.text(0)
    first = books.FIRST_LINE - 4
    assert document.index_at(0, QPointF(0, 0)) == 0
    assert document.index_at(0, QPointF(590, first)) == len("Titre du chapitre 1")
    third = first + 2 * books.LINE
    assert document.index_at(0, QPointF(0, third)) == text.index("Suite")
    assert document.index_at(0, QPointF(590, 840)) == len(text)


def test_a_page_without_words_has_a_caret_at_its_start(open_pdf: Open) -> None:
    document = open_pdf(books.picture_book())
    assert document.index_at(0, QPointF(100, 100)) == 0
    assert document.text(0) == ""
