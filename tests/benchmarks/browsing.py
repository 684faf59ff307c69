"""What the reader feels: from a key or a click to the painted list and counts."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QTreeView

from reader_app.ui.browsing.taxonomy_model import ROW
from reader_app.ui.browsing.taxonomy_rows import Kind
from reader_app.ui.front import Front
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.libraries import library
from tests.benchmarks.search import common_words
from tests.benchmarks.table import Row, p50_p95
from tests.benchmarks.window import Stopwatch, Taken, window
from tests.journeys.sight import branches, only

_BOUND = 33.0
_LEFT = Qt.MouseButton.LeftButton


def _keys(name: str, setting: Setting) -> Iterator[Row]:
    """Words are typed letter by letter, pairs now and then, and the line is emptied again."""
    taken: list[Taken] = []
    with window(library(setting, setting.notes)) as front:
        stopwatch = Stopwatch(front, _list(front).viewport())
        front.line.setFocus()
        for number, word in enumerate(_typed(setting.repeats // 5)):
            taken += _type(front, stopwatch, word)
            if number % 3:
                taken += _press(front, stopwatch, Qt.Key.Key_Space)
            else:
                stopwatch.measure(front.line.clear)
    yield from _rows(f"{name}, {setting.notes:,} notes", taken)


def _clicks(name: str, setting: Setting) -> Iterator[Row]:
    """Terms are picked from the top of the sidebar down, without words and with some."""
    with window(library(setting, setting.notes)) as front:
        stopwatch = Stopwatch(front, _list(front).viewport())
        for words in ("", "ville"):
            front.finder.clear()
            if words:
                front.line.setFocus()
                list(_type(front, stopwatch, words))
            taken = list(_walk(front, stopwatch, setting.repeats // 2))
            label = f"{name}, {setting.notes:,} notes, {'with a word' if words else 'no words'}"
            yield from _rows(label, taken)


def _rows(label: str, taken: Sequence[Taken]) -> Iterator[Row]:
    """By the clock, as the reader feels it; and of the processors, whatever else they do."""
    yield from p50_p95(label, [each.clock for each in taken], _BOUND)
    yield from p50_p95(f"{label}, of the processors", [each.processors for each in taken], None)


def _typed(count: int) -> list[str]:
    """Words as they are typed without a dead key."""
    return [word for word in common_words(count * 2, "typed") if word.isascii()][:count]


def _type(front: Front, stopwatch: Stopwatch, word: str) -> Iterator[Taken]:
    for letter in word:
        yield from _press(front, stopwatch, Qt.Key(ord(letter.upper())))


def _press(front: Front, stopwatch: Stopwatch, key: Qt.Key) -> Iterator[Taken]:
    """How long a key took, if it changed what is asked."""
    taken = stopwatch.measure(partial(QTest.keyClick, front.line, key))
    if taken is not None:
        yield taken


def _walk(front: Front, stopwatch: Stopwatch, count: int) -> Iterator[Taken]:
    tree = only(front, QTreeView)
    assert isinstance(tree, QTreeView)
    for index in _terms(tree)[:count]:
        tree.scrollTo(index)
        place = tree.visualRect(index).center()
        click = partial(QTest.mouseClick, tree.viewport(), _LEFT, pos=place)
        taken = stopwatch.measure(click)
        if taken is not None:
            yield taken


def _terms(tree: QTreeView) -> Sequence[QModelIndex]:
    """The rows of terms: facets are opened; what opens another panel is left out."""
    tree.expandAll()
    return [index for index in branches(tree.model()) if index.data(ROW).kind is Kind.TERM]


def _list(front: Front) -> QTableView:
    table = only(front, QTableView)
    assert isinstance(table, QTableView)
    return table


BENCHMARKS = (
    Benchmark("browsing", "key to painted list", partial(_keys, "key to painted list")),
    Benchmark("browsing", "facet to painted list", partial(_clicks, "facet to painted list")),
)
