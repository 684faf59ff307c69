"""How soon the command palette answers: from a letter more to the painted list with its notes."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLineEdit, QListView

from reader_app.domain.words import split
from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.palette_model import ROW, Calls
from reader_app.ui.front import Front
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.table import Row, p50_p95
from tests.benchmarks.window import Eye, Taken, moment, pause, window
from tests.journeys import sight

_BOUND = 33.0
_BREATH_MS = 40
_SHORTEST = 2


class _Palette(QObject):
    """The palette of a window, and an eye on its notes."""

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        front.menus.palette.trigger()
        palette = sight.only(front, CommandPalette)
        self._field = palette.findChildren(QLineEdit)[0]
        self._list = palette.findChildren(QListView)[0]
        self._eye = Eye(self._list.viewport())
        self._list.model().modelReset.connect(self._look)

    def measure(self, letters: str) -> Taken:
        """How long it takes until the notes stand there that `letters` call up."""
        self._field.clear()
        pause(_BREATH_MS)
        began = moment()
        self._field.insert(letters)
        return self._eye.wait().since(began)

    @Slot()
    def _look(self) -> None:
        if any(index.data(ROW).calls is Calls.NOTE for index in sight.rows(self._list)):
            self._eye.look()


def _letters(name: str, setting: Setting) -> Iterator[Row]:
    """The beginnings of words that stand in titles."""
    with window(library(setting, setting.notes)) as front:
        palette = _Palette(front)
        words = dict.fromkeys(word for title in sight.titles(front) for word in split(title))
        starts = dict.fromkeys(
            word[:length] for word in words for length in range(_SHORTEST, len(word) + 1)
        )
        taken = [palette.measure(start) for start in list(starts)[: setting.repeats]]
    label = f"{name}, {setting.notes:,} notes"
    yield from p50_p95(label, [each.clock for each in taken], _BOUND)
    yield from p50_p95(f"{label}, of the processors", [each.processors for each in taken], None)


BENCHMARKS = (
    Benchmark(
        "browsing", "letter to painted palette", partial(_letters, "letter to painted palette")
    ),
)
