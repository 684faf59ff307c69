"""How soon a PDF of 300 pages is there, gone about in and scrolled, and what it takes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, p50_p95, plain, share

_FIRST, _AGAIN, _JUMP, _STALL, _MEMORY = 500.0, 100.0, 50.0, 33.0, 120.0

# A text, no module: the child that vets a PDF imports the main module again, light in Lutrin.
_READING = """
import sys
from pathlib import Path
from reader_app.plain_import import import_plainly
import_plainly()
from tests.benchmarks.pdf_window import main
main(Path(sys.argv[1]))
"""


def measured(folder: Path) -> dict[str, list[tuple[float, float]]]:
    """What a process of its own measures, with a library in `folder`."""
    ended = subprocess.run(
        [sys.executable, "-P", "-c", _READING, str(folder)],
        env=own_environment(folder),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, list[tuple[float, float]]] = json.loads(ended.stdout)
    return found


def _measure(name: str, _setting: Setting) -> Iterator[Row]:
    with TemporaryDirectory(prefix="lutrin-pdf-") as folder:
        found = measured(Path(folder))
    for label, kind, bound in (
        ("opened the first time", "first", _FIRST),
        ("opened again", "again", _AGAIN),
    ):
        clock, processor = zip(*found[kind], strict=True)
        yield at_most(f"{name}, {label}, p50", median(clock), "ms", bound)
        yield plain(f"{name}, {label}, the quickest", min(clock), "ms")
        yield plain(f"{name}, {label}, of the processor, p50", median(processor), "ms")
    clock, processor = zip(*found["jumps"], strict=True)
    yield from p50_p95(f"{name}, jump to a page", clock, _JUMP)
    yield plain(f"{name}, jump to a page, of the processor, p95", share(processor, 0.95), "ms")
    clock, processor = zip(*found["scrolled"], strict=True)
    yield at_most(f"{name}, longest stall while scrolled", median(clock), "ms", _STALL)
    yield plain(f"{name}, longest turn while scrolled, of the processor", max(processor), "ms")
    yield at_most(f"{name}, memory more", found["memory"][0][0], "MB", _MEMORY)


BENCHMARKS = (Benchmark("pdf", "PDF of 300 pages", partial(_measure, "PDF of 300 pages")),)
