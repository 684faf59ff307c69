"""The question for a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.name_question import NameQuestion


@pytest.fixture
def question(qtbot: QtBot) -> Iterator[NameQuestion]:
    parent = QWidget()
    qtbot.addWidget(parent)
    question = NameQuestion(parent, "Save this search", "Jardins", {"Écoles", "Foires"})
    question.open()
    yield question
    parent.close()


def line(question: NameQuestion) -> QLineEdit:
    found = question.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def button(question: NameQuestion) -> QPushButton:
    return next(each for each in question.findChildren(QPushButton) if each.isDefault())


def test_the_name_that_is_proposed_is_taken_by_one_key(
    qtbot: QtBot, question: NameQuestion
) -> None:
    with qtbot.waitSignal(question.named) as named:
        qtbot.keyClick(line(question), Qt.Key.Key_Return)
    assert named.args == ["Jardins"]


def test_another_name_is_told_without_spaces_around_it(
    qtbot: QtBot, question: NameQuestion
) -> None:
    qtbot.keyClicks(line(question), "  Mes   jardins ")
    with qtbot.waitSignal(question.named) as named:
        qtbot.mouseClick(button(question), Qt.MouseButton.LeftButton)
    assert named.args == ["Mes jardins"]


def test_a_name_that_is_taken_is_said_and_may_replace(qtbot: QtBot, question: NameQuestion) -> None:
    line(question).setText("foires")
    said = {each.text() for each in question.findChildren(QLabel)}
    assert "This name is taken: what is called that will be replaced." in said
    assert button(question).text() == "Replace"
    line(question).setText("foire")
    assert button(question).text() == "Save"


def test_no_name_is_no_name(qtbot: QtBot, question: NameQuestion) -> None:
    line(question).setText("   ")
    assert not button(question).isEnabled()


def test_escape_saves_nothing(qtbot: QtBot, question: NameQuestion) -> None:
    with qtbot.assertNotEmitted(question.named), qtbot.waitSignal(question.rejected):
        qtbot.keyClick(line(question), Qt.Key.Key_Escape)
