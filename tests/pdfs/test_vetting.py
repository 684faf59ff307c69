"""Sound PDFs pass; bad ones are refused, in bounded time and memory, and no child is left."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
import pytest

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.progress import Progress
from reader_app.pdfs.vetting import Limits, vet, vetting
from tests.patience import PATIENCE_S
from tests.pdfs import bad_pdfs

BOUNDED = Limits(seconds=PATIENCE_S, memory=300 << 20)
BRISK = Limits(seconds=1.5)


def written(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "document.pdf"
    path.write_bytes(content)
    return path


def refusal(path: Path, limits: Limits = BOUNDED) -> FileError:
    with pytest.raises(FileError) as caught:
        vet(path, limits)
    assert caught.value.path == path
    return caught.value


@pytest.mark.parametrize("pages", [1, 30])
def test_a_sound_pdf_has_its_pages(tmp_path: Path, pages: int) -> None:
    assert vet(written(tmp_path, bad_pdfs.sound_pdf(pages))).pages == pages


def test_a_wrong_xref_is_mended_as_the_window_does(tmp_path: Path) -> None:
    assert vet(written(tmp_path, bad_pdfs.wrong_xref())).pages == 2


def test_junk_before_the_header_is_borne(tmp_path: Path) -> None:
    assert vet(written(tmp_path, b"\r\n\r\n" + bad_pdfs.sound_pdf())).pages == 1


@pytest.mark.parametrize(
    ("make", "detail"),
    [
        (bad_pdfs.truncated, "truncated"),
        (bad_pdfs.self_calling_form, "memory"),
        (bad_pdfs.doubling_forms, "memory"),
        (bad_pdfs.nested_flate_bomb, "memory"),
        (bad_pdfs.no_pages, "pages"),
        (bad_pdfs.endless_page, "size"),
        (partial(bad_pdfs.late_endless_page, 350), "size"),
        (bad_pdfs.looping_outline, "crash"),
        (bad_pdfs.self_calling_annotation, "memory"),
    ],
)
def test_a_bad_pdf_is_refused(tmp_path: Path, make: Callable[[], bytes], detail: str) -> None:
    error = refusal(written(tmp_path, make()))
    assert (error.reason, error.detail) == (Reason.UNSOUND_PDF, detail)
    assert not left_behind()


def test_a_pdf_that_takes_for_ever_is_refused(tmp_path: Path) -> None:
    error = refusal(written(tmp_path, bad_pdfs.looping_page_tree()), BRISK)
    assert (error.reason, error.detail) == (Reason.UNSOUND_PDF, "time")
    assert not left_behind()


def test_a_page_of_the_web_is_no_pdf(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, bad_pdfs.html_page())).reason == Reason.NOT_A_PDF


def test_an_empty_file_is_no_pdf(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, b"")).reason == Reason.NOT_A_PDF


def test_ten_thousand_pages_are_bounded_in_time_and_pass(tmp_path: Path) -> None:
    path = written(tmp_path, bad_pdfs.many_pages(10_000))
    told = [progress for progress in progress_of(path) if progress.total]
    assert {progress.total for progress in told} == {10_000}
    assert [progress.done for progress in told] == sorted(progress.done for progress in told)
    assert told[0].done < 10_000
    assert not left_behind()


def test_a_password_opens_what_is_locked(tmp_path: Path) -> None:
    path = written(tmp_path, bad_pdfs.sound_pdf(3, password="sésame"))
    assert vet(path, BOUNDED, "sésame").pages == 3
    with pytest.raises(FileError) as caught:
        vet(path, BOUNDED, "ouvre-toi")
    assert caught.value.reason == Reason.PASSWORD


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, bad_pdfs.sound_pdf(password="sésame"))
    assert refusal(path).reason == Reason.PASSWORD


def test_a_file_that_is_gone_is_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere.pdf").reason == Reason.MISSING


def test_giving_up_ends_the_child(tmp_path: Path) -> None:
    steps = vetting(written(tmp_path, bad_pdfs.looping_page_tree()))
    next(steps)
    assert left_behind()
    steps.close()
    assert not left_behind()


def test_a_child_ends_by_itself_when_its_parent_is_killed(tmp_path: Path) -> None:
    path = written(tmp_path, bad_pdfs.looping_page_tree())
    code = (
        "import sys; from pathlib import Path\n"
        "from reader_app.pdfs.vetting import Limits, vet\n"
        "vet(Path(sys.argv[1]), Limits(seconds=2.0))"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)]) as parent:
        found = children_when_there(psutil.Process(parent.pid))
        parent.kill()
    gone, alive = psutil.wait_procs(found, timeout=PATIENCE_S)
    assert gone
    assert not alive


def test_vetting_knows_no_window() -> None:
    code = (
        "import sys, reader_app.pdfs.vetting\n"
        "sys.exit(any(name in sys.modules for name in ('PySide6.QtWidgets', 'sqlalchemy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def progress_of(path: Path) -> list[Progress]:
    """What is told on the way of vetting a sound PDF."""
    steps, told = vetting(path), []
    while True:
        try:
            told.append(next(steps))
        except StopIteration:
            return told


def left_behind() -> list[psutil.Process]:
    """Children of this process that look into PDFs (the tracker of Python's own may stay)."""
    return [each for each in psutil.Process().children() if "spawn_main" in command(each)]


def command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


def children_when_there(parent: psutil.Process) -> list[psutil.Process]:
    """The children of another process, as soon as one of them looks into a PDF."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        found = parent.children()
        if any("spawn_main" in command(each) for each in found):
            return found
    raise AssertionError("no child was started")
