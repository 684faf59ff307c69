"""The words of a PDF that the reader has selected, on one page or across many."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument, QPdfSelection

_DOWN_WEIGHS = 3
_INSIDE = 0.1
# QPdfDocument writes U+FFFE for a hyphen at the end of a line: the word goes on below.
_CUT_WORD = re.compile("[\ufffe\u00ad]\\s*\n?")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\uffff]")
_WORD = re.compile(r"\w[\w'’-]*")


class Spot(NamedTuple):
    """A point of a page, in points from its top left corner. Pages count from 0."""

    page: int
    point: QPointF


def readable(text: str) -> str:
    """The text of a page as a reader would type it: cut words joined, controls gone."""
    return _UNSEEN.sub("", _CUT_WORD.sub("", text.replace("\r\n", "\n")))


class PdfSelection:
    """From one spot to another. What a page holds of it is found when it is asked for."""

    def __init__(self, document: QPdfDocument) -> None:
        self._document = document
        self._ends: tuple[Spot, Spot] | None = None
        self._found: dict[int, QPdfSelection] = {}
        self._lines: dict[int, list[QRectF]] = {}

    def clear(self) -> None:
        """Select nothing."""
        self._ends = None
        self._found.clear()

    def forget_document(self) -> None:
        """Select nothing, in a document that is another one now."""
        self.clear()
        self._lines.clear()

    def select(self, start: Spot, end: Spot) -> None:
        """Select all between two spots, in whichever order they come."""
        first, last = sorted((start, end), key=lambda spot: spot.page)
        if self._ends is None or self._ends[0].page != first.page:
            self._found.clear()
        # What lies wholly inside stays as it was: only the pages at the ends have changed.
        former = self._ends[1].page if self._ends else last.page
        for page in {first.page, last.page, former}:
            self._found.pop(page, None)
        self._ends = (first, last)

    def select_all(self) -> None:
        """Select the whole document."""
        last = self._document.pageCount() - 1
        if last >= 0:
            size = self._document.pagePointSize(last)
            self._found.clear()
            self._ends = (
                Spot(0, QPointF(0, 0)),
                Spot(last, QPointF(size.width(), size.height())),
            )

    def select_word(self, spot: Spot) -> None:
        """Select the word under a spot."""
        self.clear()
        near = QPointF(spot.point.x() + 6, spot.point.y())
        found = self._document.getSelection(spot.page, spot.point - QPointF(1, 0), near)
        if not found.isValid():
            return
        text = self._document.getAllText(spot.page).text()
        for word in _WORD.finditer(text):
            if word.start() <= found.startIndex() < word.end():
                length = word.end() - word.start()
                self._ends = (spot, spot)
                self._found[spot.page] = self._document.getSelectionAtIndex(
                    spot.page, word.start(), length
                )
                return

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._ends is None

    def rects(self, page: int) -> list[QRectF]:
        """What to paint on a page, in points."""
        found = self._on(page)
        return [each.boundingRect() for each in found.bounds()] if found else []

    def texts(self) -> Iterator[str]:
        """The selected text, page by page: each takes about a millisecond."""
        if self._ends is None:
            return
        for page in range(self._ends[0].page, self._ends[1].page + 1):
            found = self._on(page)
            yield readable(found.text()) if found else ""

    def _on(self, page: int) -> QPdfSelection | None:
        if self._ends is None or not self._ends[0].page <= page <= self._ends[1].page:
            return None
        if page not in self._found:
            self._found[page] = self._find(page, *self._ends)
        found = self._found[page]
        return found if found.isValid() else None

    def _find(self, page: int, first: Spot, last: Spot) -> QPdfSelection:
        """The part of the selection on one page."""
        if first.page < page < last.page:
            return self._document.getAllText(page)
        size = self._document.pagePointSize(page)
        start = first.point if page == first.page else QPointF(0, 0)
        end = last.point if page == last.page else QPointF(size.width(), size.height())
        return self._document.getSelection(page, self._snap(page, start), self._snap(page, end))

    def _snap(self, page: int, point: QPointF) -> QPointF:
        """The point on the nearest line: Qt finds no selection unless both ends touch words."""
        lines = self._lines.get(page)
        if lines is None:
            bounds = self._document.getAllText(page).bounds()
            lines = self._lines[page] = [each.boundingRect() for each in bounds]
        if not lines:
            return point
        line = min(lines, key=lambda each: _distance(each, point))
        x = min(max(point.x(), line.left() + _INSIDE), line.right() - _INSIDE)
        return QPointF(x, line.center().y())


def _distance(line: QRectF, point: QPointF) -> float:
    """How far a point is from a line of words; down counts more than along."""
    down = max(line.top() - point.y(), point.y() - line.bottom(), 0.0)
    along = max(line.left() - point.x(), point.x() - line.right(), 0.0)
    return down * _DOWN_WEIGHS + along
