"""What was read: shown at once, undone among the marks, taken back when it cannot be kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.note import note_key
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.read_marks import ReadMarks
from reader_app.ui.undoing import UndoStack
from tests.builders import a_note
from tests.fakes import FakeFavourites, FakeReadNotes

NOTE, OTHER = a_note(1), a_note(2)


@pytest.fixture
def kept() -> FakeReadNotes:
    return FakeReadNotes([OTHER.key])


@pytest.fixture
def undo(qtbot: QtBot) -> UndoStack:
    return UndoStack()


@pytest.fixture
def read(qtbot: QtBot, jobs: Jobs, undo: UndoStack, kept: FakeReadNotes) -> ReadMarks:
    read = ReadMarks(jobs, undo)
    read.keep_in(kept)
    assert read.keys is None
    qtbot.waitUntil(lambda: read.keys is not None)
    return read


def test_what_was_read_shows_at_once_and_is_kept(
    qtbot: QtBot, read: ReadMarks, kept: FakeReadNotes, undo: UndoStack
) -> None:
    with qtbot.waitSignal(read.changed):
        read.note_read(NOTE)
    assert read.keys == {NOTE.key, OTHER.key}
    assert not undo.can_undo
    qtbot.waitUntil(lambda: kept.read_keys() == {NOTE.key, OTHER.key})


def test_toggling_is_undone_and_done_again(
    qtbot: QtBot, read: ReadMarks, kept: FakeReadNotes, undo: UndoStack
) -> None:
    read.toggle(OTHER)
    assert not read.is_read(OTHER)
    qtbot.waitUntil(lambda: kept.read_keys() == frozenset())
    undo.undo()
    assert read.is_read(OTHER)
    qtbot.waitUntil(lambda: kept.read_keys() == {OTHER.key})
    undo.redo()
    qtbot.waitUntil(lambda: kept.read_keys() == frozenset())
    assert not read.is_read(OTHER)


def test_marks_and_reading_are_undone_in_one_order(
    qtbot: QtBot, jobs: Jobs, read: ReadMarks, undo: UndoStack
) -> None:
    marks = Marks(jobs, lambda: datetime(2026, 11, 26, tzinfo=UTC), undo=undo)
    marks.keep_in(FakeFavourites())
    read.toggle(NOTE)
    marks.toggle(NOTE)
    undo.undo()
    assert (marks.is_marked(NOTE.key), read.is_read(NOTE)) == (False, True)
    undo.undo()
    assert not read.is_read(NOTE)


def test_a_note_is_read_under_any_of_its_keys(qtbot: QtBot, jobs: Jobs, undo: UndoStack) -> None:
    former = note_key("exemple.fr/node/1")
    note = a_note(1, aliases=(former,))
    kept = FakeReadNotes([former])
    read = ReadMarks(jobs, undo)
    read.keep_in(kept)
    qtbot.waitUntil(lambda: read.is_read(note))
    read.toggle(note)
    qtbot.waitUntil(lambda: kept.read_keys() == frozenset())
    assert not read.is_read(note)


def test_what_cannot_be_kept_is_taken_back_and_said(
    qtbot: QtBot, read: ReadMarks, kept: FakeReadNotes, undo: UndoStack
) -> None:
    kept.error = LibraryError(Path("favourites.db"), Reason.READ_ONLY)
    with qtbot.waitSignal(read.failed):
        read.toggle(NOTE)
    assert not read.is_read(NOTE)
    assert not undo.can_undo


def test_reading_where_nothing_can_be_written_says_nothing(
    qtbot: QtBot, read: ReadMarks, kept: FakeReadNotes
) -> None:
    kept.error = LibraryError(Path("favourites.db"), Reason.READ_ONLY)
    with qtbot.assertNotEmitted(read.failed), qtbot.waitSignals([read.changed, read.changed]):
        read.note_read(NOTE)
    assert read.keys == {OTHER.key}


def test_another_window_is_followed(qtbot: QtBot, read: ReadMarks, kept: FakeReadNotes) -> None:
    kept.set_read([NOTE.key])
    read.reload()
    qtbot.waitUntil(lambda: read.is_read(NOTE))
