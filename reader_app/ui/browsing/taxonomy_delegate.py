"""How the sidebar's rows are drawn: a box or an icon, the name, the count."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from reader_app.overriding import override
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, ROW
from reader_app.ui.browsing.taxonomy_rows import Kind, Row
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import IconPainter, one_line, plain_tip
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 28
# Room above a row: under the upper edge of the tree, and between facets.
_GAPS = {Kind.ALL: 10, Kind.FACET: 10}
_EDGE = 8
_BOX = 14
_CHEVRON = 13
_ICONS = {Kind.ALL: "library", Kind.FAVOURITES: "star"}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TaxonomyDelegate(QStyledItemDelegate):
    """Draws the rows of one tree."""

    def __init__(self, theme: Theme, tree: QTreeView) -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree
        self._icons = IconPainter(theme)
        self._fonts = {
            False: theme.font(13),
            True: theme.font(13, QFont.Weight.Medium),
        }
        self._small = theme.font(11)
        self._head = theme.font(11, QFont.Weight.DemiBold)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _ROW_HEIGHT + _GAPS.get(index.data(ROW).kind, 0))

    @override
    def editorEvent(self, event: QEvent, *_rest: object) -> bool:
        """Leave every click to the tree: a box does not tick itself."""
        return False

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell the whole name where it was cut."""
        text = self._name(index)
        room = self._text_rect(_body(option, index), index).width()
        if QFontMetricsF(self._fonts[False]).horizontalAdvance(text) <= room:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return True

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = _body(option, index)
        self._draw_ground(painter, body, option.state, index)
        if index.data(ROW).kind is Kind.FACET:
            self._draw_head(painter, body, index)
        else:
            self._draw_chevron(painter, body, option.state)
            self._draw_sign(painter, body, index)
            self._draw_texts(painter, body, index)
        painter.restore()

    def _full(self, rect: QRectF) -> QRectF:
        """The rounded ground of a row: as wide with a scroll bar beside it as without."""
        right = self._tree.width() - SCROLL_BAR - 1
        return QRectF(_EDGE, rect.top() + 1, right - _EDGE, rect.height() - 2)

    def _draw_ground(
        self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, index: Index
    ) -> None:
        tokens = self._theme.tokens
        full = self._full(rect)
        shown = self._is_shown(index)
        if shown or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if shown else tokens.hover))
            painter.drawRoundedRect(full, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(full.adjusted(0.7, 0.7, -0.7, -0.7), 6, 6)

    def _draw_head(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._head)
        painter.setPen(QColor(tokens.ink_soft))
        place = QRectF(17, rect.top(), self._full(rect).right() - 50, rect.height())
        text = QFontMetricsF(self._head).elidedText(
            self._name(index), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, _MIDDLE, text)
        is_open = self._tree.isExpanded(self._tree.model().index(index.row(), 0))
        name = "chevron-down" if is_open else "chevron-right"
        side = QRectF(self._full(rect).right() - 20, place.center().y() - 6, 12, 12)
        self._icons.draw(painter, side, name, tokens.ink_faint)

    def _draw_chevron(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        """The sign of a row with rows below it; the tree would draw its own under the ground."""
        if state & QStyle.StateFlag.State_Children:
            name = "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"
            top = rect.center().y() - _CHEVRON / 2
            place = QRectF(rect.left() - _CHEVRON + 1, top, _CHEVRON, _CHEVRON)
            self._icons.draw(painter, place, name, self._theme.tokens.ink_faint)

    def _draw_sign(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The icon of a top row, or the box of a term."""
        tokens = self._theme.tokens
        kind = index.data(ROW).kind
        if kind is Kind.TERM:
            box = QRectF(rect.left() + 4.5, rect.center().y() - _BOX / 2, _BOX, _BOX)
            self._draw_box(painter, box, index.data(PICK))
            return
        colour = tokens.accent if self._is_shown(index) else tokens.ink_soft
        place = QRectF(16, rect.center().y() - 8, 16, 16)
        self._icons.draw(painter, place, _ICONS[kind], colour)

    def _draw_box(self, painter: QPainter, box: QRectF, pick: Pick) -> None:
        tokens = self._theme.tokens
        accent = QColor(tokens.accent)
        painter.setPen(QPen(QColor(tokens.ink_faint) if pick is Pick.NONE else accent, 1.2))
        painter.setBrush(accent if pick is Pick.PICKED else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3.5, 3.5)
        corner = box.topLeft()
        pen = QPen(QColor(tokens.on_accent) if pick is Pick.PICKED else accent, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if pick is Pick.PARTLY:
            painter.drawLine(corner + QPointF(4, 7), corner + QPointF(10, 7))
        elif pick is not Pick.NONE:
            tick = (QPointF(3.6, 7.2), QPointF(6.1, 9.8), QPointF(10.5, 4.6))
            painter.drawPolyline([corner + point for point in tick])

    def _draw_texts(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        tokens = self._theme.tokens
        shown = self._is_shown(index)
        count: int = index.data(COUNT)
        quiet = tokens.on_selected if shown else tokens.ink_faint
        painter.setFont(self._small)
        painter.setPen(QColor(quiet))
        right = self._full(rect).right() - _EDGE
        place = QRectF(right - 80, rect.top(), 80, rect.height())
        painter.drawText(place, _MIDDLE | Qt.AlignmentFlag.AlignRight, number_text(count))
        font = self._fonts[shown]
        place = self._text_rect(rect, index)
        text = QFontMetricsF(font).elidedText(
            self._name(index), Qt.TextElideMode.ElideRight, place.width()
        )
        plain = tokens.ink if count else tokens.ink_faint
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_selected if shown else plain))
        painter.drawText(place, _MIDDLE, text)

    def _text_rect(self, rect: QRectF, index: Index) -> QRectF:
        """Where the name goes: between the sign and the count."""
        left = rect.left() + 28 if index.data(ROW).kind is Kind.TERM else 42.0
        count = QFontMetricsF(self._small).horizontalAdvance(number_text(index.data(COUNT)))
        right = self._full(rect).right() - _EDGE - count - 8
        return QRectF(left, rect.top(), max(right - left, 0.0), rect.height())

    def _is_shown(self, index: Index) -> bool:
        """Whether this is the top row that says what the list shows."""
        return index.data(ROW).kind in _ICONS and index.data(PICK) is Pick.PICKED

    @staticmethod
    def _name(index: Index) -> str:
        row: Row = index.data(ROW)
        return one_line(row.text)


def _body(option: QStyleOptionViewItem, index: Index) -> QRectF:
    """The row without the room above it."""
    return QRectF(option.rect).adjusted(0, _GAPS.get(index.data(ROW).kind, 0), 0, 0)
