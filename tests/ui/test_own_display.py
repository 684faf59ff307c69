"""What the reader keeps of the notes: marked, read, to be read, with undo."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from reader_app.domain.errors import FileError, Reason
from tests.builders import an_attachment
from tests.journeys import sight
from tests.ui.standing import CONTROL, WELL, Key, Standing, standing

__all__ = ["standing"]


def test_a_mark_shows_everywhere_at_once_and_can_be_undone(standing: Standing) -> None:
    standing.read(WELL)
    standing.click_button("Favourite")
    assert sight.button(standing.front, "Favourite").isChecked()
    assert standing.front.menus.mark.isChecked()
    standing.qtbot.waitUntil(lambda: sight.counts(standing.front)["Favourites"] == 1)
    standing.press(Key.Key_Z, CONTROL)
    assert not sight.button(standing.front, "Favourite").isChecked()
    standing.qtbot.waitUntil(lambda: sight.counts(standing.front)["Favourites"] == 0)
    assert standing.favourites.marks() == ()


def test_a_mark_that_cannot_be_kept_is_said(standing: Standing) -> None:
    standing.favourites.error = FileError(Path("favourites.db"), Reason.DISK_FULL)
    standing.read(WELL)
    standing.press(Key.Key_D, CONTROL)
    standing.sees("favourites.db: The disk is full")
    assert not sight.button(standing.front, "Favourite").isChecked()


def test_a_document_is_marked_apart_from_its_note(standing: Standing) -> None:
    standing.read(WELL)
    standing.click_button("Favourite +")
    standing.sees("Favourite ✓")
    assert not sight.button(standing.front, "Favourite").isChecked()
    standing.qtbot.waitUntil(lambda: bool(standing.favourites.marks()))
    assert standing.favourites.marks()[0].attachment == an_attachment(7).identity


def test_a_note_is_read_and_unread_by_the_menu_with_undo(standing: Standing) -> None:
    standing.open()
    standing.click_card("Le puits")
    menus, qtbot = standing.front.menus, standing.qtbot
    qtbot.waitUntil(menus.read.isEnabled)
    assert "not read" in spoken(standing, "Le puits")
    standing.press(Key.Key_U, CONTROL)
    assert menus.read.isChecked()
    assert "not read" not in spoken(standing, "Le puits")
    qtbot.waitUntil(lambda: standing.read_notes.read_keys() == {WELL.key})
    standing.press(Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: standing.read_notes.read_keys() == frozenset())
    assert not menus.read.isChecked()
    assert "not read" in spoken(standing, "Le puits")


def spoken(standing: Standing, title: str) -> str:
    """What a screen reader says of a card."""
    table = standing.front.findChild(QTableView)
    assert table is not None
    index = next(row for row in sight.rows(table) if row.data() == title)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_note_is_one_to_read(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_U, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert standing.front.menus.to_read.isChecked()
    standing.qtbot.waitUntil(lambda: len(standing.reading_list.to_read()) == 1)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.reading_list.to_read())
    assert not standing.front.menus.to_read.isChecked()
