"""What a server answers, and what each failure of the network means to the reader."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest

from reader_app.domain.errors import Reason
from reader_app.downloads.part_file import Version

_WHOLE = 200
_PART = 206
_NO_SUCH_PART = 416
_MAY_PASS = frozenset((408, 425, 429, 500, 502, 503, 504))
_FLEETING = frozenset((Reason.NO_NETWORK, Reason.TIMED_OUT, Reason.WRONG_LENGTH))
# A date that young may stand for two versions (RFC 9110, 8.8.2.2).
_DATE_IS_STRONG_AFTER = timedelta(seconds=60)
_CONTENT_RANGE = re.compile(r"bytes\s+(\d{1,18})-(\d{1,18})/(\d{1,18})", re.ASCII)
_GONE = (404, 410)
_ELSEWHERE = (301, 302, 303, 307, 308)

_Error = QNetworkReply.NetworkError
_REASONS = {
    _Error.OperationCanceledError: Reason.TIMED_OUT,  # we do not listen to our own cancelling
    _Error.TimeoutError: Reason.TIMED_OUT,
    _Error.ProxyTimeoutError: Reason.TIMED_OUT,
    _Error.SslHandshakeFailedError: Reason.BAD_CERTIFICATE,
    _Error.ContentNotFoundError: Reason.NOT_FOUND,
    _Error.ContentGoneError: Reason.NOT_FOUND,
    _Error.ProtocolUnknownError: Reason.REFUSED_ADDRESS,
}
_NETWORK_ERRORS = frozenset(
    (
        _Error.ConnectionRefusedError,
        _Error.RemoteHostClosedError,
        _Error.HostNotFoundError,
        _Error.TemporaryNetworkFailureError,
        _Error.NetworkSessionFailedError,
        _Error.UnknownNetworkError,
        _Error.ProxyConnectionRefusedError,
        _Error.ProxyConnectionClosedError,
        _Error.ProxyNotFoundError,
        _Error.UnknownProxyError,
    )
)


def reason_of(error: QNetworkReply.NetworkError) -> Reason | None:
    """What a failure of the network means; None where there is none."""
    if error == _Error.NoError:
        return None
    if error in _NETWORK_ERRORS:
        return Reason.NO_NETWORK
    return _REASONS.get(error, Reason.SERVER_REFUSED)


def is_fleeting(reason: Reason) -> bool:
    """Whether the same may go well in a moment."""
    return reason in _FLEETING


class Answer:
    """The status line and headers of one reply."""

    def __init__(self, reply: QNetworkReply) -> None:
        self._reply = reply

    @property
    def status(self) -> int | None:
        """The HTTP status, None before it is known."""
        status: int | None = self._reply.attribute(
            QNetworkRequest.Attribute.HttpStatusCodeAttribute
        )
        return status

    @property
    def target(self) -> QUrl | None:
        """Where the server sends us instead, if it does."""
        location = self._header("Location")
        if self.status not in _ELSEWHERE or not location:
            return None
        return self._reply.url().resolved(QUrl(location))

    @property
    def length(self) -> int:
        """The length of the body in bytes, -1 if it was not told."""
        text = self._header("Content-Length")
        return int(text) if text.isascii() and text.isdigit() else -1

    @property
    def strong_validator(self) -> str | None:
        """What `If-Range` may hold: the same to the byte, or the server says otherwise."""
        tag = self._header("ETag")
        if tag:
            return None if tag.startswith("W/") else tag
        changed, told = (_date(self._header(name)) for name in ("Last-Modified", "Date"))
        if changed is None or told is None or told - changed < _DATE_IS_STRONG_AFTER:
            return None
        return self._header("Last-Modified")

    @property
    def is_part(self) -> bool:
        """Whether it brings the rest of something."""
        return self.status == _PART

    @property
    def has_no_such_part(self) -> bool:
        """Whether there is no rest to bring: what is here is of another version."""
        return self.status == _NO_SUCH_PART

    def goes_on(self, start: int, version: Version) -> bool:
        """Whether it brings this version from `start` to its end, and nothing else."""
        found = _CONTENT_RANGE.fullmatch(self._header("Content-Range"))
        tag = self._header("ETag")
        if found is None or self._header("Content-Encoding").lower() not in ("", "identity"):
            return False
        same = tuple(map(int, found.groups())) == (start, version.total - 1, version.total)
        whole = self.length in (-1, version.total - start)
        is_tag = version.validator.startswith('"')
        return same and whole and (not is_tag or not tag or tag == version.validator)

    @property
    def may_pass(self) -> bool:
        """Whether the server may answer otherwise in a moment."""
        return self.status in _MAY_PASS

    @property
    def wait(self) -> float | None:
        """For how many seconds the server wants to be left alone."""
        text = self._header("Retry-After")
        if text.isascii() and text.isdigit():
            return float(text[:9])
        until = _date(text)
        return None if until is None else max(0.0, (until - datetime.now(UTC)).total_seconds())

    @property
    def validator(self) -> str | None:
        """The server's word for this version of the file, if it is a strong one."""
        tag = self._header("ETag")
        if tag and not tag.startswith("W/"):
            return tag
        return self._header("Last-Modified") or None

    @property
    def is_whole(self) -> bool:
        """Whether it stands for the whole document."""
        return self.status == _WHOLE

    @property
    def is_gone(self) -> bool:
        """Whether the server has no such document any more."""
        return self.status in _GONE

    @property
    def is_page(self) -> bool:
        """Whether it says that its body is a page."""
        return self._header("Content-Type").lower().startswith(("text/html", "application/xhtml"))

    def validator_like(self, ours: str | None) -> str | None:
        """The server's word for its version of the kind that ours is: an ETag, or a date."""
        is_tag = (ours or "").startswith(('"', "W/"))
        return self._header("ETag" if is_tag else "Last-Modified") or None

    def refusal(self, longest: int) -> tuple[Reason, str] | None:
        """Why the body of this answer is not taken; None if it is."""
        status = self.status or 0
        encoding = self._header("Content-Encoding").lower()
        if status in _GONE:
            return Reason.NOT_FOUND, str(status)
        if status != _WHOLE:
            return Reason.SERVER_REFUSED, str(status)
        if encoding not in ("", "identity"):
            return Reason.ENCODED, encoding
        if self.length > longest:
            return Reason.TOO_LARGE, str(self.length)
        return None

    def _header(self, name: str) -> str:
        return bytes(self._reply.rawHeader(name).data()).decode("latin-1").strip()


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
