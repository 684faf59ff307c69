"""Arrangements: where the reader puts terms, kept at once, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.taxonomy import TERRITORY, TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.ui.arrangements import Arrangements
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import UndoStack

SPACED, NORTH = TermKey(TERRITORY, "Hauts de France"), TermKey(TERRITORY, "Nord")
MERGED = TermArrangement(SPACED, stands_for="Hauts-de-France")
MOVED = TermArrangement(NORTH, broader=("Hauts-de-France",))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[StoredArrangements]:
    file = FavouritesFile(tmp_path / "favourites.db")
    yield StoredArrangements(file)
    file.close()


@pytest.fixture
def undo(qtbot: QtBot) -> UndoStack:
    return UndoStack()


@pytest.fixture
def arrangements(jobs: Jobs, undo: UndoStack, kept: StoredArrangements) -> Arrangements:
    arrangements = Arrangements(jobs, undo)
    arrangements.keep_in(kept)
    return arrangements


def test_what_is_arranged_is_kept_undone_and_made_again(
    qtbot: QtBot, arrangements: Arrangements, undo: UndoStack, kept: StoredArrangements
) -> None:
    arrangements.arrange(MERGED)
    arrangements.arrange(MOVED)
    assert arrangements.is_arranged(NORTH)
    qtbot.waitUntil(lambda: kept.arrangements() == (MERGED, MOVED))
    undo.undo()
    undo.undo()
    assert arrangements.all == ()
    qtbot.waitUntil(lambda: kept.arrangements() == ())
    undo.redo()
    qtbot.waitUntil(lambda: kept.arrangements() == (MERGED,))


def test_all_are_given_up_in_one_step(
    qtbot: QtBot, arrangements: Arrangements, undo: UndoStack, kept: StoredArrangements
) -> None:
    arrangements.arrange(MERGED, MOVED)
    arrangements.arrange(TermArrangement(SPACED), TermArrangement(NORTH))
    assert arrangements.all == ()
    undo.undo()
    assert set(arrangements.all) == {MERGED, MOVED}
    qtbot.waitUntil(lambda: set(kept.arrangements()) == {MERGED, MOVED})


def test_what_changes_nothing_is_no_step(arrangements: Arrangements, undo: UndoStack) -> None:
    arrangements.arrange(TermArrangement(NORTH))
    assert not undo.can_undo


def test_what_another_process_arranged_is_told(
    qtbot: QtBot, arrangements: Arrangements, kept: StoredArrangements
) -> None:
    kept.arrange(MOVED)
    with qtbot.waitSignal(arrangements.changed):
        arrangements.reload()
    assert arrangements.all == (MOVED,)


class FullDisk:
    """Arrangements on a disk that takes nothing."""

    def arrangements(self) -> tuple[TermArrangement, ...]:
        return (MOVED,)

    def arrange(self, *arrangements: TermArrangement) -> None:
        raise LibraryError(Path("favourites.db"), Reason.DISK_FULL)

    def generation(self) -> int:
        return 1


def test_what_cannot_be_kept_is_taken_back_and_said(
    qtbot: QtBot, jobs: Jobs, undo: UndoStack
) -> None:
    arrangements = Arrangements(jobs, undo)
    arrangements.keep_in(FullDisk())
    with qtbot.waitSignal(arrangements.failed):
        arrangements.arrange(MERGED)
    qtbot.waitUntil(lambda: arrangements.all == (MOVED,))
    assert not undo.can_undo
