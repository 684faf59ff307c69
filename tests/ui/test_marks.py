"""Marks: shown at once, kept in order, taken back when they cannot be kept."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.ports import Favourites
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from tests.builders import a_mark, a_note, a_summary, an_attachment
from tests.fakes import FakeFavourites

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture
def favourites() -> FakeFavourites:
    return FakeFavourites()


@pytest.fixture
def marks(qtbot: QtBot, favourites: Favourites, jobs: Jobs) -> Marks:
    marks = Marks(jobs, lambda: NOW)
    with qtbot.waitSignals([marks.changed, marks.changed]):
        marks.keep_in(favourites)
    return marks


def kept(favourites: FakeFavourites) -> list[str]:
    return [mark.title for mark in favourites.marks()]


def test_a_mark_shows_at_once_and_is_kept(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    note = a_note(1)
    with qtbot.waitSignal(marks.changed):
        marks.toggle(note)
    assert marks.is_marked(note.key)
    assert marks.keys == {note.key}
    assert marks.count == 1
    qtbot.waitUntil(lambda: kept(favourites) == [note.title])
    (mark,) = favourites.marks()
    assert (mark.key, mark.address, mark.marked) == (note.key, note.source_address, NOW)


def test_who_asks_because_of_a_change_is_answered_with_it(
    qtbot: QtBot, jobs: Jobs, marks: Marks, favourites: FakeFavourites
) -> None:
    answers: list[int] = []
    marks.changed.connect(lambda: jobs.ask(lambda: len(favourites.marks()), answers.append))
    marks.toggle(a_note(1))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [1]


def test_toggling_again_unmarks(qtbot: QtBot, marks: Marks, favourites: FakeFavourites) -> None:
    note = a_note(1)
    marks.toggle(note)
    qtbot.waitUntil(lambda: bool(kept(favourites)))
    marks.toggle(note)
    assert not marks.is_marked(note.key)
    qtbot.waitUntil(lambda: not kept(favourites))


def test_two_quick_toggles_leave_the_note_as_it_was(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    note = a_note(1)
    marks.toggle(note)
    marks.toggle(note)
    assert not marks.is_marked(note.key)
    qtbot.waitUntil(lambda: favourites.generation() == 2)
    assert kept(favourites) == []
    assert not marks.is_marked(note.key)


def test_a_card_marks_the_same_note_as_its_page(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    marks.toggle(a_summary(1))
    qtbot.waitUntil(lambda: bool(kept(favourites)))
    marks.toggle(a_note(1))
    qtbot.waitUntil(lambda: not kept(favourites))


def test_a_document_is_marked_apart_from_its_note(qtbot: QtBot, marks: Marks) -> None:
    document = an_attachment(7)
    note = a_note(1, attachments=(document, an_attachment(8)))
    marks.toggle_attachment(note, document)
    assert marks.marked_attachments(note.key) == {document.identity}
    assert not marks.is_marked(note.key)
    assert marks.keys == frozenset()
    assert marks.count == 1


def test_a_card_marks_the_same_document_as_the_page(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    document = an_attachment(7)
    card = a_summary(1, attachments=(document,))
    marks.toggle_attachment(a_note(1, attachments=(document,)), document)
    marks.toggle_attachment(card, card.attachments[0])
    assert marks.marked_attachments(card.key) == frozenset()


def test_reload_shows_what_another_process_marked(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    favourites.mark(a_mark(3))
    with qtbot.waitSignal(marks.changed):
        marks.reload()
    assert marks.is_marked(a_mark(3).key)


def test_a_mark_made_while_reloading_stays(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    seen: list[bool] = []
    marks.changed.connect(lambda: seen.append(marks.is_marked(a_note(1).key)))
    marks.reload()
    marks.toggle(a_note(1))
    qtbot.waitUntil(lambda: len(seen) >= 2 and bool(kept(favourites)))
    assert all(seen)


def test_a_mark_that_cannot_be_kept_is_taken_back(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    favourites.error = FileError(Path("favourites.db"), Reason.DISK_FULL)
    with qtbot.waitSignal(marks.failed) as failed:
        marks.toggle(a_note(1))
        assert marks.is_marked(a_note(1).key)
    assert failed.args == [favourites.error]
    assert not marks.is_marked(a_note(1).key)
    assert not marks.undoing.can_undo


def test_undo_takes_the_last_change_back_and_redo_makes_it_again(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    marks.toggle(a_note(1))
    marks.toggle(a_note(2))
    marks.undoing.undo()
    assert marks.keys == {a_note(1).key}
    assert marks.undoing.can_redo
    marks.undoing.redo()
    assert marks.keys == {a_note(1).key, a_note(2).key}
    qtbot.waitUntil(lambda: favourites.generation() == 4)
    assert len(kept(favourites)) == 2


def test_undoing_an_unmark_brings_the_first_date_back(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    favourites.mark(a_mark(1))
    with qtbot.waitSignal(marks.changed):
        marks.reload()
    marks.toggle(a_note(1))
    marks.undoing.undo()
    qtbot.waitUntil(lambda: favourites.generation() == 3)
    assert favourites.marks() == (a_mark(1),)


def test_undo_with_nothing_done_says_nothing(qtbot: QtBot, marks: Marks) -> None:
    with qtbot.assertNotEmitted(marks.changed):
        marks.undoing.undo()
        marks.undoing.redo()
    assert not marks.undoing.can_undo


def test_a_new_change_forgets_what_could_be_redone(qtbot: QtBot, marks: Marks) -> None:
    marks.toggle(a_note(1))
    marks.undoing.undo()
    marks.toggle(a_note(2))
    assert not marks.undoing.can_redo


def test_without_a_library_nothing_is_marked(qtbot: QtBot, jobs: Jobs) -> None:
    marks = Marks(jobs, lambda: NOW)
    marks.toggle(a_note(1))
    assert not marks.is_marked(a_note(1).key)
    assert not marks.undoing.can_undo


def test_another_library_has_marks_of_its_own(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    marks.toggle(a_note(1))
    other = FakeFavourites([a_mark(2)])
    marks.keep_in(other)
    assert not marks.undoing.can_undo
    qtbot.waitUntil(lambda: marks.keys == {a_note(2).key})
    assert kept(favourites) == [a_note(1).title]
    marks.toggle(a_note(3))
    qtbot.waitUntil(lambda: other.generation() == 1)
    assert kept(favourites) == [a_note(1).title]


def test_pages_are_marked_by_themselves(
    qtbot: QtBot, marks: Marks, favourites: FakeFavourites
) -> None:
    document = an_attachment(1)
    note = a_note(1, attachments=(document,))
    marks.toggle_page(note, document, 7)
    marks.toggle_page(note, document, 2)
    assert marks.pages == {note.key: ((document.identity, 2), (document.identity, 7))}
    assert marks.has((note.key, document.identity, 7))
    assert not marks.is_marked(note.key)
    assert marks.marked_attachments(note.key) == frozenset()
    assert marks.count == 1
    qtbot.waitUntil(lambda: {mark.page for mark in favourites.marks()} == {2, 7})
    marks.toggle_page(note, document, 7)
    assert marks.pages == {note.key: ((document.identity, 2),)}
    marks.undoing.undo()
    assert len(marks.pages[note.key]) == 2
