"""How coloured words are drawn on a page: each colour with a line of its own kind below them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPen,
    QPolygonF,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from reader_app.domain.highlight import Colour, HighlightKey
from reader_app.ui.theme import Tokens

_Line = QTextCharFormat.UnderlineStyle
LINES = {
    Colour.YELLOW: _Line.SingleUnderline,
    Colour.GREEN: _Line.DashUnderline,
    Colour.BLUE: _Line.DotLine,
    Colour.PINK: _Line.WaveUnderline,
}
"""The line that tells a colour from the others where colours cannot."""

_WAVE = 3.0


class Stroke(NamedTuple):
    """Coloured words from `start` to `end` of the document, within one paragraph.

    `tip` is what they say when pointed at.
    """

    start: int
    end: int
    key: HighlightKey
    colour: Colour
    tip: str = ""


def ground_of(colour: Colour, tokens: Tokens) -> str:
    """The ground of a colour."""
    return str(getattr(tokens, colour.value))


def line_of(colour: Colour, tokens: Tokens) -> str:
    """The colour of its line."""
    return str(getattr(tokens, f"{colour.value}_line"))


def draw_line(painter: QPainter, rect: QRectF, colour: Colour, ink: str) -> None:
    """The line of a colour, along the middle of `rect`."""
    style = {
        Colour.GREEN: Qt.PenStyle.DashLine,
        Colour.BLUE: Qt.PenStyle.DotLine,
    }.get(colour, Qt.PenStyle.SolidLine)
    painter.setPen(QPen(QColor(ink), 1.6, style))
    middle = rect.center().y()
    if colour is Colour.PINK:
        count = max(2, round(rect.width() / _WAVE))
        points = [
            QPointF(rect.left() + at * rect.width() / count, middle + (1.5 if at % 2 else -1.5))
            for at in range(count + 1)
        ]
        painter.drawPolyline(QPolygonF(points))
    else:
        painter.drawLine(QPointF(rect.left(), middle), QPointF(rect.right(), middle))


def selections(
    strokes: Sequence[Stroke], first: QTextBlock, last: QTextBlock, tokens: Tokens
) -> list[QTextEdit.ExtraSelection]:
    """The strokes from `first` to `last`, as a text view takes them."""
    low, high = first.position(), last.position() + last.length()
    return [
        _selection(QTextCursor(first), each, tokens)
        for each in strokes
        if each.end > low and each.start < high
    ]


def _selection(cursor: QTextCursor, stroke: Stroke, tokens: Tokens) -> QTextEdit.ExtraSelection:
    cursor.setPosition(stroke.start)
    cursor.setPosition(stroke.end, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    fields: Any = selection  # the stubs do not know them
    fields.cursor = cursor
    fields.format.setBackground(QColor(ground_of(stroke.colour, tokens)))
    fields.format.setForeground(QColor(tokens.ink))
    fields.format.setUnderlineStyle(LINES[stroke.colour])
    fields.format.setUnderlineColor(QColor(line_of(stroke.colour, tokens)))
    return selection
