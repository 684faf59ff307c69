"""Remarks are found soon after they were written: the index takes them in behind the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from reader_app.domain.progress import Steps
from reader_app.ui.jobs import Job, Jobs

TakeIn = Callable[[], Steps[int]]


class RemarkSearch(QObject):
    """Asks the open library to take in remarks whenever they may have changed.

    One look at a time; what changes during one is looked at again after it. Whether anything came
    of it is told by the library's generation, as every other change is.
    """

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._take_in: TakeIn | None = None
        self._job: Job[int] | None = None
        self._is_due = False

    def take_in_with(self, take_in: TakeIn | None) -> None:
        """Take remarks in by this from now on."""
        self._take_in = take_in
        self._is_due = False
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def look(self) -> None:
        """Remarks may be others now."""
        if self._take_in is None:
            return
        self._is_due = self._job is not None
        if not self._is_due:
            self._job = self._jobs.start(self._take_in(), self._end)

    def _end(self, _count: int) -> None:
        self._job = None
        if self._is_due:
            self.look()
