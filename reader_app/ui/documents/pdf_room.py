"""The document in the window, beside the note or in its place: which, and where it is read."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.domain.errors import ReaderError
from reader_app.domain.pdf_place import PdfPlace
from reader_app.domain.ports import PdfPlaces
from reader_app.downloads.folder import hash_of
from reader_app.ui.documents.desk import Desk
from reader_app.ui.documents.pdf_opening import VettedPdf
from reader_app.ui.documents.pdf_pane import PdfPane
from reader_app.ui.jobs import Jobs
from reader_app.ui.messages import Messages
from reader_app.ui.reading_stand import ReadingStand
from reader_app.ui.theme import Theme

_KEEP_MS = 2_000
_PATIENCE_MS = 300
"""A document that opens sooner comes without a word about it."""


class PdfRoom(QObject):
    """Holds the page of the note and the pane of its document; makes the pane with the first PDF.

    Signals:
        shown: A document is shown, at the place where it was left.
        left: The reader goes back to the note.
        link_followed: A link leads out of the document; its address.
        place_clicked: The reader clicked on words of the document; the page, from 1, and the
            words of that line.
        page_shown: Another page of the document is in front; carries it, from 1, or 0.
        mark_requested: This page is to be a favourite, or no longer.
    """

    shown = Signal()
    left = Signal()
    link_followed = Signal(str)
    place_clicked = Signal(int, str)
    page_shown = Signal(int)
    mark_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        jobs: Jobs,
        desk: Desk,
        places: PdfPlaces,
        messages: Messages,
        stand: ReadingStand,
    ) -> None:
        super().__init__(desk)
        self._theme = theme
        self._jobs = jobs
        self._desk = desk
        self._places = places
        self._messages = messages
        self._stand = stand
        self._page, self._holder = stand.page, stand.documents
        self._pane: PdfPane | None = None
        self._pdf: VettedPdf | None = None
        self._path: Path | None = None
        self._name = ""
        self._beside = self._wants_beside = False
        self._keeping = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._show_waiting)
        desk.opening.pdfs.begun.connect(self._begin)
        desk.opening.pdfs.opened.connect(self._open)
        desk.opening.pdfs.seen.connect(self._show_seen)
        desk.opening.pdfs.locked.connect(self._ask_password)
        desk.opening.pdfs.unsafe.connect(self._show_trouble)

    @property
    def is_open(self) -> bool:
        """Whether a document is shown, or why it is not."""
        return not self._holder.isHidden()

    @property
    def is_beside(self) -> bool:
        """Whether a document is shown beside the note."""
        return self.is_open and not self._page.isHidden()

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """The parts of a document that the keyboard goes through: the strip, then the pages."""
        return (self._pane.side, self._holder) if self._pane is not None else (self._holder,)

    def stand_beside(self) -> None:
        """Let the document that is shown, or the next one, stand beside the note."""
        if self.is_open and not self.is_beside:
            self._toggle_beside()
        self._wants_beside = not self.is_open

    @property
    def in_front(self) -> QWidget:
        """What the reader reads: the document if there is one, else the note."""
        return self._pane if self._pane is not None and self.is_open else self._page

    def show_place(self, page: int, words: str = "") -> bool:
        """Go to a page of the document shown, from 1, and mark a passage; whether it is there."""
        return self._pane is not None and self.is_open and self._pane.show_place(page, words)

    @property
    def page(self) -> int:
        """The page in front of the document that is shown, from 1; 0 where none is."""
        shown = self._pane is not None and self.is_open and self._pane.page_count > 0
        return self._pane.place.page if shown and self._pane is not None else 0

    def show_marked(self, marked: bool | None) -> None:
        """Tell whether the page in front is a favourite; None where it cannot be one."""
        if self._pane is not None:
            self._pane.show_marked(marked)

    @Slot()
    def show_page(self) -> None:
        """See that the note is in sight: it may stand beside the document."""
        if self._page.isHidden():
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Show the note alone, and let go of the document."""
        self._desk.opening.pdfs.stop()
        self._waiting.stop()
        if self._keeping.isActive():
            self._keep(leaving=True)
        self._pdf = self._path = None
        self._page.show()
        focused = QApplication.focusWidget()
        if focused is not None and self._holder.isAncestorOf(focused):
            # Qt would hand it on to the list, which then opens a note.
            self._page.setFocus()
        self._holder.hide()
        if self._pane is not None:
            self._pane.clear()

    def _shown_pane(self) -> PdfPane:
        """The pane, in sight."""
        self._waiting.stop()
        pane = self._made_pane()
        self._share_out()
        return pane

    def _made_pane(self) -> PdfPane:
        """The pane; made when it is first needed, since not everybody opens a PDF."""
        if self._pane is None:
            pane = self._pane = PdfPane(self._theme)
            pane.closed.connect(self._close)
            pane.open_elsewhere_requested.connect(self._open_elsewhere)
            pane.password_given.connect(self._open_locked)
            pane.link_followed.connect(self.link_followed)
            pane.place_clicked.connect(self.place_clicked)
            pane.place_changed.connect(self._note_place)
            pane.beside_requested.connect(self._toggle_beside)
            pane.page_shown.connect(self.page_shown)
            pane.mark_requested.connect(self.mark_requested)
            self._holder.addWidget(pane)
        return self._pane

    def _share_out(self) -> None:
        """Give the document all of the room, or half of it."""
        opens = self._holder.isHidden() or self._page.isHidden() != (not self._beside)
        self._holder.show()
        self._page.setVisible(self._beside)
        self._stand.share_out(evenly=self._beside and opens)
        if self._pane is not None:
            self._pane.show_beside(beside=self._beside)

    @Slot(object, str)
    def _begin(self, path: Path, name: str) -> None:
        self._path, self._name = path, name
        self._waiting.start()
        # The child process takes longer to begin.
        self._made_pane()

    @Slot()
    def _show_waiting(self) -> None:
        self._shown_pane().show_waiting(self._name)

    @Slot(object)
    def _open(self, pdf: VettedPdf) -> None:
        if self._keeping.isActive() and self._pane is not None and self._path == pdf.path:
            # The reader has begun to read it already.
            self._pdf = pdf
            self._show(pdf, self._pane.place._replace(beside=self._beside))
            return
        if self._keeping.isActive():
            self._keep(leaving=True)  # the document before
        self._pdf = pdf
        self._jobs.ask(partial(self._places.place, pdf.sha256), partial(self._show, pdf))

    def _show(self, pdf: VettedPdf, place: PdfPlace) -> None:
        if self._pdf is None or self._pdf.path != pdf.path:
            return  # the reader went on
        self._path, self._beside = pdf.path, place.beside or self._wants_beside
        self._wants_beside = False
        pane = self._shown_pane()
        pane.show_pdf(pdf.shown or pdf.path, pdf.name, place, pdf.password)
        if self._pdf.seen is not None:
            pane.show_seen(self._pdf.seen)
        pane.setFocus()
        if pane.page_count:
            self.shown.emit()

    @Slot(object)
    def _show_seen(self, pdf: VettedPdf) -> None:
        self._pdf = pdf
        if self._pane is not None and self._pane.page_count:
            self._pane.show_seen(self._pane.page_count if pdf.seen is None else pdf.seen)
        if pdf.sha256:
            # The file is new here, but the reader may know the document.
            self._jobs.ask(partial(self._places.place, pdf.sha256), partial(self._resume, pdf))

    def _resume(self, pdf: VettedPdf, place: PdfPlace) -> None:
        """Go to where the document was left, unless the reader has begun to read."""
        if self._pane is not None and self._pdf is pdf and place.page > 1:
            self._pane.resume(place)

    @Slot(object, str, bool)
    def _ask_password(self, path: Path, name: str, wrong: bool) -> None:
        self._path, self._name = path, name
        self._shown_pane().ask_password(name, wrong=wrong)

    @Slot(str)
    def _open_locked(self, password: str) -> None:
        if self._path is not None:
            name = self._pdf.name if self._pdf is not None else self._name
            self._desk.opening.pdfs.open(self._path, name, password)

    @Slot(object, str, object)
    def _show_trouble(self, path: Path, name: str, error: ReaderError) -> None:
        self._pdf, self._path = None, path
        self._shown_pane().show_trouble(name, self._messages.sentence(error))

    @Slot()
    def _close(self) -> None:
        self.leave()
        self.left.emit()

    @Slot()
    def _open_elsewhere(self) -> None:
        if self._path is not None:
            self._desk.opening.open_path_elsewhere(self._path)

    @Slot()
    def _toggle_beside(self) -> None:
        self._beside = not self._beside
        self._share_out()
        self._keeping.start()

    @Slot(object)
    def _note_place(self, _place: PdfPlace) -> None:
        if self._pdf is not None:
            self._keeping.start()

    @Slot()
    def _keep(self, *, leaving: bool = False) -> None:
        self._keeping.stop()
        if self._pane is None or self._pdf is None:
            return
        # Who leaves before all of it was looked at comes back to the same place, too.
        if self._pdf.sha256 or leaving:
            place = self._pane.place._replace(beside=self._beside)
            self._jobs.ask(partial(_keep_place, self._places, self._pdf, place), _nothing)


def _keep_place(places: PdfPlaces, pdf: VettedPdf, place: PdfPlace) -> None:
    with suppress(OSError):
        places.keep(pdf.sha256 or hash_of(pdf.path), place)


def _nothing(_result: None) -> None:
    """What is done with an answer that nobody waits for."""
