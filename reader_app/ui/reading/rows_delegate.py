"""How a row of a small list over the page is drawn: its name, and what stands behind it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.overriding import override
from reader_app.ui.reading.rows_model import ROW, PanelRow
from reader_app.ui.row_ground import draw_row_ground
from reader_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 30
_SIDE = 14
_STEP = 16
_BETWEEN = 14
_LEAST_NAME = 0.45
"""The part of the row that a name has at least; what stands behind it gives way first."""
_BAR = 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowsDelegate(QStyledItemDelegate):
    """Draws the rows of one list."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain = theme.font(13)
        self._strong = theme.font(13, QFont.Weight.DemiBold)
        self._small = theme.font(12)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, rect.adjusted(1, 1, -1, -1), option.state, self._theme.tokens)
        if row.is_here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.accent))
            bar = QRectF(rect.left() + 5, rect.top() + 8, _BAR, rect.height() - 16)
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        words = rect.adjusted(_SIDE + _STEP * row.depth, 0, -_SIDE, 0)
        self._draw_words(painter, words, row, chosen=chosen)
        painter.restore()

    def _draw_words(self, painter: QPainter, rect: QRectF, row: PanelRow, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        right = Qt.TextElideMode.ElideRight
        font = self._strong if row.is_here else self._plain
        metrics, small = QFontMetricsF(font), QFontMetricsF(self._small)
        aside = small.horizontalAdvance(row.aside) + _BETWEEN if row.aside else 0.0
        name = metrics.elidedText(
            row.name, right, max(rect.width() - aside, rect.width() * _LEAST_NAME)
        )
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink))
        painter.drawText(rect, _MIDDLE, name)
        if row.aside:
            rest = QRectF(rect)
            rest.setLeft(rect.left() + metrics.horizontalAdvance(name) + _BETWEEN)
            painter.setFont(self._small)
            painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink_soft))
            painter.drawText(rest, _MIDDLE, small.elidedText(row.aside, right, rest.width()))
