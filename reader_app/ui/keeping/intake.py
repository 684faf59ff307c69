"""Bringing files in: one import after another, and the making ready of a library."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.import_report import ImportReport
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Job, Jobs

ImportPaths = Callable[[Sequence[Path]], Steps[ImportReport]]


class _Kind(Enum):
    """What is done to the library."""

    IMPORT = auto()
    REBUILD = auto()
    CATCH_UP = auto()


class _Turn(NamedTuple):
    """Work that waits for its turn: the library is taken by one at a time."""

    steps: Steps[Any]
    kind: _Kind


class Intake(QObject):
    """Runs imports in the order they were asked for; files dropped meanwhile wait.

    Signals:
        started: An import began.
        preparing: The library is being made ready from its notes.
        ready: It is; carries the ImportReport.
        indexing: What can be searched is made whole, and that takes a while.
        caught_up: It is whole; carries how many notes it did not know.
        paused: The reader stopped that; it goes on at the next start.
        progressed: It came this far; carries a Progress.
        ended: It is done; carries the ImportReport.
        stopped: The reader stopped it; what was in stays in.
        failed: It could not go on; carries the ReaderError.
    """

    started = Signal()
    preparing = Signal()
    ready = Signal(object)
    indexing = Signal()
    caught_up = Signal(int)
    paused = Signal()
    progressed = Signal(object)
    ended = Signal(object)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._import: ImportPaths | None = None
        self._job: Job[Any] | None = None
        self._stopping = False
        self._kind = _Kind.IMPORT
        self._is_told = False
        self._waiting: list[_Turn] = []

    @property
    def is_working(self) -> bool:
        """Whether something comes in, or the library is made ready."""
        return self._job is not None

    def import_with(self, import_paths: ImportPaths | None) -> None:
        """Import with this from now on."""
        self._import = import_paths

    @Slot(object)
    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import these files and folders."""
        if self._import is not None and paths:
            self._queue(_Turn(self._import(paths), _Kind.IMPORT))

    def make_ready(self, rebuild: Steps[ImportReport]) -> None:
        """Make the library ready; imports that are asked for meanwhile wait."""
        self._queue(_Turn(rebuild, _Kind.REBUILD))

    def catch_up(self, steps: Steps[int]) -> None:
        """Finish what a kill left undone; nothing is told while there is nothing to do."""
        self._queue(_Turn(steps, _Kind.CATCH_UP))

    @Slot()
    def stop(self) -> None:
        """Stop what is running after its current step, and forget what waits."""
        for turn in self._waiting:
            turn.steps.close()
        self._waiting.clear()
        if self._job is not None and not self._stopping:
            # The library is taken until the step under way is done: the next import waits.
            self._stopping = True
            self._job.ended.connect(self._let_go)
            self._job.cancel()
            (self.paused if self._kind is _Kind.CATCH_UP else self.stopped).emit()

    def _queue(self, turn: "_Turn") -> None:
        self._waiting.append(turn)
        if self._job is None:
            self._next()

    def _next(self) -> None:
        turn = self._waiting.pop(0)
        self._kind = turn.kind
        self._is_told = turn.kind is not _Kind.CATCH_UP
        if self._is_told:
            (self.preparing if turn.kind is _Kind.REBUILD else self.started).emit()
        self._job = self._jobs.start(turn.steps, self._take, self._step, self._miss)

    @Slot(object)
    def _let_go(self, _job: Job[Any]) -> None:
        self._job = None
        self._stopping = False
        if self._waiting:
            self._next()

    def _step(self, progress: Progress) -> None:
        if not self._is_told:
            self._is_told = True
            self.indexing.emit()
        self.progressed.emit(progress)

    def _take(self, result: Any) -> None:
        self._job = None
        told = {
            _Kind.IMPORT: self.ended,
            _Kind.REBUILD: self.ready,
            _Kind.CATCH_UP: self.caught_up,
        }
        told[self._kind].emit(result)
        if self._waiting:
            self._next()

    def _miss(self, error: ReaderError) -> None:
        self._job = None
        # Reading goes on without what could not be caught up: one line says it.
        (self._jobs if self._kind is _Kind.CATCH_UP else self).failed.emit(error)
        if self._waiting:
            self._next()
