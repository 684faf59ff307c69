"""One attachment, from its address to its final name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLockFile, QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager

from reader_app.domain.errors import FetchError, FileError, ReaderError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Steps
from reader_app.downloads.arrival import Arrival, Settled, Vet, disk_error, settling
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.sizes import agrees
from reader_app.downloads.transfer import Transfer


class Start(Protocol):
    """Who does long work: the window's `jobs.start`, or the command line at once."""

    def __call__(
        self,
        steps: Steps[Settled],
        then: Callable[[Settled], None],
        *,
        on_error: Callable[[ReaderError], None],
    ) -> object:
        """Run `steps` to their end and say how it went, on the thread of the caller."""


@dataclass(frozen=True, slots=True)
class DownloadEnd:
    """How the download of one attachment ended.

    `state` is what the disk holds now. `reason` is why it was not fetched; for one that is
    here, what is to be said all the same (PASSWORD). `size` is what came, in bytes.
    """

    address: str
    state: AttachmentState
    path: Path
    reason: Reason | None = None
    detail: str = ""
    size: int | None = None
    size_differs: bool = False


@dataclass(frozen=True, slots=True)
class Means:
    """What every download needs."""

    folder: AttachmentFolder
    network: QNetworkAccessManager
    vet: Vet
    start: Start
    timeout_ms: int


class Download(QObject):
    """The way of one attachment: the network, the check, the final name.

    Signals:
        progressed: The address, bytes so far, and in all or -1.
        ended: A DownloadEnd; nothing follows.
    """

    progressed = Signal(str, int, int)
    ended = Signal(DownloadEnd)

    def __init__(self, attachment: Attachment, means: Means) -> None:
        super().__init__()
        self.address = attachment.identity
        self._attachment = attachment
        self._means = means
        self._part = means.folder.part(self.address)
        # The window and the command line may fetch the same document at the same time.
        self._lock = QLockFile(f"{self._part}.lock")
        self._lock.setStaleLockTime(0)
        self._arrival: Arrival | None = None
        self._transfer: Transfer | None = None

    def begin(self) -> None:
        """Ask the network, unless the document is here already."""
        file = self._means.folder.file(self.address)
        if file.state == AttachmentState.HERE:
            self._finish(DownloadEnd(self.address, file.state, file.path))
            return
        if self._attachment.address is None:
            self._fail(FetchError(self.address, Reason.NO_ADDRESS_TO_FETCH))
            return
        try:
            self._part.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(disk_error(self._part.parent, error))
            return
        if self._lock.tryLock(0):
            self._bring()
        else:
            held = self._lock.error() == QLockFile.LockError.LockFailedError
            self._fail(FileError(self._part, Reason.BUSY if held else Reason.READ_ONLY))

    def cancel(self) -> None:
        """Stop as soon as may be; nothing is left but a document that is whole."""
        if self._arrival is not None:
            self._arrival.cancelled = True
        elif self._transfer is not None:
            self._transfer.cancel()

    def _bring(self) -> None:
        means = self._means
        self._transfer = Transfer(means.network, self.address, self._part, means.timeout_ms)
        self._transfer.progressed.connect(self._note_progress)
        self._transfer.ended.connect(self._settle)
        self._transfer.start()

    @Slot(int, int)
    def _note_progress(self, received: int, total: int) -> None:
        self.progressed.emit(self.address, received, total)

    @Slot(object)
    def _settle(self, error: ReaderError | None) -> None:
        transfer, self._transfer = self._transfer, None
        if transfer is None:
            return
        transfer.deleteLater()
        if error is not None:
            self._fail(error)
            return
        arrival = Arrival(self.address, self._part, transfer.received, transfer.validator)
        self._arrival = arrival
        steps = settling(arrival, self._means.folder, self._means.vet)
        self._means.start(steps, self._succeed, on_error=self._fail)

    def _succeed(self, settled: Settled) -> None:
        differs = not agrees(self._attachment, settled.size)
        here = AttachmentState.HERE
        self._finish(
            DownloadEnd(self.address, here, settled.path, settled.remark, "", settled.size, differs)
        )

    def _fail(self, error: ReaderError) -> None:
        file = self._means.folder.file(self.address)
        reason, detail = Reason.FAILED, str(error)
        if isinstance(error, FetchError | FileError):
            reason, detail = error.reason, error.detail
        self._finish(DownloadEnd(self.address, file.state, file.path, reason, detail))

    def _finish(self, end: DownloadEnd) -> None:
        self._arrival = None
        self._lock.unlock()
        self.ended.emit(end)
