"""The palette over a whole front: actions, terms and notes."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteSummary
from reader_app.domain.query import NoteQuery, Wanted
from reader_app.domain.taxonomy import THEME, TYPE, Term, TermKey, TermPlace
from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.palette_model import ROW, Calls, PaletteRow
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.palette_display import PaletteDisplay
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.fakes import FakeLibrary
from tests.journeys import sight

WATER = TermKey(THEME, "Eau potable")
WELL = a_note(1, title="Le puits", terms=(Term(TYPE, "Guide"), Term(*WATER)))
ORCHARD = a_note(2, title="Le verger du puits", terms=(Term(TYPE, "Fiche"),))
PLACES = (TermPlace(WATER, ("Environnement",)),)


class Library(FakeLibrary):
    """Tells what it was asked, and answers when it may."""

    def __init__(self) -> None:
        super().__init__([WELL, ORCHARD], PLACES)
        self.asked: list[Wanted] = []

    def titled(self, wanted: Sequence[Wanted], length: int) -> tuple[NoteSummary, ...]:
        self.asked += wanted
        return super().titled(wanted, length)


class Opened:
    """A front with a palette, opened by its shortcut."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs) -> None:
        self.qtbot = qtbot
        self.front = Front(theme, jobs)
        qtbot.addWidget(self.front)
        self.display = PaletteDisplay(self.front, theme, jobs)
        self.library = Library()
        self.display.find_in(self.library)
        self.display.show_taxonomy(self.library.taxonomy())
        self.display.show_counts({WATER: 1})
        self.front.resize(1000, 700)
        self.front.show()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)
        self.open()

    def open(self) -> None:
        self.front.menus.palette.trigger()
        self.qtbot.waitUntil(self.palette.isVisible)

    @property
    def palette(self) -> CommandPalette:
        found = self.front.findChild(CommandPalette)
        assert isinstance(found, CommandPalette)
        return found

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.palette.focusWidget(), text)

    def rows(self) -> list[PaletteRow]:
        view = self.palette.findChild(QListView)
        assert isinstance(view, QListView)
        return [index.data(ROW) for index in sight.rows(view)]

    def names(self, calls: Calls) -> list[str]:
        return [row.name for row in self.rows() if row.calls is calls]

    def until(self, seen: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(seen()))

    def take(self) -> None:
        self.qtbot.keyClick(self.palette.focusWidget(), Qt.Key.Key_Return)


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Opened:
    return Opened(qtbot, theme, jobs)


def test_at_first_every_action_is_there_that_can_be_done(opened: Opened) -> None:
    menus = opened.front.menus
    expected = [each.action for each in menus.all() if each.action.isEnabled()]
    expected.remove(menus.palette)
    assert [row.value for row in opened.rows()] == expected
    assert menus.save_search not in expected


def test_an_action_is_called_up_by_parts_of_its_words(opened: Opened) -> None:
    opened.type("larg tex")
    assert opened.names(Calls.ACTION) == ["Larger text"]
    assert opened.rows()[0].spoken == "Larger text, View, Ctrl++"
    with opened.qtbot.waitSignal(opened.front.menus.larger.triggered):
        opened.take()


def test_an_action_that_is_on_says_so(opened: Opened) -> None:
    opened.type("sidebar")
    assert opened.rows()[0].spoken == "Sidebar, View, on, F9"


def test_a_term_is_called_up_with_its_notes_counted(opened: Opened) -> None:
    opened.type("potable")
    opened.until(lambda: opened.names(Calls.TERM))
    assert opened.rows()[0].spoken == "Eau potable, Themes · Environnement, 1 note(s)"
    opened.front.line.setText("puits")
    opened.take()
    assert opened.front.finder.query == NoteQuery(terms=frozenset({WATER}))
    assert opened.front.line.text() == ""


def test_what_is_called_exactly_so_comes_first(opened: Opened) -> None:
    opened.display.show_taxonomy(FakeLibrary([a_note(terms=(Term(THEME, "Dark"),))]).taxonomy())
    opened.open()
    opened.type("dark")
    opened.until(lambda: opened.names(Calls.TERM))
    assert [row.name for row in opened.rows()] == ["Dark", "Dark colours"]


def test_notes_are_found_by_their_titles_as_one_types(opened: Opened) -> None:
    opened.type("ver pui")
    opened.until(lambda: opened.names(Calls.NOTE) == ["Le verger du puits"])
    opened.open()
    assert opened.names(Calls.NOTE) == []
    opened.type("puit")
    opened.until(lambda: opened.names(Calls.NOTE) == ["Le verger du puits", "Le puits"])
    assert all(part.in_title for part in opened.library.asked)
    with opened.qtbot.waitSignal(opened.display.note_picked) as picked:
        opened.take()
    assert picked.args == [ORCHARD.key]


def test_without_a_library_actions_are_still_called_up(opened: Opened) -> None:
    opened.display.find_in(None)
    opened.type("quit")
    assert opened.names(Calls.ACTION) == ["Quit"]
    opened.qtbot.keyClick(opened.palette.focusWidget(), Qt.Key.Key_Escape)
    assert not opened.palette.isVisible()
