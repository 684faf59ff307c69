"""How soon a note is there to be read, set in another size or colours, and what many take."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.note_window import LONG, MANY, REAL, VERY_LONG
from tests.benchmarks.processes import own_environment
from tests.benchmarks.table import Row, at_most, plain

_CHANGES = {"size": "another size", "colours": "other colours"}
_FIRST, _AGAIN, _LONG, _VERY_LONG, _ANEW, _MEMORY = 25.0, 12.0, 60.0, 200.0, 100.0, 10.0

_READING = """
import sys
from pathlib import Path
from reader_app.plain_import import import_plainly
import_plainly()
from tests.benchmarks.note_window import main
main(Path(sys.argv[1]))
"""


def measured(folder: Path) -> dict[str, list[tuple[float, ...]]]:
    """What a process of its own measures, with a library in `folder`."""
    ended = subprocess.run(
        [sys.executable, "-P", "-c", _READING, str(folder)],
        env=own_environment(folder),
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, list[tuple[float, ...]]] = json.loads(ended.stdout)
    return found


def _measure(name: str, _setting: Setting) -> Iterator[Row]:
    with TemporaryDirectory(prefix="lutrin-notes-") as folder:
        found = measured(Path(folder))
    _, thread, whole = found["first"][0]
    first = f"{name}, {REAL}, the first time"
    yield at_most(f"{first}, of the window's thread", thread, "ms", _FIRST)
    yield plain(f"{first}, with all that follows", whole, "ms")
    clock, thread, whole = (median(each) for each in zip(*found[REAL], strict=True))
    yield plain(f"{name}, {REAL}, p50", clock, "ms")
    yield at_most(f"{name}, {REAL}, of the window's thread, p50", thread, "ms", _AGAIN)
    yield plain(f"{name}, {REAL}, with all that follows, p50", whole, "ms")
    for kind, bound in ((LONG, _LONG), (VERY_LONG, _VERY_LONG)):
        clock, thread, _ = (median(each) for each in zip(*found[kind], strict=True))
        yield at_most(f"{name}, {kind}, p50", clock, "ms", bound)
        yield plain(f"{name}, {kind}, of the window's thread, p50", thread, "ms")
    for kind in (REAL, LONG):
        for change in ("size", "colours"):
            clock, thread, _ = (median(x) for x in zip(*found[f"{kind}, {change}"], strict=True))
            yield at_most(f"{name}, {kind}, {_CHANGES[change]}, p50", clock, "ms", _ANEW)
    yield at_most(f"{name}, {MANY} notes, memory more", found["memory"][0][0], "MB", _MEMORY)


BENCHMARKS = (Benchmark("reading", "note opened", partial(_measure, "note opened")),)
