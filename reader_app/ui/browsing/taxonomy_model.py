"""The sidebar's rows as a tree: all notes, favourites, and the terms of each facet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Taxonomy, TermKey
from reader_app.domain.years import years_of
from reader_app.overriding import override
from reader_app.ui.browsing.picking import Chosen, Pick, above, standings
from reader_app.ui.browsing.taxonomy_rows import ALL, FAVOURITES, ROOT, Kind, Order, Row, Rows
from reader_app.ui.browsing.year_bars import YearNotes
from reader_app.ui.wording import number_text

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1
COUNT = ROW + 1
PICK = ROW + 2
_CHECKS = {
    Pick.NONE: Qt.CheckState.Unchecked,
    Pick.PICKED: Qt.CheckState.Checked,
    Pick.INCLUDED: Qt.CheckState.Checked,
    Pick.PARTLY: Qt.CheckState.PartiallyChecked,
    Pick.LEFT_OUT: Qt.CheckState.Unchecked,
    Pick.OUT_WITH_BROADER: Qt.CheckState.Unchecked,
}


class Shown(NamedTuple):
    """A row with what it says beside its name."""

    row: Row
    count: int  # type: ignore[assignment]  # nobody counts in this tuple
    pick: Pick


class TaxonomyModel(QAbstractItemModel):
    """Rows over a snapshot of the taxonomy. Indexes carry row numbers, the root is 0.

    Signals:
        told: Counts, choices or terms are others now, also of terms that have no row.
    """

    told = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taxonomy = Taxonomy(())
        self._order = Order()
        self._rows = Rows(self._taxonomy, self._text)
        self._counts = [0] * len(self._rows.rows)
        self._picks = [Pick.NONE] * len(self._rows.rows)
        self._term_counts: Mapping[TermKey, int] = {}
        self._chosen = Chosen()
        self._standings: Mapping[TermKey, Pick] = {}
        self._years: tuple[YearNotes, ...] = ()
        self._said_of_years = ""

    @property
    def taxonomy(self) -> Taxonomy:
        """The terms that the rows stand for."""
        return self._taxonomy

    @property
    def order(self) -> Order:
        """How the terms of each level follow each other."""
        return self._order

    @property
    def chosen(self) -> Chosen:
        """What the notes are narrowed to."""
        return self._chosen

    @property
    def years(self) -> tuple[YearNotes, ...]:
        """Every year of the library, the earliest first."""
        return self._years

    def facet_name(self, facet: str) -> str:
        """What heads a facet."""
        return self._text(Kind.FACET, facet, 0)

    def count(self, term: TermKey) -> int:
        """How many notes a term would give, whether it has a row or not."""
        return self._term_counts.get(term, 0)

    def pick(self, term: TermKey) -> Pick:
        """How a term stands, whether it has a row or not."""
        return self._standings.get(term, Pick.NONE)

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show the terms of `taxonomy`; where that changes no row, nothing is said."""
        self._taxonomy = taxonomy
        self._standings = standings(taxonomy, self._chosen)
        self._lay_out()
        self._show_years()

    def show_order(self, by_count: Iterable[str]) -> None:
        """Sort these facets by count, the others by name."""
        self._order = self._order._replace(by_count=frozenset(by_count))
        self._lay_out()

    def show_totals(self, totals: Mapping[TermKey, int]) -> None:
        """How many notes of the whole library each term has, whatever is asked."""
        self._order = self._order._replace(totals=totals)
        if self._order.by_count:
            self._lay_out()
        self._show_years()

    def show_counts(self, counts: Mapping[TermKey, int], total: int, favourites: int) -> None:
        """Put these counts in the place of the former ones; no row moves."""
        self._term_counts = counts
        former, self._counts = self._counts, self._counted()
        self._counts[ALL], self._counts[FAVOURITES] = total, favourites
        self._announce([new != old for new, old in zip(self._counts, former, strict=True)])
        self._show_years()

    def show_chosen(self, chosen: Chosen, *, favourites_only: bool) -> None:
        """Mark what is chosen, what that includes, and what stands above it."""
        self._chosen = chosen
        self._standings = standings(self._taxonomy, chosen)
        if not all(map(self._rows.shows, self._kept())):
            self._lay_out()
        former, self._picks = self._picks, self._stood()
        if favourites_only:
            self._picks[FAVOURITES] = Pick.PICKED
        elif not chosen.everything:
            self._picks[ALL] = Pick.PICKED
        self._announce([new != old for new, old in zip(self._picks, former, strict=True)])
        self._show_years()

    def say_of_years(self, text: str) -> None:
        """What assistive tools are told of the row of the years besides its name."""
        self._said_of_years = text

    def row(self, index: Index) -> Row:
        """The row at `index`."""
        return self._rows.rows[index.internalId() if index.isValid() else ROOT]

    def shown(self, index: Index) -> Shown:
        """All that is drawn of the row at `index`, at once: each role would be asked through Qt."""
        number = index.internalId()
        return Shown(self._rows.rows[number], self._counts[number], self._picks[number])

    def years_index(self) -> QModelIndex:
        """The row of the years; no row where no note has a year."""
        return self._index(self._rows.years) if self._rows.years else QModelIndex()

    def path(self, index: Index) -> tuple[str, ...]:
        """The texts down to this row: where it is found again after the tree changed."""
        return self._rows.path(index.internalId())

    def indexes(self) -> Iterator[QModelIndex]:
        """Every row, each after the one that holds it."""
        for number in range(1, len(self._rows.rows)):
            yield self._index(number)

    @override
    def index(self, row: int, column: int, /, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._below(parent)
        # Not hasIndex(): that asks rowCount() and columnCount() through Qt, for every row drawn.
        if column or not 0 <= row < len(below) or parent.column() > 0:
            return QModelIndex()
        return self._index(below[row])

    # The stubs know two methods by this name, the other being QObject.parent().
    @override
    def parent(self, child: Index, /) -> QModelIndex:  # type: ignore[override]
        above = self.row(child).above
        return QModelIndex() if above == ROOT else self._index(above)

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.column() > 0 else len(self._below(parent))

    @override
    def columnCount(self, /, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.internalId() if index.isValid() else ROOT
        row, count, pick = self._rows.rows[number], self._counts[number], self._picks[number]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, count, pick)
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKS[pick] if row.kind is Kind.TERM else None
        plain = {Qt.ItemDataRole.DisplayRole: row.text, ROW: row, COUNT: count, PICK: pick}
        return plain.get(role)

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_term = self.row(index).kind is Kind.TERM
        return plain | Qt.ItemFlag.ItemIsUserCheckable if is_term else plain

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._rows.rows[number].at, 0, number)

    def _below(self, index: Index) -> list[int]:
        return self._rows.below[index.internalId() if index.isValid() else ROOT]

    def _lay_out(self) -> None:
        """Make the rows anew; where that changes none, nothing is said."""
        rows = Rows(self._taxonomy, self._text, self._order, self._kept())
        if rows.rows == self._rows.rows:
            return
        top_counts, top_picks = self._counts[: FAVOURITES + 1], self._picks[: FAVOURITES + 1]
        self.beginResetModel()
        self._rows = rows
        self._counts = top_counts + self._counted()[FAVOURITES + 1 :]
        self._picks = top_picks + self._stood()[FAVOURITES + 1 :]
        self.endResetModel()

    def _kept(self) -> frozenset[TermKey]:
        """The terms that must have rows, however long their level: what is chosen, and above."""
        chosen = [term for term in self._chosen.everything if term.facet != YEAR]
        higher = (above(self._taxonomy, term) for term in chosen)
        known = (term for term in chosen if term in self._taxonomy)
        return frozenset(known).union(*higher)

    def _counted(self) -> list[int]:
        get = self._term_counts.get
        return [get(row.term, 0) if row.term else 0 for row in self._rows.rows]

    def _stood(self) -> list[Pick]:
        get = self._standings.get
        none = Pick.NONE
        return [get(row.term, none) if row.term else none for row in self._rows.rows]

    def _show_years(self) -> None:
        """Work out the years, and tell the views if any is another one now."""
        former, self._years = self._years, tuple(map(self._year, years_of(self._taxonomy)))
        index = self.years_index()
        if index.isValid() and self._years != former:
            self.dataChanged.emit(index, index)
        self.told.emit()

    def _year(self, year: int) -> YearNotes:
        term = TermKey(YEAR, str(year))
        count = self._term_counts.get(term, 0)
        # Before all notes were counted, those that are asked for are all that is known.
        total = self._order.totals.get(term, 0) if self._order.totals else count
        return YearNotes(year, total, count, self.pick(term))

    def _announce(self, changed: list[bool]) -> None:
        """Tell the views what to draw anew: one signal for each group of neighbours."""
        for below in self._rows.below:
            touched = [number for number in below if changed[number]]
            if touched:
                self.dataChanged.emit(self._index(touched[0]), self._index(touched[-1]))

    def _text(self, kind: Kind, facet: str, hidden: int) -> str:
        if kind is Kind.MORE:
            return self.tr("More… (%1)").replace("%1", number_text(hidden))
        texts = {
            (Kind.ALL, ""): self.tr("All notes"),
            (Kind.FAVOURITES, ""): self.tr("Favourites"),
            (Kind.FACET, TYPE): self.tr("Type"),
            (Kind.FACET, THEME): self.tr("Themes"),
            (Kind.FACET, TERRITORY): self.tr("Territories"),
            (Kind.FACET, YEAR): self.tr("Years"),
        }
        return texts.get((kind, facet), facet)

    def spoken_term(self, term: TermKey) -> str:
        """What a screen reader says of a term."""
        return self._said(term.name, self.count(term), self.pick(term), is_term=True)

    def _spoken(self, row: Row, count: int, pick: Pick) -> str:
        """What a screen reader says of the row."""
        if row.kind is Kind.FACET:
            return (
                self.tr("%1, by number of notes").replace("%1", row.text)
                if row.facet in self._order.by_count
                else row.text
            )
        if row.kind is Kind.YEARS:
            return self._said_of_years or row.text
        if row.kind is Kind.MORE:
            return row.text
        return self._said(row.text, count, pick, is_term=row.term is not None)

    def _said(self, name: str, count: int, pick: Pick, *, is_term: bool) -> str:
        states = {
            Pick.PICKED: self.tr("picked") if is_term else self.tr("shown"),
            Pick.INCLUDED: self.tr("included"),
            Pick.PARTLY: self.tr("partly picked"),
            Pick.LEFT_OUT: self.tr("left out"),
            Pick.OUT_WITH_BROADER: self.tr("left out with a broader term"),
        }
        said = (name, self.tr("%Ln note(s)", "", count), states.get(pick, ""))
        return ", ".join(part for part in said if part)
