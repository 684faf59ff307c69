"""The pages of a PDF as they are painted, with what lies over them."""

from PySide6.QtCore import QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_images import Look, PageImages, Sight
from reader_app.ui.documents.page_painter import (
    DARK_PAPER,
    LIGHT_PAPER,
    Over,
    paint_over,
    paint_page,
)
from reader_app.ui.documents.page_scroll import PageScroll
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_WHEEL_ZOOM = 1.0015
_NOTCH = 120


class PageArea(PageScroll):
    """Paints the pages that are in sight, each as soon as its picture is there; obeys the wheel."""

    def __init__(self, theme: Theme, document: PdfDocument, drawing: PageDrawing) -> None:
        super().__init__(document)
        self._theme = theme
        self._drawing = drawing
        self._ring = False
        self._beyond = 0
        self._images = PageImages(drawing, self)
        self._images.drawn.connect(self._show_drawn)
        document.seen_changed.connect(self._show_drawn)
        theme.changed.connect(self._restyle)
        self._restyle()

    @override
    def show_document(self, place: PdfPlace) -> None:
        self._drawing.forget()
        self._images.clear()
        super().show_document(place)

    def over(self, page: int) -> Over:  # noqa: ARG002 what is shown here has nothing over it
        """What lies over a page, counted from 0, in points."""
        return Over()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        offset = self._offset()
        painter.translate(-offset)
        shown = self._layout.between(offset.y(), offset.y() + self.viewport().height())
        for page in shown:
            self._paint_page(painter, page)
        painter.translate(offset)
        if self._ring:
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()
        look = Look(self._shown.turns, self._shown.dark)
        self._images.want([self._sight(page) for page in self._to_draw(shown)], look)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        inks = DARK_PAPER if self._shown.dark else LIGHT_PAPER
        picture, pieces = self._images.image(page), self._images.pieces(page)
        paint_page(painter, self._layout.rect(page), picture, pieces, inks)
        turned = [
            [self._layout.from_page(page, each) for each in rects] for rects in self.over(page)
        ]
        paint_over(painter, Over(*turned), inks)

    def _to_draw(self, shown: range) -> list[int]:
        """The pages to have pictures of: those in sight, then the next and the one before."""
        around = (shown.stop, shown.start - 1)
        return [*shown, *(page for page in around if 0 <= page < self.page_count)]

    def _sight(self, page: int) -> Sight:
        ratio = self.devicePixelRatioF()
        sheet = self._layout.rect(page).toAlignedRect()
        seen = QRect(self._offset().toPoint(), self.viewport().size()).intersected(sheet)
        seen.translate(-sheet.topLeft())
        part = QRect(seen.topLeft() * ratio, seen.size() * ratio) if not seen.isEmpty() else QRect()
        return Sight(page, sheet.size() * ratio, part)

    @Slot()
    def _show_drawn(self) -> None:
        self.viewport().update()

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.window)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(_WHEEL_ZOOM ** event.angleDelta().y(), event.position())
            event.accept()
        elif not self._turn_by_wheel(event.angleDelta().y()):
            super().wheelEvent(event)

    def _turn_by_wheel(self, turned: int) -> bool:
        """At the edge of a page that is shown alone, a notch of the wheel brings the next."""
        bar = self.verticalScrollBar()
        if not self._shown.single or not turned:
            return False
        if bar.value() != (bar.maximum() if turned < 0 else 0):
            self._beyond = 0
            return False
        self._beyond += turned
        if abs(self._beyond) >= _NOTCH:
            self._beyond = 0
            self.turn_page_at_edge(down=turned < 0)
        return True
