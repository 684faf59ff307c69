"""The notes that are open side by side: one view for all of them, each with its own trail."""

from functools import partial

from PySide6.QtCore import QLocale, QObject, QTimer, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note, note_key
from reader_app.domain.open_notes import OpenNote, OpenNotes
from reader_app.domain.reading_place import ReadingPlace
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.note_reader import NoteReader, Trail
from reader_app.ui.reading.note_tabs import NoteTabs
from reader_app.ui.reading.reading_pane import ReadingPane

KEEP_MS = 300
_MOST_CLOSED = 20
_MOST_NAMED = 3


class TabsDisplay(QObject):
    """Which notes are open, which one is in front, and which were closed.

    A note is read only when its tab comes to the front: the page is one for all of them.

    Signals:
        restored: It is known which notes were open at the last visit.
        opening: A note is about to be opened in a tab of its own, in front; carries its key.
        emptied: The last tab was closed: no note is open any more.
        said: There is something to say to the reader; carries the sentence.
    """

    restored = Signal()
    opening = Signal(object)
    emptied = Signal()
    said = Signal(str)

    def __init__(  # what it joins
        self,
        front: Front,
        jobs: Jobs,
        reader: NoteReader,
        page: ReadingPane,
        bar: NoteTabs,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._jobs = jobs
        self._reader = reader
        self._page = page
        self._opened: OpenLibrary | None = None
        self._tabs: list[OpenNote] = []
        self._at = 0
        self._closed: list[tuple[int, OpenNote]] = []
        self._arrival: ReadingPlace | None = None
        self.is_restored = self.was_kept = False
        self._bar = bar
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep)
        self._connect()
        self._show_what_can_be_done()

    @property
    def in_front(self) -> NoteKey | None:
        """The note that is in front, or comes to the front."""
        return self._tabs[self._at].key if self._tabs else None

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Keep the open notes of this library from now on; those of the former one are kept."""
        if opened is None:
            self._leave()
        self._opened = opened
        self._show_what_can_be_done()

    @Slot()
    def restore(self) -> None:
        """Ask which notes were open at the last visit; those that are gone are named."""
        opened = self._opened
        if opened is None or self.is_restored:
            return

        def read() -> tuple[OpenNotes | None, dict[NoteKey, str]]:
            kept = opened.open_notes.read()
            keys = [each.key for each in kept.notes] if kept is not None else []
            return kept, opened.titles(keys)

        self._jobs.ask(read, partial(self._take_restored, opened), self._miss)

    def _leave(self) -> None:
        if self.is_restored and self._opened is not None:
            self._remember()
            self._keep()
        self._keeping.stop()
        self.is_restored = self.was_kept = False
        self._tabs.clear()
        self._closed.clear()
        self._at, self._arrival = 0, None
        self._show()

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """This note is on the page now, in the tab that is in front."""
        back, ahead = self._reader.trail.back, self._reader.trail.ahead
        shown = OpenNote(note.key, note.title, back, ahead)
        if self._tabs:
            self._tabs[self._at] = shown
        else:
            self._tabs, self._at = [shown], 0
        self._changed()

    def arrival(self) -> ReadingPlace | None:
        """Where to go in the note that comes to the front, told once; None as for any note."""
        place, self._arrival = self._arrival, None
        return place

    def go_on_reading(self) -> None:
        """Open the note in front, as it was at the last visit."""
        if self._tabs:
            self._go_over()

    def open(self, key: NoteKey, title: str) -> None:
        """Open a note in a tab of its own, in front."""
        self.opening.emit(key)
        self._remember()
        at = self._at + 1 if self._tabs else 0
        self._tabs.insert(at, OpenNote(key, title))
        self._at = at
        self._go_over()

    def open_behind(self, key: NoteKey, title: str) -> None:
        """Open a note in a tab of its own, behind the one that is read."""
        if self._tabs:
            self._tabs.append(OpenNote(key, title))
            self._changed()
        else:
            self.open(key, title)

    @Slot(str)
    def open_address(self, address: str) -> None:
        """Open the note of this address behind the one that is read; any other is followed."""
        opened = self._opened
        if opened is not None:
            key = note_key(address)
            self._jobs.ask(
                lambda: opened.titles([key]), partial(self._open_titled, opened, key, address)
            )

    def _open_titled(
        self, opened: OpenLibrary, key: NoteKey, address: str, titles: dict[NoteKey, str]
    ) -> None:
        if opened is self._opened and key in titles:
            self.open_behind(key, titles[key])
        elif opened is self._opened:
            self._reader.open(address)

    @Slot(int)
    def bring_to_front(self, number: int) -> None:
        """Let this tab be in front."""
        if number != self._at and 0 <= number < len(self._tabs):
            self._remember()
            self._at = number
            self._go_over()

    @Slot(int)
    def close(self, number: int) -> None:
        """Close a tab; the last one leaves no note open."""
        if not 0 <= number < len(self._tabs):
            return
        self._remember()
        self._closed.append((number, self._tabs.pop(number)))
        del self._closed[:-_MOST_CLOSED]
        was_in_front = number == self._at
        if number < self._at or self._at == len(self._tabs):
            self._at = max(0, self._at - 1)
        if not self._tabs:
            self._reader.leave()
            self._changed()
            self.emptied.emit()
        elif was_in_front:
            self._go_over()
        else:
            self._changed()

    @Slot()
    def close_current(self) -> None:
        """Close the tab that is in front."""
        self.close(self._at)

    @Slot()
    def reopen(self) -> None:
        """Open the tab again that was closed last, where it stood."""
        if not self._closed:
            return
        number, note = self._closed.pop()
        self._remember()
        self._at = min(number, len(self._tabs))
        self._tabs.insert(self._at, note)
        self._go_over()

    @Slot()
    def go_next(self) -> None:
        """Go to the next tab, from the last one to the first."""
        if self._tabs:
            self.bring_to_front((self._at + 1) % len(self._tabs))

    @Slot()
    def go_previous(self) -> None:
        """Go to the tab before, from the first one to the last."""
        if self._tabs:
            self.bring_to_front((self._at - 1) % len(self._tabs))

    def _connect(self) -> None:
        menus = self._front.menus
        self._front.list.tab_requested.connect(self._open_card)
        menus.open_in_tab.triggered.connect(self._open_current)
        self._page.link_set_aside.connect(self.open_address)
        self._bar.picked.connect(self.bring_to_front)
        self._bar.close_requested.connect(self.close)
        self._bar.dragged.connect(self._move)
        menus.close_tab.triggered.connect(self.close_current)
        menus.reopen_tab.triggered.connect(self.reopen)
        menus.next_tab.triggered.connect(self.go_next)
        menus.previous_tab.triggered.connect(self.go_previous)

    @Slot(object, bool)
    def _open_card(self, key: NoteKey, in_front: bool) -> None:
        """Open a note of the list; in front, the reader goes on to its page."""
        card = self._front.card(key)
        title = card.title if card is not None else ""
        if in_front:
            self.open(key, title)
            self._page.setFocus()
        else:
            self.open_behind(key, title)

    @Slot()
    def _open_current(self) -> None:
        """Open the current card in a tab of its own, or the note that is read once more."""
        current = self._front.list.current or self.in_front
        note = self._reader.note
        if current is not None:
            card = self._front.card(current)
            title = note.title if note is not None else ""
            self.open(current, card.title if card is not None else title)

    @Slot(int, int)
    def _move(self, former: int, to: int) -> None:
        # A note may be open twice: the tab itself is looked for.
        front = self._tabs[self._at]
        self._tabs.insert(to, self._tabs.pop(former))
        self._at = next(at for at, each in enumerate(self._tabs) if each is front)
        self._changed()

    def _remember(self) -> None:
        """Keep where the reader is in the tab that is in front."""
        note = self._reader.note
        if self._tabs and note is not None and note.key == self._tabs[self._at].key:
            back, ahead = self._reader.trail.back, self._reader.trail.ahead
            place = self._page.standing
            self._tabs[self._at] = OpenNote(note.key, note.title, back, ahead, place)

    def _go_over(self) -> None:
        """Read the note whose tab came to the front."""
        note = self._tabs[self._at]
        self._arrival = note.place
        trail = Trail(note.key, note.back, note.ahead)
        self._reader.go_over(trail, partial(self._drop_gone, note))
        self._changed()

    def _drop_gone(self, note: OpenNote) -> None:
        """The note of a tab is in the library no longer."""
        self._arrival = None
        self._say_gone([note.title])
        if note in self._tabs:
            number = self._tabs.index(note)
            # It cannot be opened again.
            self.close(number)
            self._closed = [each for each in self._closed if each[1] != note]
            self._show_what_can_be_done()

    def _take_restored(
        self, opened: OpenLibrary, read: tuple[OpenNotes | None, dict[NoteKey, str]]
    ) -> None:
        if opened is not self._opened or self.is_restored:
            return
        kept, titles = read
        self.is_restored, self.was_kept = True, kept is not None
        if kept is not None:
            self._put_back(kept, titles)
        self.restored.emit()

    def _put_back(self, kept: OpenNotes, titles: dict[NoteKey, str]) -> None:
        there = [each._replace(title=titles[each.key]) for each in kept.notes if each.key in titles]
        gone = [each.title for each in kept.notes if each.key not in titles]
        before = [each for each in kept.notes[: kept.front] if each.key in titles]
        at = min(len(before), max(0, len(there) - 1))
        if self._tabs:
            # The reader has opened a note meanwhile: it stays in front.
            self._tabs = there + self._tabs
            self._at += len(there)
        else:
            self._tabs, self._at = there, at
        if gone:
            self._say_gone(gone)
        self._changed()

    def _say_gone(self, titles: list[str]) -> None:
        french = QLocale().language() == QLocale.Language.French
        quoted = "«\u00a0%1\u00a0»" if french else "“%1”"
        named = ", ".join(quoted.replace("%1", title) for title in titles[:_MOST_NAMED])
        more = "…" if len(titles) > _MOST_NAMED else ""
        text = self.tr("%Ln note(s) that stood open are no longer here: %1", "", len(titles))
        self.said.emit(text.replace("%1", named + more))

    def _changed(self) -> None:
        self._show()
        if self.is_restored:
            self._keeping.start()

    def _show(self) -> None:
        self._bar.show_tabs([each.title for each in self._tabs], self._at)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        menus = self._front.menus
        menus.close_tab.setEnabled(bool(self._tabs))
        menus.open_in_tab.setEnabled(self._opened is not None)
        menus.reopen_tab.setEnabled(bool(self._closed))
        for action in (menus.next_tab, menus.previous_tab):
            action.setEnabled(len(self._tabs) > 1)

    @Slot()
    def _keep(self) -> None:
        opened = self._opened
        if opened is not None:
            notes = OpenNotes(tuple(self._tabs), self._at)
            self._jobs.ask(partial(opened.open_notes.keep, notes), _nothing, self._miss)

    def _miss(self, _error: ReaderError) -> None:
        """A library that cannot be written to, or read, opens with no tabs."""
        if not self.is_restored:
            self.is_restored = True
            self.restored.emit()


def _nothing(_result: None) -> None:
    """What is done when the open notes are kept."""
