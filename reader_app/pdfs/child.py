"""Looks into one PDF with the library that will show it; only ever in a process of its own."""

import faulthandler
import json
import os
import time
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtPdf import QPdfDocument

from reader_app.domain.errors import FileError, Reason

LONGEST_SIDE = 100_000.0
"""Points. Readers of PDF go up to 14,400; beyond this no sane layout can be made."""

_HEADER_WITHIN = 1024  # PDF 1.7, appendix H, notes 13 and 18: as Acrobat is lenient
_TRAILER_WITHIN = 1024
_LOOKED_AT = QSize(64, 90)
_PAGES_SHARE = 0.4


def inspect(path: str, answers: Connection, seconds: float) -> None:
    """Send what is known of the PDF at `path`, as JSON; end within `seconds`, come what may."""
    # A thread of C's own: it ends a hanging child even when the parent is long dead.
    silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 kept until the end
    faulthandler.dump_traceback_later(seconds, exit=True, file=silence)
    try:
        answer: dict[str, str] = {"pages": str(_pages(Path(path), seconds * _PAGES_SHARE))}
    except FileError as error:
        answer = {"reason": error.reason, "detail": error.detail}
    answers.send_bytes(json.dumps(answer).encode())


def _pages(path: Path, seconds: float) -> int:
    """How many pages there are, when as many as `seconds` allow can be read and drawn."""
    _look_at_ends(path)
    document = QPdfDocument()
    error = document.load(str(path))
    if error == QPdfDocument.Error.IncorrectPassword:
        raise FileError(path, Reason.PASSWORD)
    # load() may tell of no error while the document is not ready.
    if document.status() != QPdfDocument.Status.Ready or document.pageCount() < 1:
        known = error != QPdfDocument.Error.None_
        raise FileError(path, Reason.UNSOUND_PDF, error.name if known else "pages")
    _look_at_pages(document, path, seconds)
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


def _look_at_pages(document: QPdfDocument, path: Path, seconds: float) -> None:
    """Read and draw page after page: what hangs or swells does so here, not in the window."""
    end = time.monotonic() + seconds
    for page in range(document.pageCount()):
        if not _is_sane(document.pagePointSize(page)):
            raise FileError(path, Reason.UNSOUND_PDF, "size")
        if time.monotonic() < end:
            document.getAllText(page)
            document.render(page, _LOOKED_AT)


def _is_sane(size: QSizeF) -> bool:
    return 0 < size.width() <= LONGEST_SIDE and 0 < size.height() <= LONGEST_SIDE
