"""The pages of a PDF, one under the other: painted, scrolled, zoomed, selected."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from reader_app.overriding import override
from reader_app.ui.documents.copying import Copying
from reader_app.ui.documents.page_images import PageImages, Wanted
from reader_app.ui.documents.page_layout import MARGIN, PageLayout
from reader_app.ui.documents.page_painter import paint_page
from reader_app.ui.documents.pdf_selection import PdfSelection, Spot
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

SMALLEST_ZOOM = 0.1
LARGEST_ZOOM = 6.0
ZOOM_STEP = 1.2

_WHEEL_ZOOM = 1.0015
_DRAG_SCROLL_MS = 30
_LINE = 40


class PdfCanvas(QAbstractScrollArea):
    """Shows a document that is open already. Pages count from 1 in what it says and is told.

    Signals:
        page_changed: Another page is at the top of what is shown.
    """

    page_changed = Signal(int)

    def __init__(self, theme: Theme, document: QPdfDocument) -> None:
        super().__init__()
        self._theme = theme
        self._document = document
        self._images = PageImages(document, self)
        self._images.drawn.connect(self._show_drawn)
        self._selection = PdfSelection(document)
        self._layout = PageLayout(())
        self._zoom = 1.0
        self._fits_width = True
        self._page = 0
        self._anchor: Spot | None = None
        self._ring = False
        self._copying = Copying(self)
        self._drag_timer = QTimer(self, interval=_DRAG_SCROLL_MS)
        self._drag_timer.timeout.connect(self._scroll_along)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._note_page)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def page(self) -> int:
        """The page at the top of what is shown."""
        return self._page + 1

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._layout)

    @property
    def zoom(self) -> float:
        """1 is the size on paper."""
        return self._zoom

    def show_document(self) -> None:
        """Show the document from its start, as wide as there is room."""
        self._copying.stop()
        self._images.clear()
        self._selection.forget_document()
        self._anchor = None
        pages = range(self._document.pageCount())
        self._layout = PageLayout([self._document.pagePointSize(page) for page in pages])
        self._fits_width = True
        self._page = 0
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.page_changed.emit(self.page)

    def go_to_page(self, page: int) -> None:
        """Put a page at the top."""
        if self.page_count:
            number = min(max(page, 1), self.page_count) - 1
            self.verticalScrollBar().setValue(int(self._layout.rect(number).top()) - MARGIN // 2)

    def go_to_end(self) -> None:
        """Show the end of the last page."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def zoom_by(self, factor: float, hold: QPointF | None = None) -> None:
        """Show everything larger or smaller; what is at `hold` on the viewport stays there."""
        self._fits_width = False
        self._rearrange(min(max(self._zoom * factor, SMALLEST_ZOOM), LARGEST_ZOOM), hold)

    def fit_width(self) -> None:
        """Show pages as wide as there is room, and keep it so."""
        self._fits_width = True
        self._rearrange(self._zoom)

    def select_all(self) -> None:
        """Select every word of the document."""
        self._selection.select_all()
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if not self._selection.is_empty:
            self._copying.copy(self._selection.texts())

    def _rearrange(self, zoom: float, hold: QPointF | None = None) -> None:
        """Lay the pages out anew, with the same place at `hold`: at the top, in the middle."""
        held = hold or QPointF(self.viewport().width() / 2, 0)
        at = self._offset() + held
        down, along = self._layout.place(at.y()), at.x() / max(self._layout.width, 1.0)
        self._zoom = zoom
        self._arrange()
        if self.page_count:
            self.verticalScrollBar().setValue(round(self._layout.height_of(down) - held.y()))
            self.horizontalScrollBar().setValue(round(along * self._layout.width - held.x()))

    def _arrange(self) -> None:
        viewport, dpi = self.viewport(), float(self.logicalDpiX())
        if self._fits_width:
            fitting = self._layout.fitting_zoom(viewport.width(), dpi)
            self._zoom = min(max(fitting, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._layout.arrange(self._zoom, viewport.width(), dpi)
        down, along = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(viewport.height() - _LINE)
        down.setSingleStep(_LINE)
        down.setRange(0, max(0, round(self._layout.height) - viewport.height()))
        along.setPageStep(viewport.width())
        along.setSingleStep(_LINE)
        along.setRange(0, max(0, round(self._layout.width) - viewport.width()))
        viewport.update()

    @Slot()
    def _note_page(self) -> None:
        page = self._layout.page_at(self.verticalScrollBar().value() + MARGIN)
        if page != self._page:
            self._page = page
            self.page_changed.emit(self.page)

    @Slot(int)
    def _show_drawn(self, _page: int) -> None:
        self.viewport().update()

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)

    # What Qt asks of a scroll area

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 800)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rearrange(self._zoom)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def viewportSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = self._offset()
        painter.translate(-offset)
        top = offset.y()
        shown = self._layout.between(top, top + self.viewport().height())
        for page in shown:
            self._paint_page(painter, page)
        painter.translate(offset)
        if self._ring:
            self._paint_ring(painter)
        painter.end()
        self._images.want(self._wanted(shown))

    def _paint_page(self, painter: QPainter, page: int) -> None:
        selected = [
            self._layout.from_page(page, each).adjusted(0, -1.5, 0, 1.5)
            for each in self._selection.rects(page)
        ]
        paint_page(painter, self._layout.rect(page), self._images.image(page), selected)

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _wanted(self, shown: range) -> list[Wanted]:
        """The pages to have pictures of: those in sight, then the next and the one before."""
        ratio = self.devicePixelRatioF()
        around = (shown.stop, shown.start - 1)
        pages = [*shown, *(page for page in around if 0 <= page < self.page_count)]
        return [
            Wanted(page, self._layout.rect(page).toAlignedRect().size() * ratio) for page in pages
        ]

    # Keys, mouse and focus

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if sideways and not self.horizontalScrollBar().maximum():
            event.ignore()  # then they turn pages
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        self.viewport().update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_WHEEL_ZOOM ** event.angleDelta().y(), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.page_count:
            self._selection.clear()
            self._anchor = self._spot(event.position())
            self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is None:
            return
        self._select_to(event.position())
        inside = self.viewport().rect().contains(event.position().toPoint())
        if inside:
            self._drag_timer.stop()
        elif not self._drag_timer.isActive():
            self._drag_timer.start()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._anchor = None
        self._drag_timer.stop()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.page_count:
            self._anchor = None
            self._selection.select_word(self._spot(event.position()))
            self.viewport().update()

    @Slot()
    def _scroll_along(self) -> None:
        """Follow a selection that is drawn beyond the edge."""
        at: QPoint = self.viewport().mapFromGlobal(self.cursor().pos())
        beyond = min(at.y(), 0) + max(at.y() - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        self._select_to(QPointF(at))

    def _select_to(self, position: QPointF) -> None:
        if self._anchor is not None and self.page_count:
            self._selection.select(self._anchor, self._spot(position))
            self.viewport().update()

    def _spot(self, position: QPointF) -> Spot:
        return Spot(*self._layout.on_page(position + self._offset()))

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
