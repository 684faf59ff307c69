"""What is found and what is read, shown in the sidebar, the bar, the list and the page."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.note import Note, NoteKey, NoteSummary
from reader_app.domain.ports import Library
from reader_app.domain.query import Answer, Hit, NoteQuery
from reader_app.domain.taxonomy import Taxonomy
from reader_app.pages.note_page import NotePage
from reader_app.ui.browsing.finder import Finder
from reader_app.ui.browsing.note_list import NoteList
from reader_app.ui.browsing.search_line import SearchLine
from reader_app.ui.browsing.taxonomy_sidebar import TaxonomySidebar
from reader_app.ui.browsing.top_bar import TopBar
from reader_app.ui.jobs import Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.reading_pane import ReadingPane


class NoteDisplay(QObject):
    """Tells the panels what the finder and the reader say; none of them knows the others.

    Signals:
        cards_shown: These cards are in the list now; carries NoteSummaries.
        note_shown: This note is on the page now; carries the Note, or None.
    """

    cards_shown = Signal(object)
    note_shown = Signal(object)

    def __init__(self, jobs: Jobs, finder: Finder, reader: NoteReader, marks: Marks) -> None:
        super().__init__(finder)
        self._jobs = jobs
        self._finder = finder
        self._reader = reader
        self._marks = marks
        self._cards: dict[NoteKey, NoteSummary] = {}
        self._total = 0
        self._favourites = 0
        self._answer: Answer | None = None

    def show_in(
        self,
        top: TopBar,
        search_line: SearchLine,
        sidebar: TaxonomySidebar,
        notes: NoteList,
        reading: ReadingPane,
    ) -> None:
        """Show everything in these panels; called once."""
        self._top = top
        self._search_line = search_line
        self._sidebar = sidebar
        self._notes = notes
        self._reading = reading

    def show_taxonomy_of(self, library: Library) -> None:
        """Ask for the tree of terms, and show it."""
        self._jobs.ask(library.taxonomy, self.show_taxonomy)

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show this tree of terms."""
        self._sidebar.show_taxonomy(taxonomy)
        self._show_counts()

    def show_first(self, answer: Answer, favourites: int, marked: frozenset[NoteKey]) -> None:
        """Show what was kept of the last time, until the library itself answers."""
        self._notes.show_marked(marked)
        self.show_totals(answer.count, favourites)
        self.show_answer(answer)

    def forget(self) -> None:
        """Another library is about to open."""
        self._cards.clear()
        self._answer = None
        self._search_line.clear()
        self._reading.show_nothing("")
        self.note_shown.emit(None)

    @Slot(object)
    def show_query(self, query: NoteQuery) -> None:
        """The reader asks for something else."""
        self._sidebar.show_picked(query.terms, query.favourites_only)
        self._notes.show_chips(sorted(query.terms))
        if not query.wanted and self._search_line.text():
            self._search_line.clear()

    @Slot(object)
    def show_answer(self, answer: Answer) -> None:
        """The library answered."""
        self._answer = answer
        self._cards = {hit.note.key: hit.note for hit in answer.hits}
        keep = self._reader.note.key if self._reader.note else self._notes.current
        self._notes.show_answer(answer, keep, self._search_line.text())
        title = self.tr("Favourites") if answer.query.favourites_only else self.tr("All notes")
        self._top.show_title(
            self.tr("Notes found") if _is_narrowed(answer) else title, answer.count
        )
        self._mark_words()
        self._show_counts()
        self.cards_shown.emit(tuple(self._cards.values()))

    @Slot(int, object)
    def show_page(self, start: int, hits: tuple[Hit, ...]) -> None:
        """A later page of the hits came."""
        self._cards.update((hit.note.key, hit.note) for hit in hits)
        self._notes.show_page(start, hits)
        self.cards_shown.emit(tuple(hit.note for hit in hits))

    @Slot(int, int)
    def show_totals(self, notes: int, favourites: int) -> None:
        """How many notes there are in all, and how many are marked."""
        self._total, self._favourites = notes, favourites
        self._show_counts()

    @Slot(object, object)
    def show_note(self, note: Note, page: NotePage) -> None:
        """A note was opened."""
        self._reading.show_note(note, page, self._marks.is_marked(note.key))
        self._reading.show_marked_attachments(self._marks.marked_attachments(note.key))
        self._mark_words()
        self.note_shown.emit(note)

    @Slot()
    def show_marks(self) -> None:
        """Something is marked, or no longer."""
        self._notes.show_marked(self._marks.keys)
        note = self._reader.note
        if note is not None:
            self._reading.show_marked(self._marks.is_marked(note.key))
            self._reading.show_marked_attachments(self._marks.marked_attachments(note.key))

    @Slot()
    def mark_note(self) -> None:
        """Mark the note on the page, or unmark it."""
        if self._reader.note is not None:
            self._marks.toggle(self._reader.note)

    @Slot(object)
    def mark_card(self, key: NoteKey) -> None:
        """Mark the note of a card, or unmark it."""
        if key in self._cards:
            self._marks.toggle(self._cards[key])

    @Slot(int)
    def mark_attachment(self, index: int) -> None:
        """Mark a document of the note on the page, or unmark it."""
        note = self._reader.note
        if note is not None and index < len(note.attachments):
            self._marks.toggle_attachment(note, note.attachments[index])

    def _show_counts(self) -> None:
        counts = self._answer.counts if self._answer else {}
        self._sidebar.show_counts(counts, self._total, self._favourites)

    def _mark_words(self) -> None:
        wanted = self._finder.query.wanted
        self._reading.mark_words((each.words, each.prefix) for each in wanted if not each.excluded)


def _is_narrowed(answer: Answer) -> bool:
    return bool(answer.query.wanted or answer.query.terms)
