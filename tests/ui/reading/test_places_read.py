"""PlacesRead: one copy of the places, kept at each change."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.reading_place import ReadingPlace, ReadingPlaces
from reader_app.storage.reading_places import StoredReadingPlaces
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.places_read import PlacesRead
from tests.builders import a_note

FIRST, SECOND = a_note(1).key, a_note(2).key
HALFWAY = ReadingPlace(7, "Paragraphe 5", 0.5)


@pytest.fixture
def kept(tmp_path: Path) -> StoredReadingPlaces:
    return StoredReadingPlaces(tmp_path)


@pytest.fixture
def places(qtbot: QtBot, jobs: Jobs, kept: StoredReadingPlaces) -> PlacesRead:
    places = PlacesRead(jobs)
    with qtbot.waitSignal(places.known):
        places.keep_in(kept)
    return places


def test_what_is_left_is_kept(qtbot: QtBot, places: PlacesRead, kept: StoredReadingPlaces) -> None:
    places.open(FIRST)
    places.leave(FIRST, HALFWAY)
    places.open(SECOND)
    assert places.place(FIRST) == HALFWAY
    wanted = ReadingPlaces(SECOND, {FIRST: HALFWAY}, (SECOND, FIRST))
    qtbot.waitUntil(lambda: kept.read() == wanted)


def test_a_note_read_to_its_end_begins_anew(
    qtbot: QtBot, places: PlacesRead, kept: StoredReadingPlaces
) -> None:
    places.leave(FIRST, HALFWAY)
    places.leave(FIRST, None)
    assert places.place(FIRST) is None
    qtbot.waitUntil(lambda: kept.read() == ReadingPlaces(None, {}))


def test_the_next_start_knows_them_and_the_note_read_last(
    qtbot: QtBot, jobs: Jobs, kept: StoredReadingPlaces
) -> None:
    kept.keep(ReadingPlaces(SECOND, {FIRST: HALFWAY}))
    places = PlacesRead(jobs)
    with qtbot.waitSignal(places.known):
        places.keep_in(kept)
    assert places.last == SECOND
    assert places.place(FIRST) == HALFWAY


def test_another_library_knows_none_of_them(
    qtbot: QtBot, places: PlacesRead, tmp_path: Path
) -> None:
    places.leave(FIRST, HALFWAY)
    with qtbot.waitSignal(places.known):
        places.keep_in(StoredReadingPlaces(tmp_path / "Liévin"))
    assert places.last is None
    assert places.place(FIRST) is None


def test_where_nothing_can_be_kept_it_is_known_until_the_end(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    places = PlacesRead(jobs)
    with qtbot.waitSignal(places.known), qtbot.assertNotEmitted(jobs.failed):
        places.keep_in(StoredReadingPlaces(tmp_path / "file"))
        places.leave(FIRST, HALFWAY)
    assert places.place(FIRST) == HALFWAY
