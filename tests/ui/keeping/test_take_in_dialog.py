"""What a file would bring, said before any of it is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader_app.domain.backup import KeptCounts
from reader_app.domain.moved import Offered
from reader_app.domain.progress import Progress
from reader_app.ui.keeping.take_in_dialog import TakeInDialog
from reader_app.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> TakeInDialog:
    dialog = TakeInDialog(theme, Path("signets.html"))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def said(dialog: TakeInDialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def buttons(dialog: TakeInDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QAbstractButton) if each.isVisible()]


def press(qtbot: QtBot, dialog: TakeInDialog, name: str) -> None:
    button = next(e for e in dialog.findChildren(QAbstractButton) if e.text() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_counts_before_it_asks(qtbot: QtBot, dialog: TakeInDialog) -> None:
    assert "signets.html" in said(dialog)
    assert buttons(dialog) == ["Cancel"]
    news = KeptCounts(favourites=12, shelves=3, remarks=1)
    dialog.show_offered(Offered(news, 4, unmatched=("https://a.example/", "https://b.example/")))
    text = said(dialog)
    assert "New here: 12 favourite(s), 3 shelf(s), 1 remark(s)." in text
    assert "4 thing(s) here already." in text
    assert "2 address(es) without a note here" in text
    assert "A copy of what is here now is made first" in text
    pages = dialog.findChild(QPlainTextEdit)
    assert pages is not None
    assert pages.toPlainText().splitlines() == ["https://a.example/", "https://b.example/"]
    with qtbot.waitSignal(dialog.agreed):
        press(qtbot, dialog, "Import")
    assert buttons(dialog) == ["Stop"]
    dialog.show_progress(Progress(3, 12))
    with qtbot.waitSignals([dialog.stop_requested, dialog.rejected]):
        press(qtbot, dialog, "Stop")


def test_where_nothing_is_new_there_is_nothing_to_agree_to(
    qtbot: QtBot, dialog: TakeInDialog
) -> None:
    dialog.show_offered(Offered(known=7))
    assert "7 thing(s) here already." in said(dialog)
    assert buttons(dialog) == ["Close"]
    with qtbot.assertNotEmitted(dialog.stop_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_empty_file_is_said_to_be_so(dialog: TakeInDialog) -> None:
    dialog.show_offered(Offered())
    assert "There is nothing in it for this library." in said(dialog)


def test_escape_stops_the_reading_too(qtbot: QtBot, dialog: TakeInDialog) -> None:
    with qtbot.waitSignal(dialog.stop_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
