"""What the reader means to read, as the window knows it."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.wishes import Wishes
from tests.builders import a_note
from tests.fakes import FakeReadingList

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


def test_a_note_is_to_be_read_and_no_longer_with_undo(qtbot: QtBot, jobs: Jobs) -> None:
    marks, kept = Marks(jobs, lambda: NOW), FakeReadingList()
    wishes = Wishes(jobs, marks)
    wishes.toggle(a_note(1))
    assert not wishes.holds(a_note(1))
    wishes.keep_in(kept)
    wishes.toggle(a_note(1))
    assert wishes.holds(a_note(1))
    qtbot.waitUntil(lambda: len(kept.to_read()) == 1)
    assert wishes.holds(a_note(9, aliases=(a_note(1).key,)))
    wishes.toggle(a_note(1))
    qtbot.waitUntil(lambda: not kept.to_read())
    marks.undoing.undo()
    qtbot.waitUntil(lambda: len(kept.to_read()) == 1)
    assert kept.to_read()[0].added == NOW
    marks.undoing.undo()
    qtbot.waitUntil(lambda: not kept.to_read())


def test_what_cannot_be_kept_is_taken_back(qtbot: QtBot, jobs: Jobs) -> None:
    marks, kept = Marks(jobs, lambda: NOW), FakeReadingList()
    wishes = Wishes(jobs, marks)
    wishes.keep_in(kept)
    kept.error = LibraryError(Path("favourites.db"), Reason.READ_ONLY)
    with qtbot.waitSignal(wishes.failed):
        wishes.toggle(a_note(1))
    qtbot.waitUntil(lambda: not wishes.holds(a_note(1)))
    assert not marks.undoing.can_undo
