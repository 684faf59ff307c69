"""The links of a PDF: where they stand, and where they lead."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPointF, QRectF
from PySide6.QtPdf import QPdfLink, QPdfLinkModel

from reader_app.ui.documents.pdf_document import PdfDocument

_LINK = int(QPdfLinkModel.Role.Link.value)


class PageLink(NamedTuple):
    """One link. `page` is where it leads in the document, or None where `address` says it."""

    rects: tuple[QRectF, ...]
    page: int | None
    point: QPointF
    address: str


class PdfLinks(QObject):
    """The links of each page, read once. Pages count from 0."""

    def __init__(self, document: PdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._model = QPdfLinkModel(self)
        self._links: dict[int, tuple[PageLink, ...]] = {}

    def forget(self) -> None:
        """The document is another one now."""
        self._links.clear()

    def knows(self, page: int) -> bool:
        """Whether the links of a page were read."""
        return page in self._links

    def on(self, page: int) -> tuple[PageLink, ...]:
        """The links of a page."""
        if page not in self._links and self._document.is_seen(page):
            self._links[page] = self._read(page)
        return self._links.get(page, ())

    def at(self, page: int, point: QPointF) -> PageLink | None:
        """The link under a point of a page."""
        over = (link for link in self.on(page) if any(each.contains(point) for each in link.rects))
        return next(over, None)

    def _read(self, page: int) -> tuple[PageLink, ...]:
        model = self._model
        if model.document() is not self._document.qt:
            model.setDocument(self._document.qt)
        model.setPage(page)
        rows = range(model.rowCount(QModelIndex()))
        found = (model.data(model.index(row, 0), _LINK) for row in rows)
        links = (_page_link(each) for each in found if isinstance(each, QPdfLink))
        return tuple(each for each in links if each.page is not None or each.address)


def _page_link(link: QPdfLink) -> PageLink:
    inside = link.page() >= 0 and link.url().isEmpty()
    return PageLink(
        tuple(link.rectangles()),
        link.page() if inside else None,
        link.location(),
        "" if inside else link.url().toString(),
    )
