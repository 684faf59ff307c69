"""In which format favourites go out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from reader_app.domain.backup import KeptCounts
from reader_app.ui.keeping.export_dialog import ExportDialog, Format
from reader_app.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ExportDialog:
    dialog = ExportDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def button(dialog: ExportDialog, name: str) -> QAbstractButton:
    return next(e for e in dialog.findChildren(QAbstractButton) if e.text() == name)


def test_it_says_how_much_goes_out(dialog: ExportDialog) -> None:
    assert not button(dialog, "Choose the file…").isEnabled()
    dialog.show_counts(KeptCounts(favourites=2, remarks=1))
    told = [each.text() for each in dialog.findChildren(QLabel)]
    assert "2 favourite(s), 1 remark(s)" in told
    assert button(dialog, "Choose the file…").isEnabled()


def test_each_format_can_be_chosen_and_says_what_it_is_for(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.show_counts(KeptCounts(favourites=2))
    choices = dialog.findChildren(QRadioButton)
    assert len(choices) == len(Format)
    assert all(each.accessibleDescription() for each in choices)
    choices[2].click()
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(button(dialog, "Choose the file…"), Qt.MouseButton.LeftButton)
    assert chosen.args == [Format.MARKDOWN]


def test_where_nothing_was_made_nothing_goes_out(dialog: ExportDialog) -> None:
    dialog.show_counts(KeptCounts())
    assert not button(dialog, "Choose the file…").isEnabled()
