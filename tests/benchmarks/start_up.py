"""How soon the window is there: from the start of the process to the first frame on the screen.

A plain window of Qt is started in turn with it: milliseconds differ with the machine and with what
else it does, their ratio much less. The time of the processors hardly depends on other work.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from statistics import median
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import NamedTuple

import psutil
from PySide6.QtGui import QGuiApplication, QImage

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.processes import lutrin, own_environment
from tests.benchmarks.table import Row, at_most, plain
from tests.benchmarks.window import application

BOUND = 1.25
_ROUNDS = 15
_EVERY = 0.003
_PATIENCE = 60.0
_SEEN = (600, 360)
"""How much of the middle of the screen is looked at: width and height."""
_STEP = 7
_COLOURS = 6
"""A window that was painted has at least so many; one that is only mapped has one or two."""


class FirstFrame(NamedTuple):
    """Milliseconds until it was seen: by the clock, and of the processors."""

    clock: float
    processors: float


class Beside(NamedTuple):
    """Lutrin and the plain window, in turn: a pair for each round."""

    lutrin: list[FirstFrame]
    bare: list[FirstFrame]

    def clock(self) -> float:
        """How many times as long as the plain window Lutrin takes by the clock."""
        return _ratio([each.clock for each in self.lutrin], [each.clock for each in self.bare])

    def processors(self) -> float:
        """The same in the time of the processors."""
        return _ratio(
            [each.processors for each in self.lutrin], [each.processors for each in self.bare]
        )


def beside_bare(folder: Path, rounds: int = _ROUNDS) -> Beside:
    """Start Lutrin with a library, and the plain window, in turn; needs a screen of its own."""
    application()
    found = Beside([], [])
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        environment = own_environment(Path(home))
        # The first of each reads what is not in the system's memory yet.
        for number in range(rounds + 1):
            bare = first_frame(bare_window(), environment)
            ours = first_frame(lutrin("--library", folder), environment)
            if number:
                found.bare.append(bare)
                found.lutrin.append(ours)
    return found


def bare_window() -> list[str]:
    """The command line of the plain window."""
    return [sys.executable, "-P", str(Path(__file__).with_name("bare_window.py"))]


def first_frame(command: Sequence[str], environment: Mapping[str, str]) -> FirstFrame:
    """Start a program, see its first frame, end it. Raises RuntimeError."""
    with _started(command, environment) as process:
        began = perf_counter()
        _wait_for(painted=True)
        seen = FirstFrame((perf_counter() - began) * 1_000, _processors(process.pid))
    _wait_for(painted=False)
    return seen


@contextmanager
def _started(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[psutil.Popen]:
    process = psutil.Popen(command, env=dict(environment), stdout=DEVNULL, stderr=DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _wait_for(*, painted: bool) -> None:
    """Wait until a window is on the screen, or is gone from it."""
    end = perf_counter() + _PATIENCE
    while _is_painted() != painted:
        if perf_counter() > end:
            raise RuntimeError("the screen stays as it is")
        sleep(_EVERY)


def _is_painted() -> bool:
    """Whether the middle of the screen has more colours than an empty window."""
    screen = QGuiApplication.primaryScreen()
    width, height = _SEEN
    middle = screen.geometry().center()
    grabbed = screen.grabWindow(0, middle.x() - width // 2, middle.y() - height // 2, *_SEEN)
    image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    return len(set(pixels[::_STEP])) >= _COLOURS


def _processors(number: int) -> float:
    """The milliseconds that all threads of a process had a processor so far."""
    nanoseconds = 0
    for each in Path(f"/proc/{number}/task").glob("*/schedstat"):
        with suppress(OSError):
            nanoseconds += int(each.read_text("ascii").split()[0])
    return nanoseconds / 1_000_000


def _ratio(these: Sequence[float], those: Sequence[float]) -> float:
    """The median of the ratios of each pair: what disturbed one round disturbed both."""
    return median(this / that for this, that in zip(these, those, strict=True))


def _first_frame(name: str, setting: Setting) -> Iterator[Row]:
    found = beside_bare(library(setting, setting.notes))
    label = f"{name}, {setting.notes:,} notes"
    yield plain(f"{label}", median(each.clock for each in found.lutrin), "ms")
    yield at_most(f"{label}, beside a plain window", found.clock(), "times", BOUND)
    yield plain(f"{label}, beside it, of the processors", found.processors(), "times")


BENCHMARKS = (
    Benchmark("window", "start to first frame", partial(_first_frame, "start to first frame")),
)
