"""A note as a part of a longer page: HTML of ours alone, well formed as XML."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from reader_app.domain.citation import citation_html
from reader_app.domain.document_text import DocumentText
from reader_app.domain.dossier import Beside
from reader_app.domain.note import Attachment
from reader_app.domain.reference import link_target, reference_to
from reader_app.domain.taken_out import Edition, KeptOfNote, TakenNote
from reader_app.exporting.document_words import document_html
from reader_app.exporting.facts import facts_of
from reader_app.exporting.pictures import is_picture
from reader_app.exporting.words import Words, words_of
from reader_app.exporting.xhtml import language_of, sound, well_formed
from reader_app.pages.demoting import demoted_html
from reader_app.pages.page import note_page
from reader_app.pages.remark import remark_html

_NOTHING_BESIDE = Beside()
STYLE = """\
body { margin: 0 auto; max-width: 38em; padding: 1.5em; line-height: 1.55;
  font-family: "Source Serif 4", Georgia, "Times New Roman", serif; }
h1, h2, h3, h4, h5, h6, .meta, .aside, .foot, .toc { font-family: system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
article { margin-top: 3.5em; }
.lede { font-size: 1.1em; }
.meta, .foot, .aside { font-size: 0.85em; line-height: 1.5; overflow-wrap: anywhere; }
.remark { margin: 1.2em 0; padding: 0.2em 1em; border-left: 3px solid #b8862b; }
.remark h2, .remark h3 { margin: 0.4em 0; font-size: 0.85em; }
.highlight { border-left-color: #d9b64e; }
img { max-width: 100%; height: auto; }
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


def note_html(
    taken: TakenNote,
    edition: Edition,
    number: int,
    level: int = 2,
    beside: Beside = _NOTHING_BESIDE,
) -> str:
    """The whole note as an `article` whose anchor is `note-N`; `level` is that of its title."""
    note, words = taken.note, words_of(edition.language)
    page = note_page(note)
    anchor = f"n{number}-"
    parts = [heading(level, escape(note.title)), facts_html(taken, words)]
    if taken.is_gone:
        parts.append(f'<p class="aside">{escape(words.gone)}</p>')
    parts += _of_reader(taken.kept, words, _Place(anchor, level + 1))
    parts.append(well_formed(demoted_html(page.html, level - 1), anchor))
    if note.attachments:
        parts.append(heading(level + 1, escape(words.documents)))
    texts = zip(note.attachments, page.descriptions, page.transcripts, strict=True)
    for at, (each, *its_texts) in enumerate(texts):
        place = _Place(f"{anchor}d{at}-", level + 2)
        parts += _document(each, beside, words, place)
        parts += _texts(its_texts, words, place)
        parts += _own_text(taken.texts.get(at), words, place)
    parts.append(quote_html(taken, edition))
    language = language_of(note.language)
    inside = sound("\n".join(part for part in parts if part))
    return (
        f'<article id="note-{number}" lang="{language}" xml:lang="{language}">\n{inside}\n'
        "</article>\n"
    )


def facts_html(taken: TakenNote, words: Words) -> str:
    """What stands under the title."""
    lines = (
        f"{escape(name)} {linked(value)}" if name else escape(value)
        for name, value in facts_of(taken, words)
    )
    told = "<br/>\n".join(lines)
    return f'<p class="meta">{told}</p>' if told else ""


def quote_html(taken: TakenNote, edition: Edition) -> str:
    """How to quote the note."""
    words = words_of(edition.language)
    line = citation_html(reference_to(taken.note, edition.day))
    return f'<p class="foot">{escape(words.to_quote)} {line}</p>'


def _of_reader(kept: KeptOfNote, words: Words, place: _Place) -> Iterator[str]:
    """What the reader wrote on the note, and coloured in it."""
    for at, remark in enumerate(kept.remarks):
        text = well_formed(demoted_html(remark_html(remark), place.level), f"{place.anchor}r{at}-")
        head = heading(place.level, escape(words.remark))
        yield f'<aside class="remark">{head}\n{text}</aside>'
    if kept.highlights:
        yield heading(place.level, escape(words.highlights))
    for at, each in enumerate(kept.highlights):
        words_of_it = "<br/>\n".join(escape(line) for line in each.anchor.quote.splitlines())
        yield f'<blockquote class="highlight"><p>{words_of_it}</p></blockquote>'
        html = demoted_html(remark_html(each.remark), place.level)
        yield well_formed(html, f"{place.anchor}h{at}-")


def _document(attachment: Attachment, beside: Beside, words: Words, place: _Place) -> Iterator[str]:
    """A document: what it is called, where it is from, and where it lies beside."""
    name, address = escape(attachment.name), attachment.address
    size = f" ({escape(attachment.size_text)})" if attachment.size_text else ""
    file = beside.files.get(attachment.identity)
    if file is None:
        yield heading(place.level, (linked(address, name) if address else name) + size)
        return
    yield heading(place.level, (file_link(file, name) if beside.linked else name) + size)
    lines = [] if beside.linked else [f"{escape(words.beside)} {escape(file)}"]
    lines += [linked(address)] if address else []
    yield f'<p class="meta">{"<br/>".join(lines)}</p>' if lines else ""
    if beside.linked and is_picture(file):
        yield f'<p><img src="{escape(quote(file))}" alt="{name}"/></p>'


def _texts(texts: Sequence[str], words: Words, place: _Place) -> Iterator[str]:
    """The description and the transcript of a document, each "" where there is none."""
    description, transcript = texts
    yield well_formed(demoted_html(description, place.level), place.anchor)
    if transcript:
        text = well_formed(demoted_html(transcript, place.level), f"{place.anchor}t-")
        head = heading(place.level + 1, escape(words.transcript))
        yield f'<section class="transcript">{head}\n{text}</section>'


def _own_text(text: DocumentText | None, words: Words, place: _Place) -> Iterator[str]:
    """What the document says itself, where that is to be written."""
    if text is not None:
        head = heading(place.level + 1, escape(words.document_text))
        yield f'<section class="transcript">{head}\n{document_html(text, words)}</section>'


def heading(level: int, html: str) -> str:
    """A heading of a level."""
    return f"<h{level}>{html}</h{level}>"


def file_link(file: str, name: str) -> str:
    """A link to a file that lies beside; `name` is HTML."""
    return f'<a href="{escape(quote(file))}">{name}</a>'


def linked(address: str, name: str = "") -> str:
    """An address of the web as a link; anything else as text. `name` is HTML."""
    shown = name or escape(address)
    is_web = address.lower().startswith(("http://", "https://"))
    return f'<a href="{escape(link_target(address))}">{shown}</a>' if is_web else shown
