import hashlib
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.domain.ports import FiledNote
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.soundness import Problem, ProblemKind, problems
from tests.builders import a_filed_note, a_mark, a_note


def filed(folder: Path, number: int) -> FiledNote:
    """A note with its file really under `notes/`."""
    note = a_note(number)
    filed = a_filed_note(note)
    path = folder / "notes" / filed.file.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(note.body)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return replace(filed, file=replace(filed.file, sha256=digest))


@pytest.fixture
def sound(folder: Path, library: StoredLibrary, favourites: StoredFavourites) -> Path:
    """A library with two notes and a mark, and nobody who has it open."""
    with library.sink() as sink:
        sink.store([filed(folder, 1), filed(folder, 2)])
        sink.finish()
    favourites.mark(a_mark(1))
    library.close()
    favourites.close()
    return folder


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute(statement)


def test_a_sound_library_has_none_and_stays_as_it_is(sound: Path) -> None:
    before = {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()}
    assert problems(sound) == []
    assert {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()} == before


def test_an_empty_folder_has_none(tmp_path: Path) -> None:
    assert problems(tmp_path) == []
    assert problems(tmp_path / "absent") == []


def test_files(sound: Path) -> None:
    (sound / "notes/exemple/note-1.md").unlink()
    (sound / "notes/exemple/note-2.md").write_text("autre")
    (sound / "notes/exemple/étrangère.html").write_text("neuve")
    (sound / "notes/.hidden.md").write_text("cachée")
    (sound / "notes/terms.toml").write_text("")
    assert problems(sound) == [
        Problem(ProblemKind.FILE_MISSING, "notes/exemple/note-1.md"),
        Problem(ProblemKind.FILE_CHANGED, "notes/exemple/note-2.md"),
        Problem(ProblemKind.FILE_NOT_IN, "notes/exemple/étrangère.html"),
    ]


def test_a_missing_library(sound: Path) -> None:
    (sound / "library.db").unlink()
    assert problems(sound) == [Problem(ProblemKind.DATABASE_MISSING, "library.db")]


@pytest.mark.parametrize("name", ["library.db", "favourites.db"])
@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("PRAGMA application_id = 7", ProblemKind.DATABASE_NOT_OURS),
        ("PRAGMA user_version = 7", ProblemKind.DATABASE_VERSION),
    ],
)
def test_other_databases(sound: Path, name: str, statement: str, what: ProblemKind) -> None:
    change(sound / name, statement)
    assert problems(sound) == [Problem(what, name)]


@pytest.mark.parametrize("name", ["library.db", "favourites.db"])
@pytest.mark.parametrize("size", [0, 1, 4096 * 3])
def test_cut_databases(sound: Path, name: str, size: int) -> None:
    with (sound / name).open("r+b") as file:
        file.truncate(size)
    assert problems(sound) == [Problem(ProblemKind.DATABASE_DAMAGED, name)]


def test_texts_without_their_note(sound: Path) -> None:
    change(sound / "library.db", "UPDATE aliases SET number = 99")
    change(sound / "library.db", "INSERT INTO aliases VALUES ('a', 99)")
    assert problems(sound) == [Problem(ProblemKind.DATABASE_LINKS, "library.db")]


def test_an_index_that_is_gone(sound: Path) -> None:
    (sound / "search").rename(sound / "elsewhere")
    assert problems(sound) == [Problem(ProblemKind.INDEX_DAMAGED, "search")]


def test_an_index_that_is_behind(sound: Path) -> None:
    change(sound / "library.db", "INSERT INTO index_queue VALUES (1, 1)")
    assert problems(sound) == [Problem(ProblemKind.INDEX_BEHIND, "search")]


def test_an_index_that_holds_another_number_of_notes(sound: Path) -> None:
    change(sound / "library.db", "DELETE FROM note_texts WHERE number = 1")
    change(sound / "library.db", "DELETE FROM source_files WHERE path LIKE '%1.md'")
    change(sound / "library.db", "DELETE FROM notes WHERE number = 1")
    assert Problem(ProblemKind.INDEX_COUNT, "search") in problems(sound)
