"""A library from afar: its documents, what was read last, what is new since the last visit."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.overview import Extent, Overview
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.library import StoredLibrary
from reader_app.storage.visits import StoredVisits
from tests.builders import a_note, an_attachment
from tests.storage.filling import fill, titles, words

HERE = Extent(2, 4_096)


def let_days_pass(folder: Path) -> None:
    """As if the last visit had ended days ago."""
    path = folder / "visits.json"
    long_ago = datetime.now(UTC) - timedelta(days=3)
    was = StoredVisits(folder, lambda: long_ago)
    assert path.exists()
    number = last_number(folder)
    path.unlink()
    was.keep(*number)


def last_number(folder: Path) -> tuple[str, int]:
    visit = StoredVisits(folder, lambda: datetime.now(UTC) + timedelta(days=1)).before
    assert visit is not None
    return visit.library, visit.number


@pytest.fixture
def again(folder: Path, favourites: StoredFavourites) -> StoredLibrary:
    """The same library, opened at another visit."""
    return StoredLibrary(folder, favourites)


def test_a_library_that_is_not_there_has_nothing(library: StoredLibrary) -> None:
    assert library.from_afar.overview((), HERE) == Overview(here=HERE)
    assert library.from_afar.titles([NoteKey("exemple.fr/un")]) == {}
    library.from_afar.leave()


def test_each_document_counts_once(library: StoredLibrary) -> None:
    one, two = an_attachment(1), an_attachment(2)
    fill(library, a_note(1, attachments=(one, two)), a_note(2, attachments=(one,)), a_note(3))
    assert library.from_afar.overview((), HERE)[:2] == (2, HERE)


def test_more_documents_are_counted_as_notes_come_in(library: StoredLibrary) -> None:
    fill(library, a_note(1, attachments=(an_attachment(1),)))
    assert library.from_afar.overview((), HERE).documents == 1
    fill(library, a_note(2, attachments=(an_attachment(2),)))
    assert library.from_afar.overview((), HERE).documents == 2


def test_the_notes_read_last_come_in_their_order_without_those_that_are_gone(
    library: StoredLibrary,
) -> None:
    notes = [a_note(number) for number in range(1, 5)]
    fill(library, *notes)
    read = [notes[2].key, NoteKey("exemple.fr/disparue"), notes[0].key, notes[2].key]
    shown = library.from_afar.overview(read, HERE).last_read
    assert [card.key for card in shown] == [notes[2].key, notes[0].key]
    assert library.from_afar.overview([n.key for n in notes], HERE, 2).last_read[1:] == (
        library.from_afar.overview([notes[1].key], HERE).last_read
    )


def test_titles_are_told_of_the_notes_that_are_there(library: StoredLibrary) -> None:
    fill(library, a_note(1, title="Le lavoir"))
    keys = [a_note(1).key, NoteKey("exemple.fr/disparue")]
    assert library.from_afar.titles(keys) == {a_note(1).key: "Le lavoir"}


def test_what_came_since_the_last_visit_is_new(
    folder: Path, library: StoredLibrary, again: StoredLibrary
) -> None:
    fill(library, a_note(1), a_note(2))
    assert library.from_afar.overview((), HERE).new is None
    library.from_afar.leave()
    let_days_pass(folder)
    fill(again, a_note(3, title="Le four"), a_note(2, title="Changée"))
    seen = again.from_afar.overview((), HERE)
    assert seen.new == 2
    assert seen.since is not None
    assert sorted(titles(again, words("is:new"))) == ["Changée", "Le four"]
    assert titles(again, words("-est:nouveau")) == [a_note(1).title]


def test_nothing_is_new_where_nothing_came(
    folder: Path, library: StoredLibrary, again: StoredLibrary
) -> None:
    fill(library, a_note(1))
    library.from_afar.leave()
    let_days_pass(folder)
    assert again.from_afar.overview((), HERE).new == 0
    assert titles(again, words("is:new")) == []


def test_a_visit_that_ends_by_a_kill_is_one_from_its_beginning_on(
    folder: Path, library: StoredLibrary, again: StoredLibrary
) -> None:
    fill(library, a_note(1))
    library.from_afar.overview((), HERE)
    let_days_pass(folder)
    fill(again, a_note(2))
    assert again.from_afar.overview((), HERE).new == 1


def test_a_library_that_was_made_anew_is_not_all_new(
    folder: Path, library: StoredLibrary, again: StoredLibrary
) -> None:
    fill(library, a_note(1))
    library.from_afar.leave()
    let_days_pass(folder)
    again.start_afresh()
    fill(again, a_note(1), a_note(2))
    assert again.from_afar.overview((), HERE).new is None
    assert titles(again, words("is:new")) == []
