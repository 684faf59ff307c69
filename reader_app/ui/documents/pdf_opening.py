"""Opening a PDF in the window: vetted first, shown as soon as its first pages were looked at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from PySide6.QtCore import QObject, Signal

from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Job, Jobs


class Looked(NamedTuple):
    """What was found out of a PDF: its SHA-256, and the file that is shown of it.

    That is another one where the fields of a form had to be drawn.
    """

    sha256: str
    shown: Path


LookInto: TypeAlias = Callable[[Path, str], Steps[Looked]]
"""Vets a PDF with the password that the reader wrote, or ""; tells what is shown of it."""


class VettedPdf(NamedTuple):
    """A PDF that may be opened in the window: its first `seen` pages, or all where that is None.

    `password` is what the reader wrote just now; `sha256` is "" until all of it was looked at.
    `shown` is the file to open in its place, None where it is opened itself.
    """

    path: Path
    name: str
    sha256: str = ""
    password: str = ""
    seen: int | None = None
    shown: Path | None = None


class PdfOpening(QObject):
    """Has one PDF looked into at a time, off the window's thread and outside its process.

    Signals:
        begun: A PDF is being looked into; its path and its name.
        opened: It may be opened; carries the VettedPdf.
        seen: More of its pages may be looked at; carries the VettedPdf.
        locked: It asks for a password; its path, its name, and whether one was wrong.
        unsafe: It must not be opened in the window; its path, its name, the ReaderError.
    """

    begun = Signal(object, str)
    opened = Signal(object)
    seen = Signal(object)
    locked = Signal(object, str, bool)
    unsafe = Signal(object, str, object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._look_into: LookInto | None = None
        self._job: Job[Any] | None = None

    def look_with(self, look_into: LookInto | None) -> None:
        """Look into PDFs this way from now on; what is under way is given up."""
        self.stop()
        self._look_into = look_into

    def stop(self) -> None:
        """Open no document after all: the reader went on to something else."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def open(self, path: Path, name: str, password: str = "") -> None:
        """Open a PDF, with the password that the reader wrote."""
        if self._look_into is None:
            return
        self.stop()
        watch = _Watch(self, VettedPdf(path, name, password=password))
        steps = self._look_into(path, password)
        self._job = self._jobs.start(steps, watch.end, watch.go_on, watch.fail)
        # What is answered comes through the event loop: it is told after this.
        self.begun.emit(path, name)


class _Watch:
    """Tells what comes of looking into one PDF."""

    def __init__(self, opening: PdfOpening, pdf: VettedPdf) -> None:
        self._opening = opening
        self._pdf = pdf
        self._is_open = False

    def go_on(self, progress: Progress) -> None:
        """So many of its pages were looked at."""
        if progress.total:
            self._tell(self._pdf._replace(seen=progress.done))

    def end(self, looked: Looked) -> None:
        """All of it was looked at, now or before."""
        other = looked.shown if looked.shown != self._pdf.path else None
        # What is open without its fields is opened once more, with them.
        self._is_open = self._is_open and other is None
        self._tell(self._pdf._replace(sha256=looked.sha256, shown=other))

    def fail(self, error: ReaderError) -> None:
        """It cannot be opened so, or must not be."""
        path, name = self._pdf.path, self._pdf.name
        if isinstance(error, FileError) and error.reason is Reason.PASSWORD:
            self._opening.locked.emit(path, name, bool(self._pdf.password))
        else:
            self._opening.unsafe.emit(path, name, error)

    def _tell(self, pdf: VettedPdf) -> None:
        told = self._opening.seen if self._is_open else self._opening.opened
        self._is_open = True
        told.emit(pdf)
