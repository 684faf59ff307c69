"""A file shown in its folder: by a manager of files over a real bus of its own, or otherwise."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import ClassInfo, QObject, QUrl, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServer
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader_app.ui.documents.folder_window import FolderWindow

PLACE = "/org/freedesktop/FileManager1"
FILE = Path("/tmp/Un guide à lire.pdf")


class System(QObject):
    """Stands for the programs of the system: what it is asked to open, it notes."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@ClassInfo({"D-Bus Interface": "org.freedesktop.FileManager1"})
class Manager(QObject):
    """A manager of files: what it is asked to show, it notes."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot("QStringList", str)
    def ShowItems(self, addresses: list[str], _startup: str) -> None:  # noqa: N802 the bus names it
        self.shown += addresses


class Bus(QObject):
    """A bus between two: this side has a manager of files, or none."""

    def __init__(self, manager: Manager | None) -> None:
        super().__init__()
        self._manager = manager
        self._theirs: list[QDBusConnection] = []
        self._server = QDBusServer("unix:tmpdir=/tmp")
        self._server.newConnection.connect(self._join)
        self.ours = QDBusConnection.connectToPeer(self._server.address(), "folder-window")

    @Slot(QDBusConnection)
    def _join(self, connection: QDBusConnection) -> None:
        theirs = QDBusConnection(connection)
        self._theirs.append(theirs)
        if self._manager is not None:
            slots = QDBusConnection.RegisterOption.ExportAllSlots
            theirs.registerObject(PLACE, self._manager, slots)

    def close(self) -> None:
        QDBusConnection.disconnectFromPeer("folder-window")


@pytest.fixture
def system() -> Iterator[System]:
    system = System()
    QDesktopServices.setUrlHandler("file", system, "open")
    yield system
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def failed() -> list[Path]:
    return []


def test_a_manager_of_files_is_asked_to_show_it(
    qtbot: QtBot, system: System, failed: list[Path]
) -> None:
    manager = Manager()
    bus = Bus(manager)
    FolderWindow(system, system="linux", bus=bus.ours).show(FILE, failed.append)
    qtbot.waitUntil(lambda: bool(manager.shown))
    assert manager.shown == ["file:///tmp/Un%20guide%20%C3%A0%20lire.pdf"]
    assert system.opened == []
    bus.close()


def test_without_one_its_folder_is_opened(qtbot: QtBot, system: System, failed: list[Path]) -> None:
    bus = Bus(None)
    FolderWindow(system, system="linux", bus=bus.ours).show(FILE, failed.append)
    qtbot.waitUntil(lambda: bool(system.opened))
    assert system.opened == ["/tmp"]
    bus.close()


def test_without_a_bus_its_folder_is_opened(system: System, failed: list[Path]) -> None:
    nowhere = QDBusConnection("nowhere")
    FolderWindow(system, system="linux", bus=nowhere).show(FILE, failed.append)
    assert system.opened == ["/tmp"]


@pytest.mark.parametrize(
    ("name", "program", "arguments"),
    [
        ("win32", "explorer", ["/select,", str(FILE)]),
        ("darwin", "/usr/bin/open", ["-R", str(FILE)]),
    ],
)
def test_other_systems_have_programs_for_it(
    system: System, failed: list[Path], name: str, program: str, arguments: list[str]
) -> None:
    asked: list[tuple[str, list[str]]] = []

    def start(*words: object) -> bool:
        asked.append(words)  # type: ignore[arg-type]
        return True

    FolderWindow(system, system=name, start=start).show(FILE, failed.append)
    assert asked == [(program, arguments)]
    assert system.opened == []


def test_a_program_that_cannot_be_started_leaves_the_folder(
    system: System, failed: list[Path]
) -> None:
    window = FolderWindow(system, system="darwin", start=lambda *_words: False)
    window.show(FILE, failed.append)
    assert system.opened == ["/tmp"]
    assert failed == []
