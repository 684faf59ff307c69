"""What was searched for, told to the page: its words, and the place that a card shows."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note
from reader_app.domain.query import Found
from reader_app.ui.front import Front
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane


class FoundDisplay(QObject):
    """Opens hits where their words stand, and goes on from place to place.

    Signals:
        page_needed: A place of the note is about to be shown; the page must be in front.
    """

    page_needed = Signal()

    def __init__(self, front: Front, reader: NoteReader, page: ReadingPane) -> None:
        super().__init__(front)
        self._front = front
        self._reader = reader
        self._page = page
        # The note whose place is to be shown, and the text that was asked for.
        self._sought: tuple[NoteKey, Found | None] | None = None

    @Slot(object)
    def open(self, key: NoteKey) -> None:
        """Open a hit where its snippet was cut from."""
        self._sought = (key, None)
        self._reader.open(key)

    @Slot(object, object)
    def show_place(self, key: NoteKey, found: Found | None) -> None:
        """Go to where a card says that the words stand, now or once its note is open."""
        self._sought = (key, found)
        if self._reader.note is not None and self._reader.note.key == key:
            self.page_needed.emit()
            self.show_awaited()

    def awaits(self, key: NoteKey) -> bool:
        """Whether a place found in this note is to be shown, once it is open."""
        sought = self._sought is not None and self._sought[0] == key
        return sought and bool(self._front.finder.query.words)

    def show_note(self, note: Note) -> None:
        """This note is on the page now."""
        self.mark_words()
        if self._sought is not None and self._sought[0] != note.key:
            self._sought = None
        self.show_awaited()

    @Slot()
    def mark_words(self) -> None:
        """Mark on the page what is searched for."""
        words = self._front.finder.query.words
        self._page.mark_words(
            [(each.words, each.prefix) for each in words if not each.in_title],
            [(each.words, each.prefix) for each in words if each.in_title],
        )
        for action in (self._front.menus.next_place, self._front.menus.previous_place):
            action.setEnabled(bool(words) and self._reader.note is not None)

    @Slot()
    def show_awaited(self) -> None:
        """Go to the place that was asked for, once: when its note is open and its card whole."""
        note = self._reader.note
        if self._sought is None or note is None or self._sought[0] != note.key:
            return
        hit = self._front.list.hit(note.key)
        if not self._front.finder.query.words or hit is None:
            self._sought = None
        elif hit.found is not None:
            found, snippet = self._sought[1], hit.snippet
            self._sought = None
            shown = (snippet.where, snippet.attachment)
            if found is None or (found.where, found.attachment) == shown:
                self._page.show_snippet(snippet)
            else:
                self._page.show_text(found.where, found.attachment)

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
