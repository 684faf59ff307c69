"""Downloads without a window: the event loop that they need, and the end of each."""

import signal
from collections.abc import Callable, Sequence
from types import FrameType

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Attachment
from reader_app.domain.progress import Steps, finished
from reader_app.downloads.arrival import Vet
from reader_app.downloads.download import DownloadEnd, Result
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.transfer import Limits
from reader_app.downloads.waiting import Place, Stage

_LISTEN_EVERY_MS = 100


def fetch_all(
    attachments: Sequence[Attachment],
    folder: AttachmentFolder,
    vet: Vet,
    limits: Limits | None = None,
) -> list[DownloadEnd]:
    """Bring these attachments; returns how each ended, in the same order.

    Works with the running program's event loop, or one of its own.

    Raises:
        KeyboardInterrupt: Ctrl+C was pressed. What came stays where the rest of it can be
            asked for at another time; nothing else is left.
    """
    app = QCoreApplication.instance() or QCoreApplication([])
    collector = _Collector(app, folder, Downloads(folder, vet, at_once, limits=limits))
    former = signal.signal(signal.SIGINT, collector.interrupt)
    try:
        ends = collector.collect(attachments)
    finally:
        signal.signal(signal.SIGINT, former)
    if collector.interrupted:
        raise KeyboardInterrupt
    return [ends[each.identity] for each in attachments]


def at_once(
    steps: Steps[Result],
    then: Callable[[Result], None],
    *,
    on_error: Callable[[ReaderError], None],
) -> None:
    """Do long work here and now: there is no window to keep alive."""
    try:
        result = finished(steps)
    except ReaderError as error:
        on_error(error)
    else:
        then(result)


class _Collector(QObject):
    """Waits for the end of every download."""

    def __init__(
        self, app: QCoreApplication, folder: AttachmentFolder, downloads: Downloads
    ) -> None:
        super().__init__()
        self.interrupted = False
        self._app = app  # held: Qt knows only one, and Python would let it go
        self._folder = folder
        self._downloads = downloads
        self._ends: dict[str, DownloadEnd] = {}
        self._loop = QEventLoop()
        downloads.ended.connect(self._note_end)
        downloads.placed.connect(self._note_place)
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
        self._downloads.stop()
        return self._ends

    def interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Note that Ctrl+C was pressed: this may come in the middle of any slot."""
        self.interrupted = True

    @Slot()
    def _listen(self) -> None:
        """Give everything up, as Ctrl+C asks; the call itself lets Python look for signals."""
        if self.interrupted:
            self._loop.quit()

    @Slot(object)
    def _note_place(self, place: Place) -> None:
        """What the server puts off is not waited for: the command ends without it."""
        if place.stage is Stage.ASIDE:
            file = self._folder.file(place.identity)
            reason = place.reason
            self._note_end(DownloadEnd(place.identity, file.state, file.path, reason, place.detail))

    @Slot(DownloadEnd)
    def _note_end(self, end: DownloadEnd) -> None:
        self._ends[end.address] = end
        if not self._downloads.under_way:
            self._loop.quit()
