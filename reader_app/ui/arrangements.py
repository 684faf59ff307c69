"""The terms as the reader arranges them: one copy for the windows, changed at once."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import TermArrangements
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack

Standing = Mapping[TermKey, TermArrangement]


class Arrangements(QObject):
    """What the reader arranged among the terms.

    Signals:
        changed: Something is arranged otherwise; what is asked from now on knows it.
        failed: A change could not be kept; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._kept: TermArrangements | None = None
        self._shown: dict[TermKey, TermArrangement] = {}
        self._pending = 0

    def keep_in(self, kept: TermArrangements | None) -> None:
        """Keep them in this library from now on."""
        self._kept = kept
        self._shown = {}
        self._pending = 0
        self.reload()

    @property
    def all(self) -> tuple[TermArrangement, ...]:
        """What is arranged, in the order that it was done."""
        return tuple(self._shown.values())

    @property
    def can_keep(self) -> bool:
        """Whether there is a library to keep them in."""
        return self._kept is not None

    def is_arranged(self, term: TermKey) -> bool:
        """Whether the reader said something of this term."""
        return term in self._shown

    @Slot()
    def reload(self) -> None:
        """Read them again: at the start, and when another process changed them."""
        if self._kept is not None:
            self._jobs.ask(self._kept.arrangements, partial(self._take, self._kept))

    def arrange(self, *arrangements: TermArrangement) -> None:
        """Put these in the place of what was said of the same terms."""
        after = {each.key: each for each in arrangements}
        before = {key: self._shown.get(key, TermArrangement(key)) for key in after}
        if self._kept is not None and after != before:
            self._undo.do(
                Step(frozenset(after), partial(self._keep, after), partial(self._keep, before))
            )

    def _keep(self, standing: Standing) -> None:
        """Let it be kept; such questions are never cancelled."""
        kept = self._kept
        if kept is None:
            return
        for key, arrangement in standing.items():
            self._shown.pop(key, None)
            if not arrangement.is_nothing:
                self._shown[key] = arrangement
        self._pending += 1
        # First: whoever asks again because of the change is answered with it.
        self._jobs.ask(
            partial(kept.arrange, *standing.values()),
            partial(self._settle, kept),
            partial(self._take_back, kept, frozenset(standing)),
        )
        self.changed.emit()

    def _settle(self, kept: TermArrangements, _nothing: None) -> None:
        if kept is self._kept:
            self._pending -= 1

    def _take_back(
        self, kept: TermArrangements, keys: frozenset[TermKey], error: ReaderError
    ) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        self._undo.forget(partial(_is_about, keys))
        if kept is self._kept:
            self._pending -= 1
            self.reload()
        self.failed.emit(error)

    def _take(self, kept: TermArrangements, found: tuple[TermArrangement, ...]) -> None:
        if kept is self._kept and not self._pending:
            former, self._shown = self._shown, {each.key: each for each in found}
            if self._shown != former:
                self.changed.emit()


def _is_about(keys: frozenset[TermKey], change: object) -> bool:
    return isinstance(change, frozenset) and bool(keys & change)
