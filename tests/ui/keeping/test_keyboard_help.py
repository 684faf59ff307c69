"""The keyboard help."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader_app.ui.keeping.keyboard_help import KeyboardHelp
from reader_app.ui.theme import Theme

LINES = [
    ("File", "Import files", "Ctrl+I"),
    ("File", "Quit", "Ctrl+Q"),
    ("Note", "Favourite", "Ctrl+D"),
]


@pytest.fixture
def help_dialog(qtbot: QtBot, theme: Theme) -> KeyboardHelp:
    help_dialog = KeyboardHelp(theme)
    qtbot.addWidget(help_dialog)
    help_dialog.show_shortcuts(LINES)
    return help_dialog


def texts(help_dialog: KeyboardHelp) -> list[str]:
    labels = [each for each in help_dialog.findChildren(QLabel) if each.isVisible()]
    return [each.text() for each in sorted(labels, key=lambda label: (label.y(), label.x()))]


def test_every_action_stands_under_its_section(help_dialog: KeyboardHelp) -> None:
    assert texts(help_dialog) == [
        "File", "Import files", "Ctrl+I", "Quit", "Ctrl+Q", "Note", "Favourite", "Ctrl+D",
    ]  # fmt: skip


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
