"""How anything is asked of the network: as it is, without cookies, and with nothing hidden."""

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkRequest

from reader_app.domain.errors import Reason

MOST_HOPS = 20


def may_be_asked(url: QUrl) -> bool:
    """Whether an address leads to the web; Qt would also open file: and data: if it were let."""
    return url.isValid() and url.scheme() in ("http", "https") and bool(url.host())


def plain_request(url: QUrl, timeout_ms: int) -> QNetworkRequest:
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


def told_of(url: QUrl, status: int | None, reason: Reason | None) -> tuple[str, str]:
    """A request for the list of them: its address without a password, and how it went."""
    words = (str(status) if status else "", reason.value if reason else "")
    address = QUrl(url)
    if address.userInfo():
        address.setUserInfo("")
    shown = QUrl.ComponentFormattingOption.FullyEncoded
    return address.toString(shown), " ".join(filter(None, words))
