"""The words of a query, marked on the page: found block by block, as the blocks come into sight."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QColor, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reader_app.domain.words import find_marks
from reader_app.ui.theme import Tokens
from reader_app.ui.widgets import qt_length

Phrase = tuple[tuple[str, ...], bool]
# A paragraph of more characters is no prose; looking through it would be felt.
_LOOKED_THROUGH = 50_000


class WordMarks:
    """Where the phrases that were asked for stand in the blocks of a document."""

    def __init__(self) -> None:
        self._phrases: tuple[Phrase, ...] = ()
        self._found: dict[int, list[tuple[int, int]]] = {}

    def look_for(self, phrases: Iterable[Phrase]) -> None:
        """Look for other phrases from now on."""
        self._phrases = tuple(phrases)
        self._found.clear()

    def forget(self) -> None:
        """The text is another now."""
        self._found.clear()

    def selections(
        self, first: QTextBlock, last: QTextBlock, tokens: Tokens
    ) -> list[QTextEdit.ExtraSelection]:
        """The marks from `first` to `last`, as a text view takes them."""
        marks: list[tuple[int, int]] = []
        block = first
        while self._phrases and block.isValid() and block.position() <= last.position():
            marks += self._in_block(block)
            block = block.next()
        return [_selection(QTextCursor(first), mark, tokens) for mark in marks]

    def _in_block(self, block: QTextBlock) -> list[tuple[int, int]]:
        """The marks in `block`, as (start, end) positions in its document."""
        number = block.blockNumber()
        if number not in self._found:
            self._found[number] = self._looked_up(block)
        return self._found[number]

    def _looked_up(self, block: QTextBlock) -> list[tuple[int, int]]:
        text = block.text()[:_LOOKED_THROUGH]
        start = block.position()
        marks = find_marks(text, self._phrases)
        return [
            (start + qt_length(text[:first]), start + qt_length(text[:last]))
            for first, last in marks
        ]


def _selection(
    cursor: QTextCursor, mark: tuple[int, int], tokens: Tokens
) -> QTextEdit.ExtraSelection:
    cursor.setPosition(mark[0])
    cursor.setPosition(mark[1], QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    fields: Any = selection  # the stubs do not know them
    fields.cursor = cursor
    fields.format.setBackground(QColor(tokens.mark))
    fields.format.setForeground(QColor(tokens.on_mark))
    return selection
