"""Looks into one PDF with the library that will show it; only ever in a process of its own."""

import faulthandler
import json
import os
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtPdf import (
    QPdfBookmarkModel,
    QPdfDocument,
    QPdfDocumentRenderOptions,
    QPdfLinkModel,
)

from reader_app.domain.errors import FileError, Reason

LONGEST_SIDE = 100_000.0
"""Points. Readers of PDF go up to 14,400; beyond this no sane layout can be made."""

_HEADER_WITHIN = 1024  # PDF 1.7, appendix H, notes 13 and 18: as Acrobat is lenient
_TRAILER_WITHIN = 1024
_LOOKED_AT = QSize(64, 90)
_PAGES_SHARE = 0.4
_SIZES_AHEAD = 40
_TELL_EVERY = 0.05


class _Told(NamedTuple):
    """Who hears how far the child has come, and until when it may look at pages."""

    answers: Connection
    end: float

    def tell(self, answer: Mapping[str, object]) -> None:
        """Send an answer, as JSON."""
        self.answers.send_bytes(json.dumps(answer).encode())


def inspect(path: str, answers: Connection, seconds: float, password: str) -> None:
    """Send what is known of the PDF at `path`, as JSON; end within `seconds`, come what may.

    `seen` of so many `pages` is told on the way: so many may be shown.
    """
    # A thread of C's own: it ends a hanging child even when the parent is long dead.
    silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 kept until the end
    faulthandler.dump_traceback_later(seconds, exit=True, file=silence)
    told = _Told(answers, time.monotonic() + seconds * _PAGES_SHARE)
    try:
        told.tell({"pages": _pages(Path(path), password, told)})
    except FileError as error:
        told.tell({"reason": error.reason, "detail": error.detail})


def _pages(path: Path, password: str, told: _Told) -> int:
    """How many pages there are, when as many as there is time for can be read and drawn."""
    _look_at_ends(path)
    document = QPdfDocument()
    document.setPassword(password)
    error = document.load(str(path))
    if error == QPdfDocument.Error.IncorrectPassword:
        raise FileError(path, Reason.PASSWORD)
    # load() may tell of no error while the document is not ready.
    if document.status() != QPdfDocument.Status.Ready or document.pageCount() < 1:
        known = error != QPdfDocument.Error.None_
        raise FileError(path, Reason.UNSOUND_PDF, error.name if known else "pages")
    outline = QPdfBookmarkModel()
    outline.setDocument(document)
    _look_at_pages(document, path, told)
    return document.pageCount()


def _look_at_ends(path: Path) -> None:
    """Raise unless the file begins and ends as a PDF does."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_WITHIN)
            file.seek(max(0, path.stat().st_size - _TRAILER_WITHIN))
            end = file.read()
    except FileNotFoundError as error:
        raise FileError(path, Reason.MISSING) from error
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, str(error)) from error
    if b"%PDF-" not in start:
        raise FileError(path, Reason.NOT_A_PDF)
    if b"%%EOF" not in end:
        raise FileError(path, Reason.UNSOUND_PDF, "truncated")


def _look_at_pages(document: QPdfDocument, path: Path, told: _Told) -> None:
    """Read and draw page after page: what hangs or swells does so here, not in the window."""
    count = document.pageCount()
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Annotations)
    links = QPdfLinkModel()
    links.setDocument(document)
    document.pageLabel(count - 1)
    sized = 0
    next_tell = 0.0
    for page in range(count):
        if page == sized:
            # The window lays out so many before it has any looked at.
            sized = min(page + _SIZES_AHEAD, count)
            _look_at_sizes(document, path, range(page, sized))
        if time.monotonic() < told.end:
            document.getAllText(page)
            links.setPage(page)
            document.render(page, _LOOKED_AT, options)
        if time.monotonic() >= next_tell:
            told.tell({"seen": page + 1, "of": count})
            next_tell = time.monotonic() + _TELL_EVERY


def _look_at_sizes(document: QPdfDocument, path: Path, pages: range) -> None:
    """Raise unless these pages have sizes that can be laid out."""
    if not all(_is_sane(document.pagePointSize(page)) for page in pages):
        raise FileError(path, Reason.UNSOUND_PDF, "size")


def _is_sane(size: QSizeF) -> bool:
    return 0 < size.width() <= LONGEST_SIDE and 0 < size.height() <= LONGEST_SIDE
