"""The box before a term: empty, ticked, partly, or struck through; and its name to match."""

from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from reader_app.ui.browsing.picking import Pick
from reader_app.ui.theme import Theme, Tokens

BOX = 14
_TICK = (QPointF(3.6, 7.2), QPointF(6.1, 9.8), QPointF(10.5, 4.6))
_DASH = QLineF(4, 7, 10, 7)
_AROUND = 3
"""Room for what reaches over the box."""
_STRIKE = QLineF(-1.5, BOX + 1.5, BOX + 1.5, -1.5)


def is_out(pick: Pick) -> bool:
    """Whether a term that stands so keeps its notes out."""
    return pick in (Pick.LEFT_OUT, Pick.OUT_WITH_BROADER)


def draw_box(painter: QPainter, box: QRectF, pick: Pick, tokens: Tokens) -> None:
    """Draw the box of a term that stands so."""
    struck = is_out(pick)
    accent = QColor(tokens.accent)
    edge = QColor(tokens.ink_faint) if pick is Pick.NONE or struck else accent
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(accent if pick is Pick.PICKED else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3.5, 3.5)
    ink = {Pick.PICKED: tokens.on_accent, Pick.LEFT_OUT: tokens.ink}.get(pick)
    pen = QPen(QColor(ink) if ink else edge, 1.8 if pick is not Pick.OUT_WITH_BROADER else 1.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if pick is Pick.PARTLY:
        painter.drawLine(_DASH.translated(box.topLeft()))
    elif struck:
        painter.drawLine(_STRIKE.translated(box.topLeft()))
    elif pick is not Pick.NONE:
        painter.drawPolyline([box.topLeft() + point for point in _TICK])


class BoxPainter:
    """Boxes for delegates: drawn once for each way to stand, scheme and screen, then copied."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pictures: dict[tuple[Pick, float, bool], QPixmap] = {}

    def draw(self, painter: QPainter, corner: QPointF, pick: Pick) -> None:
        """Draw the box of a term that stands so, its upper left corner at `corner`."""
        ratio = painter.device().devicePixelRatioF()
        key = (pick, ratio, self._theme.is_dark)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = self._picture(pick, ratio)
        x, y = floor(corner.x()), floor(corner.y())
        painter.drawPixmap(QPointF(x - _AROUND, y - _AROUND), picture)

    def _picture(self, pick: Pick, ratio: float) -> QPixmap:
        """The box half a pixel right of its corner, where it stands between whole ones."""
        side = BOX + 2 * _AROUND
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_box(painter, QRectF(_AROUND + 0.5, _AROUND, BOX, BOX), pick, self._theme.tokens)
        painter.end()
        return picture


def name_font(theme: Theme, *, is_out: bool, is_strong: bool = False) -> QFont:
    """What a term's name is written in: struck out where the term is left out."""
    font = theme.font(13, QFont.Weight.Medium if is_strong else QFont.Weight.Normal)
    font.setStrikeOut(is_out)
    return font
