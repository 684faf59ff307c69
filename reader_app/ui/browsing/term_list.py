"""The terms of one facet as a flat list, with those that a few letters find."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from reader_app.domain.taxonomy import TermKey
from reader_app.domain.words import fold, split
from reader_app.overriding import override
from reader_app.ui.browsing.taxonomy_model import COUNT, PICK, TaxonomyModel
from reader_app.ui.plain_text import one_line
from reader_app.ui.term_text import term_text

Index = QModelIndex | QPersistentModelIndex

BROADER = PICK + 1


class TermListModel(QAbstractListModel):
    """Terms by name or by count as the sidebar has them; a narrower one tells its broader ones."""

    def __init__(self, terms: TaxonomyModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = terms
        self._terms: list[tuple[str, TermKey]] = []
        self._rows: list[TermKey] = []
        self._letters = ""
        terms.told.connect(self._draw_all)

    @property
    def in_all(self) -> int:
        """How many terms can be found."""
        return len(self._terms)

    def show_terms(self, facet: str, under: TermKey | None, but: Collection[TermKey] = ()) -> None:
        """List every term of a facet, or those narrower than `under`, `but` some."""
        tree = self._source.taxonomy
        terms = tree.terms(facet) if under is None else tree.reach(under) - {under}
        wanted = tree.in_order(term for term in terms if term not in but)
        ordered = self._source.order.sorted(facet, wanted)
        self._terms = [(fold(term.name), term) for term in ordered]
        self.find(self._letters)

    def find(self, letters: str) -> None:
        """List the terms that hold each of these words or parts of words.

        Those that begin with what was typed come first.
        """
        self._letters = letters
        parts = split(letters)
        start = fold(letters).strip()
        found = [each for each in self._terms if all(part in each[0] for part in parts)]
        found.sort(key=lambda each: not each[0].startswith(start))
        self.beginResetModel()
        self._rows = [term for _, term in found]
        self.endResetModel()

    def term(self, row: int) -> TermKey:
        """The term of a row."""
        return self._rows[row]

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        term = self._rows[index.row()]
        ask = {
            Qt.ItemDataRole.DisplayRole: _name,
            COUNT: self._source.count,
            PICK: self._source.pick,
            BROADER: self._broader,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
        }.get(role)
        return ask(term) if ask else None

    def _spoken(self, term: TermKey) -> str:
        said = (self._source.spoken_term(term), self._broader(term))
        return ", ".join(part for part in said if part)

    def _broader(self, term: TermKey) -> str:
        return one_line(", ".join(each.name for each in self._source.taxonomy.broader(term)))

    @Slot()
    def _draw_all(self) -> None:
        """Counts and choices are asked for as they are drawn."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))


def _name(term: TermKey) -> str:
    return one_line(term_text(term))
