"""How long the window stands still at a stretch while a document goes to paper."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.documents import prose
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, plain

PAGES = 6
_ROUNDS = 3
_BOUND = 33.0
_WATCHED = """
import sys
from pathlib import Path
from reader_app.plain_import import import_plainly
import_plainly()
from tests.benchmarks.watched_printing import main
main(*map(Path, sys.argv[1:]))
"""


def _measure(name: str, _setting: Setting) -> Iterator[Row]:
    with TemporaryDirectory(prefix="lutrin-printed-") as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(prose(PAGES))
        found = [_printed(path) for _ in range(_ROUNDS)]
    clock, own = zip(*found, strict=True)
    label = f"{name}, {PAGES} pages at 300 dpi, longest turn of the window"
    yield plain(label, median(clock), "ms")
    yield at_most(f"{label}, of the processor", median(own), "ms", _BOUND)


def _printed(path: Path) -> tuple[float, float]:
    """Milliseconds by the clock, and of the window's own thread, of the longest turn of each."""
    ended = subprocess.run(
        [sys.executable, "-P", "-c", _WATCHED, str(path), str(path.with_name("printed.pdf"))],
        env=own_environment(path.parent),
        stdout=subprocess.PIPE,
        check=True,
    )
    clock, own = json.loads(ended.stdout)
    return clock, own


BENCHMARKS = (Benchmark("pdf", "printing", partial(_measure, "printing")),)
