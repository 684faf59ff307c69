"""A PDF of 300 pages read in the real window, as a process of its own measures it."""

import gc
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random
from shutil import rmtree
from time import perf_counter, process_time
from typing import NamedTuple

from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reader_app.domain.progress import finished
from reader_app.filling import import_paths
from reader_app.opening import open_wings
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.front import Front
from tests.benchmarks.processes import memory_of
from tests.benchmarks.watched_start import Pulse
from tests.benchmarks.window import pause, window
from tests.journeys import notes

PAGES = 300
_WORDS = (
    "vie",
    "quartier",
    "association",
    "conseil",
    "citoyen",
    "ville",
    "projet",
    "atelier",
    "été",
)
_TIMES = 7
_JUMPS = 40
_NOTCHES = 360
_EVERY_MS = 8
_PATIENCE = 30.0
_REST_MS = 1_500


def make_pdf(path: Path) -> None:
    """A report: 45 lines a page, and a photograph on every tenth."""
    random = Random(300)
    photograph = ImageReader(Image.effect_noise((900, 600), 60).convert("RGB"))
    canvas = Canvas(str(path), pagesize=(595, 842), invariant=True)
    for page in range(PAGES):
        for line in range(45 if page % 10 else 20):
            canvas.drawString(72, 800 - 16 * line, " ".join(random.choices(_WORDS, k=12)))
        if page % 10 == 0:
            canvas.drawImage(photograph, 72, 80, 450, 300)
        canvas.showPage()
    canvas.save()


def make_library(folder: Path) -> Path:
    """A library of a few notes, one of them with the report; the path of the report."""
    source = notes.write_notes(folder / "source", "http://127.0.0.1:9", notes.DESK)
    wings = open_wings(folder / "library")
    finished(import_paths(wings, [source]))
    report = wings.attachments.file(f"http://127.0.0.1:9{notes.DESK.documents[0].path}").path
    report.parent.mkdir(parents=True, exist_ok=True)
    make_pdf(report)
    wings.close()
    return report


class Taken(NamedTuple):
    """How long something took, in milliseconds: by the clock, and of the processor.

    Other programs make the first one longer. What child processes work is not in the second.
    """

    clock: float
    processor: float


class Reading:
    """The window, and how long the reader waits for a page to be painted in it."""

    def __init__(self, front: Front, report: Path) -> None:
        self._front = front
        self._known = report.parent / ".known"

    @property
    def canvas(self) -> PdfCanvas:
        """The pages; there once a document was opened."""
        canvas = self._front.findChild(PdfCanvas)
        assert isinstance(canvas, PdfCanvas)
        return canvas

    def open(self, *, known: bool) -> Taken:
        """How long it takes from the wish to the painted page."""
        self._front.escaped.emit()
        pause(400)
        if not known:
            rmtree(self._known, ignore_errors=True)
        return self._until_painted(self._front.menus.open_document.trigger)

    def wait_until_known(self) -> None:
        """Wait until all of the report was vetted, which is remembered."""
        began = perf_counter()
        while not any(self._known.glob("*.json")):
            pause(100)
            if perf_counter() - began > _PATIENCE:
                raise RuntimeError("the report is not vetted")

    def jump(self, page: int) -> Taken:
        """The same from a leap to a page."""
        pause(60)
        return self._until_painted(partial(self.canvas.leap_to, page))

    def scroll(self) -> Taken:
        """The longest time between two turns of the event loop while the wheel is turned."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.canvas.go_to_page(1)
        pause(400)
        pulse = Pulse(app)
        pulse.start(ends=False)
        for _ in range(_NOTCHES):
            self._turn_wheel()
            pause(_EVERY_MS)
        pulse.stop()
        return Taken(max(pulse.gaps), max(pulse.turns))

    def _turn_wheel(self) -> None:
        at, none = QPointF(100, 100), Qt.MouseButton.NoButton
        phase = Qt.ScrollPhase.NoScrollPhase
        keys = Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(at, at, QPoint(), QPoint(0, -240), none, keys, phase, False)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def _until_painted(self, act: Callable[[], object]) -> Taken:
        began, worked = perf_counter(), process_time()
        act()
        while not self._is_painted():
            pause(1)
            if perf_counter() - began > _PATIENCE:
                raise RuntimeError("the page is not painted")
        self.canvas.viewport().repaint()
        return Taken((perf_counter() - began) * 1_000, (process_time() - worked) * 1_000)

    def _is_painted(self) -> bool:
        """Whether the page at the top has its picture, in the size that it is shown in."""
        canvas = self._front.findChild(PdfCanvas)
        if canvas is None or not canvas.page_count or not canvas.isVisible():
            return False
        sight = canvas._sight(canvas.page - 1)
        image = canvas._images.image(sight.page)
        return image is not None and image.size() == sight.size


def measure(folder: Path) -> dict[str, Sequence[tuple[float, float]]]:
    """Everything that is measured, in milliseconds and megabytes."""
    report = make_library(folder)
    with _open_window(folder / "library") as front:
        reading = Reading(front, report)
        before = memory_of(os.getpid())[0]
        first = [reading.open(known=False) for _ in range(_TIMES)]
        reading.wait_until_known()
        again = [reading.open(known=True) for _ in range(_TIMES)]
        random = Random(7)
        jumps = [reading.jump(random.randrange(1, PAGES + 1)) for _ in range(_JUMPS)]
        scrolled = [reading.scroll() for _ in range(3)]
        pause(_REST_MS)
        after = memory_of(os.getpid())[0]
    return {
        "first": first,
        "again": again,
        "jumps": jumps,
        "scrolled": scrolled,
        "memory": [(after - before, 0.0)],
    }


@contextmanager
def _open_window(library: Path) -> Iterator[Front]:
    with window(library) as front:
        front.menus.next_note.trigger()
        pause(_REST_MS)
        yield front


def main(folder: Path) -> None:
    """Measure, and write it as JSON."""
    gc.disable()
    print(json.dumps(measure(folder)))
