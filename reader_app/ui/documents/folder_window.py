"""A document shown in the system's window of folders, chosen there where the system knows how."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QProcess, QUrl, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher
from PySide6.QtGui import QDesktopServices

_SERVICE = "org.freedesktop.FileManager1"
_PLACE = "/org/freedesktop/FileManager1"
_PATIENCE_MS = 3_000
"""A manager of files that is not running is started by the question."""

Failed = Callable[[Path], None]


def started(program: str, arguments: list[str]) -> bool:
    """Start a program that lives on without us; whether it could be started."""
    return bool(QProcess.startDetached(program, arguments)[0])


class FolderWindow(QObject):
    """Asks the system to show a file; where it cannot, its folder is opened."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        system: str = sys.platform,
        bus: QDBusConnection | None = None,
        start: Callable[[str, list[str]], bool] = started,
    ) -> None:
        super().__init__(parent)
        self._system = system
        self._bus = bus
        self._start = start
        self._waiting: dict[QDBusPendingCallWatcher, Callable[[], None]] = {}

    def show(self, path: Path, failed: Failed) -> None:
        """Show a file in its folder; `failed` is told of a folder that cannot be opened."""
        if self._system == "win32":
            # In two words: of one with a space in it, it would understand nothing.
            shown = self._start("explorer", ["/select,", QDir.toNativeSeparators(str(path))])
        elif self._system == "darwin":
            shown = self._start("/usr/bin/open", ["-R", str(path)])
        else:
            shown = self._ask_manager(path, failed)
        if not shown:
            _open_folder(path, failed)

    def _ask_manager(self, path: Path, failed: Failed) -> bool:
        """Ask the manager of files over the session's bus; whether there is one to be asked."""
        bus = self._bus or QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        message = QDBusMessage.createMethodCall(_SERVICE, _PLACE, _SERVICE, "ShowItems")
        message.setArguments([[QUrl.fromLocalFile(str(path)).toString(_ENCODED)], ""])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS), self)
        self._waiting[watcher] = partial(_open_folder, path, failed)
        watcher.finished.connect(self._note_answer)
        return True

    @Slot(QDBusPendingCallWatcher)
    def _note_answer(self, watcher: QDBusPendingCallWatcher) -> None:
        otherwise = self._waiting.pop(watcher, None)
        if otherwise is not None and watcher.isError():
            otherwise()
        watcher.deleteLater()


_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded


def _open_folder(path: Path, failed: Failed) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        failed(path.parent)
