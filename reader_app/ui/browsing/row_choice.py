"""Several rows of the list chosen at once: which they are, and one more or less of them.

The selection model is handed in each time: Qt makes it and takes it away, and a view that is held
by what it holds itself is let go of too late.
"""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
)

_Flag = QItemSelectionModel.SelectionFlag
Index = QModelIndex | QPersistentModelIndex


class Run(NamedTuple):
    """Rows that follow each other."""

    start: int
    length: int


def runs_of(selected: QItemSelectionModel) -> tuple[Run, ...]:
    """The chosen rows, from the top."""
    chosen = selected.selection()
    ranges = [chosen.at(number) for number in range(chosen.size())]
    return tuple(sorted(Run(each.top(), each.height()) for each in ranges if each.isValid()))


def count_of(selected: QItemSelectionModel) -> int:
    """How many rows are chosen."""
    return sum(run.length for run in runs_of(selected))


def reach(selected: QItemSelectionModel, anchor: int, index: Index) -> None:
    """Choose everything from a row to another one, which is current then."""
    first, last = sorted((anchor, index.row()))
    model = selected.model()
    selected.select(
        QItemSelection(model.index(first, 0), model.index(last, 0)), _Flag.ClearAndSelect
    )
    selected.setCurrentIndex(index, _Flag.NoUpdate)


def toggle(selected: QItemSelectionModel, index: Index) -> None:
    """Choose one more row or one less; the last one stays chosen."""
    if not (selected.isSelected(index) and count_of(selected) == 1):
        selected.select(index, _Flag.Toggle)
    selected.setCurrentIndex(index, _Flag.NoUpdate)


def choose_all(selected: QItemSelectionModel) -> None:
    """Choose every row; the current one stays."""
    model = selected.model()
    last = model.rowCount() - 1
    if last >= 0:
        everything = QItemSelection(model.index(0, 0), model.index(last, 0))
        selected.select(everything, _Flag.ClearAndSelect)


def choose(selected: QItemSelectionModel, rows: Iterable[int]) -> None:
    """Choose exactly these rows."""
    chosen = QItemSelection()
    model = selected.model()
    for row in rows:
        chosen.select(model.index(row, 0), model.index(row, 0))
    selected.select(chosen, _Flag.ClearAndSelect)
