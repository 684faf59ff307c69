"""The saved searches as the windows know them: one copy, changed at once and kept in order."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.ports import SavedSearches
from reader_app.domain.saved_search import SavedSearch, SearchKey, in_place
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack

Standing = Mapping[SearchKey, SavedSearch | None]
"""How some searches are to be; None is gone."""


class Searches(QObject):
    """What the reader saved. A change shows at once, and is taken back if it cannot be kept.

    Signals:
        changed: A search is there, is called otherwise, or is gone.
        failed: A change could not be kept and was taken back; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._undo = undo
        self._kept: SavedSearches | None = None
        self._shown: dict[SearchKey, SavedSearch] = {}
        self._pending = 0
        self._is_known = False

    def keep_in(self, kept: SavedSearches | None) -> None:
        """Keep them in this library from now on."""
        self._kept = kept
        self._shown = {}
        self._pending = 0
        self._is_known = kept is None
        self.reload()
        if kept is None:
            self.changed.emit()

    @property
    def all(self) -> tuple[SavedSearch, ...]:
        """All of them, in the reader's order."""
        return tuple(sorted(self._shown.values(), key=lambda each: (each.position, each.name)))

    @property
    def is_known(self) -> bool:
        """Whether they have been read."""
        return self._is_known

    @property
    def can_keep(self) -> bool:
        """Whether there is a library to keep them in."""
        return self._kept is not None

    def search(self, key: SearchKey) -> SavedSearch | None:
        """The search of this key, if it is there."""
        return self._shown.get(key)

    def named(self, name: str) -> SavedSearch | None:
        """The search of this name, capitals making no difference."""
        wanted = name.casefold()
        return next((each for each in self.all if each.name.casefold() == wanted), None)

    @Slot()
    def reload(self) -> None:
        """Read them again: at the start, and when another process changed them."""
        if self._kept is not None:
            self._jobs.ask(self._kept.searches, partial(self._take, self._kept))

    def save(self, search: SavedSearch) -> None:
        """Keep a search, new or changed."""
        if search != self._shown.get(search.key):
            self._change({search.key: search})

    def remove(self, key: SearchKey) -> None:
        """Take a search away."""
        if key in self._shown:
            self._change({key: None})

    def move(self, key: SearchKey, to: int) -> None:
        """Let a search stand before the one that is at the place `to` now, or last."""
        former = self._shown
        after = {
            each.key: each for each in in_place(self.all, key, to) if each != former.get(each.key)
        }
        if after:
            self._change(after)

    def _change(self, after: Standing) -> None:
        if self._kept is None:
            return
        before = {key: self._shown.get(key) for key in after}
        change = frozenset(after)
        self._undo.do(Step(change, partial(self._keep, after), partial(self._keep, before)))

    def _keep(self, standing: Standing) -> None:
        """Show them so, and let it be kept; such questions are never cancelled."""
        kept = self._kept
        if kept is None:
            return
        for key, search in standing.items():
            if search is None:
                self._shown.pop(key, None)
            else:
                self._shown[key] = search
        self._pending += 1
        self._jobs.ask(
            partial(_keep_in, kept, standing),
            partial(self._settle, kept),
            partial(self._take_back, kept, frozenset(standing)),
        )
        self.changed.emit()

    def _settle(self, kept: SavedSearches, _nothing: None) -> None:
        if kept is self._kept:
            self._pending -= 1

    def _take_back(
        self, kept: SavedSearches, keys: frozenset[SearchKey], error: ReaderError
    ) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        self._undo.forget(partial(_is_about, keys))
        if kept is self._kept:
            self._pending -= 1
            self.reload()
        self.failed.emit(error)

    def _take(self, kept: SavedSearches, searches: tuple[SavedSearch, ...]) -> None:
        """What is on the disk; while a change is on its way there it is not asked."""
        if kept is not self._kept or self._pending:
            return
        found = {each.key: each for each in searches}
        if found != self._shown or not self._is_known:
            self._shown, self._is_known = found, True
            self.changed.emit()


def _keep_in(kept: SavedSearches, standing: Standing) -> None:
    there = [each for each in standing.values() if each is not None]
    if there:
        kept.save(*there)
    for key, search in standing.items():
        if search is None:
            kept.remove(key)


def _is_about(keys: frozenset[SearchKey], change: object) -> bool:
    return isinstance(change, frozenset) and bool(keys & change)
