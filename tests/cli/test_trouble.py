"""Calls that cannot go well: one line on standard error, the right exit code, no traceback."""

import os
import signal
import socket
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import Lutrin, inside, tree
from tests.cli.pages import GARDEN_KEY, note, three_notes
from tests.patience import PATIENCE_S
from tests.read_only import read_only


def many_notes(folder: Path, count: int) -> Path:
    """A folder with so many notes that something can happen meanwhile."""
    folder.mkdir()
    for number in range(count):
        path = folder / f"{number:05}.md"
        path.write_text(note(f"/n/{number}", f"Numéro {number}", body="Un mot commun. " * 60))
    return folder


def test_a_folder_without_library_is_told(lutrin: Lutrin, tmp_path: Path) -> None:
    calls = [["search"], ["favourites", "list"], ["check"], ["download", "--all"]]
    for folder, words in zip([tmp_path, *[tmp_path / "rien"] * 3], calls, strict=True):
        lutrin.library = folder
        done = lutrin(*words)
        assert (done.code, done.out) == (1, "")
        assert str(folder) in done.error
    assert not (tmp_path / "rien").exists()


@pytest.mark.parametrize("words", [["search"], ["check", "--repair"], ["import", "README.md"]])
def test_a_library_that_is_a_file_is_told(lutrin: Lutrin, tmp_path: Path, words: list[str]) -> None:
    lutrin.library = tmp_path / "fichier\nde deux lignes"
    lutrin.library.write_text("rien")
    done = lutrin(*words)
    assert (done.code, done.out) == (1, "")
    assert r"fichier\nde deux lignes" in done.error
    assert lutrin.library.read_text() == "rien"


def test_a_name_too_long_for_the_system(lutrin: Lutrin, tmp_path: Path) -> None:
    lutrin.library = tmp_path / ("x" * 300)
    for words in (["search"], ["import", "README.md"]):
        done = lutrin(*words)
        assert done.code == 1
        assert "x" * 300 in done.error


class TestReadOnly:
    def test_everything_can_be_read(self, lutrin: Lutrin, library: Path) -> None:
        inside(library, "favourites", "add", GARDEN_KEY)
        before = tree(library)
        with read_only(library):
            found = lutrin("search", "bourrache", "--json", bound=True)
            assert found.err == ""
            assert [hit["favourite"] for hit in found.json["hits"]] == [True]
            assert GARDEN_KEY in lutrin("favourites", "list", bound=True).out
            assert lutrin("check", bound=True).out == "sound\n"
        assert tree(library) == before

    def test_writing_is_refused_in_one_line(self, lutrin: Lutrin, library: Path) -> None:
        before = tree(library)
        with read_only(library):
            for words in (
                ["import", "README.md"],
                ["favourites", "add", GARDEN_KEY],
                ["check", "--repair"],
            ):
                done = lutrin(*words, bound=True)
                assert (done.code, done.out) == (1, "")
                assert "cannot be written to" in done.error
        assert tree(library) == before

    def test_a_folder_that_shows_nothing(self, lutrin: Lutrin, library: Path) -> None:
        try:
            for mode, words in ((0o000, ["search"]), (0o444, ["import", "README.md"])):
                library.chmod(mode)
                done = lutrin(*words, bound=True)
                assert (done.code, done.out) == (1, "")
                assert str(library) in done.error
        finally:
            library.chmod(0o755)

    def test_a_home_that_keeps_nothing(self, lutrin: Lutrin, library: Path) -> None:
        """Neither a log nor settings: that is nobody's error."""
        with read_only(lutrin.home):
            done = lutrin("search", "bourrache", bound=True)
            assert (done.code, done.err) == (0, "")
            lutrin.library = None
            done = lutrin("search", bound=True)
            assert done.code == 1
            assert "cannot be written to" in done.error


class TestStreams:
    def test_whoever_stops_reading_has_heard_enough(self, lutrin: Lutrin, library: Path) -> None:
        for words in (["search", "--facets"], ["--help"], ["--version"], ["show", GARDEN_KEY]):
            ours, theirs = socket.socketpair()
            ours.close()
            with theirs, lutrin.start(*words, stdout=theirs, stderr=subprocess.PIPE) as program:
                _, err = program.communicate(timeout=PATIENCE_S)
            assert (program.returncode, err) == (0, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has a full device")
    def test_an_answer_that_does_not_fit_is_told(self, lutrin: Lutrin, library: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            program = lutrin.start("search", stdout=full, stderr=subprocess.PIPE)
            _, err = program.communicate(timeout=PATIENCE_S)
        assert program.returncode == 1
        assert err.startswith(b"lutrin: the answer cannot be written")
        assert err.count(b"\n") == 1

    def test_closed_streams_are_no_trouble(self, lutrin: Lutrin, library: Path) -> None:
        words = lutrin.command("search", "bourrache")
        line = 'exec "$@" >&- 2>&-'
        done = subprocess.run(
            ["sh", "-c", line, "sh", *words],
            env=lutrin.environment(None),
            check=False,
            timeout=PATIENCE_S,
        )
        assert done.returncode == 0


class TestInterrupted:
    def test_ctrl_c_during_an_import_keeps_what_is_in(self, lutrin: Lutrin, tmp_path: Path) -> None:
        given = many_notes(tmp_path / "lot", 1000)
        lutrin.library = tmp_path / "library"
        # As a terminal sends it: to the program and to every process that it started.
        with lutrin.start("import", given, stdout=-1, stderr=-1, start_new_session=True) as program:
            wait_for(lutrin.library / "notes/lot", program)
            os.killpg(program.pid, signal.SIGINT)
            out, err = program.communicate(timeout=PATIENCE_S)
        assert (program.returncode, out, err) == (130, b"", b"lutrin: stopped\n")
        assert not list((lutrin.library / "notes").glob(".incoming*"))
        so_far = inside(lutrin.library, "search", "commun")["count"]
        assert so_far == inside(lutrin.library, "search")["count"]
        report = lutrin.json("import", given)
        assert (report["new"] + report["unchanged"], report["changed"]) == (1000, 0)
        assert inside(lutrin.library, "search", "commun")["count"] == 1000
        assert inside(lutrin.library, "check")["sound"]

    def test_killed_during_an_import_nothing_is_lost(self, lutrin: Lutrin, tmp_path: Path) -> None:
        given = many_notes(tmp_path / "lot", 700)
        lutrin.library = tmp_path / "library"
        with lutrin.start("import", given) as program:
            wait_for(lutrin.library / "notes/lot", program)
            program.kill()
        so_far = lutrin.json("search", "commun")["count"]
        assert so_far == inside(lutrin.library, "search")["count"]
        report = lutrin.json("import", given)
        assert report["new"] + report["unchanged"] + report["changed"] == 700
        assert inside(lutrin.library, "search", "commun")["count"] == 700
        assert inside(lutrin.library, "check")["sound"]

    def test_killed_during_a_rebuild_it_is_begun_anew(self, lutrin: Lutrin, tmp_path: Path) -> None:
        lutrin.library = tmp_path / "library"
        lutrin.json("import", many_notes(tmp_path / "lot", 700))
        with lutrin.start("check", "--repair") as program:
            wait_for(lutrin.library / "library.db.aside", program)
            program.kill()
        assert lutrin.json("search", "commun")["count"] == 700
        assert inside(lutrin.library, "check")["sound"]


def wait_for(path: Path, program: "subprocess.Popen[bytes]") -> None:
    """Return as soon as `path` is there and the program still at work."""
    ended = None
    while ended is None and not path.exists():
        with suppress(subprocess.TimeoutExpired):
            ended = program.wait(0.01)
    assert program.poll() is None


class TestTwoAtOnce:
    def test_two_imports_lose_nothing(self, lutrin: Lutrin, tmp_path: Path) -> None:
        given = many_notes(tmp_path / "lot", 400)
        lutrin.library = tmp_path / "library"
        with lutrin.start("import", given, stdout=-1) as first:
            wait_for(lutrin.library / "notes/lot", first)
            first.send_signal(signal.SIGSTOP)
            second = lutrin("import", three_notes(tmp_path / "paliers"))
            assert (second.code, second.out) == (1, "")
            assert "another import" in second.error
            # Whoever reads is not held up, and sees whole notes.
            assert lutrin.json("search", "commun")["count"] <= 400
            first.send_signal(signal.SIGCONT)
            first.communicate(timeout=PATIENCE_S)
        assert first.returncode == 0
        assert lutrin.json("import", tmp_path / "paliers")["new"] == 3
        assert inside(lutrin.library, "search")["count"] == 403

    def test_first_questions_at_once_are_all_answered(self, lutrin: Lutrin) -> None:
        programs = [
            lutrin.start("search", "--json", "--limit", "0", stdout=-1, stderr=-1) for _ in "123"
        ]
        ends = [
            (*program.communicate(timeout=PATIENCE_S), program.returncode) for program in programs
        ]
        assert len(set(ends)) == 1
        assert (ends[0][1], ends[0][2]) == (b"", 0)


def test_a_library_with_an_odd_name(lutrin: Lutrin, tmp_path: Path) -> None:
    lutrin.library = tmp_path / "été #1 ?%41 'a\"b\n"
    assert lutrin.json("import", three_notes(tmp_path / "paliers"))["new"] == 3
    assert lutrin.json("check", "--repair")["sound"]
    assert inside(lutrin.library, "search", "bourrache")["count"] == 1


def test_a_library_whose_name_is_no_text_is_told(lutrin: Lutrin, tmp_path: Path) -> None:
    lutrin.library = Path(os.fsdecode(bytes(tmp_path) + b"/\xff"))
    done = lutrin("import", three_notes(tmp_path / "paliers"))
    assert (done.code, done.out) == (1, "")
    assert "no text" in done.error
    assert not lutrin.library.exists()
