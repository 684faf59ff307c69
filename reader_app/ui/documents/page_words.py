"""The words of the page that is shown, as plain text: for assistive tools, and for tired eyes."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_selection import readable
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_REST_MS = 120


class WordsOfPage(QObject):
    """Reads the words of a page once the reader rests on it and Qt is done drawing.

    Signals:
        read: The words are known; the page, from 1, and its text, "" where it is a picture.
    """

    read = Signal(int, str)

    def __init__(self, document: PdfDocument, drawing: PageDrawing, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._drawing = drawing
        self._page: int | None = None
        self._due = QTimer(self, singleShot=True, interval=_REST_MS)
        self._due.timeout.connect(self._read)
        document.seen_changed.connect(self._look_again)

    def ask(self, page: int | None) -> None:
        """Read a page, counted from 1, in the place of what was asked before; None is none."""
        self._page = page
        if page is None:
            self._due.stop()
        else:
            self._due.start()

    @Slot()
    def _look_again(self) -> None:
        if self._page is not None and not self._due.isActive():
            self._due.start()

    @Slot()
    def _read(self) -> None:
        if self._page is None or not self._document.is_seen(self._page - 1):
            return
        if self._drawing.is_busy:
            self._due.start()
            return
        page, self._page = self._page, None
        self.read.emit(page, readable(self._document.text(page - 1)).strip())


class PageWords(QPlainTextEdit):
    """Follows the page; its text can be gone through with a caret, selected and copied."""

    def __init__(self, theme: Theme, document: PdfDocument, drawing: PageDrawing) -> None:
        super().__init__()
        self._theme = theme
        self._words = WordsOfPage(document, drawing, self)
        self._words.read.connect(self._show)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(14))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, page: int) -> None:
        """Show the words of a page, counted from 1, as soon as they are read."""
        self._words.ask(page)

    def forget(self) -> None:
        """The document is another one now."""
        self._words.ask(None)
        self.clear()

    @Slot(int, str)
    def _show(self, page: int, words: str) -> None:
        self.setPlainText(words or self.tr("There are no words on this page, only pictures."))
        self.setAccessibleName(self.tr("Words of page {page}").format(page=page))

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.page)
