"""Where the window stood and how its panels were shared out: kept over a restart."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter

_USUAL_SIZE = QSize(1280, 800)


class WindowState:
    """The geometry of one window, in a file that can be thrown away."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    def recall(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Put the window where it stood, unless that screen is gone; never larger than a screen."""
        window.resize(_USUAL_SIZE.boundedTo(window.screen().availableSize()))
        geometry = self._kept.value("geometry")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        if QGuiApplication.screenAt(window.frameGeometry().center()) is None:
            screen = QGuiApplication.primaryScreen().availableGeometry()
            window.resize(window.size().boundedTo(screen.size()))
            window.move(screen.topLeft())
        shares = self._kept.value("panels")
        if isinstance(shares, QByteArray):
            splitter.restoreState(shares)

    def keep(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Remember where the window stands."""
        self._kept.setValue("geometry", window.saveGeometry())
        self._kept.setValue("panels", splitter.saveState())
        self._kept.sync()
