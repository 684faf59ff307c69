"""`lutrin download`: documents from a server on this machine."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Lutrin, inside, tree, within
from tests.cli.pages import note, put
from tests.downloads.loopback import Loopback
from tests.patience import PATIENCE_S
from tests.pdfs.bad_pdfs import sound_pdf

PDF = sound_pdf()
SOUND, GONE, NONE = (f"paliers.example/{name}" for name in ("sain", "parti", "sans"))


@pytest.fixture
def web() -> Iterator[Loopback]:
    with Loopback() as web:
        web.serve("/a%20b.pdf", PDF)
        yield web


@pytest.fixture
def notes(lutrin: Lutrin, web: Loopback, tmp_path: Path) -> Path:
    """A library of one note with a document, one whose document is gone, one with none."""
    lutrin.library = tmp_path / "library"
    given = put(
        tmp_path / "lot",
        sain=note("/sain", "Sain", document=web.address("/a%20b.pdf")),
        parti=note("/parti", "Parti", document=web.address("/gone.pdf"), day="4 avril 2020"),
        sans=note("/sans", "Sans"),
    )
    lutrin.json("import", given)
    return lutrin.library


def test_it_comes_once_and_is_here(lutrin: Lutrin, notes: Path, web: Loopback) -> None:
    (end,) = lutrin.json("download", f"https://{SOUND}/")
    path = end.pop("path")
    assert end == {
        "key": SOUND,
        "name": "Le document - 1er mai 2020",
        "state": "here",
        "reason": None,
    }
    assert path.startswith("attachments/")
    assert (notes / path).read_bytes() == PDF
    (attachment,) = inside(notes, "show", SOUND)["attachments"]
    assert (attachment["state"], attachment["path"]) == ("here", path)
    assert lutrin.json("download", SOUND)[0]["path"] == path
    assert [asked.path for asked in web.asked] == ["/a%20b.pdf"]
    assert lutrin.json("download", NONE) == []


def test_all_of_them_and_one_fails(lutrin: Lutrin, notes: Path) -> None:
    done = lutrin("download", "--all", "--json")
    assert (done.code, done.err) == (3, "")
    assert [(end["key"], end["state"], end["path"] is None) for end in done.json] == [
        (GONE, "absent", True),
        (SOUND, "here", False),
    ]
    assert done.json[0]["reason"] == "the server no longer has this document (404)"
    told = lutrin("download", SOUND, GONE)
    assert told.code == 3
    assert [line.split(":")[0] for line in told.out.splitlines()] == ["here", "absent"]


def test_a_file_that_rots_is_said_and_fetched_anew(lutrin: Lutrin, notes: Path) -> None:
    path = notes / lutrin.json("download", SOUND)[0]["path"]
    path.write_bytes(b"<html>not any more</html>")
    (attachment,) = inside(notes, "show", SOUND)["attachments"]
    assert attachment["state"] == "damaged"
    checked = within(notes, "check")
    assert checked.code == 3
    assert checked.json["problems"] == [
        {"what": "attachment-damaged", "path": f"attachments/{path.name}"}
    ]
    assert lutrin.json("download", SOUND)[0]["state"] == "here"
    assert path.read_bytes() == PDF


def test_sources_are_asked_for_newer_versions_and_these_are_fetched(
    lutrin: Lutrin, notes: Path, web: Loopback
) -> None:
    place = lutrin.json("download", SOUND)[0]["path"]
    newer = sound_pdf(4)
    web.serve("/a%20b.pdf", newer)
    told = lutrin("download", "--all", "--check")
    assert (told.code, told.out.count("\n")) == (0, 1)
    assert told.out.startswith("changed: ")
    assert told.out.endswith(": its source has another version by now\n")
    assert (notes / place).read_bytes() == PDF
    (end,) = lutrin.json("download", "--all", "--update")
    assert (end["state"], end["path"], end["reason"]) == ("here", place, None)
    assert (notes / place).read_bytes() == newer
    (end,) = lutrin.json("download", "--update", SOUND)
    assert (end["state"], end["path"], end["reason"]) == ("same", place, None)


def test_an_unknown_key_fetches_nothing(lutrin: Lutrin, notes: Path, web: Loopback) -> None:
    done = lutrin("download", SOUND, "paliers.example/rien")
    assert (done.code, done.out) == (1, "")
    assert "paliers.example/rien" in done.error
    assert web.asked == []


def test_ctrl_c_leaves_nothing_half(lutrin: Lutrin, notes: Path, web: Loopback) -> None:
    web.stall("/a%20b.pdf", PDF[:500])
    with lutrin.start("download", SOUND, stderr=-1, stdout=-1) as program:
        assert web.stalled.wait(PATIENCE_S)
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 130
    assert (out, err) == (b"", b"lutrin: stopped\n")
    assert list(tree(notes / "attachments")) == [".known/requests.jsonl"]
