"""Shelves, what is to be read, remarks and the trash, in a real favourites.db."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.domain.card import NoteKey
from reader_app.domain.ports import Mark, Placement
from reader_app.domain.query import NoteQuery
from reader_app.domain.remark import Remark, ToRead, new_remark_key
from reader_app.domain.saved_search import SavedSearch, new_search_key
from reader_app.domain.search_line import parse_query
from reader_app.domain.shelf import Shelf, ShelfKey, new_shelf_key
from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.domain.trash import RemovedKind
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.first_page import read_first_page
from reader_app.storage.library import StoredLibrary
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.reading_list import StoredReadingList
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.searches import StoredSearches
from reader_app.storage.shelf_terms import HeldShelves
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.trash import StoredTrash
from tests.builders import a_mark, a_note
from tests.storage.filling import fill

DAY = datetime(2026, 5, 1, tzinfo=UTC)
OLD, NEW = NoteKey("exemple.fr/node/1"), NoteKey("exemple.fr/actualites/note-1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "favourites.db"


@pytest.fixture
def marks(path: Path) -> Iterator[StoredFavourites]:
    marks = StoredFavourites(path)
    yield marks
    marks.close()


def a_wish(key: NoteKey = NEW, day: datetime = DAY) -> ToRead:
    return ToRead(key, "Titre", f"https://{key}", day)


def test_where_nothing_is_kept_there_is_nothing(marks: StoredFavourites, path: Path) -> None:
    file = marks.file
    assert StoredShelves(file).shelves() == StoredShelves(file).placements() == ()
    assert StoredReadingList(file).to_read() == StoredRemarks(file).remarks() == ()
    assert StoredTrash(file).removed() == ()
    assert not path.exists()


class TestShelves:
    def test_they_outlive_the_program(self, marks: StoredFavourites, path: Path) -> None:
        outer = Shelf(new_shelf_key(), "Ville", None, 1)
        inner = Shelf(new_shelf_key(), "Parcs", outer.key, 0)
        StoredShelves(marks.file).save(outer, inner)
        marks.close()
        again = StoredFavourites(path)
        assert StoredShelves(again.file).shelves() == (inner, outer)
        again.close()

    def test_a_note_may_stand_on_several_and_is_marked(self, marks: StoredFavourites) -> None:
        shelves = StoredShelves(marks.file)
        first, second = Shelf(new_shelf_key(), "Un"), Shelf(new_shelf_key(), "Deux", None, 1)
        shelves.save(first, second)
        document = a_mark(2, "https://exemple.fr/a.pdf")
        page = Mark(a_mark(3).key, "Titre", None, DAY, "https://exemple.fr/b.pdf", 4)
        shelves.put(first.key, a_mark(1), document, page)
        shelves.put(second.key, a_mark(1))
        shelves.put(first.key, a_mark(1))
        assert set(marks.marks()) == {a_mark(1), document, page}
        assert [each for each in shelves.placements() if each.shelf == first.key] == [
            Placement(first.key, each.place) for each in (a_mark(1), document, page)
        ]
        shelves.take_off(first.key, a_mark(1), page)
        assert set(shelves.placements()) == {
            Placement(first.key, document.place),
            Placement(second.key, a_mark(1).place),
        }
        assert len(marks.marks()) == 3

    def test_a_mark_that_comes_back_stands_where_it_stood(self, marks: StoredFavourites) -> None:
        shelves, shelf = StoredShelves(marks.file), Shelf(new_shelf_key(), "Un")
        shelves.save(shelf)
        shelves.put(shelf.key, a_mark(1))
        marks.unmark(a_mark(1))
        assert shelves.placements() == ()
        marks.mark(a_mark(1))
        assert shelves.placements() == (Placement(shelf.key, a_mark(1).place),)

    def test_two_marks_that_become_one_keep_both_shelves(self, marks: StoredFavourites) -> None:
        shelves = StoredShelves(marks.file)
        first, second = Shelf(new_shelf_key(), "Un"), Shelf(new_shelf_key(), "Deux", None, 1)
        shelves.save(first, second)
        shelves.put(first.key, Mark(OLD, "Titre", None, DAY))
        shelves.put(second.key, Mark(NEW, "Titre", None, DAY))
        marks.remember_aliases(NEW, [OLD])
        place = (NEW, None, None)
        assert set(shelves.placements()) == {
            Placement(first.key, place),
            Placement(second.key, place),
        }
        assert StoredTrash(marks.file).removed() == ()


class TestReadingList:
    def test_added_twice_it_keeps_its_date(self, marks: StoredFavourites) -> None:
        wishes = StoredReadingList(marks.file)
        wishes.add(a_wish(), a_wish(OLD, DAY.replace(year=2027)))
        wishes.add(a_wish(NEW, DAY.replace(year=2030)))
        assert [(each.key, each.added.year) for each in wishes.to_read()] == [
            (OLD, 2027),
            (NEW, 2026),
        ]
        wishes.remove(OLD)
        assert [each.key for each in wishes.to_read()] == [NEW]
        assert marks.marks() == ()

    def test_it_follows_its_note_to_another_address(self, marks: StoredFavourites) -> None:
        wishes = StoredReadingList(marks.file)
        wishes.add(a_wish(OLD))
        assert OLD in marks.known_keys()
        marks.remember_all({NEW: [OLD]})
        assert [each.key for each in wishes.to_read()] == [NEW]
        wishes.remove(OLD)
        assert wishes.to_read() == ()


class TestRemarks:
    def test_written_changed_and_taken_away(self, marks: StoredFavourites) -> None:
        remarks = StoredRemarks(marks.file)
        first = Remark(new_remark_key(), NEW, "À *vérifier*", "Titre", f"https://{NEW}")
        remarks.write(first)
        remarks.write(first._replace(text="Vérifié"))
        (kept,) = remarks.remarks_on(NEW)
        assert (kept.text, kept.title, kept.address) == ("Vérifié", "Titre", f"https://{NEW}")
        remarks.remove(first.key)
        assert remarks.remarks() == ()
        (gone,) = StoredTrash(marks.file).removed()
        assert (gone.kind, gone.key, gone.name) == (RemovedKind.REMARK, first.key, "Vérifié")

    def test_it_is_found_under_every_key_of_its_note(self, marks: StoredFavourites) -> None:
        remarks = StoredRemarks(marks.file)
        remarks.write(Remark(new_remark_key(), OLD, "Un"))
        remarks.write(Remark(new_remark_key(), NoteKey("exemple.fr/x"), "Deux"))
        marks.remember_aliases(NEW, [OLD])
        for key in (OLD, NEW):
            assert [each.text for each in remarks.remarks_on(key)] == ["Un"]
        both = remarks.remarks_on(NEW, NoteKey("exemple.fr/x"))
        assert {each.text for each in both} == {"Un", "Deux"}


def test_the_trash_outlives_the_program_and_gives_everything_back(
    marks: StoredFavourites, path: Path
) -> None:
    file = marks.file
    shelf, search = Shelf(new_shelf_key(), "Un"), SavedSearch(new_search_key(), "Jardins")
    remark = Remark(new_remark_key(), NEW, "mot " * 40)
    marks.mark(a_mark(1))
    StoredShelves(file).save(shelf)
    StoredShelves(file).put(shelf.key, a_mark(1))
    StoredReadingList(file).add(a_wish())
    StoredRemarks(file).write(remark)
    StoredSearches(file).save(search)
    StoredSearches(file).remove(search.key)
    StoredRemarks(file).remove(remark.key)
    StoredReadingList(file).remove(NEW)
    StoredShelves(file).remove(shelf.key)
    marks.unmark(a_mark(1))
    marks.close()

    again = StoredFavourites(path)
    trash = StoredTrash(again.file)
    removed = trash.removed()
    assert [each.kind for each in removed] == [
        RemovedKind.FAVOURITE,
        RemovedKind.SHELF,
        RemovedKind.TO_READ,
        RemovedKind.REMARK,
        RemovedKind.SEARCH,
    ]
    assert removed[3].name == ("mot " * 20)[:80] + "…"
    for each in removed:
        trash.bring_back(each.kind, each.key)
    assert trash.removed() == ()
    assert again.marks() == (a_mark(1),)
    assert StoredShelves(again.file).shelves() == (shelf,)
    assert len(StoredShelves(again.file).placements()) == 1
    assert len(StoredReadingList(again.file).to_read()) == 1
    assert StoredRemarks(again.file).remarks()[0].text == remark.text
    assert StoredSearches(again.file).searches() == (search,)
    again.close()


class TestFinding:
    @pytest.fixture
    def library(self, marks: StoredFavourites, path: Path) -> Iterator[StoredLibrary]:
        library = StoredLibrary(path.parent, marks)
        fill(library, *(a_note(number) for number in range(1, 6)))
        yield library
        library.close()

    def test_shelves_are_a_facet_in_the_order_of_the_reader(
        self, marks: StoredFavourites, library: StoredLibrary
    ) -> None:
        assert SHELF not in library.taxonomy().facets()
        shelves = StoredShelves(marks.file)
        city, parks, read = (
            Shelf(new_shelf_key(), name, None, at)
            for at, name in enumerate(("Ville", "Parcs", "À relire"))
        )
        shelves.save(city, parks._replace(above=city.key), read._replace(position=-1))
        shelves.put(city.key, a_mark(1))
        shelves.put(parks.key, a_mark(1), a_mark(2), a_mark(3, "https://exemple.fr/a.pdf"))
        shelves.put(read.key, a_mark(1), a_mark(99))
        tree = library.taxonomy()
        assert tree.facets()[0] == SHELF
        assert [term.name for term in tree.roots(SHELF)] == ["À relire", "Ville"]
        assert [term.name for term in tree.narrower(TermKey(SHELF, "Ville"))] == ["Parcs"]
        counts = library.find(NoteQuery()).counts
        assert {term.name: counts[term] for term in tree.terms(SHELF)} == {
            "Ville": 3,
            "Parcs": 3,
            "À relire": 1,
        }
        chosen = NoteQuery(terms=frozenset({TermKey(SHELF, "Parcs")}))
        assert {hit.note.key for hit in library.find(chosen).hits} == {
            a_note(number).key for number in (1, 2, 3)
        }
        written = NoteQuery(parse_query("étagère:ville -étagère:relire"))
        assert library.find(written).count == 2

    def test_an_answer_follows_the_shelves(
        self, marks: StoredFavourites, library: StoredLibrary
    ) -> None:
        shelves, shelf = StoredShelves(marks.file), Shelf(new_shelf_key(), "Ville")
        shelves.save(shelf)
        query = NoteQuery(terms=frozenset({TermKey(SHELF, "Ville")}))
        assert library.find(query).count == 0
        shelves.put(shelf.key, a_mark(1))
        assert library.find(query).count == 1
        marks.unmark(a_mark(1))
        assert library.find(query).count == 0
        shelves.save(shelf._replace(name="Cité"))
        assert TermKey(SHELF, "Cité") in library.taxonomy()
        shelves.remove(shelf.key)
        assert SHELF not in library.taxonomy().facets()

    def test_what_is_to_be_read_can_be_asked_for(
        self, marks: StoredFavourites, library: StoredLibrary
    ) -> None:
        query = NoteQuery(parse_query("est:alire"))
        assert library.find(query).count == 0
        StoredReadingList(marks.file).add(a_wish(a_note(2).key))
        assert [hit.note.key for hit in library.find(query).hits] == [a_note(2).key]
        StoredReadingList(marks.file).remove(a_note(2).key)
        assert library.find(query).count == 0

    def test_the_first_page_shows_the_shelves(
        self, marks: StoredFavourites, library: StoredLibrary, path: Path
    ) -> None:
        shelf = Shelf(new_shelf_key(), "Ville")
        StoredShelves(marks.file).save(shelf)
        StoredShelves(marks.file).put(shelf.key, a_mark(1))
        library.refresh_first_page()
        first = read_first_page(path.parent)
        assert first is not None
        assert first.counts[TermKey(SHELF, "Ville")] == 1
        assert first.taxonomy().facets()[0] == SHELF


def change_shelves(marks: StoredFavourites, what: int, number: int, shelf: Shelf) -> None:
    shelves, trash, mark = StoredShelves(marks.file), StoredTrash(marks.file), a_mark(number)
    if shelf.key not in {each.key for each in shelves.shelves()}:
        shelves.save(shelf)
    acts: tuple[Callable[[], object], ...] = (
        lambda: shelves.put(shelf.key, mark, a_mark(number + 1)),
        lambda: shelves.put(shelf.key, a_mark(number, "https://exemple.fr/a.pdf")),
        lambda: shelves.take_off(shelf.key, mark),
        lambda: marks.mark(mark),
        lambda: marks.unmark(mark),
        lambda: shelves.save(shelf._replace(name=f"Étagère {number}")),
        lambda: shelves.remove(shelf.key),
        lambda: [trash.bring_back(each.kind, each.key) for each in trash.removed()[:2]],
        lambda: marks.remember_aliases(a_mark(number + 9).key, [mark.key]),
        lambda: StoredReadNotes(marks.file).set_read([mark.key]),
    )
    acts[what]()


HELD_ACTS = st.tuples(st.integers(0, 9), st.integers(1, 3), st.integers(1, 4), st.booleans())


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HELD_ACTS, min_size=4, max_size=10))
def test_whatever_changes_the_shelves_that_are_held_are_those_that_are_kept(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[int, int, int, bool]]
) -> None:
    """Some changes are ours, some are another program's, and some come several at a time."""
    path = tmp_path_factory.mktemp("held") / "favourites.db"
    ours, other = StoredFavourites(path), StoredFavourites(path)
    held, fresh = HeldShelves(StoredShelves(ours.file)), StoredShelves(ours.file)
    for what, number, of_shelf, is_ours in acts:
        shelf = Shelf(ShelfKey(f"6d8a2c1e-0000-4000-8000-00000000000{of_shelf}"), "Un")
        change_shelves(ours if is_ours else other, what, number, shelf)
        if number > 1:
            found = held.now()
            assert found.shelves == fresh.shelves()
            assert {key: sorted(keys) for key, keys in found.notes.items() if keys} == {
                key: sorted(keys) for key, keys in fresh.notes().items()
            }
    ours.close()
    other.close()


def test_foreign_keys_are_whole(marks: StoredFavourites, path: Path) -> None:
    shelf = Shelf(new_shelf_key(), "Un")
    StoredShelves(marks.file).save(shelf)
    StoredShelves(marks.file).put(shelf.key, a_mark(1))
    marks.close()
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
