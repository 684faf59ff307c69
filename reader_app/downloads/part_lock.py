"""Who writes a part: one at a time, in this process or another."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class PartLock:
    """A file beside the part, held while somebody writes that.

    The system lets go of it however the program ends. Qt's own lock is flushed to the disk, for
    which the window would stand still.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Hold it from now on; False where somebody else does.

        Raises:
            OSError: there can be no file.
        """
        while True:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
            if not _is_free(file):
                os.close(file)
                return False
            if _is_there(file, self._path):
                self._file = file
                return True
            os.close(file)  # who held it has removed it meanwhile

    def leave(self) -> None:
        """Hold it no longer."""
        file, self._file = self._file, None
        if file is None:
            return
        if sys.platform == "win32":
            os.close(file)  # there what is open cannot be removed
            file = None
        with suppress(OSError):
            self._path.unlink()
        if file is not None:
            os.close(file)


def _is_free(file: int) -> bool:
    """Take an open file, unless it is taken. A disk that knows no locks has none that are held."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _is_there(file: int, path: Path) -> bool:
    """Whether an open file is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
