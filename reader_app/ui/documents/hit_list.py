"""Every place found in a PDF, a line each, under the page where it stands."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader_app.overriding import override
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_find import PdfHit
from reader_app.ui.documents.side_list import SideList
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ring

Index = QModelIndex | QPersistentModelIndex

HIT = Qt.ItemDataRole.UserRole
LABEL = HIT + 1
_ROW = 46
_PAD = 12
_BEFORE_SHARE = 0.35


class HitModel(QAbstractListModel):
    """The places found so far; more are added at the end."""

    def __init__(self, document: PdfDocument) -> None:
        super().__init__()
        self._document = document
        self._hits: Sequence[PdfHit] = ()
        self._shown = 0

    def show_hits(self, hits: Sequence[PdfHit]) -> None:
        """Show these; those of the same search that were shown before stay."""
        if hits is not self._hits or len(hits) < self._shown:
            self.beginResetModel()
            self._hits, self._shown = hits, len(hits)
            self.endResetModel()
        elif len(hits) > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, len(hits) - 1)
            self._shown = len(hits)
            self.endInsertRows()

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._shown

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == HIT:
            return hit
        if role == LABEL:
            return self.tr("Page {page}").format(page=self._document.label(hit.page))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            label = self.tr("Page {page}").format(page=self._document.label(hit.page))
            return f"{label}: {hit.before}{hit.words}{hit.after}"
        return None


class HitList(SideList):
    """The places found, to go to."""

    def __init__(self, theme: Theme, document: PdfDocument) -> None:
        places = HitModel(document)
        super().__init__(theme, places)
        self._places = places
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(self.tr("Places found"))

    def show_hits(self, hits: Sequence[PdfHit]) -> None:
        """Show the places found so far."""
        self._places.show_hits(hits)

    def show_current(self, current: int | None) -> None:
        """Show which place is gone to."""
        if current is None:
            self.clearSelection()
        else:
            self.setCurrentIndex(self._places.index(current))


class _Painter(QStyledItemDelegate):
    """Paints the page over the words found, with what stands around them."""

    def __init__(self, theme: Theme, holder: HitList) -> None:
        super().__init__(holder)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, QColor(tokens.selected))
        inside = rect.adjusted(_PAD, 5, -_PAD, -5)
        painter.setFont(self._theme.font(11))
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink_soft))
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(inside, top, index.data(LABEL))
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink))
        self._paint_words(painter, inside, index.data(HIT))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, self._theme)

    def _paint_words(self, painter: QPainter, rect: QRect, hit: PdfHit) -> None:
        """What was found, in bold, with as much before it and after it as there is room for."""
        plain, bold = self._theme.font(12), self._theme.font(12, QFont.Weight.DemiBold)
        left, right = Qt.TextElideMode.ElideLeft, Qt.TextElideMode.ElideRight
        room = round(rect.width() * _BEFORE_SHARE)
        before = QFontMetrics(plain).elidedText(hit.before, left, room)
        x = rect.left()
        for text, font in ((before, plain), (hit.words, bold), (hit.after, plain)):
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, right, rect.right() - x)
            painter.setFont(font)
            painter.drawText(x, rect.bottom() - 3, shown)
            x += metrics.horizontalAdvance(shown)
