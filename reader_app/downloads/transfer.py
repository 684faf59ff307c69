"""One file from the network into its `.part`: each hop, each header and each byte looked at."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from reader_app.domain.errors import FetchError, FileError, ReaderError, Reason
from reader_app.downloads.answers import Answer, is_fleeting, reason_of
from reader_app.downloads.arrival import disk_error
from reader_app.downloads.part_file import PartFile, Version
from reader_app.downloads.requests import MOST_HOPS, may_be_asked, plain_request, told_of
from reader_app.downloads.waiting import Trouble, said

LONGEST_FILE = 500 << 20
"""Bytes: more than that is hardly a document. The reader may say otherwise."""
TIMEOUT_MS = 30_000
"""How long a server may say nothing."""

_READ_AHEAD = 4 << 20
_WRITE_AT_ONCE = 256 << 10
_TELL_EVERY_MS = 100
_LOOK_EVERY = 16 << 20


def free_space(folder: Path) -> int:
    """How many bytes the disk of a folder can take."""
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Limits:
    """What a transfer keeps to: milliseconds of silence, and bytes.

    `spared` is what stays free on the disk, as `free` tells it.
    """

    timeout_ms: int = TIMEOUT_MS
    longest: int = LONGEST_FILE
    spared: int = 64 << 20
    free: Callable[[Path], int] = free_space


class Transfer(QObject):
    """Brings one address into one file, or the rest of it. Started once.

    Signals:
        progressed: Bytes so far, and in all or -1.
        answered: One request is over: the address, and the status, what went wrong, or both.
        ended: None, and the `.part` is whole; or the Trouble. Nothing follows.
    """

    progressed = Signal(int, int)
    answered = Signal(str, str)
    ended = Signal(object)

    def __init__(
        self, network: QNetworkAccessManager, address: str, part: PartFile, limits: Limits
    ) -> None:
        super().__init__()
        self.received = 0
        self.validator: str | None = None
        self.changed = False
        self._network = network
        self._address = address
        self._part = part
        self._limits = limits
        self._reply: QNetworkReply | None = None
        self._from: tuple[int, Version] | None = None
        self._total = -1
        self._hops = 0
        self._look_at = 0
        self._told = QElapsedTimer()
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._write_some)

    def start(self) -> None:
        """Ask for the file, or for what is missing of it."""
        self._from = self._part.kept()
        self._ask(QUrl(self._address))

    def cancel(self) -> None:
        """Stop at once and leave nothing."""
        self._end(FetchError(self._address, Reason.CANCELLED))

    def pause(self) -> None:
        """Stop at once; what came stays where the rest can be asked for."""
        self._end(FetchError(self._address, Reason.PAUSED), stays=True)

    def _ask(self, url: QUrl) -> None:
        """Send one request."""
        if not may_be_asked(url):
            self._end(FetchError(self._address, Reason.REFUSED_ADDRESS, url.toDisplayString()))
            return
        self._reply = self._network.get(self._request(url))
        self._reply.setReadBufferSize(_READ_AHEAD)
        self._reply.metaDataChanged.connect(self._look_at_headers)
        self._reply.readyRead.connect(self._write_some)
        self._reply.finished.connect(self._look_at_end)

    def _request(self, url: QUrl) -> QNetworkRequest:
        request = plain_request(url, self._limits.timeout_ms)
        if self._from is not None:
            size, version = self._from
            request.setRawHeader(b"Range", f"bytes={size}-".encode())
            request.setRawHeader(b"If-Range", version.validator.encode("latin-1"))
        return request

    @Slot()
    def _look_at_headers(self) -> None:
        if self._reply is None or self._part.is_open:
            return
        answer = Answer(self._reply)
        if answer.status is None:
            return
        if answer.target is not None:
            self._follow(answer.target)
        elif self._from is not None and (answer.is_part or answer.has_no_such_part):
            self._go_on(answer, *self._from)
        elif refusal := answer.refusal(self._limits.longest):
            error = FetchError(self._address, *refusal)
            self._end(error, stays=answer.may_pass, wait=answer.wait)
        else:
            self._begin(answer)

    def _follow(self, target: QUrl) -> None:
        self._drop_reply()
        self._hops += 1
        if self._hops > MOST_HOPS:
            self._end(FetchError(self._address, Reason.SERVER_REFUSED, "redirects"))
        else:
            self._ask(target)

    def _go_on(self, answer: Answer, size: int, version: Version) -> None:
        """Take the rest, if it is the rest of what is here; else begin anew in a moment."""
        if not answer.goes_on(size, version):
            self._part.discard()
            self._end(FetchError(self._address, Reason.WRONG_LENGTH, "range"), stays=True)
            return
        self.validator, self._total = version.validator, version.total
        self.received = size
        self._open(lambda: self._part.go_on(version))

    def _begin(self, answer: Answer) -> None:
        """Take the whole from its beginning: also where the server has another version now."""
        self._total = answer.length
        self.validator = answer.validator
        strong = answer.strong_validator
        self.changed = self._from is not None and strong != self._from[1].validator
        has_version = strong is not None and self._total > 0
        version = Version(strong or "", self._total) if has_version else None
        self._open(lambda: self._part.begin(version))

    def _open(self, how: Callable[[], None]) -> None:
        try:
            how()
        except OSError as error:
            self._end(disk_error(self._part.path, error))
            return
        self._look_for_room(max(0, self._total - self.received))

    def _look_for_room(self, missing: int) -> None:
        """Stop before the disk is full, not when it is."""
        self._look_at = self.received + _LOOK_EVERY
        try:
            free = self._limits.free(self._part.path.parent)
        except OSError as error:
            self._end(disk_error(self._part.path, error))
            return
        if missing + self._limits.spared > free:
            detail = f"{missing}/{free}"
            self._end(FileError(self._part.path, Reason.DISK_FULL, detail))

    @Slot()
    def _write_some(self) -> None:
        """Write a little of what is there, and come back for the rest: the window lives on."""
        if self._reply is None or not self._part.is_open:
            return
        data = bytes(self._reply.read(_WRITE_AT_ONCE).data())
        self.received += len(data)
        if self.received > self._limits.longest:
            self._end(FetchError(self._address, Reason.TOO_LARGE))
            return
        try:
            self._part.write(data)
        except OSError as error:
            self._end(disk_error(self._part.path, error))
            return
        self._tell()
        if self.received >= self._look_at:
            self._look_for_room(max(0, self._total - self.received))
        if self._reply is None:
            return
        if self._reply.bytesAvailable():
            self._more.start()
        elif self._reply.isFinished():
            self._look_at_end()

    def _tell(self) -> None:
        """Say how far we are, but not for every packet."""
        if not self._told.isValid() or self._told.hasExpired(_TELL_EVERY_MS):
            self._told.start()
            self.progressed.emit(self.received, self._total)

    @Slot()
    def _look_at_end(self) -> None:
        """The network has no more to say; what it said may still be waiting to be written."""
        if self._reply is None:
            return
        self._look_at_headers()
        if self._reply is None:
            return
        if self._part.is_open and self._reply.bytesAvailable():
            self._more.start()
            return
        error = self._trouble(self._reply)
        if error is None:
            self.progressed.emit(self.received, self._total)
        self._end(error, stays=error is not None and is_fleeting(error.reason))

    def _trouble(self, reply: QNetworkReply) -> FetchError | None:
        """What went wrong, if anything: an answer that breaks off is not whole."""
        reason = reason_of(reply.error())
        short = self._total not in (-1, self.received)
        broken_off = reply.error() == QNetworkReply.NetworkError.RemoteHostClosedError
        if not self._part.is_open:
            reason = reason or Reason.SERVER_REFUSED
        elif (short and reason is None) or broken_off:
            detail = f"{self.received}/{self._total}"
            return FetchError(self._address, Reason.WRONG_LENGTH, detail)
        return FetchError(self._address, reason, reply.errorString()) if reason else None

    def _end(
        self, error: ReaderError | None, *, stays: bool = False, wait: float | None = None
    ) -> None:
        """Nothing follows; what came `stays` where another try may go on with it."""
        self._drop_reply(error)
        self._more.stop()
        try:
            self._part.close()
        except OSError as at_close:
            error, stays = error or disk_error(self._part.path, at_close), False
        if error is None:
            self._part.settle()
            self.ended.emit(None)
            return
        if stays:
            self._part.leave()
        else:
            self._part.discard()
        self.ended.emit(Trouble(error, stays, self._got_further(), wait))

    def _got_further(self) -> bool:
        """Whether the next try begins further on than this one did."""
        kept = self._part.kept()
        return kept is not None and kept[0] > (self._from[0] if self._from else 0)

    def _drop_reply(self, error: ReaderError | None = None) -> None:
        """Let go of the reply, and tell of it; abort() would call us back from within."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reason = said(error)[0] if error else None
            self.answered.emit(*told_of(reply.url(), Answer(reply).status, reason))
            reply.blockSignals(True)  # noqa: FBT003 Qt's own
            reply.abort()
            reply.deleteLater()
