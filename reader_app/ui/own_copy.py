"""What the reader keeps, as the windows know it: one copy, changed at once and kept in order."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack

Store = TypeVar("Store")
Found = TypeVar("Found")


class OwnCopy(QObject, Generic[Store, Found]):
    """A copy of what a store keeps. A change shows at once, and is taken back if it is lost.

    Signals:
        changed: What is shown is another now.
        kept: A change is on the disk.
        failed: A change could not be kept and was taken back; carries the ReaderError.
    """

    changed = Signal()
    kept = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._store: Store | None = None
        self._is_known = False
        self._pending = 0
        self._is_stale = False

    def keep_in(self, store: Store | None) -> None:
        """Keep it in this library's store from now on."""
        self._store = store
        self._pending = 0
        self._is_stale = False
        self._is_known = store is None
        self._forget()
        self.reload()
        if store is None:
            self.changed.emit()

    @property
    def is_known(self) -> bool:
        """Whether the store has been read."""
        return self._is_known

    @property
    def can_keep(self) -> bool:
        """Whether there is a library to keep anything in."""
        return self._store is not None

    @Slot()
    def reload(self) -> None:
        """Read it again: at the start, and when another process changed it."""
        store = self._store
        if store is not None:
            self._jobs.ask(partial(self._read, store), partial(self._take, store))

    @abstractmethod
    def _forget(self) -> None:
        """Show nothing: another library is about to be read."""

    @abstractmethod
    def _read(self, store: Store) -> Found:
        """Ask the store, on a worker, for all that is kept."""

    @abstractmethod
    def _show(self, found: Found) -> bool:
        """Show what is kept; returns whether that is anything new."""

    def _do(
        self, keys: frozenset[Any], make: Callable[[], None], take_back: Callable[[], None]
    ) -> None:
        """Do what can be undone; `keys` say what it is about."""
        self._undo.do(Step(Change(self, keys), make, take_back))

    def _keep(self, keys: frozenset[Any], work: Callable[[Store], object]) -> None:
        """Let a change be kept that is shown already; such questions are never cancelled."""
        store = self._store
        if store is None:
            return
        self._pending += 1
        # First: whoever asks again because of the change is answered with it.
        self._jobs.ask(
            partial(work, store),
            partial(self._settle, store),
            partial(self._take_back, store, keys),
        )
        self.changed.emit()

    def _settle(self, store: Store, _nothing: object) -> None:
        if store is self._store:
            self._pending -= 1
            if self._is_stale and not self._pending:
                self.reload()
            self.kept.emit()

    def _take_back(self, store: Store, keys: frozenset[Any], error: ReaderError) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        self._undo.forget(partial(self._is_about, keys))
        if store is self._store:
            self._pending -= 1
            self.reload()
        self.failed.emit(error)

    def _is_about(self, keys: frozenset[Any], change: object) -> bool:
        return isinstance(change, Change) and change.owner is self and bool(keys & change.keys)

    def _take(self, store: Store, found: Found) -> None:
        if store is not self._store:
            return
        # What was read may lack a change that is on its way: it is read again after that.
        self._is_stale = self._pending > 0
        if not self._is_stale:
            is_new = self._show(found)
            self._is_known = True
            if is_new:
                self.changed.emit()


class Change:
    """What a step of the undo stack was about."""

    def __init__(self, owner: OwnCopy[Any, Any], keys: frozenset[Any]) -> None:
        self.owner = owner
        self.keys = keys
