"""Lines of the overview: a term with its bar, a note with its day."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader_app.domain.card import NoteKey
from reader_app.domain.taxonomy import TermKey
from reader_app.overriding import override
from reader_app.ui.overview.part import Part
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import explain

_HEIGHT = 30
_BESIDE = 8
_BAR = 6
_MOST_OF_WORDS = 0.6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Line(Part):
    """Words at the left, a few at the right; the words give way where there is little room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._font = theme.font(13)
        self._metrics = QFontMetricsF(self._font)
        self._own = (0.0, 0.0)
        self._words = ""
        self._aside = ""
        self._share: float | None = None
        self._widths = (0.0, 0.0)
        self.term: TermKey | None = None
        self.note: NoteKey | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_line(self, words: str, aside: str, told: str, share: float | None = None) -> None:
        """Show `words` and what stands `aside`; `share` is that of a bar between them."""
        self._words, self._aside, self._share = words, aside, share
        advance = self._metrics.horizontalAdvance
        self._own = (advance(words), advance(aside))
        self.setAccessibleName(told)
        explain(self, told)
        self.update()

    @property
    def widths(self) -> tuple[float, float]:
        """How wide the words are, and what stands aside."""
        return self._own

    def show_widths(self, words: float, aside: float) -> None:
        """Let the bar stand between columns so wide: bars in a list begin at one place."""
        self._widths = (words, aside)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, max(_HEIGHT, round(self._metrics.height()) + 10))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        self.paint_ground(painter)
        painter.setFont(self._font)
        inside = QRectF(self.rect()).adjusted(_BESIDE, 0, -_BESIDE, 0)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(inside, _RIGHT, self._aside)
        beside = self._own[1] + _BESIDE
        room = inside.adjusted(0, 0, -beside, 0)
        if self._share is not None:
            widest = self._widths[0] + _BESIDE
            room.setWidth(min(widest, inside.width() * _MOST_OF_WORDS))
            self._paint_bar(painter, inside, room.right() + _BESIDE, self._share)
        painter.setPen(QColor(tokens.ink))
        shown = self._words
        if self._own[0] > room.width():
            shown = self._metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
        painter.end()

    def _paint_bar(self, painter: QPainter, inside: QRectF, left: float, share: float) -> None:
        """The bar, from `left` to where the widest number begins."""
        room = max(0.0, inside.right() - self._widths[1] - 2 * _BESIDE - left)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.accent))
        top = inside.center().y() - _BAR / 2
        painter.drawRoundedRect(QRectF(left, top, max(2.0, room * share), _BAR), 2, 2)
