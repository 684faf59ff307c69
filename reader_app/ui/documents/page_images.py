"""Pictures of a document's pages, drawn off the window's thread, a bounded lot of them."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

MOST_BYTES = 64 << 20
"""What all pictures together may take; those in sight are kept all the same."""

_MOST_PIXELS = 12_000_000
_AT_ONCE = 2


class Wanted(NamedTuple):
    """A page, and its size in device pixels."""

    page: int
    size: QSize


class _Drawn(NamedTuple):
    """A picture, and the size it was asked for: one that failed is not asked for again."""

    size: QSize
    image: QImage


class PageImages(QObject):
    """The pictures of one document's pages, the nearest to what is shown.

    Signals:
        drawn: The picture of a page is there.
    """

    drawn = Signal(int)

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._images: dict[int, _Drawn] = {}
        self._asked: dict[int, Wanted] = {}
        self._wanted: tuple[Wanted, ...] = ()
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.setDocument(document)
        self._renderer.pageRendered.connect(self._keep)
        self._options = QPdfDocumentRenderOptions()

    def clear(self) -> None:
        """Forget everything: the document is another one now."""
        self._images.clear()
        self._asked.clear()
        self._wanted = ()

    def image(self, page: int) -> QImage | None:
        """The picture of a page, perhaps in a size that it had a moment ago."""
        drawn = self._images.get(page)
        return drawn.image if drawn and not drawn.image.isNull() else None

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Have these pages drawn, in this order; what was asked for before may be left out."""
        self._wanted = tuple(Wanted(each.page, _bounded(each.size)) for each in wanted)
        self._ask()

    def _ask(self) -> None:
        """Keep the renderer busy, but no busier: it forgets no request once it is made."""
        under_way = tuple(self._asked.values())
        for each in self._wanted:
            if len(self._asked) >= _AT_ONCE:
                return
            drawn = self._images.get(each.page)
            if each not in under_way and (drawn is None or drawn.size != each.size):
                number = self._renderer.requestPage(each.page, each.size, self._options)
                self._asked[number] = each

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, int)
    def _keep(
        self,
        page: int,
        _size: QSize,
        image: QImage,
        _options: QPdfDocumentRenderOptions,
        number: int,
    ) -> None:
        asked = self._asked.pop(number, None)
        if asked is None:
            return  # of a document that is closed
        self._images[page] = _Drawn(asked.size, image)
        self._let_go()
        self._ask()
        self.drawn.emit(page)

    def _let_go(self) -> None:
        """Drop the pictures that are farthest from what is shown."""
        in_sight = {each.page for each in self._wanted}
        middle = self._wanted[0].page if self._wanted else 0
        farthest = sorted(self._images, key=lambda page: -abs(page - middle))
        size = sum(each.image.sizeInBytes() for each in self._images.values())
        for page in farthest:
            if size <= MOST_BYTES:
                return
            if page not in in_sight:
                size -= self._images.pop(page).image.sizeInBytes()


def _bounded(size: QSize) -> QSize:
    """`size`, or one of its shape that memory can hold: it is stretched when it is painted."""
    pixels = size.width() * size.height()
    if pixels <= _MOST_PIXELS:
        return size.expandedTo(QSize(1, 1))
    return (size * sqrt(_MOST_PIXELS / pixels)).expandedTo(QSize(1, 1))
