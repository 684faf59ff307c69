"""Downloads without a window: the event loop that they need, and the end of each."""

import signal
from collections.abc import Callable, Sequence
from types import FrameType, TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Attachment
from reader_app.domain.progress import Steps, finished
from reader_app.downloads.arrival import Vet
from reader_app.downloads.checking import Checked, known_here
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
    *,
    anew: bool = False,
) -> list[DownloadEnd]:
    """Bring these attachments; returns how each ended, in the same order.

    `anew` brings those that are here, too. Works with the running program's event loop, or one of
    its own.

    Raises:
        KeyboardInterrupt: Ctrl+C was pressed. What came stays where the rest of it can be
            asked for at another time; nothing else is left.
    """
    with _Loop() as loop:
        downloads = Downloads(folder, vet, at_once, limits=limits)
        ends = _Collector(loop, folder, downloads).collect(attachments, anew=anew)
    return [ends[each.identity] for each in attachments]


def check_all(
    attachments: Sequence[Attachment], folder: AttachmentFolder, vet: Vet
) -> dict[str, Checked]:
    """Ask the sources of those attachments that are here whether they have other versions.

    What was found out of each is kept beside it, and returned by its identity.

    Raises:
        KeyboardInterrupt: Ctrl+C was pressed. What was found out by then is kept.
    """
    with _Loop() as loop:
        downloads = Downloads(folder, vet, at_once)
        found: list[Checked] = []
        downloads.checked.connect(found.append)
        downloads.checks_ended.connect(loop.end)
        downloads.check(finished(known_here(folder, attachments)))
        loop.run()
        downloads.stop()
    return {each.attachment.identity: each for each in found}


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


class _Loop(QObject):
    """Qt's event loop, with an end to it where Ctrl+C is pressed: that is raised as it is left."""

    def __init__(self) -> None:
        # Held: Qt knows only one, and Python would let it go.
        self._app = QCoreApplication.instance() or QCoreApplication([])
        super().__init__()
        self._loop = QEventLoop()
        self._interrupted = False
        # Python hears Ctrl+C only when it is let run: Qt's loop would keep it from it.
        self._listening = QTimer(self, interval=_LISTEN_EVERY_MS)
        self._listening.timeout.connect(self._listen)

    def __enter__(self) -> Self:
        self._former = signal.signal(signal.SIGINT, self._interrupt)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._former)
        if self._interrupted and error is None:
            raise KeyboardInterrupt

    def run(self) -> None:
        """Wait until `end` is called, or Ctrl+C is pressed."""
        self._listening.start()
        self._loop.exec()
        self._listening.stop()

    @Slot()
    def end(self) -> None:
        """Wait no longer."""
        self._loop.quit()

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        """Note that Ctrl+C was pressed: this may come in the middle of any slot."""
        self._interrupted = True

    @Slot()
    def _listen(self) -> None:
        """Give everything up, as Ctrl+C asks; the call itself lets Python look for signals."""
        if self._interrupted:
            self._loop.quit()


class _Collector(QObject):
    """Waits for the end of every download."""

    def __init__(self, loop: _Loop, folder: AttachmentFolder, downloads: Downloads) -> None:
        super().__init__()
        self._loop = loop
        self._folder = folder
        self._downloads = downloads
        self._ends: dict[str, DownloadEnd] = {}
        downloads.ended.connect(self._note_end)
        downloads.placed.connect(self._note_place)

    def collect(self, attachments: Sequence[Attachment], *, anew: bool) -> dict[str, DownloadEnd]:
        """Fetch and wait; the ends by identity."""
        fetch = self._downloads.fetch_anew if anew else self._downloads.fetch
        for each in attachments:
            fetch(each)
        if self._downloads.under_way:
            self._loop.run()
        self._downloads.stop()
        return self._ends

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
            self._loop.end()
