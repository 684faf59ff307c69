"""The words of a PDF that the reader has selected, on one page or across many."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader_app.ui.documents.pdf_document import PdfDocument

# QPdfDocument writes U+FFFE for a hyphen at the end of a line: the word goes on below.
_CUT_WORD = re.compile("[\ufffe\u00ad]\\s*\n?")
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200b\ufeff\uffff]")
_WORD = re.compile(r"\w[\w'’-]*")


class Spot(NamedTuple):
    """A point of a page, in points from its top left corner. Pages count from 0."""

    page: int
    point: QPointF


class Caret(NamedTuple):
    """Before a character of a page. Pages and characters count from 0."""

    page: int
    at: int


def readable(text: str) -> str:
    """The text of a page as a reader would type it: cut words joined, controls gone."""
    return _UNSEEN.sub("", _CUT_WORD.sub("", text.replace("\r\n", "\n")))


def word_at(text: str, index: int) -> tuple[int, int] | None:
    """Where the word around a character begins and ends."""
    for word in _WORD.finditer(text):
        if word.start() <= index < word.end():
            return word.start(), word.end()
    return None


class PdfSelection:
    """From one caret to another. What a page holds of it is found when it is asked for."""

    def __init__(self, document: PdfDocument) -> None:
        self._document = document
        self._anchor: Caret | None = None
        self._caret: Caret | None = None
        self._rects: dict[int, tuple[tuple[int, int], list[QRectF]]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self._anchor == self._caret

    @property
    def caret(self) -> Caret | None:
        """The end that moves, where there is one."""
        return self._caret

    def clear(self) -> None:
        """Select nothing."""
        self._anchor = self._caret = None
        self._rects.clear()

    def caret_at(self, spot: Spot) -> Caret:
        """The caret nearest to a spot."""
        return Caret(spot.page, self._document.index_at(spot.page, spot.point))

    def start(self, caret: Caret) -> None:
        """Begin a selection here: nothing is selected yet."""
        self._anchor = self._caret = caret

    def extend(self, caret: Caret) -> None:
        """Select from where the selection began to here."""
        if self._anchor is None:
            self._anchor = caret
        self._caret = caret

    def select_all(self) -> None:
        """Select the whole document."""
        last = self._document.page_count - 1
        if last >= 0:
            self._anchor, self._caret = Caret(0, 0), self._end_of(last)

    def select_page(self, page: int) -> None:
        """Select every word of a page."""
        self._anchor, self._caret = Caret(page, 0), self._end_of(page)

    def select_word(self, spot: Spot) -> None:
        """Select the word under a spot."""
        caret = self.caret_at(spot)
        found = word_at(self._document.text(spot.page), caret.at)
        if found is None:
            self.clear()
        else:
            self._anchor, self._caret = Caret(spot.page, found[0]), Caret(spot.page, found[1])

    def rects(self, page: int) -> list[QRectF]:
        """What to paint on a page, in points."""
        stretch = self._stretch(page)
        if stretch is None:
            return []
        known = self._rects.get(page)
        if known is None or known[0] != stretch:
            known = self._rects[page] = (stretch, self._document.rects(page, *stretch))
        return known[1]

    def texts(self) -> Iterator[str]:
        """The selected text, page by page: each takes about a millisecond."""
        if self._anchor is None or self._caret is None:
            return
        first, last = sorted((self._anchor, self._caret))
        for page in range(first.page, last.page + 1):
            stretch = self._stretch(page)
            yield readable(self._document.text(page)[slice(*stretch)]) if stretch else ""

    def _stretch(self, page: int) -> tuple[int, int] | None:
        """The characters of a page that are selected, from and to."""
        if self._anchor is None or self._caret is None:
            return None
        first, last = sorted((self._anchor, self._caret))
        if not first.page <= page <= last.page:
            return None
        start = first.at if page == first.page else 0
        end = last.at if page == last.page else len(self._document.text(page))
        return (start, end) if start < end else None

    def _end_of(self, page: int) -> Caret:
        return Caret(page, len(self._document.text(page)))


def line_at(document: PdfDocument, spot: Spot) -> str:
    """The words of the line under a spot; "" where none stands there."""
    if not any(line.contains(spot.point) for line in document.lines(spot.page)):
        return ""
    text = document.text(spot.page)
    index = document.index_at(spot.page, spot.point)
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    return readable(text[start : end if end >= 0 else len(text)]).strip()
