"""What is done with several notes of the list at once, over stores in memory."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.read_marks import ReadMarks
from reader_app.ui.selection_display import SelectionDisplay
from reader_app.ui.shelf_display import ShelfDisplay
from reader_app.ui.shelf_question import ShelfQuestion
from reader_app.ui.shelving import ShelfStores, Shelving
from reader_app.ui.theme import Theme
from reader_app.ui.wishes import Wishes
from tests.builders import a_note, an_attachment
from tests.fakes import FakeFavourites, FakeLibrary, FakeReadingList, FakeReadNotes, FakeShelves

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


class Standing:
    """The front over notes in memory, and what the reader keeps of them."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs, notes: int) -> None:
        self.qtbot = qtbot
        self.front = Front(theme, jobs)
        qtbot.addWidget(self.front)
        self.front.resize(1100, 800)
        self.favourites, self.read_notes = FakeFavourites(), FakeReadNotes()
        self.reading_list, self.shelves = FakeReadingList(), FakeShelves(self.favourites)
        self.marks = Marks(jobs, lambda: NOW)
        self.marks.keep_in(self.favourites)
        read_marks = ReadMarks(jobs, self.marks.undoing)
        read_marks.keep_in(self.read_notes)
        shelving = Shelving(jobs, self.marks)
        shelving.keep_in(ShelfStores(self.shelves, self.favourites))
        wishes = Wishes(jobs, self.marks)
        wishes.keep_in(self.reading_list)
        display = ShelfDisplay(self.front, shelving, self.marks)
        self.selection = SelectionDisplay(self.front, jobs, self.marks, read_marks, display, wishes)
        library = FakeLibrary(
            a_note(number, attachments=(an_attachment(number),)) for number in range(notes)
        )
        self.front.finder.read_from(library)
        self.selection.find_in(library)
        self.front.show()
        table = self.front.list.findChild(QTableView)
        assert table is not None
        self.table = table
        qtbot.waitUntil(lambda: table.model().rowCount() == notes)
        qtbot.waitUntil(lambda: read_marks.keys is not None and wishes.is_known)

    def choose_all(self) -> None:
        self.qtbot.keyClick(self.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert self.selection.is_several

    def undo(self) -> None:
        self.marks.undoing.undo()
        assert not self.marks.undoing.can_undo

    def until(self, count: int, found: object) -> None:
        self.qtbot.waitUntil(lambda: len(found()) == count)  # type: ignore[operator]


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Standing:
    return Standing(qtbot, theme, jobs, 3)


def key(number: int) -> NoteKey:
    return a_note(number).key


def test_all_are_marked_and_unmarked_in_one_step(standing: Standing) -> None:
    standing.marks.toggle(a_note(1))
    standing.marks.undoing.clear()
    standing.choose_all()
    assert not standing.selection.are_marked()
    standing.selection.mark()
    standing.until(3, standing.favourites.marks)
    assert standing.selection.are_marked()
    standing.undo()
    standing.until(1, standing.favourites.marks)
    standing.marks.undoing.redo()
    standing.until(3, standing.favourites.marks)
    standing.selection.mark()
    standing.until(0, standing.favourites.marks)


def test_all_are_read_and_unread_in_one_step(standing: Standing) -> None:
    standing.choose_all()
    standing.selection.set_read()
    standing.until(3, standing.read_notes.read_keys)
    assert standing.selection.are_read()
    standing.undo()
    standing.until(0, standing.read_notes.read_keys)


def test_all_are_to_read(standing: Standing) -> None:
    standing.choose_all()
    standing.selection.wish()
    standing.until(3, standing.reading_list.to_read)
    standing.undo()
    standing.until(0, standing.reading_list.to_read)


def test_all_are_put_on_a_new_shelf_in_one_step(standing: Standing) -> None:
    standing.choose_all()
    standing.selection.ask_for_shelves()
    question = standing.front.findChild(ShelfQuestion)
    assert question is not None
    line = question.findChild(QLineEdit)
    assert line is not None
    standing.qtbot.keyClicks(line, "Ville")
    standing.qtbot.keyClick(line, Qt.Key.Key_Return)
    standing.until(3, standing.shelves.placements)
    standing.undo()
    standing.until(0, standing.shelves.placements)
    standing.until(0, standing.shelves.shelves)
    standing.until(0, standing.favourites.marks)


def test_their_documents_are_asked_for_together(standing: Standing) -> None:
    standing.choose_all()
    with standing.qtbot.waitSignal(standing.selection.offline_wanted) as wanted:
        standing.selection.keep_offline()
    name, cards = wanted.args
    assert name == "3 note(s) chosen"
    assert {card.key for card in cards} == {key(0), key(1), key(2)}


def test_what_did_not_come_yet_is_asked_of_the_library(
    qtbot: QtBot, theme: Theme, jobs: Jobs
) -> None:
    standing = Standing(qtbot, theme, jobs, 400)
    standing.choose_all()
    assert standing.front.list.cards() is None
    found: list[NoteSummary] = []
    standing.selection.offline_wanted.connect(lambda _name, cards: found.extend(cards))
    standing.selection.keep_offline()
    qtbot.waitUntil(lambda: len(found) == 400)
    assert len({card.key for card in found}) == 400
