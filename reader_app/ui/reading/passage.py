"""Where a snippet was cut from: the place on the page that it shows."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument

from reader_app.domain.query import Snippet
from reader_app.domain.reading_place import ReadingPlace
from reader_app.ui.plain_text import qt_length

_CUTS = "… "
_AROUND = (200, 40, 15, 0)
"""Characters beside the marked word that must stand there, too: ever fewer, until it is found."""
_NOT_SET = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


class _Stretch(NamedTuple):
    """A block's text on one line, and where that begins in the flat text of all."""

    at: int
    block: QTextBlock
    text: str


def passage(
    document: QTextDocument, snippet: Snippet, first: int, end: int
) -> tuple[QTextBlock, int] | None:
    """The block between `first` and `end` where the first mark of `snippet` stands.

    With it comes about how far into the block, in 16-bit units: never beyond the mark.
    """
    if not snippet.marks:
        return None
    stretches = list(_stretches(document, first, end))
    flat = " ".join(each.text for each in stretches)
    at = _place(flat, snippet)
    if at is None:
        return None
    there = max((each for each in stretches if each.at <= at), key=lambda each: each.at)
    return there.block, qt_length(there.text[: at - there.at])


def kept_block(document: QTextDocument, place: ReadingPlace) -> QTextBlock:
    """The paragraph where the reader stopped; not valid where there is none.

    It has its number, or if the text is another one now, the nearest that begins alike is it.
    """
    there = document.findBlockByNumber(place.paragraph)
    if not place.words or there.text().startswith(place.words):
        return there
    alike = [
        block
        for block in blocks_between(document, 0, document.characterCount())
        if block.text().startswith(place.words)
    ]
    if alike:
        return min(alike, key=lambda block: abs(block.blockNumber() - place.paragraph))
    return there


def blocks_between(document: QTextDocument, first: int, end: int) -> Iterator[QTextBlock]:
    """The blocks that begin from `first` on, before `end`."""
    block = document.findBlock(first)
    while block.isValid() and block.position() < end:
        yield block
        block = block.next()


def _stretches(document: QTextDocument, first: int, end: int) -> Iterator[_Stretch]:
    at = 0
    for block in blocks_between(document, first, end):
        text = _on_one_line(block.text())
        if text:
            yield _Stretch(at, block, text)
            at += len(text) + 1


def _place(flat: str, snippet: Snippet) -> int | None:
    """Where the first mark of `snippet` stands in a text."""
    start, stop = snippet.marks[0]
    low = len(_CUTS) if snippet.text.startswith(_CUTS) else 0
    high = len(snippet.text.removesuffix(_CUTS[::-1]))
    for around in _AROUND:
        before = _on_one_line(snippet.text[max(low, start - around) : start], start=True)
        behind = _on_one_line(snippet.text[start : min(high, stop + around)])
        at = flat.find(before + behind)
        if at >= 0:
            return at + len(before)
    return None


def _on_one_line(text: str, *, start: bool = False) -> str:
    """`text` as a snippet has it; with `start`, the blank at its end is kept."""
    line = " ".join(text.translate(_NOT_SET).split())
    return f"{line} " if start and line and text[-1:].isspace() else line
