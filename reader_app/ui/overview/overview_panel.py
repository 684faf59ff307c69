"""The overview: how many notes there are, of which years and terms, and what was read last."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.overview import Overview
from reader_app.domain.taxonomy import Taxonomy, TermKey
from reader_app.overriding import override
from reader_app.ui.buttons import TextButton
from reader_app.ui.overview.empty_library import EmptyLibrary
from reader_app.ui.overview.line_list import LineList
from reader_app.ui.overview.numbers import Numbers
from reader_app.ui.overview.terms_shown import TermsShown
from reader_app.ui.overview.year_section import YearSection
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import give_viewport, paint_ground

_WIDEST = 780
_SIDE = 28
_NARROW = 600
"""Of the room: with less, the two lists stand below one another."""


class OverviewPanel(QScrollArea):
    """What stands in the place of the page while no note is read.

    Signals:
        years_picked: The notes of some years are to be listed; carries the Stretch.
        term_picked: The notes of a term are to be listed; carries its TermKey.
        note_picked: A note is to be read; carries its key.
        all_requested, favourites_requested, new_requested, offline_requested: All notes are to
            be listed, or those that are favourites, new, or here with their documents.
        import_files_requested, import_folder_requested: The library is empty, and is to be filled.
    """

    years_picked = Signal(object)
    term_picked = Signal(object)
    note_picked = Signal(object)
    all_requested = Signal()
    favourites_requested = Signal()
    new_requested = Signal()
    offline_requested = Signal()
    import_files_requested = Signal()
    import_folder_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._notes: int | None = None
        self._overview: Overview | None = None
        self._terms = TermsShown(self)
        self._empty = EmptyLibrary(theme)
        self._numbers = Numbers(theme)
        self._years = YearSection(theme)
        self._by_term = LineList(theme)
        self._last_read = LineList(theme)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_counts(self, notes: int, favourites: int) -> None:
        """Show how many notes there are in all, and how many are marked."""
        self._notes = notes
        self._numbers.show_counts(notes, favourites)
        self._show_what_there_is()

    def show_terms(self, taxonomy: Taxonomy, counts: Mapping[TermKey, int]) -> None:
        """Show the terms of this tree, and how many notes each has in all."""
        if self._terms.knows(taxonomy, counts):
            return
        self._terms.know(taxonomy, counts)
        self._years.show_years(self._terms.years())
        self._by_term.show_lines(*self._terms.terms())

    def show_overview(self, overview: Overview) -> None:
        """Show what else there is to know."""
        if overview != self._overview:
            self._overview = overview
            self._numbers.show_overview(overview)
            self._last_read.show_lines(*self._terms.last_read(overview.last_read))

    def go_to_start(self) -> None:
        """Give the keyboard to the first thing that takes it."""
        self.verticalScrollBar().setValue(0)
        parts = self._numbers.row.parts if self._notes else self._empty.findChildren(TextButton)
        if parts:
            parts[0].setFocus(Qt.FocusReason.TabFocusReason)

    def forget(self) -> None:
        """Another library is about to open: show nothing of the former one."""
        self._notes = None
        self.show_terms(Taxonomy(()), {})
        self.show_overview(Overview())
        self._show_what_there_is()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = min(_WIDEST, self.width() - 2 * _SIDE)
        side = max(_SIDE, (self.width() - room) // 2)
        self._column.setContentsMargins(side, 34, side, 40)
        down = QBoxLayout.Direction.TopToBottom
        across = QBoxLayout.Direction.LeftToRight
        self._lists.setDirection(down if room < _NARROW else across)

    def _show_what_there_is(self) -> None:
        """An empty library is said to be one; of one that is not known yet nothing is said."""
        self._empty.setVisible(self._notes == 0)
        for each in (self._numbers, self._years):
            each.setVisible(bool(self._notes))
        self._by_term.setVisible(bool(self._notes) and bool(self._by_term.row.parts))

    def _lay_out(self) -> None:
        give_viewport(self)
        self._lists.setSpacing(36)
        self._lists.addWidget(self._by_term, 1)
        self._lists.addWidget(self._last_read, 1)
        self._column.setSpacing(28)
        for each in (self._empty, self._numbers, self._years):
            self._column.addWidget(each)
        self._column.addLayout(self._lists)
        self._column.addStretch(1)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sheet.setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Overview of the library"))
        self.forget()

    def _connect(self) -> None:
        self._years.years_picked.connect(self.years_picked)
        self._by_term.term_picked.connect(self.term_picked)
        self._last_read.note_picked.connect(self.note_picked)
        self._numbers.all_requested.connect(self.all_requested)
        self._numbers.favourites_requested.connect(self.favourites_requested)
        self._numbers.new_requested.connect(self.new_requested)
        self._numbers.offline_requested.connect(self.offline_requested)
        self._empty.import_files_requested.connect(self.import_files_requested)
        self._empty.import_folder_requested.connect(self.import_folder_requested)
        for row in (self._numbers.row, self._years.row, self._by_term.row, self._last_read.row):
            row.reached.connect(self._reveal)

    @Slot(object)
    def _reveal(self, part: QAbstractButton | None) -> None:
        """What the keyboard comes to is in sight; the pointer is there already."""
        if part is not None and part.hasFocus():
            self.ensureWidgetVisible(part, 0, 24)

    @Slot()
    def _restyle(self) -> None:
        paint_ground(self, self._theme.tokens.page)
