"""The shelves as the windows know them: kept at once, taken back, undone and redone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.shelf import Shelf, ShelfKey, placed
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.shelving import ShelfStores, Shelving
from tests.builders import a_note
from tests.fakes import FakeFavourites, FakeShelves

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
CITY = Shelf(ShelfKey("c"), "Ville")
PARKS = Shelf(ShelfKey("p"), "Parcs", None, 1)


class Standing:
    """Shelves and marks in memory, and what the window knows of them."""

    def __init__(self, qtbot: QtBot, jobs: Jobs) -> None:
        self.favourites = FakeFavourites()
        self.shelves = FakeShelves(self.favourites)
        self.marks = Marks(jobs, lambda: NOW)
        self.shelving = Shelving(jobs, self.marks)
        self.until = qtbot.waitUntil
        self.marks.keep_in(self.favourites)
        self.shelving.keep_in(ShelfStores(self.shelves, self.favourites))
        self.shelving.save(CITY)
        self.shelving.save(PARKS)
        self.until(lambda: len(self.shelves.shelves()) == 2)

    def put(self, shelf: Shelf, *numbers: int) -> None:
        self.shelving.put(shelf.key, *(self.marks.mark_of(a_note(each)) for each in numbers))

    def holds(self, count: int, marked: int) -> Callable[[], bool]:
        """Whether so many stand on shelves, and so many are marked, on the disk."""
        return lambda: (
            (len(self.shelves.placements()), len(self.favourites.marks())) == (count, marked)
        )


@pytest.fixture
def standing(qtbot: QtBot, jobs: Jobs) -> Standing:
    return Standing(qtbot, jobs)


def test_notes_put_on_a_shelf_are_marked_and_undone_both(standing: Standing) -> None:
    standing.marks.toggle(a_note(1))
    standing.put(CITY, 1, 2)
    standing.until(standing.holds(2, 2))
    standing.until(lambda: standing.marks.is_marked(a_note(2).key))
    assert standing.shelving.holding(standing.marks.mark_of(a_note(2))) == {CITY.key}
    standing.marks.undoing.undo()
    standing.until(standing.holds(0, 1))
    assert standing.shelving.holding(standing.marks.mark_of(a_note(2))) == frozenset()
    standing.until(lambda: not standing.marks.is_marked(a_note(2).key))
    standing.marks.undoing.redo()
    standing.until(standing.holds(2, 2))


def test_taken_off_a_note_stays_marked(standing: Standing) -> None:
    standing.put(CITY, 1)
    standing.until(standing.holds(1, 1))
    standing.shelving.take_off(CITY.key, standing.marks.mark_of(a_note(1)))
    standing.until(standing.holds(0, 1))
    standing.marks.undoing.undo()
    standing.until(standing.holds(1, 1))


def test_what_changes_nothing_is_nothing_to_undo(standing: Standing) -> None:
    standing.put(CITY, 1)
    standing.put(CITY, 1)
    standing.shelving.save(CITY)
    standing.shelving.move(CITY.key, None, 0)
    standing.marks.undoing.undo()
    standing.until(standing.holds(0, 0))


def test_a_shelf_is_renamed_moved_and_removed_with_undo(standing: Standing) -> None:
    standing.shelving.save(CITY._replace(name="Cité"))
    standing.shelving.move(PARKS.key, CITY.key)
    names = [(each.shelf.name, each.depth) for each in placed(standing.shelving.all)]
    assert names == [("Cité", 0), ("Parcs", 1)]
    assert standing.shelving.called("Parcs") is not None
    standing.shelving.remove(CITY.key)
    standing.until(lambda: len(standing.shelves.shelves()) == 1)
    for _ in range(3):
        standing.marks.undoing.undo()
    standing.until(lambda: set(standing.shelves.shelves()) == {CITY, PARKS})


def test_a_shelf_cannot_stand_inside_itself(standing: Standing) -> None:
    standing.shelving.move(PARKS.key, CITY.key)
    standing.shelving.move(CITY.key, PARKS.key)
    assert [each.depth for each in placed(standing.shelving.all)] == [0, 1]


def test_what_cannot_be_kept_is_taken_back_and_said(qtbot: QtBot, standing: Standing) -> None:
    standing.shelves.error = LibraryError(Path("favourites.db"), Reason.DISK_FULL)
    with qtbot.waitSignal(standing.shelving.failed):
        standing.shelving.remove(CITY.key)
    standing.until(lambda: standing.shelving.called("Ville") is not None)


def test_another_process_is_followed(standing: Standing) -> None:
    standing.shelves.save(Shelf(ShelfKey("n"), "Neuf"))
    standing.shelving.reload()
    standing.until(lambda: standing.shelving.called("Neuf") is not None)
    standing.shelving.keep_in(None)
    assert standing.shelving.all == ()
