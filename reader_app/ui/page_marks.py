"""One page of a PDF as a favourite: its star over the PDF, and its number in the list."""

from PySide6.QtCore import QObject, Slot

from reader_app.domain.note import Attachment, Note
from reader_app.ui.document_display import DocumentDisplay
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.front import Front
from reader_app.ui.marks import Marks
from reader_app.ui.reading.note_reader import NoteReader


class PageMarks(QObject):
    """Tells the pane whether its page is marked, and the list which pages are.

    A document that is opened by itself is of no note here: its pages cannot be marked.
    """

    def __init__(
        self,
        front: Front,
        marks: Marks,
        reader: NoteReader,
        pdfs: PdfRoom,
        documents: DocumentDisplay,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._marks = marks
        self._reader = reader
        self._pdfs = pdfs
        self._documents = documents
        marks.changed.connect(self._show_all)
        pdfs.page_shown.connect(self._show)
        pdfs.shown.connect(self._show)
        pdfs.mark_requested.connect(self._mark)

    @Slot()
    def _show_all(self) -> None:
        self._front.list.show_marked_pages(self._marks.pages)
        self._show()

    @Slot()
    def _show(self) -> None:
        found = self._shown()
        if found is None or not self._pdfs.page:
            self._pdfs.show_marked(None)
        else:
            note, attachment = found
            place = (note.key, attachment.identity, self._pdfs.page)
            self._pdfs.show_marked(self._marks.has(place))

    @Slot(int)
    def _mark(self, page: int) -> None:
        found = self._shown()
        if found is not None:
            self._marks.toggle_page(*found, page)

    def _shown(self) -> tuple[Note, Attachment] | None:
        """The note, and the document of it that is shown."""
        note, number = self._reader.note, self._documents.opened
        if note is None or number is None or number >= len(note.attachments):
            return None
        return note, note.attachments[number]
