"""How long the window stands still while notes come in, beside a bare event loop."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import import_pages, pages
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, plain, share

_USUAL, _LONGEST = 16.0, 33.0
_PARTS = 3
"""Folders of a thousand pages."""
_COMMAND = """
import sys
from pathlib import Path
from reader_app.plain_import import import_plainly
import_plainly()
from tests.benchmarks import watched_import
"""
_WINDOW = f"{_COMMAND}watched_import.window(Path(sys.argv[1]), Path(sys.argv[2]))"
_BARE = f"{_COMMAND}watched_import.bare()"


class Late(NamedTuple):
    """How late the beats of an event loop came, in milliseconds."""

    usual: float
    longest: float


def in_window(source: Path, library: Path) -> Late:
    """A window that imports `source` itself. Raises CalledProcessError."""
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        command = [sys.executable, "-P", "-c", _WINDOW, str(source), str(library)]
        environment = own_environment(Path(home))
        ended = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return _late(ended.stdout)


def bare(source: Path, library: Path) -> Late:
    """A window in which nothing happens, while the command line imports from `source` beside it.

    Some of it is enough: a longer watch would only let its longest stall be longer.
    """
    command = [sys.executable, "-P", "-c", _BARE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as loop:
        for part in sorted(source.iterdir())[:_PARTS]:
            import_pages(part, library, memory=False)
        told, _ = loop.communicate()
    return _late(told)


def _late(told: bytes) -> Late:
    beats = [float(each) for each in json.loads(told)]
    return Late(share(beats, 0.99), max(beats))


def _stalls(name: str, setting: Setting) -> Iterator[Row]:
    source = pages(setting, setting.imported)
    with TemporaryDirectory(prefix="import-", dir=setting.cache) as folder:
        loop = bare(source, Path(folder, "beside"))
        ours = in_window(source, Path(folder, "library"))
    label = f"{name}, {setting.imported:,} notes"
    over = "over a bare loop"
    yield at_most(f"{label}, p99 {over}", max(0.0, ours.usual - loop.usual), "ms", _USUAL)
    yield plain(f"{label}, p99 of the bare loop", loop.usual, "ms")
    yield at_most(f"{label}, longest {over}", max(0.0, ours.longest - loop.longest), "ms", _LONGEST)
    yield plain(f"{label}, longest of the bare loop", loop.longest, "ms")


_NAME = "stall while importing"
BENCHMARKS = (Benchmark("importing", _NAME, partial(_stalls, _NAME)),)
