"""A note to read in a terminal, or to hand on: text, Markdown or HTML."""

from html import escape

from reader_app.domain.note import Attachment, Note
from reader_app.domain.taxonomy import FACETS
from reader_app.pages.markdown import plain_text
from reader_app.pages.page import note_page


def note_text(note: Note, form: str, *, transcripts: bool) -> str:
    """`note` as `text`, `markdown` or `html`, with its transcripts if they are asked for."""
    if form == "html":
        return _html(note, transcripts=transcripts)
    text = _markdown(note, transcripts=transcripts)
    return text if form == "markdown" else _plain(note, transcripts=transcripts)


def _markdown(note: Note, *, transcripts: bool) -> str:
    parts = [f"# {note.title}", *_facts(note), note.summary, note.body]
    for each in note.attachments:
        parts.append(f"## {each.name}")
        parts += [each.size_text] if each.size_text else []
        parts += [f"<{each.address}>"] if each.address else []
        parts += [_transcript(each)] if transcripts else []
    return "\n\n".join(part for part in parts if part)


def _plain(note: Note, *, transcripts: bool) -> str:
    parts = [note.title, *_facts(note), _paragraphs(note.summary), _paragraphs(note.body)]
    for each in note.attachments:
        size = f" ({each.size_text})" if each.size_text else ""
        parts.append(f"{each.name}{size}\n{each.address or ''}".rstrip())
        parts += [_paragraphs(_transcript(each))] if transcripts else []
    return "\n\n".join(part for part in parts if part)


def _paragraphs(markdown: str) -> str:
    """Plain text with the room between its paragraphs that a terminal needs."""
    return plain_text(markdown).replace("\n", "\n\n")


def _html(note: Note, *, transcripts: bool) -> str:
    page = note_page(note)
    parts = [f"<h1>{escape(note.title)}</h1>"]
    parts += [f"<p>{escape(fact)}</p>" for fact in _facts(note)]
    parts.append(page.html)
    for each, transcript in zip(note.attachments, page.transcripts, strict=True):
        parts.append(f"<h2>{escape(each.name)}</h2>")
        parts += [f"<p>{escape(each.address)}</p>"] if each.address else []
        parts += [transcript] if transcripts else []
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
