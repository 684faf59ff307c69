import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.ports import Mark
from reader_app.storage.database import put_aside
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.read_notes import StoredReadNotes
from tests.builders import a_mark, a_note

DAY = datetime(2026, 5, 1, tzinfo=UTC)


class Clock:
    """Says a later time at each call."""

    def __init__(self) -> None:
        self.now = DAY

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library" / "favourites.db"


@pytest.fixture
def marks(path: Path) -> Iterator[StoredFavourites]:
    marks = StoredFavourites(path, Clock(), "portable")
    yield marks
    marks.close()


def rows(path: Path, columns: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as plain:
        found = plain.execute(f"SELECT {columns} FROM marks ORDER BY marked").fetchall()
    plain.close()
    return found


def test_the_file_is_made_at_the_first_mark(marks: StoredFavourites, path: Path) -> None:
    assert marks.marks() == ()
    assert marks.generation() == 0
    marks.unmark(a_mark(1))
    marks.remember_aliases(a_mark(1).key, [NoteKey("exemple.fr/node/1")])
    assert not path.exists()
    marks.mark(a_mark(1))
    assert path.exists()


def test_marks_outlive_the_program_newest_first(marks: StoredFavourites, path: Path) -> None:
    wanted = [a_mark(3), a_mark(2, "https://exemple.fr/a.pdf"), a_mark(1)]
    for mark in (wanted[1], wanted[2], wanted[0]):
        marks.mark(mark)
    marks.close()
    assert StoredFavourites(path).marks() == tuple(wanted)


def test_a_note_its_document_and_a_page_are_marked_apart(marks: StoredFavourites) -> None:
    note = a_mark(1)
    document = a_mark(1, "https://exemple.fr/a.pdf")
    page = Mark(note.key, note.title, None, note.marked, document.attachment, 3)
    for mark in (note, document, page):
        marks.mark(mark)
    marks.unmark(document)
    assert set(marks.marks()) == {note, page}


def test_marking_twice_keeps_the_first_date(marks: StoredFavourites) -> None:
    first = a_mark(1)
    marks.mark(first)
    marks.mark(Mark(first.key, "Autre titre", None, DAY + timedelta(days=9)))
    assert marks.marks() == (first,)


def test_unmarking_keeps_the_row_and_marking_again_revives_it(
    marks: StoredFavourites, path: Path
) -> None:
    marks.mark(a_mark(1))
    before = rows(path, "uuid")
    marks.unmark(a_mark(1))
    assert marks.marks() == ()
    assert rows(path, "removed_at, device") == [("2026-05-01T02:00:00.000000+00:00", "portable")]
    again = Mark(a_mark(1).key, "Titre", None, DAY)
    marks.mark(again)
    assert marks.marks() == (again,)
    assert rows(path, "uuid") == before
    assert rows(path, "changed_at, removed_at") == [("2026-05-01T03:00:00.000000+00:00", None)]


def test_any_spelling_of_a_key_is_the_same_mark(marks: StoredFavourites) -> None:
    marks.mark(a_mark(1))
    address = NoteKey(f"http://www.{a_mark(1).key}/#bas")
    marks.mark(Mark(address, "Titre", None, DAY))
    assert marks.marks() == (a_mark(1),)
    marks.unmark(Mark(address, "Titre", None, DAY))
    assert marks.marks() == ()


class TestAliases:
    old, new = NoteKey("exemple.fr/node/1"), a_note(1).key

    def test_a_mark_under_a_former_key_moves_to_the_note(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old, self.new])
        assert [mark.key for mark in marks.marks()] == [self.new]
        marks.mark(Mark(self.old, "Titre", None, DAY))
        assert len(marks.marks()) == 1
        marks.unmark(Mark(self.old, "Titre", None, DAY))
        assert marks.marks() == ()

    def test_two_marks_of_one_note_become_one_with_the_first_date(
        self, marks: StoredFavourites
    ) -> None:
        marks.mark(Mark(self.new, "Titre", None, DAY + timedelta(days=1)))
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        assert [(mark.key, mark.marked) for mark in marks.marks()] == [(self.new, DAY)]

    def test_a_mark_is_not_lost_to_one_that_was_taken_away(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.new, "Titre", None, DAY - timedelta(days=1)))
        marks.unmark(Mark(self.new, "Titre", None, DAY))
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        assert [(mark.key, mark.marked) for mark in marks.marks()] == [(self.new, DAY)]

    def test_a_mark_that_was_taken_away_stays_away(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.unmark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        assert marks.marks() == ()

    def test_what_was_read_is_read_under_every_key(self, marks: StoredFavourites) -> None:
        read = StoredReadNotes(marks.file)
        read.set_read([self.old, a_mark(2).key])
        assert marks.known_keys() == {self.old, a_mark(2).key}
        marks.remember_all({self.new: [self.old]})
        assert read.read_keys() == {self.new, a_mark(2).key}
        read.set_unread([self.old])
        assert read.read_keys() == {a_mark(2).key}
        read.set_read([self.old, self.new])
        read.set_read([self.new])
        marks.remember_aliases(self.old, [self.new])
        assert read.read_keys() == {self.old, a_mark(2).key}

    def test_a_note_may_go_back_to_a_former_key(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        marks.remember_aliases(self.old, [self.new])
        assert [mark.key for mark in marks.marks()] == [self.old]
        marks.unmark(Mark(self.new, "Titre", None, DAY))
        assert marks.marks() == ()
        marks.mark(Mark(self.new, "Titre", None, DAY))
        assert [mark.key for mark in marks.marks()] == [self.old]

    def test_what_led_to_a_former_key_leads_on(self, marks: StoredFavourites) -> None:
        oldest = NoteKey("exemple.fr/ancien")
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.old, [oldest])
        marks.remember_aliases(self.new, [self.old])
        marks.unmark(Mark(oldest, "Titre", None, DAY))
        assert marks.marks() == ()

    def test_an_address_may_become_a_note_of_its_own(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.new, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        assert marks.known_keys() == {self.new, self.old}
        marks.remember_all({self.new: [], self.old: []})
        marks.mark(Mark(self.old, "Un autre titre", None, DAY))
        assert {mark.key for mark in marks.marks()} == {self.new, self.old}

    def test_many_notes_at_once(self, marks: StoredFavourites) -> None:
        other = NoteKey("exemple.fr/node/2")
        marks.remember_all({self.new: [self.old]})
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.mark(a_mark(2))
        known = {self.new: [self.old], a_mark(2).key: [other], a_mark(3).key: []}
        marks.remember_all(known)
        assert {mark.key for mark in marks.marks()} == {self.new, a_mark(2).key}
        before = marks.generation()
        marks.remember_all(known)
        assert marks.generation() == before
        marks.remember_all({other: [a_mark(2).key]})
        assert {mark.key for mark in marks.marks()} == {self.new, other}

    def test_remembering_what_is_known_writes_nothing(self, marks: StoredFavourites) -> None:
        marks.mark(Mark(self.old, "Titre", None, DAY))
        marks.remember_aliases(self.new, [self.old])
        before = marks.generation()
        marks.remember_aliases(self.new, [self.old, self.new])
        assert marks.generation() == before


def test_the_generation_grows_with_another_window(marks: StoredFavourites, path: Path) -> None:
    marks.mark(a_mark(1))
    seen = marks.generation()
    other = StoredFavourites(path)
    other.mark(a_mark(2))
    other.close()
    assert marks.generation() > seen
    assert len(marks.marks()) == 2


@pytest.mark.parametrize(
    ("damage", "reason"),
    [(b"", Reason.EMPTY), (b"x", Reason.DAMAGED), (b"x" * 9000, Reason.DAMAGED)],
)
def test_a_damaged_file_is_said_and_left_alone(
    marks: StoredFavourites, path: Path, damage: bytes, reason: Reason
) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    for use in (marks.marks, marks.generation, lambda: marks.mark(a_mark(1))):
        with pytest.raises(LibraryError) as said:
            use()
        assert said.value.reason is reason
    assert path.read_bytes() == damage


def test_a_file_that_comes_back_is_read_anew(
    marks: StoredFavourites, path: Path, tmp_path: Path
) -> None:
    """As when a copy is put in its place by another program."""
    copy = StoredFavourites(tmp_path / "copy.db")
    copy.mark(a_mark(2))
    copy.close()
    marks.mark(a_mark(1))
    put_aside(path)
    (tmp_path / "copy.db").replace(path)
    assert marks.marks() == (a_mark(2),)
