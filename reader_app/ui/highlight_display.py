"""Highlights, joined to the window: coloured on the page, changed there, and listed."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from reader_app.domain.errors import ReaderError
from reader_app.domain.highlight import (
    Colour,
    Highlight,
    HighlightKey,
    PlacedHighlight,
    Placement,
    new_highlight_key,
)
from reader_app.domain.note import Note
from reader_app.domain.ports import Highlights
from reader_app.pages.highlighted import placed_on
from reader_app.pages.note_page import NotePage
from reader_app.ui.colouring import Colouring
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.reading.colour_names import ColourNames
from reader_app.ui.reading.coloured import Selected
from reader_app.ui.reading.highlight_card import HighlightCard
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.theme import Theme
from reader_app.ui.undoing import UndoStack


class HighlightDisplay(QObject):
    """Colours what is selected, and shows what was coloured.

    Signals:
        page_needed: Something on the page is about to be shown; it must be in front.
        said: There is something to say to the reader; carries the sentence.
        failed: A change could not be kept; carries the ReaderError.
    """

    page_needed = Signal()
    said = Signal(str)
    failed = Signal(ReaderError)

    def __init__(
        self, front: Front, theme: Theme, jobs: Jobs, undo: UndoStack, page: ReadingPane
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
        self._colouring.changed.connect(self._look)
        self._colouring.failed.connect(self.failed)
        page.coloured.picked.connect(self._open_card)
        page.menu_opened.connect(self._add_to_menu)
        front.menus.highlight.triggered.connect(self.highlight)

    def keep_in(self, highlights: Highlights | None) -> None:
        """Keep highlights in this library from now on."""
        self._close_card()
        self._open, self._asked = None, ()
        self._page.coloured.show(())
        self._colouring.keep_in(highlights)

    def reload(self) -> None:
        """Read them again: another process may have changed them."""
        self._colouring.reload()

    def leave_note(self) -> None:
        """Another note is coming: what is being written is kept."""
        self._close_card()

    def show_note(self, note: Note, page: NotePage) -> None:
        """This note is on the page now."""
        if self._open is None or self._open[0].key != note.key:
            self._page.coloured.show(())
        self._open, self._asked = (note, page), ()
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
        found = self._colouring.on((note.key, *note.aliases))
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
        if self._open is not None and self._open[0] is note:
            self._page.coloured.show(placed)

    @Slot(object, QPoint)
    def _open_card(self, key: HighlightKey, corner: QPoint) -> None:
        highlight = self._colouring.highlight(key)
        if highlight is None:
            return
        self._close_card()
        self._card = HighlightCard(self._theme, highlight, self._page)
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
