"""Short texts as delegates write them: measured once, cut once, drawn without laying them out."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_MOST_TEXTS = 2_000


class Lettering:
    """One font, and how wide texts are in it. Rows are drawn often, and say much the same."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()
        self._widths: dict[str, float] = {}
        self._cut: dict[tuple[str, float], str] = {}

    def width(self, text: str) -> float:
        """How wide a text is."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > _MOST_TEXTS:
                self._widths.clear()
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def fitted(self, text: str, room: float) -> str:
        """`text`, cut with an ellipsis where it is wider than `room`."""
        if self.width(text) <= room:
            return text
        shown = self._cut.get((text, room))
        if shown is None:
            if len(self._cut) > _MOST_TEXTS:
                self._cut.clear()
            shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self._cut[text, room] = shown
        return shown

    def draw(self, painter: QPainter, place: QRectF, text: str) -> None:
        """Draw `text` in the pen that is set: from the left, halfway up `place`."""
        self.draw_on(painter, place.left(), place.center().y(), text)

    def draw_on(self, painter: QPainter, left: float, middle: float, text: str) -> None:
        """Draw `text` in the pen that is set: from `left` on, halfway up at `middle`."""
        self.draw_at(painter, QPointF(left, middle - self.height / 2 + self.ascent), text)

    def draw_at(self, painter: QPainter, start: QPointF, text: str) -> None:
        """Draw `text` from a point on its base line on."""
        painter.setFont(self.font)
        painter.drawText(start, text)
