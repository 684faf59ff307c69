"""What broke off goes on, or begins anew: the line over a real server."""

import shutil
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits, free_space
from reader_app.downloads.waiting import Stage
from tests.downloads.at_the_line import BODY, HERE, TAG, Line, line, ranges
from tests.downloads.loopback import Handler, Loopback

__all__ = ["line"]


def files(kept: Path) -> list[str]:
    return sorted(each.name for each in kept.glob("*") if each.name != ".known")


def test_what_breaks_off_goes_on_where_it_was(web: Loopback, line: Line, kept: Path) -> None:
    end = line.fetch(web.serve_ranges("/a.zip", BODY, TAG, {0: 100_000, 100_000: 300_000}))
    assert (end.state, end.reason) == (HERE, None)
    assert end.path.read_bytes() == BODY
    assert ranges(web) == [None, "bytes=100000-", "bytes=300000-"]
    assert web.asked[-1].headers["if-range"] == TAG
    assert files(kept) == [end.path.name]
    assert [each.name for each in (kept / ".known").glob("*.part*")] == []


def test_bytes_that_come_count_the_tries_anew(web: Loopback, line: Line) -> None:
    breaks = {start: start + 50_000 for start in range(0, 400_000, 50_000)}
    end = line.fetch(web.serve_ranges("/a.zip", BODY, TAG, breaks))
    assert end.path.read_bytes() == BODY
    assert line.tries == 9


def test_without_bytes_three_more_tries_are_made(web: Loopback, line: Line, kept: Path) -> None:
    end = line.fetch(web.serve_ranges("/a.zip", BODY, TAG, {0: 9_000, 9_000: 9_000}))
    assert (end.state, end.reason) == (AttachmentState.ABSENT, Reason.WRONG_LENGTH)
    assert ranges(web) == [None, "bytes=9000-"]
    assert line.tries == 4
    assert line.stages()[-1] is Stage.FAILED
    assert [each.stage for each in line.downloads.places] == [Stage.FAILED]
    # What came is kept for the reader's own try.
    web.serve_ranges("/a.zip", BODY, TAG)
    line.downloads.resume(end.address)
    line.until(lambda: bool(line.ends))
    assert line.ends[0].path.read_bytes() == BODY
    assert ranges(web)[-1] == "bytes=9000-"


def test_waits_grow(web: Loopback, qtbot: QtBot, folder: AttachmentFolder) -> None:
    line = Line(qtbot, folder, waits=(0.1, 0.2, 0.4))
    asked: list[float] = []

    def refuse(handler: Handler) -> None:
        asked.append(time.monotonic())
        handler.answer(b"", 503)

    web.behaviours["/a.zip"] = refuse
    assert line.fetch(web.address("/a.zip")).reason is Reason.SERVER_REFUSED
    first, second, third = (b - a for a, b in pairwise(asked))
    assert first >= 0.1
    assert second >= 0.2
    assert third >= 0.4


def test_a_server_without_ranges_cannot_make_it_go_on_for_ever(web: Loopback, line: Line) -> None:
    web.serve("/a.zip", BODY[:1000], Content_Length=str(len(BODY)), ETag=TAG)
    end = line.fetch(web.address("/a.zip"))
    assert end.reason is Reason.WRONG_LENGTH
    # The first try brought something; the three that follow bring nothing more.
    assert line.tries == 4


@pytest.mark.parametrize("tag", ['W/"v1"', ""])
def test_without_a_strong_validator_it_begins_from_zero(
    web: Loopback, line: Line, kept: Path, tag: str
) -> None:
    def behave(handler: Handler) -> None:
        cut = 100_000 if line.tries == 1 else len(BODY)
        headers = {"Content-Length": str(len(BODY))} | ({"ETag": tag} if tag else {})
        handler.answer(BODY[:cut], 200, **headers)

    web.behaviours["/a.zip"] = behave
    end = line.fetch(web.address("/a.zip"))
    assert end.path.read_bytes() == BODY
    assert ranges(web) == [None]
    assert line.tries == 2


@pytest.mark.parametrize(("age", "goes_on"), [(3600, True), (5, False)])
def test_a_date_is_strong_when_it_is_old(
    web: Loopback, line: Line, age: int, goes_on: bool
) -> None:
    changed = format_datetime(datetime.now(UTC) - timedelta(seconds=age), usegmt=True)

    def behave(handler: Handler) -> None:
        start = 100_000 if handler.headers.get("If-Range") == changed else 0
        body = BODY[start:]
        headers = {"Last-Modified": changed, "Content-Length": str(len(body))}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(BODY) - 1}/{len(BODY)}"
        sent = body[:100_000] if line.tries == 1 else body
        handler.answer(sent, 206 if start else 200, **headers)

    web.behaviours["/a.zip"] = behave
    assert line.fetch(web.address("/a.zip")).path.read_bytes() == BODY
    assert ranges(web) == [None, *["bytes=100000-"] * goes_on]
    assert line.tries == 2


def test_another_version_begins_from_zero_and_is_said(web: Loopback, line: Line) -> None:
    address = web.stall("/a.zip", BODY[:100_000], len(BODY), ETag=TAG)
    line.downloads.fetch(Attachment("Le document", address))
    line.until(web.stalled.is_set)
    line.downloads.pause(address)
    other = BODY[::-1]
    web.serve_ranges("/a.zip", other, '"v2"')
    line.downloads.resume(address)
    line.until(lambda: bool(line.ends))
    assert line.ends[0].path.read_bytes() == other
    assert line.ends[0].reason is Reason.CHANGED_AT_SOURCE


@pytest.mark.parametrize(
    "told",
    [
        {"Content-Range": "bytes 0-511999/512000"},
        {"Content-Range": "bytes 100000-511999/600000"},
        {"Content-Range": "bytes 100000-200000/512000"},
        {"Content-Range": "items 100000-511999/512000"},
        {"Content-Range": ""},
        {"ETag": '"v2"'},
        {"Content-Encoding": "gzip"},
    ],
)
def test_another_part_than_asked_for_is_not_taken(
    web: Loopback, line: Line, told: dict[str, str]
) -> None:
    assert len(BODY) == 512_000

    address = web.serve_ranges("/a.zip", BODY, TAG)
    rightly = web.behaviours["/a.zip"]

    def behave(handler: Handler) -> None:
        headers = {"ETag": TAG, "Content-Range": "bytes 100000-511999/512000"} | told
        if line.tries == 1:
            handler.answer(BODY[:100_000], ETag=TAG, Content_Length="512000")
        elif line.tries == 2:
            handler.answer(bytes(412_000), 206, **headers)
        else:
            rightly(handler)

    web.behaviours["/a.zip"] = behave
    end = line.fetch(address)
    assert end.path.read_bytes() == BODY
    assert ranges(web) == [None, "bytes=100000-", None]


def test_a_part_that_is_too_long_for_the_server_begins_anew(web: Loopback, line: Line) -> None:
    address = web.serve_ranges("/a.zip", BODY, TAG, {0: 100_000})
    cut = web.behaviours["/a.zip"]

    def behave(handler: Handler) -> None:
        if line.tries == 1:
            cut(handler)
        elif line.tries == 2:
            handler.answer(b"", 416)
        else:
            handler.answer(BODY)

    web.behaviours["/a.zip"] = behave
    assert line.fetch(address).path.read_bytes() == BODY


def test_a_long_wait_is_put_aside_with_a_line(web: Loopback, line: Line) -> None:
    address = web.serve("/a.zip", b"", 503, Retry_After="120")
    line.downloads.fetch(Attachment("Le document", address))
    line.until(lambda: Stage.ASIDE in line.stages())
    place = line.downloads.places[0]
    assert (place.reason, place.detail) == (Reason.ASKED_TO_WAIT, "120")
    assert len(web.asked) == 1
    assert line.ends == []
    web.serve("/a.zip", BODY)
    line.downloads.resume(address)
    line.until(lambda: bool(line.ends))
    assert line.ends[0].state is HERE


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_a_short_wait_is_kept_to(web: Loopback, line: Line, form: str) -> None:
    asked: list[float] = []

    def behave(handler: Handler) -> None:
        asked.append(time.monotonic())
        until = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        wait = "1" if form == "seconds" else until
        body, status = (BODY, 200) if len(asked) == 2 else (b"", 429)
        handler.answer(body, status, Retry_After=wait)

    web.behaviours["/a.zip"] = behave
    assert line.fetch(web.address("/a.zip")).state is HERE
    assert asked[1] - asked[0] >= 0.9


def test_pause_stops_at_once_and_resume_goes_on(web: Loopback, line: Line, kept: Path) -> None:
    address = web.stall("/a.zip", BODY[:100_000], len(BODY), ETag=TAG)
    part = AttachmentFolder(kept).part(address)
    line.downloads.fetch(Attachment("Le document", address))
    line.until(lambda: part.exists() and web.stalled.is_set())
    line.until(lambda: part.stat().st_size > 50_000)
    line.downloads.pause(address)
    assert line.downloads.under_way == ()
    size = part.stat().st_size
    assert 50_000 < size <= 100_000
    assert not Path(f"{part}.lock").exists()
    web.serve_ranges("/a.zip", BODY, TAG)
    line.downloads.resume(address)
    line.until(lambda: bool(line.ends))
    assert line.ends[0].path.read_bytes() == BODY
    assert ranges(web)[-1] == f"bytes={size}-"


def test_cancelling_what_is_paused_leaves_nothing(web: Loopback, line: Line, kept: Path) -> None:
    address = web.stall("/a.zip", BODY[:100_000], len(BODY), ETag=TAG)
    line.downloads.fetch(Attachment("Le document", address))
    line.until(web.stalled.is_set)
    line.downloads.pause(address)
    line.downloads.cancel(address)
    assert line.ends[0].reason is Reason.CANCELLED
    assert files(kept) == []
    assert [each.name for each in (kept / ".known").glob("*.part*")] == []


def test_working_offline_asks_nobody(web: Loopback, line: Line) -> None:
    address = web.stall("/a.zip", BODY[:100_000], len(BODY), ETag=TAG)
    line.downloads.fetch(Attachment("Le document", address))
    line.until(web.stalled.is_set)
    line.downloads.set_offline(offline=True)
    other = web.serve("/b.zip", BODY)
    line.downloads.fetch(Attachment("Un autre", other))
    assert [each.stage for each in line.downloads.places] == [Stage.WAITING, Stage.WAITING]
    web.serve_ranges("/a.zip", BODY, TAG)
    assert len(web.asked) == 1
    line.downloads.set_offline(offline=False)
    line.until(lambda: len(line.ends) == 2)
    assert all(end.state is HERE for end in line.ends)


def test_no_room_is_said_before_anything_comes(
    web: Loopback, qtbot: QtBot, folder: AttachmentFolder, kept: Path
) -> None:
    line = Line(qtbot, folder, Limits(spared=0, free=lambda _: len(BODY) - 1))
    end = line.fetch(web.serve("/a.zip", BODY))
    assert (end.reason, end.detail) == (Reason.DISK_FULL, f"{len(BODY)}/{len(BODY) - 1}")
    assert files(kept) == []


def test_room_that_runs_out_meanwhile_is_said(
    web: Loopback, qtbot: QtBot, folder: AttachmentFolder, kept: Path
) -> None:
    left = [100 << 20, 5]
    line = Line(qtbot, folder, Limits(spared=10, free=lambda _: left.pop(0)))
    end = line.fetch(web.serve_chunked("/a.zip", *[bytes(1 << 20)] * 20))
    assert end.reason is Reason.DISK_FULL
    assert files(kept) == []
    assert free_space(kept) == pytest.approx(shutil.disk_usage(kept).free, rel=0.5)


def test_the_longest_is_the_readers_choice(web: Loopback, line: Line, kept: Path) -> None:
    line.downloads.set_longest(len(BODY) - 1)
    assert line.fetch(web.serve("/a.zip", BODY)).reason is Reason.TOO_LARGE
    end = line.fetch(web.serve_chunked("/b.zip", BODY))
    assert end.reason is Reason.TOO_LARGE
    assert files(kept) == []
    line.downloads.set_longest(len(BODY))
    assert line.fetch(web.serve("/c.zip", BODY)).state is HERE
