"""The dialog of what was taken away."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.trash import Removed, RemovedKind
from reader_app.ui.keeping.trash_dialog import TrashDialog
from reader_app.ui.theme import Theme

DAY = datetime(2026, 3, 1, 12, tzinfo=UTC)
REMOVED = tuple(
    Removed(kind, str(number), f"Chose {number}", DAY) for number, kind in enumerate(RemovedKind)
)


def test_it_says_what_each_was_and_brings_it_back_by_a_key(qtbot: QtBot, theme: Theme) -> None:
    dialog = TrashDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show_removed(REMOVED)
    dialog.show()
    tree = dialog.findChild(QTreeWidget)
    assert tree is not None
    rows = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    assert [row.text(1) for row in rows if row] == [
        "favourite",
        "shelf",
        "remark",
        "highlight",
        "to read",
        "saved search",
    ]
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.bring_back_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == [REMOVED[1]]
    dialog.show_removed((REMOVED[0], *REMOVED[2:]))
    with qtbot.waitSignal(dialog.bring_back_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert asked.args == [REMOVED[2]]


def test_an_empty_one_says_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = TrashDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    told = next(iter(dialog.findChildren(QLabel)))
    # Nothing is said before it is known.
    assert told.text().strip() == ""
    dialog.show_removed(())
    assert told.text() == "You took nothing away."
    back = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Bring back")
    assert not back.isEnabled()
