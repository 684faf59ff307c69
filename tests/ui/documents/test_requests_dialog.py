"""The list of what was asked of the network."""

from datetime import UTC, datetime

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from reader_app.downloads.kept_line import Request
from reader_app.ui.documents.requests_dialog import RequestsDialog
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme


def test_every_request_is_a_line_the_newest_first(qtbot: QtBot, theme: Theme) -> None:
    dialog = RequestsDialog(theme, Messages(native=False))
    qtbot.addWidget(dialog)
    dialog.open()
    model = dialog.findChildren(QTableView)[0].model()
    QAbstractItemModelTester(model)
    when = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    outcomes = ("200", "302", "404 not-found", "timed-out", "something else")
    dialog.show_requests([Request(when, f"https://a.fr/{each}", each) for each in outcomes])
    said = [model.index(row, 2).data() for row in range(5)]
    assert said == [
        "else (something)",
        "The server does not answer: try again later.",
        "The server has no such document any more. (404)",
        "Sent on. (302)",
        "It came. (200)",
    ]
    assert model.index(4, 1).data() == "https://a.fr/200"
    assert "26" in model.index(0, 0).data()


def test_where_nothing_was_asked_that_is_said(qtbot: QtBot, theme: Theme) -> None:
    dialog = RequestsDialog(theme, Messages(native=False))
    qtbot.addWidget(dialog)
    dialog.show_requests(())
    assert "Nothing was asked" in dialog.findChildren(QLabel)[0].text()
