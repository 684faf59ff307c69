"""Notes opened in the real window, as a process of its own measures it."""

import gc
import json
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import thread_time
from typing import NamedTuple

from PySide6.QtGui import QAction

from reader_app.domain.card import NoteKey
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.filling import import_paths
from reader_app.opening import open_wings
from reader_app.ui.front import Front
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.searched_text import SearchedText
from tests.benchmarks.corpus import MadeNote, made_note, printed_page, write_pages
from tests.benchmarks.processes import memory_of
from tests.benchmarks.window import Eye, moment, pause, window

REAL_FILE = Path(__file__).parents[2] / "../shared/seed/note-lma-irev.md"
"""The real note; where it is absent, one of the corpus stands for it."""
REAL, LONG, VERY_LONG = "real note", "note of 200 kB", "note of 2 MB"
_SHORT = "short note"
_CORPUS = "ressources.example/"
MANY = 200
_SOME = 20
"""Notes opened before the memory is looked at."""
_FIRST_LONG = 1_000
_TIMES = 15
_REST_MS = 400


class Taken(NamedTuple):
    """Milliseconds to the painted page by the clock and of the window's thread, then of it in all.

    The last one holds what follows the picture, too: what stands around the note, and its terms.
    """

    clock: float
    thread: float
    whole: float


class Opening:
    """The window, and how long the reader waits for a note to be painted in it."""

    def __init__(self, front: Front) -> None:
        self._pane = front.findChildren(ReadingPane)[0]
        self._text = self._pane.findChildren(SearchedText)[0]
        self._eye = Eye(self._text.viewport())
        # What is painted from then on shows the note, or the page as it is set now.
        self._text.changed.connect(self._eye.look)

    def open(self, key: str) -> Taken:
        """How long it takes from the wish to the painted note, which is another than before."""
        return self._until_painted(partial(self._pane.link_followed.emit, key))

    def open_after(self, before: str, key: str) -> Taken:
        """The same, with another note in between."""
        self.open(before)
        return self.open(key)

    def set_anew(self, there: QAction, back: QAction) -> list[Taken]:
        """The same until the note is set in another size or other colours, and as it was."""
        return [self._until_painted(each.trigger) for each in (there, back) * (_TIMES // 3)]

    def _until_painted(self, act: Callable[[], None]) -> Taken:
        pause(_REST_MS)
        began = moment()
        act()
        seen = self._eye.wait()
        self._text.finish()
        pause(_REST_MS)
        passed = seen.clock - began.clock, seen.thread - began.thread, thread_time() - began.thread
        return Taken(*(each * 1_000 for each in passed))


def make_library(folder: Path) -> tuple[Mapping[str, NoteKey], Sequence[NoteKey]]:
    """A library; the keys of the notes that are named here, and those of all others."""
    source = folder / "source"
    write_pages(source, MANY + 2 * _TIMES + _SOME)
    named = {
        LONG: _long_note(_FIRST_LONG, 200_000),
        VERY_LONG: _long_note(_FIRST_LONG + 1, 2_000_000),
        _SHORT: made_note(_FIRST_LONG + 2),
    }
    for name, note in named.items():
        (source / f"{name}.md").write_text(printed_page(note), "utf-8")
    if REAL_FILE.is_file():
        (source / "real.md").write_bytes(REAL_FILE.read_bytes())
    wings = open_wings(folder / "library")
    finished(import_paths(wings, [source]))
    found = [hit.note for hit in wings.library.find(NoteQuery(), 2 * MANY).hits]
    wings.close()
    titles = {note.title: name for name, note in named.items()}
    keys = {titles[each.title]: each.key for each in found if each.title in titles}
    real = [each.key for each in found if _CORPUS not in each.key]
    keys[REAL] = real[0] if real else keys[_SHORT]
    return keys, [each.key for each in found if each.key not in keys.values()]


def measure(folder: Path) -> dict[str, Sequence[Sequence[float]]]:
    """Everything that is measured."""
    keys, others = make_library(folder)
    rest = iter(others)
    with window(folder / "library") as front:
        opening = Opening(front)
        found: dict[str, Sequence[Sequence[float]]] = {"first": [opening.open(keys[REAL])]}
        for name in (REAL, LONG, VERY_LONG):
            times = _TIMES if name == REAL else _TIMES // 3
            found[name] = [opening.open_after(next(rest), keys[name]) for _ in range(times)]
        for name in (REAL, LONG):
            opening.open(keys[name])
            found[f"{name}, size"] = opening.set_anew(front.menus.larger, front.menus.smaller)
            found[f"{name}, colours"] = opening.set_anew(front.menus.dark, front.menus.dark)
        for _ in range(_SOME):
            opening.open(next(rest))
        before = memory_of(os.getpid())[0]
        for key in list(rest)[:MANY]:
            opening.open(key)
        found["memory"] = [(memory_of(os.getpid())[0] - before,)]
    return found


def _long_note(number: int, length: int) -> MadeNote:
    """The note of this number with the texts of so many others that it has that length."""
    body: list[str] = []
    letters = 0
    other = number
    while letters < length:
        more = made_note(other).body
        body += more
        letters += sum(map(len, more))
        other += 1
    return made_note(number)._replace(body=tuple(body))


def main(folder: Path) -> None:
    """Measure, and write it as JSON."""
    gc.disable()
    print(json.dumps(measure(folder)))
