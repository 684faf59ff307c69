"""The list of highlights as rows: those without a place first, then those of each note."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader_app.domain.highlight import PlacedHighlight, by_note
from reader_app.domain.words import fold
from reader_app.overriding import override
from reader_app.ui.reading.colour_names import ColourNames

Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole) + 1


class HighlightRow(NamedTuple):
    """A highlight, or a heading over some. `title` is the heading's, or that of the note.

    `names_note` says that the note is not named by a heading above.
    """

    title: str
    placed: PlacedHighlight | None = None
    names_note: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether it only stands over others."""
        return self.placed is None

    @property
    def quote(self) -> str:
        """The words that were coloured first, on one line."""
        return " ".join(self.placed.highlight.first_quote.split()) if self.placed else ""

    @property
    def remark(self) -> str:
        """What was written on them, on one line."""
        return " ".join(self.placed.highlight.remark.split()) if self.placed else ""

    @property
    def nearest(self) -> str:
        """The words at the nearest place of one that is lost, on one line; "" without any."""
        if self.placed is None or not self.placed.is_orphan or self.placed.placement is None:
            return ""
        return " ".join(self.placed.placement.anchor.quote.split())


class HighlightRows(QAbstractListModel):
    """The rows that hold what is typed; a heading stands only over rows that do."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = ColourNames(self)
        self._placed: tuple[PlacedHighlight, ...] = ()
        self._letters = ""
        self._one_note = False
        self._rows: list[HighlightRow] = []

    def show_placed(self, placed: Sequence[PlacedHighlight], *, one_note: bool) -> None:
        """Show these; those of `one_note` need no name of it."""
        if (tuple(placed), one_note) != (self._placed, self._one_note):
            self._placed, self._one_note = tuple(placed), one_note
            self._lay_out()

    def find(self, letters: str) -> None:
        """Show those whose words, remark or note hold all that is typed."""
        self._letters = letters
        self._lay_out()

    def row(self, number: int) -> HighlightRow:
        """A row that is shown."""
        return self._rows[number]

    @property
    def count(self) -> int:
        """How many highlights are shown."""
        return sum(not each.is_heading for each in self._rows)

    @property
    def in_all(self) -> int:
        """How many there are, typed or not."""
        return len(self._placed)

    def first(self) -> int:
        """The first row that is no heading; 0 where there is none."""
        return next((at for at, each in enumerate(self._rows) if not each.is_heading), 0)

    def row_of(self, key: str) -> int | None:
        """Where a highlight stands."""
        return next(
            (
                at
                for at, each in enumerate(self._rows)
                if each.placed and each.placed.highlight.key == key
            ),
            None,
        )

    @override
    def rowCount(self, /, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    @override
    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote or row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _lay_out(self) -> None:
        words = fold(self._letters).split()
        shown = [each for each in self._placed if all(word in _text(each) for word in words)]
        lost = [each for each in shown if each.is_orphan]
        rows = []
        if lost:
            rows.append(HighlightRow(self.tr("Without a place in the text")))
            rows += [
                HighlightRow(each.highlight.title, each, names_note=not self._one_note)
                for group in by_note(lost)
                for each in group
            ]
        for group in by_note(each for each in shown if not each.is_orphan):
            title = group[-1].highlight.title
            if not self._one_note or lost:
                rows.append(HighlightRow(title))
            rows += [HighlightRow(title, each) for each in group]
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _spoken(self, row: HighlightRow) -> str:
        """All that a row shows, in words."""
        if row.placed is None:
            return row.title
        parts = [self._names.name(row.placed.highlight.colour), row.quote]
        if row.placed.is_orphan:
            parts.insert(0, self.tr("Without a place in the text"))
        if row.remark:
            parts.append(self.tr("Remark: %1").replace("%1", row.remark))
        if row.nearest:
            parts.append(self.tr("Nearest: %1").replace("%1", row.nearest))
        return ". ".join((*parts, row.title))


def _text(placed: PlacedHighlight) -> str:
    highlight = placed.highlight
    return fold(f"{highlight.first_quote} {highlight.remark} {highlight.title}")
