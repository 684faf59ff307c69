"""Downloads without a window, in the test's own process and in one of their own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.command_line import fetch_all
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import vetting
from tests.downloads.loopback import Loopback
from tests.patience import PATIENCE_S
from tests.pdfs import bad_pdfs

PDF = bad_pdfs.sound_pdf()
PROGRAM = """
import json, sys
from pathlib import Path
from reader_app.domain.note import Attachment
from reader_app.downloads.command_line import fetch_all
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pdfs.vetting import vetting

try:
    ends = fetch_all(
        [Attachment(each, each) for each in sys.argv[2:]],
        AttachmentFolder(Path(sys.argv[1])),
        vetting,
    )
except KeyboardInterrupt:
    sys.exit(130)
assert "PySide6.QtWidgets" not in sys.modules
print(json.dumps([[end.address, end.state, end.reason] for end in ends]))
"""


def test_each_end_in_the_order_asked(web: Loopback, folder: AttachmentFolder, qtbot: QtBot) -> None:
    there = Attachment("Note", web.serve("/a.pdf", PDF))
    gone = Attachment("Gone", web.address("/gone.pdf"))
    lost = Attachment("Lost", None)
    ends = fetch_all([gone, there, lost, there], folder, vetting)
    assert [(end.state, end.reason) for end in ends] == [
        (AttachmentState.ABSENT, Reason.NOT_FOUND),
        (AttachmentState.HERE, None),
        (AttachmentState.ABSENT, Reason.NO_ADDRESS_TO_FETCH),
        (AttachmentState.HERE, None),
    ]
    assert len(web.asked) == 2


def test_nothing_to_fetch_is_done_at_once(folder: AttachmentFolder, qtbot: QtBot) -> None:
    assert fetch_all([], folder, vetting) == []


def test_a_program_without_a_loop_brings_one(web: Loopback, kept: Path) -> None:
    addresses = [web.serve("/a.pdf", PDF), web.address("/gone.pdf")]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(kept), *addresses],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    assert json.loads(done.stdout) == [
        [addresses[0], "here", None],
        [addresses[1], "absent", "not-found"],
    ]
    assert done.stderr == ""


def test_ctrl_c_leaves_nothing(web: Loopback, kept: Path) -> None:
    address = web.stall("/a.pdf", PDF[:500])
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(kept), address], stderr=subprocess.PIPE
    ) as program:
        assert web.stalled.wait(PATIENCE_S)
        asked = time.monotonic()
        program.send_signal(signal.SIGINT)
        _, errors = program.communicate(timeout=PATIENCE_S)
    assert time.monotonic() - asked < 5
    assert program.returncode == 130
    assert errors == b""
    assert [each.name for each in kept.iterdir()] == [".known"]


def test_ctrl_c_keeps_what_can_be_gone_on_with(web: Loopback, kept: Path) -> None:
    body = PDF * 200
    address = web.stall("/a.zip", body[:200_000], len(body), ETag='"v1"')
    part = AttachmentFolder(kept).part(address)
    with subprocess.Popen([sys.executable, "-c", PROGRAM, str(kept), address]) as program:
        assert web.stalled.wait(PATIENCE_S)
        while not (part.exists() and part.stat().st_size > 50_000):
            assert program.poll() is None
        program.send_signal(signal.SIGINT)
        assert program.wait(PATIENCE_S) == 130
    size = part.stat().st_size
    web.serve_ranges("/a.zip", body, '"v1"')
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(kept), address], check=True, capture_output=True
    )
    assert json.loads(done.stdout) == [[address, "here", None]]
    assert web.asked[-1].headers["range"] == f"bytes={size}-"


def test_the_systems_proxy_is_asked(web: Loopback, kept: Path) -> None:
    """The environment is what Qt takes for the system's word where there is no other."""
    address = "http://documents.example/note.pdf"
    web.serve(address, PDF)
    proxy = {"http_proxy": web.address(""), "no_proxy": ""}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(kept), address],
        check=True,
        capture_output=True,
        env={**os.environ, **proxy},
    )
    assert json.loads(done.stdout) == [[address, "here", None]]
    assert [each.path for each in web.asked] == [address]
