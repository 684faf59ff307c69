"""How fast a document's text is there: asked of a child process, from its start to its end."""

import io
import os
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from reader_app.domain.document_text import Brake
from reader_app.domain.progress import finished
from reader_app.pdfs.reading import reading
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.corpus import made_note
from tests.benchmarks.table import Row, at_most, plain

_PAGES = 300
_LINES, _LETTERS = 44, 84
_TIMES = 5
_SLOWEST = 2.0


def _measure(name: str, _setting: Setting) -> Iterator[Row]:
    with TemporaryDirectory(prefix="document-") as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(prose(_PAGES))
        taken = [_read(path) for _ in range(_TIMES)]
    label = f"{name} of {_PAGES} pages"
    yield at_most(label, median(each[0] for each in taken), "s", _SLOWEST)
    yield plain(f"{label}, of the processors", median(each[1] for each in taken), "s")


def _read(path: Path) -> tuple[float, float]:
    """Seconds by the clock, and those of the child in which it worked."""
    began, worked = perf_counter(), _worked()
    text = finished(reading(path, Brake()))
    seconds = perf_counter() - began
    if len(text.pages) != _PAGES or not all(page.text for page in text.pages):
        raise RuntimeError("the document was not read whole")
    return seconds, _worked() - worked


def _worked() -> float:
    """Seconds that the children which have ended kept the processors busy."""
    times = os.times()
    return times.children_user + times.children_system


def prose(pages: int) -> bytes:
    """A PDF of so many full pages, with the words of the corpus."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True)
    number = 0
    for _page in range(pages):
        lines: list[str] = []
        while len(lines) < _LINES:
            lines += _lines(made_note(number).body)
            number += 1
        for line, text in enumerate(lines[:_LINES]):
            canvas.drawString(60, 790 - 17 * line, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _lines(body: Sequence[str]) -> Iterator[str]:
    flat = " ".join(" ".join(body).split())
    return (flat[at : at + _LETTERS] for at in range(0, len(flat), _LETTERS))


BENCHMARKS = (Benchmark("documents", "text", partial(_measure, "text")),)
