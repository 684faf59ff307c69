"""Where the pages of a document stand, one under the other or one alone: numbers only."""

from bisect import bisect_right
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

from reader_app.domain.pdf_place import Fit

GAP = 16
"""Pixels between two pages."""

MARGIN = 22
"""Pixels around all of them."""

_POINTS_PER_INCH = 72
_LARGEST = 2.0
_QUARTER = 90


class Place(NamedTuple):
    """A place in a document that outlives zoom and size: a page, and how far down it."""

    page: int
    share: float


class PageLayout:
    """Pages of these sizes, in points, under one another. Pages count from 0 here.

    `turns` are the quarters that each is turned by; `alone` is the one page that is shown, or
    None where all are.
    """

    def __init__(
        self, sizes: Sequence[QSizeF], *, turns: int = 0, alone: int | None = None
    ) -> None:
        self._upright = tuple(sizes)
        sides = [each.toTuple() for each in sizes]
        # Plain numbers: to ask Qt for each of hundreds of pages takes longer than all the rest.
        self._sizes = [(high, wide) for wide, high in sides] if turns % 2 else sides
        self._turns = turns
        self.alone = alone
        self._tops: list[float] = []
        self._scale = 1.0
        self.width = 0.0
        self.height = 0.0

    def __len__(self) -> int:
        return len(self._sizes)

    def fitting_zoom(self, room: QSizeF, dpi: float, fit: Fit) -> float:
        """The zoom at which pages fill `room`; a single huge page does not make others tiny."""
        shown = self._sizes if self.alone is None else [self._sizes[self.alone]]
        if not shown:
            return 1.0
        scale = _POINTS_PER_INCH / dpi
        width = (room.width() - 2 * MARGIN) * scale / _usual([wide for wide, _ in shown])
        if fit is Fit.WIDTH:
            return width
        height = (room.height() - 2 * MARGIN) * scale / _usual([high for _, high in shown])
        return min(width, height)

    def arrange(self, zoom: float, room: QSizeF, dpi: float) -> None:
        """Put every page in its place; `room` is that of the window's part, in pixels."""
        self._scale = zoom * dpi / _POINTS_PER_INCH
        shown = self._sizes if self.alone is None else [self._sizes[self.alone]]
        widest = max((wide for wide, _ in shown), default=0.0) * self._scale
        self.width = max(widest + 2 * MARGIN, room.width())
        self._tops = []
        top = float(MARGIN)
        for _, points in self._sizes:
            high = points * self._scale
            self._tops.append(top if self.alone is None else max(top, (room.height() - high) / 2))
            top += high + GAP if self.alone is None else 0.0
        last = len(self) - 1 if self.alone is None else self.alone
        self.height = self.rect(last).bottom() + MARGIN if self._tops else 0.0

    def rect(self, page: int) -> QRectF:
        """Where a page stands."""
        wide, high = (side * self._scale for side in self._sizes[page])
        return QRectF((self.width - wide) / 2, self._tops[page], wide, high)

    def page_at(self, y: float) -> int:
        """The page at this height, or the one above it."""
        return max(0, bisect_right(self._tops, y) - 1) if self.alone is None else self.alone

    def between(self, top: float, bottom: float) -> range:
        """The pages that show between two heights."""
        if not self._tops:
            return range(0)
        return range(self.page_at(top), self.page_at(bottom) + 1)

    def place(self, y: float) -> Place:
        """The place at this height."""
        if not self._tops:
            return Place(0, 0.0)
        page = self.page_at(y)
        rect = self.rect(page)
        return Place(page, (y - rect.top()) / rect.height())

    def height_of(self, place: Place) -> float:
        """The height at which a place stands now."""
        rect = self.rect(place.page)
        return rect.top() + place.share * rect.height()

    def on_page(self, point: QPointF) -> tuple[int, QPointF]:
        """The page under (or nearest above) a point, and the point on it in points."""
        page = self.page_at(point.y())
        back, _possible = self._transform(page).inverted()
        return page, back.map(point)

    def from_page(self, page: int, rect: QRectF) -> QRectF:
        """Where a rectangle of a page, in points, stands."""
        return self._transform(page).mapRect(rect)

    def _transform(self, page: int) -> QTransform:
        """From the points of a page to where they stand."""
        rect, size = self.rect(page), self._upright[page]
        corners = ((0.0, 0.0), (size.height(), 0.0), size.toTuple(), (0.0, size.width()))
        moved = QTransform.fromTranslate(rect.left(), rect.top()).scale(self._scale, self._scale)
        return moved.translate(*corners[self._turns]).rotate(_QUARTER * self._turns)


def _usual(lengths: list[float]) -> float:
    return min(max(lengths), _LARGEST * median(lengths))
