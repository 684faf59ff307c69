"""Folders that nobody may write to, not even root: for processes started from tests."""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE = 1
_CAP_DAC_READ_SEARCH = 2
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def give_up_power() -> None:
    """Let permissions bind the program that is started next: for `preexec_fn`."""
    if _libc:
        for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            # Refused to all but root, whom alone it concerns.
            _libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in `folder` can be changed, nor put into it, until the end."""
    everything = [folder, *folder.rglob("*")]
    for each in everything:
        each.chmod(0o555 if each.is_dir() else 0o444)
    try:
        yield
    finally:
        for each in everything:
            each.chmod(0o755 if each.is_dir() else 0o644)
