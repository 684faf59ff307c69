"""Where the window stood: found again after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from reader_app.ui.window_state import WindowState, placed, recall, state_of

DESK = QRect(0, 0, 1920, 1080)
BESIDE = QRect(1920, 200, 1280, 1024)
"""A smaller screen at the right."""


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "state" / "window.ini"


def a_window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def shown_again(qtbot: QtBot, kept: Path) -> QMainWindow:
    window = a_window(qtbot)
    recall(window, WindowState(kept).read())
    window.show()
    qtbot.waitExposed(window)
    return window


def usual(window: QMainWindow) -> QSize:
    return QSize(1280, 800).boundedTo(window.screen().availableSize())


def test_a_first_window_has_a_usual_size(qtbot: QtBot, kept: Path) -> None:
    window = a_window(qtbot)
    recall(window, WindowState(kept).read())
    assert window.size() == usual(window)
    assert not kept.exists()


def test_place_and_size_are_found_again_however_often(qtbot: QtBot, kept: Path) -> None:
    window = shown_again(qtbot, kept)
    window.resize(500, 400)
    window.move(60, 0)
    for _ in range(3):
        WindowState(kept).write(state_of(window))
        stood = window.frameGeometry()
        window.close()
        window = shown_again(qtbot, kept)
        assert window.frameGeometry() == stood
        assert window.size() == QSize(500, 400)


def test_a_maximized_window_is_found_again_and_the_place_that_it_goes_back_to(
    qtbot: QtBot, kept: Path
) -> None:
    window = shown_again(qtbot, kept)
    window.resize(500, 400)
    window.move(60, 40)
    window.showMaximized()
    WindowState(kept).write(state_of(window))
    again = shown_again(qtbot, kept)
    assert again.isMaximized()
    again.showNormal()
    qtbot.waitUntil(lambda: again.size() == QSize(500, 400))


def test_a_window_whose_screen_is_gone_comes_back_into_sight(qtbot: QtBot, kept: Path) -> None:
    state = {"place": "40000,40000,700,500", "frame": "4,4"}
    WindowState(kept).write(state)
    again = shown_again(qtbot, kept)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(again.frameGeometry())


@pytest.mark.parametrize(
    "frame",
    [
        QRect(100, 50, 1280, 800),
        QRect(0, 0, 1920, 1080),
        # Over the edge between the two screens, where both hold it.
        QRect(1500, 300, 900, 600),
        QRect(2000, 300, 1000, 700),
    ],
)
def test_a_window_that_the_screens_hold_stays_where_it_was(frame: QRect) -> None:
    assert placed(frame, [DESK, BESIDE]) == frame


@pytest.mark.parametrize(
    ("frame", "comes_up"),
    [
        # The screen beside is gone.
        (QRect(2000, 300, 1000, 700), QRect(920, 300, 1000, 700)),
        (QRect(1500, 300, 900, 600), QRect(1020, 300, 900, 600)),
        # So is one at the left, and one above.
        (QRect(-1500, 100, 800, 600), QRect(0, 100, 800, 600)),
        (QRect(200, -900, 800, 600), QRect(200, 0, 800, 600)),
        # It was on a larger screen.
        (QRect(0, 0, 3840, 2100), QRect(0, 0, 1920, 1080)),
        (QRect(2500, 1500, 1280, 800), QRect(640, 280, 1280, 800)),
    ],
)
def test_a_window_whose_screen_is_gone_comes_up_whole_on_the_one_that_is_left(
    frame: QRect, comes_up: QRect
) -> None:
    assert placed(frame, [DESK]) == comes_up


def test_a_window_over_the_edge_goes_to_the_screen_that_holds_most_of_it() -> None:
    moved = placed(QRect(2900, 300, 900, 600), [DESK, BESIDE])
    assert BESIDE.contains(moved)
    assert moved.size() == QSize(900, 600)
    assert placed(QRect(50_000, 300, 900, 600), [DESK, BESIDE]).topLeft() == QPoint(1020, 300)


@pytest.mark.parametrize(
    "said",
    [
        b"geometry=@ByteArray(\\x1\\xd9garbage)\npanels=7\n\x00\xff",
        b"[General]\nplace=1,2,3\nframe=0,0\n",
        b"[General]\nplace=a,b,c,d\nframe=0,0\n",
        b"[General]\nplace=999999999999,0,10,10\nframe=0,0\n",
    ],
)
def test_a_file_that_says_nothing_is_no_trouble(qtbot: QtBot, kept: Path, said: bytes) -> None:
    kept.parent.mkdir()
    kept.write_bytes(said)
    window = a_window(qtbot)
    recall(window, WindowState(kept).read())
    assert window.size() == usual(window)


def test_a_place_that_cannot_be_written_to_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("un fichier, pas un dossier")
    WindowState(tmp_path / "state" / "window.ini").write({"layout": "two"})
    assert WindowState(tmp_path / "state" / "window.ini").read() == {}
