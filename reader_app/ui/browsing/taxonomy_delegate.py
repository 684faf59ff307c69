"""How the sidebar's rows are drawn: a box or an icon, the name, the count."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from reader_app.domain.taxonomy import YEAR
from reader_app.overriding import override
from reader_app.ui.browsing.pick_box import BOX, draw_box, is_out, name_font
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, ROW
from reader_app.ui.browsing.taxonomy_rows import Kind, Row
from reader_app.ui.browsing.year_bars import YEARS_HEIGHT, YearRoom, year_room
from reader_app.ui.browsing.year_painter import YearPainter
from reader_app.ui.browsing.year_picker import YearPicker
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import IconPainter, one_line, plain_tip
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 28
# Room above a row: under the upper edge of the tree, and between facets.
_GAPS = {Kind.ALL: 10, Kind.FACET: 10}
_EDGE = 8
_HEAD_LEFT = 17
_CHEVRON = 13
_ICONS = {Kind.ALL: "library", Kind.FAVOURITES: "star"}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TaxonomyDelegate(QStyledItemDelegate):
    """Draws the rows of one tree."""

    def __init__(self, theme: Theme, tree: QTreeView, years: YearPicker) -> None:
        super().__init__(tree)
        self._years = years
        self._year_painter = YearPainter(theme, years)
        self._theme = theme
        self._tree = tree
        self._icons = IconPainter(theme)
        self._small = theme.font(11)
        self._head = theme.font(11, QFont.Weight.DemiBold)
        self._plain = theme.font(13)

    def year_room(self, rect: QRect) -> YearRoom:
        """Where the histogram stands in the row at `rect`."""
        return year_room(QRectF(rect), _HEAD_LEFT, self._full(QRectF(rect)).right() - _EDGE)

    def sort_place(self, rect: QRect) -> QRectF:
        """Where the sign that sorts stands in a facet's row at `rect`."""
        body = QRectF(rect).adjusted(0, _GAPS[Kind.FACET], 0, 0)
        right = self._full(body).right()
        return QRectF(right - 46, body.top(), 24, body.height())

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        kind = index.data(ROW).kind
        height = YEARS_HEIGHT if kind is Kind.YEARS else _ROW_HEIGHT
        return QSize(120, height + _GAPS.get(kind, 0))

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
        """Tell the whole name where it was cut, and a year with its notes."""
        text = self._tip(option, index, event.pos())
        if text:
            QToolTip.showText(event.globalPos(), plain_tip(text), view)
        else:
            QToolTip.hideText()
        return True

    def _tip(self, option: QStyleOptionViewItem, index: Index, place: QPoint) -> str:
        kind = index.data(ROW).kind
        if kind is Kind.YEARS:
            return self._years.tip(QPointF(place))
        if kind is Kind.FACET and self.sort_place(option.rect).contains(QPointF(place)):
            return self.tr("Sort by name or by number of notes")
        text = self._name(index)
        room = self._text_rect(_body(option, index), index).width()
        return text if QFontMetricsF(self._plain).horizontalAdvance(text) > room else ""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = _body(option, index)
        kind = index.data(ROW).kind
        self._draw_ground(painter, body, option.state, index)
        if kind is Kind.FACET:
            self._draw_head(painter, body, option, index)
        elif kind is Kind.YEARS:
            has_keys = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self._year_painter.draw(painter, self.year_room(option.rect), has_keys=has_keys)
        elif kind is Kind.MORE:
            self._draw_more(painter, body, index)
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
        is_hovered = state & QStyle.StateFlag.State_MouseOver
        if shown or (is_hovered and index.data(ROW).kind is not Kind.YEARS):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if shown else tokens.hover))
            painter.drawRoundedRect(full, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(full.adjusted(0.7, 0.7, -0.7, -0.7), 6, 6)

    def _draw_head(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._head)
        painter.setPen(QColor(tokens.ink_soft))
        sort = self.sort_place(option.rect)
        place = QRectF(_HEAD_LEFT, rect.top(), sort.left() - _HEAD_LEFT - 4, rect.height())
        text = QFontMetricsF(self._head).elidedText(
            self._name(index), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, _MIDDLE, text)
        is_open = self._tree.isExpanded(self._tree.model().index(index.row(), 0))
        name = "chevron-down" if is_open else "chevron-right"
        side = QRectF(self._full(rect).right() - 20, place.center().y() - 6, 12, 12)
        self._icons.draw(painter, side, name, tokens.ink_faint)
        if can_be_sorted(index):
            side = QRectF(sort.center().x() - 6, sort.center().y() - 6, 12, 12)
            self._icons.draw(painter, side, "arrow-down-up", tokens.ink_faint)

    def _draw_more(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        """The way to the terms that have no row."""
        tokens = self._theme.tokens
        side = QRectF(rect.left() + 5, rect.center().y() - 6.5, 13, 13)
        self._icons.draw(painter, side, "search", tokens.ink_soft)
        painter.setFont(self._plain)
        painter.setPen(QColor(tokens.ink_soft))
        painter.drawText(self._text_rect(rect, index), _MIDDLE, self._name(index))

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
            box = QRectF(rect.left() + 4.5, rect.center().y() - BOX / 2, BOX, BOX)
            draw_box(painter, box, index.data(PICK), tokens)
            return
        colour = tokens.accent if self._is_shown(index) else tokens.ink_soft
        place = QRectF(16, rect.center().y() - 8, 16, 16)
        self._icons.draw(painter, place, _ICONS[kind], colour)

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
        font = name_font(self._theme, index.data(PICK), is_strong=shown)
        place = self._text_rect(rect, index)
        text = QFontMetricsF(font).elidedText(
            self._name(index), Qt.TextElideMode.ElideRight, place.width()
        )
        is_faint = not count or is_out(index.data(PICK))
        plain = tokens.ink_faint if is_faint else tokens.ink
        painter.setFont(font)
        painter.setPen(QColor(tokens.on_selected if shown else plain))
        painter.drawText(place, _MIDDLE, text)

    def _text_rect(self, rect: QRectF, index: Index) -> QRectF:
        """Where the name goes: between the sign and the count."""
        kind = index.data(ROW).kind
        left = rect.left() + 28 if kind in (Kind.TERM, Kind.MORE) else 42.0
        text = "" if kind in (Kind.MORE, Kind.FACET) else number_text(index.data(COUNT))
        count = QFontMetricsF(self._small).horizontalAdvance(text)
        right = self._full(rect).right() - _EDGE - count - 8
        return QRectF(left, rect.top(), max(right - left, 0.0), rect.height())

    def _is_shown(self, index: Index) -> bool:
        """Whether this is the top row that says what the list shows."""
        return index.data(ROW).kind in _ICONS and index.data(PICK) is Pick.PICKED

    @staticmethod
    def _name(index: Index) -> str:
        row: Row = index.data(ROW)
        return one_line(row.text)


def can_be_sorted(facet: Index) -> bool:
    """Whether the terms of a facet have an order that can be changed."""
    return bool(facet.data(ROW).facet != YEAR and facet.model().rowCount(facet) > 1)


def _body(option: QStyleOptionViewItem, index: Index) -> QRectF:
    """The row without the room above it."""
    return QRectF(option.rect).adjusted(0, _GAPS.get(index.data(ROW).kind, 0), 0, 0)
