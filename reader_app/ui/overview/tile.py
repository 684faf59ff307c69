"""A number of the overview, with the words that say what it counts."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent

from reader_app.overriding import override
from reader_app.ui.overview.part import Part
from reader_app.ui.theme import Theme

_BESIDE = 14
_ABOVE = 10
_WIDEST_WORDS = 210
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class Tile(Part):
    """Shows a number large and its words below it; a click lists what it counts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._number = ""
        self._words = ""
        self._lowest = 0
        self._needed = QSize(0, 0)
        self._large = theme.font(22, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    def show_number(self, number: str, words: str) -> None:
        """Show this number, of what the words say."""
        self._number, self._words = number, words
        self._needed = self._measured()
        self.setAccessibleName(f"{number} {words}")
        self.updateGeometry()
        self.update()

    @property
    def needed(self) -> int:
        """How high it must be for all its words."""
        return self._needed.height()

    def show_as_high_as(self, height: int) -> None:
        """Be so high at least: tiles side by side are as high as the highest."""
        self._lowest = height
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._needed.width(), max(self._lowest, self.needed))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        self.paint_ground(painter, tokens.raised)
        inside = self.rect().adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.setFont(self._large)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft, self._number)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_soft))
        below = inside.adjusted(0, QFontMetrics(self._large).height(), 0, 0)
        painter.drawText(below, _WRAPPED.value, self._words)
        painter.end()

    def _measured(self) -> QSize:
        """What number and words take: a layout asks for it many times over."""
        room = QRect(0, 0, _WIDEST_WORDS, 1000)
        words = QFontMetrics(self._small).boundingRect(room, _WRAPPED.value, self._words)
        number = QFontMetrics(self._large)
        width = max(number.horizontalAdvance(self._number), words.width())
        return QSize(width + 2 * _BESIDE, number.height() + words.height() + 2 * _ABOVE)
