"""The shelves, told to the sidebar and changed from there and from the note."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note
from reader_app.domain.ports import Mark
from reader_app.domain.shelf import Shelf, ShelfKey, neighbours, new_shelf_key, placed
from reader_app.domain.taxonomy import TermKey
from reader_app.ui.browsing.shelf_rows import ShelfWay, ShelfWish
from reader_app.ui.front import Front
from reader_app.ui.marks import Marks
from reader_app.ui.name_question import NameQuestion
from reader_app.ui.shelf_question import ShelfQuestion
from reader_app.ui.shelving import Shelving


class ShelfDisplay(QObject):
    """Joins the shelves to the front.

    Signals:
        said: There is something to say to the reader; carries the sentence.
        dossier_requested: A dossier is to be made of a shelf; carries its ShelfKey.
    """

    said = Signal(str)
    dossier_requested = Signal(object)

    def __init__(self, front: Front, shelving: Shelving, marks: Marks) -> None:
        super().__init__(front)
        self._front = front
        self._shelving = shelving
        self._marks = marks
        rows = front.sidebar.shelves
        rows.wished.connect(self.take)
        rows.moved.connect(self._move)
        rows.filled.connect(self._fill)

    def ask_for(self, note: Note) -> None:
        """Ask on which shelves a note is to stand."""
        self.ask_for_all(note.title, [self._marks.mark_of(note)])

    def ask_for_all(self, title: str, marks: Sequence[Mark]) -> None:
        """The same for several notes; ticked are the shelves that hold all of them."""
        there = self._shelving.holding(*marks)
        question = ShelfQuestion(self._front, title, placed(self._shelving.all), there)
        question.chosen.connect(partial(self._put, marks, there))
        question.open()

    @Slot(object)
    def take(self, wish: ShelfWish) -> None:
        """Do what is wished with a shelf."""
        shelf = self._shelving.called(wish.term.name) if wish.term else None
        if wish.way is ShelfWay.NEW:
            self._ask_name(self.tr("New shelf"), "", partial(self._make, shelf))
        elif shelf is None:
            return
        elif wish.way is ShelfWay.RENAME:
            self._ask_name(self.tr("Rename the shelf"), shelf.name, partial(self._rename, shelf))
        elif wish.way is ShelfWay.DOSSIER:
            self.dossier_requested.emit(shelf.key)
        elif wish.way is ShelfWay.REMOVE:
            self._shelving.remove(shelf.key)
            gone = self.tr("The shelf “%1” is gone; its notes stay favourites.")
            self.said.emit(gone.replace("%1", shelf.name))
        else:
            self._step(shelf, -1 if wish.way is ShelfWay.UP else 1)

    def _ask_name(self, title: str, proposed: str, then: Callable[[str], None]) -> None:
        question = NameQuestion(self._front, title, proposed, ())
        question.named.connect(then)
        question.open()

    def _make(self, above: Shelf | None, name: str) -> None:
        key = above.key if above else None
        last = len(neighbours(self._shelving.all, key))
        self._shelving.save(Shelf(new_shelf_key(), name, key, last))

    def _rename(self, shelf: Shelf, name: str) -> None:
        self._shelving.save(shelf._replace(name=name))

    def _step(self, shelf: Shelf, step: int) -> None:
        """One place up or down among its neighbours."""
        beside = [each.key for each in neighbours(self._shelving.all, shelf.above)]
        to = beside.index(shelf.key) + (step if step < 0 else step + 1)
        if 0 <= to <= len(beside):
            self._shelving.move(shelf.key, shelf.above, to)

    @Slot(object, object, int)
    def _move(self, term: TermKey, onto: TermKey | None, to: int) -> None:
        shelf = self._shelving.called(term.name)
        above = self._shelving.called(onto.name) if onto else None
        if shelf is not None and (onto is None or above is not None):
            key = above.key if above else None
            self._shelving.move(shelf.key, key, None if to < 0 else to)

    @Slot(object, object)
    def _fill(self, term: TermKey, keys: Sequence[NoteKey]) -> None:
        shelf = self._shelving.called(term.name)
        cards = [card for card in map(self._front.card, keys) if card is not None]
        if shelf is not None and cards:
            self._shelving.put(shelf.key, *map(self._marks.mark_of, cards))

    def _put(
        self,
        marks: Sequence[Mark],
        before: frozenset[ShelfKey],
        ticked: frozenset[ShelfKey],
        name: str,
    ) -> None:
        with self._marks.undoing.as_one():
            for key in ticked - before:
                self._shelving.put(key, *marks)
            for key in before - ticked:
                self._shelving.take_off(key, *marks)
            if name:
                last = len(neighbours(self._shelving.all, None))
                shelf = Shelf(new_shelf_key(), name, None, last)
                self._shelving.save(shelf)
                self._shelving.put(shelf.key, *marks)
