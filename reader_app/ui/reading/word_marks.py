"""The words of a query, marked on the page: found block by block, as the blocks come into sight."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QColor, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader_app.domain.words import find_marks
from reader_app.ui.plain_text import qt_length
from reader_app.ui.theme import Tokens

Phrase = tuple[tuple[str, ...], bool]
# A paragraph of more characters is no prose; looking through it would be felt.
_LOOKED_THROUGH = 50_000


class WordMarks:
    """Where the phrases that were asked for stand in the blocks of a document."""

    def __init__(self) -> None:
        self._phrases: tuple[Phrase, ...] = ()
        self._in_title: tuple[Phrase, ...] = ()
        self._found: dict[int, list[tuple[int, int]]] = {}
        self._current: tuple[int, int] | None = None
        self._passage: tuple[int, int] | None = None

    def look_for(self, phrases: Iterable[Phrase], in_title: Iterable[Phrase] = ()) -> bool:
        """Look for these phrases from now on, some in the title alone; whether they are others."""
        former = (self._phrases, self._in_title)
        self._phrases, self._in_title = tuple(phrases), tuple(in_title)
        if former == (self._phrases, self._in_title):
            return False
        self.forget()
        return True

    @property
    def looks_for_words(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._phrases or self._in_title)

    def forget(self) -> None:
        """The text is another now."""
        self._found.clear()
        self._current = self._passage = None

    @property
    def current(self) -> tuple[int, int] | None:
        """The mark that stands out."""
        return self._current

    def show_current(self, mark: tuple[int, int] | None) -> None:
        """Let one mark stand out among the others."""
        self._current = mark

    def show_passage(self, passage: tuple[int, int] | None) -> None:
        """Mark a passage that nobody searched for."""
        self._passage = passage

    def count_in(self, text: str) -> int:
        """How often a text that is no title has what is looked for."""
        return len(find_marks(text[:_LOOKED_THROUGH], self._phrases))

    def selections(
        self, first: QTextBlock, last: QTextBlock, tokens: Tokens
    ) -> list[QTextEdit.ExtraSelection]:
        """The marks from `first` to `last`, as a text view takes them."""
        marks: list[tuple[int, int]] = []
        block = first
        while self.looks_for_words and block.isValid() and block.position() <= last.position():
            marks += self.in_block(block)
            block = block.next()
        passage = [self._passage] if self._passage else []
        return [self._selection(QTextCursor(first), mark, tokens) for mark in (*passage, *marks)]

    def in_block(self, block: QTextBlock) -> list[tuple[int, int]]:
        """The marks in `block`, as (start, end) positions in its document."""
        number = block.blockNumber()
        if number not in self._found:
            self._found[number] = self._looked_up(block)
        return self._found[number]

    def _looked_up(self, block: QTextBlock) -> list[tuple[int, int]]:
        text = block.text()[:_LOOKED_THROUGH]
        start = block.position()
        phrases = (*self._phrases, *self._in_title) if is_title(block) else self._phrases
        marks = find_marks(text, phrases)
        return [
            (start + qt_length(text[:first]), start + qt_length(text[:last]))
            for first, last in marks
        ]

    def _selection(
        self, cursor: QTextCursor, mark: tuple[int, int], tokens: Tokens
    ) -> QTextEdit.ExtraSelection:
        is_current = mark == self._current
        cursor.setPosition(mark[0])
        cursor.setPosition(mark[1], QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        fields: Any = selection  # the stubs do not know them
        fields.cursor = cursor
        ground, ink = (
            (tokens.accent, tokens.on_accent) if is_current else (tokens.mark, tokens.on_mark)
        )
        fields.format.setBackground(QColor(ground))
        fields.format.setForeground(QColor(ink))
        return selection


def is_title(block: QTextBlock) -> bool:
    """Whether a block is the note's own title: the second one of a page."""
    return block.blockNumber() == 1 and block.blockFormat().headingLevel() == 1
