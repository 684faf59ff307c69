"""What is drawn under the text of a page: bars beside quotes, grounds of code, dots of lists."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextFormat, QTextList, QTextListFormat

from reader_app.ui.reading.rooms import block_rect
from reader_app.ui.reading.typesetting import CODE_PAD, QUOTE_INDENT
from reader_app.ui.theme import Tokens

_ABOVE_CODE = 9
_ROUND = 5
_OVERLAP = 8
_BAR_LEFT = 4
_BAR_WIDTH = 3
_DOT_SHARE = 0.16
_DOT_AWAY = 0.72
_DOT_UP = 0.31


def draw_ornaments(painter: QPainter, first: QTextBlock, last: QTextBlock, tokens: Tokens) -> None:
    """Draw what belongs to the blocks from `first` to `last`, where they stand in the document."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    block = first
    while block.isValid() and block.position() <= last.position():
        painter.setBrush(QColor(tokens.quote))
        for depth in range(_depth(block)):
            painter.drawRoundedRect(_bar(block, depth), 1.5, 1.5)
        if _is_code(block):
            painter.setBrush(QColor(tokens.code))
            painter.drawRoundedRect(_code_ground(block), _ROUND, _ROUND)
        elif _has_dot(block):
            painter.setBrush(QColor(tokens.ink_soft))
            _draw_dot(painter, block)
        block = block.next()


def _bar(block: QTextBlock, depth: int) -> QRectF:
    rect = block_rect(block)
    left = rect.left() + _BAR_LEFT + QUOTE_INDENT * depth
    above, below = _depth(block.previous()) > depth, _depth(block.next()) > depth
    return _joined(block, QRectF(left, rect.top(), _BAR_WIDTH, rect.height()), above, below)


def _code_ground(block: QTextBlock) -> QRectF:
    """The ground of one line of code, which overlaps that of the next one."""
    rect = block_rect(block)
    line = block.layout().lineAt(0)
    left = rect.left() + (line.x() if line.isValid() else 0.0)
    above, below = _is_code(block.previous()), _is_code(block.next())
    top = rect.top() - (0 if above else _ABOVE_CODE)
    bottom = rect.bottom() + (0 if below else _ABOVE_CODE)
    ground = QRectF(left - CODE_PAD, top, rect.width() + 2 * CODE_PAD, bottom - top)
    return _joined(block, ground, above, below)


def _joined(block: QTextBlock, rect: QRectF, above: bool, below: bool) -> QRectF:
    """`rect`, lengthened to overlap with that of the block above and reach the one below."""
    if above:
        rect.setTop(rect.top() - _OVERLAP)
    if below:
        rect.setBottom(block_rect(block.next()).top() + _OVERLAP)
    return rect


def _has_dot(block: QTextBlock) -> bool:
    items: QTextList | None = block.textList()
    style = QTextListFormat.Style.ListStyleUndefined
    return items is not None and items.format().style() == style


def _draw_dot(painter: QPainter, block: QTextBlock) -> None:
    """A dot as high as the middle of a small letter; Qt's own is large and stands too near."""
    line = block.layout().lineAt(0)
    if line.isValid():
        size = block.charFormat().font().pixelSize()
        corner = block_rect(block).topLeft() + QPointF(line.x(), line.y() + line.ascent())
        middle = corner - QPointF(_DOT_AWAY * size, _DOT_UP * size)
        painter.drawEllipse(middle, _DOT_SHARE * size, _DOT_SHARE * size)


def _is_code(block: QTextBlock) -> bool:
    style = block.blockFormat()
    is_line = style.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value)
    return style.hasProperty(QTextFormat.Property.BackgroundBrush.value) and not is_line


def _depth(block: QTextBlock) -> int:
    # Qt's own quote level is 1 at any depth, and 0 behind an inner quote.
    return int(block.blockFormat().leftMargin()) // QUOTE_INDENT
