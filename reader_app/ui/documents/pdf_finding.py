"""Finding in a PDF as the reader meets it: the line, the count, from which page it begins."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_find import PdfFind
from reader_app.ui.documents.pdf_find_bar import PdfFindBar
from reader_app.ui.theme import Theme


class PdfFinding(QObject):
    """Joins the line to what it finds.

    Signals:
        list_requested: Every place found is to be shown.
        ended: The reader looks for nothing more.
    """

    list_requested = Signal()
    ended = Signal()

    def __init__(
        self, theme: Theme, document: PdfDocument, drawing: PageDrawing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._from = 0
        self.find = PdfFind(document, drawing, self)
        self.bar = PdfFindBar(theme)
        self.bar.hide()
        self.bar.words_changed.connect(self.find.look_for)
        self.bar.next_requested.connect(self._go_on)
        self.bar.previous_requested.connect(self._go_back)
        self.bar.list_requested.connect(self.list_requested)
        self.bar.closed.connect(self._end)
        self.find.found.connect(self._show_found)
        self.find.moved.connect(self._show_count)

    @property
    def is_open(self) -> bool:
        """Whether the reader is looking for something."""
        return not self.bar.isHidden()

    def start(self, page: int) -> None:
        """Let the reader look for words, from a page on, counted from 0."""
        self._from = page
        self.bar.show()
        self.bar.start()
        self.find.look_for(self.bar.words)

    def forget(self) -> None:
        """The document is another one now."""
        self.bar.hide()
        self.bar.clear()
        self.find.forget()

    def step(self, steps: int) -> None:
        """Go so many places on, or back."""
        self.find.step(steps, self._from)

    @Slot()
    def _go_on(self) -> None:
        self.step(1)

    @Slot()
    def _go_back(self) -> None:
        self.step(-1)

    @Slot()
    def _end(self) -> None:
        self.bar.hide()
        self.find.look_for("")
        self.ended.emit()

    @Slot()
    def _show_found(self) -> None:
        """Go to the first place from where the reader was, as soon as it is known."""
        find = self.find
        known = find.hits and (find.hits[-1].page >= self._from or not find.is_looking)
        if known and find.current is None:
            find.step(1, self._from)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        find = self.find
        at = 0 if find.current is None else find.current + 1
        self.bar.show_count(at, len(find.hits), looking=find.is_looking)
