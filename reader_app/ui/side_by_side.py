"""Transcript and document side by side: a passage of one leads to its place in the other."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from reader_app.domain.document_text import DocumentKind, DocumentText
from reader_app.domain.passage_match import best_match
from reader_app.ui.document_display import DocumentDisplay
from reader_app.ui.documents.pdf_room import PdfRoom
from reader_app.ui.found_display import FoundDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.reading_pane import ReadingPane


class SideBySide(QObject):
    """Joins the page and the document beside it."""

    def __init__(
        self,
        page: ReadingPane,
        pdfs: PdfRoom,
        documents: DocumentDisplay,
        found: FoundDisplay,
        jobs: Jobs,
    ) -> None:
        super().__init__(pdfs)
        self._page = page
        self._pdfs = pdfs
        self._documents = documents
        self._found = found
        self._jobs = jobs
        page.place_requested.connect(self.show_place)
        page.passage_clicked.connect(self.show_passage)
        pdfs.place_clicked.connect(self.show_transcript)
        pdfs.shown.connect(self._show_place_found)

    @Slot()
    def _show_place_found(self) -> None:
        """The document is shown that a place was found in, or another."""
        place = self._found.document_place()
        if place is not None:
            self._pdfs.show_place(place.page, place.words)

    @Slot(int, int, str)
    def show_place(self, attachment: int, page: int, words: str) -> None:
        """Show a page of a document beside the note, and mark these words on it."""
        self._pdfs.stand_beside()
        if self._pdfs.is_open and self._documents.opened == attachment:
            self._pdfs.show_place(page, words)
        else:
            self._found.show_in_document(attachment, page, words)

    @Slot(int, int, str)
    def show_passage(self, attachment: int, page: int, words: str) -> None:
        """Show where a passage stands in the document beside; without one, a click is no wish.

        Where the transcript does not know the page, it is looked for.
        """
        text = self._page.document_text(attachment)
        if not self._pdfs.is_beside or text is None or text.kind is not DocumentKind.PAGES:
            return
        if page:
            self._show_both(attachment, words, page)
        else:
            then = partial(self._show_both, attachment, words)
            self._jobs.ask(partial(_page_of, text, words), then)

    @Slot(int, str)
    def show_transcript(self, page: int, words: str) -> None:
        """Show where a line of the document stands in its transcript, if that is beside it."""
        if self._pdfs.is_beside and self._documents.opened is not None:
            self._page.show_passage(self._documents.opened, page, words)

    def _show_both(self, attachment: int, words: str, page: int | None) -> None:
        if page is not None and self._pdfs.is_beside:
            self._page.show_passage(attachment, page, words)
            self.show_place(attachment, page, words)


def _page_of(text: DocumentText, words: str) -> int | None:
    """The page that a passage stands on, from 1."""
    found = best_match((page.text for page in text.pages), words)
    return None if found is None else found + 1
