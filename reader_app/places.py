"""Where resources, library and settings are on this machine, frozen, installed or from source."""

import errno
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from reader_app.domain.errors import LibraryError, Reason

_OURS = "lutrin"
_SAMPLE = "sample_library"
_UNFINISHED = f"{_SAMPLE}.unfinished-"
_ABANDONED_AFTER = 3600  # seconds: no copy of the sample library takes that long
_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.EFBIG: Reason.DISK_FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
}


@dataclass(frozen=True, slots=True)
class Places:
    """The folders that Lutrin uses; none is made before something is put there.

    `resources` is only read. `data` and `config` are the reader's, `state` can be thrown away,
    `documents` is where the system keeps the reader's documents.
    """

    resources: Path
    data: Path
    config: Path
    state: Path
    documents: Path

    @property
    def settings_file(self) -> Path:
        """What the reader prefers."""
        return self.config / "settings.json"

    @property
    def geometry_file(self) -> Path:
        """Where the window stood when it was closed."""
        return self.state / "window.ini"

    @property
    def log_file(self) -> Path:
        """What went wrong, for whoever mends it."""
        return self.state / "lutrin.log"

    @property
    def fonts(self) -> Path:
        """The folder of the fonts."""
        return self.resources / "fonts"

    @property
    def icons(self) -> Path:
        """The folder of the icons."""
        return self.resources / "icons"

    @property
    def translations(self) -> Path:
        """The folder of the translations."""
        return self.resources / "translations"

    @property
    def default_library(self) -> Path:
        """The library of a reader who named none; an import or "New library" makes it."""
        return self.documents / "Lutrin"

    @property
    def sample_library(self) -> Path:
        """The reader's copy of the built-in library; see `make_sample_library`."""
        return self.data / _SAMPLE

    def library_to_open(self, asked: Path | None, last: str) -> Path:
        """The library asked for, else the last one, else the default, else the sample.

        `last` is the folder that was open last, or "".
        """
        if asked is not None:
            return asked
        for folder in (Path(last) if last else None, self.default_library):
            if folder is not None and folder.is_dir():
                return folder
        return self.sample_library

    def library_to_fill(self, asked: Path | None, last: str) -> Path:
        """Where an import goes: as `library_to_open`, but never into the sample."""
        folder = self.library_to_open(asked, last)
        return self.default_library if folder == self.sample_library else folder


def find_places(own: Path | None = None) -> Places:
    """The places of this machine; with `own`, all but the resources are folders in there."""
    resources = _resources()
    if own is not None:
        return Places(resources, own / "data", own / "config", own / "state", own / "documents")
    system = PlatformDirs(_OURS, appauthor=False)
    return Places(
        resources=resources,
        data=system.user_data_path,
        config=system.user_config_path,
        state=system.user_state_path,
        documents=system.user_documents_path,
    )


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
            _copy(places.resources / _SAMPLE, unfinished)
            _settle(unfinished, target)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, Reason.UNREADABLE)
        raise LibraryError(target, reason) from error
    return target


def _resources() -> Path:
    """Inside the package in a wheel and in the frozen program, beside it in the source."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


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
