"""How soon a PDF of 300 pages is there, gone about in and scrolled, and what it takes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, p50_p95

_FIRST, _AGAIN, _JUMP, _STALL, _MEMORY = 500.0, 100.0, 50.0, 33.0, 120.0


def measured(folder: Path) -> dict[str, object]:
    """What a process of its own measures, with a library in `folder`."""
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "tests.benchmarks.pdf_window", str(folder)],
        env=own_environment(folder) | {"PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, object] = json.loads(ended.stdout)
    return found


def _measure(name: str, _setting: Setting) -> Iterator[Row]:
    with TemporaryDirectory(prefix="lutrin-pdf-") as folder:
        found = measured(Path(folder))
    yield at_most(f"{name}, opened the first time", found["first"], "ms", _FIRST)
    yield at_most(f"{name}, opened again", found["again"], "ms", _AGAIN)
    yield from p50_p95(f"{name}, jump to a page", found["jumps"], _JUMP)
    yield at_most(f"{name}, longest stall while scrolling", found["stall"], "ms", _STALL)
    yield at_most(f"{name}, memory more", found["memory"], "MB", _MEMORY)


BENCHMARKS = (Benchmark("pdf", "PDF of 300 pages", partial(_measure, "PDF of 300 pages")),)
