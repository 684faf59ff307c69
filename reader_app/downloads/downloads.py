"""The downloads under way: a few at once, the others wait their turn."""

from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.downloads.arrival import Vet
from reader_app.downloads.download import Download, DownloadEnd, Means, Start
from reader_app.downloads.folder import AttachmentFolder

AT_ONCE = 4
AT_ONCE_FROM_ONE_HOST = 2
TIMEOUT_MS = 30_000
"""How long a server may say nothing."""


class Downloads(QObject):
    """Brings attachments into their folder. An attachment goes by its identity.

    Signals:
        started: The address is asked for now.
        progressed: The address, bytes so far, and in all or -1.
        ended: A DownloadEnd, once for each address that was asked for.
    """

    started = Signal(str)
    progressed = Signal(str, int, int)
    ended = Signal(DownloadEnd)

    def __init__(
        self,
        folder: AttachmentFolder,
        vet: Vet,
        start: Start,
        parent: QObject | None = None,
        timeout_ms: int = TIMEOUT_MS,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._means = Means(folder, QNetworkAccessManager(self), vet, start, timeout_ms)
        self._waiting: dict[str, Attachment] = {}
        self._under_way: dict[str, Download] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._begin_some)

    @property
    def under_way(self) -> tuple[str, ...]:
        """Every address that has not ended, waiting or not."""
        return (*self._under_way, *self._waiting)

    def fetch(self, attachment: Attachment) -> None:
        """Bring an attachment; says how it ended later, never at once. Asking twice is once."""
        if attachment.identity not in self._under_way:
            self._waiting.setdefault(attachment.identity, attachment)
            self._turn.start()

    def cancel(self, address: str) -> None:
        """Stop one download; its end says CANCELLED, or HERE where it was too late."""
        if self._waiting.pop(address, None):
            file = self._folder.file(address)
            self.ended.emit(DownloadEnd(address, file.state, file.path, Reason.CANCELLED))
        elif address in self._under_way:
            self._under_way[address].cancel()

    def cancel_all(self) -> None:
        """Stop every download."""
        for address in (*self._waiting, *self._under_way):
            self.cancel(address)

    @Slot()
    def _begin_some(self) -> None:
        for address in tuple(self._waiting):
            if self._may_begin(address):
                self._begin(self._waiting.pop(address))

    def _may_begin(self, address: str) -> bool:
        """Whether there is room; two spellings of one address would share their `.part`."""
        part = self._folder.part(address)
        busy = tuple(self._under_way)
        same_host = sum(_host(each) == _host(address) for each in busy)
        return (
            len(busy) < AT_ONCE
            and same_host < AT_ONCE_FROM_ONE_HOST
            and all(self._folder.part(each) != part for each in busy)
        )

    def _begin(self, attachment: Attachment) -> None:
        download = Download(attachment, self._means)
        self._under_way[download.address] = download
        download.progressed.connect(self.progressed)
        download.ended.connect(self._note_end)
        self.started.emit(download.address)
        download.begin()

    @Slot(DownloadEnd)
    def _note_end(self, end: DownloadEnd) -> None:
        self._under_way.pop(end.address).deleteLater()
        self.ended.emit(end)
        self._turn.start()


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""
