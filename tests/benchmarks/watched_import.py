"""An event loop that is watched while notes come in: the window's own, or one that does nothing.

A process of its own runs each of them. The window imports; beside the bare loop, another process
does, so that both have as much of the machine.
"""

import gc
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.app import SWITCH_INTERVAL, Start, prepare
from reader_app.domain.settings import Settings
from reader_app.places import find_places
from reader_app.ui.keeping.intake import Intake

BEAT_MS = 4
_SETTLED_MS = 1_000
"""From the opened library on, before it is filled; and once more when it is full."""
_PATIENCE_MS = 600_000


class Beats(QObject):
    """Wants to beat every few milliseconds, and notes how late each beat comes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    @Slot()
    def start(self) -> None:
        """Beat from now on."""
        self._last = perf_counter()
        self._timer.start()

    @Slot()
    def _beat(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1_000 - BEAT_MS))
        self._last = now


class Filling(QObject):
    """Drops a folder on the window once its library is open, and ends the program once it is in."""

    def __init__(self, app: QApplication, start: Start, source: Path) -> None:
        super().__init__(app)
        self.beats = Beats(self)
        self.is_full = False
        self._app = app
        self._front = start.front
        self._source = source
        self._look = QTimer(self, interval=BEAT_MS)
        self._look.timeout.connect(self._see_library)
        self._look.start()
        QTimer.singleShot(_PATIENCE_MS, app.quit)

    @Slot()
    def _see_library(self) -> None:
        if self._front.findChild(Intake) is not None and self._front.windowTitle() != "Lutrin":
            self._look.stop()
            QTimer.singleShot(_SETTLED_MS, self._fill)

    @Slot()
    def _fill(self) -> None:
        intake = self._front.findChild(Intake)
        intake.ended.connect(self._note_full)
        self.beats.start()
        self._front.files_dropped.emit([self._source])

    @Slot(object)
    def _note_full(self, _report: object) -> None:
        """What the window does with the full library belongs to the import, too."""
        self.is_full = True
        QTimer.singleShot(_SETTLED_MS, self._app.quit)


def window(source: Path, library: Path) -> None:
    """Let the window import `source`, and write as JSON how late each beat came, in ms."""
    # As the door does it.
    gc.disable()
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        places = find_places(own=Path(home))
        prepare(app, places, Settings())
        start = Start(app, places, Settings())
        filling = Filling(app, start, source)
        start.show(library)
        app.exec()
        start.end()
    if not filling.is_full:
        sys.exit("the import does not come to its end")
    _tell(filling.beats)


def bare() -> None:
    """The same of a window in which nothing happens, until standard input ends."""
    app = QApplication(sys.argv[:1])
    shown = QWidget()
    beats = Beats(app)
    end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, app)
    end.activated.connect(app.quit)
    shown.show()
    beats.start()
    app.exec()
    _tell(beats)


def _tell(beats: Beats) -> None:
    print(json.dumps([round(each, 2) for each in beats.late]))
