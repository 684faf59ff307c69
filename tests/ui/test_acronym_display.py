"""What a search looks for besides what was written: said above the cards, left by a click."""

from collections.abc import Callable, Collection

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.domain.card import NoteKey
from reader_app.domain.glossary import Glossary, Meaning
from reader_app.domain.query import Answer, NoteQuery
from reader_app.ui.acronym_display import AcronymDisplay
from reader_app.ui.browsing.also_line import AlsoLine
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import Theme
from tests.builders import a_note
from tests.fakes import FakeLibrary
from tests.journeys import sight

CALL = "appel à manifestation d'intérêt"
NOTES = (
    a_note(1, title="Sigle", summary="Un AMI.", body="", terms=()),
    a_note(2, title="Lettres", summary=f"Un {CALL}.", body="", terms=()),
    a_note(3, title="Autre", summary="Rien.", body="", terms=()),
)


class Library(FakeLibrary):
    """Knows one acronym, and looks for it both ways."""

    glossary_known = Glossary((Meaning("AMI", (CALL,)),))

    def find(
        self,
        query: NoteQuery,
        length: int = 128,
        detailed: int = 16,
        keep: Collection[NoteKey] = (),
    ) -> Answer:
        clauses, also = self.glossary_known.spelt_out(query.wanted)
        found = super().find(query._replace(wanted=clauses), length, detailed, keep)
        return found._replace(query=query, also=also)


class Shown:
    """A front whose list says what else is looked for."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs) -> None:
        self.qtbot = qtbot
        self.front = Front(theme, jobs)
        qtbot.addWidget(self.front)
        self.display = AcronymDisplay(self.front, theme)
        self.front.finder.read_from(Library(NOTES))
        self.front.resize(1200, 700)
        self.front.show()
        self.front.activateWindow()
        qtbot.waitUntil(self.front.isActiveWindow)
        self.until(lambda: self.titles() == {"Sigle", "Lettres", "Autre"})

    def write(self, line: str) -> None:
        self.front.line.setFocus()
        self.front.line.selectAll()
        self.front.line.insert(line)

    def titles(self) -> set[str]:
        return set(sight.titles(self.front))

    def said(self) -> str:
        """What stands above the cards."""
        line = self.front.findChild(AlsoLine)
        return sight.words(line) if isinstance(line, AlsoLine) and line.isVisible() else ""

    def until(self, seen: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(seen)


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, jobs: Jobs) -> Shown:
    return Shown(qtbot, theme, jobs)


def test_what_else_is_looked_for_is_said_in_plain_words(shown: Shown) -> None:
    assert shown.said() == ""
    shown.write("ami")
    shown.until(lambda: shown.titles() == {"Sigle", "Lettres"})
    assert f"AMI: also “{CALL}”" in shown.said()
    shown.write(CALL)
    shown.until(lambda: f"“{CALL}”: also “AMI”" in shown.said())
    assert shown.titles() == {"Sigle", "Lettres"}


def test_it_is_gone_with_the_acronym(shown: Shown) -> None:
    shown.write("ami")
    shown.until(lambda: bool(shown.said()))
    shown.write("rien")
    shown.until(lambda: shown.titles() == {"Autre"})
    assert shown.said() == ""


def test_a_click_leaves_it_and_ctrl_z_brings_it_back(shown: Shown) -> None:
    shown.write("ami")
    shown.until(lambda: bool(shown.said()))
    line = shown.front.findChild(AlsoLine)
    assert isinstance(line, AlsoLine)
    button = sight.button(line, "Look for exactly what is written")
    shown.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    shown.until(lambda: shown.titles() == {"Sigle"})
    assert shown.front.line.text() == '"ami"'
    assert shown.said() == ""
    shown.qtbot.keyClick(shown.front.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shown.until(lambda: shown.titles() == {"Sigle", "Lettres"})
    assert shown.said()


def test_a_list_without_acronyms_makes_no_line(shown: Shown) -> None:
    shown.write("rien")
    shown.until(lambda: shown.titles() == {"Autre"})
    assert shown.front.findChild(AlsoLine) is None
