from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.query import Sort
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.taxonomy import THEME, TYPE, TermKey
from reader_app.storage.favourites_file import FavouritesFile
from reader_app.storage.searches import StoredSearches

WHOLE = SavedSearch(
    new_search_key(),
    "Jardins d’été",
    1,
    'jardin "en ville" -sport',
    frozenset({TermKey(THEME, "Santé"), TermKey(THEME, "Nature")}),
    frozenset({TermKey(TYPE, "Guide")}),
    favourites_only=True,
    sort=Sort.OLDEST,
)
PLAIN = SavedSearch(new_search_key(), "Tout", 0)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FavouritesFile]:
    file = FavouritesFile(tmp_path / "library" / "favourites.db")
    yield file
    file.close()


@pytest.fixture
def searches(file: FavouritesFile) -> StoredSearches:
    return StoredSearches(file)


def test_nothing_is_made_before_something_is_saved(
    searches: StoredSearches, file: FavouritesFile, tmp_path: Path
) -> None:
    assert searches.searches() == ()
    assert file.generation() == 0
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_there_after_a_restart(searches: StoredSearches, tmp_path: Path) -> None:
    searches.save(WHOLE, PLAIN)
    again = FavouritesFile(tmp_path / "library" / "favourites.db")
    assert StoredSearches(again).searches() == (PLAIN, WHOLE)
    again.close()


def test_a_search_is_renamed_updated_and_moved(searches: StoredSearches) -> None:
    searches.save(PLAIN, WHOLE)
    changed = WHOLE._replace(name="Autre nom", line="autre", position=-1)
    searches.save(changed)
    assert searches.searches() == (changed, PLAIN)


def test_what_is_removed_can_be_brought_back(
    searches: StoredSearches, file: FavouritesFile
) -> None:
    searches.save(PLAIN, WHOLE)
    before = file.generation()
    searches.remove(PLAIN.key)
    assert searches.searches() == (WHOLE,)
    searches.save(PLAIN)
    assert searches.searches() == (PLAIN, WHOLE)
    assert file.generation() == before + 2


def test_two_windows_save_without_losing_anything(searches: StoredSearches, tmp_path: Path) -> None:
    other = FavouritesFile(tmp_path / "library" / "favourites.db")
    searches.save(PLAIN)
    StoredSearches(other).save(WHOLE)
    other.close()
    assert searches.searches() == (PLAIN, WHOLE)
