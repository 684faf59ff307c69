"""How much memory the window takes when it is open and at rest."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from subprocess import DEVNULL
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

import psutil

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.processes import lutrin, memory_of, own_environment
from tests.benchmarks.table import Row, at_most

_BOUND = 180.0
_REST = 2.0
"""Seconds in which a program at rest does next to nothing."""
_NOTHING = 0.03
_PATIENCE = 120.0


def _idle(name: str, setting: Setting) -> Iterator[Row]:
    folder = library(setting, setting.notes)
    with _window(folder) as process:
        _wait_for_rest(process)
        taken = sum(memory_of(process.pid))
    yield at_most(f"{name}, {setting.notes:,} notes", taken, "MB", _BOUND)


@contextmanager
def _window(folder: Path) -> Iterator[psutil.Popen]:
    """Lutrin with its window open, ended by the end of the block."""
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        command = lutrin("--library", folder)
        process = psutil.Popen(command, env=own_environment(Path(home)), stdout=DEVNULL)
        try:
            yield process
        finally:
            process.terminate()
            process.wait()


def _wait_for_rest(process: psutil.Popen) -> None:
    """Wait until the program has nothing more to do. Raises RuntimeError."""
    began, before = perf_counter(), -1.0
    while perf_counter() - began < _PATIENCE:
        now = process.cpu_times()
        if now.user + now.system - before < _NOTHING:
            return
        before = now.user + now.system
        sleep(_REST)
    raise RuntimeError("the window does not come to rest")


BENCHMARKS = (Benchmark("memory", "memory at rest", partial(_idle, "memory at rest")),)
