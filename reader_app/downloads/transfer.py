"""One file from the network into its `.part`: each hop, each header and each byte looked at."""

from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from reader_app.domain.errors import FetchError, ReaderError, Reason
from reader_app.downloads.answers import Answer, reason_of
from reader_app.downloads.arrival import disk_error

LONGEST_FILE = 500 << 20
"""Bytes: more than that is no document."""

_MOST_HOPS = 20
_READ_AHEAD = 1 << 20
_WRITE_AT_ONCE = 256 << 10
_TELL_EVERY_MS = 50


class Transfer(QObject):
    """Brings one address into one file. Started once.

    Signals:
        progressed: Bytes so far, and in all or -1.
        ended: Whole at the `.part`, or the ReaderError that says why not; nothing follows.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self, network: QNetworkAccessManager, address: str, part: Path, timeout_ms: int
    ) -> None:
        super().__init__()
        self.received = 0
        self.validator: str | None = None
        self._network = network
        self._address = address
        self._part = part
        self._timeout_ms = timeout_ms
        self._reply: QNetworkReply | None = None
        self._file: BinaryIO | None = None
        self._total = -1
        self._hops = 0
        self._told = QElapsedTimer()
        self._more = QTimer(self, singleShot=True, interval=0)
        self._more.timeout.connect(self._write_some)

    def start(self) -> None:
        """Ask for the file."""
        self._ask(QUrl(self._address))

    def cancel(self) -> None:
        """Stop at once and leave nothing."""
        self._end(FetchError(self._address, Reason.CANCELLED))

    def _ask(self, url: QUrl) -> None:
        """Send one request; Qt would also open file: and data: if it were let."""
        if not url.isValid() or url.scheme() not in ("http", "https") or not url.host():
            self._end(FetchError(self._address, Reason.REFUSED_ADDRESS, url.toDisplayString()))
            return
        self._reply = self._network.get(_request(url, self._timeout_ms))
        self._reply.setReadBufferSize(_READ_AHEAD)
        self._reply.metaDataChanged.connect(self._look_at_headers)
        self._reply.readyRead.connect(self._write_some)
        self._reply.finished.connect(self._look_at_end)

    @Slot()
    def _look_at_headers(self) -> None:
        if self._reply is None or self._file is not None:
            return
        answer = Answer(self._reply)
        if answer.status is None:
            return
        if answer.target is not None:
            self._follow(answer.target)
        elif refusal := answer.refusal(LONGEST_FILE):
            self._end(FetchError(self._address, *refusal))
        else:
            self._total = answer.length
            self.validator = answer.validator
            self._open()

    def _follow(self, target: QUrl) -> None:
        self._drop_reply()
        self._hops += 1
        if self._hops > _MOST_HOPS:
            self._end(FetchError(self._address, Reason.SERVER_REFUSED, "redirects"))
        else:
            self._ask(target)

    def _open(self) -> None:
        try:
            self._file = self._part.open("wb")
        except OSError as error:
            self._end(disk_error(self._part, error))

    @Slot()
    def _write_some(self) -> None:
        """Write a little of what is there, and come back for the rest: the window lives on."""
        if self._reply is None or self._file is None:
            return
        data = self._reply.read(_WRITE_AT_ONCE).data()
        self.received += len(data)
        if self.received > LONGEST_FILE:
            self._end(FetchError(self._address, Reason.TOO_LARGE))
            return
        try:
            self._file.write(data)
        except OSError as error:
            self._end(disk_error(self._part, error))
            return
        self._tell()
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
        if self._file is not None and self._reply.bytesAvailable():
            self._more.start()
            return
        error = self._trouble(self._reply)
        if error is None:
            self.progressed.emit(self.received, self._total)
        self._end(error)

    def _trouble(self, reply: QNetworkReply) -> FetchError | None:
        """What went wrong, if anything: an answer that breaks off is not whole."""
        reason = reason_of(reply.error())
        short = self._total not in (-1, self.received)
        broken_off = reply.error() == QNetworkReply.NetworkError.RemoteHostClosedError
        if self._file is None:
            reason = reason or Reason.SERVER_REFUSED
        elif (short and reason is None) or broken_off:
            detail = f"{self.received}/{self._total}"
            return FetchError(self._address, Reason.WRONG_LENGTH, detail)
        return FetchError(self._address, reason, reply.errorString()) if reason else None

    def _end(self, error: ReaderError | None) -> None:
        self._drop_reply()
        self._more.stop()
        try:
            if self._file is not None:
                self._file.close()
        except OSError as at_close:
            error = error or disk_error(self._part, at_close)
        self._file = None
        if error is not None:
            self._part.unlink(missing_ok=True)
        self.ended.emit(error)

    def _drop_reply(self) -> None:
        """Let go of the reply; abort() would call us back from within."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.blockSignals(True)  # noqa: FBT003 Qt's own
            reply.abort()
            reply.deleteLater()


def _request(url: QUrl, timeout_ms: int) -> QNetworkRequest:
    """A request for the bytes as they are, without cookies, passwords or hidden redirects."""
    attribute = QNetworkRequest.Attribute
    request = QNetworkRequest(url)
    request.setAttribute(
        attribute.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy
    )
    for each in (
        attribute.CookieLoadControlAttribute,
        attribute.CookieSaveControlAttribute,
        attribute.AuthenticationReuseAttribute,
    ):
        request.setAttribute(each, QNetworkRequest.LoadControl.Manual)
    request.setTransferTimeout(timeout_ms)
    request.setRawHeader(b"Accept-Encoding", b"identity")
    request.setHeader(QNetworkRequest.KnownHeaders.UserAgentHeader, "Mozilla/5.0 (Lutrin)")
    return request
