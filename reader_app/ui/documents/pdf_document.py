"""The open PDF: its pages, their words and their places, asked for in one place and remembered."""

from enum import Enum, auto
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, QTimer, Signal, Slot
from PySide6.QtPdf import QPdfDocument

_SIZES_AT_ONCE = 16
_TURN_SECONDS = 0.006
_BETWEEN_MS = 25
"""Qt does one thing at a time with all PDFs: pages are drawn meanwhile."""
_TELL_SECONDS = 0.5
_MOST_TEXTS = 2_000
_INSIDE = 0.1
_DOWN_WEIGHS = 3


class Opened(Enum):
    """How opening a document ended."""

    WELL = auto()
    LOCKED = auto()
    BADLY = auto()


class PdfDocument(QObject):
    """One PDF at a time. Pages count from 0; points are those of the page, from its top left.

    What Qt is asked of a page takes about a millisecond, more while it draws another: only
    pages that are shown, or looked through, are asked about.

    Signals:
        sizes_changed: Pages turned out to have other sizes than they were taken to have.
        seen_changed: More pages may be looked at.
    """

    sizes_changed = Signal()
    seen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.qt = QPdfDocument(self)
        self._seen = 0
        self._sizes: list[QSizeF] = []
        self._known = 0
        self._differs = False
        self._next_tell = 0.0
        self._labels: list[str] = []
        self._texts: dict[int, str] = {}
        self._lines: dict[int, list[QRectF]] = {}
        self._measuring = QTimer(self, interval=_BETWEEN_MS)
        self._measuring.timeout.connect(self._measure_on)

    def open(self, path: Path, password: str = "") -> Opened:
        """Open the file in the place of the former one; all of its pages are taken to be vetted."""
        self.close()
        self.qt.setPassword(password)
        self.qt.load(str(path))
        # What load() returns is not enough: it may tell of no error for one that is not ready.
        if self.qt.status() != QPdfDocument.Status.Ready or not self.qt.pageCount():
            locked = self.qt.error() == QPdfDocument.Error.IncorrectPassword
            self.qt.close()
            return Opened.LOCKED if locked else Opened.BADLY
        self._seen = self.qt.pageCount()
        self._measure()
        return Opened.WELL

    def close(self) -> None:
        """Let go of the file."""
        self._measuring.stop()
        self._differs = False
        self.qt.close()
        self.qt.setPassword("")
        self._seen = self._known = 0
        self._sizes = []
        self._labels = []
        self._texts.clear()
        self._lines.clear()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def sizes(self) -> list[QSizeF]:
        """The size of every page, in points; those not looked at yet are taken to be usual."""
        return self._sizes

    def show_seen(self, pages: int) -> None:
        """Look at the first `pages` pages only: the others are still being vetted."""
        if pages != self._seen:
            self._seen = pages
            if self._known < self.page_count:
                self._measuring.start()
            self.seen_changed.emit()

    def is_seen(self, page: int) -> bool:
        """Whether a page is there and may be looked at."""
        return 0 <= page < min(self._seen, self.page_count)

    def label(self, page: int) -> str:
        """What the document itself calls a page: "iv", "12"."""
        return self._all_labels()[page]

    def page_labelled(self, label: str) -> int | None:
        """The page that goes by this label, or else has this number, counted from 1."""
        wanted = label.strip().casefold()
        for page, each in enumerate(self._all_labels()):
            if each.casefold() == wanted:
                return page
        number = int(wanted) if wanted.isdecimal() else 0
        return number - 1 if 1 <= number <= self.page_count else None

    def has_own_labels(self) -> bool:
        """Whether a page goes by something else than its number."""
        return any(label != str(at) for at, label in enumerate(self._all_labels(), start=1))

    def text(self, page: int) -> str:
        """The text of a page, raw: its characters are counted as those of a selection."""
        if not self.is_seen(page):
            return ""
        if page not in self._texts:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.pop(next(iter(self._texts)))
            self._texts[page] = self.qt.getAllText(page).text()
        return self._texts[page]

    def rects(self, page: int, start: int, end: int) -> list[QRectF]:
        """Where these characters of a page stand."""
        if not self.is_seen(page) or start >= end:
            return []
        found = self.qt.getSelectionAtIndex(page, start, end - start)
        return [each.boundingRect() for each in found.bounds()]

    def lines(self, page: int) -> list[QRectF]:
        """Where lines of words stand on a page."""
        if page not in self._lines and self.is_seen(page):
            bounds = self.qt.getAllText(page).bounds()
            self._lines[page] = [each.boundingRect() for each in bounds]
        return self._lines.get(page, [])

    def index_at(self, page: int, point: QPointF) -> int:
        """The character before which a caret would stand, put on the nearest line at `point`."""
        lines = self.lines(page)
        if not lines:
            return 0
        line = min(lines, key=lambda each: _distance(each, point))
        inside = line.adjusted(_INSIDE, 0, -_INSIDE, 0)
        x, y = min(max(point.x(), inside.left()), inside.right()), line.center().y()
        here = QPointF(x, y)
        to_end = self.qt.getSelection(page, here, QPointF(inside.right(), y))
        if to_end.isValid() and x < inside.right():
            return to_end.startIndex()
        from_start = self.qt.getSelection(page, QPointF(inside.left(), y), here)
        return from_start.endIndex() if from_start.isValid() else 0

    def _all_labels(self) -> list[str]:
        if not self._labels:
            self._labels = [self.qt.pageLabel(page) for page in range(self.page_count)]
        return self._labels

    def _measure(self) -> None:
        """Take the sizes of the first pages now, and those of the others between two events."""
        count = self.qt.pageCount()
        self._known = min(count, _SIZES_AT_ONCE)
        first = [self.qt.pagePointSize(page) for page in range(self._known)]
        self._sizes = first + [first[-1]] * (count - self._known)
        if self._known < count:
            self._measuring.start()

    @Slot()
    def _measure_on(self) -> None:
        end = perf_counter() + _TURN_SECONDS
        while self.is_seen(self._known) and perf_counter() < end:
            size = self.qt.pagePointSize(self._known)
            self._differs = self._differs or size != self._sizes[self._known]
            self._sizes[self._known] = size
            self._known += 1
        is_last = self._known == self.page_count
        if not self.is_seen(self._known):
            self._measuring.stop()  # all is known, or the next page is still being vetted
        # To lay out thousands of pages takes longer than to measure a few.
        if self._differs and (is_last or end > self._next_tell):
            self._differs, self._next_tell = False, end + _TELL_SECONDS
            self.sizes_changed.emit()


def _distance(line: QRectF, point: QPointF) -> float:
    """How far a point is from a line of words; down counts more than along."""
    down = max(line.top() - point.y(), point.y() - line.bottom(), 0.0)
    along = max(line.left() - point.x(), point.x() - line.right(), 0.0)
    return down * _DOWN_WEIGHS + along
