"""The real window in this process, and how long it takes until something is painted."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, thread_time
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.app import SWITCH_INTERVAL, Start, prepare
from reader_app.domain.query import Answer
from reader_app.domain.settings import Language, Settings
from reader_app.overriding import override
from reader_app.places import find_places
from reader_app.storage.settings_file import write_settings
from reader_app.ui.front import Front

_PATIENCE_MS = 60_000
_BREATH_MS = 40
"""Between two measures, as between two keys of a quick typist."""


def application() -> QApplication:
    """The one application of this process."""
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication(["lutrin"])


class Taken(NamedTuple):
    """How many milliseconds something took, by the clock and of the processors."""

    clock: float
    processors: float


class Moment(NamedTuple):
    """A moment by the clock, and the processor time until then, in seconds.

    That of this process, and that of the window's thread, on which this is asked.
    """

    clock: float
    processors: float
    thread: float

    def since(self, former: "Moment") -> Taken:
        """What passed since a former moment."""
        passed = self.clock - former.clock, self.processors - former.processors
        return Taken(*(each * 1_000 for each in passed))


def moment() -> Moment:
    """What it is now."""
    return Moment(perf_counter(), process_time(), thread_time())


class Eye(QObject):
    """Sees when a widget has been painted and the picture was handed to the screen."""

    _painted = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._loop = QEventLoop()
        self._is_due = False
        self._seen: Moment | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._loop.quit)
        # Painted otherwise than with the whole window, it is seen as soon as the loop goes on.
        self._painted.connect(self._see, Qt.ConnectionType.QueuedConnection)
        widget.installEventFilter(self)
        widget.window().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._is_due:
            # All widgets are painted in one go, and shown: that is what this event does.
            watched.event(event)
            if not self._is_due:
                self._see()
            return True
        if event.type() == QEvent.Type.Paint and self._is_due and watched is self._widget:
            self._is_due = False
            self._painted.emit()
        return False

    @Slot()
    def look(self) -> None:
        """What is painted from now on is what is waited for."""
        self._is_due = True

    @Slot()
    def give_up(self) -> None:
        """Nothing will be painted there."""
        self._see()

    def wait(self) -> Moment:
        """When it was painted. Raises RuntimeError."""
        self._seen = None
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        if self._seen is None:
            raise RuntimeError("nothing was painted")
        return self._seen

    @Slot()
    def _see(self) -> None:
        self._seen = self._seen or moment()
        self._loop.quit()


class Stopwatch(QObject):
    """Measures from an act of the reader to the painted list that answers it."""

    def __init__(self, front: Front, painted: QWidget) -> None:
        super().__init__(front)
        self._eye = Eye(painted)
        self._was_asked = False
        self._is_empty = False
        # After the window's own slots: the list shows the answer when the eye begins to look.
        front.finder.answered.connect(self._take)
        front.finder.asked.connect(self._note_question)

    def measure(self, act: Callable[[], None]) -> Taken | None:
        """How long an act takes; None if it asks nothing, or no note answers."""
        pause(_BREATH_MS)
        self._was_asked = self._is_empty = False
        began = moment()
        act()
        if not self._was_asked:
            return None
        seen = self._eye.wait()
        return None if self._is_empty else seen.since(began)

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        """An empty list is another panel: there are no cards to wait for."""
        self._is_empty = not answer.count
        (self._eye.give_up if self._is_empty else self._eye.look)()

    @Slot()
    def _note_question(self) -> None:
        self._was_asked = True


def pause(milliseconds: int) -> None:
    """Let the window do whatever it still has to."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


@contextmanager
def window(library: Path) -> Iterator[Front]:
    """The program with this library open, until the end of the block."""
    app = application()
    # As the program does it.
    sys.setswitchinterval(SWITCH_INTERVAL)
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        places = find_places(own=Path(home))
        settings = Settings(language=Language.FRENCH)
        write_settings(places.settings_file, settings)
        hook = sys.excepthook
        prepare(app, places, settings)
        # What goes wrong here is no line in a log: it ends the benchmark, and is read.
        sys.excepthook = hook
        start = Start(app, places, settings)
        start.front.resize(1280, 800)
        start.show(library)
        _wait_until(lambda: start.front.windowTitle() != "Lutrin")
        pause(1_000)
        try:
            yield start.front
        finally:
            start.front.close()
            start.end()


def _wait_until(seen: Callable[[], bool]) -> None:
    began = perf_counter()
    while not seen():
        pause(_BREATH_MS)
        if perf_counter() - began > _PATIENCE_MS / 1_000:
            raise RuntimeError("the window does not open its library")
