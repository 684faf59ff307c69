"""What a document says itself, in a note that is written out without a transcript of it."""

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from reader_app.domain.document_text import DocumentKind, DocumentText, PageText
from reader_app.domain.errors import Reason
from reader_app.exporting.words import Words

_ESCAPED = str.maketrans({each: f"\\{each}" for each in "\\[]*_`<>&|~"})
_BEGINS_A_BLOCK = re.compile(r"(#|[-+=:]|\d{1,9}(?=[.)]))")


def document_html(text: DocumentText, words: Words) -> str:
    """The text under what it is, page by page; not yet looked at for what XML does not take."""
    parts = [f'<p class="aside">{escape(line)}</p>' for line in _said_first(text, words)]
    for name, page in _pages(text, words):
        parts += [f'<p class="aside">{escape(name)}</p>'] if name else []
        parts += [f"<p>{escape(line)}</p>" for line in _lines(page)]
        parts += _unread(page, f'<p class="aside">{escape(words.page_unread)}</p>')
    return "\n".join(parts)


def document_markdown(text: DocumentText, words: Words) -> str:
    """The same as Markdown that shows the words as they are."""
    parts = [f"*{line}*" for line in _said_first(text, words)]
    for name, page in _pages(text, words):
        parts += [f"**{name}**"] if name else []
        parts += [_plain(line) for line in _lines(page)]
        parts += _unread(page, f"*{words.page_unread}*")
    return "\n\n".join(parts)


def document_shape(text: DocumentText) -> dict[str, Any]:
    """The same as JSON, with what could not be read."""
    return {
        "kind": text.kind.value,
        "pages": [
            {"text": page.text, "problem": page.problem and page.problem.value}
            for page in text.pages
        ],
        "has_pictures": text.has_pictures,
        "problem": text.problem and text.problem.value,
    }


def _said_first(text: DocumentText, words: Words) -> Iterator[str]:
    """Where the text is from, or why there is none; and that some of it is missing."""
    if text.has_text:
        yield words.read_from_file
        if text.problem is not None:
            yield words.document_cut
        if text.has_pictures:
            yield words.some_pictures
    elif text.problem is Reason.PASSWORD:
        yield words.document_locked
    elif text.problem is not None:
        yield words.document_unread
    else:
        yield words.only_pictures if text.has_pictures else words.no_text


def _pages(text: DocumentText, words: Words) -> Iterator[tuple[str, PageText]]:
    """Each page that there is something to say of, and what it is called."""
    called = {
        DocumentKind.PAGES: words.a_page,
        DocumentKind.SLIDES: words.a_slide,
        DocumentKind.SHEETS: words.a_sheet,
    }.get(text.kind)
    for number, page in enumerate(text.pages, start=1):
        if page.text or (text.has_text and page.problem is not None):
            yield (f"{called}\u00a0{number}" if called else "", page)


def _unread(page: PageText, told: str) -> list[str]:
    return [told] if page.problem is not None else []


def _lines(page: PageText) -> list[str]:
    return [line.strip() for line in page.text.split("\n") if line.strip()]


def _plain(line: str) -> str:
    """A line of text as a paragraph of Markdown, which nothing in it makes anything else."""
    escaped = line.translate(_ESCAPED)
    begins = _BEGINS_A_BLOCK.match(escaped)
    if begins is None:
        return escaped
    at = begins.end() if begins[0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"
