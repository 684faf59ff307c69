"""Links that lead out of the library."""

from PySide6.QtWidgets import QPlainTextEdit

from reader_app.ui.messages import AddressQuestion
from tests.builders import a_note
from tests.fakes import FakeLibrary
from tests.ui.reading import acting
from tests.ui.standing import WELL, Key, Standing, standing

__all__ = ["standing"]


def test_a_link_that_leads_out_is_shown_before_it_is_opened(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "la source")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(AddressQuestion) is not None)
    question = standing.front.findChild(AddressQuestion)
    assert question is not None
    shown = question.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == "https://ailleurs.exemple/eau"
    standing.qtbot.keyClick(question, Key.Key_Escape)


def test_a_note_that_is_gone_is_no_address_to_open(standing: Standing) -> None:
    gone = a_note(3, title="Le lavoir", key="file:notes/lavoir.md")
    standing.open(FakeLibrary([gone], favourites=standing.favourites))
    standing.library.notes.clear()
    standing.click_card("Le lavoir")
    standing.sees("This note is not in the library.")
    assert standing.front.findChild(AddressQuestion) is None
