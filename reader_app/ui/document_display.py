"""Where the documents are, shown on the cards of the page, in the list and in the downloads."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader_app.domain.card import NoteSummary
from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import Reason
from reader_app.domain.note import Attachment, Note, summary_of
from reader_app.domain.ports import AttachmentState
from reader_app.downloads.waiting import Stage
from reader_app.ui.browsing.document_signs import InLine, Stand
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.document_state import DocumentState
from reader_app.ui.documents.downloads_panel import DownloadsPanel
from reader_app.ui.messages import Messages
from reader_app.ui.reading.attachment_card import CardState
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.wording import size_text

_WHOLE = 100
_TOLD_EVERY_MS = 100
_STANDS = {
    Stage.WAITING: Stand.QUEUED,
    Stage.RETRYING: Stand.QUEUED,
    Stage.ARRIVING: Stand.ARRIVING,
    Stage.PAUSED: Stand.PAUSED,
    Stage.ASIDE: Stand.PAUSED,
    Stage.FAILED: Stand.FAILED,
}


class DocumentDisplay(QObject):
    """Tells three panels what the desk says; none of them knows the others.

    Signals:
        many_wanted: Several documents of the note are to come: what that takes is to be said
            before; carries the note's title, and its card.
    """

    many_wanted = Signal(str, object)

    def __init__(
        self,
        desk: Desk,
        reading: ReadingPane,
        notes: NoteList,
        downloads: DownloadsPanel,
        messages: Messages,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._reading = reading
        self._notes = notes
        self._downloads = downloads
        self._messages = messages
        self._note: Note | None = None
        self._opened: int | None = None
        self._seen: frozenset[str] = frozenset()
        self._disk = DocumentsHere()
        # It ends with the cards that it tells.
        self._telling = QTimer(notes, singleShot=True, interval=_TOLD_EVERY_MS)
        self._telling.timeout.connect(self._show_line)
        self._connect()

    def _connect(self) -> None:
        desk, page = self._desk, self._reading
        desk.state_changed.connect(self._show_state)
        desk.standing_found.connect(self._take_standing)
        desk.ended.connect(self._show_end)
        desk.line_changed.connect(self._show_order)
        page.download_requested.connect(self.fetch)
        page.cancel_requested.connect(self.cancel)
        page.anew_requested.connect(self.fetch_anew)
        page.open_requested.connect(self.open)
        page.open_elsewhere_requested.connect(self.open_elsewhere)
        page.folder_requested.connect(self.show_in_folder)
        page.copy_requested.connect(self.save_copy)
        self._downloads.open_requested.connect(self.forget_opened)

    @Slot(object)
    def show_note(self, note: Note | None) -> None:
        """The page shows this note now: its cards are to say where its documents are."""
        if self._note is None or note is None or self._note.key != note.key:
            self._opened = None
        self._note = note
        if note is None:
            return
        for attachment in note.attachments:
            if attachment.identity in self._disk.here - self._disk.changed:
                # Known from its card: nothing changes on the page when the disk has answered.
                self._show_state(attachment.identity, DocumentState(AttachmentState.HERE))
        self._desk.look(note.attachments)

    @Slot(object)
    def show_cards(self, cards: Iterable[NoteSummary]) -> None:
        """The list shows these cards now."""
        addresses = [each.address for card in cards for each in card.attachments if each.address]
        self._seen = self._seen.union(addresses)
        self._desk.look_for_standing(addresses)
        self._tell_line()

    @Slot()
    def look_again(self) -> None:
        """The disk may have changed by another hand."""
        self._desk.look_for_standing(self._seen)
        self.show_note(self._note)

    @Slot()
    def forget(self) -> None:
        """Another library is about to open: none of its documents is known."""
        self._note = None
        self._seen, self._disk = frozenset(), DocumentsHere()
        self._notes.show_disk(self._disk)
        self._notes.show_line({})

    @Slot(int)
    def fetch(self, index: int) -> None:
        """Bring a document of the note on the page."""
        for attachment in self._attachments(index):
            self._desk.fetch(attachment)

    @Slot()
    def fetch_all(self) -> None:
        """Bring every document of the note that is not here, after a word on it if several."""
        note, here = self._note, self._disk.here
        documents = note.attachments if note else ()
        missing = [each for each in documents if each.address and each.identity not in here]
        if note is not None and len(missing) > 1:
            self.many_wanted.emit(note.title, (summary_of(note, ""),))
        for attachment in missing if len(missing) == 1 else ():
            self._desk.fetch(attachment)

    @Slot(int)
    def cancel(self, index: int) -> None:
        """Stop the download of a document of the note."""
        for attachment in self._attachments(index):
            self._desk.cancel(attachment.identity)

    @property
    def opened(self) -> int | None:
        """The number of the note's document that was opened last."""
        return self._opened

    @Slot()
    def forget_opened(self) -> None:
        """A document is opened that may be another note's."""
        self._opened = None

    @Slot(int)
    def open(self, index: int) -> None:
        """Open a document of the note."""
        self._opened = index
        for attachment in self._attachments(index):
            self._desk.opening.open(attachment)

    @Slot(int)
    def open_elsewhere(self, index: int) -> None:
        """Open a document of the note in another program."""
        for attachment in self._attachments(index):
            self._desk.opening.open_elsewhere(attachment)

    @Slot(int)
    def show_in_folder(self, index: int) -> None:
        """Show where a document of the note is."""
        for attachment in self._attachments(index):
            self._desk.opening.show_in_folder(attachment)

    @Slot(int)
    def fetch_anew(self, index: int) -> None:
        """Bring the source's version of a document that is here."""
        for attachment in self._attachments(index):
            self._desk.fetch_anew(attachment)

    @Slot(int)
    def save_copy(self, index: int) -> None:
        """Put a copy of a document of the note where the reader says."""
        for attachment in self._attachments(index):
            name = self._desk.opening.copy_name(attachment)
            self._messages.choose_copy(
                self._reading.window(), name, partial(self._save_copy, attachment)
            )

    def _save_copy(self, attachment: Attachment, paths: list[Path]) -> None:
        self._desk.opening.copy_to(attachment, paths[0])

    @Slot()
    def open_first(self) -> None:
        """Open the first document of the note."""
        self.open(0)

    @Slot()
    def open_first_elsewhere(self) -> None:
        """Open the first document of the note in another program."""
        self.open_elsewhere(0)

    def _attachments(self, index: int) -> tuple[Attachment, ...]:
        return self._note.attachments[index : index + 1] if self._note else ()

    @Slot(str, object)
    def _show_state(self, identity: str, state: DocumentState) -> None:
        attachments = self._note.attachments if self._note else ()
        for index, attachment in enumerate(attachments):
            if attachment.identity == identity:
                self._reading.show_attachment(index, self._card_state(state, attachment.size_text))
        if state.stage is not None:
            self._downloads.show_stage(identity, state.stage, self._line(state))
        if state.arriving:
            self._downloads.show_progress(identity, state.got, state.total)
        else:
            asked = frozenset({identity})
            self._take_standing(asked, _standing(asked, state))
        self._tell_line()

    @Slot(object, object)
    def _take_standing(self, asked: frozenset[str], found: DocumentsHere) -> None:
        former, more = self._disk, zip(self._disk, found, strict=True)
        self._disk = DocumentsHere(*((known - asked) | new for known, new in more))
        if self._disk != former:
            self._notes.show_disk(self._disk)

    @Slot(str, object)
    def _show_end(self, identity: str, state: DocumentState) -> None:
        if state.stage in (None, Stage.FAILED):
            self._downloads.show_end(identity, state.state, self._line(state), state.reason)

    @Slot()
    def _show_order(self) -> None:
        self._downloads.show_order(self._desk.order)
        self._tell_line()

    def _tell_line(self) -> None:
        """Show the line on the cards, soon: it may be long, and each block of bytes moves it."""
        if not self._telling.isActive():
            self._telling.start()

    @Slot()
    def _show_line(self) -> None:
        line = self._desk.line
        self._notes.show_line({each: _in_line(line[each]) for each in line if each in self._seen})

    def _card_state(self, state: DocumentState, declared: str | None) -> CardState:
        return CardState(
            state=state.state,
            arriving=state.arriving,
            got=state.got,
            total=state.total,
            problem=self._line(state),
            size_differs=self._size_line(state, declared),
            standing=self._standing(state.stage),
            changed=state.reason is Reason.NEWER_AT_SOURCE,
        )

    def _line(self, state: DocumentState) -> str:
        """A line about a document; that a paused one is paused shows without it."""
        if state.reason is None or state.stage is Stage.PAUSED:
            return ""
        line = self._messages.reason(state.reason, state.detail)
        if state.stage is Stage.RETRYING:
            return self.tr("{reason} Trying again…").format(reason=line)
        return line

    def _standing(self, stage: Stage | None) -> str:
        if stage is Stage.WAITING:
            return self.tr("Waiting for its turn")
        return self.tr("Paused") if stage is Stage.PAUSED else ""

    def _size_line(self, state: DocumentState, declared: str | None) -> str:
        if state.real_size is None:
            return ""
        told = self.tr("The page says %1, the document has %2.")
        return told.replace("%1", declared or "?").replace("%2", size_text(state.real_size))


def _in_line(state: DocumentState) -> InLine:
    """How a document of the line shows on a card."""
    stand = _STANDS[state.stage] if state.stage else Stand.QUEUED
    percent = min(_WHOLE, _WHOLE * state.got // state.total) if state.total else 0
    return InLine(stand, percent)


def _standing(identities: frozenset[str], state: DocumentState) -> DocumentsHere:
    """The same as the disk has it: what is known of documents that are all in one state."""
    none: frozenset[str] = frozenset()
    here = state.state is AttachmentState.HERE
    return DocumentsHere(
        identities if here else none,
        identities if state.state is AttachmentState.DAMAGED else none,
        identities if here and state.reason is Reason.NEWER_AT_SOURCE else none,
    )
