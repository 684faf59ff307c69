"""Highlights are kept for good in a real favourites.db: trash, copies, merging, JSON."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader_app.domain.backup import Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.highlight import (
    Anchor,
    Colour,
    Highlight,
    anchored_anew,
    new_highlight_key,
)
from reader_app.domain.trash import RemovedKind
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.favourites_json import own_rows, write_json
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.merging import StoredMerge, salvaged
from reader_app.storage.trash import StoredTrash
from tests.builders import a_mark

OLD, NEW = NoteKey("exemple.fr/node/1"), NoteKey("exemple.fr/actualites/note-1")
DAY = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "favourites.db"


@pytest.fixture
def marks(path: Path) -> Iterator[StoredFavourites]:
    marks = StoredFavourites(path)
    yield marks
    marks.close()


@pytest.fixture
def kept(marks: StoredFavourites) -> StoredHighlights:
    return StoredHighlights(marks.file)


def a_highlight(note: NoteKey = NEW, quote: str = "la vie « associative »") -> Highlight:
    return Highlight(
        new_highlight_key(),
        note,
        Anchor(quote, "pour ", ", dit-il.\nPuis", 4),
        Colour.GREEN,
        "https://exemple.fr/annexe.pdf",
        "À *vérifier*",
        "Titre",
        f"https://{note}",
        created=DAY,
    )


def without_moment(highlight: Highlight) -> Highlight:
    return highlight._replace(changed=None)


def test_where_nothing_is_kept_there_is_nothing(kept: StoredHighlights, path: Path) -> None:
    assert kept.highlights() == kept.highlights_on(NEW) == ()
    assert not path.exists()


def test_all_of_it_outlives_the_program(kept: StoredHighlights, path: Path) -> None:
    first, second = a_highlight(), a_highlight(quote="second")
    kept.write(first, second)
    again = StoredFavourites(path)
    found = StoredHighlights(again.file).highlights()
    again.close()
    assert sorted(without_moment(each) for each in found) == sorted([first, second])
    assert all(each.changed is not None for each in found)


def test_those_of_many_notes_are_asked_at_once(kept: StoredHighlights) -> None:
    keys = [NoteKey(f"exemple.fr/{number}") for number in range(1_200)]
    kept.write(*(a_highlight(key) for key in keys))
    assert len(kept.highlights_on(*keys)) == 1_200
    assert kept.highlights_on() == ()


def test_a_change_takes_the_former_place(kept: StoredHighlights) -> None:
    first = a_highlight()
    kept.write(first)
    kept.write(anchored_anew(first, Anchor("ailleurs", paragraph=9))._replace(colour=Colour.PINK))
    (found,) = kept.highlights_on(NEW)
    assert (found.anchor, found.colour) == (Anchor("ailleurs", paragraph=9), Colour.PINK)
    assert (found.first_quote, found.created) == ("la vie « associative »", DAY)


def test_what_is_taken_away_is_in_the_trash_and_comes_back(
    kept: StoredHighlights, marks: StoredFavourites
) -> None:
    highlight, other = a_highlight(), a_highlight(OLD)
    kept.write(highlight, other)
    kept.remove(highlight.key, other.key)
    assert kept.highlights() == ()
    trash = StoredTrash(marks.file)
    gone = trash.removed()
    assert {each.kind for each in gone} == {RemovedKind.HIGHLIGHT}
    assert {each.name for each in gone} == {"la vie « associative »"}
    trash.bring_back(RemovedKind.HIGHLIGHT, highlight.key)
    assert [without_moment(each) for each in kept.highlights()] == [highlight]
    kept.write(other)
    assert len(kept.highlights()) == 2
    assert trash.removed() == ()


def test_a_note_that_moved_keeps_them(kept: StoredHighlights, marks: StoredFavourites) -> None:
    highlight = a_highlight(OLD)
    kept.write(highlight)
    assert OLD in marks.known_keys()
    marks.remember_aliases(NEW, [OLD])
    assert [each.key for each in kept.highlights_on(NEW)] == [highlight.key]
    assert [each.note for each in kept.highlights_on(OLD)] == [NEW]
    kept.write(a_highlight(OLD))
    assert {each.note for each in kept.highlights()} == {NEW}


def test_a_colour_of_a_later_version_is_shown_in_one_of_ours(
    kept: StoredHighlights, path: Path
) -> None:
    kept.write(a_highlight())
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("UPDATE highlights SET colour = 'ultraviolet'")
        plain.commit()
    assert [each.colour for each in kept.highlights()] == [Colour.YELLOW]


def test_copies_count_them_and_bring_them_back(
    kept: StoredHighlights, marks: StoredFavourites
) -> None:
    highlight = a_highlight()
    kept.write(highlight)
    backups = StoredBackups(marks.file)
    backup = backups.make(Occasion.ASKED)
    assert backup is not None
    assert backup.counts.highlights == 1
    kept.remove(highlight.key)
    backups.bring_back(backup.name)
    assert [each.key for each in kept.highlights()] == [highlight.key]


def test_the_whole_of_them_goes_through_json(
    kept: StoredHighlights, marks: StoredFavourites, tmp_path: Path
) -> None:
    highlight, removed = a_highlight(), a_highlight()
    kept.write(highlight, removed)
    kept.remove(removed.key)
    file = tmp_path / "favoris.json"
    write_json(marks.file, file)
    other = StoredFavourites(tmp_path / "other.db")
    merge = StoredMerge(other.file)
    rows = own_rows(file)
    assert rows is not None
    assert merge.take_in_behind_a_copy(rows).added == 2
    assert merge.take_in_behind_a_copy(rows).is_nothing
    assert StoredHighlights(other.file).highlights() == kept.highlights()
    assert len(StoredTrash(other.file).removed()) == 1
    held = json.loads(file.read_text("utf-8"))
    held["highlights"][0]["paragraph"] = "trois"
    file.write_text(json.dumps(held), "utf-8")
    with pytest.raises(FileError) as said:
        own_rows(file)
    assert said.value.reason is Reason.DAMAGED
    other.close()


def test_what_can_be_read_of_a_damaged_file_is_read(
    kept: StoredHighlights, marks: StoredFavourites, path: Path, tmp_path: Path
) -> None:
    marks.mark(a_mark(1))
    kept.write(*(a_highlight(quote=f"mots {number} " * 40) for number in range(60)))
    marks.close()
    data = bytearray(path.read_bytes())
    data[:16] = bytes(16)
    path.write_bytes(data)
    rows = salvaged(path, tmp_path / "draft.db", path)
    assert len(rows["highlights"]) == 60
