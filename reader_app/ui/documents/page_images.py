"""Pictures of the pages that are read, sharp where they are seen, a bounded lot of them."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, Signal, Slot
from PySide6.QtGui import QImage

from reader_app.ui.documents.page_drawing import PageDrawing, Wanted

MOST_BYTES = 24 << 20
"""What all pictures together may take; those in sight are kept all the same."""
MOST_PIXELS = 6_000_000
"""A larger picture of a whole page is not made: its parts in sight are drawn instead."""

_UNDER_PARTS = 1_500_000
_SIDE = 1024


class Sight(NamedTuple):
    """A page to have a picture of, `size` in device pixels; `part` is what is seen of it."""

    page: int
    size: QSize
    part: QRect


class Look(NamedTuple):
    """How pages are shown: turned by so many quarters, in inverted colours or not."""

    turns: int = 0
    dark: bool = False


class Piece(NamedTuple):
    """A part of a page's picture; `size` is that of the whole page it was drawn at."""

    size: QSize
    part: QRect
    image: QImage


class PageImages(QObject):
    """The pictures of one document's pages, the nearest to what is shown.

    Signals:
        drawn: The picture of a page is there, or of a part of it.
    """

    drawn = Signal(int)

    def __init__(
        self, drawing: PageDrawing, parent: QObject, *, rank: int = 0, most_bytes: int = MOST_BYTES
    ) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._rank = rank
        self._most_bytes = most_bytes
        self._images: dict[tuple[int, QRect | None], tuple[Wanted, QImage]] = {}
        self._sights: tuple[Sight, ...] = ()
        self._look = Look()
        drawing.drawn.connect(self._keep)

    def clear(self) -> None:
        """Forget everything: the document is another one now."""
        self._images.clear()
        self._sights = ()

    def image(self, page: int) -> QImage | None:
        """The picture of a page, perhaps in a size that it had a moment ago."""
        found = self._images.get((page, None))
        return found[1] if found and not found[1].isNull() else None

    def pieces(self, page: int) -> list[Piece]:
        """Sharp parts of a page that is shown too large for one picture."""
        return [
            Piece(wanted.size, wanted.part, image)
            for wanted, image in self._images.values()
            if wanted.page == page and wanted.part is not None and not image.isNull()
        ]

    def want(self, sights: Sequence[Sight], look: Look) -> None:
        """Have these pages drawn, in this order; what was asked for before may be left out."""
        if look != self._look:
            self._look = look
            self._images.clear()
        self._sights = tuple(sights)
        self._ask()

    def _ask(self) -> None:
        missing = [each for each in self._needed() if not self._has(each)]
        self._drawing.want(self._rank, missing)

    def _needed(self) -> list[Wanted]:
        """Every picture of what is to be shown: whole pages first, then their parts in sight."""
        whole, parts = [], []
        for page, size, part in self._sights:
            if size.width() * size.height() <= MOST_PIXELS:
                whole.append(Wanted(page, size.expandedTo(QSize(1, 1)), None, *self._look))
            else:
                whole.append(Wanted(page, _bounded(size), None, *self._look))
                parts += [Wanted(page, size, each, *self._look) for each in _tiles(size, part)]
        return whole + parts

    def _has(self, wanted: Wanted) -> bool:
        found = self._images.get((wanted.page, wanted.part))
        return found is not None and found[0] == wanted

    @Slot(int, object, QImage)
    def _keep(self, rank: int, wanted: Wanted, image: QImage) -> None:
        if rank != self._rank or (wanted.turns, wanted.dark) != self._look:
            return
        self._images[wanted.page, wanted.part] = (wanted, image)
        self._let_go()
        self.drawn.emit(wanted.page)

    def _let_go(self) -> None:
        """Drop the pieces of another size, then the pictures farthest from what is shown."""
        needed = {(each.page, each.part): each.size for each in self._needed()}
        sizes = {each.page: each.size for each in self._sights}
        for key, (wanted, _image) in tuple(self._images.items()):
            if wanted.part is not None and sizes.get(wanted.page) != wanted.size:
                del self._images[key]
        middle = self._sights[0].page if self._sights else 0
        total = sum(image.sizeInBytes() for _wanted, image in self._images.values())
        for key in sorted(self._images, key=lambda each: (each[1] is None, -abs(each[0] - middle))):
            if total <= self._most_bytes:
                return
            if key not in needed:
                total -= self._images.pop(key)[1].sizeInBytes()


def _bounded(size: QSize) -> QSize:
    """A size of this shape to be stretched until the sharp parts are there."""
    pixels = size.width() * size.height()
    return (size * sqrt(_UNDER_PARTS / pixels)).expandedTo(QSize(1, 1))


def _tiles(size: QSize, part: QRect) -> list[QRect]:
    """The squares that cover `part` of a picture of this size."""
    whole = QRect(0, 0, size.width(), size.height())
    seen = part.intersected(whole)
    if seen.isEmpty():
        return []
    columns = range(seen.left() // _SIDE, seen.right() // _SIDE + 1)
    rows = range(seen.top() // _SIDE, seen.bottom() // _SIDE + 1)
    squares = (QRect(x * _SIDE, y * _SIDE, _SIDE, _SIDE) for y in rows for x in columns)
    return [each.intersected(whole) for each in squares]
