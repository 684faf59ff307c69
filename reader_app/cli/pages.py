"""A note to read in a terminal, or to hand on: text, Markdown or HTML."""

from collections.abc import Mapping
from html import escape
from typing import TypeAlias

from reader_app.cli.document_lines import html_pages, markdown_pages, plain_pages
from reader_app.domain.document_text import DocumentText
from reader_app.domain.note import Attachment, Note
from reader_app.domain.taxonomy import FACETS
from reader_app.pages.markdown import plain_text
from reader_app.pages.page import note_page

Texts: TypeAlias = Mapping[int, DocumentText]
"""What the documents of a note say, by their places."""


def note_text(note: Note, form: str, texts: Texts, *, transcripts: bool) -> str:
    """`note` as `text`, `markdown` or `html`, with its transcripts if they are asked for.

    A document that has none says its own text, if that is among `texts`.
    """
    if form == "html":
        return _html(note, texts, transcripts=transcripts)
    if form == "markdown":
        return _markdown(note, texts, transcripts=transcripts)
    return _plain(note, texts, transcripts=transcripts)


def _markdown(note: Note, texts: Texts, *, transcripts: bool) -> str:
    parts = [f"# {note.title}", *_facts(note), note.summary, note.body]
    for place, each in enumerate(note.attachments):
        parts.append(f"## {each.name}")
        parts += [each.size_text] if each.size_text else []
        parts += [f"<{each.address}>"] if each.address else []
        if transcripts:
            own = texts.get(place)
            parts.append(_transcript(each) or (markdown_pages(own) if own else ""))
    return "\n\n".join(part for part in parts if part)


def _plain(note: Note, texts: Texts, *, transcripts: bool) -> str:
    parts = [note.title, *_facts(note), _paragraphs(note.summary), _paragraphs(note.body)]
    for place, each in enumerate(note.attachments):
        size = f" ({each.size_text})" if each.size_text else ""
        parts.append(f"{each.name}{size}\n{each.address or ''}".rstrip())
        if transcripts:
            own = texts.get(place)
            parts.append(_paragraphs(_transcript(each)) or (plain_pages(own) if own else ""))
    return "\n\n".join(part for part in parts if part)


def _paragraphs(markdown: str) -> str:
    """Plain text with the room between its paragraphs that a terminal needs."""
    return plain_text(markdown).replace("\n", "\n\n")


def _html(note: Note, texts: Texts, *, transcripts: bool) -> str:
    page = note_page(note)
    parts = [f"<h1>{escape(note.title)}</h1>"]
    parts += [f"<p>{escape(fact)}</p>" for fact in _facts(note)]
    parts.append(page.html)
    for place, (each, transcript) in enumerate(
        zip(note.attachments, page.transcripts, strict=True)
    ):
        parts.append(f"<h2>{escape(each.name)}</h2>")
        parts += [f"<p>{escape(each.address)}</p>"] if each.address else []
        if transcripts:
            own = texts.get(place)
            parts.append(transcript or (html_pages(own) if own else ""))
    head = f'<meta charset="utf-8"><title>{escape(note.title)}</title>'
    return f'<!doctype html>\n<html lang="{escape(note.language)}"><head>{head}</head><body>\n' + (
        "\n".join(part for part in parts if part) + "\n</body></html>"
    )


def _facts(note: Note) -> list[str]:
    """One line of date and terms, and one of the address."""
    terms = [name for facet in FACETS for name in note.names(facet)]
    line = " · ".join(([note.day.isoformat()] if note.day else []) + terms)
    return [part for part in (line, note.source_address) if part]


def _transcript(attachment: Attachment) -> str:
    return attachment.transcript.text if attachment.transcript else ""
