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
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from reader_app.domain.taxonomy import OFFLINE, YEAR
from reader_app.overriding import override
from reader_app.ui.browsing.lettering import Lettering
from reader_app.ui.browsing.pick_box import BOX, BoxPainter, is_out, name_font
from reader_app.ui.browsing.picking import Pick
from reader_app.ui.browsing.row_words import UNKNOWN
from reader_app.ui.browsing.taxonomy_model import ROW, Shown, TaxonomyModel
from reader_app.ui.browsing.taxonomy_rows import HEADS, Kind, Row
from reader_app.ui.browsing.year_bars import YEARS_HEIGHT, YearRoom, year_room
from reader_app.ui.browsing.year_painter import YearPainter
from reader_app.ui.browsing.year_picker import YearPicker
from reader_app.ui.plain_text import one_line, plain_tip
from reader_app.ui.theme import SCROLL_BAR, Theme
from reader_app.ui.widgets import IconPainter
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

_ROW_HEIGHT = 28
# Room above a row: under the upper edge of the tree, and between facets.
_GAPS = {Kind.ALL: 10, Kind.FACET: 10, Kind.SEARCHES: 10}
_EDGE = 8
_HEAD_LEFT = 17
_CHEVRON = 13
_ICONS = {Kind.ALL: "library", Kind.FAVOURITES: "star", Kind.SEARCH: "bookmark"}
_BEFORE_COUNT = 8
# As numbers: Qt's flags take long to join and to look at, and each row does so five times.
_HAS_FOCUS = QStyle.StateFlag.State_HasFocus.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_HAS_ROWS = QStyle.StateFlag.State_Children.value
_IS_OPEN = QStyle.StateFlag.State_Open.value


class TaxonomyDelegate(QStyledItemDelegate):
    """Draws the rows of one tree."""

    def __init__(
        self, theme: Theme, tree: QTreeView, rows: TaxonomyModel, years: YearPicker
    ) -> None:
        super().__init__(tree)
        self._rows = rows
        self._years = years
        self._year_painter = YearPainter(theme, years)
        self._theme = theme
        self._tree = tree
        self._icons = IconPainter(theme)
        self._boxes = BoxPainter(theme)
        self._small = Lettering(theme.font(11))
        self._head = Lettering(theme.font(11, QFont.Weight.DemiBold))
        self._names = {
            (is_out, is_strong): Lettering(name_font(theme, is_out=is_out, is_strong=is_strong))
            for is_out in (False, True)
            for is_strong in (False, True)
        }

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

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """A name is written where it stands, over the whole row."""
        full = self._full(_body(option.rect, Kind.SEARCH)).toRect()
        editor.setGeometry(full.adjusted(28, 1, 0, -1))

    def _tip(self, option: QStyleOptionViewItem, index: Index, place: QPoint) -> str:
        shown = self._rows.shown(index)
        kind = shown.row.kind
        if kind is Kind.YEARS:
            return self._years.tip(QPointF(place))
        if kind is Kind.FACET and self.sort_place(option.rect).contains(QPointF(place)):
            return self.tr("Sort by name or by number of notes")
        text = one_line(shown.row.text)
        room = self._text_rect(_body(option.rect, kind), shown).width()
        return text if self._lettering(shown).width(text) > room else ""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._rows.shown(index)
        kind, state = shown.row.kind, option.state.value
        rect = option.rect
        body = _body(rect, kind)
        self._draw_ground(painter, body, state, shown)
        if kind in HEADS:
            self._draw_head(painter, body, index, self.sort_place(rect))
        elif kind is Kind.YEARS:
            has_keys = bool(state & _HAS_FOCUS)
            self._year_painter.draw(painter, self.year_room(rect), has_keys=has_keys)
        elif kind is Kind.MORE:
            self._draw_more(painter, body, shown)
        else:
            self._draw_chevron(painter, body, state)
            self._draw_sign(painter, body, shown)
            self._draw_texts(painter, body, shown)
        painter.restore()

    def _full(self, rect: QRectF) -> QRectF:
        """The rounded ground of a row: as wide with a scroll bar beside it as without."""
        right = self._tree.width() - SCROLL_BAR - 1
        return QRectF(_EDGE, rect.top() + 1, right - _EDGE, rect.height() - 2)

    def _draw_ground(self, painter: QPainter, rect: QRectF, state: int, shown: Shown) -> None:
        tokens = self._theme.tokens
        is_chosen = _is_chosen(shown)
        is_hovered = state & _HOVERED
        if is_chosen or (is_hovered and shown.row.kind is not Kind.YEARS):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selected if is_chosen else tokens.hover))
            painter.drawRoundedRect(self._full(rect), 6, 6)
        if state & _HAS_FOCUS:
            painter.setPen(QPen(QColor(tokens.accent), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._full(rect).adjusted(0.7, 0.7, -0.7, -0.7)
            painter.drawRoundedRect(ring, 6, 6)

    def _draw_head(self, painter: QPainter, rect: QRectF, index: Index, sort: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.ink_soft))
        place = QRectF(_HEAD_LEFT, rect.top(), sort.left() - _HEAD_LEFT - 4, rect.height())
        name = one_line(self._rows.shown(index).row.text)
        self._head.draw(painter, place, self._head.fitted(name, place.width()))
        is_open = self._tree.isExpanded(self._rows.index(index.row(), 0))
        sign = "chevron-down" if is_open else "chevron-right"
        side = QRectF(self._full(rect).right() - 20, place.center().y() - 6, 12, 12)
        self._icons.draw(painter, side, sign, tokens.ink_faint)
        if can_be_sorted(index):
            side = QRectF(sort.center().x() - 6, sort.center().y() - 6, 12, 12)
            self._icons.draw(painter, side, "arrow-down-up", tokens.ink_faint)

    def _draw_more(self, painter: QPainter, rect: QRectF, shown: Shown) -> None:
        """The way to the terms that have no row."""
        tokens = self._theme.tokens
        side = QRectF(rect.left() + 5, rect.center().y() - 6.5, 13, 13)
        self._icons.draw(painter, side, "search", tokens.ink_soft)
        painter.setPen(QColor(tokens.ink_soft))
        self._lettering(shown).draw(painter, self._text_rect(rect, shown), one_line(shown.row.text))

    def _draw_chevron(self, painter: QPainter, rect: QRectF, state: int) -> None:
        """The sign of a row with rows below it; the tree would draw its own under the ground."""
        if state & _HAS_ROWS:
            name = "chevron-down" if state & _IS_OPEN else "chevron-right"
            top = rect.center().y() - _CHEVRON / 2
            place = QRectF(rect.left() - _CHEVRON + 1, top, _CHEVRON, _CHEVRON)
            self._icons.draw(painter, place, name, self._theme.tokens.ink_faint)

    def _draw_sign(self, painter: QPainter, rect: QRectF, shown: Shown) -> None:
        """The icon of a top row, or the box of a term."""
        if shown.row.kind is Kind.TERM:
            corner = QPointF(rect.left() + 4.5, rect.center().y() - BOX / 2)
            self._boxes.draw(painter, corner, shown.pick)
            return
        tokens = self._theme.tokens
        colour = tokens.accent if _is_chosen(shown) else tokens.ink_soft
        place = QRectF(16, rect.center().y() - 8, 16, 16)
        self._icons.draw(painter, place, _ICONS[shown.row.kind], colour)

    def _draw_texts(self, painter: QPainter, rect: QRectF, shown: Shown) -> None:
        tokens = self._theme.tokens
        is_chosen = _is_chosen(shown)
        count = _count_text(shown)
        left, room = self._text_span(rect, shown, count)
        middle = rect.center().y()
        painter.setPen(QColor(tokens.on_selected if is_chosen else tokens.ink_faint))
        self._small.draw_on(painter, left + room + _BEFORE_COUNT, middle, count)
        is_faint = not shown.count or is_out(shown.pick)
        plain = tokens.ink_faint if is_faint else tokens.ink
        painter.setPen(QColor(tokens.on_selected if is_chosen else plain))
        letters = self._lettering(shown)
        letters.draw_on(painter, left, middle, letters.fitted(one_line(shown.row.text), room))

    def _lettering(self, shown: Shown) -> Lettering:
        """What the name of a row is written in."""
        return self._names[is_out(shown.pick), _is_chosen(shown)]

    def _text_rect(self, rect: QRectF, shown: Shown) -> QRectF:
        """Where the name goes: between the sign and the count."""
        kind = shown.row.kind
        count = "" if kind is Kind.MORE or kind in HEADS else _count_text(shown)
        left, room = self._text_span(rect, shown, count)
        return QRectF(left, rect.top(), room, rect.height())

    def _text_span(self, rect: QRectF, shown: Shown, count: str) -> tuple[float, float]:
        """Where the name begins, and how much room it has before its count."""
        left = rect.left() + 28 if shown.row.kind in (Kind.TERM, Kind.MORE) else 42.0
        right = self._tree.width() - SCROLL_BAR - 1 - _EDGE - self._small.width(count)
        return left, max(right - _BEFORE_COUNT - left, 0.0)


def can_be_sorted(facet: Index) -> bool:
    """Whether the terms of a facet have an order that can be changed."""
    row: Row = facet.data(ROW)
    is_facet = row.kind is Kind.FACET and row.facet not in (YEAR, OFFLINE)
    return is_facet and bool(facet.model().rowCount(facet) > 1)


def _count_text(shown: Shown) -> str:
    return "" if shown.count == UNKNOWN else number_text(shown.count)


def _is_chosen(shown: Shown) -> bool:
    """Whether this is the top row that says what the list shows."""
    return shown.pick is Pick.PICKED and shown.row.kind in _ICONS


def _body(rect: QRect, kind: Kind) -> QRectF:
    """The row without the room above it."""
    return QRectF(rect).adjusted(0, _GAPS.get(kind, 0), 0, 0)
