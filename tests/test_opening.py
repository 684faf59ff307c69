"""The wings of one library, joined: what none of them can do alone."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.domain.ports import Mark
from reader_app.domain.progress import finished
from reader_app.domain.query import NoteQuery
from reader_app.filling import import_paths, rebuild
from reader_app.opening import (
    Wings,
    make_library,
    open_library,
    open_wings,
    require_folder,
    require_library,
)
from reader_app.places import find_places
from reader_app.window_library import read_page

DAY = datetime(2026, 5, 1, tzinfo=UTC)
NODE, NAME = NoteKey("exemple.fr/node/7"), NoteKey("exemple.fr/vie/halle")


def page(address: str, short: str | None = None) -> str:
    """A saved page; `short` is another address that it says is its own."""
    link = f'<link rel="shortlink" href="https://{short}">' if short else ""
    return (
        f'<html><head><link rel="canonical" href="https://{address}">{link}</head>'
        "<body><h1>La halle</h1><p>Couverte, et ouverte le jeudi.</p></body></html>"
    )


@pytest.fixture
def wings(tmp_path: Path) -> Iterator[Wings]:
    wings = open_wings(tmp_path / "library")
    yield wings
    wings.close()


@pytest.fixture
def given(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    return folder


def bring_in(wings: Wings, folder: Path, **pages: str) -> None:
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text)
    finished(import_paths(wings, [folder]))


def marked(wings: Wings) -> list[NoteKey]:
    """The keys that are marked; proves that each mark finds its note."""
    keys = [mark.key for mark in wings.favourites.marks()]
    hits = wings.library.find(NoteQuery(favourites_only=True)).hits
    assert sorted(hit.note.key for hit in hits) == sorted(keys)
    return keys


class TestMarksFollowTheirNotes:
    def test_to_the_key_that_a_later_import_reveals(self, wings: Wings, given: Path) -> None:
        bring_in(wings, given, halle=page(NODE))
        wings.favourites.mark(Mark(NODE, "La halle", None, DAY))
        bring_in(wings, given, halle=page(NAME, NODE))
        assert marked(wings) == [NAME]

    def test_back_to_an_address_that_the_note_no_longer_tells(
        self, wings: Wings, given: Path
    ) -> None:
        bring_in(wings, given, halle=page(NAME, NODE))
        wings.favourites.mark(Mark(NAME, "La halle", None, DAY))
        bring_in(wings, given, halle=page(NAME))
        wings.favourites.unmark(Mark(NODE, "La halle", None, DAY))
        assert marked(wings) == []

    def test_when_a_killed_import_could_not_see_to_it(self, wings: Wings, given: Path) -> None:
        bring_in(wings, given, halle=page(NAME, NODE))
        wings.favourites.mark(Mark(NODE, "La halle", None, DAY))
        finished(wings.catch_up())
        assert marked(wings) == [NAME]

    def test_through_a_rebuild(self, wings: Wings, given: Path) -> None:
        bring_in(wings, given, halle=page(NAME, NODE))
        wings.favourites.mark(Mark(NODE, "La halle", None, DAY))
        finished(rebuild(wings))
        assert marked(wings) == [NAME]

    def test_not_to_a_note_that_only_borrows_their_address(self, wings: Wings, given: Path) -> None:
        bring_in(wings, given, autre=page(NODE))
        wings.favourites.mark(Mark(NODE, "La halle", None, DAY))
        bring_in(wings, given, halle=page(NAME, NODE))
        assert marked(wings) == [NODE]

    def test_and_leave_a_note_that_now_has_their_address(self, wings: Wings, given: Path) -> None:
        bring_in(wings, given, halle=page(NAME, NODE))
        wings.favourites.mark(Mark(NAME, "La halle", None, DAY))
        bring_in(wings, given, autre=page(NODE))
        assert marked(wings) == [NAME]
        wings.favourites.mark(Mark(NODE, "La halle", None, DAY))
        assert sorted(marked(wings)) == [NODE, NAME]

    def test_and_what_cannot_be_read_holds_nothing_up(
        self, wings: Wings, given: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        wings.folder.mkdir()
        (wings.folder / "favourites.db").write_bytes(b"no marks" * 1000)
        bring_in(wings, given, halle=page(NAME))
        assert wings.library.find(NoteQuery()).count == 1
        assert "favourites.db" in caplog.text
        assert all(record.levelno == logging.WARNING for record in caplog.records)
        with pytest.raises(LibraryError):
            wings.favourites.marks()


def test_numbers_tell_every_change(wings: Wings, given: Path) -> None:
    seen = [wings.generations()]
    bring_in(wings, given, halle=page(NAME))
    seen.append(wings.generations())
    wings.favourites.mark(Mark(NAME, "La halle", None, DAY))
    seen.append(wings.generations())
    (wings.folder / "attachments").mkdir()
    seen.append(wings.generations())
    assert len(set(seen)) == 4
    assert wings.generations() == seen[-1]


def test_a_note_comes_with_its_page(wings: Wings, given: Path) -> None:
    bring_in(wings, given, halle=page(NAME, NODE))
    note, shown = read_page(wings, f"http://www.{NODE}/")
    assert note.title == "La halle"
    assert "ouverte le jeudi" in shown.html


class TestWhatIsALibrary:
    def test_notes_marks_or_the_database_make_one(self, tmp_path: Path) -> None:
        with pytest.raises(LibraryError) as said:
            require_library(tmp_path)
        assert said.value.reason is Reason.MISSING
        (tmp_path / "notes").mkdir()
        require_library(tmp_path)

    def test_a_new_one_is_made_once(self, tmp_path: Path) -> None:
        make_library(tmp_path / "a" / "b")
        make_library(tmp_path / "a" / "b")
        require_library(tmp_path / "a" / "b")

    def test_a_file_is_none_and_can_be_none(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        for require in (require_folder, require_library):
            with pytest.raises(FileError):
                require(tmp_path / "file")
        require_folder(tmp_path / "absent")

    def test_looking_makes_nothing(self, tmp_path: Path) -> None:
        wings = open_wings(tmp_path / "absent")
        assert wings.generations() == (0, 0, 0)
        wings.close()
        assert list(tmp_path.iterdir()) == []

    def test_the_sample_is_made_when_it_is_opened(self, tmp_path: Path) -> None:
        places = find_places(tmp_path)
        wings, must_be_rebuilt = open_library(places.sample_library, places)
        assert must_be_rebuilt
        assert finished(rebuild(wings)).new >= 24
        assert not wings.library.needs_rebuild
        wings.close()
