"""The words that the reader coloured, as the window knows them: one copy, changed at once."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Highlight, HighlightKey
from reader_app.domain.ports import Highlights
from reader_app.overriding import override
from reader_app.ui.jobs import Jobs
from reader_app.ui.own_copy import OwnCopy
from reader_app.ui.undoing import UndoStack


class Colouring(OwnCopy[Highlights, tuple[Highlight, ...]]):
    """All highlights of the library; each change can be undone."""

    def __init__(self, jobs: Jobs, undo: UndoStack, parent: QObject | None = None) -> None:
        super().__init__(jobs, undo, parent)
        self._shown: dict[HighlightKey, Highlight] = {}

    @property
    def all(self) -> tuple[Highlight, ...]:
        """All of them, the oldest first."""
        return tuple(self._shown.values())

    def on(self, keys: Iterable[NoteKey]) -> tuple[Highlight, ...]:
        """Those on a note that goes by these keys."""
        wanted = frozenset(keys)
        return tuple(each for each in self._shown.values() if each.note in wanted)

    def highlight(self, key: HighlightKey) -> Highlight | None:
        """The highlight of this key, while there is one."""
        return self._shown.get(key)

    def write(self, highlight: Highlight) -> None:
        """Keep a highlight, new or changed."""
        former = self._shown.get(highlight.key)
        if not self.can_keep or former == highlight:
            return
        back = partial(self._write, former) if former else partial(self._remove, highlight.key)
        self._do(frozenset({highlight.key}), partial(self._write, highlight), back)

    def remove(self, key: HighlightKey) -> None:
        """Take a highlight away, with what was written on it."""
        former = self._shown.get(key)
        if self.can_keep and former is not None:
            make, back = partial(self._remove, key), partial(self._write, former)
            self._do(frozenset({key}), make, back)

    def _write(self, highlight: Highlight) -> None:
        self._shown = self._shown | {highlight.key: highlight}
        self._keep(frozenset({highlight.key}), lambda store: store.write(highlight))

    def _remove(self, key: HighlightKey) -> None:
        self._shown = {each: kept for each, kept in self._shown.items() if each != key}
        self._keep(frozenset({key}), lambda store: store.remove(key))

    @override
    def _forget(self) -> None:
        self._shown = {}

    @override
    def _read(self, store: Highlights) -> tuple[Highlight, ...]:
        return store.highlights()

    @override
    def _show(self, found: tuple[Highlight, ...]) -> bool:
        former = {_without_moment(each) for each in self._shown.values()}
        self._shown = {each.key: each for each in found}
        return former != {_without_moment(each) for each in found}


def _without_moment(highlight: Highlight) -> Highlight:
    """A highlight as the reader sees it: when it was kept tells no difference."""
    return highlight._replace(changed=None, created=None)
