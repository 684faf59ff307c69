"""What the window asks of the program."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.standing import CONTROL, SHIFT, Key, Standing, standing

__all__ = ["standing"]


def test_what_is_to_come_in_is_asked_of_the_program(standing: Standing, tmp_path: Path) -> None:
    (tmp_path / "depot").mkdir()
    with standing.qtbot.waitSignal(standing.window.requests.import_requested) as asked:
        standing.press(Key.Key_I, CONTROL | SHIFT)
        standing.qtbot.waitUntil(lambda: standing.front.findChild(QFileDialog) is not None)
        dialog = standing.front.findChild(QFileDialog)
        assert dialog is not None
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / "depot"))
        dialog.accept()
    assert asked.args == [[tmp_path / "depot"]]


@pytest.mark.parametrize(
    ("key", "signal", "value"),
    [
        (Key.Key_Plus, "text_step_requested", [1]),
        (Key.Key_Minus, "text_step_requested", [-1]),
        (Key.Key_0, "text_size_requested", [0]),
    ],
)
def test_the_size_of_the_text_is_asked_of_the_program(
    standing: Standing, key: Qt.Key, signal: str, value: list[int]
) -> None:
    with standing.qtbot.waitSignal(getattr(standing.window.requests, signal)) as asked:
        standing.press(key, CONTROL)
    assert asked.args == value


def test_dark_colours_are_asked_of_the_program(standing: Standing) -> None:
    with standing.qtbot.waitSignal(standing.window.requests.scheme_requested):
        standing.click_button("Dark colours")
