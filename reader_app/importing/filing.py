"""Source files into `notes/`, and the versions they replace into `former/`.

At every moment each version of a note lies whole in one place or the other: a new file is written
beside, the old one linked into `former/`, and then the new one takes its name in one step.
"""

import errno
import filecmp
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from reader_app.domain.errors import LibraryError, Reason

_INCOMING = ".incoming-"
_DAY = 86_400
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR}
)


@contextmanager
def as_library_error(library: Path) -> Iterator[None]:
    """Raise LibraryError where the library's folder cannot be written to."""
    try:
        yield
    except OSError as error:
        raise library_error(library, error.errno or 0) from error


def library_error(library: Path, number: int) -> LibraryError:
    """Why a library's folder could not be written to, from the system's number for it."""
    if number in _FULL:
        return LibraryError(library, Reason.DISK_FULL)
    return LibraryError(library, Reason.READ_ONLY if number in _CLOSED else Reason.FAILED)


class Filing:
    """The folders of a library that hold source files, during one import."""

    def __init__(self, library: Path) -> None:
        """Makes `notes/` where it is missing. Raises LibraryError."""
        self._library = library
        self.notes = library / "notes"
        self._notes = str(self.notes)
        self._folders: set[str] = set()
        self._former = library / "former" / datetime.now().astimezone().strftime("%Y-%m-%dT%H%M%S")
        with as_library_error(library):
            self.notes.mkdir(parents=True, exist_ok=True)
            self._clear_old()
            self.incoming = Path(mkdtemp(prefix=_INCOMING, dir=self.notes))

    def close(self) -> None:
        """Throw away the copies that were not filed."""
        shutil.rmtree(self.incoming, ignore_errors=True)

    def exists(self, path: str) -> bool:
        """Whether there is a file at `path` under `notes/`."""
        return os.path.lexists(self._at(path))

    def same(self, path: str, copy: str) -> bool:
        """Whether the file at `path` holds the same bytes as the copy that came in."""
        return filecmp.cmp(self._at(path), copy, shallow=False)

    def is_folder(self, path: str) -> bool:
        """Whether `path` under `notes/` is a folder."""
        return os.path.isdir(self._at(path))  # noqa: PTH112

    def put(self, copy: str, path: str, *, keep: bool = True) -> None:
        """File a copy at `path`; what was there is kept in `former/`, unless it is the same."""
        target = self._at(path)
        self._make_folder(path.rpartition("/")[0])
        if keep and os.path.isfile(target) and not self.same(path, copy):  # noqa: PTH113
            _link_or_copy(Path(target), self._former_place(path))
        os.replace(copy, target)  # noqa: PTH105

    def _at(self, path: str) -> str:
        """Where `path` under `notes/` is: text, since a Path takes longer than what is asked."""
        return f"{self._notes}/{path}"

    def _make_folder(self, path: str) -> None:
        if path not in self._folders:
            (self.notes / path).mkdir(parents=True, exist_ok=True)
            self._folders.add(path)

    def retire(self, path: str) -> None:
        """Move the file at `path` into `former/`; it may be gone already."""
        old = self.notes / path
        if old.is_file():
            old.replace(self._former_place(path))
            _remove_if_empty(old.parent, self.notes)
            self._folders.clear()

    def put_setting(self, source: Path) -> None:
        """Copy a tree of terms or the names of facets to the library, unless it has its own."""
        target = self.notes / source.name
        if not target.exists():
            copy = self.incoming / source.name
            shutil.copy2(source, copy)
            copy.replace(target)

    def _former_place(self, path: str) -> Path:
        """A free place in `former/` for the file at `path`."""
        place = self._former / path
        number = 2
        while place.exists():
            wanted = self._former / path
            place = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
            number += 1
        place.parent.mkdir(parents=True, exist_ok=True)
        return place

    def _clear_old(self) -> None:
        """Throw away what imports that were killed have left, unless one may still be running."""
        for left in self.notes.glob(f"{_INCOMING}*"):
            if time.time() - left.stat().st_mtime > _DAY:
                shutil.rmtree(left, ignore_errors=True)


def _link_or_copy(old: Path, place: Path) -> None:
    """Keep `old` at `place` too; some disks know no links."""
    try:
        place.hardlink_to(old)
    except OSError:
        beside = place.with_name(place.name + ".part")
        shutil.copy2(old, beside)
        beside.replace(place)


def _remove_if_empty(folder: Path, top: Path) -> None:
    """Take away the folders that hold nothing more."""
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
