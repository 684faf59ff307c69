"""How soon the page answers to a letter in the bar in which one finds words on it."""

from collections.abc import Iterator
from functools import partial
from time import perf_counter

from PySide6.QtWidgets import QLineEdit, QTextBrowser

from reader_app.pages.page import note_page
from reader_app.places import find_places
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.corpus import made_note
from tests.benchmarks.search import common_words
from tests.benchmarks.table import Row, p50_p95
from tests.benchmarks.window import application, pause
from tests.builders import a_note

_BOUND = 33.0
_LENGTH = 200_000
_LAID_OUT_MS = 3_000
_BREATH_MS = 40


def _letters(name: str, setting: Setting) -> Iterator[Row]:
    """Words that stand in many notes, letter by letter."""
    pane = _reading()
    pane.start_finding()
    line = pane.findChildren(QLineEdit)[0]
    page = pane.findChildren(QTextBrowser)[0].viewport()
    taken = []
    for word in common_words(max(4, setting.repeats // 8), name):
        line.clear()
        for letter in word:
            pause(_BREATH_MS)
            began = perf_counter()
            line.insert(letter)
            page.repaint()
            taken.append((perf_counter() - began) * 1_000)
    pane.close()
    pane.deleteLater()
    pause(_BREATH_MS)
    yield from p50_p95(f"{name}, {_LENGTH:,} letters", taken, _BOUND)


def _reading() -> ReadingPane:
    """A pane with a note of that length, laid out to its end."""
    theme = Theme(find_places().resources)
    theme.apply(application(), dark=False)
    pane = ReadingPane(theme)
    note = a_note(title="Une longue note", body=_long_body())
    pane.resize(700, 720)
    pane.show()
    pane.show_note(note, note_page(note), marked=False)
    pause(_LAID_OUT_MS)
    return pane


def _long_body() -> str:
    body = ""
    number = 0
    while len(body) < _LENGTH:
        body += "\n\n".join(made_note(number).body) + "\n\n"
        number += 1
    return body[:_LENGTH]


BENCHMARKS = (Benchmark("reading", "find a letter more", partial(_letters, "find a letter more")),)
