"""NoteReader: the newest wish wins, and the way back is remembered."""

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note
from reader_app.pages.note_page import NotePage
from reader_app.ui.jobs import Jobs
from reader_app.ui.reading.note_reader import NoteReader, Trail
from tests.builders import a_note
from tests.fakes import FakeLibrary

FIRST, SECOND = a_note(1), a_note(2)


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary([FIRST, SECOND])


@pytest.fixture
def reader(jobs: Jobs, library: FakeLibrary) -> NoteReader:
    def read(key: str) -> tuple[Note, NotePage]:
        note = library.note(key)
        return note, NotePage(f"<p>{note.summary}</p>")

    reader = NoteReader(jobs)
    reader.read_with(read)
    return reader


def test_only_the_newest_wish_is_met(qtbot: QtBot, reader: NoteReader) -> None:
    opened = []
    reader.opened.connect(lambda note, _page: opened.append(note.key))
    with qtbot.waitSignal(reader.opened):
        reader.open(FIRST.key)
        reader.open(SECOND.key)
    assert opened == [SECOND.key]


def test_any_spelling_of_an_address_opens_the_note(qtbot: QtBot, reader: NoteReader) -> None:
    with qtbot.waitSignal(reader.opened):
        reader.open("http://www.exemple.fr/actualites/note-1/")
    assert reader.note == FIRST


def test_what_is_not_in_the_library_is_said(qtbot: QtBot, reader: NoteReader) -> None:
    with qtbot.waitSignal(reader.missing) as missing:
        reader.open("https://ailleurs.fr/page")
    assert missing.args == ["https://ailleurs.fr/page"]


def test_back_leads_to_the_note_before(qtbot: QtBot, reader: NoteReader) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    with qtbot.waitSignal(reader.opened):
        reader.back()
    assert reader.note == FIRST


def test_reading_again_tells_only_a_change(
    qtbot: QtBot, reader: NoteReader, library: FakeLibrary
) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    changed = a_note(2, title="Un autre titre")
    opened = []
    reader.opened.connect(lambda note, _page: opened.append(note))
    reader.open_again()
    library.notes[1] = changed
    reader.open_again()
    qtbot.waitUntil(lambda: reader.note == changed)
    assert opened == [changed]


def test_reading_again_is_no_step_on_the_way(
    qtbot: QtBot, reader: NoteReader, library: FakeLibrary
) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    library.notes[1] = a_note(2, title="Un autre titre")
    with qtbot.waitSignal(reader.opened):
        reader.open_again()
    with qtbot.waitSignal(reader.opened):
        reader.back()
    assert reader.note == FIRST


def test_a_note_of_the_former_library_is_not_opened_in_another(
    qtbot: QtBot, jobs: Jobs, library: FakeLibrary, reader: NoteReader
) -> None:
    other = FakeLibrary([a_note(3)])

    def read(key: str) -> tuple[Note, NotePage]:
        return other.note(key), NotePage("")

    opened = []
    reader.opened.connect(lambda note, _page: opened.append(note.key))
    reader.open(FIRST.key)
    reader.read_with(read)
    reader.open(a_note(3).key)
    qtbot.waitUntil(lambda: bool(opened))
    assert opened == [a_note(3).key]


def test_forward_undoes_back_until_another_note_is_opened(qtbot: QtBot, reader: NoteReader) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    assert (reader.can_go_back, reader.can_go_forward) == (True, False)
    with qtbot.waitSignal(reader.opened):
        reader.back()
    assert (reader.can_go_back, reader.can_go_forward) == (False, True)
    with qtbot.waitSignal(reader.opened):
        reader.forward()
    assert reader.note == SECOND
    with qtbot.waitSignal(reader.opened):
        reader.back()
    with qtbot.waitSignal(reader.opened):
        reader.open(SECOND.key)
    assert (reader.can_go_back, reader.can_go_forward) == (True, False)


def test_the_way_back_leads_past_a_note_that_is_gone(
    qtbot: QtBot, reader: NoteReader, library: FakeLibrary
) -> None:
    third = a_note(3)
    library.notes.append(third)
    for key in (FIRST.key, SECOND.key, third.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    library.notes.remove(SECOND)
    with qtbot.waitSignal(reader.missing):
        reader.back()
    assert reader.note == third
    with qtbot.waitSignal(reader.opened):
        reader.back()
    assert reader.note == FIRST


def test_a_note_that_was_read_last_and_is_gone_needs_no_word(
    qtbot: QtBot, reader: NoteReader
) -> None:
    missed: list[str] = []
    with qtbot.assertNotEmitted(reader.missing):
        reader.open_if_there("https://exemple.fr/disparue", lambda: missed.append("disparue"))
        qtbot.waitUntil(lambda: missed == ["disparue"])
    with qtbot.waitSignal(reader.opened):
        reader.open_if_there(FIRST.key, lambda: missed.append("première"))
    assert missed == ["disparue"]
    assert reader.note == FIRST


def go_over(qtbot: QtBot, reader: NoteReader, trail: Trail) -> None:
    with qtbot.waitSignal(reader.opened):
        reader.go_over(trail, lambda: None)


def test_another_trail_is_gone_along_and_the_former_one_comes_back_whole(
    qtbot: QtBot, reader: NoteReader
) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    former = reader.trail
    assert former == Trail(SECOND.key, (FIRST.key,), ())
    go_over(qtbot, reader, Trail(FIRST.key))
    assert reader.note == FIRST
    assert not reader.can_go_back
    go_over(qtbot, reader, former)
    assert reader.trail == former
    with qtbot.waitSignal(reader.opened):
        reader.back()
    assert reader.note == FIRST
    assert reader.trail == Trail(FIRST.key, (), (SECOND.key,))


def test_a_note_opened_before_the_other_trail_is_here_belongs_to_that(
    qtbot: QtBot, reader: NoteReader
) -> None:
    with qtbot.waitSignal(reader.opened):
        reader.open(FIRST.key)
    reader.go_over(Trail(SECOND.key), lambda: None)
    with qtbot.waitSignal(reader.opened):
        reader.open(FIRST.key)
    assert reader.trail == Trail(FIRST.key, (SECOND.key,), ())


def test_a_trail_whose_note_is_gone_is_told(qtbot: QtBot, reader: NoteReader) -> None:
    missed: list[str] = []
    with qtbot.assertNotEmitted(reader.missing):
        reader.go_over(Trail(NoteKey("exemple.fr/disparue")), lambda: missed.append("disparue"))
        qtbot.waitUntil(lambda: missed == ["disparue"])


def test_a_reader_who_leaves_has_no_note_and_no_way_back(qtbot: QtBot, reader: NoteReader) -> None:
    for key in (FIRST.key, SECOND.key):
        with qtbot.waitSignal(reader.opened):
            reader.open(key)
    reader.leave()
    assert reader.note is None
    assert reader.trail == Trail()
    assert not reader.can_go_back
