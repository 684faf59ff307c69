"""The desk: documents looked for, fetched, opened, and left with their library."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.downloads.waiting import Stage
from reader_app.pdfs.vetting import vetting
from reader_app.ui.documents.desk import Desk, DocumentState
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
        self.desk.pdfs.opened.connect(lambda pdf: self.opened.append((pdf.path, pdf.name)))
        self.desk.refused.connect(self.refused.append)
        self.desk.pdfs.unsafe.connect(lambda *what: self.refused.append(what[2]))
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


def test_a_document_arrives_and_is_here(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    assert standing.look(document).state is ABSENT
    standing.desk.fetch(document)
    assert standing.states[document.identity].arriving
    assert list(standing.desk.arriving) == [document.identity]
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends == [(document.identity, DocumentState(HERE))]
    assert standing.desk.arriving == {}
    assert standing.look(document) == DocumentState(HERE)


def test_which_of_many_are_here_is_found(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    other = web.address("/autre.pdf")
    standing.desk.look_for_standing([document.identity, other])
    standing.qtbot.waitUntil(lambda: bool(standing.found))
    asked, found = standing.found[0]
    assert (asked, found.here) == ({document.identity, other}, {document.identity})


def test_why_a_download_failed_is_still_said_when_looked_at_again(
    standing: Standing, web: Loopback
) -> None:
    document = Attachment("Le guide", web.address("/parti.pdf"))
    assert standing.fetch(document).reason is Reason.NOT_FOUND
    assert standing.look(document).reason is Reason.NOT_FOUND
    web.serve("/parti.pdf", PDF)
    assert standing.fetch(document).reason is None
    assert standing.look(document) == DocumentState(HERE)


def test_what_was_brought_by_another_hand_is_no_longer_said_to_have_failed(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.address("/parti.pdf"))
    standing.fetch(document)
    where = AttachmentFolder(tmp_path / "attachments").file(document.identity).path
    where.write_bytes(PDF)
    assert standing.look(document) == DocumentState(HERE)


def test_a_size_that_differs_is_said_at_the_end_and_ever_after(
    standing: Standing, web: Loopback
) -> None:
    address = web.serve("/guide.pdf", PDF)
    document = Attachment("Le guide", address, size_text="1.00 Mo", size_bytes=1 << 20)
    assert standing.fetch(document).real_size == len(PDF)
    assert standing.look(document).real_size == len(PDF)
    honest = Attachment("Le guide", address, size_text=f"{len(PDF)} o", size_bytes=len(PDF))
    standing.desk.leave()
    standing.move_to(standing.folder)
    assert standing.look(honest).real_size is None
    assert standing.look(document).real_size == len(PDF)


def test_a_download_can_be_cancelled_and_asked_for_again(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.cancel(document.identity)
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends.pop()[1].reason is Reason.CANCELLED
    web.serve("/guide.pdf", PDF)
    standing.desk.fetch_again(document.identity)
    standing.qtbot.waitUntil(lambda: bool(standing.ends))
    assert standing.ends.pop()[1].state is HERE


def test_a_pdf_is_opened_once_it_is_vetted(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    standing.desk.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.opened))
    ((path, name),) = standing.opened
    assert (path.read_bytes(), name) == (PDF, "Le guide")


def test_a_pdf_that_is_unsound_is_not_opened(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.address("/guide.pdf"))
    where = AttachmentFolder(tmp_path / "attachments").file(document.identity).path
    where.parent.mkdir()
    where.write_bytes(bad_pdfs.no_pages())
    standing.desk.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert standing.refused[0].reason is Reason.UNSOUND_PDF
    assert standing.opened == []


def test_what_is_not_here_cannot_be_opened(standing: Standing, web: Loopback) -> None:
    document = Attachment("Le guide", web.address("/guide.pdf"))
    standing.desk.open(document)
    standing.desk.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: len(standing.refused) == 2)
    assert {error.reason for error in standing.refused} == {Reason.MISSING}


def test_a_reader_who_went_on_is_not_shown_the_document(standing: Standing, web: Loopback) -> None:
    first = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    second = Attachment("La charte", web.serve("/charte.pdf", PDF))
    standing.fetch(first)
    standing.fetch(second)
    for facts in (standing.folder / ".known").iterdir():
        facts.unlink()
    standing.desk.open(first)
    standing.desk.open(second)
    standing.qtbot.waitUntil(lambda: bool(standing.opened))
    assert [name for _path, name in standing.opened] == ["La charte"]


def test_other_documents_open_in_the_systems_program(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Le tableau", web.serve("/tableau.csv", b"a;b\n1;2\n"))
    standing.fetch(document)
    standing.desk.open(document)
    standing.qtbot.waitUntil(lambda: bool(system.opened))
    assert system.opened[0].read_bytes() == b"a;b\n1;2\n"
    standing.desk.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: len(system.opened) == 2)


def test_a_page_with_scripts_is_opened_nowhere(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Page", web.serve("/page.svg", b"<svg/>"))
    standing.fetch(document)
    standing.desk.open(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert system.opened == []


def test_a_program_under_a_documents_name_is_opened_nowhere(
    standing: Standing, web: Loopback, system: System
) -> None:
    document = Attachment("Tableau", web.serve("/tableau.csv", b"MZ\x90\x00 a program"))
    standing.fetch(document)
    standing.desk.open_elsewhere(document)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))
    assert standing.refused[0].reason is Reason.NOT_OPENED
    assert system.opened == []
    standing.desk.show_in_folder(document)
    standing.qtbot.waitUntil(lambda: system.opened == [standing.folder])


def test_what_is_left_from_the_last_time_is_listed_and_not_wanted(
    standing: Standing, web: Loopback
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(lambda: document.identity in standing.desk.arriving)
    standing.downloads.restore(go_on=False)
    standing.desk.leave()
    listed: list[str] = []
    standing.desk.started.connect(lambda identity, _name: listed.append(identity))
    standing.move_to(standing.folder)
    with standing.qtbot.assertNotEmitted(standing.desk.wanted):
        standing.downloads.restore(go_on=False)
        standing.qtbot.waitUntil(lambda: listed == [document.identity])
    with standing.qtbot.waitSignal(standing.desk.wanted):
        standing.desk.resume(document.identity)


def test_a_copy_goes_where_the_reader_says(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.serve("/guide.pdf", PDF))
    standing.fetch(document)
    name = standing.desk.copy_name(document)
    assert name == "guide.pdf"
    standing.desk.copy_to(document, tmp_path / name)
    standing.qtbot.waitUntil((tmp_path / name).exists)
    assert (tmp_path / name).read_bytes() == PDF
    standing.desk.copy_to(document, tmp_path / "nowhere" / name)
    standing.qtbot.waitUntil(lambda: bool(standing.refused))


def test_what_is_paused_and_moved_stands_so(standing: Standing, web: Loopback) -> None:
    documents = [Attachment(f"{n}", web.stall(f"/{n}.pdf", b"%PDF-1.7")) for n in range(4)]
    standing.desk.fetch_many(documents)
    standing.qtbot.waitUntil(lambda: len(standing.desk.order) == 4)
    last = documents[3].identity
    standing.desk.move(last, 0)
    assert standing.desk.order[0] == last
    standing.desk.pause_all()
    assert {standing.states[each.identity].stage for each in documents} == {Stage.PAUSED}
    assert standing.desk.arriving == {}
    standing.desk.resume(last)
    assert standing.states[last].stage is Stage.WAITING
    standing.desk.cancel_all()
    standing.qtbot.waitUntil(lambda: standing.desk.order == ())


def test_leaving_stops_what_is_on_its_way_and_says_so(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.leave()
    assert [(name, end.reason) for name, end in standing.ends] == [
        (document.identity, Reason.PAUSED)
    ]
    assert standing.desk.arriving == {}
    assert list((tmp_path / "attachments").glob("*.part")) == []


def test_another_library_may_fetch_what_was_on_its_way_to_the_former_one(
    standing: Standing, web: Loopback, tmp_path: Path
) -> None:
    document = Attachment("Le guide", web.stall("/guide.pdf", b"%PDF-1.7"))
    standing.desk.fetch(document)
    standing.qtbot.waitUntil(web.stalled.is_set)
    standing.desk.leave()
    standing.ends.clear()
    web.serve("/guide.pdf", PDF)
    standing.move_to(tmp_path / "other")
    assert standing.fetch(document).state is HERE
    assert AttachmentFolder(tmp_path / "other").file(document.identity).state is HERE
    assert AttachmentFolder(tmp_path / "attachments").file(document.identity).state is ABSENT
