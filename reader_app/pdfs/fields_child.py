"""Draws the fields of a PDF's form on its pages; only ever in a process of its own.

Qt's renderer leaves the fields out. It knows no Qt: PDFium can be bounded by RLIMIT_AS.
"""

import faulthandler
import json
import os
import sys
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
from pypdfium2 import PdfDocument, PdfiumError
from pypdfium2.raw import FLAT_NORMALDISPLAY, FORMTYPE_NONE

from reader_app.domain.errors import Reason


def draw_fields(path: str, target: str, answers: Connection, seconds: float, memory: int) -> None:
    """Write the PDF with its fields drawn to `target`, if it has any; end within `seconds`.

    Sends `fields`: whether it has.
    """
    # A thread of C's own: it ends a hanging child even when the parent is long dead.
    silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 kept until the end
    faulthandler.dump_traceback_later(seconds, exit=True, file=silence)
    if sys.platform == "linux":
        psutil.Process().rlimit(psutil.RLIMIT_AS, (2 * memory, 2 * memory))
    try:
        answer: dict[str, object] = {"fields": _drawn(path, target)}
    except (PdfiumError, OSError, MemoryError) as error:
        answer = {"reason": Reason.UNSOUND_PDF, "detail": type(error).__name__}
    answers.send_bytes(json.dumps(answer).encode())


def _drawn(path: str, target: str) -> bool:
    with closing(PdfDocument(path)) as document:
        if document.get_formtype() == FORMTYPE_NONE:
            return False
        # Fields without a look of their own get one here.
        document.init_forms()
        for number in range(len(document)):
            with closing(document[number]) as page:
                page.flatten(FLAT_NORMALDISPLAY)
        document.save(target)
    return True
