"""The acronyms of a page: where they stand in a block, and what they mean there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat

from reader_app.domain.acronym_letters import letters_of
from reader_app.domain.acronyms import acronyms_in
from reader_app.domain.glossary import Glossary, Meaning
from reader_app.ui.plain_text import qt_length

# A short word with a capital; what stands in brackets is being spelt out.
_LIKE_ONE = re.compile(r"(?<![\w(«“/.@-])[A-ZÀ-ÖØ-Þ](?:[.&-]?[^\W\d_]){1,9}\.?(?![\w@])")
_PART = re.compile("[^-]+")
_LOOKED_THROUGH = 50_000
"""Characters of a block: more is no prose."""


class AcronymPlace(NamedTuple):
    """An acronym from `start` to `end` of the document, and what it means."""

    start: int
    end: int
    meaning: Meaning


class AcronymMarks:
    """Finds the acronyms in the blocks of one document, as they come into sight."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._glossary = Glossary()
        self._found: dict[int, tuple[AcronymPlace, ...]] = {}
        self._own: dict[str, str] | None = None

    def know(self, glossary: Glossary) -> bool:
        """Know these meanings from now on; whether they are others than before."""
        if glossary.meanings == self._glossary.meanings:
            return False
        self._glossary = glossary
        self._found.clear()
        return True

    def forget(self) -> None:
        """The text is another now."""
        self._found.clear()
        self._own = None

    def in_block(self, block: QTextBlock) -> tuple[AcronymPlace, ...]:
        """The acronyms of a block, each where it stands first in it."""
        number = block.blockNumber()
        if number not in self._found:
            self._found[number] = tuple(self._looked_up(block))
        return self._found[number]

    def at(self, position: int) -> AcronymPlace | None:
        """The acronym that a position of the document stands in, wherever it is in its block."""
        block = self._document.findBlock(position)
        if _is_plain(block) and self._glossary.meanings:
            for each in self._places(block):
                if each.start <= position < each.end:
                    return each
        return None

    def everywhere(self, end: int) -> Iterator[AcronymPlace]:
        """The acronyms of the page up to `end`, each where it stands first."""
        met: set[str] = set()
        block = self._document.begin()
        while block.isValid() and block.position() < end:
            for each in self.in_block(block):
                if each.meaning.short not in met:
                    met.add(each.meaning.short)
                    yield each
            block = block.next()

    def told(self, meaning: Meaning) -> str:
        """What an acronym stands for: as this page spells it out, else as the library does."""
        if self._own is None:
            text = self._document.toPlainText()
            self._own = {letters_of(each.short): each.long for each in acronyms_in(text)}
        own = self._own.get(letters_of(meaning.short))
        return own or " ; ".join(meaning.longs)

    def _looked_up(self, block: QTextBlock) -> Iterator[AcronymPlace]:
        met: set[str] = set()
        if self._glossary.meanings and _is_plain(block):
            for each in self._places(block):
                if each.meaning.short not in met:
                    met.add(each.meaning.short)
                    yield each

    def _places(self, block: QTextBlock) -> Iterator[AcronymPlace]:
        text = block.text()[:_LOOKED_THROUGH]
        start = block.position()
        for match in _LIKE_ONE.finditer(text):
            # A full stop belongs to letters that all have one.
            word = match[0] if match[0].count(".") > 1 else match[0].rstrip(".")
            for at, short, meaning in self._known_in(word):
                first = start + qt_length(text[: match.start() + at])
                yield AcronymPlace(first, first + qt_length(short), meaning)

    def _known_in(self, word: str) -> Iterator[tuple[int, str, Meaning]]:
        """What is an acronym of a word: all of it, else parts of it, with their places in it."""
        meaning = self._glossary.meaning(word)
        if meaning is not None:
            yield 0, word, meaning
        elif "-" in word:
            for part in _PART.finditer(word):
                known = self._glossary.meaning(part[0])
                if known is not None:
                    yield part.start(), part[0], known


def _is_plain(block: QTextBlock) -> bool:
    """Whether a block is running text: neither a heading nor code."""
    style = block.blockFormat()
    is_code = style.hasProperty(QTextFormat.Property.BackgroundBrush.value)
    return not (style.headingLevel() or is_code)
