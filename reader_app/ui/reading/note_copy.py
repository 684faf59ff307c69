"""A note, or what is selected of it, as text, Markdown or HTML."""

from dataclasses import replace
from enum import Enum
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QObject

from reader_app.domain.note import Attachment, Note
from reader_app.pages.markdown import plain_text
from reader_app.pages.page import note_page
from reader_app.ui.reading.card_words import plain_name
from reader_app.ui.reading.shown_note import ShownNote
from reader_app.ui.wording import day_text

_UNSEEN = dict.fromkeys(map(ord, "\u2060\u200b\ufffc"))
_BETWEEN = " · "


class Form(Enum):
    """What a note is copied as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class Source(NamedTuple):
    """What is to be copied: plain values, for work off the window's thread.

    `selected` is the selection as Markdown and as text, where there is one. `facts` is what stands
    under the title, `documents` what heads the documents.
    """

    note: Note
    html: str
    selected: tuple[str, str] | None
    facts: str
    documents: str


class NoteCopy(QObject):
    """Tells what to copy of the note on the page."""

    def source(self, shown: ShownNote) -> Source:
        """The selection, or the whole note where nothing is selected."""
        note = shown.note
        day = day_text(note.day) if note.day is not None else ""
        facts = (day, *dict.fromkeys(term.name for term in note.terms))
        selected = None
        if not shown.selection.isEmpty():
            plain = shown.selection.toPlainText().translate(_UNSEEN).strip()
            selected = (shown.selection.toMarkdown().translate(_UNSEEN).strip(), plain)
        said = _BETWEEN.join(each for each in facts if each)
        return Source(note, shown.page.html, selected, said, self.tr("Documents"))


def copied(source: Source, form: Form) -> str:
    """What goes to the clipboard."""
    if source.selected is not None:
        markdown, text = source.selected
        if form is Form.HTML:
            return note_page(replace(source.note, summary="", body=markdown, attachments=())).html
        return markdown if form is Form.MARKDOWN else text
    return {Form.TEXT: _text, Form.MARKDOWN: _markdown, Form.HTML: _html}[form](source)


def html_data(html: str) -> QMimeData:
    """HTML as programs take it: as a page, and as what is written there."""
    data = QMimeData()
    data.setText(html)
    data.setHtml(html)
    return data


def _text(source: Source) -> str:
    note = source.note
    documents = [_line(each) for each in note.attachments]
    parts = (
        _lines(note.title, source.facts, note.source_address),
        plain_text(note.summary),
        plain_text(note.body).replace("\n", "\n\n"),
        _lines(source.documents if documents else "", *documents),
    )
    return _paragraphs(*parts)


def _markdown(source: Source) -> str:
    note = source.note
    documents = [f"- {_markdown_line(each)}" for each in note.attachments]
    address = f"<{note.source_address}>" if note.source_address else ""
    return _paragraphs(
        f"# {note.title}",
        source.facts,
        address,
        note.summary,
        note.body,
        f"## {source.documents}" if documents else "",
        "\n".join(documents),
    )


def _html(source: Source) -> str:
    note = source.note
    address = escape(note.source_address or "")
    items = "".join(f"<li>{_html_line(each)}</li>" for each in note.attachments)
    parts = (
        f"<h1>{escape(note.title)}</h1>",
        f"<p>{escape(source.facts)}</p>" if source.facts else "",
        f'<p><a href="{address}">{address}</a></p>' if address else "",
        source.html,
        f"<h2>{escape(source.documents)}</h2><ul>{items}</ul>" if items else "",
    )
    return "\n".join(part for part in parts if part)


def _line(document: Attachment) -> str:
    return " – ".join(each for each in (plain_name(document), document.address) if each)


def _markdown_line(document: Attachment) -> str:
    name = plain_name(document).replace("[", "\\[").replace("]", "\\]")
    return f"[{name}](<{document.address}>)" if document.address else name


def _html_line(document: Attachment) -> str:
    name = escape(plain_name(document))
    return f'<a href="{escape(document.address)}">{name}</a>' if document.address else name


def _lines(*lines: str | None) -> str:
    return "\n".join(line for line in lines if line)


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
