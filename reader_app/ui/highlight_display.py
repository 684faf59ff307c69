"""Highlights, joined to the window: coloured on the page, changed there, and listed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import ReaderError
from reader_app.domain.highlight import (
    Colour,
    Highlight,
    HighlightKey,
    PlacedHighlight,
    Placement,
    anchored_anew,
    in_reading_order,
    new_highlight_key,
)
from reader_app.domain.note import Note
from reader_app.domain.ports import Highlights
from reader_app.domain.words import find_marks
from reader_app.pages.highlighted import Read, placed_on
from reader_app.pages.note_page import NotePage
from reader_app.ui.colouring import Colouring
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.colour_names import ColourNames
from reader_app.ui.reading.coloured import Selected
from reader_app.ui.reading.highlight_card import HighlightCard
from reader_app.ui.reading.highlight_list import HighlightList
from reader_app.ui.reading.highlights_panel import HighlightsPanel
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.word_marks import Phrase
from reader_app.ui.theme import Theme
from reader_app.ui.undoing import UndoStack


class HighlightDisplay(QObject):
    """Colours what is selected, and shows what was coloured.

    Signals:
        note_wanted: A note is to be opened; carries its key.
        page_needed: Something on the page is about to be shown; it must be in front.
        kept: A change is on the disk.
        said: There is something to say to the reader; carries the sentence.
        failed: A change could not be kept; carries the ReaderError.
    """

    note_wanted = Signal(str)
    page_needed = Signal()
    kept = Signal()
    said = Signal(str)
    failed = Signal(ReaderError)

    def __init__(  # the panel comes ready: it is made in a turn of its own
        self,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        undo: UndoStack,
        page: ReadingPane,
        panel: HighlightsPanel,
    ) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._page = page
        self._names = ColourNames(self)
        self._colouring = Colouring(jobs, undo, self)
        self._colour = Colour.YELLOW
        self._open: tuple[Note, NotePage] | None = None
        self._asked: tuple[Highlight, ...] = ()
        self._question: Job[Any] | None = None
        self._card: HighlightCard | None = None
        self._awaited: PlacedHighlight | None = None
        self._awaited_words: tuple[Phrase, ...] = ()
        self._told_lost: tuple[NoteKey, int] | None = None
        self._panel = panel
        self._list = HighlightList(jobs, self._colouring, self._panel)
        self._connect()

    def _connect(self) -> None:
        page, menus, panel = self._page, self._front.menus, self._panel
        self._colouring.changed.connect(self._look)
        self._colouring.failed.connect(self.failed)
        self._colouring.kept.connect(self.kept)
        page.coloured.picked.connect(self._open_card)
        page.menu_opened.connect(self._add_to_menu)
        menus.highlight.triggered.connect(self.highlight)
        menus.highlights.triggered.connect(self.show_list)
        panel.place_requested.connect(self._go_to)
        panel.place_here_requested.connect(self._place_here)
        panel.removed.connect(self._remove)
        panel.closed.connect(self._close_list)

    @property
    def panel(self) -> HighlightsPanel:
        """The list beside the page."""
        return self._panel

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Keep highlights in this library from now on."""
        if opened is None:
            self.keep_in(None, None, None)
        else:
            self.keep_in(opened.highlights, opened.read, opened.library.generation)

    def keep_in(
        self,
        highlights: Highlights | None,
        read: Read | None,
        generation: Callable[[], int] | None,
    ) -> None:
        """Keep highlights there from now on.

        `read` gives a note with its page, `generation` a number that grows as notes change.
        """
        self._awaited = self._told_lost = None
        self._close_card()
        self._open, self._asked = None, ()
        self._page.coloured.show(())
        self._list.read_with(read, generation)
        self._colouring.keep_in(highlights)

    @Slot()
    def reload(self) -> None:
        """Read them again: another process may have changed them, or the notes."""
        self._list.look_again()
        self._colouring.reload()

    @Slot()
    def leave_note(self) -> None:
        """Another note is coming: what is being written is kept."""
        self._close_card()

    @Slot(object, object)
    def show_note(self, note: Note, page: NotePage) -> None:
        """This note is on the page now."""
        if self._open is None or self._open[0].key != note.key:
            self._page.coloured.show(())
        if self._awaited is not None and self._awaited.highlight.note not in _keys(note):
            self._awaited = None
        self._open, self._asked = (note, page), ()
        self._list.show_note(note)
        self._look()

    @Slot()
    def highlight(self) -> None:
        """Colour what is selected, or show what was written on the words at the keyboard."""
        self.page_needed.emit()
        if self._page.coloured.selected() is not None:
            self._colour_selected(self._colour)
            return
        key = self._page.coloured.at_cursor()
        if key is not None:
            self._open_card(key, self._page.coloured.corner(key))
        else:
            self.said.emit(
                self.tr("Select words in the text of the note or in a transcript, to colour them.")
            )

    def _colour_selected(self, colour: Colour) -> None:
        selected = self._page.coloured.selected()
        if selected is not None and self._open is not None and self._colouring.can_keep:
            self._colour = colour
            self._page.forget_selection()
            self._colouring.write(_made(self._open[0], selected, colour))

    @Slot()
    def _look(self) -> None:
        """Show the highlights of the open note where they stand; new ones at once."""
        if self._open is None:
            return
        note, page = self._open
        found = self._colouring.on(_keys(note))
        if found == self._asked:
            return
        known = set(self._asked)
        self._asked = found
        news = [each for each in found if each not in known]
        if len(news) <= 1:
            # Of one that was just made or changed the anchor holds what is on the page.
            self._page.coloured.show(self._kept_places(found, news))
        if self._question is not None:
            self._question.cancel()
        self._question = self._jobs.ask(
            partial(placed_on, note, page, found), partial(self._take, note)
        )

    def _kept_places(
        self, found: tuple[Highlight, ...], news: list[Highlight]
    ) -> list[PlacedHighlight]:
        """Those that are drawn already where they are, a new one where it says."""
        former = {each.highlight.key: each for each in self._page.coloured.placed}
        places = []
        for each in found:
            was = former.get(each.key)
            same = was is not None and was.highlight.anchor == each.anchor
            if was is not None and same:
                places.append(was._replace(highlight=each))
            elif each in news:
                places.append(PlacedHighlight(each, Placement(each.anchor, is_sure=True)))
        return places

    def _take(self, note: Note, placed: tuple[PlacedHighlight, ...]) -> None:
        if self._open is None or self._open[0] is not note:
            return
        self._page.coloured.show(placed)
        self._list.take(placed)
        self._tell_lost(note, placed)
        if self._awaited is not None:
            self._go_to_awaited(placed)

    def _tell_lost(self, note: Note, placed: tuple[PlacedHighlight, ...]) -> None:
        """Say once that a note lost words that were coloured, and again when it lost more."""
        lost = sum(each.is_orphan for each in placed)
        key, told_before = self._told_lost or (note.key, 0)
        if lost > (told_before if key == note.key else 0):
            told = self.tr(
                "%Ln highlight(s) of this note have no place any more: Go > Highlights lists them.",
                "",
                lost,
            )
            self.said.emit(told)
        self._told_lost = (note.key, lost)

    @Slot()
    def show_list(self) -> None:
        """Bring up the list of highlights beside the page."""
        self.page_needed.emit()
        self._list.open()

    @Slot()
    def _close_list(self) -> None:
        self._panel.hide()
        self._page.setFocus()

    @Slot(object)
    def _go_to(self, placed: PlacedHighlight) -> None:
        """Show a place, now or once its note is open."""
        self._awaited, self._awaited_words = placed, ()
        self.page_needed.emit()
        if self._open is not None and placed.highlight.note in _keys(self._open[0]):
            self._go_to_awaited(self._page.coloured.placed)
        else:
            self.note_wanted.emit(placed.highlight.note)

    @Slot(object, bool)
    def show_written(self, phrases: Sequence[Phrase], card: bool) -> None:
        """Go to the first highlight of the open note with such words in its remark.

        With `card` its card comes up, and they are marked there.
        """
        shown = self._colouring.on(_keys(self._open[0])) if self._open else ()
        placed = [PlacedHighlight(each, Placement(each.anchor, is_sure=True)) for each in shown]
        for each in in_reading_order(placed):
            if find_marks(each.highlight.remark, phrases):
                self._awaited_words = tuple(phrases) if card else ()
                self._awaited = each
                known = self._page.coloured.placed
                if any(other.highlight.key == each.highlight.key for other in known):
                    self._go_to_awaited(known)
                return

    def _go_to_awaited(self, known: Sequence[PlacedHighlight]) -> None:
        """Go where the awaited one stands as it was looked for last; a lost one to the nearest."""
        awaited, self._awaited = self._awaited, None
        words, self._awaited_words = self._awaited_words, ()
        if awaited is None:
            return
        key = awaited.highlight.key
        placed = next((each for each in known if each.highlight.key == key), awaited)
        highlight, placement = placed
        if placement is None or not self._page.coloured.go_to(
            highlight.attachment, placement.anchor, marked=not placement.is_sure
        ):
            self.said.emit(self.tr("These words are not in the note any more."))
        elif words:
            self._open_card(key, self._page.coloured.corner(key), words)

    @Slot(object)
    def _place_here(self, placed: PlacedHighlight) -> None:
        """Let a lost one stand at the nearest place from now on."""
        if placed.placement is not None:
            self._colouring.write(anchored_anew(placed.highlight, placed.placement.anchor))
            self.said.emit(self.tr("The highlight stands there now. Undo takes it back."))

    @Slot(object, QPoint)
    def _open_card(self, key: HighlightKey, corner: QPoint, words: Sequence[Phrase] = ()) -> None:
        highlight = self._colouring.highlight(key)
        if highlight is None:
            return
        self._close_card()
        self._card = HighlightCard(self._theme, highlight, self._page)
        self._card.mark_words(words)
        self._card.written.connect(self._write)
        self._card.removed.connect(self._remove)
        self._card.closed.connect(self._forget_card)
        self._card.open_at(corner)

    @Slot()
    def _forget_card(self) -> None:
        self._card = None
        self._page.setFocus()

    def _close_card(self) -> None:
        if self._card is not None:
            self._card.close()

    @Slot(object)
    def _write(self, highlight: Highlight) -> None:
        self._colour = highlight.colour
        self._colouring.write(highlight)

    @Slot(object)
    def _remove(self, key: HighlightKey) -> None:
        self._colouring.remove(key)
        self.said.emit(self.tr("The highlight is removed. Undo brings it back."))

    @Slot(object, int)
    def _add_to_menu(self, menu: QMenu, position: int) -> None:
        """Offer what can be done with the words under a menu."""
        key = self._page.coloured.at(position)
        if self._page.coloured.selected() is not None:
            menu.addSeparator()
            for colour in Colour:
                name = self.tr("Highlight: %1").replace("%1", self._names.name(colour))
                self._offer(menu, name, partial(self._colour_selected, colour))
        if key is not None:
            corner = self._page.coloured.corner(key)
            menu.addSeparator()
            self._offer(menu, self.tr("Remark and colour…"), partial(self._open_card, key, corner))
            self._offer(menu, self.tr("Remove the highlight"), partial(self._remove, key))

    def _offer(self, menu: QMenu, text: str, act: Callable[[], None]) -> None:
        menu.addAction(text).triggered.connect(act)


def _keys(note: Note) -> tuple[NoteKey, ...]:
    return (note.key, *note.aliases)


def _made(note: Note, selected: Selected, colour: Colour) -> Highlight:
    return Highlight(
        new_highlight_key(),
        note.key,
        selected.anchor,
        colour,
        selected.attachment,
        title=note.title,
        address=note.source_address,
    )
