"""Where the end of a selection goes when it is moved by keys."""

import re
from enum import Enum, auto

from PySide6.QtCore import QPointF

from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_selection import Caret

_WORD_STARTS = re.compile(r"\b(?=\w)")


class Move(Enum):
    """One step of the end of a selection."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()


def moved(document: PdfDocument, caret: Caret, move: Move) -> Caret:
    """Where `caret` is after a step; the same at the ends of the document."""
    if move in (Move.UP, Move.DOWN, Move.LINE_START, Move.LINE_END):
        return _along_lines(document, caret, move)
    forward = move in (Move.RIGHT, Move.WORD_RIGHT)
    text = document.text(caret.page)
    if move in (Move.LEFT, Move.RIGHT):
        index = _next_character(text, caret.at, forward=forward)
    else:
        index = _next_word(text, caret.at, forward=forward)
    if index is not None:
        return Caret(caret.page, index)
    return _other_page(document, caret, forward=forward)


def _next_character(text: str, index: int, *, forward: bool) -> int | None:
    """The next place in the text; a line's end is one step, though it is two characters."""
    if forward:
        step = 2 if text[index : index + 2] == "\r\n" else 1
        return index + step if index < len(text) else None
    step = 2 if text[max(0, index - 2) : index] == "\r\n" else 1
    return index - step if index else None


def _next_word(text: str, index: int, *, forward: bool) -> int | None:
    starts = [found.start() for found in _WORD_STARTS.finditer(text)]
    if forward:
        return next((at for at in [*starts, len(text)] if at > index), None)
    return next((at for at in reversed([0, *starts]) if at < index), None)


def _other_page(document: PdfDocument, caret: Caret, *, forward: bool) -> Caret:
    page = caret.page + (1 if forward else -1)
    if not 0 <= page < document.page_count:
        return caret
    return Caret(page, 0 if forward else len(document.text(page)))


def _along_lines(document: PdfDocument, caret: Caret, move: Move) -> Caret:
    """A line up or down, at the same distance from the left, or to an end of the line."""
    where = caret_point(document, caret)
    if where is None:
        return _other_page(document, caret, forward=move in (Move.DOWN, Move.LINE_END))
    if move in (Move.LINE_START, Move.LINE_END):
        x = 0.0 if move is Move.LINE_START else document.sizes[caret.page].width()
        return Caret(caret.page, document.index_at(caret.page, QPointF(x, where.y())))
    down = move is Move.DOWN
    heights = [line.center().y() for line in document.lines(caret.page)]
    beyond = [y for y in heights if (y > where.y() + 2 if down else y < where.y() - 2)]
    if not beyond:
        return _other_page(document, caret, forward=down)
    y = min(beyond) if down else max(beyond)
    return Caret(caret.page, document.index_at(caret.page, QPointF(where.x(), y)))


def caret_point(document: PdfDocument, caret: Caret) -> QPointF | None:
    """Where a caret stands on its page; None where the page has no words."""
    length = len(document.text(caret.page))
    after = document.rects(caret.page, caret.at, min(caret.at + 1, length))
    if after and after[0].width() > 0:
        return QPointF(after[0].left(), after[0].center().y())
    before = document.rects(caret.page, max(caret.at - 1, 0), caret.at)
    return QPointF(before[0].right(), before[0].center().y()) if before else None
