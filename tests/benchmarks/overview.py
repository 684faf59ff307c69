"""What the overview costs: what it asks of the library, and the window until it is painted."""

from collections.abc import Iterator
from functools import partial
from time import process_time

from reader_app.domain.query import NoteQuery
from reader_app.opening import open_wings
from reader_app.ui.front import Front
from reader_app.ui.overview.overview_panel import OverviewPanel
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.table import Row, p50_p95
from tests.benchmarks.window import Eye, Taken, moment, pause, window

_BOUND = 33.0
_BREATH_MS = 40
_READ = 20
_TIMES = 10


def _questions(name: str, setting: Setting) -> Iterator[Row]:
    """First after a change of the library, when documents are counted anew; then once more.

    Both are asked off the window's thread.
    """
    folder = library(setting, setting.notes)
    first, again = [], []
    for _ in range(_TIMES):
        wings = open_wings(folder)
        read = [hit.note.key for hit in wings.library.find(NoteQuery(), _READ).hits]
        for taken in (first, again):
            began = process_time()
            wings.overview(read)
            taken.append((process_time() - began) * 1_000)
        wings.close()
    label = f"{name}, {setting.notes:,} notes"
    yield from p50_p95(f"{label}, after a change, of the processors", first, None)
    yield from p50_p95(f"{label}, again, of the processors", again, None)


def _painted(name: str, setting: Setting) -> Iterator[Row]:
    """It comes to the front, and goes again; its parts were made before, as they are once a run."""
    with window(library(setting, setting.notes)) as front:
        front.menus.overview.trigger()
        panel = front.right.findChildren(OverviewPanel)[0]
        eye = Eye(panel.viewport())
        taken = [_shown(front, eye) for _ in range(max(2, setting.repeats // 5))]
    label = f"{name}, {setting.notes:,} notes"
    yield from p50_p95(label, [each.clock for each in taken], _BOUND)
    yield from p50_p95(f"{label}, of the processors", [each.processors for each in taken], None)


def _shown(front: Front, eye: Eye) -> Taken:
    front.right.setCurrentIndex(0)
    pause(_BREATH_MS)
    began = moment()
    front.menus.overview.trigger()
    eye.look()
    return eye.wait().since(began)


BENCHMARKS = (
    Benchmark("browsing", "overview asked", partial(_questions, "overview asked")),
    Benchmark("browsing", "key to painted overview", partial(_painted, "key to painted overview")),
)
