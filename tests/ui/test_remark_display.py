"""Remarks below the page: written, kept, and kept in sight where that fails."""

from pathlib import Path

from reader_app.domain.errors import LibraryError, Reason
from reader_app.ui.reading.remark_panel import RemarkEditor
from tests.ui.standing import CONTROL, ORCHARD, WELL, Key, Standing, standing

__all__ = ["standing"]


def test_a_remark_is_written_below_the_page_and_kept(standing: Standing) -> None:
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    assert editor.hasFocus()
    standing.qtbot.keyClicks(editor, "Profond de *dix* pieds")
    standing.press(Key.Key_Escape)
    standing.qtbot.waitUntil(lambda: len(standing.remarks.remarks()) == 1)
    (remark,) = standing.remarks.remarks()
    assert (remark.note, remark.text, remark.title) == (
        WELL.key,
        "Profond de *dix* pieds",
        WELL.title,
    )
    standing.read(ORCHARD)
    standing.qtbot.waitUntil(lambda: not standing.front.findChildren(RemarkEditor))
    standing.read(WELL)
    standing.qtbot.waitUntil(lambda: standing.front.findChild(RemarkEditor) is not None)
    standing.front.menus.undo.trigger()
    standing.qtbot.waitUntil(lambda: not standing.remarks.remarks())
    standing.front.menus.redo.trigger()
    standing.qtbot.waitUntil(lambda: len(standing.remarks.remarks()) == 1)


def test_what_is_being_written_is_kept_when_the_note_or_the_library_is_left(
    standing: Standing,
) -> None:
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.keyClicks(editor, "Un")
    standing.window.leave_library()
    standing.qtbot.waitUntil(lambda: [each.text for each in standing.remarks.remarks()] == ["Un"])


def test_a_remark_that_cannot_be_kept_stays_in_sight(standing: Standing) -> None:
    standing.remarks.error = LibraryError(Path("favourites.db"), Reason.DISK_FULL)
    standing.read(WELL)
    standing.press(Key.Key_M, CONTROL)
    editor = standing.front.findChild(RemarkEditor)
    assert editor is not None
    standing.qtbot.keyClicks(editor, "Un")
    editor.keep()
    standing.sees("The disk is full: your favourites can be read, not changed.")
    assert editor.toPlainText() == "Un"
    assert editor.isVisible()
