"""Fifty thousand favourites: how long a star takes, how long a shelf, and what kills cost."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from uuid import uuid4

from PySide6.QtWidgets import QTableView

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import Mark
from reader_app.domain.query import NoteQuery
from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.opening import Wings, open_wings
from reader_app.storage.moments import stored
from reader_app.ui.front import Front
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.processes import lutrin, own_environment
from tests.benchmarks.start_up import FirstFrame, first_frame
from tests.benchmarks.table import Row, at_most, p50_p95
from tests.benchmarks.window import application, pause, window
from tests.journeys.sight import only

NOW = datetime(2026, 11, 26, tzinfo=UTC)
FAVOURITES, SHELVES = 50_000, 20
_STAR, _SHELF, _LATER = 16.0, 50.0, 50.0
_ROUNDS = 9
_KILLS = 1_000
_BREATH_MS = 200
_PATIENCE = 100
_PROJECT = Path(__file__).parents[2]


def _shelves(name: str, setting: Setting) -> Iterator[Row]:
    """Each shelf is opened once, then all again, and each after a change of what stands on it."""
    taken = []
    with TemporaryDirectory(prefix="lutrin-favourites-") as home:
        wings = open_wings(fill(library(setting, setting.notes), Path(home)))
        wings.library.find(NoteQuery())
        for number in [*range(SHELVES), *range(SHELVES)]:
            term = TermKey(SHELF, f"Étagère {number}")
            begun = perf_counter()
            wings.library.find(NoteQuery(terms=frozenset({term})))
            taken.append((perf_counter() - begun) * 1000)
        anew = [_opened_after_a_change(wings, number) for number in range(SHELVES)]
        wings.close()
    yield from p50_p95(f"{name}, {FAVOURITES:,} favourites", taken, _SHELF)
    label = f"{name} first after a change, {FAVOURITES:,} favourites, of the processor"
    yield at_most(label, median(anew), "ms", _SHELF)


def _opened_after_a_change(wings: Wings, number: int) -> float:
    """Milliseconds of the processor that the first shelf takes after one mark more on a shelf."""
    shelf = wings.shelves.shelves()[number]
    key = NoteKey(f"exemple.fr/neuf/{number}")
    wings.shelves.put(shelf.key, Mark(key, "Neuf", None, NOW))
    term = TermKey(SHELF, f"Étagère {number}")
    begun = thread_time()
    wings.library.find(NoteQuery(terms=frozenset({term})))
    return (thread_time() - begun) * 1000


def _stars(name: str, setting: Setting) -> Iterator[Row]:
    """A note is marked and unmarked; what the window's own thread does for it."""
    taken = []
    with TemporaryDirectory(prefix="lutrin-favourites-") as home:
        folder = fill(library(setting, setting.notes), Path(home))
        with window(folder) as front:
            _read_first(front)
            for _ in range(setting.repeats // 4):
                begun = thread_time()
                front.menus.mark.trigger()
                taken.append((thread_time() - begun) * 1000)
                pause(_BREATH_MS)
    yield from p50_p95(f"{name}, {FAVOURITES:,} favourites", taken, _STAR)


def _start(name: str, setting: Setting) -> Iterator[Row]:
    """The same notes with very many favourites and with none are opened in turn."""
    application()
    source = library(setting, setting.notes)
    with TemporaryDirectory(prefix="lutrin-favourites-") as home:
        filled = fill(source, Path(home))
        environment = own_environment(Path(home))
        taken: list[tuple[FirstFrame, FirstFrame]] = []
        # The first of each reads what is not in the system's memory yet.
        for number in range(_ROUNDS + 1):
            pair = [
                first_frame(lutrin("--library", folder), environment) for folder in (source, filled)
            ]
            taken += [(pair[0], pair[1])] if number else []
    label = f"{name} with {FAVOURITES:,} favourites, later by"
    clock = median(many.clock - none.clock for none, many in taken)
    processors = median(many.processors - none.processors for none, many in taken)
    yield at_most(label, clock, "ms", _LATER)
    yield at_most(f"{label}, of the processors", processors, "ms", _LATER)


def _kills(name: str, setting: Setting) -> Iterator[Row]:
    """The harness ends at the first change that is lost; only a long run has the time for it."""
    if not setting.long:
        return
    with TemporaryDirectory(prefix="lutrin-kills-") as folder:
        words = [sys.executable, "-m", "tests.storage.kill_harness", folder, "kills"]
        done = subprocess.run([*words, str(_KILLS), "1"], cwd=_PROJECT, check=False)
    yield at_most(f"{name}, {_KILLS:,} kills", float(done.returncode), "", 0.0)


def fill(source: Path, home: Path) -> Path:
    """A copy of a library with very many favourites, each on a shelf, most of notes that it has."""
    folder = home / "library"
    shutil.copytree(source, folder)
    wings = open_wings(folder)
    keys = [hit.note.key for hit in wings.library.find(NoteQuery(), FAVOURITES).hits]
    keys += [NoteKey(f"exemple.fr/absent/{number}") for number in range(FAVOURITES - len(keys))]
    stamp = {"changed_at": stored(NOW), "device": "bench", "removed_at": None}
    shelves = [
        {"uuid": str(uuid4()), "name": f"Étagère {number}", "above": None, "position": number}
        for number in range(SHELVES)
    ]
    marks = [
        {"uuid": str(uuid4()), "key": key, "attachment": "", "page": 0, "title": key}
        | {"address": None, "marked": stored(NOW)}
        for key in keys
    ]
    places = [
        {"uuid": str(uuid4()), "shelf": shelves[number % SHELVES]["uuid"], "mark": mark["uuid"]}
        | {"position": number}
        for number, mark in enumerate(marks)
    ]
    tables = {"marks": marks, "shelves": shelves, "shelf_marks": places}
    wings.merging.take_in_behind_a_copy(
        {name: [row | stamp for row in rows] for name, rows in tables.items()}
    )
    wings.library.refresh_first_page()
    wings.close()
    return folder


def _read_first(front: Front) -> None:
    """Open the first note, once its mark is known. Raises RuntimeError."""
    table = only(front, QTableView)
    assert isinstance(table, QTableView)
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(_PATIENCE):
        if front.menus.mark.isChecked():
            return
        pause(_BREATH_MS)
    raise RuntimeError("the first note is no favourite")


BENCHMARKS = (
    Benchmark("favourites", "shelf opens", partial(_shelves, "shelf opens")),
    Benchmark("favourites", "a star", partial(_stars, "a star")),
    Benchmark("favourites", "favourites start", partial(_start, "favourites start")),
    Benchmark("favourites", "changes lost", partial(_kills, "changes lost")),
)
