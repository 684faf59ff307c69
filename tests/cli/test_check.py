"""`lutrin check`: what is wrong is told, and mended from the notes."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Lutrin, inside, within
from tests.cli.pages import GARDEN_KEY, note, put

BUS, OVEN = "paliers.example/vie/bus", "paliers.example/vie/four"
SOUND = {"sound": True, "problems": [], "repaired": 0}


def as_it_is(library: Path) -> list[Any]:
    """What the library shows: its notes, and what some words find."""
    asked = [["--facets"], ["--sort", "title"], ["résumé"], ["bourrache"], ["--favourites"]]
    return [
        [inside(library, "search", *words) for words in asked],
        [inside(library, "show", key) for key in (GARDEN_KEY, BUS, OVEN)],
        inside(library, "favourites", "list"),
    ]


def problems(library: Path, *words: str) -> list[tuple[str, str]]:
    """What `check` finds, with the exit code that goes with it."""
    done = within(library, "check", *words)
    assert set(done.json) == {"sound", "problems", "repaired"}
    assert done.code == (0 if done.json["sound"] else 3)
    assert done.json["sound"] == (not done.json["problems"])
    return [(each["what"], each["path"]) for each in done.json["problems"]]


def overwrite(path: Path) -> None:
    """Damage every page of a database but its header."""
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))


def test_a_sound_library(lutrin: Lutrin, library: Path) -> None:
    assert lutrin.json("check") == SOUND
    done = lutrin("check")
    assert (done.code, done.out, done.err) == (0, "sound\n", "")


def test_a_damaged_library_is_mended_as_it_was(lutrin: Lutrin, library: Path) -> None:
    inside(library, "favourites", "add", OVEN)
    before = as_it_is(library)
    overwrite(library / "library.db")
    done = lutrin("search", "bourrache")
    assert (done.code, done.out) == (1, "")
    assert "lutrin check --repair" in done.error
    done = lutrin("check")
    assert (done.code, done.err) == (3, "")
    assert done.out.startswith("damaged: library.db\nlutrin check --repair makes library.db")
    assert lutrin.json("check", "--repair") == SOUND | {"repaired": 3}
    assert as_it_is(library) == before
    assert sorted(path.name for path in library.iterdir() if "aside" in path.name) == []


@pytest.mark.parametrize("content", [b"", b"x", b"no database at all, " * 500])
def test_what_is_no_database_is_mended(lutrin: Lutrin, library: Path, content: bytes) -> None:
    (library / "library.db").write_bytes(content)
    assert "check --repair" in lutrin("show", GARDEN_KEY).error
    assert problems(library) == [("database-damaged", "library.db")]
    assert problems(library, "--repair") == []
    assert inside(library, "search", "bourrache")["count"] == 1


def test_a_foreign_database_is_put_aside_not_written_to(lutrin: Lutrin, library: Path) -> None:
    (library / "library.db").unlink()
    with sqlite3.connect(library / "library.db") as theirs:
        theirs.execute("CREATE TABLE theirs (a)")
    theirs.close()
    assert lutrin("search").code == 1
    assert problems(library) == [("database-not-ours", "library.db")]
    assert lutrin.json("check", "--repair")["repaired"] == 3


def test_without_database_and_index_the_notes_say_it_all(lutrin: Lutrin, library: Path) -> None:
    before = as_it_is(library)
    (library / "library.db").unlink()
    assert problems(library) == [("database-missing", "library.db")]
    shutil.rmtree(library / "search")
    (library / "first_page.json").unlink()
    assert lutrin.json("search")["count"] == 3
    assert as_it_is(library) == before
    assert problems(library) == []


def test_a_lost_index_is_made_anew(lutrin: Lutrin, library: Path) -> None:
    for path in (library / "search").rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xff" * 100)
    assert problems(library) == [("index-damaged", "search")]
    assert lutrin.json("search", "bourrache")["count"] == 1
    assert problems(library) == []


def test_files_that_differ_from_what_was_read(lutrin: Lutrin, library: Path) -> None:
    notes = library / "notes/paliers"
    (notes / "bus.md").unlink()
    put(notes, four=note("/vie/four", "Le four froid"), neuf=note("/vie/neuf", "Neuf"))
    assert problems(library) == [
        ("file-missing", "notes/paliers/bus.md"),
        ("file-changed", "notes/paliers/four.md"),
        ("file-not-in", "notes/paliers/neuf.md"),
    ]
    assert problems(library, "--repair") == []
    titles = {hit["title"] for hit in inside(library, "search")["hits"]}
    assert titles == {"Le four froid", "Neuf", "Le jardin des Trois Paliers"}


def test_damaged_marks_are_told_left_alone_and_keep_no_note_away(
    lutrin: Lutrin, library: Path, tmp_path: Path
) -> None:
    inside(library, "favourites", "add", OVEN)
    overwrite(library / "favourites.db")
    damaged = (library / "favourites.db").read_bytes()
    done = lutrin("favourites", "list")
    assert done.code == 1
    assert "favourites.db" in done.error
    assert problems(library) == [("database-damaged", "favourites.db")]
    assert problems(library, "--repair") == [("database-damaged", "favourites.db")]
    report = lutrin.json("import", put(tmp_path / "lot", neuf=note("/neuf", "Neuf")))
    assert report["new"] == 1
    assert inside(library, "show", "paliers.example/neuf")["title"] == "Neuf"
    assert (library / "favourites.db").read_bytes() == damaged
