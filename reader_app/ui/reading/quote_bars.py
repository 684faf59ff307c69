"""The bars left of the quotes of a page, drawn under its text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock

from reader_app.ui.reading.rooms import block_rect
from reader_app.ui.reading.typesetting import QUOTE_INDENT


def draw_quote_bars(painter: QPainter, first: QTextBlock, last: QTextBlock, colour: QColor) -> None:
    """Draw a bar for each depth of the quotes from `first` to `last`; x is that of the column."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    block = first
    while block.isValid() and block.position() <= last.position():
        for depth in range(_depth(block)):
            painter.drawRoundedRect(_bar(block, depth), 1.5, 1.5)
        block = block.next()


def _bar(block: QTextBlock, depth: int) -> QRectF:
    rect = block_rect(block)
    following = block.next()
    goes_on = following.isValid() and _depth(following) > depth
    bottom = block_rect(following).top() if goes_on else rect.bottom()
    return QRectF(4 + QUOTE_INDENT * depth, rect.top(), 3, bottom - rect.top())


def _depth(block: QTextBlock) -> int:
    # Qt's own quote level is 1 at any depth, and 0 behind an inner quote.
    return int(block.blockFormat().leftMargin()) // QUOTE_INDENT
