"""How a highlight is drawn in the list: its colour, its words on two lines, what was written."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader_app.overriding import override
from reader_app.ui.reading.highlight_rows import ROW, HighlightRow, Index
from reader_app.ui.reading.strokes import draw_line, ground_of, line_of
from reader_app.ui.row_ground import draw_row_ground
from reader_app.ui.theme import Theme

_HEADING = 32
_SIDE = 12
_PAD = 8
_SWATCH = 14
_GAP = 9
_QUOTE_LINE, _SMALL_LINE = 19, 17
_LONGEST = 600
"""So many characters of a quote are measured: more never stand on two lines."""
_ELIDE = Qt.TextElideMode.ElideRight


class HighlightDelegate(QStyledItemDelegate):
    """Draws the rows of one list."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._quote = theme.font(13)
        self._small = theme.font(12)
        self._strong = theme.font(12, QFont.Weight.DemiBold)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: HighlightRow = index.data(ROW)
        if row.is_heading:
            return QSize(100, _HEADING)
        width = QFontMetricsF(self._quote).horizontalAdvance(row.quote[:_LONGEST])
        lines = 1 if width <= self._room(self._view.viewport().width()) else 2
        height = 2 * _PAD + lines * _QUOTE_LINE + len(_below(row)) * _SMALL_LINE
        return QSize(100, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HighlightRow = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._draw_heading(painter, rect, row.title)
        else:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            # The ring tells where the keyboard is: in the list, or elsewhere by now.
            has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
            ground = rect.adjusted(3, 1, -3, -1)
            draw_row_ground(painter, ground, option.state, self._theme.tokens, ring=has_keys)
            self._draw_row(painter, rect.adjusted(_SIDE, _PAD, -_SIDE, 0), row, chosen=chosen)
        painter.restore()

    def _room(self, width: int) -> float:
        return width - 2 * _SIDE - _SWATCH - _GAP

    def _draw_heading(self, painter: QPainter, rect: QRectF, title: str) -> None:
        words = rect.adjusted(_SIDE, 8, -_SIDE, 0)
        painter.setFont(self._strong)
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        shown = QFontMetricsF(self._strong).elidedText(title, _ELIDE, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_row(
        self, painter: QPainter, rect: QRectF, row: HighlightRow, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        if row.placed is not None:
            colour = row.placed.highlight.colour
            swatch = QRectF(rect.left(), rect.top() + 2, _SWATCH, _SWATCH)
            painter.setPen(QPen(QColor(tokens.line_strong), 1))
            painter.setBrush(QColor(ground_of(colour, tokens)))
            painter.drawRoundedRect(swatch, 3, 3)
            line = swatch.adjusted(2, _SWATCH - 6, -2, -2)
            draw_line(painter, line, colour, line_of(colour, tokens))
        words = rect.adjusted(_SWATCH + _GAP, 0, 0, 0)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink))
        height = self._draw_quote(painter, words, row.quote)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink_soft))
        small = QFontMetricsF(self._small)
        for number, text in enumerate(_below(row)):
            top = words.top() + height + number * _SMALL_LINE
            below = QRectF(words.left(), top, words.width(), _SMALL_LINE)
            shown = small.elidedText(text, _ELIDE, below.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_quote(self, painter: QPainter, rect: QRectF, quote: str) -> float:
        """Draw a quote on two lines at most; how high they are."""
        painter.setFont(self._quote)
        layout = QTextLayout(quote[:_LONGEST], self._quote)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width())
        end = line.textLength()
        layout.endLayout()
        metrics = QFontMetricsF(self._quote)
        rest = quote[end:].strip() if line.isValid() else ""
        texts = [quote[:end].rstrip(), rest] if rest else [quote]
        for number, text in enumerate(texts):
            at = QPointF(rect.left(), rect.top() + number * _QUOTE_LINE + metrics.ascent())
            painter.drawText(at, metrics.elidedText(text, _ELIDE, rect.width()))
        return len(texts) * _QUOTE_LINE


def _below(row: HighlightRow) -> list[str]:
    """The lines below the words: what was written on them, and what helps to place them."""
    lines = [row.remark] if row.remark else []
    if row.nearest:
        told = QCoreApplication.translate("HighlightDelegate", "Nearest: %1")
        lines.append(told.replace("%1", row.nearest))
    return [*lines, row.title] if row.names_note else lines
