"""Downloads without a window: the event loop that they need, and the end of each."""

import signal
from collections.abc import Callable, Sequence
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Attachment
from reader_app.domain.progress import Steps, finished
from reader_app.downloads.arrival import Settled, Vet
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import TIMEOUT_MS, Downloads
from reader_app.downloads.folder import AttachmentFolder

_LISTEN_EVERY_MS = 100


def fetch_all(
    attachments: Sequence[Attachment],
    folder: AttachmentFolder,
    vet: Vet,
    timeout_ms: int = TIMEOUT_MS,
) -> list[DownloadEnd]:
    """Bring these attachments; returns how each ended, in the same order.

    Works with the running program's event loop, or one of its own.

    Raises:
        KeyboardInterrupt: Ctrl+C was pressed; what was under way is cancelled first.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    collector = _Collector(app, Downloads(folder, vet, at_once, timeout_ms=timeout_ms))
    former = signal.signal(signal.SIGINT, collector.interrupt)
    try:
        ends = collector.collect(attachments)
    finally:
        signal.signal(signal.SIGINT, former)
    if collector.interrupted:
        raise KeyboardInterrupt
    return [ends[each.identity] for each in attachments]


def at_once(
    steps: Steps[Settled],
    then: Callable[[Settled], None],
    *,
    on_error: Callable[[ReaderError], None],
) -> None:
    """Do long work here and now: there is no window to keep alive."""
    try:
        settled = finished(steps)
    except ReaderError as error:
        on_error(error)
    else:
        then(settled)


class _Collector(QObject):
    """Waits for the end of every download."""

    def __init__(self, app: QCoreApplication, downloads: Downloads) -> None:
        super().__init__()
        self.interrupted = False
        self._app = app  # held: Qt knows only one, and Python would let it go
        self._downloads = downloads
        self._ends: dict[str, DownloadEnd] = {}
        self._loop = QEventLoop()
        downloads.ended.connect(self._note_end)
        # Python hears Ctrl+C only when it is let run: Qt's loop would keep it from it.
        self._listening = QTimer(self, interval=_LISTEN_EVERY_MS)
        self._listening.timeout.connect(self._listen)

    def collect(self, attachments: Sequence[Attachment]) -> dict[str, DownloadEnd]:
        """Fetch and wait; the ends by identity."""
        for each in attachments:
            self._downloads.fetch(each)
        if self._downloads.under_way:
            self._listening.start()
            self._loop.exec()
        return self._ends

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Note that Ctrl+C was pressed: this may come in the middle of any slot."""
        self.interrupted = True

    @Slot()
    def _listen(self) -> None:
        """Give everything up, as Ctrl+C asks; the call itself lets Python look for signals."""
        if self.interrupted:
            self._downloads.cancel_all()

    @Slot(DownloadEnd)
    def _note_end(self, end: DownloadEnd) -> None:
        self._ends[end.address] = end
        if not self._downloads.under_way:
            self._loop.quit()
