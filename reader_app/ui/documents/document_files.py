"""What is done with the file of a document: looked at before it is opened, and copied."""

import shutil
import sys
from contextlib import suppress
from pathlib import Path

from reader_app.domain.errors import FileError, Reason
from reader_app.domain.ports import Attachments, AttachmentState
from reader_app.downloads.arrival import disk_error
from reader_app.downloads.kinds import may_be_opened
from reader_app.downloads.origin import mark_origin

WHY = {
    AttachmentState.ABSENT: Reason.MISSING,
    AttachmentState.DAMAGED: Reason.DAMAGED,
}
"""Why a document in this state cannot be opened."""


def openable(path: Path) -> Path:
    """A file that the system may open. Raises FileError."""
    try:
        if may_be_opened(path):
            return path
    except OSError as error:
        raise FileError(path, Reason.UNREADABLE, error.strerror or "") from error
    raise FileError(path, Reason.NOT_OPENED)


def copy_out(folder: Attachments, address: str, target: Path, system: str = sys.platform) -> None:
    """A copy that is whole, or none; it comes from the web as its original does.

    Raises FileError.
    """
    file = folder.file(address)
    if file.state is not AttachmentState.HERE:
        raise FileError(file.path, WHY[file.state])
    draft = target.with_name(f"{target.name}.part")
    try:
        shutil.copyfile(file.path, draft)
        mark_origin(draft, address, system)
        draft.replace(target)
    except OSError as error:
        raise disk_error(target, error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
