"""The harness itself, on a handful of notes: what it makes, measures, prints and keeps."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from reader_app.domain.query import NoteQuery, Sort
from reader_app.opening import open_wings
from tests.benchmarks import libraries, long_list, search
from tests.benchmarks.__main__ import BENCHMARKS, main, measured
from tests.benchmarks.benchmark import Benchmark, Setting
from tests.benchmarks.corpus import made_note, printed_page, write_pages
from tests.benchmarks.table import Row, at_least, at_most, heading, line, plain, share, write_json

ROWS = (at_most("a, slow", 9.0, "ms", 8.0), at_least("a, fast", 700, "notes/s", 600))


def _rows(rows: tuple[Row, ...], _setting: Setting) -> Iterator[Row]:
    yield from rows


def names(only: list[str]) -> list[str]:
    benchmarks = (
        Benchmark("letters", "a", partial(_rows, ROWS)),
        Benchmark("others", "b", partial(_rows, (plain("b", 1, "MB"),))),
    )
    return [row.name for row in measured(benchmarks, Setting(), only)]


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory) -> Setting:
    """Thirty notes, imported once for all tests."""
    cache = tmp_path_factory.mktemp("cache")
    return Setting(notes=30, imported=30, short_notes=60, rows=1_000, repeats=6, cache=cache)


def test_a_note_depends_on_its_number_alone() -> None:
    later = printed_page(made_note(7))
    printed_page(made_note(3))
    assert printed_page(made_note(7)) == later
    assert printed_page(made_note(8)) != later


def test_files_hold_the_same_notes_a_thousand_to_a_folder(tmp_path: Path) -> None:
    write_pages(tmp_path, 1_002)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")}
    assert len(written) == 1_002
    last = tmp_path / "0001" / "note-0001001.md"
    assert last.read_text("utf-8") == printed_page(made_note(1_001))


def test_a_page_of_the_corpus_is_read_whole(setting: Setting) -> None:
    made = made_note(5)
    wings = open_wings(libraries.library(setting, setting.notes))
    try:
        found = wings.library.find(NoteQuery(), 30)
        note = wings.library.note(f"ressources.example/actu/{_end_of_address(5)}")
    finally:
        wings.close()
    assert found.count == 30
    assert (note.title, note.summary) == (made.title, made.summary)
    assert note.day == made.day.date()
    assert len(note.terms) == 1 + len(made.themes) + len(made.territories)
    (document,) = note.attachments
    assert document.transcript is not None
    assert document.transcript.text == made.transcript


def _end_of_address(number: int) -> str:
    page = printed_page(made_note(number))
    return page.split("/actu/")[1].split(">")[0]


def test_a_row_holds_where_its_bound_says_so() -> None:
    assert [row.holds for row in (*ROWS, plain("c", 1, "ms"))] == [False, True, None]
    assert share([4.0, 1.0, 3.0, 2.0], 0.5) == 2.0
    assert share(list(map(float, range(1, 101))), 0.95) == 95.0


def test_the_table_says_what_is_missed() -> None:
    assert line(ROWS[0]).endswith("8 MISSED")
    assert line(ROWS[1]).endswith("600 holds")
    assert heading().index("unit") == line(ROWS[0]).index("ms ")


def test_json_keeps_every_row(tmp_path: Path) -> None:
    write_json(tmp_path / "rows.json", (*ROWS, plain("c", 1, "MB")))
    kept = json.loads((tmp_path / "rows.json").read_text("utf-8"))
    first = {"name": "a, slow", "value": 9.0, "unit": "ms", "bound": 8.0, "holds": False}
    last = {"name": "c", "value": 1, "unit": "MB", "bound": None, "holds": None}
    assert list(kept) == ["rows"]
    assert (kept["rows"][0], kept["rows"][2]) == (first, last)


def test_only_takes_the_start_of_a_name() -> None:
    assert names([]) == ["a, slow", "a, fast", "b"]
    assert names(["let"]) == ["a, slow", "a, fast"]
    assert names(["a, f"]) == ["a, fast"]
    assert names(["a, s", "others"]) == ["a, slow", "b"]
    assert names(["nothing"]) == []


def test_every_row_bears_the_name_of_its_benchmark(setting: Setting) -> None:
    for benchmark in search.BENCHMARKS:
        rows = list(benchmark.measure(setting))
        assert rows
        assert all(row.name.startswith(benchmark.name) for row in rows)
        assert all(row.value > 0 for row in rows)


def test_no_query_is_asked_twice() -> None:
    for asked in (search.one_word(60, "a"), search.two_words(40, "a"), search.prefixes()):
        assert len(set(asked)) == len(asked) >= 26
    assert len(search.phrases(20, "a", 30)) == 20


def test_a_made_up_library_keeps_its_order() -> None:
    library = long_list.MadeUpLibrary(1_000)
    newest = library.page(NoteQuery(), 0, 3)
    oldest = library.page(NoteQuery(sort=Sort.OLDEST), 997, 128)
    assert newest == oldest[::-1]


def test_a_name_that_no_benchmark_has_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", "no such thing"]) == 1
    assert "no benchmark" in capsys.readouterr().err
    assert len({each.name for each in BENCHMARKS}) == len(BENCHMARKS)
