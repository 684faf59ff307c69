"""The text of a document as the reading pane sets it, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from reader_app.domain.coverage import Coverage, coverage
from reader_app.domain.document_text import DocumentText

STRETCH = 120_000
"""Characters of a document that are set at once: more would hold the window up."""

_PART = 30_000
_PARAGRAPH = 8_000


class PagePart(NamedTuple):
    """A page of a document as HTML, or a part of a long one; `page` counts from 1."""

    page: int
    html: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class DocumentPages:
    """A document in stretches that can be set at once, each of some parts of its pages.

    `coverage` tells what the note's own transcript holds of it; None where there is none.
    """

    text: DocumentText
    stretches: tuple[tuple[PagePart, ...], ...]
    coverage: Coverage | None = None

    def stretch_of(self, page: int) -> int:
        """The stretch in which a page begins, or the last one."""
        return next(
            (
                number
                for number, stretch in enumerate(self.stretches)
                if any(part.page >= page for part in stretch)
            ),
            max(0, len(self.stretches) - 1),
        )


def document_pages(text: DocumentText, transcript: str) -> DocumentPages:
    """A document as it is set; `transcript` is what the note itself gives of it, or ""."""
    return DocumentPages(
        text,
        tuple(_stretches(text)),
        coverage(transcript, (page.text for page in text.pages)) if transcript else None,
    )


def _stretches(text: DocumentText) -> Iterator[tuple[PagePart, ...]]:
    found: list[PagePart] = []
    length = 0
    for part in _parts(text):
        if found and length + len(part.html) > STRETCH:
            yield tuple(found)
            found, length = [], 0
        found.append(part)
        length += len(part.html)
    if found:
        yield tuple(found)


def _parts(text: DocumentText) -> Iterator[PagePart]:
    for number, page in enumerate(text.pages, start=1):
        found: list[str] = []
        length = 0
        is_first = True
        for paragraph in _paragraphs(page.text):
            if found and length + len(paragraph) > _PART:
                yield PagePart(number, "".join(found), is_first)
                found, length, is_first = [], 0, False
            found.append(paragraph)
            length += len(paragraph)
        if found or page.problem:
            yield PagePart(number, "".join(found), is_first)


def _paragraphs(text: str) -> Iterator[str]:
    for line in filter(None, text.split("\n")):
        for at in range(0, len(line), _PARAGRAPH):
            yield f"<p>{escape(line[at : at + _PARAGRAPH], quote=False)}</p>"
