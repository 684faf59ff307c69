"""What the reader did last, to take it back and to make it again: one order for everything."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot


# Each step is itself and no other, even if the same is done twice.
@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One change: what it is, how to make it, and how to take it back."""

    change: object
    make: Callable[[], None]
    take_back: Callable[[], None]


class UndoStack(QObject):
    """The steps that were done, and those that were taken back.

    Signals:
        changed: There is more or less to take back, or to make again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step taken back to make again."""
        return bool(self._undone)

    def do(self, step: Step) -> None:
        """Make a step; what was taken back before it is forgotten."""
        self._done.append(step)
        self._undone.clear()
        step.make()
        self.changed.emit()

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Let all steps that are made meanwhile be one to take back."""
        first = len(self._done)
        yield
        steps = self._done[first:]
        if len(steps) > 1:
            self._done[first:] = [_joined(steps)]
            self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take the last step back, if there is one."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            step.take_back()
            self.changed.emit()

    @Slot()
    def redo(self) -> None:
        """Make the step again that was taken back last, if there is one."""
        if self._undone:
            step = self._undone.pop()
            self._done.append(step)
            step.make()
            self.changed.emit()

    def forget(self, is_lost: Callable[[object], bool]) -> None:
        """Forget the steps whose changes are lost."""
        for stack in (self._done, self._undone):
            stack[:] = [each for each in stack if not _is_lost(each.change, is_lost)]
        self.changed.emit()

    def clear(self) -> None:
        """Forget everything: it was done in another library."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()


def _joined(steps: list[Step]) -> Step:
    """Several steps as one: what was done last is taken back first."""

    def make() -> None:
        for step in steps:
            step.make()

    def take_back() -> None:
        for step in reversed(steps):
            step.take_back()

    return Step(tuple(step.change for step in steps), make, take_back)


def _is_lost(change: object, is_lost: Callable[[object], bool]) -> bool:
    """Whether a change is lost, or one of several that are taken back together."""
    return any(map(is_lost, change)) if isinstance(change, tuple) else is_lost(change)
