"""A PDF to the printer or to a file: pages are drawn elsewhere, and put down here in strips."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader_app.ui.documents.page_drawing import PageDrawing, Wanted
from reader_app.ui.documents.pdf_document import PdfDocument

_RANK = 2
_KEPT = Qt.AspectRatioMode.KeepAspectRatio
_MOST_DPI = 300
_STRIP = 64
"""Lines of a page put down at a time: more of them would stall the window."""


class Printing(QObject):
    """Prints one document at a time.

    Signals:
        progressed: So many pages are printed, of so many.
        ended: Nothing more is printed; whether all of it was.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, document: PdfDocument, drawing: PageDrawing, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._drawing = drawing
        self._printer: QPrinter | None = None
        self._dialog: QPrintDialog | None = None
        self._painter = QPainter()
        self._pages: list[int] = []
        self._done = 0
        self._image = QImage()
        self._top = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._put_down)
        drawing.drawn.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether something is being printed."""
        return self._printer is not None and not self._dialog

    def ask(self, parent: QWidget, title: str, page: int) -> None:
        """Ask the reader which pages go to which printer; `page`, from 1, is the current one."""
        if self._printer is not None:
            return
        printer = self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        dialog = self._dialog = QPrintDialog(printer, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        option = QAbstractPrintDialog.PrintDialogOption
        dialog.setOption(option.PrintPageRange)
        dialog.setOption(option.PrintCurrentPage)
        dialog.setMinMax(1, self._document.page_count)
        dialog.setFromTo(1, self._document.page_count)
        self._pages = [page - 1]
        dialog.accepted.connect(self._begin_asked)
        dialog.rejected.connect(self._give_up)
        QDialog.open(dialog)

    def start(self, printer: QPrinter, pages: Sequence[int]) -> None:
        """Print these pages, counted from 0, in this order."""
        self._printer, self._pages, self._done = printer, list(pages), 0
        printer.setFullPage(True)
        printer.setResolution(min(printer.resolution(), _MOST_DPI))
        self._ask_for_page()

    @Slot()
    def stop(self) -> None:
        """Print nothing more; what is at the printer already comes out."""
        if self.is_busy:
            self._end(well=False)

    @Slot()
    def _begin_asked(self) -> None:
        printer, self._dialog = self._printer, None
        if printer is None:
            return
        ranges = QPrinter.PrintRange
        pages = list(range(self._document.page_count))
        if printer.printRange() == ranges.PageRange:
            pages = pages[printer.fromPage() - 1 : printer.toPage()]
        elif printer.printRange() == ranges.CurrentPage:
            pages = self._pages
        if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
            pages.reverse()
        self.start(printer, pages)

    @Slot()
    def _give_up(self) -> None:
        self._printer = self._dialog = None

    def _ask_for_page(self) -> None:
        """Have the next page drawn as large as the paper takes it."""
        if self._printer is None:
            return
        if self._done == len(self._pages):
            self._end(well=True)
            return
        self.progressed.emit(self._done, len(self._pages))
        page = self._pages[self._done]
        size = self._document.sizes[page]
        across = QPageLayout.Orientation.Landscape
        upright = QPageLayout.Orientation.Portrait
        self._printer.setPageOrientation(across if size.width() > size.height() else upright)
        place = self._place(size)
        self._drawing.want(_RANK, [Wanted(page, place.size().toSize(), raw=True)])

    def _place(self, size: QSizeF) -> QRectF:
        """Where on the paper a page of this size goes: in the middle, as large as it will be."""
        if self._printer is None:
            return QRectF()
        paper = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        fitted = QRectF(paper.topLeft(), size.scaled(paper.size(), _KEPT))
        fitted.moveCenter(paper.center())
        return fitted

    @Slot(int, object, QImage)
    def _take(self, rank: int, wanted: Wanted, image: QImage) -> None:
        if rank != _RANK or self._printer is None or not self._pages:
            return
        if wanted.page != self._pages[self._done]:
            return
        begun = self._printer.newPage() if self._painter.isActive() else self._begin()
        if not begun:
            self._end(well=False)
            return
        self._image, self._top = image, 0
        self._turn.start()

    def _begin(self) -> bool:
        return self._printer is not None and self._painter.begin(self._printer)

    @Slot()
    def _put_down(self) -> None:
        """Put down one strip of the page, then the next or the next page."""
        place = self._place(self._document.sizes[self._pages[self._done]])
        width, height = self._image.width(), self._image.height()
        strip = QRect(0, self._top, width, min(_STRIP, height - self._top))
        scale = place.width() / max(width, 1)
        top = place.top() + strip.top() * scale
        target = QRectF(place.left(), top, place.width(), strip.height() * scale)
        self._painter.drawImage(target, self._image, QRectF(strip))
        self._top += _STRIP
        if self._top < height:
            self._turn.start()
            return
        self._done += 1
        self._image = QImage()
        self._ask_for_page()

    def _end(self, *, well: bool) -> None:
        self._turn.stop()
        self._image = QImage()
        if self._painter.isActive():
            self._painter.end()
        self._drawing.want(_RANK, [])
        self._printer = None
        self._pages = []
        self.ended.emit(well)
