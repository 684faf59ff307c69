"""The sidebar's rows as a tree: all notes, favourites, and the terms of each facet."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Taxonomy, TermKey
from reader_app.overriding import override
from reader_app.ui.browsing.picking import Pick, standings
from reader_app.ui.browsing.taxonomy_rows import ALL, FAVOURITES, ROOT, Kind, Row, Rows

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1
COUNT = ROW + 1
PICK = ROW + 2
_CHECKS = {
    Pick.NONE: Qt.CheckState.Unchecked,
    Pick.PICKED: Qt.CheckState.Checked,
    Pick.INCLUDED: Qt.CheckState.Checked,
    Pick.PARTLY: Qt.CheckState.PartiallyChecked,
}


class TaxonomyModel(QAbstractItemModel):
    """Rows over a snapshot of the taxonomy. Indexes carry row numbers, the root is 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._taxonomy = Taxonomy(())
        self._rows = Rows(self._taxonomy, self._text)
        self._counts = [0] * len(self._rows.rows)
        self._picks = [Pick.NONE] * len(self._rows.rows)
        self._term_counts: Mapping[TermKey, int] = {}
        self._picked: frozenset[TermKey] = frozenset()

    @property
    def taxonomy(self) -> Taxonomy:
        """The terms that the rows stand for."""
        return self._taxonomy

    def show_taxonomy(self, taxonomy: Taxonomy) -> None:
        """Show the terms of `taxonomy`; where that changes no row, nothing is said."""
        rows = Rows(taxonomy, self._text)
        self._taxonomy = taxonomy
        if rows.rows == self._rows.rows:
            return
        top_counts, top_picks = self._counts[: FAVOURITES + 1], self._picks[: FAVOURITES + 1]
        self.beginResetModel()
        self._rows = rows
        self._counts = top_counts + self._counted()[FAVOURITES + 1 :]
        self._picks = top_picks + self._stood()[FAVOURITES + 1 :]
        self.endResetModel()

    def show_counts(self, counts: Mapping[TermKey, int], total: int, favourites: int) -> None:
        """Put these counts in the place of the former ones; no row moves."""
        self._term_counts = counts
        former, self._counts = self._counts, self._counted()
        self._counts[ALL], self._counts[FAVOURITES] = total, favourites
        self._announce([new != old for new, old in zip(self._counts, former, strict=True)])

    def show_picked(self, picked: frozenset[TermKey], *, favourites_only: bool) -> None:
        """Mark what is picked, what that includes, and what stands above it."""
        self._picked = picked
        former, self._picks = self._picks, self._stood()
        if favourites_only:
            self._picks[FAVOURITES] = Pick.PICKED
        elif not picked:
            self._picks[ALL] = Pick.PICKED
        self._announce([new != old for new, old in zip(self._picks, former, strict=True)])

    def row(self, index: Index) -> Row:
        """The row at `index`."""
        return self._rows.rows[index.internalId() if index.isValid() else ROOT]

    def path(self, index: Index) -> tuple[str, ...]:
        """The texts down to this row: where it is found again after the tree changed."""
        return self._rows.path(index.internalId())

    def indexes(self) -> Iterator[QModelIndex]:
        """Every row, each after the one that holds it."""
        for number in range(1, len(self._rows.rows)):
            yield self._index(number)

    @override
    def index(self, row: int, column: int, /, parent: Index = QModelIndex()) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self._index(self._below(parent)[row])

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

    def _counted(self) -> list[int]:
        get = self._term_counts.get
        return [get(row.term, 0) if row.term else 0 for row in self._rows.rows]

    def _stood(self) -> list[Pick]:
        stands = standings(self._taxonomy, self._picked)
        none = Pick.NONE
        return [stands.get(row.term, none) if row.term else none for row in self._rows.rows]

    def _announce(self, changed: list[bool]) -> None:
        """Tell the views what to draw anew: one signal for each group of neighbours."""
        for below in self._rows.below:
            touched = [number for number in below if changed[number]]
            if touched:
                self.dataChanged.emit(self._index(touched[0]), self._index(touched[-1]))

    def _text(self, kind: Kind, facet: str) -> str:
        texts = {
            (Kind.ALL, ""): self.tr("All notes"),
            (Kind.FAVOURITES, ""): self.tr("Favourites"),
            (Kind.FACET, TYPE): self.tr("Type"),
            (Kind.FACET, THEME): self.tr("Themes"),
            (Kind.FACET, TERRITORY): self.tr("Territories"),
            (Kind.FACET, YEAR): self.tr("Years"),
        }
        return texts.get((kind, facet), facet)

    def _spoken(self, row: Row, count: int, pick: Pick) -> str:
        """What a screen reader says of the row."""
        if row.kind is Kind.FACET:
            return row.text
        states = {
            Pick.PICKED: self.tr("picked") if row.term else self.tr("shown"),
            Pick.INCLUDED: self.tr("included"),
            Pick.PARTLY: self.tr("partly picked"),
        }
        said = (row.text, self.tr("%Ln note(s)", "", count), states.get(pick, ""))
        return ", ".join(part for part in said if part)
