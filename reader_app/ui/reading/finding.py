"""What is marked on the page: what was searched for, or what the reader looks for on it alone."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout

from reader_app.domain.words import split
from reader_app.ui.reading.find_bar import FindBar
from reader_app.ui.reading.found_places import FoundPlaces
from reader_app.ui.reading.searched_text import SearchedText
from reader_app.ui.reading.word_marks import Phrase
from reader_app.ui.theme import Theme

_LONGEST_TAKEN = 80
"""Of a selection: more characters are nothing to look for."""


class Finding(QObject):
    """Finds words on the page. While the bar is open they take the place of the search's.

    Signals:
        changed: The bar was opened, or closed.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, text: SearchedText, places: FoundPlaces, column: QVBoxLayout
    ) -> None:
        """The bar is made when it is first needed, and stands at the top of `column`."""
        super().__init__(text)
        self._theme = theme
        self._column = column
        self._bar: FindBar | None = None
        self._text = text
        self._places = places
        self._searched: tuple[tuple[Phrase, ...], tuple[Phrase, ...]] = ((), ())
        self._from = 0
        self._left_at = (0, 0)

    @property
    def is_open(self) -> bool:
        """Whether the reader looks for something on the page alone."""
        return self._bar is not None and not self._bar.isHidden()

    def mark_words(self, phrases: Iterable[Phrase], in_title: Iterable[Phrase]) -> None:
        """Mark what was searched for, now or once the bar is closed."""
        self._searched = (tuple(phrases), tuple(in_title))
        if not self.is_open:
            self._mark()

    def open(self) -> None:
        """Let the reader write what to look for: what is selected, or what it was last time."""
        bar = self._bar or self._make_bar()
        was_open = self.is_open
        self._from = self._text.first_in_sight()
        bar.show()
        bar.start(self._selected())
        if not was_open:
            self._look_for()
            self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Look for nothing more, and leave the reader at the place that was found."""
        bar = self._bar
        if bar is None or not self.is_open:
            return
        self._text.select_current()
        self._left_at = self._selection()
        focused = QApplication.focusWidget()
        had_keyboard = focused is not None and bar.isAncestorOf(focused)
        bar.hide()
        self._mark()
        if had_keyboard:
            self._text.setFocus()
        self.changed.emit()

    @Slot()
    def go_next(self) -> None:
        """Go to the next place."""
        self._places.go_next()
        self._from = self._text.first_in_sight()

    @Slot()
    def go_previous(self) -> None:
        """Go to the place before."""
        self._places.go_previous()
        self._from = self._text.first_in_sight()

    def show_count(self, at: int, total: int) -> None:
        """So many places there are; `at` is the one that is shown, from 1 on."""
        if self._bar is not None:
            self._bar.show_count(at, total)

    def _make_bar(self) -> FindBar:
        bar = self._bar = FindBar(self._theme)
        bar.hide()
        self._column.insertWidget(0, bar)
        bar.words_changed.connect(self._look_for)
        bar.next_requested.connect(self.go_next)
        bar.previous_requested.connect(self.go_previous)
        bar.closed.connect(self.close)
        return bar

    @Slot()
    def _look_for(self) -> None:
        """Mark what is written, and go to the first place from where the reader was."""
        self._mark()
        if self._text.looks_for_words:
            self._places.seek(self._from)
        else:
            self.show_count(0, 0)

    def _mark(self) -> None:
        if self._text.mark_words(*(self._sought() if self.is_open else self._searched)):
            self._places.forget()

    def _sought(self) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
        """The words in the bar as one phrase, whose last word may not be finished."""
        line = self._bar.words if self._bar is not None else ""
        words = split(line)
        return (((words, not line[-1].isspace()),) if words else (), ())

    def _selected(self) -> str:
        """The words that the reader selected since the bar was closed, if they are few."""
        text = self._text.textCursor().selectedText().strip()
        is_words = bool(split(text)) and len(text) <= _LONGEST_TAKEN and "\u2029" not in text
        return text if is_words and self._selection() != self._left_at else ""

    def _selection(self) -> tuple[int, int]:
        cursor = self._text.textCursor()
        return (cursor.selectionStart(), cursor.selectionEnd())
