"""Notes put on shelves: by keys, and by dragging."""

from PySide6.QtWidgets import QLineEdit

from reader_app.domain.card import NoteKey
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taxonomy import SHELF, TermKey
from reader_app.ui.shelf_question import ShelfQuestion
from tests.ui.standing import CONTROL, ORCHARD, WELL, Key, Standing, standing

__all__ = ["standing"]


def test_a_note_is_put_on_a_new_shelf_by_keys_with_undo(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_E, CONTROL)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(ShelfQuestion) is not None)
    question = standing.front.findChild(ShelfQuestion)
    assert question is not None
    line = question.findChild(QLineEdit)
    assert line is not None
    standing.qtbot.keyClicks(line, "À relire")
    standing.qtbot.keyClick(line, Key.Key_Return)
    standing.qtbot.waitUntil(lambda: len(standing.shelves.placements()) == 1)
    (shelf,) = standing.shelves.shelves()
    assert shelf.name == "À relire"
    standing.qtbot.waitUntil(standing.front.menus.mark.isChecked)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.shelves.shelves())
    standing.qtbot.waitUntil(lambda: not standing.favourites.marks())
    standing.qtbot.waitUntil(lambda: not standing.front.menus.mark.isChecked())


def test_a_card_is_dropped_on_a_shelf(standing: Standing) -> None:
    shelf = Shelf(ShelfKey("s"), "Ville")
    standing.shelves.save(shelf)
    standing.window.leave_library()
    standing.open()
    filled = standing.front.sidebar.shelves.filled

    def dropped() -> bool:
        # Until the shelves are read, there is none to drop it on.
        filled.emit(TermKey(SHELF, "Ville"), (ORCHARD.key, NoteKey("nowhere")))
        return len(standing.shelves.placements()) == 1

    standing.qtbot.waitUntil(dropped)
    assert [mark.key for mark in standing.favourites.marks()] == [ORCHARD.key]
