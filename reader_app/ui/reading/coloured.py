"""The highlights on the page: drawn where their words stand, and made of what is selected."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QTextBlock

from reader_app.domain.anchoring import AnchoredText
from reader_app.domain.card import NoteKey
from reader_app.domain.highlight import Anchor, HighlightKey, PlacedHighlight
from reader_app.domain.note import Note
from reader_app.domain.one_line import on_one_line
from reader_app.ui.plain_text import qt_length
from reader_app.ui.reading.more_texts import MoreTexts
from reader_app.ui.reading.passage import blocks_between
from reader_app.ui.reading.searched_text import SearchedText
from reader_app.ui.reading.strokes import Stroke

_OURS = re.compile(r'<p class="(?:aside|transcript-title)">(.*?)</p>', re.DOTALL)
_SIGN = re.compile(r"<[^>]*>")


class Selected(NamedTuple):
    """Words that are selected in the note's own text, or in that of a document."""

    attachment: str | None
    anchor: Anchor


class _Shown(NamedTuple):
    """A text that can hold highlights, as far as it stands on the page."""

    blocks: list[QTextBlock]
    text: AnchoredText


class Coloured(QObject):
    """The highlights of one note on its page.

    Signals:
        picked: A highlight was clicked; carries its key, and where on the screen.
        transcript_wanted: A place is in a text that is hidden; carries the document's number.
        page_wanted: A place is in another stretch of a document; its number, the page from 1.
    """

    picked = Signal(object, QPoint)
    transcript_wanted = Signal(int)
    page_wanted = Signal(int, int)

    def __init__(self, text: SearchedText, more: MoreTexts) -> None:
        super().__init__(text)
        self._text = text
        self._more = more
        self._identities: list[str] = []
        self._placed: tuple[PlacedHighlight, ...] = ()
        self._shown: dict[str | None, _Shown | None] = {}
        self._strokes: list[Stroke] = []
        self._drawn_in: tuple[object, ...] = ()
        self._note: NoteKey | None = None
        text.changed.connect(self._draw_again)
        text.text_clicked.connect(self._pick)

    def show_note(self, note: Note) -> None:
        """The texts on the page are those of this note; another one's highlights go."""
        if note.key != self._note:
            self._note, self._placed, self._strokes = note.key, (), []
        self._identities = [each.identity for each in note.attachments]
        self._shown = {}

    def show(self, placed: Sequence[PlacedHighlight]) -> None:
        """Draw these, as far as their words can be seen."""
        self._placed = tuple(placed)
        self._draw()

    @property
    def placed(self) -> tuple[PlacedHighlight, ...]:
        """The highlights of the note, as they were shown last."""
        return self._placed

    def selected(self) -> Selected | None:
        """What is selected in a text that can hold highlights; cut where that ends."""
        cursor = self._text.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        number = self._text.more_at(start)
        own = self._text.body_range()
        if number is not None and number < len(self._identities):
            attachment: str | None = self._identities[number]
        elif start < own[1]:
            attachment = None
        else:
            return None
        shown = self._text_of(attachment)
        anchor = _anchor(shown, start, end) if shown else None
        return Selected(attachment, anchor) if anchor else None

    def at(self, position: int) -> HighlightKey | None:
        """The highlight at a position; of several the last one, which is drawn over the others."""
        found = [each.key for each in self._strokes if each.start <= position < each.end]
        return found[-1] if found else None

    def at_cursor(self) -> HighlightKey | None:
        """The highlight that the keyboard is in, or right behind."""
        position = self._text.textCursor().position()
        return self.at(position) or self.at(position - 1)

    def corner(self, key: HighlightKey) -> QPoint:
        """Where on the screen something about a highlight may stand: below its first words."""
        start = next((each.start for each in self._strokes if each.key == key), 0)
        cursor = self._text.textCursor()
        cursor.setPosition(start)
        view = self._text.viewport()
        return view.mapToGlobal(self._text.cursorRect(cursor).bottomLeft())

    def go_to(self, attachment: str | None, anchor: Anchor, *, marked: bool = False) -> bool:
        """Bring words into sight and let the keyboard go on there; whether they are there.

        `marked` marks them, for a place that is only the nearest one.
        """
        span = self._find(attachment, anchor)
        if span is None:
            return False
        if marked:
            self._text.show_passage(*span)
        self._text.reveal_place(span[0])
        return True

    def _find(self, attachment: str | None, anchor: Anchor) -> tuple[int, int] | None:
        if attachment is not None and attachment not in self._identities:
            return None
        self._text.finish()
        number = None if attachment is None else self._identities.index(attachment)
        if number is not None and not self._text.is_open(number):
            self.transcript_wanted.emit(number)
        found = self._places(attachment, anchor)
        if not found and number is not None:
            page = self._more.page_of(number, anchor.quote)
            if page is not None:
                self.page_wanted.emit(number, page)
                found = self._places(attachment, anchor)
        return (found[0][0], found[-1][1]) if found else None

    @Slot()
    def _draw_again(self) -> None:
        """The text is another now. One that is still being set is waited for: it may be long."""
        self._shown = {}
        if self._text.is_whole and self._state() == self._drawn_in:
            # Something else is marked in it, or it is set in another size.
            self._text.show_strokes(self._strokes)
        elif self._text.is_whole:
            self._draw()

    def _state(self) -> tuple[object, ...]:
        """What is the same as long as every place is."""
        opened = [self._text.is_open(number) for number, _ in enumerate(self._identities)]
        return (self._note, self._text.length(), opened)

    def _draw(self) -> None:
        self._shown = {}
        self._drawn_in = self._state()
        self._strokes = [
            Stroke(start, end, each.highlight.key, each.highlight.colour, each.highlight.remark)
            for each in self._placed
            if each.placement is not None and each.placement.is_sure
            for start, end in self._places(each.highlight.attachment, each.placement.anchor)
        ]
        self._text.show_strokes(self._strokes)

    @Slot(int)
    def _pick(self, position: int) -> None:
        key = self.at(position)
        if key is not None:
            cursor = self._text.textCursor()
            cursor.setPosition(position)
            view = self._text.viewport()
            self.picked.emit(key, view.mapToGlobal(self._text.cursorRect(cursor).bottomLeft()))

    def _places(self, attachment: str | None, anchor: Anchor) -> list[tuple[int, int]]:
        """Where words stand in the document, a stretch for each paragraph."""
        shown = self._text_of(attachment)
        found = []
        for span in shown.text.spans(anchor) if shown else ():
            block = shown.blocks[span.paragraph] if shown else QTextBlock()
            text, at = block.text(), block.position()
            found.append((at + qt_length(text[: span.start]), at + qt_length(text[: span.end])))
        return found

    def _text_of(self, attachment: str | None) -> _Shown | None:
        if attachment not in self._shown:
            self._shown[attachment] = self._read(attachment)
        return self._shown[attachment]

    def _read(self, attachment: str | None) -> _Shown | None:
        """A text as it stands on the page, without the lines that are ours; None if hidden."""
        document = self._text.document()
        if attachment is None:
            blocks = list(blocks_between(document, *self._text.body_range()))
        elif attachment in self._identities:
            number = self._identities.index(attachment)
            if not self._text.is_open(number):
                return None
            blocks = list(
                _without(
                    blocks_between(document, *self._text.more_range(number)),
                    _lines_of_ours(self._more.html(number)),
                )
            )
        else:
            return None
        return _Shown(blocks, AnchoredText([block.text() for block in blocks]))


def _anchor(shown: _Shown, start: int, end: int) -> Anchor | None:
    """What anchors the words between two positions of the document, as far as they are here."""
    inside = [
        number
        for number, block in enumerate(shown.blocks)
        if block.position() < end and block.position() + block.length() > start
    ]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return shown.text.anchor(_place(shown, first, start), _place(shown, last, end))


def _place(shown: _Shown, number: int, position: int) -> tuple[int, int]:
    """A position as a paragraph and how far in it, in characters of Python's."""
    block = shown.blocks[number]
    units = max(0, min(position - block.position(), block.length() - 1))
    return number, len(block.text().encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _lines_of_ours(html: str) -> list[str]:
    return [on_one_line(unescape(_SIGN.sub("", each))) for each in _OURS.findall(html)]


def _without(blocks: Iterator[QTextBlock], lines: Sequence[str]) -> Iterator[QTextBlock]:
    """The blocks without those that are the lines of ours, which come in the same order."""
    rest = iter(lines)
    awaited = next(rest, None)
    for block in blocks:
        if awaited is not None and on_one_line(block.text()) == awaited:
            awaited = next(rest, None)
        else:
            yield block
