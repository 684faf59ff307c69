"""A document printed to a file, watched from inside: how long each turn of the event loop takes."""

import json
import sys
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.printing import Printing

_DPI = 300
_MS = 1000


class Beats(QObject):
    """Beats as often as the event loop lets it; keeps the longest pause of either clock."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = self.own = 0.0
        self._last = perf_counter(), thread_time()
        timer = QTimer(self, interval=0)
        timer.timeout.connect(self._beat)
        timer.start()

    @Slot()
    def _beat(self) -> None:
        (clock, own), self._last = self._last, (perf_counter(), thread_time())
        self.clock = max(self.clock, self._last[0] - clock)
        self.own = max(self.own, self._last[1] - own)


def main(source: Path, target: Path) -> None:
    """Write as JSON: milliseconds of the longest turn, by the clock and of this thread."""
    app = QApplication(sys.argv[:1])
    document = PdfDocument()
    document.open(source)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(_DPI)
    printing = Printing(document, PageDrawing(document, document), document)
    printing.ended.connect(app.quit)
    beats = Beats(document)
    printing.start(printer, range(document.page_count))
    app.exec()
    print(json.dumps([beats.clock * _MS, beats.own * _MS]))
