"""The question on which shelves a note stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.shelf import Shelf, ShelfKey, placed
from reader_app.ui.shelf_question import ShelfQuestion

CITY = Shelf(ShelfKey("c"), "Ville")
PARKS = Shelf(ShelfKey("p"), "Parcs", CITY.key)


def test_shelves_are_ticked_by_keys_and_a_new_one_is_named(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    question = ShelfQuestion(parent, "Le puits", placed([CITY, PARKS]), {CITY.key})
    question.show()
    tree, line = question.findChild(QTreeWidget), question.findChild(QLineEdit)
    assert tree is not None
    assert line is not None
    assert question.focusWidget() is tree
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.keyClicks(line, "  À   relire ")
    with qtbot.waitSignal(question.chosen) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == [frozenset({PARKS.key}), "À relire"]


def test_without_shelves_a_name_is_asked_for(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    question = ShelfQuestion(parent, "Le puits", [], set())
    question.show()
    line = question.findChild(QLineEdit)
    assert line is not None
    assert question.focusWidget() is line
    question.reject()
