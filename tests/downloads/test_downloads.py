"""Documents come from a real server, whole or not at all."""

import gzip
import hashlib
import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.command_line import at_once
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.pdfs.vetting import vetting
from reader_app.ui.jobs import Jobs
from tests.downloads.loopback import Loopback
from tests.pdfs import bad_pdfs

PDF = bad_pdfs.sound_pdf()
CERTIFICATE = Path(__file__).parents[1] / "data" / "loopback-certificate.pem"
PATIENT = Limits(timeout_ms=10_000)
AT_ONCE_AGAIN = (0.01, 0.01, 0.01)
BIG = bytes(range(256)) * 20_000  # 5 MB, no document


class Fetching:
    """Downloads as a test uses them: fetch, and wait for the end."""

    def __init__(self, qtbot: QtBot, folder: AttachmentFolder) -> None:
        self.qtbot = qtbot
        self.downloads = Downloads(folder, vetting, at_once, limits=PATIENT, waits=AT_ONCE_AGAIN)
        self.ends: list[DownloadEnd] = []
        self.downloads.ended.connect(self.ends.append)

    def fetch(self, address: str | None, **fields: object) -> DownloadEnd:
        name = str(fields.pop("name", "Le document"))
        attachment = Attachment(name, address, **fields)  # type: ignore[arg-type]
        self.downloads.fetch(attachment)
        self.qtbot.waitUntil(lambda: bool(self.ends))
        return self.ends.pop()


@pytest.fixture
def fetching(qtbot: QtBot, folder: AttachmentFolder) -> Fetching:
    return Fetching(qtbot, folder)


def files(folder: Path) -> list[str]:
    """What lies in the folder, but for the facts."""
    return sorted(each.name for each in folder.glob("*") if each.name != ".known")


def test_a_pdf_comes_to_its_final_name(
    web: Loopback, fetching: Fetching, folder: AttachmentFolder, kept: Path
) -> None:
    address = web.serve("/files/note.pdf", PDF, ETag='"v1"')
    end = fetching.fetch(address)
    assert (end.state, end.reason) == (AttachmentState.HERE, None)
    assert end.path.read_bytes() == PDF
    assert end.path.parent == kept
    assert files(kept) == [end.path.name]
    assert folder.file(address).state == AttachmentState.HERE
    facts = folder.facts(end.path)
    assert facts
    assert (facts.pages, facts.size, facts.validator) == (1, len(PDF), '"v1"')
    assert facts.sha256 == hashlib.sha256(PDF).hexdigest()


def test_nothing_is_said_of_the_reader(web: Loopback, fetching: Fetching) -> None:
    web.redirect("/a.pdf", web.serve("/b.pdf", PDF, Set_Cookie="who=me; Path=/"))
    web.behaviours["/a.pdf"] = lambda handler: handler.answer(
        b"", 302, Location="/b.pdf", Set_Cookie="who=me; Path=/"
    )
    fetching.fetch(web.address("/a.pdf"))
    fetching.fetch(web.serve("/c.pdf", PDF))
    assert [each.path for each in web.asked] == ["/a.pdf", "/b.pdf", "/c.pdf"]
    for each in web.asked:
        assert "cookie" not in each.headers
        assert each.headers["accept-encoding"] == "identity"


def test_progress_is_told_up_to_the_end(
    web: Loopback, fetching: Fetching, qtbot: QtBot, kept: Path
) -> None:
    address = web.serve("/images.zip", BIG)
    told: list[tuple[str, int, int]] = []
    fetching.downloads.progressed.connect(lambda *args: told.append(args))
    with qtbot.waitSignal(fetching.downloads.started) as started:
        end = fetching.fetch(address)
    assert started.args == [address]
    assert told[-1] == (address, len(BIG), len(BIG))
    assert [got for _, got, _ in told] == sorted(got for _, got, _ in told)
    assert end.path.read_bytes() == BIG


def test_chunks_without_a_length_are_whole(web: Loopback, fetching: Fetching) -> None:
    end = fetching.fetch(web.serve_chunked("/note.pdf", PDF[:700], PDF[700:]))
    assert end.path.read_bytes() == PDF


def test_a_body_that_ends_with_the_connection_is_whole(web: Loopback, fetching: Fetching) -> None:
    end = fetching.fetch(web.serve_until_closed("/note.pdf", PDF))
    assert end.path.read_bytes() == PDF


def test_redirects_are_followed(web: Loopback, fetching: Fetching) -> None:
    web.serve("/end.pdf", PDF)
    web.redirect("/2.pdf", "end.pdf", 307)
    web.redirect("/1.pdf", web.address("/2.pdf"), 301)
    end = fetching.fetch(web.address("/1.pdf"))
    assert end.state == AttachmentState.HERE
    assert end.path.name.startswith("1-")


@pytest.mark.parametrize(
    "target", ["file:///etc/hostname", "data:application/pdf,%25PDF-", "ftp://127.0.0.1/a.pdf"]
)
def test_a_redirect_out_of_the_web_is_refused(
    web: Loopback, fetching: Fetching, kept: Path, target: str
) -> None:
    end = fetching.fetch(web.redirect("/a.pdf", target))
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.REFUSED_ADDRESS)
    assert files(kept) == []


def test_a_loop_of_redirects_ends(web: Loopback, fetching: Fetching) -> None:
    web.redirect("/a.pdf", "/b.pdf")
    end = fetching.fetch(web.redirect("/b.pdf", "/a.pdf"))
    assert (end.reason, end.detail) == (Reason.SERVER_REFUSED, "redirects")
    assert len(web.asked) == 21


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (204, Reason.SERVER_REFUSED),
        (206, Reason.SERVER_REFUSED),
        (302, Reason.SERVER_REFUSED),
        (304, Reason.SERVER_REFUSED),
        (401, Reason.SERVER_REFUSED),
        (403, Reason.SERVER_REFUSED),
        (404, Reason.NOT_FOUND),
        (410, Reason.NOT_FOUND),
        (500, Reason.SERVER_REFUSED),
        (503, Reason.SERVER_REFUSED),
    ],
)
def test_any_other_answer_is_refused(
    web: Loopback, fetching: Fetching, kept: Path, status: int, reason: Reason
) -> None:
    body = b"" if status in (204, 304) else PDF
    end = fetching.fetch(web.serve("/a.pdf", body, status))
    assert (end.state, end.reason, end.detail) == (AttachmentState.ABSENT, reason, str(status))
    assert files(kept) == []


def test_a_web_page_is_no_pdf(web: Loopback, fetching: Fetching, kept: Path) -> None:
    end = fetching.fetch(web.serve("/a.pdf", bad_pdfs.html_page(), Content_Type="text/html"))
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.NOT_A_PDF)
    assert files(kept) == []


def test_a_web_page_is_no_office_document(web: Loopback, fetching: Fetching, kept: Path) -> None:
    end = fetching.fetch(web.serve("/a.docx", bad_pdfs.html_page(), Content_Type="text/html"))
    assert (end.reason, end.detail) == (Reason.SERVER_REFUSED, "html")
    assert files(kept) == []


def test_an_unsound_pdf_is_refused(web: Loopback, fetching: Fetching, kept: Path) -> None:
    end = fetching.fetch(web.serve("/a.pdf", bad_pdfs.truncated()))
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.UNSOUND_PDF)
    assert files(kept) == []


def test_a_locked_pdf_is_kept_and_said(web: Loopback, fetching: Fetching) -> None:
    end = fetching.fetch(web.serve("/a.pdf", bad_pdfs.sound_pdf(password="sésame")))
    assert (end.state, end.reason) == (AttachmentState.HERE, Reason.PASSWORD)


def test_an_encoding_nobody_asked_for_is_refused(
    web: Loopback, fetching: Fetching, kept: Path
) -> None:
    end = fetching.fetch(web.serve("/a.pdf", gzip.compress(PDF), Content_Encoding="gzip"))
    assert (end.reason, end.detail) == (Reason.ENCODED, "gzip")
    assert files(kept) == []


def test_a_short_body_is_refused(web: Loopback, fetching: Fetching, kept: Path) -> None:
    end = fetching.fetch(web.serve("/a.odt", PDF, Content_Length=str(len(PDF) + 10)))
    assert (end.reason, end.detail) == (Reason.WRONG_LENGTH, f"{len(PDF)}/{len(PDF) + 10}")
    assert files(kept) == []


def test_a_pdf_whose_chunks_break_off_is_refused(
    web: Loopback, fetching: Fetching, kept: Path
) -> None:
    # Qt does not always tell of it: then the document itself shows that its end is missing.
    end = fetching.fetch(web.serve_chunked("/a.pdf", PDF[:900], whole=False))
    assert end.state == AttachmentState.ABSENT
    assert end.reason in (Reason.WRONG_LENGTH, Reason.UNSOUND_PDF)
    assert files(kept) == []
    assert files(kept) == []


def test_a_file_too_large_is_not_begun(web: Loopback, fetching: Fetching) -> None:
    end = fetching.fetch(web.serve("/a.zip", b"PK", Content_Length=str(600 << 20)))
    assert end.reason == Reason.TOO_LARGE


def test_other_documents_are_kept_as_they_are(web: Loopback, fetching: Fetching) -> None:
    end = fetching.fetch(web.serve("/Annexe 2.DOCX".replace(" ", "%20"), b"PK\x03\x04 docx"))
    assert end.state == AttachmentState.HERE
    assert end.path.name.startswith("Annexe_2-")
    assert end.path.suffix == ".docx"


def test_a_pdf_without_its_ending_gets_it(
    web: Loopback, fetching: Fetching, folder: AttachmentFolder
) -> None:
    address = web.serve("/download?id=7", PDF)
    end = fetching.fetch(address)
    assert end.path.suffix == ".pdf"
    assert folder.file(address).path == end.path


@pytest.mark.parametrize(
    ("size_text", "size_bytes", "differs"),
    [("1.59 Ko", 1628, False), ("1.62 Ko", 1658, True), (None, None, False)],
)
def test_another_size_than_declared_is_said(
    web: Loopback, fetching: Fetching, size_text: str | None, size_bytes: int | None, differs: bool
) -> None:
    assert len(PDF) == 1633
    address = web.serve("/a.pdf", PDF)
    end = fetching.fetch(address, size_text=size_text, size_bytes=size_bytes)
    assert (end.state, end.size, end.size_differs) == (AttachmentState.HERE, len(PDF), differs)


def test_a_server_that_is_away_is_said(fetching: Fetching, kept: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        end = fetching.fetch(f"http://127.0.0.1:{nobody.getsockname()[1]}/a.pdf")
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.NO_NETWORK)
    assert files(kept) == []


def test_a_certificate_nobody_vouches_for_is_refused(fetching: Fetching, kept: Path) -> None:
    with Loopback(CERTIFICATE) as web:
        end = fetching.fetch(web.serve("/a.pdf", PDF))
        assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.BAD_CERTIFICATE)
        assert web.asked == []
    assert files(kept) == []


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "exemple.fr/a.pdf", "http://", "http://[a/b.pdf", "\x00"]
)
def test_a_bad_address_is_refused(fetching: Fetching, kept: Path, address: str) -> None:
    end = fetching.fetch(address)
    assert (end.address, end.reason) == (address, Reason.REFUSED_ADDRESS)
    assert files(kept) == []


def test_an_attachment_without_address_is_said(fetching: Fetching) -> None:
    end = fetching.fetch(None, name="Le document perdu")
    assert (end.address, end.reason) == ("Le document perdu", Reason.NO_ADDRESS_TO_FETCH)


def test_what_is_here_is_not_fetched_again(web: Loopback, fetching: Fetching) -> None:
    address = web.serve("/a.pdf", PDF)
    first = fetching.fetch(address)
    again = fetching.fetch(address)
    assert (again.state, again.path) == (AttachmentState.HERE, first.path)
    assert len(web.asked) == 1


def test_what_is_damaged_is_fetched_again(
    web: Loopback, fetching: Fetching, folder: AttachmentFolder
) -> None:
    address = web.serve("/a.pdf", PDF)
    path = fetching.fetch(address).path
    path.write_bytes(PDF[:-100])
    assert folder.file(address).state == AttachmentState.DAMAGED
    assert fetching.fetch(address).state == AttachmentState.HERE
    assert path.read_bytes() == PDF


def test_a_failure_leaves_what_was_there(web: Loopback, fetching: Fetching) -> None:
    address = web.serve("/a.pdf", PDF)
    path = fetching.fetch(address).path
    path.write_bytes(b"damaged")
    web.serve("/a.pdf", b"", 500)
    end = fetching.fetch(address)
    assert (end.state, end.reason) == (AttachmentState.DAMAGED, Reason.SERVER_REFUSED)
    assert path.read_bytes() == b"damaged"


@pytest.mark.parametrize("start", [b"", PDF[:500]])
def test_cancel_leaves_nothing(
    web: Loopback, fetching: Fetching, qtbot: QtBot, kept: Path, start: bytes
) -> None:
    address = web.stall("/a.pdf", start)
    fetching.downloads.fetch(Attachment("Un document", address))
    qtbot.waitUntil(web.stalled.is_set)
    if start:
        qtbot.waitUntil(lambda: any(each.stat().st_size >= 0 for each in kept.glob("*.part")))
    with qtbot.waitSignal(fetching.downloads.ended, timeout=1000):
        fetching.downloads.cancel(address)
    assert fetching.ends[0].reason == Reason.CANCELLED
    assert files(kept) == []
    assert fetching.downloads.under_way == ()


def test_a_server_that_falls_silent_is_left(
    web: Loopback, qtbot: QtBot, folder: AttachmentFolder, kept: Path
) -> None:
    fetching = Fetching(qtbot, folder)
    fetching.downloads = Downloads(
        folder, vetting, at_once, limits=Limits(timeout_ms=300), waits=AT_ONCE_AGAIN
    )
    fetching.downloads.ended.connect(fetching.ends.append)
    assert fetching.fetch(web.stall("/a.pdf", PDF[:500])).reason == Reason.TIMED_OUT
    assert fetching.fetch(web.stall_before_headers("/b.pdf")).reason == Reason.TIMED_OUT
    assert files(kept) == []


def test_two_at_once_from_one_host_and_the_rest_in_turn(
    web: Loopback, fetching: Fetching, qtbot: QtBot
) -> None:
    addresses = [web.serve(f"/{number}.odt", b"x") for number in range(5)]
    started: list[str] = []
    fetching.downloads.started.connect(started.append)
    for address in addresses:
        fetching.downloads.fetch(Attachment("Un document", address))
    qtbot.waitUntil(lambda: len(fetching.ends) == 5)
    assert started == addresses
    slow = [web.stall(f"/slow-{number}.odt") for number in range(3)]
    for address in slow:
        fetching.downloads.fetch(Attachment("Un document", address))
    qtbot.waitUntil(lambda: len(web.asked) == 7)
    assert started[5:] == slow[:2]
    fetching.downloads.cancel_all()
    qtbot.waitUntil(lambda: len(fetching.ends) == 8)
    assert started[5:] == slow[:2]


def test_asking_twice_is_once(web: Loopback, fetching: Fetching, qtbot: QtBot) -> None:
    address = web.serve("/a.odt", b"odt")
    for _ in range(2):
        fetching.downloads.fetch(Attachment("Un document", address))
    qtbot.waitUntil(lambda: bool(fetching.ends))
    fetching.ends.clear()
    assert fetching.fetch(web.serve("/b.odt", b"odt")).state == AttachmentState.HERE
    assert fetching.ends == []
    assert [each.path for each in web.asked] == ["/a.odt", "/b.odt"]


def test_two_programs_do_not_mix_their_bytes(
    web: Loopback, fetching: Fetching, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    address = web.stall("/a.pdf", PDF[:500])
    fetching.downloads.fetch(Attachment("Un document", address))
    qtbot.waitUntil(web.stalled.is_set)
    other = Fetching(qtbot, folder)
    assert other.fetch(address).reason == Reason.BUSY
    fetching.downloads.cancel_all()


def test_the_windows_jobs_check_what_arrives(
    web: Loopback, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    jobs = Jobs()
    fetching = Fetching(qtbot, folder)
    fetching.downloads = Downloads(folder, vetting, jobs.start)
    fetching.downloads.ended.connect(fetching.ends.append)
    assert fetching.fetch(web.serve("/a.pdf", PDF)).state == AttachmentState.HERE
    assert fetching.fetch(web.serve("/b.pdf", b"%PDF-1.4")).reason == Reason.UNSOUND_PDF
    fetching.downloads.stop()
    jobs.close()


def test_cancel_while_a_pdf_is_looked_into(
    web: Loopback, qtbot: QtBot, folder: AttachmentFolder, kept: Path
) -> None:
    jobs = Jobs()
    downloads = Downloads(folder, vetting, jobs.start)
    body = bad_pdfs.looping_page_tree()
    address = web.serve("/a.pdf", body)
    with qtbot.waitSignal(
        downloads.progressed, check_params_cb=lambda _, got, __: got == len(body)
    ):
        downloads.fetch(Attachment("Un document", address))
    with qtbot.waitSignal(downloads.ended, timeout=2000) as ended:
        downloads.cancel(address)
    assert ended.args
    assert ended.args[0].reason == Reason.CANCELLED
    assert files(kept) == []
    downloads.stop()
    jobs.close()


def test_a_folder_that_cannot_be_made_is_said(web: Loopback, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "attachments").write_text("no folder")
    fetching = Fetching(qtbot, AttachmentFolder(tmp_path / "attachments"))
    end = fetching.fetch(web.serve("/a.pdf", PDF))
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.FAILED)
    assert web.asked == []


def test_the_same_document_of_two_addresses_is_stored_once(
    web: Loopback, fetching: Fetching
) -> None:
    first = fetching.fetch(web.serve("/a.pdf", PDF)).path
    second = fetching.fetch(web.serve("/b/autre.pdf", PDF)).path
    assert first != second
    assert first.samefile(second)
    assert fetching.fetch(web.serve("/c.pdf", bad_pdfs.sound_pdf(2))).path.stat().st_nlink == 1


def test_what_was_put_there_by_hand_is_not_stored_again(
    web: Loopback, fetching: Fetching, kept: Path
) -> None:
    kept.mkdir()
    own = kept / "Mon guide.pdf"
    own.write_bytes(PDF)
    end = fetching.fetch(web.serve("/a.pdf", PDF))
    assert end.state == AttachmentState.HERE
    assert end.path.samefile(own)
    assert own.name in files(kept)


def test_an_address_without_a_name_is_called_by_its_label(
    web: Loopback, fetching: Fetching
) -> None:
    end = fetching.fetch(web.serve("/get?id=7", PDF), name="Rapport d\u2019activité / 2020")
    assert end.path.name.startswith("Rapport_d\u2019activité_2020-")
    assert end.path.suffix == ".pdf"
