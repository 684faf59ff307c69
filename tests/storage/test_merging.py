"""Two favourites.db made one: nothing is lost, the order does not matter, twice is once."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader_app.domain.backup import Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.highlight import Anchor, Colour, Highlight, HighlightKey
from reader_app.domain.ports import Mark
from reader_app.domain.remark import Remark, RemarkKey, ToRead
from reader_app.domain.saved_search import SavedSearch, SearchKey
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.merging import StoredMerge
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.reading_list import StoredReadingList
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.row_merge import merged
from reader_app.storage.searches import StoredSearches
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.trash import StoredTrash
from tests.builders import a_mark

DAY = datetime(2026, 5, 1, tzinfo=UTC)
HOME, AWAY = "home", "away"


class Machine:
    """One machine with its own favourites.db; all share the time."""

    def __init__(self, folder: Path, name: str, clock: list[datetime]) -> None:
        folder.mkdir()
        self.path = folder / "favourites.db"
        self._clock = clock
        self.marks = StoredFavourites(self.path, self._now, name)
        file = self.marks.file
        self.shelves, self.remarks = StoredShelves(file), StoredRemarks(file)
        self.wishes, self.searches = StoredReadingList(file), StoredSearches(file)
        self.highlights, self.terms = StoredHighlights(file), StoredArrangements(file)
        self.read, self.trash = StoredReadNotes(file), StoredTrash(file)

    def _now(self) -> datetime:
        self._clock[0] += timedelta(seconds=1)
        return self._clock[0]

    def merge(self, other: "Machine") -> tuple[int, int, int]:
        return StoredMerge(self.marks.file).merge(other.path)

    def held(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row, whatever its place in the file."""
        with closing(sqlite3.connect(self.path)) as plain:
            names = plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            return {
                name: sorted(plain.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
                for (name,) in names
                if name != "state"
            }

    def keys(self) -> set[str]:
        return {mark.key for mark in self.marks.marks()}


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[Machine, Machine]]:
    clock = [DAY]
    pair = (Machine(tmp_path / HOME, HOME, clock), Machine(tmp_path / AWAY, AWAY, clock))
    yield pair
    for each in pair:
        each.marks.close()


def remark(text: str, key: str = "6d8a2c1e-0000-4000-8000-000000000001") -> Remark:
    return Remark(RemarkKey(key), a_mark(1).key, text, "Titre")


def meet(first: Machine, second: Machine) -> None:
    """Each takes in what the other holds, and then they hold the same."""
    if second.path.exists():
        first.merge(second)
    second.merge(first)
    assert first.held() == second.held()
    assert first.merge(second) == second.merge(first) == (0, 0, 0)


def test_what_each_has_both_have(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    shelf = Shelf(ShelfKey("6d8a2c1e-0000-4000-8000-00000000000a"), "Ville")
    home.marks.mark(a_mark(1))
    home.shelves.save(shelf)
    home.shelves.put(shelf.key, a_mark(1), a_mark(2))
    away.marks.mark(a_mark(3))
    away.wishes.add(ToRead(a_mark(4).key, "Titre", None, DAY))
    away.remarks.write(remark("Lu"))
    away.read.set_read([a_mark(1).key])
    away.searches.save(SavedSearch(SearchKey("6d8a2c1e-0000-4000-8000-00000000000b"), "Parcs"))
    meet(home, away)
    assert away.keys() == {a_mark(number).key for number in (1, 2, 3)}
    assert len(away.shelves.placements()) == 2
    assert len(home.wishes.to_read()) == len(home.remarks.remarks()) == 1
    assert len(home.searches.searches()) == len(home.read.read_keys()) == 1


def test_into_nothing_and_from_nothing(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    away.marks.mark(a_mark(1))
    assert home.merge(away) == (1, 0, 0)
    assert home.keys() == away.keys()
    with pytest.raises(FileError) as said:
        StoredMerge(home.marks.file).merge(away.path.with_name("nothing.db"))
    assert said.value.reason is Reason.MISSING


def test_what_changed_last_wins_also_what_was_taken_away(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.marks.mark(a_mark(1))
    home.marks.mark(a_mark(2))
    meet(home, away)
    away.marks.unmark(a_mark(1))
    home.marks.unmark(a_mark(2))
    away.marks.unmark(a_mark(2))
    away.marks.mark(a_mark(2))
    meet(home, away)
    assert home.keys() == {a_mark(2).key}
    assert [each.name for each in home.trash.removed()] == ["Note numéro 1"]


def test_the_same_note_marked_on_both_sides_stands_on_both_shelves(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    for machine, key, name in ((home, "a", "Un"), (away, "b", "Deux")):
        shelf = Shelf(ShelfKey(f"6d8a2c1e-0000-4000-8000-00000000000{key}"), name)
        machine.shelves.save(shelf)
        machine.shelves.put(shelf.key, a_mark(1))
    meet(home, away)
    assert len(home.marks.marks()) == 1
    assert len({each.shelf for each in home.shelves.placements()}) == 2


def test_a_remark_that_was_changed_on_one_side_is_changed(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.remarks.write(remark("Un"))
    meet(home, away)
    home.remarks.write(remark("Deux"))
    home.remarks.write(remark("Trois"))
    meet(home, away)
    assert [each.text for each in away.remarks.remarks()] == ["Trois"]


def test_a_remark_that_was_changed_on_both_sides_stays_on_both(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.remarks.write(remark("Un"))
    meet(home, away)
    home.remarks.write(remark("Deux, à la maison"))
    away.remarks.write(remark("Deux, ailleurs"))
    assert home.merge(away).beside == 1
    meet(home, away)
    texts = {"Deux, à la maison", "Deux, ailleurs"}
    assert {each.text for each in home.remarks.remarks_on(a_mark(1).key)} == texts
    # One that is then taken away stays away.
    gone = next(each for each in home.remarks.remarks() if "maison" in each.text)
    home.remarks.remove(gone.key)
    meet(home, away)
    assert [each.text for each in away.remarks.remarks()] == ["Deux, ailleurs"]


def test_a_remark_changed_here_and_taken_away_there_is_not_lost(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.remarks.write(remark("Un"))
    meet(home, away)
    home.remarks.write(remark("Deux"))
    away.remarks.remove(remark("").key)
    meet(home, away)
    assert [each.text for each in home.remarks.remarks()] == ["Deux"]


def test_other_keys_of_a_note_are_known_on_both_sides(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    old, new = NoteKey("exemple.fr/node/1"), a_mark(1).key
    home.marks.mark(Mark(old, "Titre", None, DAY))
    away.marks.mark(a_mark(1))
    away.marks.remember_aliases(new, [old])
    meet(home, away)
    assert home.keys() == {new}
    home.marks.unmark(Mark(old, "Titre", None, DAY))
    assert home.keys() == set()


def test_shelves_put_into_each_other_are_both_there(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    one = Shelf(ShelfKey("6d8a2c1e-0000-4000-8000-00000000000a"), "Un")
    two = Shelf(ShelfKey("6d8a2c1e-0000-4000-8000-00000000000b"), "Deux", None, 1)
    home.shelves.save(one, two)
    meet(home, away)
    home.shelves.save(one._replace(above=two.key))
    away.shelves.save(two._replace(above=one.key))
    meet(home, away)
    assert {each.name for each in home.shelves.shelves()} == {"Un", "Deux"}


def test_a_proved_copy_is_made_before(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    home.marks.mark(a_mark(1))
    away.marks.mark(a_mark(2))
    home.merge(away)
    copies = StoredBackups(home.marks.file)
    (copy,) = copies.backups()
    assert (copy.occasion, copy.counts.favourites) == (Occasion.BEFORE_MERGE, 1)
    copies.bring_back(copy.name)
    assert home.keys() == {a_mark(1).key}


@pytest.mark.parametrize("damage", [b"", b"x" * 3000])
def test_what_is_no_favourites_file_changes_nothing(
    machines: tuple[Machine, Machine], damage: bytes
) -> None:
    home, away = machines
    home.marks.mark(a_mark(1))
    before = home.held()
    away.path.write_bytes(damage)
    with pytest.raises(FileError) as said:
        home.merge(away)
    assert said.value.path == away.path
    assert home.held() == before


def highlight(remark: str, number: int = 1, colour: Colour = Colour.YELLOW) -> Highlight:
    key = HighlightKey(f"6d8a2c1e-0000-4000-8000-0000000001{number:02}")
    return Highlight(key, a_mark(1).key, Anchor("la vie", paragraph=number), colour, remark=remark)


def test_a_highlight_that_was_changed_on_one_side_is_changed(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.highlights.write(highlight("Un"))
    meet(home, away)
    home.highlights.write(highlight("Deux", colour=Colour.PINK))
    meet(home, away)
    (found,) = away.highlights.highlights()
    assert (found.remark, found.colour) == ("Deux", Colour.PINK)


def test_remarks_that_were_written_on_both_sides_of_a_highlight_stand_side_by_side(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.highlights.write(highlight(""), highlight("", 2), highlight("", 3))
    meet(home, away)
    home.highlights.write(highlight("À la maison"), highlight("Gardée", 2))
    away.highlights.write(highlight("Ailleurs"), highlight("", 3, Colour.BLUE))
    away.highlights.remove(highlight("", 2).key)
    meet(home, away)
    for machine in (home, away):
        remarks = sorted(each.remark for each in machine.highlights.highlights())
        assert remarks == ["", "Ailleurs", "Gardée", "À la maison"]
    home.highlights.remove(highlight("", 3).key)
    meet(home, away)
    assert "" not in {each.remark for each in away.highlights.highlights()}


PARKS = TermKey("Thème", "Parcs")


def put(machine: Machine, stands_for: str | None = None, *broader: str) -> None:
    """Let the term stand for another, or below others; with neither, as its source has it."""
    machine.terms.arrange(TermArrangement(PARKS, stands_for, broader or None))


def standing(machine: Machine) -> list[tuple[str | None, tuple[str, ...] | None]]:
    return [(each.stands_for, each.broader) for each in machine.terms.arrangements()]


def test_a_term_that_was_arranged_on_one_side_stands_where_it_was_put_last(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    put(home, "Jardins")
    meet(home, away)
    put(home, None, "Ville")
    put(home, None, "Nature")
    meet(home, away)
    assert standing(home) == standing(away) == [(None, ("Nature",))]
    put(away)
    meet(home, away)
    assert standing(home) == []


@pytest.mark.parametrize("met_before", [False, True])
def test_a_term_that_was_arranged_on_both_sides_stands_where_both_put_it(
    machines: tuple[Machine, Machine], tmp_path: Path, met_before: bool
) -> None:
    home, away = machines
    if met_before:
        put(home, "Square")
        meet(home, away)
    put(home, "Jardins")
    put(away, None, "Ville", "Espaces verts")
    meet(home, away)
    assert standing(home) == standing(away) == [(None, ("Espaces verts", "Jardins", "Ville"))]
    third = Machine(tmp_path / "third", "third", home._clock)
    put(third, "Bois")
    meet(third, home)
    meet(away, third)
    meet(home, away)
    assert standing(home) == [(None, ("Bois", "Espaces verts", "Jardins", "Ville"))]
    third.marks.close()
    # The reader decides, and the other machine follows.
    put(away, "Jardins")
    meet(home, away)
    assert standing(home) == [("Jardins", None)]


def test_the_same_arrangement_on_both_sides_is_one(machines: tuple[Machine, Machine]) -> None:
    home, away = machines
    put(home, None, "Ville", "Nature")
    put(away, None, "Nature", "Ville")
    meet(home, away)
    ((stands_for, broader),) = standing(home)
    assert stands_for is None
    assert set(broader or ()) == {"Ville", "Nature"}


def test_what_was_decided_several_times_is_the_same_on_both_sides(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    for number in (1, 2, 3, 4):
        put(away, f"Terme {number}")
    meet(home, away)
    meet(home, away)


ACTS = st.tuples(st.booleans(), st.integers(0, 11), st.integers(1, 3))


def act(machine: Machine, what: int, number: int) -> None:
    mark = a_mark(number)
    shelf = ShelfKey(f"6d8a2c1e-0000-4000-8000-00000000000{number}")
    count = len(machine.remarks.remarks()) + len(machine.highlights.highlights())
    text = f"{number} {machine.path.parent.name} {count}"
    acts = (
        lambda: machine.marks.mark(mark),
        lambda: machine.marks.unmark(mark),
        lambda: machine.shelves.save(Shelf(shelf, "Un", None, number)),
        lambda: machine.shelves.put(shelf, mark) if machine.shelves.shelves() else None,
        lambda: machine.remarks.write(remark(text)),
        lambda: machine.wishes.add(ToRead(mark.key, mark.title, None, DAY)),
        lambda: machine.read.set_read([mark.key]),
        lambda: machine.highlights.write(highlight(text if number > 1 else "", number)),
        lambda: machine.highlights.remove(highlight("", number).key),
        lambda: put(machine, f"Terme {number}"),
        lambda: put(machine, None, f"Terme {number}", "Ville"),
        lambda: put(machine),
    )
    acts[what]()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(ACTS, max_size=8), min_size=1, max_size=2))
def test_whatever_happened_the_order_does_not_matter_and_twice_is_once(
    tmp_path_factory: pytest.TempPathFactory, rounds: Sequence[Sequence[tuple[bool, int, int]]]
) -> None:
    folder, clock = tmp_path_factory.mktemp("two"), [DAY]
    with ExitStack() as stack:
        home, away = (Machine(folder / name, name, clock) for name in (HOME, AWAY))
        for machine in (home, away):
            stack.callback(machine.marks.close)
            machine.shelves.save(
                *(
                    Shelf(ShelfKey(f"6d8a2c1e-0000-4000-8000-00000000000{n}"), "Un")
                    for n in (1, 2, 3)
                )
            )
        for acts in rounds:
            for at_home, what, number in acts:
                act(home if at_home else away, what, number)
            meet(home, away)


def test_nothing_merged_with_nothing_is_nothing() -> None:
    assert all(not rows for rows in merged({}, {}).values())


SHELF = Shelf(ShelfKey("6d8a2c1e-0000-4000-8000-00000000000a"), "Ville")
SEARCH = SavedSearch(SearchKey("6d8a2c1e-0000-4000-8000-00000000000b"), "Parcs", line="parc")


def names(machine: Machine) -> list[str]:
    return [each.name for each in machine.shelves.shelves()]


def test_a_shelf_that_was_renamed_on_both_sides_goes_by_both_names(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.shelves.save(SHELF)
    home.shelves.put(SHELF.key, a_mark(1))
    meet(home, away)
    home.shelves.save(SHELF._replace(name="Potager"))
    away.shelves.save(SHELF._replace(name="Jardin partagé"))
    meet(home, away)
    assert names(home) == names(away) == ["Jardin partagé · Potager"]
    assert len(home.shelves.placements()) == 1
    # The reader decides, and the other machine follows.
    away.shelves.save(SHELF._replace(name="Potager"))
    meet(home, away)
    assert names(home) == ["Potager"]


def test_a_shelf_that_was_renamed_on_one_side_has_its_new_name(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.shelves.save(SHELF)
    meet(home, away)
    home.shelves.save(SHELF._replace(name="Quartiers"))
    home.shelves.save(SHELF._replace(name="Potager"))
    # Moved later on, still by its former name.
    away.shelves.save(SHELF._replace(position=7))
    meet(home, away)
    assert names(home) == names(away) == ["Potager"]
    assert home.shelves.shelves()[0].position == 7


def test_a_shelf_that_three_machines_renamed_goes_by_three_names(
    machines: tuple[Machine, Machine], tmp_path: Path
) -> None:
    home, away = machines
    third = Machine(tmp_path / "third", "third", home._clock)
    home.shelves.save(SHELF)
    meet(home, away)
    meet(home, third)
    for machine, name in ((home, "Un"), (away, "Deux"), (third, "Trois")):
        machine.shelves.save(SHELF._replace(name=name))
    meet(home, away)
    meet(home, third)
    meet(third, away)
    assert names(home) == names(away) == names(third) == ["Deux · Trois · Un"]
    third.marks.close()


def test_a_search_that_was_changed_on_both_sides_stands_beside_the_other(
    machines: tuple[Machine, Machine],
) -> None:
    home, away = machines
    home.searches.save(SEARCH)
    meet(home, away)
    home.searches.save(SEARCH._replace(line="parc OR jardin"))
    away.searches.save(SEARCH._replace(line="parc -stationnement"))
    meet(home, away)
    found = {(each.name, each.line) for each in home.searches.searches()}
    assert found == {("Parcs", "parc -stationnement"), ("Parcs (home)", "parc OR jardin")}
    away.searches.save(SEARCH._replace(name="Parcs et jardins"))
    meet(home, away)
    assert {each.name for each in home.searches.searches()} == {"Parcs et jardins", "Parcs (home)"}
