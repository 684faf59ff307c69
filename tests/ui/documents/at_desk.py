"""A desk over a folder of its own, for tests of what it knows and what it opens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import FileError
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.pdfs.vetting import vetting
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.document_state import DocumentState
from reader_app.ui.documents.folder_window import FolderWindow
from reader_app.ui.jobs import Jobs
from tests.downloads.loopback import Loopback
from tests.pdfs import bad_pdfs
from tests.ui.documents.looking import look_into

ABSENT, HERE = AttachmentState.ABSENT, AttachmentState.HERE
PDF = bad_pdfs.sound_pdf(3)


class System(QObject):
    """Stands for the programs of the system: what it is asked to open, it notes."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []
        QDesktopServices.setUrlHandler("file", self, "open")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


class Standing:
    """A desk over a folder of its own, and what it said."""

    def __init__(self, qtbot: QtBot, jobs: Jobs, folder: Path) -> None:
        self.qtbot = qtbot
        self.jobs = jobs
        self.folder = folder
        self.desk = Desk(jobs, folders=FolderWindow(bus=QDBusConnection("nowhere")))
        self.states: dict[str, DocumentState] = {}
        self.ends: list[tuple[str, DocumentState]] = []
        self.opened: list[tuple[Path, str]] = []
        self.refused: list[FileError] = []
        self.found: list[tuple[frozenset[str], DocumentsHere]] = []
        self.desk.state_changed.connect(self.states.__setitem__)
        self.desk.ended.connect(lambda *end: self.ends.append(end))
        self.desk.opening.pdfs.opened.connect(lambda pdf: self.opened.append((pdf.path, pdf.name)))
        self.desk.opening.refused.connect(self.refused.append)
        self.desk.opening.pdfs.unsafe.connect(lambda *what: self.refused.append(what[2]))
        self.desk.standing_found.connect(lambda *found: self.found.append(found))
        self.move_to(folder)

    def move_to(self, folder: Path) -> None:
        """Open another library on the desk."""
        attachments = AttachmentFolder(folder)
        limits = Limits(timeout_ms=10_000)
        self.downloads = Downloads(attachments, vetting, self.jobs.start, limits=limits)
        self.desk.read_from(attachments, self.downloads, look_into(attachments))

    def fetch(self, document: Attachment) -> DocumentState:
        """Fetch a document to its end."""
        self.desk.fetch(document)
        self.qtbot.waitUntil(lambda: bool(self.ends))
        return self.ends.pop()[1]

    def look(self, document: Attachment) -> DocumentState:
        """What the desk says of a document."""
        self.states.clear()
        self.desk.look([document])
        self.qtbot.waitUntil(lambda: document.identity in self.states)
        return self.states[document.identity]


@pytest.fixture
def web() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def standing(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[Standing]:
    standing = Standing(qtbot, jobs, tmp_path / "attachments")
    yield standing
    standing.desk.leave()


@pytest.fixture
def system(qtbot: QtBot) -> Iterator[System]:
    yield System()
    QDesktopServices.unsetUrlHandler("file")
