"""What was searched for, told to the page: its words, and the place that a card shows."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import DocumentKind
from reader_app.domain.note import Note
from reader_app.domain.query import Answer, Found, Wanted, Where
from reader_app.domain.words import find_marks
from reader_app.ui.front import Front
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.remark_panel import RemarkPanel
from reader_app.ui.reading.word_marks import Phrase


class DocumentPlace(NamedTuple):
    """A page of one of the note's documents, from 1, and the words to mark on it."""

    attachment: int
    page: int
    words: str = ""


class FoundDisplay(QObject):
    """Opens hits where their words stand, and goes on from place to place.

    Signals:
        page_needed: A place of the note is about to be shown; the page must be in front.
        document_needed: A place in a document is to be shown, which must be opened; carries its
            number.
        written_wanted: Highlights on whose remarks words stand are to be shown; carries the
            phrases, and whether the reader asked for that very place.
    """

    page_needed = Signal()
    document_needed = Signal(int)
    written_wanted = Signal(object, bool)

    def __init__(
        self, front: Front, reader: NoteReader, page: ReadingPane, remarks: RemarkPanel
    ) -> None:
        super().__init__(front)
        self._front = front
        self._reader = reader
        self._page = page
        self._remarks = remarks
        page.finding_changed.connect(self._show_what_can_be_gone_to)
        page.open_requested.connect(self._forget_document_place)
        front.finder.answered.connect(self._take_answer)
        self._answer: Answer | None = None
        # The note whose place is to be shown, and the text that was asked for.
        self._sought: tuple[NoteKey, Found | None] | None = None
        self._in_document: DocumentPlace | None = None
        self._shown: NoteKey | None = None

    def document_place(self) -> DocumentPlace | None:
        """The place to show in the document that is opened now; it is told once."""
        place, self._in_document = self._in_document, None
        return place

    @Slot()
    def _forget_document_place(self) -> None:
        """A document is opened for another reason."""
        self._in_document = None

    @Slot(object)
    def open(self, key: NoteKey) -> None:
        """Open a hit where its snippet was cut from."""
        self.await_note(key)
        self._reader.open(key)

    @Slot(object)
    def await_note(self, key: NoteKey) -> None:
        """Show where a hit's snippet was cut from, once its note is open."""
        self._sought = (key, None)

    @Slot(object, object)
    def show_place(self, key: NoteKey, found: Found | None) -> None:
        """Go to where a card says that the words stand, now or once its note is open."""
        self._sought = (key, found)
        if self._reader.note is not None and self._reader.note.key == key:
            if found is None or found.where is not Where.DOCUMENT:
                self.page_needed.emit()
            self.show_awaited()

    def awaits(self, key: NoteKey) -> bool:
        """Whether a place found in this note is to be shown, once it is open."""
        sought = self._sought is not None and self._sought[0] == key
        return sought and bool(self._front.finder.query.words)

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """This note is on the page now, or once more: it knows more of its documents."""
        if note.key != self._shown:
            self._shown, self._in_document = note.key, None
        self.mark_words()
        if self._sought is not None and self._sought[0] != note.key:
            self._sought = None
        self.show_awaited()

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        self._answer = answer

    def _words(self) -> tuple[Wanted, ...]:
        """What is searched for, and what stands for it."""
        query, answer = self._front.finder.query, self._answer
        also = answer.also if answer is not None and answer.query == query else ()
        return (*query.words, *(wanted for each in also for wanted in each.wanted))

    def _phrases_written(self) -> list[Phrase]:
        """What is searched for in what the reader wrote."""
        return [(each.words, each.prefix) for each in self._words() if not each.in_title]

    @Slot()
    def mark_words(self) -> None:
        """Mark on the page what is searched for."""
        words = self._words()
        self._page.mark_words(
            [(each.words, each.prefix) for each in words if each.is_anywhere],
            [(each.words, each.prefix) for each in words if each.in_title],
        )
        self._remarks.mark_words(self._phrases_written())
        self._show_what_can_be_gone_to()

    @Slot()
    def show_awaited(self) -> None:
        """Go to the place that was asked for, once: when its note is open and its card whole."""
        note = self._reader.note
        if self._sought is None or note is None or self._sought[0] != note.key:
            return
        hit = self._front.list.hit(note.key)
        found = self._sought[1]
        if found is not None and not found.times and found.attachment is not None:
            # A page that the reader marked: no words led there.
            self._sought = None
            self.show_in_document(found.attachment, found.pages[0], "")
        elif not self._front.finder.query.words or hit is None:
            self._sought = None
        elif hit.found is not None:
            snippet, self._sought = hit.snippet, None
            shown = (snippet.where, snippet.attachment)
            if (shown[0] if found is None else found.where) is Where.REMARK:
                self.page_needed.emit()
                self._remarks.reveal_words()
                self.written_wanted.emit(self._phrases_written(), found is not None)
            elif (
                found is not None and found.where is Where.DOCUMENT and found.attachment is not None
            ):
                self._show_in_text(found.attachment, found.pages[0] if found.pages else 1)
            elif found is None or (found.where, found.attachment) == shown:
                self._page.show_snippet(snippet)
            else:
                self._page.show_text(found.where, found.attachment)

    def _show_in_text(self, attachment: int, page: int) -> None:
        """Show where the words stand in a document: a PDF is opened, of others the text is read."""
        text = self._page.document_text(attachment)
        if text is None or text.kind is not DocumentKind.PAGES:
            self.page_needed.emit()
            self._page.show_page_text(attachment, page)
            return
        words = self._words()
        phrases = [(each.words, each.prefix) for each in words if each.is_anywhere]
        said = text.pages[page - 1].text if page <= len(text.pages) else ""
        marks = find_marks(said, phrases)
        self.show_in_document(attachment, page, said[slice(*marks[0])] if marks else "")

    @Slot(int, int, str)
    def show_in_document(self, attachment: int, page: int, words: str) -> None:
        """Open a document of the note at a page, and mark these words."""
        self._in_document = DocumentPlace(attachment, page, words)
        self.document_needed.emit(attachment)

    @Slot()
    def find(self) -> None:
        """Let the reader look for words on the page alone."""
        self.page_needed.emit()
        self._page.start_finding()

    @Slot()
    def _show_what_can_be_gone_to(self) -> None:
        menus = self._front.menus
        has_note = self._reader.note is not None
        has_words = bool(self._front.finder.query.words) or self._page.is_finding
        menus.find.setEnabled(has_note)
        for action in (menus.next_place, menus.previous_place):
            action.setEnabled(has_words and has_note)

    @Slot()
    def go_next(self) -> None:
        """Go to the next place where the words stand."""
        self.page_needed.emit()
        self._page.go_to_next_place()

    @Slot()
    def go_previous(self) -> None:
        """Go to the place before."""
        self.page_needed.emit()
        self._page.go_to_previous_place()
