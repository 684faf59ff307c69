"""The palette: a field, a list, and keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.palette_model import Calls, PaletteModel, PaletteRow
from reader_app.ui.theme import Theme

Key = Qt.Key


def a_row(name: str, calls: Calls = Calls.ACTION) -> PaletteRow:
    return PaletteRow(calls, name, name, "Menu", "F2", f"{name}, Menu, F2")


ROWS = [a_row(f"Action {number}") for number in range(30)]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(760, 600)
    window.show()
    return window


@pytest.fixture
def palette(qtbot: QtBot, theme: Theme, window: QWidget) -> CommandPalette:
    palette = CommandPalette(theme, window)
    palette.open()
    palette.show_rows(ROWS, anew=True, waits=False)
    qtbot.waitUntil(palette.isVisible)
    return palette


def field(palette: CommandPalette) -> QLineEdit:
    found = palette.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def shown(palette: CommandPalette) -> QListView:
    found = palette.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def chosen(palette: CommandPalette) -> str:
    return str(shown(palette).currentIndex().data())


def told(palette: CommandPalette) -> list[str]:
    return [each.text() for each in palette.findChildren(QLabel) if each.isVisible()]


def test_return_calls_up_the_first_one_when_the_palette_is_gone(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    seen: list[bool] = []
    palette.picked.connect(lambda row: seen.append(palette.isVisible()))
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.keyClick(field(palette), Key.Key_Return)
    assert picked.args == [ROWS[0]]
    assert seen == [False]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((Key.Key_Down, Key.Key_Down), "Action 2"),
        ((Key.Key_Up,), "Action 29"),
        ((Key.Key_Up, Key.Key_Down), "Action 0"),
        ((Key.Key_PageDown,), "Action 11"),
        ((Key.Key_PageDown,) * 4, "Action 29"),
        ((Key.Key_PageDown, Key.Key_PageUp), "Action 0"),
    ],
)
def test_arrows_choose_while_the_keyboard_stays(
    qtbot: QtBot, palette: CommandPalette, keys: tuple[Qt.Key, ...], expected: str
) -> None:
    for key in keys:
        qtbot.keyClick(field(palette), key)
    assert chosen(palette) == expected
    assert field(palette).accessibleDescription() == f"{expected}, Menu, F2"
    view = shown(palette)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_what_is_chosen_stays_when_more_comes(qtbot: QtBot, palette: CommandPalette) -> None:
    qtbot.keyClick(field(palette), Key.Key_Down)
    palette.show_rows([a_row("Sooner"), *ROWS], anew=False, waits=False)
    assert chosen(palette) == "Action 1"
    palette.show_rows([a_row("Sooner"), *ROWS], anew=True, waits=False)
    assert chosen(palette) == "Sooner"


def test_typing_asks_and_opening_again_begins_anew(qtbot: QtBot, palette: CommandPalette) -> None:
    with qtbot.waitSignal(palette.asked) as asked:
        qtbot.keyClicks(field(palette), "q")
    assert asked.args == ["q"]
    qtbot.keyClick(field(palette), Key.Key_Escape)
    assert not palette.isVisible()
    lines: list[str] = []
    palette.asked.connect(lines.append)
    palette.open()
    assert lines[-1] == ""
    assert field(palette).text() == ""


def test_nothing_found_is_said_once_nothing_more_can_come(
    qtbot: QtBot, palette: CommandPalette
) -> None:
    field(palette).setText("kraken")
    palette.show_rows([], anew=True, waits=True)
    assert told(palette) == []
    palette.show_rows([], anew=False, waits=False)
    assert told(palette) == ["Nothing is called “kraken”."]
    assert field(palette).accessibleDescription() == "Nothing is called “kraken”."
    qtbot.keyClick(field(palette), Key.Key_Down)
    qtbot.keyClick(field(palette), Key.Key_Return)
    assert palette.isVisible()


def test_it_does_not_shrink_while_more_is_awaited(palette: CommandPalette) -> None:
    height = palette.height()
    palette.show_rows(ROWS[:2], anew=True, waits=True)
    assert palette.height() == height
    palette.show_rows(ROWS[:2], anew=False, waits=False)
    assert palette.height() < height


def test_a_click_calls_up(qtbot: QtBot, palette: CommandPalette) -> None:
    view = shown(palette)
    place = view.visualRect(view.model().index(3, 0)).center()
    with qtbot.waitSignal(palette.picked) as picked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [ROWS[3]]


def test_it_stands_within_the_window(window: QWidget, palette: CommandPalette) -> None:
    assert window.geometry().contains(palette.geometry())


def test_the_rows_are_a_sound_model(qtbot: QtBot) -> None:
    model = PaletteModel()
    tester = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, tester, model)
    model.show(ROWS)
    model.show(ROWS[:3])
    assert model.number(a_row("Action 2")) == 2
    assert model.number(a_row("Action 2", Calls.TERM)) == -1
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Action 1, Menu, F2"
