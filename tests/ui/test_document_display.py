"""What the desk says of documents shows on the page, in the list and in the downloads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from reader_app.domain.note import Note
from reader_app.domain.query import NoteQuery
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.pages.page import note_page
from reader_app.pdfs.vetting import vetting
from reader_app.ui.browsing.document_signs import DocumentSign, Stand
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.note_model import DOCUMENTS
from reader_app.ui.document_display import DocumentDisplay
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.jobs import Jobs
from reader_app.ui.messages import Messages
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from tests.builders import a_note, an_attachment
from tests.downloads.loopback import Loopback
from tests.fakes import FakeLibrary
from tests.journeys import sight
from tests.pdfs.bad_pdfs import sound_pdf
from tests.ui.documents.looking import look_into

PDF = sound_pdf(2)


class Standing:
    """The panels side by side over one folder of documents, with one note on the page."""

    def __init__(self, qtbot: QtBot, theme: Theme, jobs: Jobs, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = AttachmentFolder(folder)
        self.desk = Desk(jobs)
        limits = Limits(timeout_ms=10_000)
        downloads = self.downloads = Downloads(self.folder, vetting, jobs.start, limits=limits)
        self.desk.read_from(self.folder, downloads, look_into(self.folder))
        self.page = ReadingPane(theme)
        self.list = NoteList(theme)
        self.panel = DownloadsPanel(theme)
        for part in (self.page, self.list, self.panel):
            qtbot.addWidget(part)
            part.resize(700, 600)
            part.show()
        messages = Messages(native=False)
        parts = (self.page, self.list, self.panel, messages)
        self.display = DocumentDisplay(self.desk, *parts)
        self.desk.started.connect(self.panel.show_started)

    def show(self, note: Note) -> None:
        """Put the note on the page and its card into the list."""
        answer = FakeLibrary([note]).find(NoteQuery())
        self.list.show_answer(answer, None)
        self.display.show_cards(hit.note for hit in answer.hits)
        self.page.show_note(note, note_page(note), marked=False)
        self.display.show_note(note)

    def put(self, address: str) -> Path:
        """Let a document be on the disk, by another hand."""
        path = self.folder.file(address).path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(PDF)
        return path

    def sees(self, part: QWidget, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in sight.words(part))

    def in_list(self) -> DocumentSign:
        """What the card in the list shows of its document."""
        table = self.list.findChild(QTableView)
        assert table is not None
        sign = table.model().index(0, 0).data(DOCUMENTS)
        assert isinstance(sign, DocumentSign)
        return sign

    def is_listed_as(self, stand: Stand) -> None:
        self.qtbot.waitUntil(lambda: self.in_list().stand is stand)


@pytest.fixture
def web() -> Iterator[Loopback]:
    with Loopback() as server:
        yield server


@pytest.fixture
def standing(qtbot: QtBot, theme: Theme, jobs: Jobs, tmp_path: Path) -> Iterator[Standing]:
    standing = Standing(qtbot, theme, jobs, tmp_path / "attachments")
    yield standing
    standing.desk.leave()


def with_documents(*addresses: str | None) -> Note:
    documents = (an_attachment(n, address=each) for n, each in enumerate(addresses, start=1))
    return a_note(1, attachments=tuple(documents))


def test_a_document_that_is_here_can_be_opened(standing: Standing, web: Loopback) -> None:
    address = web.address("/guide.pdf")
    standing.put(address)
    standing.show(with_documents(address))
    standing.sees(standing.page, "Open")
    standing.is_listed_as(Stand.HERE)


def test_a_size_that_differs_is_said_on_the_card(standing: Standing, web: Loopback) -> None:
    address = web.address("/guide.pdf")
    standing.put(address)
    standing.show(with_documents(address))
    standing.sees(standing.page, "The page says 194.33 Ko, the document has 2.")


def test_a_download_shows_in_all_three_places(standing: Standing, web: Loopback) -> None:
    address = web.stall("/guide.pdf", PDF[:1000], length=len(PDF))
    standing.show(with_documents(address))
    standing.display.fetch(0)
    standing.sees(standing.page, "Cancel")
    standing.sees(standing.panel, "1 under way")
    standing.qtbot.waitUntil(lambda: standing.in_list().percent == 100_000 // len(PDF))
    standing.display.cancel(0)
    standing.sees(standing.page, "Download")
    standing.sees(standing.panel, "Cancelled.")
    standing.is_listed_as(Stand.ABSENT)


def test_what_came_is_here_in_all_three_places(standing: Standing, web: Loopback) -> None:
    standing.show(with_documents(web.serve("/guide.pdf", PDF)))
    standing.display.fetch(0)
    standing.sees(standing.panel, "Downloaded")
    standing.sees(standing.page, "Open")
    standing.is_listed_as(Stand.HERE)


def test_why_it_failed_is_said_on_the_card_and_in_the_downloads(
    standing: Standing, web: Loopback
) -> None:
    standing.show(with_documents(web.address("/parti.pdf")))
    standing.display.fetch(0)
    standing.sees(standing.page, "The server has no such document any more")
    standing.sees(standing.panel, "The server has no such document any more")
    standing.display.look_again()
    standing.is_listed_as(Stand.FAILED)
    assert "no such document" in sight.words(standing.page)


def test_all_documents_that_are_not_here_are_fetched_at_once(
    standing: Standing, web: Loopback
) -> None:
    first, second = web.address("/un.pdf"), web.serve("/deux.pdf", PDF)
    standing.put(first)
    standing.show(with_documents(first, second, None))
    standing.sees(standing.page, "Open")
    standing.display.fetch_all()
    standing.sees(standing.panel, "Downloaded")
    assert [each.path for each in web.asked] == ["/deux.pdf"]


def test_what_another_hand_brings_or_takes_away_is_seen(standing: Standing, web: Loopback) -> None:
    address = web.address("/guide.pdf")
    standing.show(with_documents(address))
    standing.sees(standing.page, "Download")
    path = standing.put(address)
    standing.folder.forget()
    standing.display.look_again()
    standing.sees(standing.page, "Open")
    standing.is_listed_as(Stand.HERE)
    path.unlink()
    standing.folder.forget()
    standing.display.look_again()
    standing.is_listed_as(Stand.ABSENT)
    standing.sees(standing.page, "Download")


def test_another_library_knows_none_of_the_documents(standing: Standing, web: Loopback) -> None:
    address = web.address("/guide.pdf")
    standing.put(address)
    standing.show(with_documents(address))
    standing.is_listed_as(Stand.HERE)
    standing.display.forget()
    standing.is_listed_as(Stand.ABSENT)


def test_the_first_document_opens_by_key(standing: Standing, web: Loopback) -> None:
    address = web.address("/guide.pdf")
    path = standing.put(address)
    standing.show(with_documents(address))
    with standing.qtbot.waitSignal(standing.desk.opening.pdfs.opened) as opened:
        standing.display.open_first()
    (pdf,) = opened.args
    assert (pdf.path, pdf.name) == (path, "Document 1")


def test_a_document_without_an_address_says_so(standing: Standing) -> None:
    standing.show(with_documents(None))
    standing.sees(standing.page, "The page gives no address for this document.")
    download = sight.button(standing.page, "Download")
    assert not download.isEnabled()
    with standing.qtbot.assertNotEmitted(standing.desk.started):
        standing.qtbot.mouseClick(download, Qt.MouseButton.LeftButton)
        standing.display.fetch_all()


def test_each_way_to_stand_shows_in_the_list(standing: Standing, web: Loopback) -> None:
    address = web.stall("/guide.pdf", PDF[:1000], length=len(PDF))
    standing.show(with_documents(address))
    standing.downloads.set_offline(offline=True)
    standing.display.fetch(0)
    standing.is_listed_as(Stand.QUEUED)
    standing.downloads.set_offline(offline=False)
    standing.is_listed_as(Stand.ARRIVING)
    standing.desk.pause(address)
    standing.is_listed_as(Stand.PAUSED)
    standing.display.cancel(0)
    standing.is_listed_as(Stand.ABSENT)


def test_a_document_that_was_cut_short_shows_as_damaged(standing: Standing, web: Loopback) -> None:
    address = web.serve("/guide.pdf", PDF)
    standing.show(with_documents(address))
    standing.display.fetch(0)
    standing.is_listed_as(Stand.HERE)
    standing.folder.file(address).path.write_bytes(b"%PDF-1.4 cut short")
    standing.display.look_again()
    standing.is_listed_as(Stand.DAMAGED)
    standing.sees(standing.page, "Fetch again")
