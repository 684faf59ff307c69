"""How fast pages come in, and how much memory that takes: `lutrin import` seen from outside."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import import_pages, keep_library, pages
from tests.benchmarks.processes import Watched
from tests.benchmarks.table import Row, at_least, at_most

_TIMES = 3
_FASTEST, _AGAIN = 600.0, 10_000.0
_MAIN, _ALL = 500.0, 600.0


def _measure(name: str, setting: Setting) -> Iterator[Row]:
    """From the start of the process to its end, so until all can be found."""
    source = pages(setting, setting.imported)
    is_all = setting.notes == setting.imported
    with _folder(setting) as folder:
        library = Path(folder, "library")
        first = import_pages(source, library, memory=is_all)
        label = f"{name}, {setting.imported:,} printed pages"
        yield at_least(label, setting.imported / first.seconds, "notes/s", _FASTEST)
        again = [import_pages(source, library, memory=False).seconds for _ in range(_TIMES)]
        label = f"{name}, the same {setting.imported:,} again"
        yield at_least(label, setting.imported / median(again), "notes/s", _AGAIN)
        if is_all:
            yield from _memory(name, setting, first)
            keep_library(setting, setting.notes, library)
    if not is_all:
        yield from _all(name, setting)


def _all(name: str, setting: Setting) -> Iterator[Row]:
    """The whole corpus at once; its library is kept for the other benchmarks."""
    source = pages(setting, setting.notes)
    with _folder(setting) as folder:
        library = Path(folder, "library")
        yield from _memory(name, setting, import_pages(source, library, memory=True))
        keep_library(setting, setting.notes, library)
    # The library has its own copy of each.
    shutil.rmtree(source)


def _memory(name: str, setting: Setting, taken: Watched) -> Iterator[Row]:
    """The most memory at any moment."""
    label = f"{name}, {setting.notes:,} notes, memory"
    yield at_most(f"{label} of the main process", taken.main, "MB", _MAIN)
    yield at_most(f"{label} of all processes", taken.all, "MB", _ALL)


def _folder(setting: Setting) -> TemporaryDirectory[str]:
    """A folder on the disk where libraries are kept, so that one can be moved there."""
    setting.cache.mkdir(parents=True, exist_ok=True)
    return TemporaryDirectory(prefix="import-", dir=setting.cache)


BENCHMARKS = (Benchmark("importing", "import", partial(_measure, "import")),)
