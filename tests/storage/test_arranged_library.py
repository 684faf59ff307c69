"""What the reader keeps, in what the library answers: arranged terms and read notes."""

from pathlib import Path

import pytest

from reader_app.domain.note import Note, note_key
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.domain.taxonomy import TERRITORY, THEME, Term, TermKey, TermPlace
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.first_page import read_first_page
from reader_app.storage.library import StoredLibrary
from reader_app.storage.read_notes import StoredReadNotes
from tests.builders import a_mark, a_note
from tests.storage.conftest import Start
from tests.storage.filling import fill, terms, titles, words
from tests.storage.test_kills import killed_after

SPACED, HYPHENED = "Hauts de France", "Hauts-de-France"
MERGED = TermArrangement(TermKey(TERRITORY, SPACED), HYPHENED)


def a_note_of(number: int, territory: str, theme: str = "Santé") -> Note:
    return a_note(
        number, title=f"Note {number}", terms=(Term(TERRITORY, territory), Term(THEME, theme))
    )


@pytest.fixture
def arranging(favourites: StoredFavourites) -> StoredArrangements:
    return StoredArrangements(favourites.file)


@pytest.fixture
def reading(favourites: StoredFavourites) -> StoredReadNotes:
    return StoredReadNotes(favourites.file)


@pytest.fixture
def filled(library: StoredLibrary) -> StoredLibrary:
    fill(
        library,
        a_note_of(1, SPACED),
        a_note_of(2, HYPHENED, "Sport"),
        a_note_of(3, "Bretagne"),
        places=[TermPlace(TermKey(THEME, "Sport"), ("Loisirs",))],
    )
    return library


def counts(library: StoredLibrary, facet: str) -> dict[str, int]:
    found = library.find(NoteQuery()).counts
    return {term.name: count for term, count in found.items() if term.facet == facet}


def test_two_spellings_are_one_term_at_once(
    filled: StoredLibrary, arranging: StoredArrangements
) -> None:
    assert counts(filled, TERRITORY) == {SPACED: 1, HYPHENED: 1, "Bretagne": 1}
    before = filled.generation()
    arranging.arrange(MERGED)
    assert counts(filled, TERRITORY) == {HYPHENED: 2, "Bretagne": 1}
    assert filled.generation() == before
    assert len(titles(filled, terms((TERRITORY, HYPHENED)))) == 2
    assert len(titles(filled, terms((TERRITORY, SPACED)))) == 2
    assert len(titles(filled, words('territoire:"hauts de france"'))) == 2
    without = NoteQuery(without=frozenset({TermKey(TERRITORY, SPACED)}))
    assert titles(filled, without) == ["Note 3"]


def test_spellings_that_differ_by_capitals_or_accents_are_one_term(
    library: StoredLibrary, arranging: StoredArrangements
) -> None:
    for number, theme in enumerate(("L'ÉTAT", "L’État", "L’État", "sport", "Emploi"), start=1):
        fill(library, a_note_of(number, "Nord", theme))
    assert counts(library, THEME) == {"L’État": 3, "sport": 1, "Emploi": 1}
    assert library.note(a_note(1).key).names(THEME) == ("L’État",)
    places = [
        TermPlace(TermKey(THEME, "Sport"), ("Loisirs",)),
        TermPlace(TermKey(THEME, "Loisirs")),
    ]
    fill(library, a_note_of(6, "Nord", "loisirs"), places=places)
    assert counts(library, THEME) == {"L’État": 3, "Sport": 1, "Emploi": 1, "Loisirs": 2}
    # What the reader says of a spelling comes first.
    arranging.arrange(TermArrangement(TermKey(THEME, "L'ÉTAT"), broader=("Emploi",)))
    assert counts(library, THEME) == {
        "L’État": 2, "L'ÉTAT": 1, "Sport": 1, "Emploi": 2, "Loisirs": 2,
    }  # fmt: skip


def test_notes_and_cards_name_the_term_as_it_is_arranged(
    filled: StoredLibrary, arranging: StoredArrangements
) -> None:
    arranging.arrange(MERGED)
    assert filled.note(a_note(1).key).names(TERRITORY) == (HYPHENED,)
    cards = {hit.note.title: hit.note.territories for hit in filled.find(NoteQuery()).hits}
    assert cards == {"Note 1": (HYPHENED,), "Note 2": (HYPHENED,), "Note 3": ("Bretagne",)}
    assert filled.page(NoteQuery(), 0, 3) == filled.find(NoteQuery()).hits
    arranging.arrange(TermArrangement(MERGED.key))
    assert filled.note(a_note(1).key).names(TERRITORY) == (SPACED,)


def test_undoing_brings_the_source_back(
    filled: StoredLibrary, arranging: StoredArrangements
) -> None:
    before = counts(filled, TERRITORY)
    arranging.arrange(MERGED)
    arranging.arrange(TermArrangement(MERGED.key))
    assert counts(filled, TERRITORY) == before


def test_a_term_moves_under_another_and_to_the_top(
    filled: StoredLibrary, arranging: StoredArrangements
) -> None:
    sport, health = TermKey(THEME, "Sport"), TermKey(THEME, "Santé")
    arranging.arrange(TermArrangement(sport, broader=("Santé",)))
    assert filled.taxonomy().narrower(health) == (sport,)
    assert counts(filled, THEME)["Santé"] == 3
    arranging.arrange(TermArrangement(sport, broader=()))
    assert sport in filled.taxonomy().roots(THEME)
    assert counts(filled, THEME)["Santé"] == 2


def test_another_window_sees_it(
    filled: StoredLibrary, another: StoredLibrary, arranging: StoredArrangements
) -> None:
    another.find(NoteQuery())
    arranging.arrange(MERGED)
    assert counts(another, TERRITORY)[HYPHENED] == 2


def test_an_import_keeps_it(filled: StoredLibrary, arranging: StoredArrangements) -> None:
    arranging.arrange(MERGED)
    fill(filled, a_note_of(4, SPACED))
    assert counts(filled, TERRITORY) == {HYPHENED: 3, "Bretagne": 1}


def test_the_first_page_has_it(
    filled: StoredLibrary, folder: Path, arranging: StoredArrangements
) -> None:
    arranging.arrange(MERGED)
    finished(filled.catch_up())
    page = read_first_page(folder)
    assert page is not None
    assert page.counts[TermKey(TERRITORY, HYPHENED)] == 2
    assert TermKey(TERRITORY, SPACED) not in page.taxonomy().terms(TERRITORY)


def test_a_killed_window_leaves_no_false_first_page(
    filled: StoredLibrary, folder: Path, arranging: StoredArrangements, start: Start
) -> None:
    finished(filled.catch_up())
    killed_after(start("mark", folder, 1), 2)
    finished(filled.catch_up())
    page = read_first_page(folder)
    assert page is not None
    assert page.own == arranging.generation()
    assert a_note(1).key in page.marked


def test_without_favourites_the_library_opens_as_the_source_has_it(
    filled: StoredLibrary,
    folder: Path,
    favourites: StoredFavourites,
    arranging: StoredArrangements,
) -> None:
    arranging.arrange(MERGED)
    assert counts(filled, TERRITORY)[HYPHENED] == 2
    favourites.close()
    filled.close()
    for each in folder.glob("favourites.db*"):
        each.write_bytes(b"no marks" * 1000)
    assert counts(filled, TERRITORY) == {SPACED: 1, HYPHENED: 1, "Bretagne": 1}
    finished(filled.catch_up())
    assert len(titles(filled, words("note"))) == 3


class TestUnread:
    def test_what_was_not_read_is_found(
        self, filled: StoredLibrary, reading: StoredReadNotes
    ) -> None:
        assert len(titles(filled, words("est:nonlu"))) == 3
        reading.set_read([a_note(2).key])
        assert set(titles(filled, words("is:unread"))) == {"Note 1", "Note 3"}
        assert titles(filled, words("-est:non-lu")) == ["Note 2"]
        reading.set_unread([a_note(2).key])
        assert len(titles(filled, words("est:nonlu"))) == 3

    def test_any_key_of_a_note_says_so(
        self, library: StoredLibrary, reading: StoredReadNotes
    ) -> None:
        fill(library, a_note(1, aliases=(note_key("exemple.fr/node/1"),)))
        reading.set_read([note_key("https://exemple.fr/node/1")])
        assert titles(library, words("est:nonlu")) == []

    def test_it_goes_with_marks(
        self,
        filled: StoredLibrary,
        favourites: StoredFavourites,
        reading: StoredReadNotes,
    ) -> None:
        favourites.mark(a_mark(1))
        favourites.mark(a_mark(2))
        reading.set_read([a_note(2).key])
        assert titles(filled, words("est:nonlu est:favori")) == ["Note 1"]
        assert filled.ways_out(words("est:nonlu sport bretagne")) is not None
