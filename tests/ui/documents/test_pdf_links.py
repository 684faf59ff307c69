"""Links lead inside at once, outside by their address."""

from PySide6.QtCore import QPointF

from reader_app.ui.documents.pdf_links import PdfLinks
from tests.pdfs import books
from tests.ui.documents.conftest import Open

INSIDE = QPointF(books.LEFT + 20, books.FIRST_LINE + books.LINE - 4)
OUTSIDE = QPointF(books.LEFT + 20, books.FIRST_LINE + 2 * books.LINE - 4)


def test_links_of_a_page_say_where_they_lead(open_pdf: Open) -> None:
    document = open_pdf(books.book(5))
    links = PdfLinks(document, document)
    inside, outside = links.at(0, INSIDE), links.at(0, OUTSIDE)
    assert inside
    assert (inside.page, inside.address, inside.point.y()) == (3, "", 42)
    assert outside
    assert (outside.page, outside.address) == (None, "https://exemple.fr/suite")
    assert links.at(0, QPointF(400, 700)) is None
    assert links.on(1) == ()


def test_links_of_pages_that_are_not_vetted_are_not_read(open_pdf: Open) -> None:
    document = open_pdf(books.book(5))
    links = PdfLinks(document, document)
    document.show_seen(0)
    assert links.on(0) == ()
    assert not links.knows(0)
    document.show_seen(5)
    assert len(links.on(0)) == 2
    assert links.knows(0)
