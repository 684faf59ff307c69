"""Where the pages of a document stand, one under the other: numbers only."""

from bisect import bisect_right
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

GAP = 16
"""Pixels between two pages."""

MARGIN = 22
"""Pixels around all of them."""

_POINTS_PER_INCH = 72
_WIDEST = 2.0


class Place(NamedTuple):
    """A place in a document that outlives zoom and size: a page, and how far down it."""

    page: int
    share: float


class PageLayout:
    """Pages of these sizes, in points, under one another. Pages count from 0 here."""

    def __init__(self, sizes: Sequence[QSizeF]) -> None:
        self._sizes = sizes
        self._rects: list[QRectF] = []
        self._tops: list[float] = []
        self._scale = 1.0
        self.width = 0.0
        self.height = 0.0

    def __len__(self) -> int:
        return len(self._rects)

    def fitting_zoom(self, width: float, dpi: float) -> float:
        """The zoom at which pages fill `width`; a single huge page does not make others tiny."""
        if not self._sizes:
            return 1.0
        widths = [size.width() for size in self._sizes]
        widest = min(max(widths), _WIDEST * median(widths))
        return (width - 2 * MARGIN) * _POINTS_PER_INCH / (widest * dpi)

    def arrange(self, zoom: float, width: float, dpi: float) -> None:
        """Put every page in its place; `width` is that of the window's part, in pixels."""
        self._scale = zoom * dpi / _POINTS_PER_INCH
        widest = max((size.width() for size in self._sizes), default=0.0) * self._scale
        self.width = max(widest + 2 * MARGIN, width)
        self._rects = []
        top = float(MARGIN)
        for size in self._sizes:
            wide, high = size.width() * self._scale, size.height() * self._scale
            self._rects.append(QRectF((self.width - wide) / 2, top, wide, high))
            top += high + GAP
        self._tops = [rect.top() for rect in self._rects]
        self.height = top - GAP + MARGIN if self._sizes else 0.0

    def rect(self, page: int) -> QRectF:
        """Where a page stands."""
        return self._rects[page]

    def page_at(self, y: float) -> int:
        """The page at this height, or the one above it."""
        return max(0, bisect_right(self._tops, y) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages that show between two heights."""
        if not self._rects:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def place(self, y: float) -> Place:
        """The place at this height."""
        if not self._rects:
            return Place(0, 0.0)
        page = self.page_at(y)
        rect = self._rects[page]
        return Place(page, (y - rect.top()) / rect.height())

    def height_of(self, place: Place) -> float:
        """The height at which a place stands now."""
        rect = self._rects[place.page]
        return rect.top() + place.share * rect.height()

    def on_page(self, point: QPointF) -> tuple[int, QPointF]:
        """The page under (or nearest above) a point, and the point on it in points."""
        page = self.page_at(point.y())
        return page, (point - self._rects[page].topLeft()) / self._scale

    def from_page(self, page: int, rect: QRectF) -> QRectF:
        """Where a rectangle of a page, in points, stands."""
        corner = self._rects[page].topLeft()
        scale = self._scale
        return QRectF(corner + rect.topLeft() * scale, rect.size() * scale)
