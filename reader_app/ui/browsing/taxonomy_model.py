"""The sidebar's rows as a tree: all notes, favourites, and the terms of each facet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader_app.domain.taxonomy import SHELF, YEAR, Taxonomy, TermKey
from reader_app.domain.years import years_of
from reader_app.overriding import override
from reader_app.ui.browsing.picking import Chosen, Pick, above, standings
from reader_app.ui.browsing.row_drops import (
    TYPES,
    can_drop,
    notes_in,
    place_of,
    search_data,
    search_in,
    shelf_in,
)
from reader_app.ui.browsing.row_words import UNKNOWN, RowWords
from reader_app.ui.browsing.taxonomy_rows import ALL, FAVOURITES, ROOT, Kind, Order, Row, Rows
from reader_app.ui.browsing.year_bars import YearNotes
from reader_app.ui.term_text import term_text

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1
COUNT = ROW + 1
PICK = ROW + 2
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_MORE = {
    Kind.TERM: Qt.ItemFlag.ItemIsUserCheckable,
    Kind.SEARCH: Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled,
    Kind.SEARCHES: Qt.ItemFlag.ItemIsDropEnabled,
}
# Joined beforehand: the view asks for every row that it draws.
_FLAGS = {kind: _PLAIN | _MORE.get(kind, Qt.ItemFlag.NoItemFlags) for kind in Kind}
_SHELF_FLAGS = {kind: flags | Qt.ItemFlag.ItemIsDropEnabled for kind, flags in _FLAGS.items()}
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
        search_named: The reader wrote another name on a saved search; carries its key and that.
        search_dropped: A saved search was dropped between others; carries its key, and the
            place before which.
        shelf_dropped: A shelf was dropped; carries its term, that of the one that it is to stand
            in or None, and its place there or -1.
        notes_dropped: Notes were dropped on a shelf; carries its term and their keys.
    """

    told = Signal()
    search_named = Signal(str, str)
    search_dropped = Signal(str, int)
    shelf_dropped = Signal(object, object, int)
    notes_dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taxonomy = Taxonomy(())
        self._order = Order()
        self._words = RowWords(self)
        self._rows = Rows(self._taxonomy, self._words.heading)
        self._indexes = self._made_indexes()
        self._counts = [0] * len(self._rows.rows)
        self._picks = [Pick.NONE] * len(self._rows.rows)
        self._term_counts: Mapping[TermKey, int] = {}
        self._chosen = Chosen()
        self._standings: Mapping[TermKey, Pick] = {}
        self._years: tuple[YearNotes, ...] = ()
        self._said_of_years = ""
        self._searches: Mapping[str, str] = {}
        self._search_counts: Mapping[str, int] = {}
        self._search_asked = ""
        self._favourites_only: bool | None = None

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
        return self._words.heading(Kind.FACET, facet, 0)

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
        if (chosen, favourites_only) == (self._chosen, self._favourites_only):
            return
        self._chosen = chosen
        self._standings = standings(self._taxonomy, chosen)
        if not all(map(self._rows.shows, self._kept())):
            self._lay_out()
        self._favourites_only = favourites_only
        former, self._picks = self._picks, self._stood()
        self._pick_top(self._picks)
        self._announce([new != old for new, old in zip(self._picks, former, strict=True)])
        self._show_years()

    def show_searches(
        self, names: Mapping[str, str], counts: Mapping[str, int], asked: str
    ) -> None:
        """Show the saved searches by their keys; a count that is not known yet is not shown."""
        are_others = list(names.items()) != list(self._searches.items())
        if not are_others and (counts, asked) == (self._search_counts, self._search_asked):
            return
        self._searches, self._search_counts, self._search_asked = names, counts, asked
        if are_others:
            self._lay_out()
        former = list(map(_drawn, self._counts, self._picks))
        self._counts = self._counts[: FAVOURITES + 1] + self._counted()[FAVOURITES + 1 :]
        self._pick_top(self._picks)
        for number in self._search_numbers():
            self._picks[number] = self._pick_of(self._rows.rows[number])
        now = map(_drawn, self._counts, self._picks)
        self._announce([new != old for new, old in zip(now, former, strict=True)])

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
        return self._indexes[self._rows.years]

    @property
    def searches_shown(self) -> int:
        """How many saved searches there are."""
        return len(self._searches)

    def search_index(self, key: str) -> QModelIndex:
        """The row of a saved search, not valid where there is none."""
        rows = self._rows.rows
        found = (number for number in self._search_numbers() if rows[number].search == key)
        return next((self._indexes[number] for number in found), QModelIndex())

    def path(self, index: Index) -> tuple[str, ...]:
        """The texts down to this row: where it is found again after the tree changed."""
        return self._rows.path(index.internalId())

    def indexes(self) -> Iterator[QModelIndex]:
        """Every row, each after the one that holds it."""
        yield from self._indexes[1:]

    @override
    def index(self, row: int, column: int, /, parent: Index = QModelIndex()) -> QModelIndex:
        below = self._below(parent)
        # Not hasIndex(): that asks rowCount() and columnCount() through Qt, for every row drawn.
        if column or not 0 <= row < len(below) or parent.column() > 0:
            return QModelIndex()
        return self._indexes[below[row]]

    # The stubs know two methods by this name, the other being QObject.parent().
    @override
    def parent(self, child: Index, /) -> QModelIndex:  # type: ignore[override]
        return self._indexes[self.row(child).above]

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
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._words.bars(self._years) if row.kind is Kind.YEARS else ""
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKS[pick] if row.kind is Kind.TERM else None
        if role == Qt.ItemDataRole.EditRole:
            return row.text if row.kind is Kind.SEARCH else None
        plain = {Qt.ItemDataRole.DisplayRole: row.text, ROW: row, COUNT: count, PICK: pick}
        return plain.get(role)

    @override
    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows.rows[index.internalId()]
        return (_SHELF_FLAGS if row.facet == SHELF else _FLAGS)[row.kind]

    @override
    def setData(self, index: Index, value: Any, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The reader wrote a name: it is shown once it is kept."""
        row = self.row(index)
        if row.kind is not Kind.SEARCH or role != Qt.ItemDataRole.EditRole:
            return False
        if value != row.text:
            self.search_named.emit(row.search, str(value))
        return True

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return TYPES

    @override
    def mimeData(self, indexes: Sequence[QModelIndex], /) -> QMimeData:
        return search_data("".join([self.row(each).search for each in indexes][:1]))

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index, /
    ) -> bool:
        return can_drop(data, row, self.row(parent))

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index, /
    ) -> bool:
        onto = self.row(parent)
        search = search_in(data)
        if onto.facet == SHELF:
            return self._drop_on_shelf(data, row, onto.term)
        place = place_of(row, onto)
        if place is not None and search is not None:
            self.search_dropped.emit(search, place)
        # The view would remove the row that was dragged; it is laid out anew by itself.
        return False

    def _drop_on_shelf(self, data: QMimeData, row: int, onto: TermKey | None) -> bool:
        """Whether a row was only copied there: the view would remove one that was moved."""
        notes, shelf = notes_in(data), shelf_in(data)
        if notes and onto is not None:
            self.notes_dropped.emit(onto, notes)
            return True
        if shelf is not None:
            self.shelf_dropped.emit(shelf, onto, row)
        return False

    def _search_numbers(self) -> Sequence[int]:
        head = self._rows.searches
        return self._rows.below[head] if head != ROOT else ()

    def _pick_top(self, picks: list[Pick]) -> None:
        """Mark the row that says what the list shows, unless a saved search says it."""
        narrowed = bool(self._chosen.everything) or bool(self._search_asked)
        is_all = not narrowed and not self._favourites_only
        is_favourites = self._favourites_only and not self._search_asked
        picks[FAVOURITES] = Pick.PICKED if is_favourites else Pick.NONE
        picks[ALL] = Pick.PICKED if is_all else Pick.NONE

    def _made_indexes(self) -> list[QModelIndex]:
        """Of all rows, by number, made once: the view asks for several with each row it draws."""
        rows = enumerate(self._rows.rows[1:], 1)
        return [QModelIndex(), *(self.createIndex(row.at, 0, number) for number, row in rows)]

    def _below(self, index: Index) -> list[int]:
        return self._rows.below[index.internalId() if index.isValid() else ROOT]

    def _lay_out(self) -> None:
        """Make the rows anew; where that changes none, nothing is said."""
        rows = Rows(self._taxonomy, self._words.heading, self._order, self._kept(), self._searches)
        if rows.rows == self._rows.rows:
            return
        top_counts, top_picks = self._counts[: FAVOURITES + 1], self._picks[: FAVOURITES + 1]
        self.beginResetModel()
        self._rows = rows
        self._indexes = self._made_indexes()
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
        counts = [get(row.term, 0) if row.term else 0 for row in self._rows.rows]
        for number in self._search_numbers():
            counts[number] = self._search_counts.get(self._rows.rows[number].search, UNKNOWN)
        return counts

    def _stood(self) -> list[Pick]:
        return [self._pick_of(row) for row in self._rows.rows]

    def _pick_of(self, row: Row) -> Pick:
        if row.term is not None:
            return self._standings.get(row.term, Pick.NONE)
        return Pick.PICKED if row.search and row.search == self._search_asked else Pick.NONE

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
                self.dataChanged.emit(self._indexes[touched[0]], self._indexes[touched[-1]])

    def spoken_term(self, term: TermKey) -> str:
        """What a screen reader says of a term."""
        return self._words.said(term_text(term), self.count(term), self.pick(term), is_term=True)

    def _spoken(self, row: Row, count: int, pick: Pick) -> str:
        """What a screen reader says of the row."""
        if row.kind is Kind.YEARS:
            return self._said_of_years or self._words.span(row.text, self._years)
        return self._words.spoken(row, count, pick, by_count=row.facet in self._order.by_count)


def _drawn(count: int, pick: Pick) -> tuple[int, Pick]:
    return count, pick
