"""The words of the page that is shown, as plain text: for assistive tools, and for tired eyes."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_selection import readable
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_AGAIN_MS = 40


class PageWords(QPlainTextEdit):
    """Follows the page; its text can be gone through with a caret, selected and copied."""

    def __init__(self, theme: Theme, document: PdfDocument, drawing: PageDrawing) -> None:
        super().__init__()
        self._theme = theme
        self._document = document
        self._drawing = drawing
        self._page: int | None = None
        self._due = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._due.timeout.connect(self._read)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font(14))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(12)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, page: int) -> None:
        """Show the words of a page, counted from 1, as soon as Qt is done drawing."""
        self._page = page
        self._due.start()

    def forget(self) -> None:
        """The document is another one now."""
        self._page = None
        self._due.stop()
        self.clear()

    @Slot()
    def _read(self) -> None:
        if self._page is None:
            return
        if self._drawing.is_busy:
            self._due.start()
            return
        words = readable(self._document.text(self._page - 1)).strip()
        self.setPlainText(words or self.tr("There are no words on this page, only pictures."))
        self.setAccessibleName(self.tr("Words of page {page}").format(page=self._page))

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.page)
