"""The favourites as the windows know them: one copy, changed at once and kept in order."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import FILE_KEY, AttachmentSummary, NoteKey, NoteSummary
from reader_app.domain.errors import ReaderError
from reader_app.domain.mark import MarkedPage
from reader_app.domain.note import Attachment, Note
from reader_app.domain.ports import Favourites, Mark
from reader_app.ui.jobs import Jobs
from reader_app.ui.undoing import Step, UndoStack

Place = tuple[NoteKey, str | None, int | None]


# Each change is itself and no other, even if the same mark is set twice.
@dataclass(frozen=True, slots=True, eq=False)
class _Change:
    marks: tuple[Mark, ...]
    on: bool

    def reversed(self) -> "_Change":
        return _Change(self.marks, not self.on)


class _Found(NamedTuple):
    """The marks on the disk, and what is told of them."""

    marks: dict[Place, Mark]
    keys: frozenset[NoteKey]
    inside: Mapping[NoteKey, tuple[MarkedPage, ...]]


class Marks(QObject):
    """What the reader marked. A change shows at once, and is taken back if it cannot be kept.

    Signals:
        changed: Something is marked, or no longer.
        failed: A change could not be kept and was taken back; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(
        self,
        jobs: Jobs,
        clock: Callable[[], datetime],
        parent: QObject | None = None,
        undo: UndoStack | None = None,
    ) -> None:
        """`clock` tells the time now, aware of its zone. Nothing is kept before `keep_in`.

        Changes go onto `undo`, among others of the reader's, or onto a stack of their own.
        """
        super().__init__(parent)
        self._favourites: Favourites | None = None
        self._jobs = jobs
        self._clock = clock
        self._kept: dict[Place, Mark] = {}
        self._pending: list[_Change] = []
        self._shown: dict[Place, Mark] = {}
        self._keys: frozenset[NoteKey] = frozenset()
        # The documents, and the pages of them, by their notes: page 0 is all of a document.
        self._inside: Mapping[NoteKey, tuple[MarkedPage, ...]] = {}
        self.undoing = undo or UndoStack(self)

    def keep_in(self, favourites: Favourites | None) -> None:
        """Keep the marks of this library from now on; what was done in another stays done."""
        self._favourites = favourites
        self.undoing.clear()
        self._kept.clear()
        self._pending.clear()
        self._show()
        self.reload()

    @property
    def count(self) -> int:
        """How many notes are marked, themselves or by one of their documents."""
        return len(self._keys.union(self._inside))

    @property
    def keys(self) -> frozenset[NoteKey]:
        """The notes that are marked themselves."""
        return self._keys

    def is_marked(self, key: NoteKey) -> bool:
        """Whether the note itself is marked."""
        return (key, None, None) in self._shown

    def marked_attachments(self, key: NoteKey) -> frozenset[str]:
        """The documents of the note that are marked, by their identities."""
        return frozenset(each.document for each in self._inside.get(key, ()) if not each.page)

    @property
    def pages(self) -> Mapping[NoteKey, tuple[MarkedPage, ...]]:
        """The pages that are marked, by their notes, in their order."""
        return {
            key: pages
            for key, marked in self._inside.items()
            if (pages := tuple(each for each in marked if each.page))
        }

    @Slot()
    def reload(self) -> None:
        """Read all marks again: at the start, and when another process changed them."""
        if self._favourites is not None:
            work = partial(_read, self._favourites)
            self._jobs.ask(work, partial(self._take, self._favourites))

    def has(self, place: Place) -> bool:
        """Whether a note, a document of it or a page is marked."""
        return place in self._shown

    def mark_of(self, note: Note | NoteSummary) -> Mark:
        """A mark on the note itself, made now."""
        return Mark(note.key, note.title, _address(note), self._clock())

    def toggle(self, note: Note | NoteSummary) -> None:
        """Mark the note, or unmark it."""
        self._toggle(self.mark_of(note))

    def toggle_all(self, notes: Iterable[Note | NoteSummary]) -> None:
        """Mark those of these notes that are not; where all are, unmark them."""
        marks = [self.mark_of(note) for note in notes]
        new = [mark for mark in marks if mark.place not in self._shown]
        former = [self._shown[mark.place] for mark in marks if mark.place in self._shown]
        if marks:
            self._do(_Change(tuple(new or former), on=bool(new)))

    def toggle_page(self, note: Note, attachment: Attachment, page: int) -> None:
        """Mark one page of a document of the note, or unmark it."""
        identity = attachment.identity
        self._toggle(Mark(note.key, note.title, _address(note), self._clock(), identity, page))

    def toggle_attachment(
        self, note: Note | NoteSummary, attachment: Attachment | AttachmentSummary
    ) -> None:
        """Mark one document of the note, or unmark it."""
        identity = attachment.address or attachment.name
        self._toggle(Mark(note.key, note.title, _address(note), self._clock(), identity))

    def _toggle(self, mark: Mark) -> None:
        former = self._shown.get(mark.place)
        self._do(_Change((former or mark,), on=former is None))

    def _do(self, change: _Change) -> None:
        if self._favourites is None:
            return
        back = change.reversed()
        self.undoing.do(Step(change, partial(self._keep, change), partial(self._keep, back)))

    def _keep(self, change: _Change) -> None:
        """Show the change, and let it be kept; such questions are never cancelled."""
        favourites = self._favourites
        if favourites is None:
            return
        change = _Change(change.marks, change.on)
        self._pending.append(change)
        keep = favourites.mark_all if change.on else favourites.unmark_all
        # First: whoever asks again because of the change is answered with it.
        self._jobs.ask(
            partial(keep, change.marks),
            partial(self._settle, change),
            partial(self._take_back, change),
        )
        # Only this one: there may be very many.
        _apply(self._shown, change)
        own = _own_keys(mark.place for mark in change.marks)
        self._keys = self._keys | own if change.on else self._keys - own
        if any(mark.attachment is not None for mark in change.marks):
            self._inside = _inside(self._shown)
        self.changed.emit()

    def _settle(self, change: _Change, _nothing: object) -> None:
        """The change is on the disk: what is shown already holds it."""
        if change in self._pending:  # else another library is open by now
            self._pending.remove(change)
            _apply(self._kept, change)

    def _take_back(self, change: _Change, error: ReaderError) -> None:
        """The change is lost: show what is kept, and forget how to undo it."""
        if change in self._pending:
            self._pending.remove(change)
        self.undoing.forget(partial(_is_at, {mark.place for mark in change.marks}))
        self._show()
        self.failed.emit(error)

    def _take(self, favourites: Favourites, found: _Found) -> None:
        """What is on the disk; what was changed since it was read is still on its way there."""
        if favourites is not self._favourites:
            return
        self._kept = found.marks
        if self._pending:
            self._show()
            return
        # Worked out where it was read: there may be very many.
        self._shown, self._keys, self._inside = dict(found.marks), found.keys, found.inside
        self.changed.emit()

    def _show(self) -> None:
        self._shown = dict(self._kept)
        for change in self._pending:
            _apply(self._shown, change)
        self._keys, self._inside = _own_keys(self._shown), _inside(self._shown)
        self.changed.emit()


def _read(favourites: Favourites) -> _Found:
    """All marks as they are shown; runs on a worker. Raises LibraryError."""
    marks = {mark.place: mark for mark in favourites.marks()}
    return _Found(marks, _own_keys(marks), _inside(marks))


def _apply(marks: dict[Place, Mark], change: _Change) -> None:
    for mark in change.marks:
        if change.on:
            marks.setdefault(mark.place, mark)
        else:
            marks.pop(mark.place, None)


def _own_keys(places: Iterable[Place]) -> frozenset[NoteKey]:
    """The notes that are marked themselves, not by a document or a page."""
    return frozenset(key for key, attachment, page in places if attachment is None and page is None)


def _inside(places: Iterable[Place]) -> dict[NoteKey, tuple[MarkedPage, ...]]:
    """The documents and pages among these places, by their notes, in their order."""
    found: dict[NoteKey, list[MarkedPage]] = {}
    for key, attachment, page in places:
        if attachment is not None:
            found.setdefault(key, []).append(MarkedPage(attachment, page or 0))
    return {key: tuple(sorted(marked)) for key, marked in found.items()}


def _is_at(places: Collection[Place], change: object) -> bool:
    return isinstance(change, _Change) and any(mark.place in places for mark in change.marks)


def _address(note: Note | NoteSummary) -> str | None:
    """Where the note is on the web; a card knows only its key, which leads there too."""
    if isinstance(note, Note):
        return note.source_address
    return None if note.key.startswith(FILE_KEY) else f"https://{note.key}"
