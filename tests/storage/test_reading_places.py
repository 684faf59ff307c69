"""The places where the reader stopped: a small file that may be lost, and may be nonsense."""

from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError
from reader_app.domain.reading_place import ReadingPlace, ReadingPlaces
from reader_app.storage.reading_places import StoredReadingPlaces

PLACE = ReadingPlace(12, "Le four du faubourg", 0.25, (0, 2))
NONE = ReadingPlaces(None, {})


def key(number: int) -> NoteKey:
    return NoteKey(f"exemple.fr/note-{number}")


def test_they_come_back(tmp_path: Path) -> None:
    places = ReadingPlaces(key(2), {key(1): PLACE, key(2): ReadingPlace(3)})
    StoredReadingPlaces(tmp_path).keep(places)
    assert StoredReadingPlaces(tmp_path).read() == places


@pytest.mark.parametrize(
    "kept", ["", "{", "[]", "null", '{"last": 3}', '{"last": null, "places": {"a": [1, 2]}}']
)
def test_nonsense_is_none(tmp_path: Path, kept: str) -> None:
    StoredReadingPlaces(tmp_path).keep(ReadingPlaces(key(1), {}))
    (path,) = tmp_path.iterdir()
    path.write_text(kept)
    assert StoredReadingPlaces(tmp_path).read() == NONE


def test_nothing_is_kept_at_first_and_reading_makes_nothing(tmp_path: Path) -> None:
    assert StoredReadingPlaces(tmp_path / "Lens").read() == NONE
    assert not (tmp_path / "Lens").exists()


def test_the_places_left_longest_ago_go_first(tmp_path: Path) -> None:
    places = {key(number): ReadingPlace(number) for number in range(2_500)}
    StoredReadingPlaces(tmp_path).keep(ReadingPlaces(None, places))
    kept = StoredReadingPlaces(tmp_path).read().places
    assert list(kept) == [key(number) for number in range(500, 2_500)]


def test_a_library_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileError):
        StoredReadingPlaces(tmp_path / "file").keep(NONE)
