"""The downloads of one library: a few at once, the others wait their turn."""

from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.progress import Steps, finished
from reader_app.downloads.arrival import Vet
from reader_app.downloads.checking import Checked, Checking, remembering
from reader_app.downloads.download import Download, DownloadEnd, Means, Start
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.inquiry import Known
from reader_app.downloads.kept_line import (
    MOST_REQUESTS,
    Request,
    add_requests,
    read_line,
    read_requests,
    write_line,
)
from reader_app.downloads.transfer import Limits
from reader_app.downloads.waiting import WAITS, Place, Stage, Trouble, WaitingLine

_KEEP_AFTER_MS = 300


class Downloads(QObject):
    """Brings attachments into their folder. An attachment goes by its identity.

    Signals:
        started: The address is asked for now.
        progressed: The address, bytes so far, and in all or -1.
        placed: A document stands otherwise in the line now; carries its Place.
        ended: A DownloadEnd, once for each address that was asked for: it is here, or it failed
            for good, or was cancelled.
        line_changed: The order is another, or places were left or read.
        requested: A request was made; carries the Request.
        checked: A document was held against its source; carries the Checked.
        checks_ended: All that was asked about was checked, or given up; it is kept by now.
    """

    started = Signal(str)
    progressed = Signal(str, int, int)
    placed = Signal(object)
    ended = Signal(DownloadEnd)
    line_changed = Signal()
    requested = Signal(object)
    checked = Signal(object)
    checks_ended = Signal()

    def __init__(
        self,
        folder: AttachmentFolder,
        vet: Vet,
        start: Start,
        parent: QObject | None = None,
        limits: Limits | None = None,
        waits: tuple[float, ...] = WAITS,
    ) -> None:
        super().__init__(parent)
        # Qt has one proxy for the whole program: the one that the system says.
        QNetworkProxyFactory.setUseSystemConfiguration(True)
        self._folder = folder
        network = QNetworkAccessManager(self)
        self._means = Means(folder, network, vet, start, limits or Limits())
        self._line = WaitingLine(waits=waits)
        timeout_ms = self._means.limits.timeout_ms
        self._checking = Checking(network, timeout_ms, waits, self)
        self._found: list[Checked] = []
        self._under_way: dict[str, Download] = {}
        self._requests: deque[Request] = deque(maxlen=MOST_REQUESTS)
        self._fresh_requests: list[Request] = []
        self._offline = False
        self._is_kept = False
        # What waited must be read before it may be written over.
        self._is_read = False
        self._is_over = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._begin_some)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._begin_some)
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keeping.timeout.connect(self._keep)
        self._checking.answered.connect(self._note_request)
        self._checking.checked.connect(self._note_checked)
        self._checking.turned.connect(self._turn.start)
        self._checking.ended.connect(self._keep_checked)

    @property
    def under_way(self) -> tuple[str, ...]:
        """Every address that comes without the reader doing more, waiting or not."""
        to_come = (place.identity for place in self._line.places if place.is_to_come)
        return tuple(dict.fromkeys((*self._under_way, *to_come)))

    @property
    def places(self) -> tuple[Place, ...]:
        """The line, the first one first."""
        return self._line.places

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests that were made, the oldest first."""
        return tuple(self._requests)

    @property
    def is_offline(self) -> bool:
        """Whether nothing is asked of the network."""
        return self._offline

    def restore(self, *, go_on: bool) -> None:
        """Read what waited when the program ended, and keep the line from now on.

        It waits for the reader, or with `go_on` it is its turn at once.
        """
        self._is_kept = True

        def take(found: tuple[list[Place], list[Request]]) -> None:
            self._take_kept(*found, go_on=go_on)

        self._means.start(_reading(self._folder), take, on_error=_forget_error)

    def set_longest(self, size: int) -> None:
        """Refuse what is larger than so many bytes, from the next download on."""
        self._means = replace(self._means, limits=replace(self._means.limits, longest=size))

    def set_offline(self, *, offline: bool) -> None:
        """Ask nothing of the network any more, or again; the line stays as it is."""
        if offline == self._offline:
            return
        self._offline = offline
        if offline:
            self._checking.stop()
            for address, download in tuple(self._under_way.items()):
                self._line.put_back(address)
                download.pause()
        self.line_changed.emit()
        self._turn.start()

    def fetch(self, attachment: Attachment) -> None:
        """Bring an attachment; says how it ended later, never at once. Asking twice is once."""
        self._fetch(Place(attachment))

    def fetch_anew(self, attachment: Attachment) -> None:
        """The same where one is here already: it stays until the other one is whole."""
        self._fetch(Place(attachment, anew=True))

    def check(self, documents: Iterable[tuple[Attachment, Known]]) -> None:
        """Ask their sources whether they have other versions; nothing is asked while offline."""
        self._checking.ask(() if self._offline else documents)

    def stop_checking(self) -> None:
        """Ask no more; what was found out is kept."""
        self._checking.stop()

    def _fetch(self, place: Place) -> None:
        attachment = place.attachment
        if attachment.identity not in self._under_way and self._line.add(place):
            self._tell(place)

    def pause(self, address: str) -> None:
        """Stop one download until the reader resumes it; what came stays."""
        if self._line.pause(address):
            self._tell_place(address)
            if address in self._under_way:
                self._under_way[address].pause()

    def resume(self, address: str) -> None:
        """Go on with one that is paused, put aside or failed."""
        if self._line.resume(address):
            self._tell_place(address)

    def pause_all(self) -> None:
        """Pause whatever is to come."""
        for place in self._line.places:
            self.pause(place.identity)

    def resume_all(self) -> None:
        """Go on with all that is paused, put aside or failed."""
        for place in self._line.places:
            self.resume(place.identity)

    def move(self, address: str, row: int) -> None:
        """Put a document into another place of the line, counted from 0."""
        if self._line.move(address, row):
            self._change()

    def cancel(self, address: str) -> None:
        """Stop one download; its end says CANCELLED, or HERE where it was too late."""
        if address in self._under_way:
            self._under_way[address].cancel()
        elif (place := self._line.place(address)) is not None:
            self._remove(place)
            file = self._folder.file(address)
            self.ended.emit(DownloadEnd(address, file.state, file.path, Reason.CANCELLED))

    def cancel_all(self) -> None:
        """Stop every download, and let go of the line."""
        for place in reversed(self._line.places):
            self.cancel(place.identity)

    def clear_failed(self) -> None:
        """Let go of what failed."""
        for place in self._line.places:
            if place.stage is Stage.FAILED:
                self._remove(place)

    def stop(self) -> None:
        """End for now: what is under way is left where it can be gone on with, and kept."""
        self._offline = self._is_over = True
        self._checking.stop()
        for address, download in tuple(self._under_way.items()):
            self._line.pause(address)
            download.pause()
            download.cancel()
        for timer in (self._turn, self._later, self._keeping):
            timer.stop()
        finished(remembering(self._folder, self._found))
        self._found = []
        if self._is_kept:
            if not self._is_read:
                self._line_up(read_line(self._folder.line_file))
            write_line(self._folder.line_file, self._line.places)
        self._keep_requests()

    def _remove(self, place: Place) -> None:
        """Take a place away with what came of it."""
        self._line.remove(place.identity)
        self._folder.discard_part(place.identity)
        self._change()

    def _tell_place(self, address: str) -> None:
        place = self._line.place(address)
        if place is not None:
            self._tell(place)

    def _tell(self, place: Place) -> None:
        self.placed.emit(place)
        self._change()

    def _change(self) -> None:
        self.line_changed.emit()
        self._turn.start()
        self._keep_soon()

    def _keep_soon(self) -> None:
        if not self._is_over and not self._keeping.isActive():
            self._keeping.start()

    @Slot()
    def _begin_some(self) -> None:
        if self._offline:
            return
        now = monotonic()
        for place in self._line.begin(now, self._checking.under_way):
            # One that is checked just now was paused and resumed meanwhile: it goes on by itself.
            if place.identity not in self._under_way:
                self._begin(place)
        due = self._line.next_due(now)
        if due is not None:
            self._later.start(round(due * 1000) + 1)

    def _begin(self, place: Place) -> None:
        download = Download(place.attachment, self._means, anew=place.anew)
        self._under_way[download.address] = download
        self._checking.heed(self._under_way)
        download.progressed.connect(self.progressed)
        download.answered.connect(self._note_request)
        download.ended.connect(self._note_end)
        self.placed.emit(place)
        self.started.emit(download.address)
        download.begin()

    @Slot(DownloadEnd, object)
    def _note_end(self, end: DownloadEnd, trouble: Trouble | None) -> None:
        self._under_way.pop(end.address).deleteLater()
        self._checking.heed(self._under_way)
        if end.reason is Reason.PAUSED:
            self._change()
        elif trouble is None or end.reason is Reason.CANCELLED:
            self._line.remove(end.address)
            self._change()
            self.ended.emit(end)
        else:
            self._note_trouble(end, trouble)

    def _note_trouble(self, end: DownloadEnd, trouble: Trouble) -> None:
        place = self._line.note_trouble(end.address, trouble, monotonic())
        if place is not None:
            self._tell(place)
        if place is None or place.stage is Stage.FAILED:
            self.ended.emit(end)

    @Slot(object)
    def _note_checked(self, checked: Checked) -> None:
        self._found.append(checked)
        self.checked.emit(checked)

    @Slot()
    def _keep_checked(self) -> None:
        """Keep what was found out, off the window's thread."""
        if self._is_over:
            return
        found, self._found = tuple(self._found), []
        steps = remembering(self._folder, found)
        self._means.start(steps, self._tell_checks_ended, on_error=_forget_error)

    def _tell_checks_ended(self, _nothing: None) -> None:
        self.checks_ended.emit()

    @Slot(str, str)
    def _note_request(self, address: str, outcome: str) -> None:
        request = Request(datetime.now(UTC), address, outcome)
        self._requests.append(request)
        self._fresh_requests.append(request)
        self._keep_soon()
        self.requested.emit(request)

    @Slot()
    def _keep(self) -> None:
        """Keep the line and the requests, off the window's thread."""
        places = self._line.places if self._is_kept and self._is_read else None
        fresh, self._fresh_requests = tuple(self._fresh_requests), []
        steps = _keeping(self._folder, places, fresh)
        self._means.start(steps, _forget, on_error=_forget_error)

    def _keep_requests(self) -> None:
        if self._fresh_requests:
            add_requests(self._folder.requests_file, self._fresh_requests)
            self._fresh_requests = []

    def _take_kept(self, places: list[Place], requests: list[Request], *, go_on: bool) -> None:
        if self._is_over:
            return
        self._is_read = True
        self._requests.extendleft(reversed(requests))
        for place in self._line_up(places):
            self.placed.emit(place)
        if go_on:
            for place in places:
                if place.stage is Stage.PAUSED:
                    self.resume(place.identity)
        self._change()

    def _line_up(self, places: list[Place]) -> list[Place]:
        """Put what waited behind what the reader asked for meanwhile; returns what was added."""
        return [
            each
            for each in places
            if self._line.place(each.identity) is None and self._line.add(each)
        ]


def _reading(folder: AttachmentFolder) -> Steps[tuple[list[Place], list[Request]]]:
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
