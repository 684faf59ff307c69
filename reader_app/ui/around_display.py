"""What stands around the text of a note, joined to the window: its contents and its links."""

from PySide6.QtCore import QObject, Slot

from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.front import Front
from reader_app.ui.reading.reading_pane import ReadingPane


class AroundDisplay(QObject):
    """Calls up the lists of the page."""

    def __init__(self, front: Front, page: ReadingPane, pdfs: PdfRoom) -> None:
        super().__init__(front)
        self._page = page
        self._pdfs = pdfs
        front.menus.contents.triggered.connect(self._show_contents)
        front.menus.links.triggered.connect(self._show_links)

    @Slot()
    def _show_contents(self) -> None:
        self._pdfs.show_page()
        self._page.lists.show_contents()

    @Slot()
    def _show_links(self) -> None:
        self._pdfs.show_page()
        self._page.lists.show_links()
