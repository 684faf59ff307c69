"""One window for each library: a second start raises the first, and ends."""

from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QFileSystemWatcher, QLockFile, QObject, Signal, Slot

_FOLDER = "windows"


class WindowClaim:
    """A window's claim on its library, told by a lock file among what can be thrown away.

    It lies on this machine, not in the library: that may be on a stick, or on two machines. The
    claim of a process that is gone counts for nothing. Where no lock file can be, none is needed
    to read.
    """

    def __init__(self, state: Path) -> None:
        self._folder = state / _FOLDER
        self._lock: QLockFile | None = None
        self._library: Path | None = None

    def take(self, library: Path) -> bool:
        """Whether the library is ours now; what was claimed before is let go of then."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(self._file(library, "lock")))
        # Never by its age: a window may be open for weeks.
        lock.setStaleLockTime(0)
        if not lock.tryLock(0) and lock.error() == QLockFile.LockError.LockFailedError:
            return False
        self._lock, self._library = lock, library
        return True

    def wish(self, library: Path) -> None:
        """Ask the window that has the library to come to the front."""
        try:
            self._file(library, "wanted").touch()
        except OSError:
            return

    def answer(self, library: Path) -> bool:
        """Whether somebody wished for this library; a wish is answered once."""
        try:
            self._file(library, "wanted").unlink()
        except OSError:
            return False
        return True

    def is_wished_for(self) -> bool:
        """Whether somebody wished for the library that was taken last, while no window heard it."""
        return self._library is not None and self.answer(self._library)

    @property
    def folder(self) -> Path:
        """Where wishes arrive."""
        return self._folder

    def _file(self, library: Path, suffix: str) -> Path:
        name = str(library.absolute().resolve()).encode("utf-8", "surrogateescape")
        digest = QCryptographicHash.hash(name, QCryptographicHash.Algorithm.Sha1).toHex()
        return self._folder / f"{bytes(digest.data()).decode()}.{suffix}"


class ClaimWatch(QObject):
    """Hears of the wishes of other starts.

    Signals:
        wanted: The window is to come to the front.
    """

    wanted = Signal()

    def __init__(self, claim: WindowClaim, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claim = claim
        self._library: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def watch(self, library: Path) -> None:
        """Hear of wishes for this library from now on."""
        self._library = library
        if not self._watcher.directories() and self._claim.folder.is_dir():
            self._watcher.addPath(str(self._claim.folder))
        self._look()

    @Slot()
    def _look(self) -> None:
        if self._library is not None and self._claim.answer(self._library):
            self.wanted.emit()
