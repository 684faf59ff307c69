"""The notes that answer: chips of what narrows them, their order, and the cards."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.mark import MarkedPage
from reader_app.domain.query import Answer, Hit, NoteQuery, WaysOut
from reader_app.ui.browsing.chips import ChipBar
from reader_app.ui.browsing.document_signs import InLine
from reader_app.ui.browsing.empty_list import EmptyList
from reader_app.ui.browsing.note_model import PAGE, NoteModel
from reader_app.ui.browsing.note_table import NoteTable
from reader_app.ui.browsing.picking import Chosen
from reader_app.ui.browsing.row_choice import Run
from reader_app.ui.browsing.selection_bar import SelectionBar
from reader_app.ui.browsing.sort_button import SortButton
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import paint_ground

_BESIDE_SORT = 6
_MOST_KEPT = 2_000
"""So many chosen notes stay chosen where other hits take the place of these."""


class NoteList(QWidget):
    """The middle panel. Nothing in it jumps: the current note keeps its place on screen.

    Signals:
        note_picked: The reader chose a note; carries its key.
        page_wanted: Hits are missing that are in sight; carries the start and the length.
        room_changed: So many hits are in sight at once now; carries their number, in whole pages.
        found_picked: The place of the words is asked for; carries the note's key, and the Found
            that was clicked on or None.
        mark_requested: The star of a card was clicked; carries the note's key.
        sort_changed: The reader wants another order; carries the Sort.
        terms_dropped: Some terms are no longer to be asked for; carries their TermKeys.
        spelling_taken, clause_dropped, facet_dropped, excluded_dropped, favourites_dropped:
            Nothing was found, and the reader chose a way out; see WaysOutButtons.
        clear_requested: The notes are to be shown without words and terms.
        reading_requested: The reader wants to go on to the page.
        tab_requested: A note is to be opened in a tab of its own; carries its key, and whether
            in front.
        several_chosen: So many notes are chosen now, 0 where it is but one or none.
        import_files_requested: The library is empty, and the reader wants to bring in files.
        import_folder_requested: The same with a folder.
    """

    note_picked = Signal(object)
    page_wanted = Signal(int, int)
    room_changed = Signal(int)
    found_picked = Signal(object, object)
    mark_requested = Signal(object)
    sort_changed = Signal(object)
    terms_dropped = Signal(object)
    spelling_taken = Signal(str, str)
    clause_dropped = Signal(object)
    facet_dropped = Signal(str)
    excluded_dropped = Signal(object)
    favourites_dropped = Signal()
    clear_requested = Signal()
    reading_requested = Signal()
    tab_requested = Signal(object, bool)
    several_chosen = Signal(int)
    import_files_requested = Signal()
    import_folder_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._query: NoteQuery | None = None
        self._kept: NoteKey | None = None
        self._awaited: int | None = None
        self._model = NoteModel(self)
        self._table = NoteTable(theme, self._model)
        self._empty: EmptyList | None = None
        self._chosen = 0
        self._bar: SelectionBar | None = None
        self._chips = ChipBar(theme)
        self._sort = SortButton(theme)
        self._middle = QStackedWidget()
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def current(self) -> NoteKey | None:
        """The note that is marked as current, None if it is not among the hits."""
        hit = self._model.hit(self._table.currentIndex().row())
        return hit.note.key if hit and self._table.currentIndex().isValid() else None

    @property
    def runs(self) -> tuple[Run, ...]:
        """The rows that are chosen, where they are several; else nothing."""
        return self._table.runs if self._chosen else ()

    def cards(self) -> tuple[NoteSummary, ...] | None:
        """The notes that are chosen; None where they are many, or some did not come yet."""
        if self._chosen > _MOST_KEPT:
            return None
        rows = (run.start + at for run in self.runs for at in range(run.length))
        hits = [self._model.hit(row) for row in rows]
        there = tuple(hit.note for hit in hits if hit is not None)
        return there if len(there) == len(hits) else None

    def show_answer(self, answer: Answer, keep: NoteKey | None, line: str = "") -> None:
        """Show the hits of `answer`, with the note `keep` current if it is among them.

        The note keeps its place on screen, but new words bring the best hits into sight.
        `line` is what the reader wrote, for the sentence that says that nothing was found.
        """
        former, self._query = self._query, answer.query
        offset = self._offset_of(keep)
        scroll = self._table.verticalScrollBar().value()
        several = self.cards() if self._chosen else None
        self._model.show_answer(answer)
        self._show_middle(answer, line)
        self._table.show_found(shown=self._model.tells_places)
        self._kept, self._awaited = keep, None
        row = self._model.row_of(keep)
        self._table.show_row(row)
        self._choose_again(several or ())
        if former is None or former.wanted != answer.query.wanted:
            scroll = 0
        elif row is not None and offset is not None:
            scroll = row * self._table.card_height - offset
        elif former != answer.query:
            scroll = 0
        self._table.show_from(scroll)
        self._sort.show_sort(answer.query.sort, has_words=bool(answer.query.words))
        self._chips.keep_free(self._sort.widest + _BESIDE_SORT)

    def _choose_again(self, several: Sequence[NoteSummary]) -> None:
        """Let the notes stay chosen that are among the hits still."""
        rows = self._model.rows_of({card.key for card in several}) if several else ()
        if len(rows) > 1:
            self._table.choose(rows)
        self._show_chosen(self._table.chosen_count)

    def show_ways_out(self, query: NoteQuery, ways: WaysOut, facets: Iterable[str]) -> None:
        """Offer what helps where nothing answers `query`; its line may name these facets."""
        if self._empty is not None:
            self._empty.show_ways_out(query, ways, facets)

    def hit(self, key: NoteKey) -> Hit | None:
        """A note as the list has it, if it is among the hits that came."""
        row = self._model.row_of(key)
        return self._model.hit(row) if row is not None else None

    def put_above(self, line: QWidget) -> None:
        """Let a line stand above the cards."""
        self._column.insertWidget(1, line)

    def show_current(self, key: NoteKey | None) -> None:
        """Make a note current that was opened elsewhere, or none if it is not in the list."""
        if key != self.current:
            row = self._model.row_of(key)
            self._kept, self._awaited = key, None
            self._table.show_row(row)
            if row is not None:
                self._table.scrollTo(self._model.index(row, 0))

    def show_page(self, start: int, hits: tuple[Hit, ...]) -> None:
        """Show a later page of the hits, that was wanted."""
        self._model.show_page(start, hits)
        if self._awaited is not None:
            self._pick(self._awaited)
        elif not self._table.currentIndex().isValid():
            self._table.show_row(self._model.row_of(self._kept))

    def show_marked_pages(self, pages: Mapping[NoteKey, Sequence[MarkedPage]]) -> None:
        """Name these pages on the cards of their notes, where favourites are listed."""
        self._model.show_marked_pages(pages)
        self._table.show_found(shown=self._model.tells_places)

    def show_marked(self, keys: frozenset[NoteKey]) -> None:
        """Show the stars of these notes."""
        self._model.show_marked(keys)

    def show_read(self, keys: frozenset[NoteKey] | None) -> None:
        """Show all notes but these as unread; none where that is not known."""
        self._model.show_read(keys)

    def show_disk(self, disk: DocumentsHere) -> None:
        """Show where the documents of the cards are on the disk."""
        self._model.show_disk(disk)

    def show_line(self, line: Mapping[str, InLine]) -> None:
        """Show the documents of these addresses as asked for."""
        self._model.show_line(line)

    def show_chips(self, chosen: Chosen, years: Sequence[int] = ()) -> None:
        """Show what the notes are narrowed to; `years` are those of the library."""
        self._chips.show_chips(chosen, years)

    @Slot()
    def pick_next(self) -> None:
        """Go to the note below the current one."""
        self._table.pick_row(self._table.currentIndex().row() + 1)

    @Slot()
    def pick_previous(self) -> None:
        """Go to the note above the current one."""
        self._table.pick_row(self._table.currentIndex().row() - 1)

    def _offset_of(self, key: NoteKey | None) -> int | None:
        """How far below the upper edge a note stands, None if it is out of sight."""
        row = self._model.row_of(key)
        return self._table.offset(row) if row is not None else None

    def _show_middle(self, answer: Answer, line: str) -> None:
        shown: QWidget = self._table
        if answer.count == 0:
            empty = self._empty or self._make_empty()
            empty.show_query(answer.query, line)
            shown = empty
        with self._table.undisturbed():
            # What had the keyboard may go out of sight.
            self._middle.setCurrentWidget(shown)
        self.setFocusProxy(shown)

    @Slot(int)
    def _pick(self, row: int) -> None:
        """Tell which note was picked, as soon as it is known."""
        hit = self._model.hit(row)
        self._awaited = row if hit is None else None
        if hit is not None and hit.note.key != self._kept:
            self._kept = hit.note.key
            self.note_picked.emit(hit.note.key)

    @Slot(int)
    def _show_chosen(self, count: int) -> None:
        """Say how many notes are chosen; one alone is nothing to speak of."""
        chosen = count if count > 1 else 0
        if chosen != self._chosen:
            self._chosen = chosen
            if chosen or self._bar is not None:
                bar = self.selection_bar
                bar.show_count(chosen)
                bar.setVisible(bool(chosen))
            self.several_chosen.emit(chosen)

    @property
    def selection_bar(self) -> SelectionBar:
        """What can be done with several notes; made when it is first needed."""
        if self._bar is None:
            self._bar = SelectionBar(self._theme)
            self._bar.hide()
            self._bar.left.connect(self._table.choose_one)
            self._bar.left.connect(self._table.setFocus)
            self._column.addWidget(self._bar)
        return self._bar

    @Slot(int, int)
    def _ask_for(self, first: int, last: int) -> None:
        """Ask for what is in sight, then for as much each way: cards come whole into sight."""
        room = max(last - first, PAGE)
        ahead = (first, last), (last + 1, last + room), (first - room, first - 1)
        for some in ahead:
            for start, length in self._model.wanted(*some):
                self.page_wanted.emit(start, length)

    @Slot(int)
    def _tell_room(self, cards: int) -> None:
        """Hits come page by page: what is in sight is a number of whole pages."""
        self.room_changed.emit(-(-cards // PAGE) * PAGE)

    def _make_empty(self) -> EmptyList:
        """Made when it is first needed: the first frame has cards, and must not wait for it."""
        self._empty = EmptyList(self._theme)
        ways = self._empty.ways
        ways.spelling_taken.connect(self.spelling_taken)
        ways.clause_dropped.connect(self.clause_dropped)
        ways.facet_dropped.connect(self.facet_dropped)
        ways.excluded_dropped.connect(self.excluded_dropped)
        ways.favourites_dropped.connect(self.favourites_dropped)
        self._empty.clear_requested.connect(self.clear_requested)
        self._empty.import_files_requested.connect(self.import_files_requested)
        self._empty.import_folder_requested.connect(self.import_folder_requested)
        self._middle.addWidget(self._empty)
        return self._empty

    def _lay_out(self) -> None:
        # The chips flow around the button at their top right.
        top = QGridLayout()
        top.setContentsMargins(16, 8, 9, 6)
        chips = QVBoxLayout()
        chips.setContentsMargins(0, 4, 0, 4)
        chips.addWidget(self._chips)
        top.addLayout(chips, 0, 0)
        top.addWidget(self._sort, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._middle.addWidget(self._table)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._middle, 1)
        self.setFocusProxy(self._table)
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self._table.row_picked.connect(self._pick)
        self._table.chosen.connect(self._show_chosen)
        self._table.rows_seen.connect(self._ask_for)
        self._table.room_changed.connect(self._tell_room)
        self._table.mark_requested.connect(self.mark_requested)
        self._table.found_picked.connect(self.found_picked)
        self._table.reading_requested.connect(self.reading_requested)
        self._table.tab_requested.connect(self.tab_requested)
        self._sort.sort_changed.connect(self.sort_changed)
        self._chips.terms_dropped.connect(self.terms_dropped)
        self._chips.clear_requested.connect(self.clear_requested)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.list)
