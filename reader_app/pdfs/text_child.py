"""Reads the text of one document; only ever in a process of its own, which may be ended any time.

It knows no Qt: PDFium can be bounded by RLIMIT_AS, which Qt does not survive.
"""

import faulthandler
import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil
from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_PAGEOBJ_IMAGE

from reader_app.domain.document_text import DocumentKind
from reader_app.domain.errors import FileError, Reason
from reader_app.giving_way import AS_FAR_AS_CAN_BE, give_way
from reader_app.pdfs.office_text import office_texts
from reader_app.pdfs.page_cleaning import cleaned, cleaned_page

MOST_PAGES = 5_000
MOST_TEXT = 20_000_000
"""Characters of one document; the rest is left out, and that is said."""

_HEADER_WITHIN = 1024
_MOST_OBJECTS = 2_000  # of a page, looked through for a picture

Message = dict[str, Any]


def read_text(path: str, answers: Connection, first: int, seconds: float, memory: int) -> None:
    """Send the text of the pages from `first` on, each as JSON; end within `seconds`."""
    # A thread of C's own: it ends a hanging child even when the parent is long dead.
    silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 kept until the end
    faulthandler.dump_traceback_later(seconds, exit=True, file=silence)
    give_way(AS_FAR_AS_CAN_BE)
    if sys.platform == "linux":
        psutil.Process().rlimit(psutil.RLIMIT_AS, (2 * memory, 2 * memory))
    try:
        for message in _messages(Path(path), first):
            answers.send_bytes(json.dumps(message).encode())
    except FileError as error:
        answers.send_bytes(json.dumps({"reason": error.reason, "detail": error.detail}).encode())
    except MemoryError:
        answers.send_bytes(json.dumps({"reason": Reason.TOO_LARGE, "detail": "memory"}).encode())


def _messages(path: Path, first: int) -> Iterator[Message]:
    """How many pages there are, then each of them, then whether that was all."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_WITHIN)
    except FileNotFoundError as error:
        raise FileError(path, Reason.MISSING) from error
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, str(error)) from error
    pages = _of_pdf(path, first) if b"%PDF-" in start else _of_office(path, first)
    length = 0
    for message in pages:
        length += len(message.get("text", ""))
        if length > MOST_TEXT:
            yield {"end": Reason.CUT}
            return
        yield message


def _of_pdf(path: Path, first: int) -> Iterator[Message]:
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise FileError(path, Reason.PASSWORD) from error
        raise FileError(path, Reason.UNSOUND_PDF, str(error)) from error
    with closing(document):
        pages = len(document)
        yield {"kind": DocumentKind.PAGES, "pages": min(pages, MOST_PAGES)}
        for number in range(first, min(pages, MOST_PAGES)):
            yield _page(document, number)
        yield {"end": Reason.CUT if pages > MOST_PAGES else None}


def _page(document: PdfDocument, number: int) -> Message:
    """One page; what is wrong with it harms no other."""
    try:
        page = document[number]
    except PdfiumError:
        return {"page": number, "text": "", "problem": Reason.UNSOUND_PDF}
    with closing(page):
        try:
            with closing(page.get_textpage()) as words:
                text = cleaned_page(words.get_text_range(errors="replace"))
        except PdfiumError:
            return {"page": number, "text": "", "problem": Reason.UNSOUND_PDF}
        pictures = not text and any(
            True for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=2)
        )
    return {"page": number, "text": text, "pictures": pictures}


def _of_office(path: Path, first: int) -> Iterator[Message]:
    kind, texts = office_texts(path)
    yield {"kind": kind, "pages": len(texts)}
    for number, text in enumerate(texts[first:], first):
        yield {"page": number, "text": cleaned(text)}
    yield {"end": None}
