"""What has arrived of a document so far, and whether the rest of it may be asked for."""

import json
import logging
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

_log = logging.getLogger(__name__)


class Version(NamedTuple):
    """Which version of a document it is a part of: a strong validator, and the whole length."""

    validator: str
    total: int


class PartFile:
    """The `.part` of one document. `known` is where its version is kept beside it."""

    def __init__(self, path: Path, known: Path) -> None:
        self.path = path
        self._known = known
        self._file: BinaryIO | None = None
        self._version: Version | None = None

    @property
    def is_open(self) -> bool:
        """Whether bytes can be added."""
        return self._file is not None

    def kept(self) -> tuple[int, Version] | None:
        """The bytes that are there and their version; None where to begin from zero."""
        try:
            size = self.path.stat().st_size
            validator, total = json.loads(self._known.read_text("utf-8"))
            version = Version(str(validator), int(total))
        except (OSError, ValueError, TypeError):
            return None
        return (size, version) if 0 < size < version.total else None

    def begin(self, version: Version | None) -> None:
        """Begin from zero; without a version, what comes cannot be gone on with later."""
        self._known.unlink(missing_ok=True)
        self._file = self.path.open("wb")
        self._version = version
        if version is not None:
            self._known.parent.mkdir(exist_ok=True)
            self._known.write_text(json.dumps(version), "utf-8")

    def go_on(self, version: Version) -> None:
        """Add to what is there."""
        self._file = self.path.open("ab")
        self._version = version

    def write(self, data: bytes) -> None:
        """Add these bytes."""
        if self._file is not None:
            self._file.write(data)

    def close(self) -> None:
        """Let go of the file."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    def leave(self) -> None:
        """Let go of it for now: what cannot be gone on with is removed."""
        with suppress(OSError):
            self.close()
        if self._version is None and self.kept() is None:
            self.discard()

    def discard(self) -> None:
        """Remove what came."""
        try:
            self.close()
            self.path.unlink(missing_ok=True)
            self._known.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("A part stays behind: %s: %s", self.path, error)

    def settle(self) -> None:
        """It came whole: its version is no longer needed."""
        with suppress(OSError):
            self._known.unlink(missing_ok=True)
