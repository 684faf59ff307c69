"""The list of everything that is arranged."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TERRITORY, TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.ui.browsing.arranged_terms import ArrangedTerms, Line
from reader_app.ui.theme import Theme

SPACED, NORTH, SOUTH = (TermKey(TERRITORY, name) for name in ("Hauts de France", "Nord", "Sud"))
LINES = [
    Line(TermArrangement(SPACED, stands_for="Hauts-de-France"), "Territories"),
    Line(TermArrangement(NORTH, broader=("Hauts-de-France",)), "Territories"),
    Line(TermArrangement(SOUTH, broader=()), "Territories"),
]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ArrangedTerms:
    dialog = ArrangedTerms(theme)
    qtbot.addWidget(dialog)
    dialog.show_lines(LINES)
    dialog.show()
    return dialog


def listed(dialog: ArrangedTerms) -> QListWidget:
    found = dialog.findChild(QListWidget)
    assert isinstance(found, QListWidget)
    return found


def button(dialog: ArrangedTerms, text: str) -> QAbstractButton:
    return next(each for each in dialog.findChildren(QAbstractButton) if each.text() == text)


def test_each_line_says_what_it_does(dialog: ArrangedTerms) -> None:
    rows = listed(dialog)
    assert [rows.item(row).text() for row in range(rows.count())] == [
        "Hauts de France is the same as Hauts-de-France (Territories)",
        "Nord stands under Hauts-de-France (Territories)",
        "Sud stands at the top (Territories)",
    ]


def test_what_is_selected_goes_back_to_the_source(qtbot: QtBot, dialog: ArrangedTerms) -> None:
    listed(dialog).clearSelection()
    assert not button(dialog, "As the source has it").isEnabled()
    listed(dialog).item(1).setSelected(True)
    with qtbot.waitSignal(dialog.reset_requested) as asked:
        qtbot.mouseClick(button(dialog, "As the source has it"), Qt.MouseButton.LeftButton)
    assert asked.args == [(NORTH,)]


def test_everything_goes_back_at_once(qtbot: QtBot, dialog: ArrangedTerms) -> None:
    with qtbot.waitSignal(dialog.reset_requested) as asked:
        qtbot.mouseClick(button(dialog, "All as the source has them"), Qt.MouseButton.LeftButton)
    assert asked.args == [(SPACED, NORTH, SOUTH)]


def test_nothing_arranged_says_how_to(dialog: ArrangedTerms) -> None:
    dialog.show_lines([])
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "A right click on a term" in said
    assert not listed(dialog).isVisible()
    assert not button(dialog, "All as the source has them").isEnabled()
