"""The downloads of one library: a few at once, the others wait their turn."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxyFactory

from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.progress import finished
from reader_app.downloads.arrival import Vet
from reader_app.downloads.checking import Checked, Checking, remembering
from reader_app.downloads.download import Download, DownloadEnd, Means, Start
from reader_app.downloads.folder import AttachmentFolder
from reader_app.downloads.inquiry import Known
from reader_app.downloads.kept_line import Request
from reader_app.downloads.line_keeping import LineKeeping
from reader_app.downloads.transfer import Limits
from reader_app.downloads.waiting import WAITS, Place, Stage, Trouble, WaitingLine


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
        self._keeping = LineKeeping(folder, self._line, start, self)
        timeout_ms = self._means.limits.timeout_ms
        self._checking = Checking(network, timeout_ms, waits, self)
        self._found: list[Checked] = []
        self._under_way: dict[str, Download] = {}
        self._offline = False
        self._is_over = False
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._begin_some)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._begin_some)
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
        return self._keeping.requests

    @property
    def is_offline(self) -> bool:
        """Whether nothing is asked of the network."""
        return self._offline

    def restore(self, *, go_on: bool) -> None:
        """Read what waited when the program ended, and keep the line from now on.

        It waits for the reader, or with `go_on` it is its turn at once.
        """
        self._keeping.restore(partial(self._take_kept, go_on=go_on))

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
        for timer in (self._turn, self._later):
            timer.stop()
        finished(remembering(self._folder, self._found))
        self._found = []
        self._keeping.end()

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
        self._keeping.keep_soon()

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
        self._keeping.note(request)
        self.requested.emit(request)

    def _take_kept(self, waited: list[Place], added: list[Place], *, go_on: bool) -> None:
        for place in added:
            self.placed.emit(place)
        if go_on:
            for place in waited:
                if place.stage is Stage.PAUSED:
                    self.resume(place.identity)
        self._change()


def _forget_error(_error: object) -> None:
    """What cannot be remembered of a check raises nothing that the reader would need to know."""
