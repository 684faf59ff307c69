"""One at a time writes a part, whoever else wants to."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.downloads.part_lock import PartLock

_HOLD = """
import sys
from pathlib import Path
from reader_app.downloads.part_lock import PartLock
lock = PartLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_the_second_waits_until_the_first_has_left(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf.part.lock"
    first, second = PartLock(path), PartLock(path)
    assert first.take()
    assert not second.take()
    second.leave()
    assert path.exists()
    first.leave()
    assert not path.exists()
    assert second.take()
    second.leave()
    second.leave()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf.part.lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        assert not PartLock(path).take()
        other.kill()
    ours = PartLock(path)
    assert ours.take()
    ours.leave()


def test_where_there_can_be_no_file_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        PartLock(tmp_path / "gone" / "a.lock").take()
