"""How long the window stands still at a stretch, from its first frame until it is at rest."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, plain

BOUND = 33.0
_ROUNDS = 9
_WATCHED = """
import sys
from pathlib import Path
from reader_app.plain_import import import_plainly
import_plainly()
from tests.benchmarks.watched_start import main
main(Path(sys.argv[1]))
"""


class Stall(NamedTuple):
    """How long the window stood still: by the clock, and working itself, in milliseconds."""

    clock: float
    own: float


def longest_stalls(folder: Path, rounds: int = _ROUNDS) -> list[Stall]:
    """The longest stalls of each of so many starts with this library: the longest of each kind."""
    return [_longest_of(stalls(folder)) for _ in range(rounds)]


def stalls(folder: Path) -> list[Stall]:
    """Every notable stall of one start. Raises CalledProcessError."""
    with TemporaryDirectory(prefix="lutrin-home-") as home:
        ended = subprocess.run(
            [sys.executable, "-P", "-c", _WATCHED, str(folder)],
            env=own_environment(Path(home)),
            stdout=subprocess.PIPE,
            check=True,
        )
    return [Stall(*each) for each in json.loads(ended.stdout)]


def _longest_of(found: list[Stall]) -> Stall:
    return Stall(
        max((each.clock for each in found), default=0.0),
        max((each.own for each in found), default=0.0),
    )


def _longest(name: str, setting: Setting) -> Iterator[Row]:
    found = longest_stalls(library(setting, setting.notes))
    label = f"{name}, {setting.notes:,} notes"
    yield at_most(label, median(each.clock for each in found), "ms", BOUND)
    yield plain(f"{label}, of the quickest start", min(each.clock for each in found), "ms")
    yield plain(f"{label}, of the processor", median(each.own for each in found), "ms")


BENCHMARKS = (
    Benchmark(
        "window",
        "longest stall after the first frame",
        partial(_longest, "longest stall after the first frame"),
    ),
)
