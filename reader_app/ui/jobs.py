"""Work that leaves the window's thread, and comes back to it: the only threads there are."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import Progress, Steps

Result = TypeVar("Result")


class Job(QObject, Generic[Result]):
    """One piece of work, seen from the window's thread.

    Signals:
        ended: Nothing more will come from this job; carries the job.
    """

    ended = Signal(object)
    _stepped = Signal(object)
    _returned = Signal(object)

    def __init__(
        self,
        steps: Steps[Result],
        then: Callable[[Result], None],
        on_progress: Callable[[Progress], None] | None,
        on_error: Callable[[ReaderError], None],
    ) -> None:
        super().__init__()
        self._steps = steps
        self._then = then
        self._on_progress = on_progress
        self._on_error = on_error
        self._cancelled = False
        self._stepped.connect(self._on_stepped)
        self._returned.connect(self._on_returned)

    def cancel(self) -> None:
        """Stop after the current step and report nothing more."""
        self._cancelled = True

    def run(self) -> None:
        """Do the work. The one method that runs on a worker's thread."""
        outcome: object = None
        try:
            while not self._cancelled:
                self._stepped.emit(next(self._steps))
            self._steps.close()
        except StopIteration as end:
            outcome = end.value
        except Exception as error:
            outcome = error
        self._returned.emit(outcome)

    @Slot(object)
    def _on_stepped(self, progress: Progress) -> None:
        if self._on_progress and not self._cancelled:
            self._on_progress(progress)

    @Slot(object)
    def _on_returned(self, outcome: Any) -> None:
        self.ended.emit(self)
        if self._cancelled:
            return
        if isinstance(outcome, ReaderError):
            self._on_error(outcome)
        elif isinstance(outcome, Exception):
            raise outcome
        else:
            self._then(outcome)


class Jobs(QObject):
    """Starts jobs: questions one after another, long work side by side.

    Signals:
        failed: A job met an error that the reader should see, and nobody else took it.
    """

    failed = Signal(ReaderError)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = ThreadPoolExecutor(max_workers=1, thread_name_prefix="question")
        self._long_work = ThreadPoolExecutor(max_workers=3, thread_name_prefix="long-work")
        self._running: dict[Job[Any], Executor] = {}

    def ask(
        self,
        question: Callable[[], Result],
        then: Callable[[Result], None],
        on_error: Callable[[ReaderError], None] | None = None,
    ) -> Job[Result]:
        """Answer a quick question off the window's thread, in the order asked."""
        job = Job(_single_step(question), then, None, on_error or self.failed.emit)
        return self._begin(job, self._questions)

    def start(
        self,
        steps: Steps[Result],
        then: Callable[[Result], None],
        on_progress: Callable[[Progress], None] | None = None,
        on_error: Callable[[ReaderError], None] | None = None,
    ) -> Job[Result]:
        """Start long work that reports its steps and can be cancelled between them."""
        job = Job(steps, then, on_progress, on_error or self.failed.emit)
        return self._begin(job, self._long_work)

    def close(self) -> None:
        """Answer what was asked, cancel long work; called once, as the program closes."""
        for job, workers in self._running.items():
            if workers is self._long_work:
                job.cancel()
        self._questions.shutdown()
        self._long_work.shutdown()
        for job in self._running:
            # Whoever would take the answer is gone, or about to go.
            job.cancel()

    def _begin(self, job: Job[Result], workers: Executor) -> Job[Result]:
        self._running[job] = workers
        job.ended.connect(self._on_job_ended)
        workers.submit(job.run)
        return job

    @Slot(object)
    def _on_job_ended(self, job: Job[Any]) -> None:
        del self._running[job]


def _single_step(question: Callable[[], Result]) -> Steps[Result]:
    return question()
    yield  # makes this a generator
