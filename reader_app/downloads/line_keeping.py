"""The line of downloads and the requests made, kept in their files a moment after each change."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from reader_app.domain.progress import Steps
from reader_app.downloads.download import Start
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.kept_line import (
    MOST_REQUESTS,
    Request,
    add_requests,
    read_line,
    read_requests,
    write_line,
)
from reader_app.downloads.waiting import Place, WaitingLine

_KEEP_AFTER_MS = 300

_Kept = tuple[list[Place], list[Request]]


class LineKeeping(QObject):
    """Keeps one line in its folder, off the window's thread, and what was asked of the network."""

    def __init__(
        self, folder: AttachmentFolder, line: WaitingLine, start: Start, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._line = line
        self._start = start
        self._requests: deque[Request] = deque(maxlen=MOST_REQUESTS)
        self._fresh_requests: list[Request] = []
        self._is_kept = False
        # What waited must be read before it may be written over.
        self._is_read = False
        self._is_over = False
        self._soon = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._soon.timeout.connect(self._keep)

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests that were made, the oldest first."""
        return tuple(self._requests)

    def restore(self, then: Callable[[list[Place], list[Place]], None]) -> None:
        """Read what waited when the program ended, and keep the line from now on.

        `then` is told what waited, and what of it stands in the line again.
        """
        self._is_kept = True
        self._start(_reading(self._folder), partial(self._take, then), on_error=_forget_error)

    def keep_soon(self) -> None:
        """Something is another now."""
        if not self._is_over and not self._soon.isActive():
            self._soon.start()

    def note(self, request: Request) -> None:
        """A request was made."""
        self._requests.append(request)
        self._fresh_requests.append(request)
        self.keep_soon()

    def end(self) -> None:
        """Keep everything at once: the line is left."""
        self._is_over = True
        self._soon.stop()
        if self._is_kept:
            if not self._is_read:
                self._line_up(read_line(self._folder.line_file))
            write_line(self._folder.line_file, self._line.places)
        if self._fresh_requests:
            add_requests(self._folder.requests_file, self._fresh_requests)
            self._fresh_requests = []

    @Slot()
    def _keep(self) -> None:
        places = self._line.places if self._is_kept and self._is_read else None
        fresh, self._fresh_requests = tuple(self._fresh_requests), []
        self._start(_keeping(self._folder, places, fresh), _forget, on_error=_forget_error)

    def _take(self, then: Callable[[list[Place], list[Place]], None], found: _Kept) -> None:
        if self._is_over:
            return
        places, requests = found
        self._is_read = True
        self._requests.extendleft(reversed(requests))
        then(places, self._line_up(places))

    def _line_up(self, places: list[Place]) -> list[Place]:
        """Put what waited behind what the reader asked for meanwhile; returns what was added."""
        return [
            each
            for each in places
            if self._line.place(each.identity) is None and self._line.add(each)
        ]


def _reading(folder: AttachmentFolder) -> Steps[_Kept]:
    kept = read_line(folder.line_file)
    places = [place for place in kept if place.anew or not folder.is_here(place.identity)]
    with suppress(OSError):
        folder.discard_old_parts(place.identity for place in places)
    return places, read_requests(folder.requests_file)
    yield  # makes this a generator


def _keeping(
    folder: AttachmentFolder, places: tuple[Place, ...] | None, requests: tuple[Request, ...]
) -> Steps[None]:
    if places is not None:
        write_line(folder.line_file, places)
    if requests:
        add_requests(folder.requests_file, requests)
    return
    yield  # makes this a generator


def _forget(_result: None) -> None:
    """What is done once the line is kept."""


def _forget_error(_error: object) -> None:
    """Keeping the line raises nothing that the reader would need to know."""
