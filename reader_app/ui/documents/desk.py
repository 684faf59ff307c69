"""Where the documents are, and what is being done with them: on the disk, on their way, opening."""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentFile, Attachments, AttachmentState
from reader_app.domain.progress import Steps
from reader_app.downloads.download import DownloadEnd
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.inquiry import Known
from reader_app.downloads.kept_line import Request
from reader_app.downloads.names import plain_name
from reader_app.downloads.sizes import agrees
from reader_app.downloads.waiting import Place, Stage
from reader_app.ui.documents.document_files import WHY, copy_out, openable
from reader_app.ui.documents.folder_window import FolderWindow
from reader_app.ui.documents.pdf_opening import Looked, PdfOpening
from reader_app.ui.jobs import Jobs

_FETCHED_AT_ONCE = 25


class DocumentState(NamedTuple):
    """One document now. `got` and `total` are bytes, `total` or None.

    `stage` is where it stands in the line of downloads, None where it is not in it; `arriving`
    says that it comes by itself. `reason` and `detail` say why it is not here, or what is to be
    said of it all the same.
    """

    state: AttachmentState
    arriving: bool = False
    got: int = 0
    total: int | None = None
    reason: Reason | None = None
    detail: str = ""
    real_size: int | None = None
    stage: Stage | None = None


class Desk(QObject):
    """The documents of one library, by the identities of their attachments.

    Signals:
        state_changed: A document is in another state; its identity and its DocumentState.
        standing_found: The identities asked about, and the DocumentsHere of them.
        started: A download is listed; identity and name.
        wanted: The reader wants one to come now; one that is left from the last time is not.
        ended: It ended; identity and DocumentState.
        line_changed: The downloads stand in another order now.
        refused: A document cannot be opened; carries the ReaderError.
        checked: A document was held against its source; carries the Checked.
        checks_ended: All that was asked about was checked, or given up.
    """

    state_changed = Signal(str, object)
    standing_found = Signal(object, object)
    started = Signal(str, str)
    wanted = Signal()
    ended = Signal(str, object)
    line_changed = Signal()
    refused = Signal(object)
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
        self.pdfs = PdfOpening(jobs, self)
        self._folder_window = folders or FolderWindow(self)
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
        return self._arriving | {each.identity: _stopped(each) for each in paused}

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
        self.pdfs.look_with(look_into)
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
        self.pdfs.look_with(None)
        self._attachments = None
        self._asked.clear()
        self._ended.clear()

    def look(self, attachments: Iterable[Attachment]) -> None:
        """Say where these documents are, and what there is to say of each."""
        folder = self._attachments
        wanted = tuple(each for each in attachments if each.address)
        if folder is not None and wanted:
            self._jobs.ask(partial(_states, folder, wanted), partial(self._tell_states, folder))

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

    def open(self, attachment: Attachment) -> None:
        """Open a document that is here: a PDF in the window once it is vetted, others outside."""
        self._with_file(attachment, self._open_file)

    @Slot(str)
    def open_again(self, identity: str) -> None:
        """Open what was fetched."""
        if identity in self._asked:
            self.open(self._asked[identity])

    @Slot()
    def stop_opening(self) -> None:
        """Open no document after all: the reader went on to something else."""
        self.pdfs.stop()

    def open_elsewhere(self, attachment: Attachment) -> None:
        """Open a document that is here in the system's program for it."""
        self._with_file(attachment, self._open_file_elsewhere)

    def open_path_elsewhere(self, path: Path) -> None:
        """The same for a path, if it is really a document."""
        self._jobs.ask(partial(openable, path), self._hand_to_system, self._refuse)

    def show_in_folder(self, attachment: Attachment) -> None:
        """Show where a document is, in the system's window of folders."""
        self._with_file(attachment, self._show_folder)

    def copy_to(self, attachment: Attachment, target: Path) -> None:
        """Put a copy of a document there; what is there is replaced, as the reader was asked."""
        folder, address = self._attachments, attachment.address
        if folder is not None and address is not None:
            self._jobs.ask(partial(copy_out, folder, address, target), _nothing, self._refuse)

    def copy_name(self, attachment: Attachment) -> str:
        """The name to offer for a copy of a document."""
        return plain_name(attachment.identity, attachment.name)

    def _show_folder(self, file: AttachmentFile, _name: str) -> None:
        self._folder_window.show(file.path, self._refuse_folder)

    def _refuse_folder(self, folder: Path) -> None:
        self.refused.emit(FileError(folder, Reason.FAILED))

    def _hand_to_system(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.refused.emit(FileError(path, Reason.FAILED))

    def _refuse(self, error: ReaderError) -> None:
        self.refused.emit(error)

    def _with_file(
        self, attachment: Attachment, then: Callable[[AttachmentFile, str], None]
    ) -> None:
        folder, address = self._attachments, attachment.address
        if folder is None or address is None:
            return
        name = attachment.name

        def take(file: AttachmentFile) -> None:
            if folder is self._attachments:
                then(file, name)

        self._jobs.ask(lambda: folder.file(address), take)

    def _open_file(self, file: AttachmentFile, name: str) -> None:
        if file.state is not AttachmentState.HERE:
            reason = WHY[file.state]
            self.refused.emit(FileError(file.path, reason))
        elif file.path.suffix.lower() != ".pdf":
            self.open_path_elsewhere(file.path)
        else:
            self.pdfs.open(file.path, name)

    def _open_file_elsewhere(self, file: AttachmentFile, _name: str) -> None:
        if file.state is AttachmentState.ABSENT:
            self.refused.emit(FileError(file.path, Reason.MISSING))
        else:
            self.open_path_elsewhere(file.path)

    def _tell_states(self, folder: Attachments, states: dict[str, DocumentState]) -> None:
        for identity, state in states.items() if folder is self._attachments else ():
            ended = self._ended.get(identity)
            is_as_it_ended = ended is not None and ended.state is state.state
            known = ended if ended and is_as_it_ended and state.reason is None else state
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
        state = _to_come(place, former)
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
            self._end(identity, _stopped(place))

    @Slot(str, int, int)
    def _on_progress(self, identity: str, got: int, total: int) -> None:
        if identity in self._arriving:
            former = self._arriving[identity]
            state = former._replace(got=got, total=total if total >= 0 else former.total)
            self._arriving[identity] = state
            self.state_changed.emit(identity, state)

    @Slot(DownloadEnd)
    def _on_end(self, end: DownloadEnd) -> None:
        state = DocumentState(
            end.state,
            reason=end.reason,
            detail=end.detail,
            real_size=end.size if end.size_differs else None,
            stage=Stage.FAILED if end.failed else None,
        )
        self._end(end.address, state)

    def _end(self, identity: str, state: DocumentState) -> None:
        self._arriving.pop(identity, None)
        self._ended[identity] = state
        self.ended.emit(identity, state)
        self.state_changed.emit(identity, state)


def _to_come(place: Place, former: DocumentState | None) -> DocumentState:
    """A document that comes by itself; what had come of it goes on being shown."""
    return DocumentState(
        AttachmentState.ABSENT,
        arriving=True,
        got=former.got if former else 0,
        total=former.total if former else place.attachment.size_bytes,
        reason=place.reason if place.stage is Stage.RETRYING else None,
        detail=place.detail,
        stage=place.stage,
    )


def _stopped(place: Place) -> DocumentState:
    """A document that waits for the reader."""
    reason, absent = place.reason or Reason.PAUSED, AttachmentState.ABSENT
    return DocumentState(absent, reason=reason, detail=place.detail, stage=place.stage)


def _states(folder: Attachments, attachments: Iterable[Attachment]) -> dict[str, DocumentState]:
    return {each.identity: _state(each, folder.file(each.identity)) for each in attachments}


def _state(attachment: Attachment, file: AttachmentFile) -> DocumentState:
    """Where a document is; a size that is not the one the page says is told."""
    if file.state is not AttachmentState.HERE:
        return DocumentState(file.state)
    try:
        size = file.path.stat().st_size
    except OSError:
        return DocumentState(AttachmentState.ABSENT)
    return DocumentState(
        file.state,
        reason=Reason.NEWER_AT_SOURCE if file.changed else None,
        real_size=None if agrees(attachment, size) else size,
    )


def _nothing(_result: object) -> None:
    """What is done once a copy is there."""
