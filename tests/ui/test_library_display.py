"""The library that is open: left for another one, and changed."""

from tests.builders import a_note
from tests.fakes import FakeLibrary
from tests.journeys import sight
from tests.ui.standing import WELL, Standing, standing

__all__ = ["standing"]


def test_another_library_starts_with_nothing_of_the_former_one(standing: Standing) -> None:
    standing.put_document()
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: sight.has_button(standing.front, "Open"))
    standing.click_button("Open")
    standing.sees("1 / 2")
    other = FakeLibrary([a_note(5, title="Le four")], favourites=standing.favourites)
    standing.open(other)
    standing.qtbot.waitUntil(lambda: "1 note(s)" in sight.overview(standing.front))
    assert standing.front.open_note is None
    assert not standing.front.menus.mark.isEnabled()
    assert not standing.front.menus.undo.isEnabled()


def test_what_changes_in_the_library_shows_on_the_page_too(standing: Standing) -> None:
    standing.read(WELL)
    changed = a_note(1, title="Le puits", body="Le puits est à sec.", attachments=())
    standing.library.notes[0] = changed
    standing.library.add(a_note(8, title="Le lavoir"))
    standing.reads("Le puits est à sec.")
    assert len(sight.titles(standing.front)) == 3
