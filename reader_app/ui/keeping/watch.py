"""What another process changes in the library: looked at once a second, or less often."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.ui.jobs import Job, Jobs

EVERY_MS = 1_000
SELDOM_MS = 4_000
"""While an import of our own changes the library all the time: each answer takes of its time."""
Generations = tuple[int, ...]


class Watch(QObject):
    """Compares the generations of the library and of the marks with the last ones seen.

    Signals:
        changed: Something is new since the last look.
    """

    changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._look: Callable[[], Generations] | None = None
        self._seen: Generations | None = None
        self._question: Job[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._ask)

    @property
    def pace(self) -> int:
        """How many milliseconds lie between two looks."""
        return self._timer.interval()

    def start(self, look: Callable[[], Generations]) -> None:
        """Look with `look` from now on; it runs off the window's thread.

        What is asked of the library after this is newer than the first look at it.
        """
        self.stop()
        self._look = look
        self._seen = None
        self._timer.start()
        self._ask()

    @Slot()
    def look_seldom(self) -> None:
        """Notes come in: what is shown follows them at some distance."""
        self._timer.setInterval(SELDOM_MS)

    @Slot()
    def look_often(self) -> None:
        """Others alone may change something now."""
        self._timer.setInterval(EVERY_MS)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._look = None
        if self._question is not None:
            self._question.cancel()
            self._question = None

    @Slot()
    def _ask(self) -> None:
        if self._look is not None and self._question is None:
            self._question = self._jobs.ask(self._look, self._compare, self._miss)

    def _compare(self, generations: Generations) -> None:
        self._question = None
        seen, self._seen = self._seen, generations
        if seen is not None and generations != seen:
            self.changed.emit()

    def _miss(self, _error: object) -> None:
        """A look that failed says nothing: the next one may succeed."""
        self._question = None
