"""What is found in the open PDF: page after page between two events, accents and case aside."""

from bisect import bisect_left
from collections.abc import Sequence
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot

from reader_app.domain.folded_text import FoldedText, folded_line
from reader_app.domain.passage_place import passage_place
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_selection import readable

MOST_HITS = 10_000
"""More are not listed: the reader will ask for something else."""

_TURN_SECONDS = 0.008
_WAIT_MS = 15
_AROUND = 40
_MOST_FOLDED = 1_000


class PdfHit(NamedTuple):
    """One place found; pages count from 0. `before`, `words` and `after` are for reading."""

    page: int
    start: int
    end: int
    before: str
    words: str
    after: str


class PdfFind(QObject):
    """Looks through the document; knows what was found, and which of it is gone to.

    Signals:
        found: More was found, or something else is looked for.
        moved: Another place is the current one.
    """

    found = Signal()
    moved = Signal()

    def __init__(self, document: PdfDocument, drawing: PageDrawing, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._drawing = drawing
        self._asked = ""
        self._hits: list[PdfHit] = []
        self._current: int | None = None
        self._place: PdfHit | None = None
        self._next_page = 0
        self._folded: dict[int, FoldedText] = {}
        self._rects: dict[tuple[int, int, int], list[QRectF]] = {}
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._look_on)

    @property
    def hits(self) -> Sequence[PdfHit]:
        """What was found so far, in the order of the pages."""
        return self._hits

    @property
    def current(self) -> int | None:
        """Which of the hits is gone to."""
        return self._current

    @property
    def is_looking(self) -> bool:
        """Whether there are pages left to look through."""
        return self._turn.isActive()

    @property
    def asked(self) -> str:
        """What is looked for."""
        return self._asked

    def forget(self) -> None:
        """The document is another one now."""
        self._folded.clear()
        self.look_for("")

    def look_for(self, words: str) -> None:
        """Look for `words` in the whole document, in the place of what was looked for before."""
        self._turn.stop()
        self._asked = words if folded_line(words) else ""
        self._hits = []
        self._rects.clear()
        self._current = self._place = None
        self._next_page = 0
        if self._asked and self._document.page_count:
            self._turn.start(0)
        self.found.emit()

    def go_to(self, index: int) -> None:
        """Make one of the hits the current one."""
        if 0 <= index < len(self._hits):
            self._current = index
            self._place = self._hits[index]
            self.moved.emit()

    def step(self, steps: int, page: int) -> None:
        """Go to the next hit or the one before; the first time, from `page` on."""
        if not self._hits:
            return
        if self._current is None:
            at = bisect_left([hit.page for hit in self._hits], page)
            self.go_to((at if steps > 0 else at - 1) % len(self._hits))
        else:
            self.go_to((self._current + steps) % len(self._hits))

    def show_passage(self, page: int, words: str) -> bool:
        """Make a passage of a page the current place; whether its words stand there."""
        folded = self._folded_page(page)
        stretch = passage_place(folded.folded, words)
        self._current = None
        self._place = None
        if stretch is not None:
            start, end = folded.place(*stretch)
            self._place = PdfHit(page, start, end, "", words, "")
        self.moved.emit()
        return stretch is not None

    def place(self) -> tuple[int, QRectF] | None:
        """Where the current place begins: its page, and its first line in points."""
        if self._place is None:
            return None
        rects = self._stretch_rects(self._place)
        return self._place.page, rects[0] if rects else QRectF()

    def rects(self, page: int) -> list[QRectF]:
        """Where everything found on a page stands."""
        first = bisect_left(self._hits, (page,), key=_page_of)
        last = bisect_left(self._hits, (page + 1,), key=_page_of)
        return [rect for hit in self._hits[first:last] for rect in self._stretch_rects(hit)]

    def current_rects(self, page: int) -> list[QRectF]:
        """Where the current place stands, if on this page."""
        place = self._place
        return self._stretch_rects(place) if place and place.page == page else []

    def _stretch_rects(self, hit: PdfHit) -> list[QRectF]:
        key = hit[:3]
        if key not in self._rects:
            self._rects[key] = self._document.rects(*key)
        return self._rects[key]

    @Slot()
    def _look_on(self) -> None:
        if self._drawing.is_busy:
            # The page that the reader waits for comes first; Qt does one thing at a time.
            self._turn.start(_WAIT_MS)
            return
        end, before = perf_counter() + _TURN_SECONDS, len(self._hits)
        count = self._document.page_count
        while self._next_page < count and perf_counter() < end:
            if not self._document.is_seen(self._next_page):
                break  # still being vetted
            self._hits += self._hits_on(self._next_page)
            self._next_page += 1
        if self._next_page < count and len(self._hits) < MOST_HITS:
            self._turn.start(0 if self._document.is_seen(self._next_page) else _WAIT_MS)
        if len(self._hits) != before or not self._turn.isActive():
            self.found.emit()

    def _hits_on(self, page: int) -> list[PdfHit]:
        text = self._document.text(page)
        return [_hit(page, text, *stretch) for stretch in self._folded_page(page).find(self._asked)]

    def _folded_page(self, page: int) -> FoldedText:
        if page not in self._folded:
            if len(self._folded) >= _MOST_FOLDED:
                self._folded.pop(next(iter(self._folded)))
            self._folded[page] = FoldedText(self._document.text(page))
        return self._folded[page]


def _page_of(hit: PdfHit) -> tuple[int]:
    return (hit.page,)


def _hit(page: int, text: str, start: int, end: int) -> PdfHit:
    before, words, after = text[max(0, start - _AROUND) : start], text[start:end], text[end:]
    return PdfHit(page, start, end, *map(_line, (before, words, after[:_AROUND])))


def _line(text: str) -> str:
    """Text for one line of a list; blanks at its ends stay."""
    return " ".join(readable(text).replace("\n", " ").split(" "))
