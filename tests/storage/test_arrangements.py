from collections.abc import Iterator
from pathlib import Path

import pytest

from reader_app.domain.taxonomy import TERRITORY, THEME, TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.favourites_file import FavouritesFile

MERGED = TermArrangement(TermKey(TERRITORY, "Hauts de France"), "Hauts-de-France")
MOVED = TermArrangement(TermKey(THEME, "Vélo"), broader=("Santé", "Ville d’été"))
ON_TOP = TermArrangement(TermKey(THEME, "Eau"), broader=())


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FavouritesFile]:
    file = FavouritesFile(tmp_path / "favourites.db")
    yield file
    file.close()


@pytest.fixture
def terms(file: FavouritesFile) -> StoredArrangements:
    return StoredArrangements(file)


def test_what_is_arranged_is_there_in_its_order(
    terms: StoredArrangements, file: FavouritesFile
) -> None:
    assert terms.arrangements() == ()
    terms.arrange(MERGED)
    terms.arrange(MOVED)
    terms.arrange(ON_TOP)
    file.close()
    assert terms.arrangements() == (MERGED, MOVED, ON_TOP)


def test_a_term_is_arranged_once(terms: StoredArrangements) -> None:
    terms.arrange(MERGED, MOVED)
    again = TermArrangement(MERGED.key, broader=("France",))
    terms.arrange(again)
    assert set(terms.arrangements()) == {MOVED, again}


def test_undoing_leaves_the_row_for_other_devices(terms: StoredArrangements) -> None:
    before = terms.generation()
    terms.arrange(MERGED)
    terms.arrange(TermArrangement(MERGED.key))
    assert terms.arrangements() == ()
    terms.arrange(MERGED)
    assert terms.arrangements() == (MERGED,)
    assert terms.generation() == before + 4
