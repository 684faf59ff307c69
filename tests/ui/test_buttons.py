"""Flat buttons, and those with words."""

from pytestqt.qtbot import QtBot

from reader_app.ui.buttons import FlatButton
from reader_app.ui.theme import Theme


def test_a_flat_button_says_what_it_does(qtbot: QtBot, theme: Theme) -> None:
    button = FlatButton(theme, "x", "Fermer <vite>")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Fermer <vite>"
    assert button.toolTip() == "<qt>Fermer &lt;vite&gt;</qt>"
    assert not button.icon().isNull()
