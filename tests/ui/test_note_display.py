"""The note that is open: put on the page, and left."""

from reader_app.domain.progress import Progress, Steps
from tests.journeys import sight
from tests.ui.reading import acting
from tests.ui.standing import ALT, ORCHARD, WELL, Key, Standing, standing

__all__ = ["standing"]


def test_a_card_opens_its_note(standing: Standing) -> None:
    assert standing.front.windowTitle() == "Quartiers – Lutrin"
    standing.qtbot.waitUntil(lambda: "2 note(s)" in sight.overview(standing.front))
    standing.read(WELL)
    assert sight.overview(standing.front) == []
    assert standing.front.open_note == WELL.key


def test_what_needs_a_note_waits_for_one(standing: Standing) -> None:
    menus = standing.front.menus
    waiting = (menus.mark, menus.transcripts, menus.fetch, menus.open_document)
    assert not any(action.isEnabled() for action in waiting)
    standing.read(WELL)
    assert all(action.isEnabled() for action in waiting)
    standing.read(ORCHARD)
    assert [action.isEnabled() for action in waiting] == [True, False, False, False]


def test_a_link_to_a_note_opens_it_and_back_leads_back(standing: Standing) -> None:
    standing.read(WELL)
    acting.click(standing.qtbot, standing.front, "le verger")
    standing.reads("Le verger donne en septembre.")
    standing.press(Key.Key_Left, ALT)
    standing.reads("Le puits se cure à la main.")


def test_another_note_takes_the_place_of_a_document(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.sees("1 / 2")
    standing.read(ORCHARD)
    assert "1 / 2" not in sight.words(standing.front)


def nothing_to_do() -> Steps[int]:
    """What ends behind all that was begun before."""
    yield Progress(0, 0)
    return 0


def test_a_document_opened_too_late_does_not_cover_another_note(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.read(ORCHARD)
    ends: list[int] = []
    standing.jobs.start(nothing_to_do(), ends.append)
    standing.qtbot.waitUntil(lambda: bool(ends))
    assert "Le verger donne" in sight.page(standing.front)
