"""Several notes chosen in the list, by mouse and by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from reader_app.domain.query import Answer, NoteQuery, Sort
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.fakes import FakeLibrary
from tests.journeys import sight

Key = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Standing:
    """A list of forty notes, the first one current; what it says of notes that are picked."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        notes = [a_note(number, title=f"Titre {number:02}") for number in range(40)]
        self.library = FakeLibrary(notes)
        self.list = NoteList(theme)
        qtbot.addWidget(self.list)
        self.list.resize(347, 760)
        self.list.show()
        qtbot.waitExposed(self.list)
        self.answer = self.find()
        self.list.show_answer(self.answer, self.answer.hits[0].note.key)
        table = self.list.findChild(QTableView)
        assert table is not None
        self.table = table
        self.picked: list[object] = []
        self.list.note_picked.connect(self.picked.append)

    def find(self) -> Answer:
        return self.library.find(NoteQuery(sort=Sort.TITLE))

    def place(self, row: int) -> QPoint:
        return self.table.visualRect(self.table.model().index(row, 0)).center()

    def click(self, row: int, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        left = Qt.MouseButton.LeftButton
        self.qtbot.mouseClick(self.table.viewport(), left, modifiers, self.place(row))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.qtbot.keyClick(self.table, key, modifiers)

    def chosen(self) -> list[str]:
        cards = self.list.cards() or ()
        return [card.title[-2:] for card in cards]


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme) -> Standing:
    return Standing(qtbot, theme)


def test_shift_reaches_from_the_current_note_and_opens_none(standing: Standing) -> None:
    standing.click(2, SHIFT)
    assert standing.chosen() == ["00", "01", "02"]
    standing.click(1, SHIFT)
    assert standing.chosen() == ["00", "01"]
    assert standing.picked == []
    assert "2 note(s) chosen" in sight.words(standing.list)


def test_control_adds_and_takes_away_single_notes(standing: Standing) -> None:
    standing.click(3, CONTROL)
    standing.click(1, CONTROL)
    assert standing.chosen() == ["00", "01", "03"]
    standing.click(0, CONTROL)
    assert standing.chosen() == ["01", "03"]
    standing.click(4, SHIFT)
    assert standing.chosen() == ["00", "01", "02", "03", "04"]
    assert standing.picked == []


def test_the_arrows_with_shift_reach_further_and_back(standing: Standing) -> None:
    standing.press(Key.Key_Down)
    assert len(standing.picked) == 1
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up):
        standing.press(key, SHIFT)
    assert standing.chosen() == ["01", "02"]
    standing.press(Key.Key_End, SHIFT)
    assert standing.chosen()[-1] == "39"
    standing.press(Key.Key_Home, SHIFT)
    assert standing.chosen() == ["00", "01"]
    assert len(standing.picked) == 1


def test_control_goes_past_notes_and_space_chooses_one_more(standing: Standing) -> None:
    for _ in range(3):
        standing.press(Key.Key_Down, CONTROL)
    standing.press(Key.Key_Space, CONTROL)
    assert standing.chosen() == ["00", "03"]
    standing.press(Key.Key_Space, CONTROL)
    assert standing.list.runs == ()
    assert standing.picked == []


def test_all_are_chosen_and_escape_leaves_one(standing: Standing) -> None:
    standing.press(Key.Key_A, CONTROL)
    assert len(standing.chosen()) == 40
    standing.press(Key.Key_Escape)
    assert standing.list.runs == ()
    assert "chosen" not in sight.words(standing.list)
    assert standing.list.current == standing.answer.hits[0].note.key


def test_a_click_on_one_of_them_opens_it_alone(standing: Standing) -> None:
    standing.click(3, SHIFT)
    standing.click(2)
    assert standing.list.runs == ()
    assert standing.picked == [standing.answer.hits[2].note.key]


def test_they_stay_chosen_when_the_same_is_asked_again_or_something_else(
    standing: Standing,
) -> None:
    standing.click(2, SHIFT)
    standing.list.show_answer(standing.find(), standing.list.current)
    assert standing.chosen() == ["00", "01", "02"]
    fewer = Answer(NoteQuery(), 3, standing.answer.hits[1:4])
    standing.list.show_answer(fewer, standing.list.current)
    assert standing.chosen() == ["01", "02"]
    none = Answer(NoteQuery(), 1, standing.answer.hits[9:10])
    standing.list.show_answer(none, None)
    assert standing.list.runs == ()
    assert "chosen" not in sight.words(standing.list)


@pytest.mark.parametrize(
    ("name", "wish"),
    [
        ("Favourites, or no longer", lambda bar: bar.mark_requested),
        ("Mark as read, or as unread", lambda bar: bar.read_requested),
        ("To read, or no longer", lambda bar: bar.to_read_requested),
        ("On shelves…", lambda bar: bar.shelves_requested),
        ("Make available offline…", lambda bar: bar.offline_requested),
    ],
)
def test_the_bar_says_what_is_wished(
    standing: Standing, name: str, wish: Callable[[object], object]
) -> None:
    standing.click(2, SHIFT)
    with standing.qtbot.waitSignal(wish(standing.list.selection_bar)):
        standing.qtbot.mouseClick(sight.button(standing.list, name), Qt.MouseButton.LeftButton)


def test_the_cross_of_the_bar_leaves_one(standing: Standing) -> None:
    standing.click(2, SHIFT)
    cross = sight.button(standing.list, "Choose one note alone")
    standing.qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert standing.list.runs == ()
