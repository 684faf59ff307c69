"""Reads one source file: which encoding, which format."""

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path

from reader_app.domain.errors import FileError, Reason
from reader_app.importing.encodings import decoded
from reader_app.importing.front_matter import split_off_front_matter
from reader_app.importing.front_matter_fields import read_fields
from reader_app.importing.front_matter_note import read_with_front_matter
from reader_app.importing.html_head import page_of
from reader_app.importing.outcome import NO_FACETS
from reader_app.importing.parsed import Page, ParsedFile
from reader_app.importing.plain import read_plain
from reader_app.importing.printed_page import is_printed_page, read_printed_page
from reader_app.pages.html import LARGEST_HTML, to_markdown

LARGEST_FILE = 50_000_000
_HTML_ENDINGS = (".html", ".htm")
_HTML_PAGE = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_PIECE = re.compile(
    r"<(?:p|div|h[1-6]|table|ul|ol|article|section|br|span|a)\b[^<>]*>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SourceBytes:
    """A file as it was read: its bytes, and when they were last modified."""

    data: bytes
    modified_ns: int


def read_bytes(path: Path) -> SourceBytes:
    """The bytes of an ordinary file. Raises FileError."""
    try:
        with open(path, "rb", buffering=0, opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise FileError(path, Reason.UNREADABLE)
            data = b"" if status.st_size > LARGEST_FILE else _all_of(file, status.st_size)
    except FileNotFoundError as error:
        raise FileError(path, Reason.MISSING) from error
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, error.strerror or "") from error
    if status.st_size > LARGEST_FILE or len(data) > LARGEST_FILE:
        raise FileError(path, Reason.TOO_LARGE)
    return SourceBytes(data, status.st_mtime_ns)


def _all_of(file: FileIO, size: int) -> bytes:
    """What is in a file, in one piece if it is as long as it was said to be."""
    data = file.read(size + 1)
    while len(data) != size and (more := file.read(LARGEST_FILE + 1 - len(data))):
        data += more
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to must not hold the import for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_source(path: Path, library_path: str) -> ParsedFile:
    """The note in the file at `path`, which is kept at `library_path` under `notes/`.

    Raises:
        FileError: Nothing in the file can be read.
    """
    return parse_source(read_bytes(path).data, path, library_path)


def parse_source(
    data: bytes, path: Path, library_path: str, facets: Mapping[str, str] = NO_FACETS
) -> ParsedFile:
    """The note in `data`, the bytes of the file at `path`. Raises FileError.

    `facets` are the library's own, by the folded names that front matter has for them.
    """
    text = decoded(data)
    if text is None:
        raise FileError(path, Reason.BINARY)
    file = split_off_front_matter(text.text)
    page = _page(file.text, path, library_path)
    if not page.markdown.strip() and not page.title and not file.values:
        raise FileError(path, Reason.EMPTY)
    if file.values is not None:
        found = read_with_front_matter(page, read_fields(file.values, facets))
    else:
        read = read_printed_page if is_printed_page(page.markdown) else read_plain
        found = read(page)
    guessed = (Reason.ENCODING_GUESSED,) if text.guessed else ()
    unread = (Reason.FRONT_MATTER,) if file.unreadable else ()
    return replace(found, notices=(*guessed, *unread, *found.notices))


def _page(text: str, path: Path, library_path: str) -> Page:
    """The text as Markdown, with what its HTML head says if it has one."""
    is_page = _HTML_PAGE.match(text) is not None
    by_name = path.suffix.lower() in _HTML_ENDINGS and _HTML_PIECE.search(text) is not None
    if is_page or by_name:
        return page_of(text, to_markdown(text), library_path, is_cut=len(text) > LARGEST_HTML)
    return Page(text, library_path)
