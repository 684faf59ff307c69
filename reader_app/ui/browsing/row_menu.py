"""The menu of a row of the sidebar: what can be chosen with it, how its facet is sorted."""

from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.domain.taxonomy import TermKey
from reader_app.ui.browsing.picking import (
    Chosen,
    alone,
    left_out,
    picked,
    years_added,
    years_alone,
    years_left_out,
)
from reader_app.ui.browsing.taxonomy_model import TaxonomyModel


class Sorting(NamedTuple):
    """A wish: this facet is to be sorted so."""

    facet: str
    by_count: bool


class Arrange(Enum):
    """What the reader may say of where a term belongs."""

    SAME = auto()
    UNDER = auto()
    TOP = auto()
    RESET = auto()


class ArrangeWish(NamedTuple):
    """A wish: this term is to be arranged so."""

    way: Arrange
    term: TermKey


class OfflineWish(NamedTuple):
    """A wish: the documents of the notes with this term are to be on the disk."""

    term: TermKey


class RowMenu(QMenu):
    """Ways to go on from a row. Each one stands for what is wished: a Chosen, a Sorting, a wish.

    Signals:
        wished: The reader took one; carries what it stands for.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wishes: dict[QAction, object] = {}
        self.triggered.connect(self._take)

    def offer(self, text: str, wish: object, *, checked: bool | None = None) -> None:
        """Add a way; one that is `checked` or not is one of several states."""
        # A name may hold an ampersand, which would become a shortcut.
        action = self.addAction(text.replace("&", "&&"))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self._wishes[action] = wish

    def offer_term(self, model: TaxonomyModel, term: TermKey) -> None:
        """Add what can be chosen with a term."""
        tree, chosen = model.taxonomy, model.chosen
        ways = (
            alone(tree, chosen, term),
            picked(tree, chosen, term),
            left_out(tree, chosen, term),
        )
        self._offer_ways(chosen, frozenset({term}), ways)

    def offer_arranging(self, model: TaxonomyModel, term: TermKey, *, is_arranged: bool) -> None:
        """Add where a term may belong."""
        self.addSeparator()
        self.offer(self.tr("Same as another term…"), ArrangeWish(Arrange.SAME, term))
        self.offer(self.tr("Put under another term…"), ArrangeWish(Arrange.UNDER, term))
        if model.taxonomy.broader(term):
            self.offer(self.tr("Put at the top"), ArrangeWish(Arrange.TOP, term))
        if is_arranged:
            self.offer(self.tr("As the source has it"), ArrangeWish(Arrange.RESET, term))

    def offer_offline(self, term: TermKey) -> None:
        """Add that its notes can be read without the network."""
        self.addSeparator()
        self.offer(self.tr("Make available offline…"), OfflineWish(term))

    def offer_years(self, chosen: Chosen, years: frozenset[TermKey]) -> None:
        """Add what can be chosen with these years."""
        added = chosen if years <= chosen.terms else years_added(chosen, years)
        out = chosen if years <= chosen.without else years_left_out(chosen, years)
        self._offer_ways(chosen, years, (years_alone(chosen, years), added, out))

    def offer_sorting(self, facet: str, *, by_count: bool) -> None:
        """Add the two orders of a facet."""
        self.offer(self.tr("Sort by name"), Sorting(facet, by_count=False), checked=not by_count)
        self.offer(
            self.tr("Sort by number of notes"), Sorting(facet, by_count=True), checked=by_count
        )

    def _offer_ways(
        self,
        chosen: Chosen,
        terms: frozenset[TermKey],
        ways: tuple[Chosen, Chosen, Chosen],
    ) -> None:
        """Add the ways that change something, each once."""
        only, also, without = ways
        self._offer_new(self.tr("Only this"), only, chosen)
        if also != only:
            self._offer_new(self.tr("Also this"), also, chosen)
        self._offer_new(self.tr("Without this"), without, chosen)
        if terms & chosen.everything:
            self.offer(self.tr("Give up"), chosen.given_up(terms))

    def _offer_new(self, text: str, wish: Chosen, chosen: Chosen) -> None:
        if wish != chosen:
            self.offer(text, wish)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self.wished.emit(self._wishes[action])
