"""Reads the documents that are here, in the background: it gives way to the reader."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.document_text import Brake
from reader_app.domain.errors import LibraryError, ReaderError, Reason
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Job, Jobs

Gather = Callable[[Brake], Steps[int]]
SETTLED_MS = 4_000
"""What has just opened or arrived is left in peace so long."""

_AGAIN_MS = 30_000
_TYPED_MS = 1_500


class TextGatherer(QObject):
    """One job at a time; whatever comes in meanwhile is read by the next one.

    Signals:
        progressed: So many documents were read; carries a Progress.
        ended: Nothing is left to read, or the rest waits.
    """

    progressed = Signal(object)
    ended = Signal()

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, *, settled_ms: int = SETTLED_MS
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._gather: Gather | None = None
        self._brake = Brake()
        self._told: Progress | None = None
        self._job: Job[Any] | None = None
        self._is_asked_again = False
        self._is_stopped = False
        self._importing = False
        self._later = QTimer(self, singleShot=True, interval=settled_ms)
        self._later.timeout.connect(self._begin)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self._begin)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typed.timeout.connect(self._let_go)

    def read_with(self, gather: Gather | None) -> None:
        """Read with this from now on; None leaves the library."""
        self._end_job()
        self._gather = gather
        self._is_stopped = self._importing = False
        self._let_go()
        self.look()

    @Slot()
    def look(self) -> None:
        """Documents may have come: read them in a moment, unless the reader stopped it."""
        if self._gather is None or self._is_stopped:
            return
        if self._job is not None:
            self._is_asked_again = True
        elif not self._later.isActive():
            self._later.start()

    @Slot()
    def stop(self) -> None:
        """Read nothing more until the library is opened again: the reader wants it so."""
        self._is_stopped = True
        self._end_job()
        self.ended.emit()

    @Slot()
    def give_way(self) -> None:
        """The reader is typing: stand still for a moment."""
        self._brake.held = True
        self._typed.start()

    @Slot()
    def give_way_to_import(self) -> None:
        """Stand still until the import is done."""
        self._importing = self._brake.held = True

    @Slot()
    def go_on(self) -> None:
        """The import is done."""
        self._importing = False
        self._let_go()
        self.look()

    @Slot()
    def _let_go(self) -> None:
        self._brake.held = self._importing or self._typed.isActive()

    @Slot()
    def _begin(self) -> None:
        if self._gather is None or self._job is not None or self._importing or self._is_stopped:
            return
        self._again.stop()
        self._is_asked_again = False
        self._told = None
        steps = self._gather(self._brake)
        self._job = self._jobs.start(steps, self._take, self._step, self._miss)

    def _step(self, progress: Progress) -> None:
        # A step for each page, and for each moment that it stands still: told is what is new of it.
        if progress.total and progress != self._told:
            self._told = progress
            self.progressed.emit(progress)

    def _take(self, _count: int) -> None:
        self._job = None
        self.ended.emit()
        if self._is_asked_again:
            self.look()

    def _miss(self, error: ReaderError) -> None:
        self._job = None
        self.ended.emit()
        reason = error.reason if isinstance(error, LibraryError) else None
        if reason is Reason.BUSY:
            # Whoever writes will be done; what was read is kept.
            self._again.start()
        elif reason is not Reason.READ_ONLY:
            # A library that is only read is read without this.
            self._jobs.failed.emit(error)

    def _end_job(self) -> None:
        self._later.stop()
        self._again.stop()
        job, self._job = self._job, None
        if job is not None:
            job.cancel()
