"""Where a link stands on its page, line by line."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextLine

from reader_app.ui.reading.rooms import block_rect

_BESIDE = 2.0


def link_rects(link: QTextCursor) -> list[QRectF]:
    """The rectangles of the selected words of one paragraph, in the document."""
    block = link.document().findBlock(link.selectionStart())
    start = link.selectionStart() - block.position()
    end = link.selectionEnd() - block.position()
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [
        _rect(block, line, start, end)
        for line in lines
        if line.textStart() < end and start < line.textStart() + line.textLength()
    ]


def _rect(block: QTextBlock, line: QTextLine, start: int, end: int) -> QRectF:
    first = max(start, line.textStart())
    last = min(end, line.textStart() + line.textLength())
    left, right = sorted((_x(line, first), _x(line, last)))
    corner = block_rect(block).topLeft()
    height = line.ascent() + line.descent()
    rect = QRectF(corner.x() + left, corner.y() + line.y(), right - left, height)
    return rect.adjusted(-_BESIDE, 0, _BESIDE, 0)


def _x(line: QTextLine, position: int) -> float:
    # PySide gives the place and the position back; its stubs know one of them.
    found: Any = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)
