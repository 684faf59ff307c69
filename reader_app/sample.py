"""The reader's copy of the built-in sample library, made at its first use."""

import errno
import shutil
import tempfile
import time
from pathlib import Path

from reader_app.domain.errors import LibraryError, Reason
from reader_app.places import Places

_UNFINISHED = "sample_library.unfinished-"
_ABANDONED_AFTER = 3600  # seconds: no copy of the sample library takes that long
_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.EFBIG: Reason.DISK_FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
}


def make_sample_library(places: Places) -> Path:
    """The reader's copy of the built-in library, copied at its first use, whole or not at all.

    Raises:
        LibraryError: it cannot be copied.
    """
    target = places.sample_library
    if target.is_dir():
        return target
    try:
        places.data.mkdir(parents=True, exist_ok=True)
        _clear_abandoned(places.data)
        unfinished = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=places.data))
        try:
            _copy(places.resources / "sample_library", unfinished)
            _settle(unfinished, target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, Reason.UNREADABLE)
        raise LibraryError(target, reason) from error
    return target


def _copy(source: Path, target: Path) -> None:
    """Copy the files alone: the modes of an installed program may forbid to write."""
    for file in sorted(each for each in source.rglob("*") if each.is_file()):
        copy = target / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def _settle(unfinished: Path, target: Path) -> None:
    try:
        unfinished.rename(target)
    except OSError:
        # Another window may have been quicker: its copy is as good as ours.
        if not target.is_dir():
            raise


def _clear_abandoned(data: Path) -> None:
    """Remove what a killed copy left behind, not what another window is copying now."""
    for left in data.glob(f"{_UNFINISHED}*"):
        if time.time() - left.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(left, ignore_errors=True)
