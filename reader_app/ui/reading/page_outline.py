"""What can be gone to on a page: its headings and its links, as its document has them."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from reader_app.ui.reading.around_writer import NEAR_SCHEME
from reader_app.ui.reading.document_writer import PLACE_SCHEME, STRETCH_SCHEME
from reader_app.ui.reading.page_writer import TERM_SCHEME

_IN_PAGE = "#"
_OWN = (TERM_SCHEME, PLACE_SCHEME, STRETCH_SCHEME, NEAR_SCHEME, _IN_PAGE)
_REPLACED = "\ufffc"


class PagePlace(NamedTuple):
    """A heading or a link: what it says, and where it begins in the text of the page.

    `level` is that of a heading, from 1; `address` is where a link leads, `end` where it ends.
    """

    name: str
    start: int
    end: int
    level: int = 0
    address: str = ""

    @property
    def leads_out(self) -> bool:
        """Whether the address says something to the reader: it is no sign of our own."""
        return bool(self.address) and not self.address.startswith(_OWN)


def headings(document: QTextDocument) -> list[PagePlace]:
    """The headings in order, the title first."""
    return [
        PagePlace(name, block.position(), block.position() + block.length() - 1, level)
        for block in _blocks(document)
        if (level := block.blockFormat().headingLevel()) and (name := _name(block.text()))
    ]


def links(document: QTextDocument) -> list[PagePlace]:
    """The links in order; one that changes its letters on the way is one all the same."""
    found: list[PagePlace] = []
    for block in _blocks(document):
        for piece in _links(block):
            last = found[-1] if found else None
            if last is not None and (last.end, last.address) == (piece.start, piece.address):
                found[-1] = last._replace(name=last.name + piece.name, end=piece.end)
            else:
                found.append(piece)
    named = [each._replace(name=_name(each.name)) for each in found]
    return [each for each in named if each.name]


def heading_at(places: list[PagePlace], position: int) -> int | None:
    """The number of the heading under which a position stands."""
    before = [number for number, each in enumerate(places) if each.start <= position]
    return before[-1] if before else None


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _links(block: QTextBlock) -> Iterator[PagePlace]:
    """The fragments with an address; Qt counts 16-bit units, so the text is the fragment's own."""
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        style = fragment.charFormat()
        # Behind the letter that carries a name, Qt calls the rest of a link no anchor.
        if style.anchorHref():
            start = fragment.position()
            end = start + fragment.length()
            yield PagePlace(fragment.text(), start, end, address=style.anchorHref())
        at += 1


def _name(text: str) -> str:
    return " ".join(text.replace(_REPLACED, "").replace("\u200b", "").split())
