"""Notes as a book: EPUB 3, one chapter for each note.

The format: https://www.w3.org/TR/epub-33/. It needs no library: a zip archive with `mimetype` first
and stored, a package document, a navigation document, and XHTML.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from html import escape
from typing import BinaryIO, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader_app.domain.taken_out import Edition, TakenNote
from reader_app.exporting.note_html import STYLE, note_html
from reader_app.exporting.words import words_of
from reader_app.exporting.xhtml import language_of, sound

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip archive can say: the same notes make the same book."""


class Chapter(NamedTuple):
    """A part of the book: its file's name without ending, its title, and what stands in it."""

    name: str
    title: str
    html: str


def write_epub(notes: Iterable[TakenNote], out: BinaryIO, edition: Edition) -> Iterator[None]:
    """Write the book to a file that can be sought in; pauses after each note."""
    chapters = (
        Chapter(f"note-{number}", each.note.title, note_html(each, edition, number, 1))
        for number, each in enumerate(notes, 1)
    )
    return write_book(chapters, out, edition)


def write_book(chapters: Iterable[Chapter], out: BinaryIO, edition: Edition) -> Iterator[None]:
    """Write these chapters as a book; pauses after each one."""
    known: list[Chapter] = []
    mark = hashlib.sha256(f"{edition}".encode())
    with ZipFile(out, "w") as book:
        _put(book, "mimetype", "application/epub+zip", ZIP_STORED)
        _put(book, "META-INF/container.xml", _CONTAINER)
        _put(book, "EPUB/style.css", STYLE)
        for each in chapters:
            page = _page(each.title, each.html, edition)
            mark.update(page.encode("utf-8", "replace"))
            _put(book, f"EPUB/{each.name}.xhtml", page)
            known.append(each._replace(html=""))
            yield
        _put(book, "EPUB/nav.xhtml", _page(edition.title, _nav(known, edition), edition))
        _put(book, "EPUB/package.opf", _package(known, edition, mark.hexdigest()[:32]))


def _put(book: ZipFile, name: str, text: str, how: int = ZIP_DEFLATED) -> None:
    info = ZipInfo(name, _FIRST_DAY)
    info.compress_type = how
    info.external_attr = 0o644 << 16
    book.writestr(info, text.encode("utf-8", "replace"))


def _page(title: str, html: str, edition: Edition) -> str:
    language = language_of(edition.language)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}">\n<head>\n<title>{_line(title)}</title>\n'
        '<link rel="stylesheet" type="text/css" href="style.css"/>\n</head>\n<body>\n'
        f"{html}</body>\n</html>\n"
    )


def _nav(chapters: Sequence[Chapter], edition: Edition) -> str:
    """What the book opens with, and what its reader shows as contents."""
    words = words_of(edition.language)
    lines = "".join(
        f'<li><a href="{each.name}.xhtml">{_line(each.title)}</a></li>\n' for each in chapters
    )
    # A list may not be empty.
    lines = lines or f'<li><a href="nav.xhtml">{escape(words.nothing)}</a></li>\n'
    return (
        f"<h1>{_line(edition.title)}</h1>\n<p>{escape(words.made)} {words.day(edition.day)}</p>\n"
        f'<nav epub:type="toc" id="toc" class="toc">\n<h2>{escape(words.contents)}</h2>\n'
        f"<ol>\n{lines}</ol>\n</nav>\n"
    )


def _package(chapters: Sequence[Chapter], edition: Edition, mark: str) -> str:
    language = language_of(edition.language)
    day = datetime(edition.day.year, edition.day.month, edition.day.day, tzinfo=UTC)
    items = "".join(
        f'<item id="{each.name}" href="{each.name}.xhtml" media-type="application/xhtml+xml"/>\n'
        for each in chapters
    )
    order = "".join(f'<itemref idref="{each.name}"/>\n' for each in chapters)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" '
        f'xml:lang="{language}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="book">urn:lutrin:{mark}</dc:identifier>\n'
        f"<dc:title>{_line(edition.title)}</dc:title>\n<dc:language>{language}</dc:language>\n"
        f"<dc:date>{edition.day.isoformat()}</dc:date>\n"
        f'<meta property="dcterms:modified">{day:%Y-%m-%dT%H:%M:%SZ}</meta>\n</metadata>\n'
        '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
        'properties="nav"/>\n<item id="style" href="style.css" media-type="text/css"/>\n'
        f'{items}</manifest>\n<spine>\n<itemref idref="nav"/>\n{order}</spine>\n</package>\n'
    )


def _line(text: str) -> str:
    """A title, which may not be empty."""
    return escape(sound(" ".join(text.split())) or "…")
