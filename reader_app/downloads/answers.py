"""What a server answers, and what each failure of the network means to the reader."""

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest

from reader_app.domain.errors import Reason

_WHOLE = 200
_ERRORS = 400
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
    def validator(self) -> str | None:
        """The server's word for this version of the file, if it is a strong one."""
        tag = self._header("ETag")
        if tag and not tag.startswith("W/"):
            return tag
        return self._header("Last-Modified") or None

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
