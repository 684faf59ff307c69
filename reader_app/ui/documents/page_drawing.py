"""Has pages drawn off the window's thread: those that are read first, small ones after."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, Signal, Slot
from PySide6.QtGui import QImage, QTransform
from PySide6.QtPdf import QPdfDocumentRenderOptions, QPdfPageRenderer

from reader_app.ui.documents.pdf_document import PdfDocument

_QUARTER = 90
_FLAGS = QPdfDocumentRenderOptions.RenderFlag.Annotations


class Wanted(NamedTuple):
    """A picture: of a whole page at this size in device pixels, or of a part of it.

    Sizes and parts are of the page as it is seen, turned by so many quarters. One that is `raw`
    comes as it was drawn: to make it ready for painting takes a while, for a sheet of paper.
    """

    page: int
    size: QSize
    part: QRect | None = None
    turns: int = 0
    dark: bool = False
    raw: bool = False


class PageDrawing(QObject):
    """One line of requests to the renderer, which forgets none once it is made.

    Signals:
        drawn: A picture is there; the rank it was wanted at, the Wanted and the QImage.
    """

    drawn = Signal(int, object, QImage)

    def __init__(self, document: PdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._wanted: dict[int, list[Wanted]] = {}
        self._asked: dict[int, tuple[int, Wanted]] = {}
        self._renderer = self._made_renderer()

    @property
    def is_busy(self) -> bool:
        """Whether Qt is drawing: to ask it of a page's words would wait for that."""
        return bool(self._asked)

    def want(self, rank: int, wanted: Sequence[Wanted]) -> None:
        """Have these drawn, in this order, before those of higher ranks.

        What was wanted at this rank before may be left out.
        """
        under_way = self._asked.values()
        self._wanted[rank] = [each for each in wanted if (rank, each) not in under_way]
        self._ask()

    def forget(self) -> None:
        """The document is another one now: what is being drawn is of no use."""
        if self._asked:
            # What Qt (6.11) was asked when the document closed it never answers, then or later.
            former, self._renderer = self._renderer, self._made_renderer()
            # It may answer yet, under a number that the new one gives again.
            former.pageRendered.disconnect(self._take)
            former.deleteLater()
        self._wanted.clear()
        self._asked.clear()

    def _made_renderer(self) -> QPdfPageRenderer:
        renderer = QPdfPageRenderer(self)
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        renderer.setDocument(self._document.qt)
        renderer.pageRendered.connect(self._take)
        return renderer

    def _ask(self) -> None:
        for rank in sorted(self._wanted):
            for each in self._wanted[rank]:
                if self._asked:
                    return  # one at a time: a leap to another page waits for no more than that
                if self._document.is_seen(each.page):
                    self._wanted[rank].remove(each)
                    self._asked[self._request(each)] = (rank, each)
                    return

    def _request(self, wanted: Wanted) -> int:
        options = QPdfDocumentRenderOptions()
        options.setRenderFlags(_FLAGS)
        if wanted.part is None:
            options.setRotation(QPdfDocumentRenderOptions.Rotation(wanted.turns))
            return self._renderer.requestPage(wanted.page, wanted.size, options)
        # Qt draws parts of upright pages only.
        upright = wanted.size.transposed() if wanted.turns % 2 else wanted.size
        part = upright_part(wanted.part, wanted.size, wanted.turns)
        options.setScaledSize(upright)
        # Qt (6.11) takes the width for a pixel less than it is, and shrinks the page by it.
        options.setScaledClipRect(part.adjusted(0, 0, 1, 1))
        return self._renderer.requestPage(wanted.page, part.size(), options)

    @Slot(int, QSize, QImage, QPdfDocumentRenderOptions, int)
    def _take(
        self,
        _page: int,
        _size: QSize,
        image: QImage,
        _options: QPdfDocumentRenderOptions,
        number: int,
    ) -> None:
        rank, wanted = self._asked.pop(number, (0, None))
        if wanted is None:
            return  # of a document that is closed
        self._ask()
        self.drawn.emit(rank, wanted, _finished(image, wanted))


def upright_part(part: QRect, size: QSize, turns: int) -> QRect:
    """Where a part of a turned page of `size` is on the page before it is turned."""
    right, below = size.width() - part.right() - 1, size.height() - part.bottom() - 1
    corner = ((part.x(), part.y()), (part.y(), right), (right, below), (below, part.x()))[turns]
    return QRect(*corner, *(part.size().transposed() if turns % 2 else part.size()).toTuple())


def _finished(image: QImage, wanted: Wanted) -> QImage:
    """The picture as it is painted: clear where there is paper, ready to be copied fast."""
    if wanted.raw:
        return image
    if wanted.part is not None and wanted.turns:
        image = image.transformed(QTransform().rotate(_QUARTER * wanted.turns))
    if wanted.dark:
        image.invertPixels()
    image.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
    return image
