"""The question for another term."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.taxonomy import TERRITORY, THEME, Taxonomy, TermKey
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel
from reader_app.ui.browsing.term_question import TermQuestion
from reader_app.ui.theme import Theme

NAMES = ("Aisne", "Hauts de France", "Hauts-de-France", "Nord", "Oise")
TERMS = tuple(TermKey(TERRITORY, name) for name in NAMES)


@pytest.fixture
def question(qtbot: QtBot, theme: Theme) -> Iterator[TermQuestion]:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = TaxonomyModel(parent)
    model.show_taxonomy(Taxonomy((*TERMS, TermKey(THEME, "Santé"))))
    question = TermQuestion(parent, theme, "Same as another term", "Which one?")
    question.show_terms(model, TERRITORY, {TERMS[1]})
    question.open()
    yield question
    parent.close()


def listed(question: TermQuestion) -> list[str]:
    view = question.findChild(QListView)
    assert isinstance(view, QListView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def field(question: TermQuestion) -> QLineEdit:
    found = question.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def test_the_other_terms_of_the_facet_are_offered(question: TermQuestion) -> None:
    assert listed(question) == ["Aisne", "Hauts-de-France", "Nord", "Oise"]


def test_typing_finds_and_return_takes(qtbot: QtBot, question: TermQuestion) -> None:
    qtbot.keyClicks(field(question), "hauts")
    assert listed(question) == ["Hauts-de-France"]
    with qtbot.waitSignal(question.chosen) as chosen:
        qtbot.keyClick(field(question), Qt.Key.Key_Return)
    assert chosen.args == [TERMS[2]]


def test_down_walks_while_one_types(qtbot: QtBot, question: TermQuestion) -> None:
    qtbot.keyClick(field(question), Qt.Key.Key_Down)
    qtbot.keyClick(field(question), Qt.Key.Key_Down)
    with qtbot.waitSignal(question.chosen) as chosen:
        qtbot.keyClick(field(question), Qt.Key.Key_Return)
    assert chosen.args == [TERMS[3]]


def test_what_no_term_holds_cannot_be_chosen(qtbot: QtBot, question: TermQuestion) -> None:
    qtbot.keyClicks(field(question), "zz")
    button = next(each for each in question.findChildren(QPushButton) if each.isDefault())
    assert not button.isEnabled()
    with qtbot.assertNotEmitted(question.chosen):
        qtbot.keyClick(field(question), Qt.Key.Key_Return)


def test_escape_chooses_nothing(qtbot: QtBot, question: TermQuestion) -> None:
    with qtbot.assertNotEmitted(question.chosen), qtbot.waitSignal(question.rejected):
        qtbot.keyClick(field(question), Qt.Key.Key_Escape)
