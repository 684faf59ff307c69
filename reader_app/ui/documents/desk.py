"""Where the documents are: on the disk, or on their way."""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import Attachments, AttachmentState
from reader_app.domain.progress import Steps
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.inquiry import Known
from reader_app.downloads.kept_line import Request
from reader_app.downloads.waiting import Place, Stage
from reader_app.ui.documents.document_opening import DocumentOpening
from reader_app.ui.documents.document_state import (
    DocumentState,
    state_ended,
    state_stopped,
    state_to_come,
    states_on_disk,
)
from reader_app.ui.documents.folder_window import FolderWindow
from reader_app.ui.documents.pdf_opening import Looked
from reader_app.ui.jobs import Jobs

_FETCHED_AT_ONCE = 25


class Desk(QObject):
    """The documents of one library, by the identities of their attachments.

    Signals:
        state_changed: A document is in another state; its identity and its DocumentState.
        standing_found: The identities asked about, and the DocumentsHere of them.
        started: A download is listed; identity and name.
        wanted: The reader wants one to come now; one that is left from the last time is not.
        ended: It ended; identity and DocumentState.
        line_changed: The downloads stand in another order now.
        checked: A document was held against its source; carries the Checked.
        checks_ended: All that was asked about was checked, or given up.
    """

    state_changed = Signal(str, object)
    standing_found = Signal(object, object)
    started = Signal(str, str)
    wanted = Signal()
    ended = Signal(str, object)
    line_changed = Signal()
    checked = Signal(object)
    checks_ended = Signal()

    def __init__(
        self, jobs: Jobs, parent: QObject | None = None, folders: FolderWindow | None = None
    ) -> None:
        """`folders` shows files in their folders, as the system does if nothing is said."""
        super().__init__(parent)
        self._jobs = jobs
        self._attachments: Attachments | None = None
        self._downloads: Downloads | None = None
        self.opening = DocumentOpening(jobs, self, folders)
        self._asked: dict[str, Attachment] = {}
        self._arriving: dict[str, DocumentState] = {}
        self._ended: dict[str, DocumentState] = {}
        self._to_fetch: deque[Attachment] = deque()
        self._fetching = QTimer(self, interval=0)
        self._fetching.timeout.connect(self._fetch_some)
        self._ordering = QTimer(self, singleShot=True, interval=0)
        self._ordering.timeout.connect(self.line_changed)

    @property
    def order(self) -> tuple[str, ...]:
        """The identities of what stands in the line, the first one first."""
        return tuple(each.identity for each in self._downloads.places) if self._downloads else ()

    @property
    def requests(self) -> tuple[Request, ...]:
        """What was asked of the network, the oldest first."""
        return self._downloads.requests if self._downloads else ()

    @property
    def line(self) -> dict[str, DocumentState]:
        """What stands in the line of downloads: on its way, paused, put aside or failed."""
        places = self._downloads.places if self._downloads else ()
        paused = (each for each in places if not each.is_to_come)
        return self._arriving | {each.identity: state_stopped(each) for each in paused}

    @property
    def arriving(self) -> dict[str, DocumentState]:
        """What is on its way."""
        return self._arriving

    def read_from(
        self,
        attachments: Attachments,
        downloads: Downloads,
        look_into: Callable[[Path, str], Steps[Looked]],
    ) -> None:
        """Look after the documents of this library from now on."""
        self._attachments = attachments
        self._downloads = downloads
        self.opening.open_from(attachments, look_into)
        downloads.placed.connect(self._on_place)
        downloads.progressed.connect(self._on_progress)
        downloads.ended.connect(self._on_end)
        downloads.line_changed.connect(self._ordering.start)
        downloads.checked.connect(self.checked)
        downloads.checks_ended.connect(self.checks_ended)

    def leave(self) -> None:
        """Stop what is on its way, and look after no library."""
        downloads, self._downloads = self._downloads, None
        if downloads is not None:
            downloads.placed.disconnect(self._on_place)
            downloads.progressed.disconnect(self._on_progress)
            downloads.ended.disconnect(self._on_end)
            downloads.line_changed.disconnect(self._ordering.start)
            downloads.checked.disconnect(self.checked)
            downloads.checks_ended.disconnect(self.checks_ended)
            downloads.stop()
        self._to_fetch.clear()
        stopped = DocumentState(AttachmentState.ABSENT, reason=Reason.PAUSED)
        for identity in tuple(self._arriving):
            self._end(identity, stopped)
        self.opening.open_from(None, None)
        self._attachments = None
        self._asked.clear()
        self._ended.clear()

    def look(self, attachments: Iterable[Attachment]) -> None:
        """Say where these documents are, and what there is to say of each."""
        folder = self._attachments
        wanted = tuple(each for each in attachments if each.address)
        if folder is not None and wanted:
            self._jobs.ask(
                partial(states_on_disk, folder, wanted), partial(self._tell_states, folder)
            )

    def look_for_standing(self, identities: Iterable[str]) -> None:
        """Say where these documents are on the disk."""
        folder = self._attachments
        wanted = frozenset(identities)
        if folder is not None and wanted:
            then = partial(self._tell_standing, folder, wanted)
            self._jobs.ask(partial(folder.standing, wanted), then)

    def fetch(self, attachment: Attachment) -> None:
        """Bring a document from the network, as the reader asked."""
        if self._downloads is not None:
            self._downloads.fetch(attachment)

    def fetch_anew(self, attachment: Attachment) -> None:
        """Bring the source's version of a document that is here; ours stays until it is whole."""
        if self._downloads is not None:
            self._downloads.fetch_anew(attachment)

    def check(self, documents: Iterable[tuple[Attachment, Known]]) -> None:
        """Ask the sources of these documents whether they have other versions."""
        if self._downloads is not None:
            self._downloads.check(documents)

    def stop_checking(self) -> None:
        """Ask no more."""
        if self._downloads is not None:
            self._downloads.stop_checking()

    @property
    def is_offline(self) -> bool:
        """Whether nothing may be asked of the network."""
        return self._downloads is None or self._downloads.is_offline

    def fetch_many(self, attachments: Iterable[Attachment]) -> None:
        """Bring these, as the reader asked: a few at a time, so that the window lives on."""
        self._to_fetch.extend(attachments)
        self._fetching.start()

    @Slot()
    def _fetch_some(self) -> None:
        for _ in range(min(_FETCHED_AT_ONCE, len(self._to_fetch))):
            self.fetch(self._to_fetch.popleft())
        if not self._to_fetch:
            self._fetching.stop()

    @Slot(str)
    def pause(self, identity: str) -> None:
        """Let a download wait for the reader."""
        if self._downloads is not None:
            self._downloads.pause(identity)

    @Slot(str)
    def resume(self, identity: str) -> None:
        """Go on with a download."""
        if self._downloads is not None:
            self._downloads.resume(identity)

    @Slot(str, int)
    def move(self, identity: str, row: int) -> None:
        """Put a download into another place of the line."""
        if self._downloads is not None:
            self._downloads.move(identity, row)

    @Slot()
    def pause_all(self) -> None:
        """Let every download wait for the reader."""
        if self._downloads is not None:
            self._downloads.pause_all()

    @Slot()
    def resume_all(self) -> None:
        """Go on with every download, and try again what failed."""
        if self._downloads is not None:
            self._downloads.resume_all()

    @Slot()
    def cancel_all(self) -> None:
        """Stop every download."""
        self._to_fetch.clear()
        if self._downloads is not None:
            self._downloads.cancel_all()

    @Slot()
    def clear_failed(self) -> None:
        """Let go of the downloads that failed."""
        if self._downloads is not None:
            self._downloads.clear_failed()

    @Slot(str)
    def fetch_again(self, identity: str) -> None:
        """Try once more what was asked for before."""
        if identity in self._asked:
            self.fetch(self._asked[identity])

    @Slot(str)
    def cancel(self, identity: str) -> None:
        """Stop a download."""
        if self._downloads is not None:
            self._downloads.cancel(identity)

    @Slot(str)
    def open_again(self, identity: str) -> None:
        """Open what was fetched."""
        if identity in self._asked:
            self.opening.open(self._asked[identity])

    def _tell_states(self, folder: Attachments, states: dict[str, DocumentState]) -> None:
        for identity, state in states.items() if folder is self._attachments else ():
            end = self._ended.get(identity)
            is_as_it_ended = end is not None and end.state is state.state
            known = end if end and is_as_it_ended and state.reason is None else state
            self.state_changed.emit(identity, self._arriving.get(identity, known))

    def _tell_standing(
        self, folder: Attachments, asked: frozenset[str], standing: DocumentsHere
    ) -> None:
        if folder is self._attachments:
            self.standing_found.emit(asked, standing)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        """A document stands otherwise in the line."""
        identity = place.identity
        former = self._arriving.get(identity)
        is_new = identity not in self._asked or (former is None and place.is_to_come)
        self._asked.setdefault(identity, place.attachment)
        state = state_to_come(place, former)
        if place.is_to_come:
            self._arriving[identity] = state
        if is_new:
            self.started.emit(identity, place.attachment.name)
        if is_new and place.is_to_come:
            self.wanted.emit()
        if place.is_to_come:
            self._ended.pop(identity, None)
            self.state_changed.emit(identity, state)
        elif former is None or place.stage is not Stage.FAILED:
            # Of one that has just failed, the end tells.
            self._end(identity, state_stopped(place))

    @Slot(str, int, int)
    def _on_progress(self, identity: str, got: int, total: int) -> None:
        if identity in self._arriving:
            former = self._arriving[identity]
            state = former._replace(got=got, total=total if total >= 0 else former.total)
            self._arriving[identity] = state
            self.state_changed.emit(identity, state)

    @Slot(DownloadEnd)
    def _on_end(self, end: DownloadEnd) -> None:
        self._end(end.address, state_ended(end))

    def _end(self, identity: str, state: DocumentState) -> None:
        self._arriving.pop(identity, None)
        self._ended[identity] = state
        self.ended.emit(identity, state)
        self.state_changed.emit(identity, state)
