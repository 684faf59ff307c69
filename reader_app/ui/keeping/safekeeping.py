"""Copies of what the reader made, while the window is open: made in time, listed, brought back."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.backup import Backup, Occasion
from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import Backups
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.jobs import Jobs

EVERY_MS = 30 * 60 * 1000


class Safekeeping(QObject):
    """Asks for a copy when a library opens and every half hour; nothing is copied twice.

    Signals:
        listed: Which copies there are; carries them, the newest first.
        brought_back: Everything is as in a copy again; carries its name.
        begun_anew: What could not be opened was put aside.
        failed: It could not be; carries the ReaderError.
    """

    listed = Signal(object)
    brought_back = Signal(str)
    begun_anew = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._backups: Backups | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._copy_what_changed)

    def keep_with(self, backups: Backups | None) -> None:
        """Look after this library from now on."""
        self._backups = backups
        self._timer.stop()
        if backups is not None:
            self._timer.start()
            self._start(lambda: backups.make(Occasion.START), self._note_made)

    @Slot()
    def look(self) -> None:
        """Ask which copies there are."""
        if self._backups is not None:
            self._start(self._backups.backups, self.listed.emit)

    @Slot()
    def make_now(self) -> None:
        """Make a copy because the reader asks for one."""
        self._make(Occasion.ASKED)

    @Slot(str)
    def bring_back(self, name: str) -> None:
        """Let everything be as in this copy."""
        backups = self._backups
        if backups is not None:
            self._start(lambda: backups.bring_back(name), partial(self._note_back, name))

    @Slot()
    def begin_anew(self) -> None:
        """Go on without what cannot be opened; it is put aside."""
        if self._backups is not None:
            self._start(self._backups.begin_anew, self._note_anew)

    @Slot()
    def _copy_what_changed(self) -> None:
        self._make(Occasion.CHANGED)

    def _make(self, occasion: Occasion) -> None:
        backups = self._backups
        if backups is not None:
            self._start(lambda: backups.make(occasion), self._note_made)

    def _start(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        # Not among the questions: a mark need not wait for a copy to be on the disk.
        self._jobs.start(_one_step(work), then, on_error=self.failed.emit)

    def _note_made(self, _made: Backup | None) -> None:
        self.look()

    def _note_back(self, name: str, _before: Backup | None) -> None:
        self.look()
        self.brought_back.emit(name)

    def _note_anew(self, _nothing: None) -> None:
        self.look()
        self.begun_anew.emit()


def _one_step(work: Callable[[], Any]) -> Steps[Any]:
    yield Progress(0)
    return work()
