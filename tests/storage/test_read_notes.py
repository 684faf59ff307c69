import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.read_notes import StoredReadNotes

ONE, TWO = NoteKey("exemple.fr/un"), NoteKey("exemple.fr/deux")


class Clock:
    """A day later at each call."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(days=1)
        return self.now


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FavouritesFile]:
    file = FavouritesFile(tmp_path / "favourites.db", Clock())
    yield file
    file.close()


@pytest.fixture
def notes(file: FavouritesFile) -> StoredReadNotes:
    return StoredReadNotes(file)


def kept(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT first_read, last_opened FROM read_notes").fetchall()


def test_what_was_read_stays_read(notes: StoredReadNotes, file: FavouritesFile) -> None:
    assert notes.read_keys() == frozenset()
    notes.set_read([ONE, TWO, ONE])
    file.close()
    assert notes.read_keys() == {ONE, TWO}


def test_reading_again_keeps_the_first_time(notes: StoredReadNotes, tmp_path: Path) -> None:
    notes.set_read([ONE])
    [(first, opened)] = kept(tmp_path / "favourites.db")
    notes.set_read([ONE])
    [(first_again, opened_again)] = kept(tmp_path / "favourites.db")
    assert first == first_again == opened < opened_again


def test_a_note_may_be_unread_again(notes: StoredReadNotes, tmp_path: Path) -> None:
    notes.set_read([ONE, TWO])
    before = notes.generation()
    notes.set_unread([ONE])
    assert notes.read_keys() == {TWO}
    notes.set_read([ONE])
    assert notes.read_keys() == {ONE, TWO}
    assert notes.generation() == before + 2
    assert len(kept(tmp_path / "favourites.db")) == 2


def test_thousands_at_once(notes: StoredReadNotes) -> None:
    keys = [NoteKey(f"exemple.fr/{number}") for number in range(1700)]
    notes.set_read(keys)
    notes.set_unread(keys[:1650])
    assert notes.read_keys() == set(keys[1650:])
