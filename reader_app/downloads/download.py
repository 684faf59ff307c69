"""One attachment, from its address to its final name."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager

from reader_app.domain.errors import FetchError, FileError, ReaderError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Steps
from reader_app.downloads.arrival import Arrival, Settled, Vet, disk_error, settling
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.part_file import PartFile
from reader_app.downloads.part_lock import PartLock
from reader_app.downloads.sizes import agrees
from reader_app.downloads.transfer import Limits, Transfer
from reader_app.downloads.waiting import Trouble, said

Result = TypeVar("Result")


class Start(Protocol):
    """Who does long work: the window's `jobs.start`, or the command line at once."""

    def __call__(
        self,
        steps: Steps[Result],
        then: Callable[[Result], None],
        *,
        on_error: Callable[[ReaderError], None],
    ) -> object:
        """Run `steps` to their end and say how it went, on the thread of the caller."""


_NO_FAILURES = (None, Reason.CANCELLED, Reason.PASSWORD, Reason.CHANGED_AT_SOURCE)


@dataclass(frozen=True, slots=True)
class DownloadEnd:
    """How the download of one attachment ended.

    `state` is what the disk holds now. `reason` is why it was not fetched; for one that is
    here, what is to be said all the same (PASSWORD, CHANGED_AT_SOURCE). `size` is what came,
    in bytes.
    """

    address: str
    state: AttachmentState
    path: Path
    reason: Reason | None = None
    detail: str = ""
    size: int | None = None
    size_differs: bool = False

    @property
    def failed(self) -> bool:
        """Whether it did not come, and not because the reader gave it up."""
        return self.reason not in _NO_FAILURES


@dataclass(frozen=True, slots=True)
class Means:
    """What every download needs."""

    folder: AttachmentFolder
    network: QNetworkAccessManager
    vet: Vet
    start: Start
    limits: Limits


class Download(QObject):
    """One try to bring an attachment: the network, the check, the final name.

    Signals:
        progressed: The address, bytes so far, and in all or -1.
        answered: One request is over: the address that was asked, and the outcome.
        ended: A DownloadEnd, and the Trouble there was or None; nothing follows.
    """

    progressed = Signal(str, int, int)
    answered = Signal(str, str)
    ended = Signal(DownloadEnd, object)

    def __init__(self, attachment: Attachment, means: Means, *, anew: bool = False) -> None:
        """Bring it `anew` where it is here already; until it is whole, the former one stays."""
        super().__init__()
        self.address = attachment.identity
        self._anew = anew
        self._attachment = attachment
        self._means = means
        path = means.folder.part(self.address)
        self._part = PartFile(path, means.folder.facts_path(path.name))
        # The window and the command line may fetch the same document at the same time.
        self._lock = PartLock(path.with_name(f"{path.name}.lock"))
        self._arrival: Arrival | None = None
        self._transfer: Transfer | None = None

    def begin(self) -> None:
        """Ask the network, unless the document is here already."""
        file = self._means.folder.file(self.address)
        if file.state == AttachmentState.HERE and not self._anew:
            self._finish(DownloadEnd(self.address, file.state, file.path))
            return
        if self._attachment.address is None:
            self._fail(FetchError(self.address, Reason.NO_ADDRESS_TO_FETCH))
            return
        try:
            self._part.path.parent.mkdir(parents=True, exist_ok=True)
            is_ours = self._lock.take()
        except OSError as error:
            self._fail(disk_error(self._part.path.parent, error))
            return
        if is_ours:
            self._bring()
        else:
            self._fail(FileError(self._part.path, Reason.BUSY))

    def cancel(self) -> None:
        """Stop as soon as may be; nothing is left but a document that is whole."""
        if self._arrival is not None:
            self._arrival.cancelled = True
        elif self._transfer is not None:
            self._transfer.cancel()

    def pause(self) -> None:
        """Stop, and keep what came; what is whole already is only checked, and goes on."""
        if self._transfer is not None:
            self._transfer.pause()

    def _bring(self) -> None:
        means = self._means
        self._transfer = Transfer(means.network, self.address, self._part, means.limits)
        self._transfer.progressed.connect(self._note_progress)
        self._transfer.answered.connect(self.answered)
        self._transfer.ended.connect(self._settle)
        self._transfer.start()

    @Slot(int, int)
    def _note_progress(self, received: int, total: int) -> None:
        self.progressed.emit(self.address, received, total)

    @Slot(object)
    def _settle(self, trouble: Trouble | None) -> None:
        transfer, self._transfer = self._transfer, None
        if transfer is None:
            return
        transfer.deleteLater()
        if trouble is not None:
            self._finish(self._failure(trouble.error), trouble)
            return
        part = self._part.path
        arrival = Arrival(self.address, part, transfer.received, transfer.validator)
        arrival.changed = transfer.changed
        arrival.label = self._attachment.name
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
        self._finish(self._failure(error), Trouble(error))

    def _failure(self, error: ReaderError) -> DownloadEnd:
        file = self._means.folder.file(self.address)
        return DownloadEnd(self.address, file.state, file.path, *said(error))

    def _finish(self, end: DownloadEnd, trouble: Trouble | None = None) -> None:
        self._arrival = None
        self._lock.leave()
        self.ended.emit(end, trouble)
