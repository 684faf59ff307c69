"""What keeps the reader's own: the copies, and the trash."""

from pathlib import Path

from PySide6.QtWidgets import QTreeWidget

from reader_app.domain.errors import LibraryError, Reason
from reader_app.ui.keeping.backups_dialog import BackupsDialog
from reader_app.ui.keeping.trash_dialog import TrashDialog
from tests.ui.standing import CONTROL, GONE, Key, Standing, standing

__all__ = ["standing"]


def test_a_damaged_file_is_said_with_the_way_to_a_copy(standing: Standing) -> None:
    path = Path("Quartiers/favourites.db")
    standing.qtbot.waitUntil(lambda: len(standing.backups.copies) == 1)
    standing.backups.held = "damaged"
    standing.favourites.error = LibraryError(path, Reason.DAMAGED)
    standing.click_card("Le puits")
    standing.qtbot.waitUntil(standing.front.menus.mark.isEnabled)
    standing.press(Key.Key_D, CONTROL)
    standing.sees("favourites.db: The file of your favourites is damaged: bring back a copy.")
    standing.click_button("Bring back a copy…")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is not None)
    dialog = standing.front.findChild(BackupsDialog)
    assert dialog is not None
    copies = dialog.findChild(QTreeWidget)
    assert copies is not None
    standing.qtbot.waitUntil(lambda: copies.topLevelItemCount() == 1)
    standing.favourites.error = None
    standing.click_button("Bring back")
    standing.sees("Everything is as in the copy again.")
    assert standing.backups.held == "a"
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is None)


def test_copies_are_in_the_menu(standing: Standing) -> None:
    standing.front.menus.backups.trigger()
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is not None)
    standing.click_button("Make a copy now")
    standing.qtbot.waitUntil(lambda: len(standing.backups.copies) == 1)
    standing.click_button("Close")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(BackupsDialog) is None)


def test_what_was_taken_away_comes_back(standing: Standing) -> None:
    standing.front.menus.trash.trigger()
    standing.qtbot.waitUntil(lambda: standing.front.findChild(TrashDialog) is not None)
    dialog = standing.front.findChild(TrashDialog)
    assert dialog is not None
    removed = dialog.findChild(QTreeWidget)
    assert removed is not None
    standing.qtbot.waitUntil(lambda: removed.topLevelItemCount() == 1)
    standing.click_button("Bring back")
    standing.qtbot.waitUntil(lambda: removed.topLevelItemCount() == 0)
    assert standing.trash.back == [GONE]
    standing.click_button("Close")
    standing.qtbot.waitUntil(lambda: standing.front.findChild(TrashDialog) is None)
