"""How the terms are drawn among which one is looked for: box, name, broader terms, count."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.overriding import override
from reader_app.ui.browsing.pick_box import BOX, draw_box, is_out, name_font
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK
from reader_app.ui.browsing.term_list import BROADER
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 28
_SIDE = 8
_BETWEEN = 10
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TermListDelegate(QStyledItemDelegate):
    """Draws the rows of one list."""

    def __init__(self, theme: Theme, parent: QWidget, *, boxes: bool = True) -> None:
        """With `boxes` it is seen which terms are chosen."""
        super().__init__(parent)
        self._has_boxes = boxes
        self._theme = theme
        self._small = theme.font(11)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        self._draw_ground(painter, row.adjusted(1, 1, -1, -1), option.state)
        words = row.adjusted(_SIDE, 0, -_SIDE, 0)
        if self._has_boxes:
            box = QRectF(words.left(), row.center().y() - BOX / 2, BOX, BOX)
            draw_box(painter, box, index.data(PICK), self._theme.tokens)
            words.setLeft(box.right() + _BETWEEN)
        self._draw_words(painter, words, index)
        painter.restore()

    def _draw_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            has_keys = chosen and state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QPen(QColor(tokens.accent), 1.4) if has_keys else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(rect, 5, 5)

    def _draw_words(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The count at the right, the name at the left, and what is broader after it."""
        tokens = self._theme.tokens
        count = number_text(index.data(COUNT))
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_faint))
        painter.drawText(rect, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
        small = QFontMetricsF(self._small)
        rect.setRight(rect.right() - small.horizontalAdvance(count) - _BETWEEN)
        font = name_font(self._theme, is_out=is_out(index.data(PICK)))
        metrics = QFontMetricsF(font)
        right = Qt.TextElideMode.ElideRight
        name = metrics.elidedText(index.data(), right, rect.width())
        is_faint = not index.data(COUNT) or is_out(index.data(PICK))
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink_faint if is_faint else tokens.ink))
        painter.drawText(rect, _MIDDLE, name)
        rect.setLeft(rect.left() + metrics.horizontalAdvance(name) + _BETWEEN)
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.ink_faint))
        painter.drawText(
            rect, _MIDDLE, small.elidedText(index.data(BROADER), right, max(rect.width(), 0))
        )
