"""The keyboard help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from reader_app.ui.actions import ShownAction
from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.theme import Theme

LINES = [
    ShownAction("File", "Import files", "Ctrl+I"),
    ShownAction("File", "Quit", "Ctrl+Q"),
    ShownAction("Note", "Favourite", "Ctrl+D"),
]


@pytest.fixture
def help_dialog(qtbot: QtBot, theme: Theme) -> KeyboardHelp:
    help_dialog = KeyboardHelp(theme)
    qtbot.addWidget(help_dialog)
    help_dialog.show_shortcuts(LINES)
    return help_dialog


def texts(help_dialog: KeyboardHelp) -> list[str]:
    """What is said, column by column."""
    area = help_dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    labels = [each for each in area.findChildren(QLabel) if each.isVisible()]
    middle = help_dialog.width() // 2

    def place(label: QLabel) -> tuple[bool, int, int]:
        at = label.mapTo(help_dialog, label.rect().topLeft())
        return (at.x() > middle, at.y() + label.height() // 2, at.x())

    return [each.text() for each in sorted(labels, key=place)]


def test_every_action_stands_under_its_section(help_dialog: KeyboardHelp) -> None:
    assert texts(help_dialog) == [
        "File", "Import files", "Ctrl+I", "Quit", "Ctrl+Q", "Note", "Favourite", "Ctrl+D",
    ]  # fmt: skip


def test_each_of_several_keys_has_its_cap(help_dialog: KeyboardHelp) -> None:
    lines = [
        ShownAction("Edit", "Search", "Ctrl+F, Ctrl+L"),
        ShownAction("View", "Larger", "Ctrl++"),
    ]
    help_dialog.show_shortcuts(lines)
    assert {"Ctrl+F", "Ctrl+L", "Ctrl++"} <= set(texts(help_dialog))


def test_a_long_help_stands_in_two_columns_and_is_scrolled_by_keys(
    qtbot: QtBot, help_dialog: KeyboardHelp, theme: Theme, qapp: QApplication
) -> None:
    theme.apply(qapp, dark=False)
    lines = [
        ShownAction(f"Part {part}", f"Action {part}-{n}", "F2")
        for part in range(6)
        for n in range(14)
    ]
    help_dialog.show_shortcuts(lines)
    said = [each for each in texts(help_dialog) if each != "F2"]
    assert said == [each for part in range(6) for each in _part(part)]
    area = help_dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    labels = area.findChildren(QLabel)
    assert all(label.width() >= label.sizeHint().width() for label in labels)
    assert all(label.height() >= label.sizeHint().height() for label in labels)


def _part(part: int) -> list[str]:
    return [f"Part {part}", *(f"Action {part}-{number}" for number in range(14))]


def test_escape_closes_it_and_it_opens_again(qtbot: QtBot, help_dialog: KeyboardHelp) -> None:
    qtbot.keyClick(help_dialog, Qt.Key.Key_Escape)
    assert not help_dialog.isVisible()
    help_dialog.show_shortcuts(LINES[:1])
    assert texts(help_dialog) == ["File", "Import files", "Ctrl+I"]


def test_it_follows_the_colours(
    qapp: QApplication, help_dialog: KeyboardHelp, theme: Theme
) -> None:
    before = help_dialog.grab().toImage()
    theme.apply(qapp, dark=True)
    after = help_dialog.grab().toImage()
    theme.apply(qapp, dark=False)
    assert before != after
