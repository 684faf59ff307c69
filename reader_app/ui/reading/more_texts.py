"""What opens behind the card of a document: its transcript, and what it says itself."""

from PySide6.QtCore import QObject

from reader_app.domain.document_text import DocumentText
from reader_app.domain.passage_match import best_match
from reader_app.pages.document_pages import DocumentPages
from reader_app.pages.note_page import NotePage
from reader_app.ui.reading.document_writer import (
    PLACE_SCHEME,
    STRETCH_SCHEME,
    DocumentWriter,
)


class MoreTexts(QObject):
    """The texts of one note's documents; of a long one a stretch at a time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._writer = DocumentWriter(self)
        self._page = NotePage("")
        self._stretches: dict[int, int] = {}

    def show_page(self, page: NotePage, *, again: bool) -> None:
        """Be the texts of this page; the same page again shows the same stretches."""
        self._page = page
        if not again:
            self._stretches.clear()

    def are_any(self, number: int) -> bool:
        """Whether anything opens behind a card."""
        return bool(self._transcript(number) or self._document(number))

    def extent(self, number: int) -> str:
        """How long a document is, as far as it is known."""
        pages = self._page.documents.get(number)
        return self._writer.extent(pages.text) if pages else ""

    def remark(self, number: int) -> str:
        """What there is to know of a document without a text."""
        pages = self._page.documents.get(number)
        return self._writer.remark(pages) if pages else ""

    def html(self, number: int) -> str:
        """The note's own transcript with what it covers, and the text of the document."""
        transcript, document = self._transcript(number), self._document(number)
        covered = document.coverage if document else None
        more = self._writer.transcript(number, transcript, document) if transcript else ""
        if document and not (covered and covered.is_whole):
            more += self._writer.document(number, document, self._stretch(number, document))
        return more

    def text(self, number: int) -> DocumentText | None:
        """What a document itself says, as far as it is known."""
        pages = self._page.documents.get(number)
        return pages.text if pages else None

    def page_of(self, number: int, words: str) -> int | None:
        """The page of a document's own text that holds most of these words, from 1."""
        document = self._document(number)
        found = best_match((each.text for each in document.text.pages), words) if document else None
        return None if found is None else found + 1

    def follow(self, address: str) -> tuple[int, int] | None:
        """Where a link of ours leads: a document and its page, from 1; None where it is no such."""
        return _numbers(address, PLACE_SCHEME)

    def turn(self, address: str) -> int | None:
        """Turn to the stretch that a link leads to; the document, None where it leads to none."""
        found = _numbers(address, STRETCH_SCHEME)
        if found is None:
            return None
        self._stretches[found[0]] = found[1]
        return found[0]

    def turn_to_page(self, number: int, page: int) -> bool:
        """Turn to the stretch with a page of a document; whether it is another one."""
        document = self._document(number)
        if document is None:
            return False
        former = self._stretch(number, document)
        self._stretches[number] = document.stretch_of(page)
        return self._stretches[number] != former

    def _stretch(self, number: int, document: DocumentPages) -> int:
        return min(self._stretches.get(number, 0), len(document.stretches) - 1)

    def _transcript(self, number: int) -> str:
        texts = self._page.transcripts
        return texts[number] if number < len(texts) else ""

    def _document(self, number: int) -> DocumentPages | None:
        """A document that says something."""
        pages = self._page.documents.get(number)
        return pages if pages and pages.text.has_text else None


def is_own(address: str) -> bool:
    """Whether an address leads to a place of ours."""
    return address.startswith((PLACE_SCHEME, STRETCH_SCHEME))


def _numbers(address: str, scheme: str) -> tuple[int, int] | None:
    """The two numbers that an address of this scheme carries."""
    if not address.startswith(scheme):
        return None
    first, second = address.removeprefix(scheme).split("/")
    return int(first), int(second)
