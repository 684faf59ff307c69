"""What the reader keeps of the notes, told to the front and to the page, and changed from there."""

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.completion import field_of
from reader_app.domain.errors import ReaderError
from reader_app.domain.note import Note
from reader_app.domain.query import Finds, NoteQuery, Trait
from reader_app.domain.reading_place import ReadingPlace
from reader_app.domain.search_line import parse_query
from reader_app.ui.arrangement_display import ArrangementDisplay
from reader_app.ui.arrangements import Arrangements
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.read_marks import ReadMarks
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.places_read import PlacesRead
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.search_display import SearchDisplay
from reader_app.ui.searches import Searches
from reader_app.ui.selection_display import SelectionDisplay
from reader_app.ui.shelf_display import ShelfDisplay
from reader_app.ui.shelving import ShelfStores, Shelving
from reader_app.ui.theme import Theme
from reader_app.ui.wishes import Wishes


class OwnDisplay(QObject):
    """Marks, shelves, what was read and is to be read, saved searches and arranged terms.

    Signals:
        changed: What can be done with the open note is something else now.
        terms_changed: Terms or shelves are others now: everything that names or counts them is
            to be asked anew.
        places_known: It is known which note was read last, and where notes were left.
        said: There is something to say to the reader; carries the sentence.
        dossier_requested: A dossier is to be made of a shelf; carries its ShelfKey.
        failed: A change could not be kept; carries the ReaderError.
    """

    changed = Signal()
    terms_changed = Signal()
    places_known = Signal()
    said = Signal(str)
    dossier_requested = Signal(object)
    failed = Signal(ReaderError)

    def __init__(  # what it joins
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        marks: Marks,
        reader: NoteReader,
        page: ReadingPane,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._marks = marks
        self._reader = reader
        self._page = page
        undoing = marks.undoing
        self._read_marks = ReadMarks(jobs, undoing, self)
        self._places = PlacesRead(jobs, self)
        self._searches = Searches(jobs, undoing, self)
        self._search_display = SearchDisplay(front, self._searches, jobs)
        self._arrangements = Arrangements(jobs, undoing, self)
        self._arrangement_display = ArrangementDisplay(front, theme, self._arrangements)
        self._shelving = Shelving(jobs, marks, self)
        self._shelf_display = ShelfDisplay(front, self._shelving, marks)
        self._wishes = Wishes(jobs, marks, self)
        self.selection = SelectionDisplay(
            front, jobs, marks, self._read_marks, self._shelf_display, self._wishes
        )
        self._connect_marks()
        self._connect_searches()
        self._connect_arrangements()
        self._connect_shelves()

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Keep everything in this library from now on, or nothing."""
        if opened is None:
            self._leave()
        else:
            self._keep_in(opened)

    def _keep_in(self, opened: OpenLibrary) -> None:
        self._marks.keep_in(opened.favourites)
        self._read_marks.keep_in(opened.read_notes)
        self._shelving.keep_in(ShelfStores(opened.shelves, opened.favourites))
        self._wishes.keep_in(opened.reading_list)
        self._places.keep_in(opened.reading_places)
        self._searches.keep_in(opened.searches)
        self._arrangements.keep_in(opened.terms)

    def _leave(self) -> None:
        for each in (
            self._marks,
            self._read_marks,
            self._wishes,
            self._places,
            self._searches,
            self._arrangements,
        ):
            each.keep_in(None)
        self._shelving.keep_in(None)

    @Slot(object)
    def count_in(self, library: Finds | None) -> None:
        """The library is ready: count what the saved searches find in it; None leaves it."""
        self._search_display.count_in(library)
        self.selection.find_in(library)

    @Slot()
    def reload(self) -> None:
        """Read everything again: another process may have changed it."""
        for each in (
            self._marks,
            self._read_marks,
            self._searches,
            self._arrangements,
            self._shelving,
            self._wishes,
        ):
            each.reload()

    @property
    def last_read(self) -> NoteKey | None:
        """The note that was read last."""
        return self._places.last

    @property
    def are_places_known(self) -> bool:
        """Whether it is known what was read last, and where notes were left."""
        return self._places.is_known

    @property
    def recent(self) -> tuple[NoteKey, ...]:
        """The notes that were open, the last one first."""
        return self._places.recent

    def place(self, key: NoteKey) -> ReadingPlace | None:
        """Where a note was left, if not at its top or its end."""
        return self._places.place(key)

    @Slot(object)
    def show_note(self, note: Note) -> None:
        """This note is on the page now."""
        self._places.open(note.key)

    def is_marked(self, note: Note) -> bool:
        """Whether the note itself is a favourite."""
        return self._marks.is_marked(note.key)

    def marked_attachments(self, note: Note) -> frozenset[str]:
        """The documents of the note that are favourites, by their identities."""
        return self._marks.marked_attachments(note.key)

    def show_what_can_be_done(self, note: Note | None) -> None:
        """Let the menus say how the open note stands."""
        menus = self._front.menus
        chosen = self.selection
        for action in (menus.mark, menus.to_read, menus.on_shelves, menus.read):
            action.setEnabled(note is not None or chosen.is_several)
        if chosen.is_several:
            menus.mark.setChecked(chosen.are_marked())
            menus.to_read.setChecked(False)
            menus.read.setChecked(chosen.are_read())
        else:
            menus.mark.setChecked(note is not None and self.is_marked(note))
            menus.to_read.setChecked(note is not None and self._wishes.holds(note))
            menus.read.setChecked(note is not None and self._read_marks.is_read(note))
        menus.undo.setEnabled(self._marks.undoing.can_undo)
        menus.redo.setEnabled(self._marks.undoing.can_redo)

    @Slot()
    def mark_note(self) -> None:
        """Mark the open note, or unmark it."""
        if self._reader.note is not None:
            self._marks.toggle(self._reader.note)

    def _connect_marks(self) -> None:
        front, menus = self._front, self._front.menus
        self._marks.changed.connect(self._show_marks)
        self._marks.changed.connect(front.finder.take_marks)
        self._marks.changed.connect(self.changed)
        self._marks.failed.connect(self.failed)
        self._marks.undoing.changed.connect(self.changed)
        self._page.note_read.connect(self._read_marks.note_read)
        self._page.left.connect(self._places.leave)
        self._places.known.connect(self.places_known)
        self._page.mark_requested.connect(self.mark_note)
        self._page.attachment_mark_requested.connect(self._mark_attachment)
        front.list.mark_requested.connect(self._mark_card)
        self._read_marks.changed.connect(self._show_read)
        self._read_marks.changed.connect(self.changed)
        self._read_marks.failed.connect(self.failed)
        menus.mark.triggered.connect(self._mark_chosen)
        self.selection.changed.connect(self.changed)
        menus.read.triggered.connect(self._toggle_read)
        menus.undo.triggered.connect(self._marks.undoing.undo)
        menus.redo.triggered.connect(self._marks.undoing.redo)

    def _connect_searches(self) -> None:
        front, display = self._front, self._search_display
        rows = front.sidebar.searches
        self._searches.changed.connect(display.show_searches)
        self._searches.failed.connect(self.failed)
        front.finder.asked.connect(display.show)
        front.finder.counted.connect(display.count)
        front.line.keep_requested.connect(display.save)
        front.menus.save_search.triggered.connect(display.save)
        display.said.connect(self.said)
        rows.picked.connect(display.ask)
        rows.renamed.connect(display.rename)
        rows.update_requested.connect(display.update)
        rows.removed.connect(self._searches.remove)
        rows.moved.connect(self._searches.move)

    def _connect_arrangements(self) -> None:
        display = self._arrangement_display
        self._arrangements.changed.connect(display.show)
        self._arrangements.changed.connect(self.terms_changed)
        self._arrangements.failed.connect(self.failed)
        self._front.sidebar.arrange_requested.connect(display.take)
        self._front.menus.arranged_terms.triggered.connect(display.show_all)

    def _connect_shelves(self) -> None:
        menus = self._front.menus
        # The sidebar shows what is on the disk: it is asked behind what is on its way there.
        self._shelving.changed.connect(self.terms_changed)
        self._shelving.failed.connect(self.failed)
        self._shelf_display.said.connect(self.said)
        self._shelf_display.dossier_requested.connect(self.dossier_requested)
        self._wishes.changed.connect(self._front.finder.ask_again)
        self._wishes.changed.connect(self.changed)
        self._wishes.failed.connect(self.failed)
        menus.on_shelves.triggered.connect(self._ask_for_shelves)
        menus.to_read.triggered.connect(self._toggle_wish)
        menus.reading_list.triggered.connect(self._show_reading_list)

    @Slot()
    def _show_marks(self) -> None:
        self._front.list.show_marked(self._marks.keys)
        note = self._reader.note
        if note is not None:
            self._page.show_marked(self.is_marked(note))
            self._page.show_marked_attachments(self.marked_attachments(note))

    @Slot(object)
    def _mark_card(self, key: NoteKey) -> None:
        card = self._front.card(key)
        if card is not None:
            self._marks.toggle(card)

    @Slot(int)
    def _mark_attachment(self, index: int) -> None:
        note = self._reader.note
        if note is not None and index < len(note.attachments):
            self._marks.toggle_attachment(note, note.attachments[index])

    @Slot()
    def _show_read(self) -> None:
        self._front.list.show_read(self._read_marks.keys)

    @Slot()
    def _mark_chosen(self) -> None:
        """Mark what is chosen in the list where it is several notes, else the open one."""
        if self.selection.is_several:
            self.selection.mark()
        else:
            self.mark_note()
        self.changed.emit()

    @Slot()
    def _toggle_read(self) -> None:
        if self.selection.is_several:
            self.selection.set_read()
        elif self._reader.note is not None:
            self._read_marks.toggle(self._reader.note)
        self.changed.emit()

    @Slot()
    def _ask_for_shelves(self) -> None:
        if self.selection.is_several:
            self.selection.ask_for_shelves()
        elif self._reader.note is not None:
            self._shelf_display.ask_for(self._reader.note)

    @Slot()
    def _toggle_wish(self) -> None:
        if self.selection.is_several:
            self.selection.wish()
        elif self._reader.note is not None:
            self._wishes.toggle(self._reader.note)
        self.changed.emit()

    @Slot()
    def _show_reading_list(self) -> None:
        """Show what the reader means to read, as the search line asks for it."""
        french = QLocale().language() == QLocale.Language.French
        line = field_of(Trait.TO_READ, french=french)
        self._front.show_search(line, NoteQuery(parse_query(line)))
