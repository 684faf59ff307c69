"""One start of the window, watched from inside for moments in which it stands still.

A process of its own runs this: what the window loads later must not be here before it.
"""

import gc
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from reader_app.app import Start, prepare
from reader_app.domain.settings import Settings
from reader_app.places import find_places

_WATCHED_MS = 3_000
"""From the first frame on: by then the library is open and its first note is on the page."""
_NOTABLE_MS = 8.0


class Pulse(QObject):
    """Beats as often as the event loop lets it, until the time is over."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.turns: list[float] = []
        self._last = self._worked = 0.0
        self._beats = QTimer(self, interval=0)
        self._beats.timeout.connect(self._beat)
        self._end = QTimer(self, interval=_WATCHED_MS, singleShot=True)
        self._end.timeout.connect(app.quit)

    @Slot()
    def start(self, *, ends: bool = True) -> None:
        """Beat from now on; the program `ends` when the time is over."""
        self._last, self._worked = perf_counter(), thread_time()
        self._beats.start()
        if ends:
            self._end.start()

    @Slot()
    def stop(self) -> None:
        """Beat no more; the program goes on."""
        self._beats.stop()
        self._end.stop()

    @Slot()
    def _beat(self) -> None:
        now = perf_counter()
        worked = thread_time()
        self.gaps.append((now - self._last) * 1_000)
        self.turns.append((worked - self._worked) * 1_000)
        self._last, self._worked = now, worked


def main(folder: Path) -> None:
    """Watch one start, and write each notable stall as JSON.

    That is its milliseconds by the clock, and what this thread had of a processor in them.
    """
    # As the door does it.
    gc.disable()
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        places = find_places(own=Path(home))
        prepare(app, places, Settings())
        start = Start(app, places, Settings())
        pulse = Pulse(app)
        start.front.painted.connect(pulse.start)
        start.show(folder)
        app.exec()
        start.end()
    found = zip(pulse.gaps, pulse.turns, strict=True)
    print(json.dumps([(gap, turn) for gap, turn in found if gap > _NOTABLE_MS]))
