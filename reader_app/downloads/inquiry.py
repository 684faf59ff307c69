"""One question to a server: has it another version of a document than the one here?"""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

from reader_app.domain.errors import FetchError, ReaderError, Reason
from reader_app.downloads.answers import Answer, is_fleeting, reason_of
from reader_app.downloads.requests import MOST_HOPS, may_be_asked, plain_request, told_of
from reader_app.downloads.waiting import Trouble, said

_NOT_MODIFIED = 304
_NO_SUCH_METHOD = (405, 501)
_WEAK = "W/"
_PAGES = (".htm", ".html")


class Verdict(StrEnum):
    """What was found out of a document that is here."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNKNOWN = "unknown"


class Known(NamedTuple):
    """A document as it is here: its address, and what the server said of it when it came.

    `validator` is an ETag or a date of the last change; without it, the size in bytes decides.
    """

    address: str
    size: int
    validator: str | None = None


class Inquiry(QObject):
    """Asks for the headers alone; where a server does not know that, for no more than them.

    Signals:
        answered: One request is over: the address, and the status, what went wrong, or both.
        ended: The address, the Verdict, and the Trouble where it is UNKNOWN. Nothing follows.
    """

    answered = Signal(str, str)
    ended = Signal(str, object, object)

    def __init__(self, network: QNetworkAccessManager, known: Known, timeout_ms: int) -> None:
        super().__init__()
        self.known = known
        self._network = network
        self._timeout_ms = timeout_ms
        self._reply: QNetworkReply | None = None
        self._hops = 0
        self._by_get = False

    def start(self) -> None:
        """Ask."""
        self._ask(QUrl(self.known.address))

    def cancel(self) -> None:
        """Stop at once; it says so."""
        self._fail(FetchError(self.known.address, Reason.CANCELLED))

    def _ask(self, url: QUrl) -> None:
        if not may_be_asked(url):
            address = self.known.address
            self._fail(FetchError(address, Reason.REFUSED_ADDRESS, url.toDisplayString()))
            return
        request = plain_request(url, self._timeout_ms)
        validator = self.known.validator or ""
        if validator:
            is_tag = validator.startswith(('"', _WEAK))
            header = b"If-None-Match" if is_tag else b"If-Modified-Since"
            request.setRawHeader(header, validator.encode("latin-1", "replace"))
        ask = self._network.get if self._by_get else self._network.head
        self._reply = ask(request)
        self._reply.metaDataChanged.connect(self._look_at_headers)
        self._reply.finished.connect(self._look_at_end)

    @Slot()
    def _look_at_headers(self) -> None:
        """Of a whole answer the headers are enough: its body is not waited for."""
        if self._reply is not None and Answer(self._reply).status is not None:
            self._judge(Answer(self._reply))

    @Slot()
    def _look_at_end(self) -> None:
        self._look_at_headers()
        if self._reply is None:
            return
        reason = reason_of(self._reply.error()) or Reason.SERVER_REFUSED
        error = FetchError(self.known.address, reason, self._reply.errorString())
        self._fail(error, fleeting=is_fleeting(reason))

    def _judge(self, answer: Answer) -> None:
        if answer.target is not None:
            self._follow(answer.target)
        elif answer.status in _NO_SUCH_METHOD and not self._by_get:
            url = self._drop_reply()
            self._by_get = True
            self._ask(url)
        elif answer.status == _NOT_MODIFIED:
            self._end(Verdict.SAME)
        elif answer.is_gone:
            self._end(Verdict.GONE)
        elif answer.is_whole and not self._is_page_instead(answer):
            self._end(self._compared(answer))
        else:
            detail = "html" if answer.is_whole else str(answer.status)
            error = FetchError(self.known.address, Reason.SERVER_REFUSED, detail)
            self._fail(error, fleeting=answer.may_pass, wait=answer.wait)

    def _is_page_instead(self, answer: Answer) -> bool:
        """Whether the site shows a page (to log in, to say sorry) in the document's place."""
        return answer.is_page and not self.known.address.lower().endswith(_PAGES)

    def _compared(self, answer: Answer) -> Verdict:
        """Whether what the server says of its version is what it said when ours came."""
        theirs, ours = answer.validator_like(self.known.validator), self.known.validator
        if ours and theirs:
            is_same = theirs.removeprefix(_WEAK) == ours.removeprefix(_WEAK)
        else:
            is_same = answer.length in (-1, self.known.size)
        return Verdict.SAME if is_same else Verdict.CHANGED

    def _follow(self, target: QUrl) -> None:
        self._drop_reply()
        self._hops += 1
        if self._hops > MOST_HOPS:
            self._fail(FetchError(self.known.address, Reason.SERVER_REFUSED, "redirects"))
        else:
            self._ask(target)

    def _end(self, verdict: Verdict) -> None:
        self._drop_reply()
        self.ended.emit(self.known.address, verdict, None)

    def _fail(
        self, error: ReaderError, *, fleeting: bool = False, wait: float | None = None
    ) -> None:
        self._drop_reply(error)
        self.ended.emit(self.known.address, Verdict.UNKNOWN, Trouble(error, fleeting, wait=wait))

    def _drop_reply(self, error: ReaderError | None = None) -> QUrl:
        """Let go of the reply, and tell of it; abort() would call us back from within."""
        reply, self._reply = self._reply, None
        if reply is None:
            return QUrl(self.known.address)
        url = reply.url()
        reason = said(error)[0] if error else None
        self.answered.emit(*told_of(url, Answer(reply).status, reason))
        reply.blockSignals(True)  # noqa: FBT003 Qt's own
        reply.abort()
        reply.deleteLater()
        return url
