import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.taxonomy import THEME, TermKey, TermPlace
from reader_app.storage.first_page import FirstPage, read_first_page, write_first_page
from tests.builders import a_hit, an_attachment
from tests.storage.conftest import PROJECT

PAGE = FirstPage(
    searches={"b": "Foires d’été", "a": "Écoles"},
    own=4,
    generation=1_700_000_000_123,
    count=2,
    hits=(a_hit(1, attachments=(an_attachment(1),)), a_hit(2, published=None, terms=())),
    counts={TermKey(THEME, "Été"): 2},
    terms=(TermKey(THEME, "Été"), TermKey(THEME, "Saison")),
    places=(TermPlace(TermKey(THEME, "Été"), ("Saison",), 1, ("ete",)),),
    favourites=1,
    marked=frozenset({NoteKey("exemple.fr/a")}),
)


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    write_first_page(tmp_path, PAGE)
    assert read_first_page(tmp_path) == PAGE


def test_an_absent_one_is_none(tmp_path: Path) -> None:
    assert read_first_page(tmp_path) is None


def test_half_a_file_is_none(tmp_path: Path) -> None:
    write_first_page(tmp_path, PAGE)
    path = tmp_path / "first_page.json"
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert read_first_page(tmp_path) is None


@pytest.mark.parametrize(
    "change",
    [
        {"version": 99},
        {"hits": 3},
        {"hits": [[1, 2]]},
        {"hits": [["k", "t", None, 0, None, [], [], []]]},
        {"hits": [["k", "t", "s", -5, None, [], [], []]]},
        {"hits": [["k", "t", "s", 1, None, None, [], []]]},
        {"hits": [["k", "t", "s", 10**30, None, [], [], []]]},
        {"counts": [["a"]]},
        {"count": "many"},
        {"places": [["theme", "a", None, 1, []]]},
        {"marked": None},
    ],
)
def test_another_version_or_shape_is_none(tmp_path: Path, change: dict[str, object]) -> None:
    write_first_page(tmp_path, PAGE)
    path = tmp_path / "first_page.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change))
    assert read_first_page(tmp_path) is None


@pytest.mark.parametrize("text", ["[]", "null", "3", '"x"', "[" * 100_000])
def test_other_json_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "first_page.json").write_text(text)
    assert read_first_page(tmp_path) is None


def test_reading_it_loads_nothing_heavy() -> None:
    code = (
        "import sys, reader_app.storage.first_page\n"
        "heavy = {'sqlalchemy', 'sqlite3', 'tantivy', 'pyroaring', 'logging', 'hashlib'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "[]"
