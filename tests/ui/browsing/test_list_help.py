"""What the keyboard help says of the list of notes."""

from pytestqt.qtbot import QtBot

from reader_app.ui.browsing.list_help import ListHelp


def test_the_ways_to_open_a_note_are_named(qtbot: QtBot) -> None:
    lines = ListHelp().lines()
    assert {line.section for line in lines} == {"In the list of notes"}
    assert [line.shortcut for line in lines] == ["Return", "Ctrl+Return", "middle click"]
