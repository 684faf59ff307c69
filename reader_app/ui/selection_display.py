"""What is done with several notes of the list at once: marked, read, put on shelves."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteSummary
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import Finds, NoteQuery
from reader_app.ui.browsing.row_choice import Run
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.marks import Marks
from reader_app.ui.read_marks import ReadMarks
from reader_app.ui.shelf_display import ShelfDisplay
from reader_app.ui.wishes import Wishes

_AT_ONCE = 128

Cards = tuple[NoteSummary, ...]


class SelectionDisplay(QObject):
    """Joins the chosen notes to what the reader keeps. One change, one step to take back.

    Signals:
        changed: Other notes are chosen, or none, or what is kept of them is another.
        offline_wanted: Their documents are to be on the disk; carries what they are called, and
            their cards.
        check_wanted: The same for documents that are to be held against their sources.
    """

    changed = Signal()
    offline_wanted = Signal(str, object)
    check_wanted = Signal(str, object)

    def __init__(
        self,
        front: Front,
        jobs: Jobs,
        marks: Marks,
        read_marks: ReadMarks,
        shelves: ShelfDisplay,
        wishes: Wishes,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._jobs = jobs
        self._marks = marks
        self._read_marks = read_marks
        self._shelves = shelves
        self._wishes = wishes
        self._library: Finds | None = None
        self._asked: Job[Cards] | None = None
        self._is_joined = False
        front.list.several_chosen.connect(self._show)

    def find_in(self, library: Finds | None) -> None:
        """Ask this library for what is chosen and was not in sight."""
        self._library = library
        self._give_up()

    @property
    def is_several(self) -> bool:
        """Whether more than one note is chosen."""
        return bool(self._front.list.runs)

    @property
    def title(self) -> str:
        """What the chosen notes are called together."""
        count = sum(run.length for run in self._front.list.runs)
        return self.tr("%Ln note(s) chosen", "", count)

    @Slot()
    def mark(self) -> None:
        """Mark all of them; where all are, unmark them."""
        self._with_cards(self._marks.toggle_all)

    @Slot()
    def set_read(self) -> None:
        """Let all of them be read; where all are, unread again."""
        self._with_cards(lambda cards: self._read_marks.toggle_all([each.key for each in cards]))

    @Slot()
    def wish(self) -> None:
        """Let all of them be to read; where all are, no longer."""
        self._with_cards(self._wishes.toggle_all)

    @Slot()
    def ask_for_shelves(self) -> None:
        """Ask on which shelves they are to stand."""
        title = self.title
        mark_of = self._marks.mark_of
        self._with_cards(lambda cards: self._shelves.ask_for_all(title, [*map(mark_of, cards)]))

    @Slot()
    def keep_offline(self) -> None:
        """Wish that their documents are on the disk."""
        self._with_cards(partial(self.offline_wanted.emit, self.title))

    def check(self) -> None:
        """Wish that their documents are held against their sources."""
        self._with_cards(partial(self.check_wanted.emit, self.title))

    def are_marked(self) -> bool:
        """Whether all of them are favourites, as far as they are in sight."""
        cards = self._front.list.cards()
        return bool(cards) and all(self._marks.is_marked(each.key) for each in cards or ())

    def are_read(self) -> bool:
        """The same for what was read."""
        cards, read = self._front.list.cards(), self._read_marks.keys
        return bool(cards) and read is not None and all(each.key in read for each in cards or ())

    @Slot(int)
    def _show(self, count: int) -> None:
        if count and not self._is_joined:
            self._join()
        self._give_up()
        self.changed.emit()

    def _join(self) -> None:
        """The bar is there, now that it is first needed."""
        self._is_joined = True
        bar = self._front.list.selection_bar
        bar.mark_requested.connect(self.mark)
        bar.read_requested.connect(self.set_read)
        bar.to_read_requested.connect(self.wish)
        bar.shelves_requested.connect(self.ask_for_shelves)
        bar.offline_requested.connect(self.keep_offline)

    def _with_cards(self, act: Callable[[Sequence[NoteSummary]], object]) -> None:
        """Do something with the chosen notes, those that did not come yet asked for before."""
        cards, library = self._front.list.cards(), self._library
        self._give_up()
        if cards is not None:
            act(cards)
        elif library is not None:
            steps = _cards(library, self._front.finder.query, self._front.list.runs)
            self._asked = self._jobs.start(steps, partial(self._act, act))

    def _act(self, act: Callable[[Sequence[NoteSummary]], object], cards: Cards) -> None:
        self._asked = None
        act(cards)

    def _give_up(self) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None


def _cards(library: Finds, query: NoteQuery, runs: Sequence[Run]) -> Steps[Cards]:
    """The cards of these rows of an answer, asked for page by page."""
    found: list[NoteSummary] = []
    total = sum(run.length for run in runs)
    for run in runs:
        for start in range(run.start, run.start + run.length, _AT_ONCE):
            length = min(_AT_ONCE, run.start + run.length - start)
            found += [hit.note for hit in library.page(query, start, length)]
            yield Progress(len(found), total)
    return tuple(found)
