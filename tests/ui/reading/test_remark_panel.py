"""The remarks below the page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader_app.domain.remark import Remark, new_remark_key
from reader_app.ui.reading.remark_panel import RemarkEditor, RemarkPanel
from reader_app.ui.theme import Theme
from tests.builders import a_note

NOTE = a_note(1)


def a_remark(text: str) -> Remark:
    return Remark(new_remark_key(), NOTE.key, text, NOTE.title)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> RemarkPanel:
    panel = RemarkPanel(theme)
    qtbot.addWidget(panel)
    return panel


def editors(panel: RemarkPanel) -> list[RemarkEditor]:
    return [each for each in panel.findChildren(RemarkEditor) if not each.isHidden()]


def test_it_is_out_of_sight_where_there_is_none(panel: RemarkPanel) -> None:
    assert not panel.isVisible()
    panel.show_remarks([a_remark("Un")])
    assert panel.isVisible()
    panel.show_remarks([])
    assert not panel.isVisible()


def test_several_stand_side_by_side_and_say_why(panel: RemarkPanel) -> None:
    panel.show_remarks([a_remark("Un"), a_remark("Deux")])
    assert [each.toPlainText() for each in editors(panel)] == ["Un", "Deux"]
    titles = {each.text() for each in panel.findChildren(QLabel)}
    assert "Your remarks, written on two machines" in titles


def test_what_is_written_is_kept_by_itself(qtbot: QtBot, panel: RemarkPanel) -> None:
    panel.open(a_remark(""))
    (editor,) = editors(panel)
    with qtbot.waitSignal(panel.written) as told:
        qtbot.keyClicks(editor, "Neuf")
    assert told.args is not None
    assert told.args[0].text == "Neuf"
    with qtbot.assertNotEmitted(panel.written):
        panel.keep()


def test_a_remark_without_words_goes_with_escape(qtbot: QtBot, panel: RemarkPanel) -> None:
    panel.open(a_remark(""))
    with qtbot.waitSignal(panel.left), qtbot.assertNotEmitted(panel.written):
        qtbot.keyClick(editors(panel)[0], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    kept = a_remark("Ancien")
    panel.show_remarks([kept])
    editors(panel)[0].setPlainText("  ")
    with qtbot.waitSignal(panel.written) as told:
        qtbot.keyClick(editors(panel)[0], Qt.Key.Key_Escape)
    assert told.args == [kept._replace(text="")]


def test_what_comes_from_the_disk_never_writes_over_what_is_being_written(
    panel: RemarkPanel,
) -> None:
    remark = a_remark("Un")
    panel.show_remarks([remark])
    panel.show_remarks([remark._replace(text="Deux")])
    assert editors(panel)[0].toPlainText() == "Deux"
    editors(panel)[0].setPlainText("Deux et demi")
    panel.show_remarks([remark._replace(text="Trois")])
    assert editors(panel)[0].toPlainText() == "Deux et demi"


def test_leaving_the_note_keeps_what_is_written(qtbot: QtBot, panel: RemarkPanel) -> None:
    panel.open(a_remark(""))
    editors(panel)[0].setPlainText("Vite")
    with qtbot.waitSignal(panel.written):
        panel.leave_note()
    assert not panel.isVisible()


def marked(editor: RemarkEditor) -> list[str]:
    return [each.cursor.selectedText() for each in editor.extraSelections()]


def test_the_words_that_are_searched_are_marked_as_one_writes(
    qtbot: QtBot, panel: RemarkPanel
) -> None:
    panel.mark_words([(("loutre",), False)])
    panel.show_remarks([a_remark("Deux loutres, une martre")])
    (editor,) = editors(panel)
    assert marked(editor) == ["loutres"]
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " et une loutre")
    assert marked(editor) == ["loutres", "loutre"]
    panel.mark_words([(("martre",), False)])
    assert marked(editor) == ["martre"]
    panel.mark_words([])
    assert marked(editor) == []


def test_the_words_come_into_sight_once_the_remarks_are_here(panel: RemarkPanel) -> None:
    panel.mark_words([(("loutre",), False)])
    panel.reveal_words()
    panel.show_remarks([])
    panel.show_remarks([a_remark("Rien"), a_remark("ligne\n" * 60 + "une loutre")])
    _first, second = editors(panel)
    assert second.textCursor().block().text() == "une loutre"
    assert not second.hasFocus()
    # Once is enough: the reader may have gone elsewhere since.
    second.moveCursor(QTextCursor.MoveOperation.Start)
    panel.show_remarks([each.remark for each in editors(panel)])
    assert second.textCursor().position() == 0
