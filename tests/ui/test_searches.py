"""Searches: what the reader saved, shown at once, kept, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.saved_search import SavedSearch, SearchKey, new_search_key
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.searches import StoredSearches
from reader_app.ui.jobs import Jobs
from reader_app.ui.searches import Searches
from reader_app.ui.undoing import UndoStack

GARDENS, SCHOOLS, FAIRS = (
    SavedSearch(new_search_key(), name, at, name.lower())
    for at, name in enumerate(("Jardins", "Écoles", "Foires"))
)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[StoredSearches]:
    file = FavouritesFile(tmp_path / "favourites.db")
    yield StoredSearches(file)
    file.close()


@pytest.fixture
def undo(qtbot: QtBot) -> UndoStack:
    return UndoStack()


@pytest.fixture
def searches(qtbot: QtBot, jobs: Jobs, undo: UndoStack, kept: StoredSearches) -> Searches:
    kept.save(GARDENS, SCHOOLS, FAIRS)
    searches = Searches(jobs, undo)
    searches.keep_in(kept)
    qtbot.waitUntil(lambda: len(searches.all) == 3)
    return searches


def names(searches: tuple[SavedSearch, ...]) -> list[str]:
    return [each.name for each in searches]


def test_what_is_saved_shows_at_once_and_is_kept(
    qtbot: QtBot, searches: Searches, kept: StoredSearches
) -> None:
    new = SavedSearch(new_search_key(), "Ponts", 3, "pont")
    searches.save(new)
    assert names(searches.all) == ["Jardins", "Écoles", "Foires", "Ponts"]
    qtbot.waitUntil(lambda: new in kept.searches())
    assert searches.named("PONTS") == new


@pytest.mark.parametrize(
    ("to", "order"),
    [
        (0, ["Foires", "Jardins", "Écoles"]),
        (1, ["Jardins", "Foires", "Écoles"]),
        (2, ["Jardins", "Écoles", "Foires"]),
        (3, ["Jardins", "Écoles", "Foires"]),
    ],
)
def test_a_search_moves_before_another(
    qtbot: QtBot, searches: Searches, kept: StoredSearches, to: int, order: list[str]
) -> None:
    searches.move(FAIRS.key, to)
    assert names(searches.all) == order
    qtbot.waitUntil(lambda: names(kept.searches()) == order)


def test_every_change_is_undone_and_made_again(
    qtbot: QtBot, searches: Searches, undo: UndoStack, kept: StoredSearches
) -> None:
    searches.save(GARDENS._replace(name="Vergers"))
    searches.remove(SCHOOLS.key)
    searches.move(FAIRS.key, 0)
    assert names(searches.all) == ["Foires", "Vergers"]
    for expected in (["Vergers", "Foires"], ["Vergers", "Écoles", "Foires"]):
        undo.undo()
        assert names(searches.all) == expected
    undo.undo()
    assert searches.all == (GARDENS, SCHOOLS, FAIRS)
    qtbot.waitUntil(lambda: kept.searches() == (GARDENS, SCHOOLS, FAIRS))
    for _ in range(3):
        undo.redo()
    qtbot.waitUntil(lambda: names(kept.searches()) == ["Foires", "Vergers"])


class FullDisk:
    """Searches on a disk that takes nothing."""

    def searches(self) -> tuple[SavedSearch, ...]:
        return (SCHOOLS,)

    def save(self, *searches: SavedSearch) -> None:
        raise LibraryError(Path("favourites.db"), Reason.DISK_FULL)

    def remove(self, key: SearchKey) -> None:
        raise LibraryError(Path("favourites.db"), Reason.DISK_FULL)


def test_what_cannot_be_kept_is_taken_back_and_said(
    qtbot: QtBot, jobs: Jobs, undo: UndoStack
) -> None:
    searches = Searches(jobs, undo)
    searches.keep_in(FullDisk())
    qtbot.waitUntil(lambda: searches.all == (SCHOOLS,))
    with qtbot.waitSignal(searches.failed):
        searches.save(GARDENS)
    qtbot.waitUntil(lambda: searches.all == (SCHOOLS,))
    with qtbot.waitSignal(searches.failed):
        searches.remove(SCHOOLS.key)
    qtbot.waitUntil(lambda: searches.all == (SCHOOLS,))
    assert not undo.can_undo


def test_what_another_process_saved_is_read_again(
    qtbot: QtBot, searches: Searches, kept: StoredSearches
) -> None:
    kept.remove(GARDENS.key)
    with qtbot.waitSignal(searches.changed):
        searches.reload()
    assert searches.all == (SCHOOLS, FAIRS)


def test_another_library_has_its_own(
    qtbot: QtBot, jobs: Jobs, searches: Searches, tmp_path: Path
) -> None:
    other = FavouritesFile(tmp_path / "Lens" / "favourites.db")
    searches.keep_in(StoredSearches(other))
    assert searches.all == ()
    searches.save(FAIRS)
    qtbot.waitUntil(lambda: StoredSearches(other).searches() == (FAIRS,))
    searches.keep_in(None)
    searches.save(GARDENS)
    assert searches.all == ()
    other.close()


def test_another_process_is_heard_while_a_change_is_on_its_way(
    qtbot: QtBot, searches: Searches, kept: StoredSearches
) -> None:
    kept.remove(GARDENS.key)
    searches.reload()
    renamed = FAIRS._replace(name="Marchés")
    searches.save(renamed)
    # What was read came before the change was kept: it is read again after that.
    qtbot.waitUntil(lambda: searches.all == (SCHOOLS, renamed))


def test_a_change_that_is_lost_leaves_the_others_to_be_undone(
    qtbot: QtBot,
    searches: Searches,
    undo: UndoStack,
    kept: StoredSearches,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searches.remove(GARDENS.key)
    searches.remove(SCHOOLS.key)
    qtbot.waitUntil(lambda: kept.searches() == (FAIRS,))

    def fail(self: StoredSearches, *keys: SearchKey) -> None:
        raise LibraryError(Path("favourites.db"), Reason.DISK_FULL)

    with monkeypatch.context() as patched, qtbot.waitSignal(searches.failed):
        patched.setattr(StoredSearches, "remove", fail)
        searches.remove(FAIRS.key)
    qtbot.waitUntil(lambda: searches.all == (FAIRS,))
    undo.undo()
    assert searches.all == (SCHOOLS, FAIRS)
