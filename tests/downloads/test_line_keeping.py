"""The line and the requests, kept over a restart."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.progress import finished
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.waiting import Stage
from reader_app.pdfs.vetting import vetting
from tests.downloads.at_the_line import BODY, HERE, TAG, Line, line, ranges
from tests.downloads.loopback import Loopback

__all__ = ["line"]


def test_what_waits_is_kept_over_a_restart_and_waits_for_the_reader(
    web: Loopback, line: Line, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    line.downloads.restore(go_on=False)
    first = web.stall("/a.zip", BODY[:100_000], len(BODY), ETag=TAG)
    second, third = web.serve("/b.zip", BODY), web.address("/gone.zip")
    line.downloads.fetch(Attachment("Le perdu", third))
    line.until(lambda: bool(line.ends))
    line.downloads.fetch(Attachment("Le premier", first, "500 Ko", 512_000))
    line.until(web.stalled.is_set)
    line.downloads.fetch(Attachment("Le second", second))
    line.downloads.move(second, 0)
    line.downloads.stop()
    assert [each.path for each in web.asked] == ["/gone.zip", "/a.zip"]
    web.serve_ranges("/a.zip", BODY, TAG)
    again = Line(qtbot, folder)
    again.downloads.restore(go_on=False)
    again.until(lambda: len(again.downloads.places) == 3)
    assert [(place.attachment.name, place.stage) for place in again.downloads.places] == [
        ("Le second", Stage.PAUSED),
        ("Le perdu", Stage.FAILED),
        ("Le premier", Stage.PAUSED),
    ]
    assert again.downloads.places[1].reason is Reason.NOT_FOUND
    assert again.downloads.places[2].attachment == Attachment(
        "Le premier", first, "500 Ko", 512_000
    )
    assert len(web.asked) == 2
    again.downloads.resume(first)
    again.downloads.resume(second)
    again.until(lambda: len(again.ends) == 2)
    assert "bytes=100000-" in ranges(web)
    assert all(end.path.read_bytes() == BODY for end in again.ends)
    again.downloads.stop()


def test_a_reader_who_wants_it_so_need_not_resume(
    web: Loopback, line: Line, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    line.downloads.restore(go_on=False)
    line.downloads.set_offline(offline=True)
    line.downloads.fetch(Attachment("Le document", web.serve("/a.zip", BODY)))
    line.downloads.stop()
    again = Line(qtbot, folder)
    again.downloads.restore(go_on=True)
    again.until(lambda: bool(again.ends))
    assert again.ends[0].state is HERE


def test_a_window_closed_before_the_line_was_read_keeps_it(
    web: Loopback, line: Line, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    line.downloads.restore(go_on=False)
    line.downloads.set_offline(offline=True)
    line.downloads.fetch(Attachment("Le premier", web.address("/a.zip")))
    line.downloads.stop()
    late: list[Callable[[], None]] = []
    hasty = Downloads(
        folder, vetting, lambda steps, then, **_: late.append(lambda: then(finished(steps)))
    )
    hasty.restore(go_on=False)
    hasty.fetch(Attachment("Le second", web.address("/b.zip")))
    hasty.stop()
    changes: list[None] = []
    hasty.line_changed.connect(lambda: changes.append(None))
    late.pop()()
    again = Line(qtbot, folder)
    again.downloads.restore(go_on=False)
    again.until(lambda: bool(again.downloads.places))
    assert [each.attachment.name for each in again.downloads.places] == ["Le second", "Le premier"]
    # What was read for the one that is over comes too late, and begins nothing.
    assert (changes, late) == ([], [])
    assert web.asked == []


def test_every_request_is_listed(
    web: Loopback, line: Line, qtbot: QtBot, folder: AttachmentFolder
) -> None:
    web.redirect("/a.zip", web.serve("/b.zip", BODY))
    line.fetch(web.address("/a.zip"))
    line.fetch(web.address("/gone.zip"))
    told = [(each.address, each.outcome) for each in line.downloads.requests]
    assert told == [
        (web.address("/a.zip"), "302"),
        (web.address("/b.zip"), "200"),
        (web.address("/gone.zip"), "404 not-found"),
    ]
    line.downloads.stop()
    again = Line(qtbot, folder)
    again.downloads.restore(go_on=False)
    again.until(lambda: len(again.downloads.requests) == 3)
    assert [(each.address, each.outcome) for each in again.downloads.requests] == told
