"""A disk that takes nothing more is no damage: what is kept can be read, and that is said."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.domain.errors import Reason
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.soundness import problems
from tests.storage.conftest import PROJECT

# Marks until the disk is full, then says why, and how many of the marks that were kept are there.
FILLING = """
import resource, sys
from pathlib import Path
from reader_app.domain.backup import Occasion
from reader_app.domain.errors import LibraryError
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from tests.builders import a_mark

folder, limit = Path(sys.argv[1]), int(sys.argv[2])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
favourites = StoredFavourites(folder / "favourites.db")
backups = StoredBackups(favourites.file)
kept, said = 0, ""
while not said:
    try:
        favourites.mark(a_mark(kept))
        kept += 1
    except LibraryError as error:
        said = error.reason.value
try:
    backups.make(Occasion.ASKED)
except LibraryError as error:
    print(error.reason.value)
else:
    print("copied")
print(said, kept, len(favourites.marks()))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "plein"
    folder.mkdir()
    return folder


def filled(folder: Path, limit: int, *before: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*before, sys.executable, "-c", FILLING, str(folder), str(limit)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_limit_of_the_system_is_said_and_the_next_start_goes_on(folder: Path) -> None:
    done = filled(folder, 200_000)
    copied, said, kept, there = done.stdout.split()
    assert (copied, said) in {("read-only", "read-only"), ("copied", "read-only")}, done.stderr
    assert kept == there
    favourites = StoredFavourites(folder / "favourites.db")
    assert len(favourites.marks()) == int(kept) > 10
    favourites.close()
    assert problems(folder) == []
    backups = StoredBackups(favourites.file)
    assert not list(folder.glob("backups/.*copy*"))
    assert all(each.counts.favourites <= int(kept) for each in backups.backups())


def test_a_full_disk_is_said_and_what_was_kept_is_there(folder: Path) -> None:
    """On a small disk of its own, where the system lets us have one; else by a limit."""
    inside = f"mount -t tmpfs -o size=400k none '{folder}' && exec \"$@\""
    may = (
        shutil.which("unshare")
        and not subprocess.run(
            ["unshare", "-rm", "sh", "-c", f"mount -t tmpfs -o size=400k none '{folder}'"],
            check=False,
            capture_output=True,
        ).returncode
    )
    done = (
        filled(folder, 0, "unshare", "-rm", "sh", "-c", inside, "sh")
        if may
        else filled(folder, 300_000)
    )
    copied, said, kept, there = done.stdout.split()
    full = {Reason.DISK_FULL.value} if may else {Reason.READ_ONLY.value}
    assert {said} == full, done.stderr
    assert copied in {*full, "copied"}
    assert kept == there
    assert int(kept) > 10
