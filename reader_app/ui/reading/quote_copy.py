"""Words of a note with where they are from: as text, and as HTML for word processors."""

from datetime import date
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData

from reader_app.domain.citation import citation, citation_html
from reader_app.domain.reference import reference_to
from reader_app.ui.reading.note_copy import Form, Source, copied


class Quote(NamedTuple):
    """The same twice."""

    text: str
    html: str


def quote(source: Source, day: date) -> Quote:
    """The selection and its reference, or the reference alone; `day` is when it was consulted."""
    reference = reference_to(source.note, day)
    text, html = citation(reference), f"<p>{citation_html(reference)}</p>"
    if source.selected is None:
        return Quote(text, html)
    language = escape(source.note.language)
    block = copied(source, Form.HTML)
    return Quote(
        f"{_in_quotes(source.selected[1])}\n\n{text}",
        f'<blockquote lang="{language}">{block}</blockquote>\n{html}',
    )


def quote_data(quote: Quote) -> QMimeData:
    """What goes to the clipboard: each program takes what it can show."""
    data = QMimeData()
    data.setText(quote.text)
    data.setHtml(quote.html)
    return data


def _in_quotes(text: str) -> str:
    """A text in French quotes, which stand around all of its paragraphs."""
    return f"«\u00a0{text}\u00a0»"
