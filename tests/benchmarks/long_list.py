"""A list of a million rows: the real panel over a library that makes its cards up."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.query import Answer, Hit, NoteQuery, Snippet, Sort
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.theme import Theme
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.table import Row, at_most
from tests.benchmarks.window import Eye, application, moment, pause

_RESOURCES = Path(__file__).parents[2] / "resources"
_TIMES = 15
_OPEN, _END, _SORT = 50.0, 16.0, 90.0
_FIRST_DAY = date(1990, 1, 1)


class MadeUpLibrary:
    """Finds every one of so many notes; satisfies Finds."""

    def __init__(self, count: int) -> None:
        self._count = count

    def find(self, query: NoteQuery, length: int = 128) -> Answer:
        return Answer(query, self._count, self.page(query, 0, length))

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        places = range(start, min(start + length, self._count))
        oldest_first = query.sort is Sort.OLDEST
        return tuple(_hit(place if oldest_first else self._count - 1 - place) for place in places)


def _hit(number: int) -> Hit:
    day = _FIRST_DAY + timedelta(days=number // 100)
    text = "Un travail de réflexion sur la vie associative des quartiers."
    note = NoteSummary(NoteKey(f"n/{number}"), f"Note {number}", text, day, "Agenda")
    return Hit(note, Snippet(text))


class _Panel:
    """The list on the screen, asking for its pages as the window lets it."""

    def __init__(self, count: int) -> None:
        self._library = MadeUpLibrary(count)
        self._query = NoteQuery()
        self.panel = NoteList(Theme(_RESOURCES))
        self.panel.page_wanted.connect(self._bring)
        self.panel.resize(347, 760)
        self.panel.show()
        table = self.panel.findChild(QTableView)
        assert isinstance(table, QTableView)
        self.table = table
        self._eye = Eye(table.viewport())
        pause(200)

    def show(self, query: NoteQuery) -> None:
        """Ask for everything in this order, and show it."""
        self._query = query
        self.panel.show_answer(self._library.find(query), None)

    def painted_after(self, act: Callable[[], None]) -> float:
        """How many milliseconds pass from an act to the list as it is then."""
        pause(100)
        began = moment()
        self._eye.look()
        act()
        return self._eye.wait().since(began).clock

    def _bring(self, start: int, length: int) -> None:
        self.panel.show_page(start, self._library.page(self._query, start, length))


def _measure(name: str, setting: Setting) -> Iterator[Row]:
    application()
    panel = _Panel(setting.rows)
    empty, everything = Answer(NoteQuery(favourites_only=True), 0, ()), NoteQuery()
    opened, ended, sorted_anew = [], [], []
    for _ in range(_TIMES):
        panel.panel.show_answer(empty, None)
        opened.append(panel.painted_after(partial(panel.show, everything)))
        ended.append(panel.painted_after(partial(QTest.keyClick, panel.table, Qt.Key.Key_End)))
        oldest = everything._replace(sort=Sort.OLDEST)
        sorted_anew.append(panel.painted_after(partial(panel.show, oldest)))
    panel.panel.close()
    for act, taken, bound in (
        ("open", opened, _OPEN),
        ("jump to the end", ended, _END),
        ("sort anew", sorted_anew, _SORT),
    ):
        yield at_most(f"{name}, {setting.rows:,} rows, {act}, p50", median(taken), "ms", bound)


BENCHMARKS = (Benchmark("long_list", "list", partial(_measure, "list")),)
