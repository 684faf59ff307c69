"""The text of an attached document, page by page, as it was read from the file itself."""

from enum import StrEnum
from typing import NamedTuple

from reader_app.domain.errors import Reason


class DocumentKind(StrEnum):
    """What a document is made of: pages, slides, sheets, or one text that knows no pages."""

    PAGES = "pages"
    SLIDES = "slides"
    SHEETS = "sheets"
    TEXT = "text"


class PageText(NamedTuple):
    """What one page says; `problem` says why it could not be read."""

    text: str
    problem: Reason | None = None


class DocumentText(NamedTuple):
    """Everything that a document says, its pages in order.

    `has_pictures` tells that there are pictures on a page without text; `problem` says why the
    document could not be read, or not to its end.
    """

    kind: DocumentKind
    pages: tuple[PageText, ...]
    has_pictures: bool = False
    problem: Reason | None = None

    @property
    def has_text(self) -> bool:
        """Whether any page says anything."""
        return any(page.text for page in self.pages)


class DocumentFile(NamedTuple):
    """A file that was read for the document of an address, as it was then."""

    address: str
    size: int
    modified_ns: int
    sha256: str


class Brake:
    """Held while the reader needs the machine: work in the background stands still meanwhile."""

    def __init__(self) -> None:
        self.held = False
