"""A note to the printer or to a PDF, page by page: the window answers in between."""

from collections.abc import Callable, Generator, Iterator
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QSizeF,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from reader_app.domain.note import Note
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.page_writer import PageWriter
from reader_app.ui.reading.paper import Paper
from reader_app.ui.reading.paper_writer import PaperWriter
from reader_app.ui.reading.shown_note import ShownNote
from reader_app.ui.wording import day_text, number_text

_DPI = 96
_FINE_DPI = 1200


Edges = tuple[tuple[str, str], tuple[str, str]]
"""What stands over a page left and right, and what under it."""


class Sheets(NamedTuple):
    """What is put on pages: parts of HTML, and the edges of a page by its number and the count."""

    title: str
    parts: Iterator[str]
    look: PageLook
    edges: Callable[[int, int], Edges]


class NotePrinting(QObject):
    """Puts one note on paper at a time; a newer wish ends the former one.

    Signals:
        printed: All pages are at the printer; carries the title of the note.
        made: A PDF was made; carries its content.
        progressed: A page is done; carries how many are, and how many there are.
        failed: The printer takes nothing.
    """

    printed = Signal(str)
    made = Signal(object)
    progressed = Signal(int, int)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = PaperWriter(self)
        self._lost = PageWriter(self).lost()
        self._painter = QPainter()
        self._work: Iterator[None] = iter(())
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._go_on)

    def print(self, shown: ShownNote, printer: QPrinter) -> None:
        """Send a note to a printer."""
        printer.setFullPage(True)
        self._begin(self._to_printer(self._sheets(shown), printer))

    def make_pdf(self, shown: ShownNote) -> None:
        """Make a PDF of a note."""
        self._begin(self._to_pdf(self._sheets(shown)))

    def make_pdf_of(self, sheets: Sheets) -> None:
        """Make a PDF of these, with the address of every link."""
        self._begin(self._to_pdf(sheets._replace(parts=self._writer.noted(sheets.parts))))

    @Slot()
    def stop(self) -> None:
        """Go no further: nothing is made."""
        self._turn.stop()
        self._begin(iter(()))

    def _sheets(self, shown: ShownNote) -> Sheets:
        edges = partial(_edges, shown.note)
        return Sheets(shown.note.title, self._writer.parts(shown), shown.look, edges)

    def _begin(self, work: Iterator[None]) -> None:
        if self._painter.isActive():
            self._painter.end()
        self._work = work
        self._turn.start(0)

    @Slot()
    def _go_on(self) -> None:
        if next(self._work, self) is self:
            self._turn.stop()

    def _to_printer(self, sheets: Sheets, printer: QPrinter) -> Iterator[None]:
        if (yield from self._pages(sheets, printer)):
            self.printed.emit(sheets.title)

    def _to_pdf(self, sheets: Sheets) -> Iterator[None]:
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(sheets.title)
        writer.setCreator("Lutrin")
        writer.setResolution(_FINE_DPI)
        writer.setPageSize(_usual_paper())
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        if (yield from self._pages(sheets, writer)):
            buffer.close()
            self.made.emit(content.data())

    def _pages(self, sheets: Sheets, device: QPdfWriter | QPrinter) -> Generator[None, None, bool]:
        """Set the text, then paint it page by page; whether all of it was."""
        inches = device.pageLayout().fullRect(device.pageLayout().Unit.Inch).size()
        paper = Paper(QSizeF(inches * _DPI), sheets.look, self._lost)
        yield from paper.set(sheets.parts)
        if not self._painter.begin(device):
            self.failed.emit()
            return False
        scale = device.resolution() / _DPI
        self._painter.scale(scale, scale)
        for page in range(paper.page_count):
            if page:
                device.newPage()
            paper.paint(self._painter, page)
            paper.paint_edges(self._painter, *sheets.edges(page, paper.page_count))
            self.progressed.emit(page + 1, paper.page_count)
            yield
        return self._painter.end()


def _edges(note: Note, page: int, count: int) -> Edges:
    """What stands over and under a page; over the first one stands the title itself."""
    day = day_text(note.day) if note.day is not None else ""
    head = (note.title, day) if page else ("", "")
    return head, (note.source_address or "", f"{number_text(page + 1)} / {number_text(count)}")


def _usual_paper() -> QPageSize:
    is_metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    return QPageSize(QPageSize.PageSizeId.A4 if is_metric else QPageSize.PageSizeId.Letter)


def running_edges(title: str, day: str, page: int, count: int) -> Edges:
    """The edges of a page of several notes; over the first one stands the title itself."""
    head = (title, day) if page else ("", "")
    return head, ("", f"{number_text(page + 1)} / {number_text(count)}")
