"""A note as a part of a longer page: HTML of ours alone, well formed as XML."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from reader_app.domain.citation import citation_html
from reader_app.domain.note import Attachment
from reader_app.domain.reference import reference_to
from reader_app.domain.taken_out import Edition, TakenNote
from reader_app.exporting.facts import facts_of
from reader_app.exporting.words import Words, words_of
from reader_app.exporting.xhtml import language_of, sound, well_formed
from reader_app.pages.demoting import demoted_html
from reader_app.pages.page import note_page
from reader_app.pages.remark import remark_html

STYLE = """\
body { margin: 0 auto; max-width: 38em; padding: 1.5em; line-height: 1.55;
  font-family: "Source Serif 4", Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, h5, h6, .facts, .toc, .to-quote { font-family: system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
article { margin-top: 3.5em; }
.lede { font-size: 1.1em; }
.facts, .to-quote, .gone { font-size: 0.85em; line-height: 1.5; overflow-wrap: anywhere; }
.facts { padding: 0; list-style: none; }
.remark { margin: 1.2em 0; padding: 0.2em 1em; border-left: 3px solid #b8862b; }
.remark h3 { margin: 0.4em 0; font-size: 0.85em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #bbb; }
.transcript { font-size: 0.95em; }
table { border-collapse: collapse; }
td, th { padding: 0.25em 0.6em; border: 1px solid #999; vertical-align: top; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
"""


class _Place(NamedTuple):
    """How the anchors of a part begin, and the level of its heading."""

    anchor: str
    level: int


def note_html(taken: TakenNote, edition: Edition, number: int, level: int = 2) -> str:
    """The whole note as an `article` whose anchor is `note-N`; `level` is that of its title."""
    note, words = taken.note, words_of(edition.language)
    page = note_page(note)
    anchor = f"n{number}-"
    parts = [_heading(level, escape(note.title)), facts_html(taken, words)]
    if taken.is_gone:
        parts.append(f'<p class="gone">{escape(words.gone)}</p>')
    for at, remark in enumerate(taken.kept.remarks):
        text = well_formed(demoted_html(remark_html(remark), level + 1), f"{anchor}r{at}-")
        head = _heading(level + 1, escape(words.remark))
        parts.append(f'<aside class="remark">{head}\n{text}</aside>')
    parts.append(well_formed(demoted_html(page.html, level - 1), anchor))
    if note.attachments:
        parts.append(_heading(level + 1, escape(words.documents)))
    texts = zip(note.attachments, page.descriptions, page.transcripts, strict=True)
    for at, (each, *its_texts) in enumerate(texts):
        parts += _document(each, its_texts, words, _Place(f"{anchor}d{at}-", level + 2))
    parts.append(quote_html(taken, edition))
    language = language_of(note.language)
    inside = sound("\n".join(part for part in parts if part))
    return (
        f'<article id="note-{number}" lang="{language}" xml:lang="{language}">\n{inside}\n'
        "</article>\n"
    )


def facts_html(taken: TakenNote, words: Words) -> str:
    """What stands under the title."""
    lines = [
        f"<li>{escape(name)} {_linked(value)}</li>" if name else f"<li>{escape(value)}</li>"
        for name, value in facts_of(taken, words)
    ]
    return f'<ul class="facts">{"".join(lines)}</ul>' if lines else ""


def quote_html(taken: TakenNote, edition: Edition) -> str:
    """How to quote the note."""
    words = words_of(edition.language)
    line = citation_html(reference_to(taken.note, edition.day))
    return f'<p class="to-quote">{escape(words.to_quote)} {line}</p>'


def _document(
    attachment: Attachment, texts: Sequence[str], words: Words, place: _Place
) -> Iterator[str]:
    """A document with its description and its transcript, each "" where there is none."""
    description, transcript = texts
    name = escape(attachment.name)
    size = f" ({escape(attachment.size_text)})" if attachment.size_text else ""
    linked = _linked(attachment.address, name) if attachment.address else name
    yield _heading(place.level, linked + size)
    yield well_formed(demoted_html(description, place.level), place.anchor)
    if transcript:
        text = well_formed(demoted_html(transcript, place.level), f"{place.anchor}t-")
        head = _heading(place.level + 1, escape(words.transcript))
        yield f'<section class="transcript">{head}\n{text}</section>'


def _heading(level: int, html: str) -> str:
    return f"<h{level}>{html}</h{level}>"


def _linked(address: str, name: str = "") -> str:
    """An address of the web as a link; anything else as text."""
    shown = name or escape(address)
    is_web = address.lower().startswith(("http://", "https://")) and not any(
        char.isspace() for char in address
    )
    return f'<a href="{escape(address)}">{shown}</a>' if is_web else shown
