"""The saved searches as the windows know them: one copy, changed at once and kept in order."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from reader_app.domain.ports import SavedSearches
from reader_app.domain.saved_search import SavedSearch, SearchKey, in_place
from reader_app.overriding import override
from reader_app.ui.jobs import Jobs
from reader_app.ui.own_copy import OwnCopy
from reader_app.ui.undoing import UndoStack

Standing = Mapping[SearchKey, SavedSearch | None]
"""How some searches are to be; None is gone."""


class Searches(OwnCopy[SavedSearches, tuple[SavedSearch, ...]]):
    """What the reader saved."""

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(jobs, undo, parent)
        self._shown: dict[SearchKey, SavedSearch] = {}

    @property
    def all(self) -> tuple[SavedSearch, ...]:
        """All of them, in the reader's order."""
        return tuple(sorted(self._shown.values(), key=lambda each: (each.position, each.name)))

    def search(self, key: SearchKey) -> SavedSearch | None:
        """The search of this key, if it is there."""
        return self._shown.get(key)

    def named(self, name: str) -> SavedSearch | None:
        """The search of this name, capitals making no difference."""
        wanted = name.casefold()
        return next((each for each in self.all if each.name.casefold() == wanted), None)

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
        if self.can_keep:
            before = {key: self._shown.get(key) for key in after}
            self._do(frozenset(after), partial(self._put, after), partial(self._put, before))

    def _put(self, standing: Standing) -> None:
        for key, search in standing.items():
            if search is None:
                self._shown.pop(key, None)
            else:
                self._shown[key] = search
        self._keep(frozenset(standing), lambda store: _keep_in(store, standing))

    @override
    def _forget(self) -> None:
        self._shown = {}

    @override
    def _read(self, store: SavedSearches) -> tuple[SavedSearch, ...]:
        return store.searches()

    @override
    def _show(self, found: tuple[SavedSearch, ...]) -> bool:
        former, self._shown = self._shown, {each.key: each for each in found}
        return self._shown != former or not self.is_known


def _keep_in(kept: SavedSearches, standing: Standing) -> None:
    there = [each for each in standing.values() if each is not None]
    if there:
        kept.save(*there)
    for key, search in standing.items():
        if search is None:
            kept.remove(key)
