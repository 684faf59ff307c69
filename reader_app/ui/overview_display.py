"""The overview, in the place of the page: shown, kept true, and what is clicked on it done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from reader_app.domain.card import NoteKey
from reader_app.domain.completion import field_of
from reader_app.domain.overview import Overview
from reader_app.domain.query import NoteQuery, Trait
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.domain.years import Stretch, year_terms
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.overview.overview_panel import OverviewPanel
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.theme import Theme


class OverviewDisplay(QObject):
    """Joins the overview to the front. Its panel is made when it is first shown."""

    def __init__(
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        reader: NoteReader,
        page: QWidget,
        recent: Callable[[], tuple[NoteKey, ...]],
    ) -> None:
        """`page` is what the overview stands in the place of; `recent` are notes read last."""
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._reader = reader
        self._page = page
        self._recent = recent
        self._opened: OpenLibrary | None = None
        self._panel: OverviewPanel | None = None
        self._job: Job[Any] | None = None
        self._taxonomy = Taxonomy(())
        self._terms: Mapping[TermKey, int] = {}
        self._counts: tuple[int, int] | None = None
        self._overview = Overview()
        # Terms, counts and the rest come one after another: they are shown at once, in a turn of
        # their own.
        self._filling = QTimer(self, singleShot=True, interval=0)
        self._filling.timeout.connect(self._fill_in_sight)
        self.holder = QStackedWidget()
        front.right.addWidget(self.holder)
        front.menus.overview.triggered.connect(self.go)
        front.finder.counted.connect(self._show_counts)
        front.finder.terms_counted.connect(self._show_terms)
        reader.opened.connect(self.leave)

    @property
    def is_shown(self) -> bool:
        """Whether the overview is in front."""
        return self._front.right.currentWidget() is self.holder

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Show this library from now on."""
        self._opened = opened
        self._taxonomy, self._terms = Taxonomy(()), {}
        self._counts, self._overview = None, Overview()
        if self._job is not None:
            self._job.cancel()
        if self._panel is not None:
            self._panel.forget()
        if opened is None:
            self.leave()

    @Slot(object)
    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Let the terms be those of this tree."""
        self._taxonomy = taxonomy
        self._filling.start()

    @Slot()
    def show(self) -> None:
        """Let the overview be in front."""
        panel = self._panel or self._made()
        self._fill(panel)
        self._front.right.setCurrentWidget(self.holder)
        self._ask()

    @Slot()
    def show_soon(self) -> None:
        """Let it be in front unless a note is, made in turns: others want the window, too."""
        QTimer.singleShot(0, self._make_soon)

    @Slot()
    def _make_soon(self) -> None:
        if self._panel is None:
            self._made()
        QTimer.singleShot(0, self._show_unless_reading)

    @Slot()
    def _show_unless_reading(self) -> None:
        if self._opened is not None and self._reader.note is None:
            self.show()

    @Slot()
    def go(self) -> None:
        """Show it to the reader, who asked for it."""
        self.show()
        self.go_to_start()

    def go_to_start(self) -> None:
        """Give the keyboard to the first part of it."""
        if self._panel is not None:
            self._panel.go_to_start()

    @Slot()
    def leave(self) -> None:
        """Let the page be in front."""
        self._front.right.setCurrentWidget(self._page)

    @Slot()
    def look_again(self) -> None:
        """Something of what is shown may be another now."""
        if self.is_shown:
            self._ask()

    @Slot()
    def go_back(self) -> None:
        """Go back to the note, if one is open."""
        if self.is_shown and self._reader.note is not None:
            self.leave()

    def _made(self) -> OverviewPanel:
        panel = self._panel = OverviewPanel(self._theme)
        panel.years_picked.connect(self._list_years)
        panel.term_picked.connect(self._list_term)
        panel.note_picked.connect(self._reader.open)
        panel.all_requested.connect(self._front.menus.all_notes.trigger)
        panel.favourites_requested.connect(self._list_favourites)
        panel.new_requested.connect(self._list_new)
        panel.offline_requested.connect(self._list_offline)
        panel.import_files_requested.connect(self._front.menus.import_files.trigger)
        panel.import_folder_requested.connect(self._front.menus.import_folder.trigger)
        self.holder.addWidget(panel)
        return panel

    def _fill(self, panel: OverviewPanel) -> None:
        panel.show_terms(self._taxonomy, self._terms)
        if self._counts is not None:
            panel.show_counts(*self._counts)
        panel.show_overview(self._overview)

    @Slot()
    def _fill_in_sight(self) -> None:
        """Let what is in front say what is known by now; out of sight it is filled when shown."""
        if self._panel is not None and self.is_shown:
            self._fill(self._panel)

    @Slot(int, int)
    def _show_counts(self, notes: int, favourites: int) -> None:
        is_first = self._counts is None
        self._counts = notes, favourites
        self._filling.start()
        if is_first or self.is_shown:
            # A visit begins, whether or not the reader looks.
            self._ask()

    @Slot(object)
    def _show_terms(self, counts: Mapping[TermKey, int]) -> None:
        self._terms = counts
        self._filling.start()

    def _ask(self) -> None:
        """Ask for what no answer tells, unless the library is not ready to be asked."""
        opened = self._opened
        if opened is None or not self._front.finder.reads(opened.library):
            return
        if self._job is not None:
            self._job.cancel()
        work = partial(opened.overview, self._recent())
        self._job = self._jobs.ask(work, partial(self._take, opened))

    def _take(self, opened: OpenLibrary, overview: Overview) -> None:
        if opened is self._opened:
            self._overview = overview
            self._filling.start()

    @Slot(object)
    def _list_years(self, years: Stretch) -> None:
        terms = year_terms(range(years.first, years.last + 1)) & self._terms.keys()
        self._list(NoteQuery(terms=frozenset(terms)))

    @Slot(object)
    def _list_term(self, term: TermKey) -> None:
        self._list(NoteQuery(terms=frozenset({term})))

    @Slot()
    def _list_favourites(self) -> None:
        self._list(NoteQuery(favourites_only=True))

    @Slot()
    def _list_new(self) -> None:
        self._list_trait(Trait.NEW)

    @Slot()
    def _list_offline(self) -> None:
        self._list_trait(Trait.OFFLINE)

    def _list_trait(self, trait: Trait) -> None:
        """List the notes that the search line asks for so: there the reader sees how."""
        french = QLocale().language() == QLocale.Language.French
        line = field_of(trait, french=french)
        self._front.show_search(line, NoteQuery(parse_query(line)))

    def _list(self, query: NoteQuery) -> None:
        """List what was clicked on, and that alone; the overview stays."""
        self._front.show_search("", query)
