"""The notes that were open: a small file that may be lost, and may be nonsense."""

from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError
from reader_app.domain.open_notes import OpenNote, OpenNotes
from reader_app.domain.reading_place import ReadingPlace
from reader_app.storage.open_notes import StoredOpenNotes

ONE, TWO, THREE = (NoteKey(f"exemple.fr/note-{number}") for number in (1, 2, 3))
WELL = OpenNote(ONE, "Le lavoir", (TWO, THREE), (THREE,), ReadingPlace(12, "L'eau", 0.25, (0,)))
OVEN = OpenNote(TWO, "Le « four »")


def test_they_come_back(tmp_path: Path) -> None:
    notes = OpenNotes((WELL, OVEN), 1)
    StoredOpenNotes(tmp_path).keep(notes)
    assert StoredOpenNotes(tmp_path).read() == notes


def test_no_note_open_is_not_the_same_as_nothing_kept(tmp_path: Path) -> None:
    assert StoredOpenNotes(tmp_path / "Lens").read() is None
    assert not (tmp_path / "Lens").exists()
    StoredOpenNotes(tmp_path).keep(OpenNotes())
    assert StoredOpenNotes(tmp_path).read() == OpenNotes()


def test_a_front_that_is_none_of_them_is_the_first(tmp_path: Path) -> None:
    StoredOpenNotes(tmp_path).keep(OpenNotes((WELL, OVEN), 7))
    assert StoredOpenNotes(tmp_path).read() == OpenNotes((WELL, OVEN), 0)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[]",
        "null",
        '{"front": 0}',
        '{"front": 0, "notes": [3]}',
        '{"front": 0, "notes": [{"key": "a"}]}',
        '{"front": 0, "notes": [{"key": "a", "title": "A", "back": [], "ahead": [], "place": 1}]}',
    ],
)
def test_nonsense_was_never_kept(tmp_path: Path, kept: str) -> None:
    StoredOpenNotes(tmp_path).keep(OpenNotes((WELL,)))
    (path,) = tmp_path.iterdir()
    path.write_text(kept)
    assert StoredOpenNotes(tmp_path).read() is None


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "Lens").write_text("un fichier, pas un dossier")
    with pytest.raises(FileError):
        StoredOpenNotes(tmp_path / "Lens").keep(OpenNotes())
