"""Copies of favourites.db: what they hold, when one is made, and how one comes back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.domain.backup import Occasion
from reader_app.domain.errors import BackupNotFoundError, LibraryError, Reason
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.soundness import problems
from tests.builders import a_mark

DAY = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = DAY

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Ma bibliothèque #1 ?" / "favourites.db"


@pytest.fixture
def marks(path: Path, clock: Clock) -> Iterator[StoredFavourites]:
    path.parent.mkdir()
    marks = StoredFavourites(path, clock, "portable")
    yield marks
    marks.close()


@pytest.fixture
def backups(marks: StoredFavourites) -> StoredBackups:
    return StoredBackups(marks.file)


def marked(favourites: StoredFavourites) -> set[str]:
    return {mark.key for mark in favourites.marks()}


def keys(*numbers: int) -> set[str]:
    return {a_mark(number).key for number in numbers}


def test_where_nothing_was_kept_there_is_nothing_to_copy(
    backups: StoredBackups, path: Path
) -> None:
    for occasion in (Occasion.START, Occasion.END, Occasion.ASKED):
        assert backups.make(occasion) is None
    assert backups.backups() == ()
    assert list(path.parent.iterdir()) == []


def test_a_copy_says_what_is_in_it(marks: StoredFavourites, backups: StoredBackups) -> None:
    for number in (1, 2, 3):
        marks.mark(a_mark(number))
    marks.unmark(a_mark(3))
    StoredReadNotes(marks.file).set_read([a_mark(1).key])
    made = backups.make(Occasion.ASKED)
    assert made is not None
    assert made.name == "favourites-000001-2026-11-26T093000Z-asked.db"
    assert (made.made, made.occasion) == (DAY, Occasion.ASKED)
    assert (made.counts.favourites, made.counts.read, made.counts.searches) == (2, 1, 0)
    assert backups.backups() == (made,)


def test_a_copy_is_a_whole_database_of_its_own(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    marks.mark(a_mark(1))
    made = backups.make(Occasion.ASKED)
    assert made is not None
    # Made while the file was open, with its log.
    copy = StoredFavourites(path.parent / "backups" / made.name)
    assert marked(copy) == keys(1)
    copy.close()


def test_at_the_start_at_the_end_and_between_only_what_changed_is_copied(
    marks: StoredFavourites, backups: StoredBackups
) -> None:
    marks.mark(a_mark(1))
    assert backups.make(Occasion.START) is not None
    for occasion in (Occasion.CHANGED, Occasion.END, Occasion.START):
        assert backups.make(occasion) is None
    marks.mark(a_mark(2))
    assert backups.make(Occasion.CHANGED) is not None
    assert backups.make(Occasion.END) is None
    for occasion in (Occasion.ASKED, Occasion.BEFORE_MERGE):
        assert backups.make(occasion) is not None


def test_no_copy_takes_the_place_of_another_and_old_ones_go(
    marks: StoredFavourites, backups: StoredBackups, clock: Clock, path: Path
) -> None:
    for number in range(40):
        clock.now += timedelta(minutes=31)
        marks.mark(a_mark(number))
        backups.make(Occasion.CHANGED)
    found = backups.backups()
    assert [each.counts.favourites for each in found[:5]] == [40, 39, 38, 37, 36]
    assert len(found) <= 8
    assert len(list((path.parent / "backups").glob("*.json"))) == len(found)


def test_a_copy_is_due_again_after_a_while_or_when_the_clock_went_back(
    marks: StoredFavourites, backups: StoredBackups, clock: Clock
) -> None:
    half_an_hour = timedelta(minutes=30)
    assert backups.is_due(half_an_hour)
    marks.mark(a_mark(1))
    backups.make(Occasion.CHANGED)
    assert not backups.is_due(half_an_hour)
    for moved in (half_an_hour, -timedelta(days=400)):
        clock.now = DAY + moved
        assert backups.is_due(half_an_hour)


def test_what_was_brought_back_is_as_it_was_and_today_lies_beside_it(
    marks: StoredFavourites, backups: StoredBackups
) -> None:
    marks.mark(a_mark(1))
    then = backups.make(Occasion.ASKED)
    assert then is not None
    marks.mark(a_mark(2))
    marks.unmark(a_mark(1))
    seen = marks.generation()
    today = backups.bring_back(then.name)
    assert today is not None
    assert marked(marks) == keys(1)
    assert marks.generation() > seen
    assert backups.backups()[0] == today
    assert today.occasion is Occasion.BEFORE_RETURN
    backups.bring_back(today.name)
    assert marked(marks) == keys(2)


def test_another_program_that_has_it_open_sees_what_came_back(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    other = StoredFavourites(path)
    marks.mark(a_mark(1))
    then = backups.make(Occasion.ASKED)
    assert then is not None
    other.mark(a_mark(2))
    assert marked(other) == keys(1, 2)
    backups.bring_back(then.name)
    assert marked(other) == keys(1)
    other.mark(a_mark(3))
    assert marked(marks) == keys(1, 3)
    other.close()


def test_a_copy_of_an_older_schema_comes_back_in_the_shape_of_now(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    marks.mark(a_mark(500))
    (path.parent / "backups").mkdir()
    data = Path(__file__).parents[1] / "data"
    shutil.copy(data / "favourites-1.db", path.parent / "backups" / "favourites-before-schema-2.db")
    (old,) = backups.backups()
    assert old.counts.favourites == 50
    backups.bring_back(old.name)
    assert len(marks.marks()) == 50
    marks.mark(a_mark(500))
    assert problems(path.parent) == []


@pytest.mark.parametrize("name", ["favourites-000009-nothing.db", "../favourites.db", ""])
def test_what_is_no_copy_cannot_come_back(
    marks: StoredFavourites, backups: StoredBackups, name: str
) -> None:
    marks.mark(a_mark(1))
    backups.make(Occasion.ASKED)
    with pytest.raises(BackupNotFoundError):
        backups.bring_back(name)
    assert marked(marks) == keys(1)


def test_a_copy_that_turned_bad_is_no_copy(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    marks.mark(a_mark(1))
    first = backups.make(Occasion.ASKED)
    second = backups.make(Occasion.ASKED)
    assert first is not None
    assert second is not None
    file = path.parent / "backups" / second.name
    data = file.read_bytes()
    at = data.index("Note numéro 1".encode())
    file.write_bytes(data[:at] + b"n" + data[at + 1 :])
    assert backups.backups() == (first,)
    with pytest.raises(BackupNotFoundError):
        backups.bring_back(second.name)


def test_a_file_that_is_gone_is_never_begun_anew_unasked(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    marks.mark(a_mark(1))
    made = backups.make(Occasion.ASKED)
    assert made is not None
    marks.close()
    path.unlink()
    with pytest.raises(LibraryError) as said:
        marks.mark(a_mark(2))
    assert (said.value.reason, said.value.path) == (Reason.MISSING, path)
    assert not path.exists()
    assert backups.bring_back(made.name) is None
    assert marked(marks) == keys(1)
    path.unlink()
    backups.begin_anew()
    marks.mark(a_mark(2))
    assert marked(marks) == keys(2)


def test_a_letter_that_turned_over_is_noticed_at_the_start(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    """SQLite itself finds nothing wrong with it."""
    marks.mark(a_mark(1))
    marks.mark(a_mark(2))
    backups.make(Occasion.END)
    marks.close()
    data = path.read_bytes()
    at = data.index("Note numéro 2".encode())
    path.write_bytes(data[:at] + b"n" + data[at + 1 :])
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with pytest.raises(LibraryError) as said:
        backups.make(Occasion.START)
    assert said.value.reason is Reason.DAMAGED


def test_a_copy_that_cannot_be_made_leaves_nothing_behind(
    marks: StoredFavourites, backups: StoredBackups, path: Path
) -> None:
    marks.mark(a_mark(1))
    (path.parent / "backups").write_text("Un fichier, pas un dossier.")
    with pytest.raises(LibraryError) as said:
        backups.make(Occasion.ASKED)
    assert said.value.reason is Reason.READ_ONLY
    assert backups.backups() == ()
