"""F6: from one part of the window to the next, and back."""

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader_app.ui.pane_walk import PaneWalk


class Window(QWidget):
    """Three parts: a line, a panel with two buttons, another line."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.panel = QWidget()
        self.off, self.one, self.two = QPushButton("0"), QPushButton("1"), QPushButton("2")
        self.off.setEnabled(False)
        row = QVBoxLayout(self.panel)
        for button in (self.off, self.one, self.two):
            row.addWidget(button)
        column = QHBoxLayout(self)
        for part in (self.first, self.panel, self.last):
            column.addWidget(part)
        self.panes: list[QWidget] = [self.first, self.panel, self.last]
        self.walk = PaneWalk(lambda: self.panes, self)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.first.setFocus()
    return window


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def test_it_goes_round(window: Window) -> None:
    seen = []
    for _ in range(3):
        window.walk.go_on()
        seen.append(focused())
    assert seen == [window.one, window.last, window.first]


def test_it_goes_back(window: Window) -> None:
    window.walk.go_back()
    assert focused() is window.last
    window.walk.go_back()
    assert focused() is window.one


def test_a_panel_is_left_from_wherever_the_focus_is_in_it(window: Window) -> None:
    window.two.setFocus()
    window.walk.go_on()
    assert focused() is window.last


def test_a_part_within_another_is_a_stop_of_its_own(window: Window) -> None:
    window.panes.insert(2, window.two)
    window.walk.go_on()
    assert focused() is window.one
    window.walk.go_on()
    assert focused() is window.two
    window.walk.go_on()
    assert focused() is window.last
    window.walk.go_back()
    window.walk.go_back()
    assert focused() is window.one


def test_what_is_out_of_sight_is_passed_over(window: Window) -> None:
    window.panel.hide()
    window.walk.go_on()
    assert focused() is window.last


def test_a_panel_without_any_control_takes_the_keyboard_itself(window: Window) -> None:
    for button in (window.off, window.one, window.two):
        button.hide()
    window.walk.go_on()
    assert focused() is window.panel


def test_from_nowhere_it_begins_at_the_first_part(qtbot: QtBot, window: Window) -> None:
    window.first.clearFocus()
    assert focused() is None
    window.walk.go_on()
    assert focused() is window.first
