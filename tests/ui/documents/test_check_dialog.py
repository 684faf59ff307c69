"""Holding documents against their sources: what is said before, meanwhile and after."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.checking import Checked
from reader_app.downloads.inquiry import Verdict
from reader_app.ui.documents.check_dialog import CheckDialog
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme

ONE, TWO = (Attachment(name, f"https://exemple.fr/{name}.pdf") for name in ("Guide", "Charte"))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CheckDialog:
    QLocale.setDefault(QLocale("en_GB"))
    dialog = CheckDialog(theme, Messages(native=False), "Logement")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def words(dialog: CheckDialog) -> str:
    shown = [each for each in dialog.findChildren(QLabel) if each.isVisible()]
    return "\n".join(each.text() for each in shown)


def button(dialog: CheckDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == text)


def click(qtbot: QtBot, dialog: CheckDialog, text: str) -> None:
    qtbot.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


def test_nothing_is_asked_before_the_reader_agrees(qtbot: QtBot, dialog: CheckDialog) -> None:
    assert not button(dialog, "Check").isEnabled()
    dialog.show_documents(2, 1, offline=False)
    for each in ("Logement", "2 document(s) here", "1 server(s)", "Nothing is downloaded"):
        assert each in words(dialog)
    with qtbot.waitSignal(dialog.agreed):
        click(qtbot, dialog, "Check")
    dialog.show_checked(Checked(ONE, Verdict.SAME))
    assert "1 of 2 asked" in words(dialog)


def test_what_is_newer_can_be_fetched(qtbot: QtBot, dialog: CheckDialog) -> None:
    dialog.show_documents(2, 1, offline=False)
    click(qtbot, dialog, "Check")
    dialog.show_checked(Checked(ONE, Verdict.CHANGED))
    dialog.show_checked(Checked(TWO, Verdict.SAME))
    dialog.show_ended()
    assert "1 document(s) newer at the source\n– Guide\n1 document(s) the same" in words(dialog)
    with qtbot.waitSignal(dialog.anew_requested) as wanted:
        click(qtbot, dialog, "Fetch the newer versions")
    assert wanted.args == [[ONE]]


def test_where_nothing_is_newer_there_is_nothing_to_fetch(
    qtbot: QtBot, dialog: CheckDialog
) -> None:
    dialog.show_documents(2, 1, offline=False)
    click(qtbot, dialog, "Check")
    dialog.show_checked(Checked(ONE, Verdict.GONE))
    dialog.show_checked(Checked(TWO, Verdict.UNKNOWN, Reason.NO_NETWORK))
    dialog.show_ended()
    assert "no longer at the source" in words(dialog)
    assert "could not be checked" in words(dialog)
    assert not button(dialog, "Fetch the newer versions").isVisible()
    with qtbot.waitSignal(dialog.rejected):
        click(qtbot, dialog, "Close")


@pytest.mark.parametrize(
    ("count", "offline", "said"),
    [(0, False, "there is nothing to check"), (3, True, "You are working offline")],
)
def test_where_nothing_can_be_asked_it_says_why(
    dialog: CheckDialog, count: int, offline: bool, said: str
) -> None:
    dialog.show_documents(count, 1, offline=offline)
    assert said in words(dialog)
    assert not button(dialog, "Check").isEnabled()
