"""Notes by the words of their titles: the same as a search finds, without counting them all."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from reader_app.domain.query import NoteQuery, Sort, Wanted
from reader_app.domain.words import split
from reader_app.storage.database import Database
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.orders import Orders
from reader_app.storage.overview import everything_in
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.snapshots import revision_of
from reader_app.storage.tables import LIBRARY
from reader_app.storage.titles import Titles
from tests.builders import a_note
from tests.storage.filling import fill

TITLES = ("Le verger", "La vie du quartier", "Vivre au verger", "Le quartier", "Une vie de verger")
NOTES = [
    a_note(number, title=f"{TITLES[number % 5]} {number}", published=date(2000 + number % 9, 1, 1))
    for number in range(60)
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library")


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[StoredLibrary]:
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    fill(library, *NOTES)
    yield library
    library.close()


def asked(line: str) -> list[Wanted]:
    return [Wanted((word,), prefix=True, in_title=True) for word in split(line)]


def found(library: StoredLibrary, line: str, length: int) -> list[str]:
    wanted = tuple((each,) for each in asked(line))
    answer = library.find(NoteQuery(wanted, sort=Sort.RELEVANCE), length, 0)
    return [hit.note.title for hit in answer.hits]


LINES = ["v", "vi", "vie", "ver", "verger", "qua vi", "le ver", "une vie", "kraken", "le kraken"]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("length", [5, 100])
def test_they_are_those_that_a_search_finds_first(
    library: StoredLibrary, line: str, length: int
) -> None:
    cards = library.titled(asked(line), length)
    assert [card.title for card in cards] == found(library, line, length)


def test_where_very_many_answer_the_newest_are_looked_for_among_a_few(
    library: StoredLibrary, folder: Path
) -> None:
    (search,) = (folder / "search").iterdir()
    index = SearchIndex(search)
    with closing(Database(folder / "library.db", LIBRARY)) as database, database.reading() as seen:
        parts = seen, index, Orders(revision_of(seen)), everything_in(seen)
        for line in LINES:
            clauses = [(each,) for each in asked(line)]
            few, many = Titles(*parts), Titles(*parts, few=0)
            for length in (1, 5, 100):
                assert many.first(clauses, length) == few.first(clauses, length), line
