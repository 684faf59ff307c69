"""What comes into the library, told in the window."""

from pathlib import Path

from tests.journeys import sight
from tests.ui.standing import Standing, has_focus, standing

__all__ = ["standing"]


def test_an_import_shows_how_far_it_is_and_what_it_did(standing: Standing) -> None:
    standing.imports.may_end = False
    standing.window.bring_in([Path("depot")])
    standing.sees("Importing… 2 of 4")
    standing.imports.may_end = True
    standing.sees("Import done")
    standing.sees("4 new")
    standing.click_button("Close the report")
    assert "Import done" not in sight.words(standing.front)
    assert has_focus(standing.front.list)


def test_an_import_can_be_stopped(standing: Standing) -> None:
    standing.imports.may_end = False
    standing.window.bring_in([Path("depot")])
    standing.sees("2 of 4")
    standing.click_button("Stop")
    standing.sees("Import stopped")


def test_the_index_is_made_whole_with_a_count_while_the_list_works(standing: Standing) -> None:
    standing.to_index, standing.may_index = 4, False
    standing.window.leave_library()
    standing.open()
    standing.sees("Making the search ready… 2 of 4")
    standing.click_card("Le verger")
    standing.qtbot.waitUntil(lambda: "Le verger donne" in sight.page(standing.front))
    standing.may_index = True
    standing.qtbot.waitUntil(lambda: "Making the search ready" not in sight.words(standing.front))


def test_making_the_index_can_be_stopped(standing: Standing) -> None:
    standing.to_index, standing.may_index = 4, False
    standing.window.leave_library()
    standing.open()
    standing.sees("2 of 4")
    standing.click_button("Stop")
    standing.sees("The search is not ready")
    standing.may_index = True
