"""One window for each library."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.window_claim import ClaimWatch, WindowClaim
from tests.patience import PATIENCE_S

PROJECT = Path(__file__).parents[1]


def test_a_library_is_claimed_once_under_any_of_its_paths(tmp_path: Path) -> None:
    library = tmp_path / "Ma bibliothèque"
    library.mkdir()
    (tmp_path / "link").symlink_to(library)
    first, second = WindowClaim(tmp_path / "state"), WindowClaim(tmp_path / "state")
    assert first.take(library)
    assert not second.take(library)
    assert not second.take(tmp_path / "link")
    assert second.take(tmp_path / "another")
    assert first.take(tmp_path / "third")
    assert second.take(library)


def test_where_nothing_can_be_written_the_window_opens(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("Un fichier, pas un dossier.")
    claim = WindowClaim(tmp_path / "state")
    assert claim.take(tmp_path)
    claim.wish(tmp_path)
    assert not claim.answer(tmp_path)


def test_a_wish_is_heard_by_the_window_that_has_the_library(qtbot: QtBot, tmp_path: Path) -> None:
    library, claim = tmp_path / "library", WindowClaim(tmp_path / "state")
    assert claim.take(library)
    watch = ClaimWatch(claim)
    watch.watch(library)
    other = WindowClaim(tmp_path / "state")
    with qtbot.waitSignal(watch.wanted):
        other.wish(library)
    with qtbot.assertNotEmitted(watch.wanted):
        other.wish(tmp_path / "another")


def test_a_wish_that_no_window_heard_is_known_once_at_the_end(tmp_path: Path) -> None:
    library, claim = tmp_path / "library", WindowClaim(tmp_path / "state")
    other = WindowClaim(tmp_path / "state")
    assert not claim.is_wished_for()
    assert claim.take(library)
    assert not other.take(library)
    other.wish(library)
    assert claim.is_wished_for()
    assert not claim.is_wished_for()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def first(tmp_path: Path, environment: dict[str, str]) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen(
        [sys.executable, "-m", "reader_app", "--library", str(tmp_path / "library")],
        cwd=PROJECT,
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    yield process
    process.kill()
    process.wait()


def test_a_second_start_ends_and_a_killed_window_claims_nothing(
    qtbot: QtBot,
    tmp_path: Path,
    environment: dict[str, str],
    first: "subprocess.Popen[bytes]",
) -> None:
    windows = tmp_path / "home/.local/state/lutrin/windows"
    qtbot.waitUntil(lambda: bool(list(windows.glob("*.lock"))))
    command = [sys.executable, "-m", "reader_app", "--library", str(tmp_path / "library")]
    second = subprocess.run(command, cwd=PROJECT, env=environment, check=False, timeout=PATIENCE_S)
    assert second.returncode == 0
    assert first.poll() is None
    # The first has heard of it.
    qtbot.waitUntil(lambda: not list(windows.glob("*.wanted")))
    first.kill()
    first.wait()
    claim = WindowClaim(windows.parent)
    assert claim.take(tmp_path / "library")
