"""The terms as the reader arranges them: one copy for the windows, changed at once."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from reader_app.domain.ports import TermArrangements
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.overriding import override
from reader_app.ui.jobs import Jobs
from reader_app.ui.own_copy import OwnCopy
from reader_app.ui.undoing import UndoStack

Standing = Mapping[TermKey, TermArrangement]


class Arrangements(OwnCopy[TermArrangements, tuple[TermArrangement, ...]]):
    """What the reader arranged among the terms."""

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(jobs, undo, parent)
        self._shown: dict[TermKey, TermArrangement] = {}

    @property
    def all(self) -> tuple[TermArrangement, ...]:
        """What is arranged, in the order that it was done."""
        return tuple(self._shown.values())

    def is_arranged(self, term: TermKey) -> bool:
        """Whether the reader said something of this term."""
        return term in self._shown

    def arrange(self, *arrangements: TermArrangement) -> None:
        """Put these in the place of what was said of the same terms."""
        after = {each.key: each for each in arrangements}
        before = {key: self._shown.get(key, TermArrangement(key)) for key in after}
        if self.can_keep and after != before:
            self._do(frozenset(after), partial(self._put, after), partial(self._put, before))

    def _put(self, standing: Standing) -> None:
        for key, arrangement in standing.items():
            self._shown.pop(key, None)
            if not arrangement.is_nothing:
                self._shown[key] = arrangement
        self._keep(frozenset(standing), lambda store: store.arrange(*standing.values()))

    @override
    def _forget(self) -> None:
        self._shown = {}

    @override
    def _read(self, store: TermArrangements) -> tuple[TermArrangement, ...]:
        return store.arrangements()

    @override
    def _show(self, found: tuple[TermArrangement, ...]) -> bool:
        former, self._shown = self._shown, {each.key: each for each in found}
        return self._shown != former
