"""Where the window stood: found again after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader_app.ui.window_state import WindowState


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "state" / "window.ini"


def a_window(qtbot: QtBot) -> tuple[QMainWindow, QSplitter]:
    window = QMainWindow()
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for _ in range(3):
        splitter.addWidget(QWidget())
    window.setCentralWidget(splitter)
    qtbot.addWidget(window)
    return window, splitter


def shown_again(qtbot: QtBot, kept: Path) -> tuple[QMainWindow, QSplitter]:
    window, splitter = a_window(qtbot)
    WindowState(kept).recall(window, splitter)
    window.show()
    qtbot.waitExposed(window)
    return window, splitter


def test_a_first_window_has_a_usual_size(qtbot: QtBot, kept: Path) -> None:
    window, splitter = a_window(qtbot)
    WindowState(kept).recall(window, splitter)
    assert window.size() == QSize(1280, 800).boundedTo(window.screen().availableSize())
    assert not kept.exists()


def test_size_and_shares_are_found_again(qtbot: QtBot, kept: Path) -> None:
    window, splitter = shown_again(qtbot, kept)
    window.resize(700, 500)
    splitter.setSizes([100, 200, 400])
    qtbot.waitUntil(lambda: splitter.width() == 700)
    shares = splitter.sizes()
    WindowState(kept).keep(window, splitter)
    window.close()
    again, its_splitter = shown_again(qtbot, kept)
    assert again.size() == QSize(700, 500)
    assert its_splitter.sizes() == shares


def test_a_window_whose_screen_is_gone_comes_back_into_sight(qtbot: QtBot, kept: Path) -> None:
    window, splitter = a_window(qtbot)
    window.setGeometry(40_000, 40_000, 700, 500)
    WindowState(kept).keep(window, splitter)
    again, _ = shown_again(qtbot, kept)
    assert QGuiApplication.screenAt(again.geometry().center()) is not None


def test_a_file_that_says_nothing_is_no_trouble(qtbot: QtBot, kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_bytes(b"geometry=@ByteArray(\\x1\\xd9garbage)\npanels=7\n\x00\xff")
    window, splitter = a_window(qtbot)
    WindowState(kept).recall(window, splitter)
    assert window.size() == QSize(1280, 800).boundedTo(window.screen().availableSize())


def test_a_place_that_cannot_be_written_to_is_no_trouble(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("un fichier, pas un dossier")
    window, splitter = a_window(qtbot)
    WindowState(tmp_path / "state" / "window.ini").keep(window, splitter)
