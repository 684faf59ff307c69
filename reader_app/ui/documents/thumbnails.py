"""Small pictures of every page, drawn when they come into sight."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QSizeF,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_images import Look, PageImages, Sight
from reader_app.ui.documents.page_painter import DARK_PAPER, LIGHT_PAPER
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.side_list import SideList
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ring

Index = QModelIndex | QPersistentModelIndex

_BOX = QSize(112, 150)
_LABEL = 20
_PAD = 8
_MOST_BYTES = 6 << 20
_RANK = 1


class _PageModel(QAbstractListModel):
    """The pages by their labels."""

    def __init__(self, document: PdfDocument) -> None:
        super().__init__()
        self._document = document
        self._count = 0

    def show_pages(self, count: int) -> None:
        """List so many pages."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._document.label(index.row())
        return None


class Thumbnails(SideList):
    """A strip of pages to go to."""

    def __init__(self, theme: Theme, document: PdfDocument, drawing: PageDrawing) -> None:
        pages = _PageModel(document)
        super().__init__(theme, pages)
        self._pages = pages
        self._document = document
        self._place = PdfPlace()
        self._images = PageImages(drawing, self, rank=_RANK, most_bytes=_MOST_BYTES)
        self._images.drawn.connect(self._show_drawn)
        self.setItemDelegate(_Painter(theme, self))
        self.setVerticalScrollMode(SideList.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Pages"))
        document.seen_changed.connect(self._show_drawn)

    def show_document(self) -> None:
        """Show the pages of the document that is open now."""
        self._images.clear()
        self._pages.show_pages(self._document.page_count)

    def show_place(self, place: PdfPlace) -> None:
        """Show the pages as they are looked at, and which one is read."""
        changed = (place.turns, place.dark) != (self._place.turns, self._place.dark)
        self._place = place
        if changed:
            self.viewport().update()
        index = self._pages.index(place.page - 1)
        # With the keyboard comes a current page from Qt that is not shown as such.
        if self.isVisible() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)

    def thumbnail(self, page: int) -> tuple[QSize, Any]:
        """How large a page is shown, and its picture or None. Pages count from 0."""
        return self._size(page), self._images.image(page)

    @property
    def is_dark(self) -> bool:
        """Whether pages are shown in inverted colours."""
        return self._place.dark

    def _size(self, page: int) -> QSize:
        size = self._document.sizes[page]
        turned = size.transposed() if self._place.turns % 2 else size
        fitted = turned.scaled(QSizeF(_BOX), Qt.AspectRatioMode.KeepAspectRatio)
        return fitted.toSize().expandedTo(QSize(1, 1))

    def _sights(self) -> list[Sight]:
        """The pages in sight, and a few more that are about to be."""
        height = self.viewport().height()
        first = self.indexAt(QPoint(_BOX.width() // 2, 2)).row()
        last = self.indexAt(QPoint(_BOX.width() // 2, height - 2)).row()
        end = self._document.page_count if last < 0 else min(last + 2, self._document.page_count)
        ratio = self.devicePixelRatioF()
        rows = range(max(first, 0), end)
        return [Sight(page, self._size(page) * ratio, QRect()) for page in rows]

    @override
    def sizeHint(self) -> QSize:
        return QSize(_BOX.width() + 4 * _PAD, 400)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._images.want(self._sights(), Look(self._place.turns, self._place.dark))

    @Slot()
    def _show_drawn(self) -> None:
        self.viewport().update()


class _Painter(QStyledItemDelegate):
    """Paints a small page with its label under it."""

    def __init__(self, theme: Theme, strip: Thumbnails) -> None:
        super().__init__(strip)
        self._theme = theme
        self._strip = strip

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_BOX.width() + 2 * _PAD, _BOX.height() + _LABEL + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
        size, image = self._strip.thumbnail(index.row())
        box = QRect(rect.left(), rect.top() + _PAD, rect.width(), _BOX.height())
        sheet = QRect(QPoint(), size)
        sheet.moveCenter(box.center())
        painter.fillRect(sheet, (DARK_PAPER if self._strip.is_dark else LIGHT_PAPER).paper)
        if image is not None:
            painter.drawImage(sheet, image)
        painter.setPen(QPen(QColor(tokens.line_strong), 1))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))
        painter.setFont(self._theme.font(11))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(tokens.on_selected if chosen else tokens.ink_soft))
        below = QRect(rect.left(), box.bottom(), rect.width(), _LABEL + _PAD)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data())
        if state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, self._theme)
