"""What was searched for, on the page: its words, and the place where they stand."""

from PySide6.QtCore import QSignalBlocker

from reader_app.ui.found_display import DocumentPlace, FoundDisplay
from tests.builders import a_note, an_attachment
from tests.fakes import FakeLibrary
from tests.journeys import sight
from tests.ui.reading import acting
from tests.ui.standing import CONTROL, SHIFT, WELL, Key, Standing, standing

__all__ = ["standing"]


def test_words_that_were_looked_for_are_marked_on_the_page(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "puits -verger")
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["puits", "puits"])
    standing.press(Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == [])


LONG = a_note(
    21,
    title="Le lavoir",
    summary="Un lavoir à l'ancienne.",
    body="\n\n".join(f"Le pré numéro {number} est humide. " * 9 for number in range(40))
    + "\n\nTout au fond nage un brochet.",
    attachments=(an_attachment(7),),
)


def test_a_hit_opens_where_its_words_stand(standing: Standing) -> None:
    standing.open(FakeLibrary([LONG, WELL]))
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "brochet")
    standing.qtbot.waitUntil(lambda: sight.titles(standing.front) == ["Le lavoir"])
    standing.click_card("Le lavoir")
    standing.reads("nage un brochet")
    standing.qtbot.waitUntil(lambda: acting.marked(standing.front) == ["brochet"])
    standing.sees("1 / 1")
    acting.scroll(standing.front, 0)
    standing.press(Key.Key_F3)
    assert acting.marked(standing.front) == ["brochet"]
    acting.scroll(standing.front, 0)
    standing.click_card("Le lavoir")
    assert acting.marked(standing.front) == ["brochet"]


def test_a_hit_in_a_transcript_opens_it_and_no_search_opens_at_the_top(standing: Standing) -> None:
    standing.open(FakeLibrary([LONG, WELL]))
    standing.read(WELL)
    assert not standing.front.menus.next_place.isEnabled()
    assert acting.scrolled(standing.front) == 0
    standing.press(Key.Key_F, CONTROL)
    standing.qtbot.keyClicks(standing.front.line, "transcription document")
    standing.qtbot.waitUntil(lambda: sight.count(standing.front) == "Notes found 2")
    standing.click_card("Le lavoir")
    standing.reads("La transcription du document 7.")
    assert standing.front.menus.next_place.isEnabled()
    standing.press(Key.Key_F3, SHIFT)
    standing.sees("1 / ")


def test_a_note_that_is_shown_once_more_keeps_the_place_in_its_document(standing: Standing) -> None:
    """Its documents may become known right when a page of one is about to be opened."""
    standing.open(FakeLibrary([LONG, WELL]))
    standing.read(LONG)
    found = standing.front.findChild(FoundDisplay)
    with QSignalBlocker(found):
        found.show_in_document(0, 2, "brochet")
    found.show_note(LONG)
    assert found.document_place() == DocumentPlace(0, 2, "brochet")
    with QSignalBlocker(found):
        found.show_in_document(0, 2, "brochet")
    found.show_note(WELL)
    assert found.document_place() is None
