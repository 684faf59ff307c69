"""The words of a query, marked on the page: found block by block, as the blocks come into sight."""

from collections.abc import Iterable

from PySide6.QtGui import QTextBlock

from reader_app.domain.words import find_marks
from reader_app.ui.widgets import qt_length

Phrase = tuple[tuple[str, ...], bool]
# A paragraph of more characters is no prose; looking through it would be felt.
_LOOKED_THROUGH = 50_000


class WordMarks:
    """Where the phrases that were asked for stand in the blocks of a document."""

    def __init__(self) -> None:
        self._phrases: tuple[Phrase, ...] = ()
        self._found: dict[int, list[tuple[int, int]]] = {}

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """What is looked for: folded words, and whether the last one may go on."""
        return self._phrases

    def look_for(self, phrases: Iterable[Phrase]) -> None:
        """Look for other phrases from now on."""
        self._phrases = tuple(phrases)
        self._found.clear()

    def forget(self) -> None:
        """The text is another now."""
        self._found.clear()

    def in_block(self, block: QTextBlock) -> list[tuple[int, int]]:
        """The marks in `block`, as (start, end) positions in its document."""
        if not self._phrases:
            return []
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
