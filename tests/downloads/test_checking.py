"""Documents that are here, held against a real server: what it is asked, and what comes of it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import finished
from reader_app.downloads.checking import Checked, known_here
from reader_app.downloads.command_line import at_once
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.inquiry import Verdict
from reader_app.downloads.transfer import Limits
from reader_app.pdfs.vetting import vetting
from tests.downloads.loopback import Handler, Loopback
from tests.pdfs import bad_pdfs

PDF, NEWER = bad_pdfs.sound_pdf(1), bad_pdfs.sound_pdf(2)
SOON = (0.01, 0.01, 0.01)
DATE, LATER = "Fri, 01 Mar 2019 10:00:00 GMT", "Sat, 02 Mar 2019 10:00:00 GMT"


class Checking:
    """Downloads over one folder: a document is fetched, then its source is asked."""

    def __init__(self, qtbot: QtBot, folder: AttachmentFolder, timeout_ms: int = 10_000) -> None:
        self.qtbot = qtbot
        self.folder = folder
        limits = Limits(timeout_ms=timeout_ms)
        self.downloads = Downloads(folder, vetting, at_once, limits=limits, waits=SOON)
        self.ends: list[DownloadEnd] = []
        self.found: list[Checked] = []
        self.downloads.ended.connect(self.ends.append)
        self.downloads.checked.connect(self.found.append)

    def fetch(self, address: str) -> Attachment:
        attachment = Attachment("Le document", address)
        self.downloads.fetch(attachment)
        self.qtbot.waitUntil(lambda: bool(self.ends))
        assert self.ends.pop().state is AttachmentState.HERE
        return attachment

    def check(self, *attachments: Attachment) -> list[Checked]:
        self.found.clear()
        known = finished(known_here(self.folder, attachments))
        with self.qtbot.waitSignal(self.downloads.checks_ended):
            self.downloads.check(known)
        return list(self.found)

    def verdict(self, attachment: Attachment) -> Verdict:
        (found,) = self.check(attachment)
        return found.verdict

    def is_marked(self, attachment: Attachment) -> bool:
        return self.folder.file(attachment.identity).changed


@pytest.fixture
def checking(qtbot: QtBot, folder: AttachmentFolder) -> Checking:
    return Checking(qtbot, folder)


def test_what_is_the_same_is_asked_by_its_tag_and_not_fetched(
    web: Loopback, checking: Checking
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.behaviours["/a.pdf"] = lambda handler: handler.answer(b"", 304)
    assert checking.verdict(attachment) is Verdict.SAME
    asked = web.asked[-1]
    assert (asked.method, asked.headers["if-none-match"]) == ("HEAD", '"v1"')
    assert "cookie" not in asked.headers
    assert [each.outcome for each in checking.downloads.requests] == ["200", "304"]


@pytest.mark.parametrize(
    ("came_with", "has_now", "verdict"),
    [
        ({"ETag": '"v1"'}, {"ETag": '"v1"'}, Verdict.SAME),
        ({"ETag": '"v1"'}, {"ETag": 'W/"v1"'}, Verdict.SAME),
        ({"ETag": '"v1"'}, {"ETag": '"v2"'}, Verdict.CHANGED),
        ({"Last_Modified": DATE}, {"Last_Modified": DATE}, Verdict.SAME),
        ({"Last_Modified": DATE}, {"Last_Modified": LATER}, Verdict.CHANGED),
    ],
)
def test_a_server_that_answers_in_full_is_compared(
    web: Loopback,
    checking: Checking,
    came_with: dict[str, str],
    has_now: dict[str, str],
    verdict: Verdict,
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, **came_with))
    web.serve("/a.pdf", PDF, **has_now)
    assert checking.verdict(attachment) is verdict
    assert checking.is_marked(attachment) is (verdict is Verdict.CHANGED)


@pytest.mark.parametrize(("body", "verdict"), [(PDF, Verdict.SAME), (NEWER, Verdict.CHANGED)])
def test_without_any_word_of_the_server_the_size_decides(
    web: Loopback, checking: Checking, body: bytes, verdict: Verdict
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF))
    web.serve("/a.pdf", body)
    assert checking.verdict(attachment) is verdict


def test_a_server_that_knows_no_such_question_is_asked_for_the_headers_of_a_get(
    web: Loopback, checking: Checking
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))

    def behave(handler: Handler) -> None:
        status = 405 if handler.command == "HEAD" else 200
        handler.answer(NEWER, status, ETag='"v2"')

    web.behaviours["/a.pdf"] = behave
    assert checking.verdict(attachment) is Verdict.CHANGED
    assert [each.method for each in web.asked[1:]] == ["HEAD", "GET"]


def test_a_document_that_is_gone_stays_here(web: Loopback, checking: Checking) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.serve("/a.pdf", b"", 410)
    assert checking.verdict(attachment) is Verdict.GONE
    assert checking.folder.is_here(attachment.identity)
    assert not checking.is_marked(attachment)


def test_a_page_to_log_in_is_no_newer_version(web: Loopback, checking: Checking) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.redirect("/a.pdf", web.serve("/login", b"<html>", Content_Type="text/html"))
    (found,) = checking.check(attachment)
    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.SERVER_REFUSED)


def test_it_is_tried_again_and_then_said(web: Loopback, checking: Checking) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    answers = [503, 503, 200]

    def behave(handler: Handler) -> None:
        handler.answer(PDF, answers.pop(0), ETag='"v1"')

    web.behaviours["/a.pdf"] = behave
    assert checking.verdict(attachment) is Verdict.SAME
    web.serve("/a.pdf", b"", 503)
    (found,) = checking.check(attachment)
    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, Reason.SERVER_REFUSED)


def test_only_what_is_here_is_asked_about_and_two_of_a_server_at_once(
    web: Loopback, checking: Checking
) -> None:
    some = [checking.fetch(web.serve(f"/{n}.pdf", PDF, ETag=f'"{n}"')) for n in range(5)]
    absent = Attachment("Ailleurs", web.address("/ailleurs.pdf"))
    web.asked.clear()
    assert len(checking.check(*some, absent)) == 5
    assert sorted(each.path for each in web.asked) == [f"/{n}.pdf" for n in range(5)]


def test_offline_nothing_is_asked(web: Loopback, checking: Checking) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.asked.clear()
    checking.downloads.set_offline(offline=True)
    assert checking.check(attachment) == []
    assert web.asked == []


def test_going_offline_stops_what_is_under_way(
    web: Loopback, checking: Checking, qtbot: QtBot
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.stall_before_headers("/a.pdf")
    checking.downloads.check(finished(known_here(checking.folder, [attachment])))
    qtbot.waitUntil(web.stalled.is_set)
    with qtbot.waitSignal(checking.downloads.checks_ended):
        checking.downloads.set_offline(offline=True)
    assert checking.found == []


def test_the_newer_one_is_fetched_while_the_former_one_stays(
    web: Loopback, checking: Checking, qtbot: QtBot, kept: Path
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    path = checking.folder.file(attachment.identity).path
    web.serve("/a.pdf", NEWER, ETag='"v2"')
    checking.check(attachment)
    assert checking.is_marked(attachment)
    web.stall("/a.pdf", NEWER[:200], length=len(NEWER), ETag='"v2"')
    web.stalled.clear()
    checking.downloads.fetch_anew(attachment)
    qtbot.waitUntil(web.stalled.is_set)
    assert path.read_bytes() == PDF
    checking.downloads.cancel(attachment.identity)
    qtbot.waitUntil(lambda: bool(checking.ends))
    assert checking.ends.pop().reason is Reason.CANCELLED
    assert path.read_bytes() == PDF
    web.serve("/a.pdf", NEWER, ETag='"v2"')
    checking.downloads.fetch_anew(attachment)
    qtbot.waitUntil(lambda: bool(checking.ends))
    assert path.read_bytes() == NEWER
    assert not checking.is_marked(attachment)
    assert sorted(each.name for each in kept.glob("*.pdf*")) == [path.name]


def test_a_newer_one_that_is_refused_leaves_the_former_one(
    web: Loopback, checking: Checking, qtbot: QtBot
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    web.serve("/a.pdf", NEWER[:-300], ETag='"v2"')
    checking.downloads.fetch_anew(attachment)
    qtbot.waitUntil(lambda: bool(checking.ends))
    end = checking.ends.pop()
    assert end.failed
    assert end.state is AttachmentState.HERE
    assert checking.folder.file(attachment.identity).path.read_bytes() == PDF


def test_what_is_to_come_anew_waits_over_a_restart(
    web: Loopback, checking: Checking, qtbot: QtBot
) -> None:
    attachment = checking.fetch(web.serve("/a.pdf", PDF, ETag='"v1"'))
    checking.downloads.restore(go_on=False)
    checking.downloads.set_offline(offline=True)
    checking.downloads.fetch_anew(attachment)
    checking.downloads.stop()
    again = Checking(qtbot, checking.folder)
    again.downloads.restore(go_on=False)
    qtbot.waitUntil(lambda: bool(again.downloads.places))
    (place,) = again.downloads.places
    assert place.anew
    web.serve("/a.pdf", NEWER, ETag='"v2"')
    again.downloads.resume(attachment.identity)
    qtbot.waitUntil(lambda: bool(again.ends))
    assert checking.folder.file(attachment.identity).path.read_bytes() == NEWER
