"""The completing of the search line, by keys and mouse."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TERRITORY, THEME, Taxonomy, TermKey
from reader_app.ui.browsing.completion_list import CompletionModel
from reader_app.ui.browsing.line_completer import LineCompleter
from reader_app.ui.browsing.search_line import SearchLine
from reader_app.ui.theme import Theme

COUNTS = {
    TermKey(THEME, "Vie associative"): 40,
    TermKey(THEME, "Vie scolaire"): 12,
    TermKey(TERRITORY, "Oise"): 3,
}


class Desk:
    """A window with a line that is completed, and a second place for the keyboard."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self._qtbot = qtbot
        self.window = QWidget()
        self.line = SearchLine(theme)
        self.other = QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.line)
        column.addWidget(self.other)
        column.addStretch(1)
        self.completer = LineCompleter(theme, self.line)
        self.completer.show_taxonomy(Taxonomy(COUNTS))
        self.completer.show_counts(COUNTS)
        self.window.resize(500, 400)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.line.setFocus()
        self.asked_for_list: list[None] = []
        self.line.list_requested.connect(self._note_list)

    def _note_list(self) -> None:
        self.asked_for_list.append(None)

    def type(self, text: str) -> None:
        self._qtbot.keyClicks(self.line, text)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self._qtbot.keyClick(self.line, key)

    def view(self) -> QListView | None:
        return self.window.findChild(QListView)

    def offered(self) -> list[str]:
        """What is offered in sight."""
        view = self.view()
        if view is None or not view.isVisible():
            return []
        model = view.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_nothing_is_made_before_something_is_offered(desk: Desk) -> None:
    desk.type("kraken")
    assert desk.view() is None


def test_a_field_then_a_term_are_taken_by_keys(desk: Desk) -> None:
    desk.type("oies the")
    assert desk.offered() == ["theme:"]
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert desk.line.text() == "oies theme:"
    assert desk.offered() == ["Vie associative", "Vie scolaire"]
    desk.type("sco")
    assert desk.offered() == ["Vie scolaire"]
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.line.text() == 'oies theme:"Vie scolaire" '
    assert desk.offered() == []
    assert desk.asked_for_list == []
    assert desk.line.hasFocus()


def test_every_step_is_told_as_if_it_was_typed(desk: Desk) -> None:
    told: list[str] = []
    desk.line.search_changed.connect(told.append)
    desk.type("te")
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert told == ["t", "te", "territory:", "territory:Oise "]
    desk.line.undo()
    assert desk.line.text() == "te"


def test_return_searches_while_nothing_is_chosen(desk: Desk) -> None:
    desk.type("the")
    desk.press(Qt.Key.Key_Return)
    assert desk.line.text() == "the"
    assert desk.asked_for_list == [None]
    assert desk.offered() == []


def test_down_and_up_go_round_with_nothing_chosen_between(desk: Desk) -> None:
    desk.type("theme:")
    view = desk.view()
    assert view is not None
    rows = []
    for key in (*[Qt.Key.Key_Down] * 4, *[Qt.Key.Key_Up] * 3):
        desk.press(key)
        rows.append(view.currentIndex().row())
    assert rows == [0, 1, -1, 0, -1, 1, 0]
    assert desk.line.accessibleDescription() == "Vie associative, 40 note(s)"


def test_down_goes_to_the_notes_where_nothing_is_offered(desk: Desk) -> None:
    desk.type("kraken")
    desk.press(Qt.Key.Key_Down)
    assert desk.asked_for_list == [None]


def test_escape_closes_the_list_first_and_clears_second(desk: Desk) -> None:
    desk.type("the")
    desk.press(Qt.Key.Key_Escape)
    assert (desk.offered(), desk.line.text()) == ([], "the")
    desk.press(Qt.Key.Key_Escape)
    assert desk.line.text() == ""


def test_a_click_takes(qtbot: QtBot, desk: Desk) -> None:
    desk.type("theme:")
    view = desk.view()
    assert view is not None
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.line.text() == 'theme:"Vie scolaire" '
    assert desk.line.hasFocus()


def test_it_goes_with_the_keyboard_and_with_the_words(desk: Desk) -> None:
    desk.type("the")
    desk.other.setFocus()
    assert desk.offered() == []
    desk.line.setFocus()
    assert desk.offered() == []
    desk.type("m")
    assert desk.offered() == ["theme:"]
    desk.line.clear()
    assert desk.offered() == []


def test_tab_goes_on_where_nothing_is_chosen(desk: Desk) -> None:
    desk.type("the")
    desk.press(Qt.Key.Key_Tab)
    assert desk.other.hasFocus()
    assert desk.line.text() == "the"


def test_a_blank_behind_the_word_is_not_doubled(desk: Desk) -> None:
    desk.type("theme:sco vent")
    desk.line.setCursorPosition(9)
    desk.type("l")
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Tab)
    assert desk.line.text() == 'theme:"Vie scolaire" vent'


def test_the_rows_are_a_sound_model(qtbot: QtBot, desk: Desk) -> None:
    desk.type("theme:")
    view = desk.view()
    assert view is not None
    model: QAbstractItemModel = view.model()
    assert isinstance(model, CompletionModel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.type("s")
    assert tester.model() is model
