"""A PDF opens once it is vetted, its first pages before the last; a locked one by its password."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import FileError, Reason
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.ui.documents.pdf_opening import PdfOpening, VettedPdf
from reader_app.ui.jobs import Jobs
from tests.pdfs import bad_pdfs
from tests.ui.documents.looking import look_into

ADDRESS = "https://exemple.fr/note.pdf"


class Opening:
    """Opens the one document of a folder, and notes what is said."""

    def __init__(self, qtbot: QtBot, jobs: Jobs, folder: AttachmentFolder) -> None:
        self.qtbot = qtbot
        self.holder = QObject()
        self.opening = PdfOpening(jobs, self.holder)
        self.opening.look_with(look_into(folder))
        self.path = folder.file(ADDRESS).path
        self.path.parent.mkdir()
        self.said: list[tuple[object, ...]] = []
        for name in ("begun", "opened", "seen", "locked", "unsafe"):
            signal = getattr(self.opening, name)
            signal.connect(lambda *what, name=name: self.said.append((name, *what)))

    def open(self, content: bytes | None = None, password: str = "") -> None:
        if content is not None:
            self.path.write_bytes(content)
        self.opening.open(self.path, "La note", password)

    def hears(self, test: Callable[[tuple[object, ...]], bool]) -> None:
        """Wait until something is said that passes a test."""
        self.qtbot.waitUntil(lambda: any(map(test, self.said)))

    def ends(self) -> VettedPdf:
        """Wait until all of the document may be shown."""
        self.hears(lambda said: said[0] in ("opened", "seen") and said[1].sha256 != "")
        return self.said[-1][1]


@pytest.fixture
def opening(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[Opening]:
    opening = Opening(qtbot, jobs, AttachmentFolder(tmp_path / "attachments"))
    yield opening
    opening.opening.look_with(None)


def test_the_first_pages_open_before_the_last_are_vetted(opening: Opening) -> None:
    opening.open(bad_pdfs.sound_pdf(400))
    last = opening.ends()
    names = [said[0] for said in opening.said]
    assert names[:2] == ["begun", "opened"]
    assert set(names[2:]) == {"seen"}
    seen = [said[1].seen for said in opening.said[1:]]
    assert seen[:-1] == sorted(seen[:-1])
    assert 1 <= seen[0] < 400
    assert last == VettedPdf(opening.path, "La note", hash_of(opening.path))


def test_a_known_document_opens_at_once_and_whole(opening: Opening) -> None:
    opening.open(bad_pdfs.sound_pdf(40))
    opening.ends()
    opening.said.clear()
    opening.open()
    opening.ends()
    assert [said[0] for said in opening.said] == ["begun", "opened"]


def test_a_locked_document_asks_until_the_password_is_right(opening: Opening) -> None:
    opening.open(bad_pdfs.sound_pdf(2, password="sésame"))
    opening.hears(lambda said: said[0] == "locked")
    assert opening.said[-1] == ("locked", opening.path, "La note", False)
    opening.open(password="ouvre-toi")
    opening.hears(lambda said: said[0] == "locked" and said[3] is True)
    opening.open(password="sésame")
    assert opening.ends().password == "sésame"


@pytest.mark.parametrize(
    ("make", "detail"),
    [
        (bad_pdfs.truncated, "truncated"),
        (bad_pdfs.no_pages, "pages"),
        (bad_pdfs.endless_page, "size"),
    ],
)
def test_what_is_unsafe_is_said_and_not_opened(
    opening: Opening, make: Callable[[], bytes], detail: str
) -> None:
    opening.open(make())
    opening.hears(lambda said: said[0] == "unsafe")
    _name, path, name, error = opening.said[-1]
    assert (path, name) == (opening.path, "La note")
    assert isinstance(error, FileError)
    assert (error.reason, error.detail) == (Reason.UNSOUND_PDF, detail)
    assert "opened" not in [said[0] for said in opening.said]


def test_what_is_unsafe_on_a_late_page_is_said_when_it_is_met(opening: Opening) -> None:
    opening.open(bad_pdfs.late_endless_page(900))
    opening.hears(lambda said: said[0] == "unsafe")
    assert opening.said[1][0] == "opened"
    assert all(said[1].sha256 == "" for said in opening.said if said[0] in ("opened", "seen"))


def test_who_went_on_hears_nothing_more(opening: Opening) -> None:
    opening.open(bad_pdfs.sound_pdf(300))
    opening.opening.stop()
    opening.said.clear()
    other = opening.path.with_name("other.pdf")
    other.write_bytes(bad_pdfs.sound_pdf(1))
    opening.opening.open(other, "Une autre")
    opening.ends()
    assert {said[1] if said[0] == "begun" else said[1].path for said in opening.said} == {other}
