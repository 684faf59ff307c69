"""What stands around a note, in the whole window: its lists, by their keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader_app.ui.reading.rows_panel import RowsPanel
from tests.journeys import sight
from tests.ui.test_main_window import CONTROL, ORCHARD, SHIFT, WELL, Standing, standing

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
