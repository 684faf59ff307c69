"""How a row of the command palette is drawn: its sign, its name, where it belongs, its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader_app.overriding import override
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.browsing.palette_model import ROW, Calls, PaletteRow
from reader_app.ui.row_ground import draw_row_ground
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import IconPainter

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 32
_ICON = 15
_SIDE = 11
_BETWEEN = 12
_LEAST_NAME = 0.55
"""The part of the row that a name has at least; what it belongs to gives way first."""
_SIGNS = {Calls.ACTION: "chevron-right", Calls.TERM: "tag", Calls.NOTE: "file-text"}


class PaletteDelegate(QStyledItemDelegate):
    """Draws the rows of the palette."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = IconPainter(theme)
        self._name = Lettering(theme.font(13, QFont.Weight.Medium))
        self._small = Lettering(theme.font(12))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        row = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row_ground(painter, rect.adjusted(1, 1, -1, -1), option.state, self._theme.tokens)
        words = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        self._draw_sign(painter, words, row, chosen=chosen)
        words.setLeft(words.left() + _ICON + _BETWEEN)
        words.setRight(self._draw_aside(painter, words, row.aside, chosen=chosen))
        self._draw_names(painter, words, row, chosen=chosen)
        painter.restore()

    def _draw_sign(self, painter: QPainter, rect: QRectF, row: PaletteRow, *, chosen: bool) -> None:
        name = "check" if row.is_on else _SIGNS[row.calls]
        box = QRectF(rect.left(), rect.center().y() - _ICON / 2, _ICON, _ICON)
        self._icons.draw(painter, box, name, self._soft(chosen=chosen))

    def _draw_aside(self, painter: QPainter, rect: QRectF, text: str, *, chosen: bool) -> float:
        """Keys or a count at the right; where the room left of it ends."""
        if not text:
            return rect.right()
        place = QRectF(rect)
        place.setLeft(rect.right() - self._small.width(text))
        painter.setPen(QColor(self._soft(chosen=chosen)))
        self._small.draw(painter, place, text)
        return place.left() - _BETWEEN

    def _draw_names(
        self, painter: QPainter, rect: QRectF, row: PaletteRow, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        aside = self._small.width(row.belongs_to) + _BETWEEN if row.belongs_to else 0.0
        room = max(rect.width() - aside, rect.width() * _LEAST_NAME)
        name = self._name.fitted(row.name, room)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink))
        self._name.draw(painter, rect, name)
        rest = QRectF(rect)
        rest.setLeft(rect.left() + self._name.width(name) + _BETWEEN)
        painter.setPen(QColor(self._soft(chosen=chosen)))
        shown = self._small.fitted(row.belongs_to, max(rest.width(), 0))
        self._small.draw(painter, rest, shown)

    def _soft(self, *, chosen: bool) -> str:
        tokens = self._theme.tokens
        return tokens.on_selected if chosen else tokens.ink_soft
