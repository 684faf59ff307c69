"""Words that stand in very many notes: the same answers, from bitmaps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyroaring import BitMap
from sqlalchemy import select

from reader_app.domain.progress import finished
from reader_app.domain.query import Wanted
from reader_app.storage.answering import HeldWords, Texts
from reader_app.storage.common_words import (
    common_notes,
    common_up_to,
    enter_again,
    enter_many,
    forget_common,
    key_of,
    not_yet_known,
)
from reader_app.storage.database import Database
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.index_upkeep import index_upkeep
from reader_app.storage.library import StoredLibrary
from reader_app.storage.search_index import SearchIndex
from reader_app.storage.tables import LIBRARY, CommonWordRow, IndexQueueRow, StateRow
from tests.builders import a_note
from tests.storage.filling import fill, titles, words

MANY = 4_200
FEW = 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library in which some words stand in more notes than the fewest that are kept."""
    folder = tmp_path_factory.mktemp("commun")
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    texts = [f"citoyens du village {number % 7} avec la halle" for number in range(MANY)]
    notes = [a_note(each, summary="", body=text) for each, text in enumerate(texts)]
    few = [a_note(MANY + each, summary="", body="citadins, vil prix") for each in range(FEW)]
    fill(library, *notes, *few)
    library.close()
    return folder


@pytest.fixture
def library(folder: Path) -> Iterator[StoredLibrary]:
    library = StoredLibrary(folder, StoredFavourites(folder / "favourites.db"))
    yield library
    library.close()


def _database(folder: Path) -> Database:
    return Database(folder / "library.db", LIBRARY)


def _index(folder: Path, database: Database) -> SearchIndex:
    with database.reading() as session:
        return SearchIndex(
            folder / "search" / session.scalars(select(StateRow.search_folder)).one()
        )


def test_what_is_kept_is_what_the_index_says(folder: Path) -> None:
    database = _database(folder)
    index = _index(folder, database)
    with database.reading() as session:
        kept = list(session.scalars(select(CommonWordRow.key)))
        assert {"=villag", "=citoyen", "^c", "^ci", "^v", "^vi"} <= set(kept)
        assert common_notes(session, "=villag") == index.numbers(Wanted(("village",)))
        assert common_notes(session, "^ci") == index.numbers_of_start("ci")
        assert len(common_notes(session, "=citoyen") or ()) == MANY
        assert common_notes(session, "=3") is None
        assert not_yet_known(session) == []
    database.close()


@pytest.mark.parametrize(
    "start", ["cito", "citoyenn", "cita", "citadin", "citadines", "vill", "villages", "vile"]
)
def test_a_long_beginning_brings_what_the_index_says(folder: Path, start: str) -> None:
    database = _database(folder)
    index = _index(folder, database)
    wanted = Wanted((start,), prefix=True)
    with database.reading() as session:
        everything = BitMap(range(1, common_up_to(session) + 1))
        found = Texts(session, index, everything, common_up_to(session)).notes(wanted)
    database.close()
    assert found == index.numbers(wanted)


@pytest.mark.parametrize("word", ["citoyenne", "citadine", "villageois", "vilaine", "absente"])
def test_letter_by_letter_the_same_is_found_as_at_once(folder: Path, word: str) -> None:
    database = _database(folder)
    index = _index(folder, database)
    held = HeldWords(0)
    with database.reading() as session:
        everything = BitMap(range(1, common_up_to(session) + 1))
        texts = Texts(session, index, everything, common_up_to(session))
        for end in range(1, len(word) + 1):
            wanted = Wanted((word[:end],), prefix=True)
            assert held.notes(wanted, texts.notes) == index.numbers(wanted)
    database.close()


def test_only_single_words_of_the_whole_note_are_kept() -> None:
    assert key_of(Wanted(("citoyennes",))) == "=citoyen"
    assert key_of(Wanted(("ci",), prefix=True)) == "^ci"
    assert key_of(Wanted(("cito",), prefix=True)) == "^cito"
    assert key_of(Wanted(("citoy",), prefix=True)) is None
    assert key_of(Wanted(("vie", "active"))) is None
    assert key_of(Wanted(("ville",), in_title=True)) is None


def test_letter_by_letter_the_same_becomes_common_as_at_once(folder: Path) -> None:
    """An import knows the letters of what it brought; whoever makes all anew does not."""
    database = _database(folder)
    with database.reading() as session:
        by_letters = set(session.scalars(select(CommonWordRow.key)))
    with database.writing() as session:
        forget_common(session)
    finished(enter_many(database, _index(folder, database)))
    with database.reading() as session:
        assert set(session.scalars(select(CommonWordRow.key))) == by_letters
        assert {"=avec_la", "=citoyen", "^a", "^av"} <= by_letters
    database.close()


def test_a_pair_of_very_common_words_is_kept_like_a_word(
    folder: Path, library: StoredLibrary
) -> None:
    assert key_of(Wanted(("avec", "la"))) == "=avec_la"
    assert key_of(Wanted(("avec", "la"), in_title=True)) is None
    assert key_of(Wanted(("avec", "la"), prefix=True)) is None
    assert key_of(Wanted(("avec", "la", "halle"))) is None
    before = library.find(words('"avec la"')).count
    assert before >= MANY
    fill(library, a_note(90_010, title="Autre", summary="La halle", body="Avec la mairie, et la."))
    fill(library, a_note(90_011, title="Avec", summary="La halle", body="La avec."))
    database = _database(folder)
    index = _index(folder, database)
    with database.reading() as session:
        assert not_yet_known(session) == []
        kept = common_notes(session, "=avec_la") or BitMap()
        assert index.numbers(Wanted(("avec", "la"))) <= kept
        number = kept.max()
        enter_again(session, {number: "avec la"})
        assert number not in (common_notes(session, "=avec_la") or ())
        enter_again(session, {number: "avec la avec_la"})
        assert number in (common_notes(session, "=avec_la") or ())
        session.rollback()
    database.close()
    assert library.find(words('"avec la"')).count == before + 1
    assert "Avec" not in titles(library, words('"avec la" titre:avec'))


def test_notes_that_come_later_are_entered_one_by_one(folder: Path, library: StoredLibrary) -> None:
    before = library.find(words("citoyen")).count
    fill(library, a_note(90_001, title="Nouvelle", body="Une citoyenne"))
    database = _database(folder)
    with database.reading() as session:
        assert not_yet_known(session) == []
        assert len(common_notes(session, "=citoyen") or ()) == before + 1
    database.close()
    assert library.find(words("citoyen")).count == before + 1
    assert "Nouvelle" in titles(library, words("citoyen -village"))


def test_many_notes_that_come_later_are_entered_as_the_index_has_them(
    folder: Path, library: StoredLibrary
) -> None:
    later = (f"Cirque {number}" for number in range(400))
    fill(library, *(a_note(91_000 + each, body=body) for each, body in enumerate(later)))
    database = _database(folder)
    index = _index(folder, database)
    with database.reading() as session:
        assert not_yet_known(session) == []
        for start in ("ci", "c", "n", "not"):
            assert common_notes(session, f"^{start}") == index.numbers_of_start(start)
        assert common_notes(session, "=citoyen") == index.numbers_of_stem("citoyen")
    database.close()


def test_a_note_that_changes_is_no_longer_found_by_its_former_words(
    library: StoredLibrary,
) -> None:
    fill(library, a_note(90_002, title="Changée", body="Une citoyenne"))
    before = library.find(words("citoyen")).count
    fill(library, a_note(90_002, title="Changée", body="Autre chose"))
    assert library.find(words("citoyen")).count == before - 1
    assert titles(library, words("ci changée", typing=True)) == []


def test_what_a_kill_left_out_is_asked_of_the_index_then_caught_up(
    folder: Path, library: StoredLibrary
) -> None:
    count = library.find(words("citoyen")).count
    database = _database(folder)
    with database.writing() as session:
        state = session.scalars(select(StateRow)).one()
        state.common_up_to = 1_000
        row = session.get_one(CommonWordRow, "=citoyen")
        row.notes = BitMap(range(1, 1_001)).serialize()
    library.close()
    assert library.find(words("citoyen")).count == count
    finished(library.catch_up())
    with database.reading() as session:
        assert not_yet_known(session) == []
        assert common_up_to(session) > MANY
    database.close()
    assert library.find(words("citoyen")).count == count


def test_entering_can_stop_half_way_and_begin_again(folder: Path, library: StoredLibrary) -> None:
    count = library.find(words("village")).count
    database = _database(folder)
    index = _index(folder, database)
    steps = enter_many(database, index)
    next(steps)
    steps.close()
    assert library.find(words("village")).count == count
    finished(enter_many(database, index))
    database.close()
    assert library.find(words("village")).count == count


def test_nothing_is_entered_while_the_index_lacks_a_note(
    folder: Path, library: StoredLibrary
) -> None:
    count = library.find(words("citoyen")).count
    database = _database(folder)
    with database.writing() as session:
        forget_common(session)
        session.add(IndexQueueRow(number=5, revision=1))
    with index_upkeep(database, folder / "search") as upkeep:
        finished(upkeep.settle())
    with database.reading() as session:
        assert common_up_to(session) == 0
    assert library.find(words("citoyen")).count == count
    finished(library.catch_up())
    with database.reading() as session:
        assert common_up_to(session) > 0
    database.close()
    assert library.find(words("citoyen")).count == count


def test_what_a_note_says_later_is_entered_and_what_it_no_longer_says_is_not(
    folder: Path, library: StoredLibrary
) -> None:
    database = _database(folder)
    with database.writing() as session:
        before = common_notes(session, "=villag")
        number = (before or BitMap()).min()
        enter_again(session, {number: "citoyen halle"})
        assert number not in (common_notes(session, "=villag") or ())
        assert number in (common_notes(session, "=citoyen") or ())
        assert number not in (common_notes(session, "^vi") or ())
        enter_again(session, {number: "citoyen halle village"})
        assert common_notes(session, "=villag") == before
        assert number in (common_notes(session, "^vi") or ())
        session.rollback()
    database.close()
