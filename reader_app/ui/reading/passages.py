"""Passages of transcripts: which one was clicked, and where one stands that is to be shown."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextBlock

from reader_app.domain.folded_text import FoldedText
from reader_app.domain.passage_match import best_match
from reader_app.domain.passage_place import passage_place
from reader_app.domain.words import places
from reader_app.ui.plain_text import qt_length
from reader_app.ui.reading.document_writer import PLACE_SCHEME
from reader_app.ui.reading.passage import blocks_between
from reader_app.ui.reading.searched_text import SearchedText

_BEFORE, _BEHIND = 6, 8
"""Words around a click: with them there is one place of a page."""


class Passages(QObject):
    """Hears clicks on the transcripts that are open, and marks passages in them.

    Signals:
        clicked: A passage was clicked; the number of the document, the page from 1 or 0 where
            the transcript knows none, and the words around.
    """

    clicked = Signal(int, int, str)

    def __init__(self, text: SearchedText) -> None:
        super().__init__(text)
        self._text = text
        text.text_clicked.connect(self._tell)

    def show_passage(self, number: int, words: str) -> bool:
        """Mark a passage of an open transcript and bring it into sight; whether it is there."""
        first, end = self._text.more_range(number)
        blocks = list(blocks_between(self._text.document(), first, end))
        at = best_match((block.text() for block in blocks), words)
        if at is None:
            return False
        block = blocks[at]
        text = FoldedText(block.text())
        there = passage_place(text.folded, words)
        start, stop = text.place(*there) if there else (0, len(block.text()))
        before = block.position() + qt_length(block.text()[:start])
        self._text.show_passage(before, before + qt_length(block.text()[start:stop]))
        return True

    @Slot(int)
    def _tell(self, position: int) -> None:
        number = self._text.more_at(position)
        if number is None:
            return
        block = self._text.document().findBlock(position)
        words = _around(block.text(), position - block.position())
        if words:
            self.clicked.emit(number, self._page(block, number), words)

    def _page(self, block: QTextBlock, number: int) -> int:
        """The page whose number stands above a block, 0 where none does."""
        first, _end = self._text.more_range(number)
        while block.isValid() and block.position() >= first:
            address = _address(block)
            if address.startswith(PLACE_SCHEME):
                return int(address.rpartition("/")[2])
            block = block.previous()
        return 0


def _around(text: str, at: int) -> str:
    """The words around a place of a text, as they stand there."""
    words = list(places(text))
    here = next((number for number, word in enumerate(words) if word.end >= at), len(words) - 1)
    some = words[max(0, here - _BEFORE) : here + _BEHIND]
    return text[some[0].start : some[-1].end] if some else ""


def _address(block: QTextBlock) -> str:
    """Where the first link of a block leads."""
    return next((each.format.anchorHref() for each in block.textFormats()), "")
