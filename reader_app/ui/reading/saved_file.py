"""A file that the reader wants at a place of their own: there whole, or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from reader_app.domain.errors import FileError, Reason

_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.ENOENT: Reason.MISSING,
    errno.ENOTDIR: Reason.MISSING,
}


def save(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in the place of what was there. Raises FileError."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        reason = _REASONS.get(error.errno or 0, Reason.READ_ONLY)
        raise FileError(path, reason) from error
