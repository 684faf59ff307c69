"""The command palette joined to the window: what it is told, and what happens when one picks."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction

from reader_app.domain.card import NoteSummary
from reader_app.domain.names import term_names
from reader_app.domain.query import Finds, Wanted
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.domain.words import split
from reader_app.ui.browsing.command_palette import CommandPalette
from reader_app.ui.browsing.palette_model import Calls, PaletteRow
from reader_app.ui.browsing.palette_rows import (
    KnownTerms,
    PaletteRows,
    best_first,
    enabled_of,
)
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.term_text import term_text
from reader_app.ui.theme import Theme

_MOST_NOTES = 12


class PaletteDisplay(QObject):
    """Opens the palette and answers it: actions and terms at once, notes from the library.

    Signals:
        note_picked: A note is to be opened and read; carries its key.
    """

    note_picked = Signal(object)

    def __init__(self, front: Front, theme: Theme, jobs: Jobs) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._rows = PaletteRows(self)
        self._palette: CommandPalette | None = None
        self._library: Finds | None = None
        self._taxonomy = Taxonomy(())
        self._counts: Mapping[TermKey, int] = {}
        self._known: KnownTerms | None = None
        self._at_hand: list[PaletteRow] = []
        self._notes: list[PaletteRow] = []
        self._question: Job[Any] | None = None
        front.menus.palette.triggered.connect(self.open)
        front.finder.terms_counted.connect(self.show_counts)

    @Slot(object)
    def find_in(self, library: Finds | None) -> None:
        """Look for notes in this library from now on."""
        self._library = library
        self._notes = []

    @Slot(object)
    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Find the terms of this tree from now on."""
        self._taxonomy = taxonomy
        self._known = None

    @Slot(object)
    def show_counts(self, counts: Mapping[TermKey, int]) -> None:
        """How many notes of the whole library each term has."""
        if counts != self._counts:
            self._counts = counts
            self._known = None

    @Slot()
    def open(self) -> None:
        """Show the palette; the names of the terms are made ready behind it if they are not."""
        if self._known is None:
            work = partial(_known_terms, self._taxonomy, self._counts)
            self._jobs.ask(work, self._take_terms)
        (self._palette or self._make_palette()).open()

    def _make_palette(self) -> CommandPalette:
        palette = self._palette = CommandPalette(self._theme, self._front)
        palette.asked.connect(self._ask)
        palette.picked.connect(self._pick)
        palette.closed.connect(self._give_up)
        return palette

    def _take_terms(self, known: KnownTerms) -> None:
        self._known = known
        if self._palette is not None and self._palette.isVisible():
            self._find_at_hand(self._palette.line)
            self._show(anew=False)

    @Slot(str)
    def _ask(self, line: str) -> None:
        """Show what is at hand now; the notes found before stay until the new ones come."""
        self._give_up()
        self._find_at_hand(line)
        wanted = _in_title(split(line))
        library = self._library
        if wanted and library is not None:
            ask = partial(library.titled, wanted, _MOST_NOTES)
            self._question = self._jobs.ask(ask, self._take_notes)
        else:
            self._notes = []
        self._show(anew=True)

    @Slot()
    def _give_up(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    def _take_notes(self, notes: tuple[NoteSummary, ...]) -> None:
        self._question = None
        self._notes = self._rows.of_notes(notes)
        self._show(anew=False)

    def _find_at_hand(self, line: str) -> None:
        menus = self._front.menus
        actions = self._rows.of_actions(line, enabled_of(menus.all(), menus.palette))
        facet_name = self._front.sidebar.terms.facet_name
        facets = {facet: facet_name(facet) for facet in self._taxonomy.facets()}
        known = self._known or KnownTerms()
        self._at_hand = best_first(actions, self._rows.of_terms(line, known, facets))

    def _show(self, *, anew: bool) -> None:
        if self._palette is not None:
            rows = [*self._at_hand, *self._notes]
            self._palette.show_rows(rows, anew=anew, waits=self._question is not None)

    @Slot(object)
    def _pick(self, row: PaletteRow) -> None:
        if row.calls is Calls.NOTE:
            self.note_picked.emit(row.value)
        elif row.calls is Calls.TERM:
            self._list_term(row.value)
        elif isinstance(row.value, QAction):
            row.value.trigger()

    def _list_term(self, term: TermKey) -> None:
        """List the notes of a term, whatever was searched before."""
        self._front.line.clear()
        self._front.finder.pick_term(term)
        self._front.list.setFocus()


def _in_title(words: tuple[str, ...]) -> tuple[Wanted, ...]:
    """What asks for notes whose title has words that begin with each of these.

    A single letter begins some word of nearly every title: it tells something once it is whole.
    """
    begun = [word for number, word in enumerate(words) if len(word) > 1 or number < len(words) - 1]
    return tuple(
        Wanted((word,), prefix=len(word) > 1, in_title=True) for word in dict.fromkeys(begun)
    )


def _known_terms(taxonomy: Taxonomy, counts: Mapping[TermKey, int]) -> KnownTerms:
    terms = [term for facet in taxonomy.facets() for term in taxonomy.terms(facet)]
    terms.sort(key=lambda term: -counts.get(term, 0))
    return KnownTerms(taxonomy, counts, term_names(taxonomy, terms, term_text))
