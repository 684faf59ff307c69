"""The layouts: three panes, the list and the page, the page alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import THEME, Term, TermKey
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.layouts import READING, THREE, TWO
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.fakes import FakeLibrary

NOTES = [a_note(1, title="Le lavoir", terms=(Term(THEME, "Eau"),)), a_note(2, title="Le verger")]
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def front(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Front:
    front = Front(theme, jobs)
    qtbot.addWidget(front)
    front.resize(1200, 700)
    front.show()
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    return front


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def shown(front: Front) -> list[bool]:
    panels = (front.top, front.sidebar, front.list, front.right)
    return [panel.isVisible() for panel in panels]


def share_out(qtbot: QtBot, front: Front, sizes: list[int]) -> None:
    front.splitter.setSizes(sizes)
    qtbot.waitUntil(lambda: front.splitter.sizes()[1] == sizes[1])


def test_three_panes_are_the_usual_layout(front: Front) -> None:
    assert front.layouts.current == THREE
    assert shown(front) == [True] * 4
    assert front.menus.three_panes.isChecked()


def test_f11_leaves_the_page_alone_and_brings_the_panes_back(qtbot: QtBot, front: Front) -> None:
    press(qtbot, Qt.Key.Key_F11)
    assert shown(front) == [False, False, False, True]
    assert front.menus.reading_only.isChecked()
    assert not front.menus.three_panes.isChecked()
    qtbot.keyClick(front, Qt.Key.Key_F11)
    assert shown(front) == [True] * 4


def test_escape_leads_back_from_the_page_alone_to_the_layout_before(
    qtbot: QtBot, front: Front
) -> None:
    press(qtbot, Qt.Key.Key_F9, SHIFT)
    assert shown(front) == [True, False, True, True]
    press(qtbot, Qt.Key.Key_F11)
    qtbot.keyClick(front, Qt.Key.Key_Escape)
    assert front.layouts.current == TWO
    assert not front.list.hasFocus()
    qtbot.keyClick(front, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is front.list.focusProxy()


def test_the_page_is_told_before_the_list_loses_the_keyboard(qtbot: QtBot, front: Front) -> None:
    seen: list[bool] = []
    front.layouts.reading.connect(lambda: seen.append(front.list.isVisible()))
    press(qtbot, Qt.Key.Key_F11)
    assert seen == [True]


def test_searching_brings_the_list_back(qtbot: QtBot, front: Front) -> None:
    press(qtbot, Qt.Key.Key_F11)
    qtbot.keyClick(front, Qt.Key.Key_F, CONTROL)
    assert front.layouts.current == THREE
    assert front.line.hasFocus()


def test_asking_for_a_term_brings_the_list_back_but_a_library_that_opens_does_not(
    qtbot: QtBot, front: Front
) -> None:
    press(qtbot, Qt.Key.Key_F11)
    library = FakeLibrary(NOTES)
    with qtbot.waitSignal(front.finder.answered):
        front.finder.read_from(library)
    assert front.layouts.current == READING
    with qtbot.waitSignal(front.finder.answered):
        front.finder.pick_term(TermKey(THEME, "Eau"))
    assert front.layouts.current == THREE


def test_the_sidebar_is_what_two_panes_lack(qtbot: QtBot, front: Front) -> None:
    press(qtbot, Qt.Key.Key_F9)
    assert front.layouts.current == TWO
    assert not front.menus.sidebar.isChecked()
    press(qtbot, Qt.Key.Key_F9)
    assert front.layouts.current == THREE
    assert front.menus.sidebar.isChecked()


def test_each_layout_keeps_its_own_widths(qtbot: QtBot, front: Front) -> None:
    share_out(qtbot, front, [230, 300, 668])
    press(qtbot, Qt.Key.Key_F9, SHIFT)
    share_out(qtbot, front, [0, 450, 749])
    press(qtbot, Qt.Key.Key_F11, SHIFT)
    assert front.splitter.sizes()[:2] == [230, 300]
    press(qtbot, Qt.Key.Key_F9, SHIFT)
    assert front.splitter.sizes()[1] == 450


def test_a_layout_is_found_again_with_its_widths(
    qtbot: QtBot, front: Front, theme: Theme, jobs: Jobs
) -> None:
    share_out(qtbot, front, [210, 310, 678])
    press(qtbot, Qt.Key.Key_F9, SHIFT)
    press(qtbot, Qt.Key.Key_F11)
    again = Front(theme, jobs)
    qtbot.addWidget(again)
    again.resize(1200, 700)
    again.layouts.recall(front.layouts.state())
    again.show()
    qtbot.waitExposed(again)
    assert shown(again) == [False, False, False, True]
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert again.layouts.current == TWO
    again.menus.three_panes.trigger()
    assert again.splitter.sizes()[:2] == [210, 310]


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"layout": "seven", "former_layout": "reading", "three": "a,b", "two": "1,2,3"},
        {"three": "99999,99999"},
    ],
)
def test_a_state_that_says_nothing_is_the_usual_layout(
    qtbot: QtBot, front: Front, state: dict[str, str]
) -> None:
    usual = front.splitter.sizes()
    front.layouts.recall(state)
    assert front.layouts.current == THREE
    assert front.splitter.sizes() == usual
