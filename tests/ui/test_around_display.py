"""What stands around a note, in the whole window: its lists, by their keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader_app.domain.around import Around
from reader_app.domain.errors import LibraryError, Reason
from reader_app.domain.glossary import Meaning
from reader_app.domain.note import Link
from reader_app.ui.reading.rows_panel import RowsPanel
from tests.builders import a_note
from tests.journeys import sight
from tests.ui.reading import acting
from tests.ui.standing import ALT, CONTROL, ORCHARD, SHIFT, WELL, Standing, standing

__all__ = ["standing"]

Key = Qt.Key


def panel(standing: Standing) -> RowsPanel:
    found = standing.front.findChild(RowsPanel)
    assert isinstance(found, RowsPanel)
    return found


def test_the_lists_wait_for_a_note(standing: Standing) -> None:
    menus = standing.front.menus
    assert not menus.contents.isEnabled()
    assert not menus.links.isEnabled()
    standing.read(WELL)
    assert menus.contents.isEnabled()
    assert menus.links.isEnabled()


def test_a_link_of_the_list_opens_its_note_by_keys_alone(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_L, CONTROL | SHIFT)
    assert panel(standing).isVisible()
    for _term in WELL.terms:
        standing.press(Key.Key_Down)
    standing.press(Key.Key_Return)
    standing.reads("Le verger donne en septembre.")
    assert standing.front.open_note == ORCHARD.key


def test_escape_closes_the_contents_and_no_more(standing: Standing) -> None:
    standing.read(WELL)
    before = QApplication.focusWidget()
    standing.press(Key.Key_O, CONTROL | SHIFT)
    assert panel(standing).isVisible()
    standing.press(Key.Key_Escape)
    assert not panel(standing).isVisible()
    assert QApplication.focusWidget() is before
    assert "Le puits se cure" in sight.page(standing.front)


CITING = a_note(
    21,
    title="Le lavoir",
    body="Le lavoir est plein.",
    links=(Link(1, "eau", WELL.source_address),),
)


def shown(standing: Standing) -> str:
    return sight.page(standing.front).replace("\xa0", " ")


def test_the_page_says_what_cites_the_note_and_leads_there(standing: Standing) -> None:
    standing.library.add(CITING)
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: "Cited by 1 note" in shown(standing))
    acting.click(standing.qtbot, standing.front, "Le lavoir")
    standing.reads("Le lavoir est plein.")
    standing.qtbot.waitUntil(lambda: "Cites 1 note" in shown(standing))
    acting.click(standing.qtbot, standing.front, "Le puits")
    standing.reads("Le puits se cure")


def test_what_comes_in_later_is_told_below_the_open_note(standing: Standing) -> None:
    standing.read(WELL)
    standing.library.add(CITING)
    standing.window.bring_in([Path("notes")])
    standing.qtbot.waitUntil(lambda: "Cited by 1 note" in shown(standing))


def test_the_note_is_painted_before_anything_is_asked_around_it(
    standing: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    around = standing.library.around

    def told(key: str) -> Around:
        asked.append("Le verger donne" in shown(standing))
        return around(key)

    monkeypatch.setattr(standing.library, "around", told)
    standing.library.related[ORCHARD.key] = [WELL]
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: "Related notes" in shown(standing))
    assert asked == [True]


def test_a_library_that_cannot_tell_leaves_the_note_as_it_is(
    standing: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def broken(key: str) -> Around:
        asked.append(key)
        raise LibraryError(Path("library.db"), Reason.DAMAGED)

    monkeypatch.setattr(standing.library, "around", broken)
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: bool(asked))
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: len(asked) == 2)
    assert "library.db" not in sight.words(standing.front)


CALL = "appel à manifestation d'intérêt"


def with_acronyms(standing: Standing) -> None:
    call = a_note(31, title="L'appel", body=f"L'{CALL} (AMI) est ouvert. L'AMI ferme.")
    standing.library.add(call)
    standing.library.meanings = (Meaning("AMI", (CALL,)),)
    standing.window.bring_in([Path("notes")])
    standing.qtbot.waitUntil(lambda: "L'appel" in sight.titles(standing.front))


def test_the_acronyms_of_the_library_are_told_on_the_page(standing: Standing) -> None:
    with_acronyms(standing)
    standing.click_card("L'appel")
    standing.reads("est ouvert")
    standing.qtbot.waitUntil(lambda: CALL in acting.point_at(standing.front, "AMI ferme"))
    standing.press(Key.Key_F1, SHIFT)
    assert panel(standing).isVisible()
    standing.press(Key.Key_Return)
    assert acting.marked(standing.front) == ["AMI"]


def test_the_way_here_is_shown_and_leads_back_along_it(standing: Standing) -> None:
    standing.library.add(CITING)
    standing.read(ORCHARD)
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: "The way here" in shown(standing))
    standing.qtbot.waitUntil(lambda: "Cited by 1 note" in shown(standing))
    acting.click(standing.qtbot, standing.front, "Le lavoir")
    standing.reads("Le lavoir est plein.")
    standing.qtbot.waitUntil(lambda: "Le verger › Le puits" in shown(standing))
    acting.click(standing.qtbot, standing.front, "Le verger")
    standing.reads("Le verger donne en septembre.")
    assert not standing.front.menus.back.isEnabled()
    standing.press(Key.Key_Right, ALT)
    standing.reads("Le puits se cure")
    standing.press(Key.Key_Right, ALT)
    standing.reads("Le lavoir est plein.")


def test_the_first_note_has_no_way_behind_it(standing: Standing) -> None:
    standing.library.related[ORCHARD.key] = [WELL]
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: "Related notes" in shown(standing))
    assert "The way here" not in shown(standing)
