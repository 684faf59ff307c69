"""What a document says, where its note has no transcript of it: for a terminal, page by page."""

from collections.abc import Iterator
from html import escape

from reader_app.cli.language import tr
from reader_app.domain.document_text import DocumentKind, DocumentText


def plain_pages(text: DocumentText) -> str:
    """The pages under their numbers, with room between paragraphs."""
    return "\n\n".join(_joined(head, page) for head, page in _pages(text))


def markdown_pages(text: DocumentText) -> str:
    """The same, the numbers as headings."""
    pages = ((f"### {head}" if head else "", page) for head, page in _pages(text))
    return "\n\n".join(_joined(head, page) for head, page in pages)


def html_pages(text: DocumentText) -> str:
    """The same as HTML."""
    return "\n".join(
        (f"<h3>{head}</h3>\n" if head else "")
        + "\n".join(f"<p>{escape(line)}</p>" for line in page.split("\n") if line)
        for head, page in _pages(text)
    )


def _pages(text: DocumentText) -> Iterator[tuple[str, str]]:
    """What each page that says anything is called, "" where there is but one text; and its text."""
    called = _called(text.kind)
    for number, page in enumerate(text.pages, start=1):
        if page.text:
            yield (called.format(number=number), page.text)


def _called(kind: DocumentKind) -> str:
    """What one page of such a document is called; nothing where there is but one text."""
    if kind is DocumentKind.PAGES:
        return tr("Page {number}")
    if kind is DocumentKind.SLIDES:
        return tr("Slide {number}")
    return tr("Sheet {number}") if kind is DocumentKind.SHEETS else ""


def _joined(head: str, page: str) -> str:
    lines = (line for line in page.split("\n") if line)
    return "\n\n".join(filter(None, (head, *lines)))
