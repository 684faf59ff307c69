"""The room that a page keeps free for widgets, and the text that follows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from reader_app.ui.reading.page_source import Float

_ABOVE = 12
_BELOW = 18
_HOLDER = "<p>\u2060</p>"


@dataclass(frozen=True, slots=True)
class _Room:
    """`head` stands in the empty block kept free, `tail` at the end of what always follows."""

    content: Float
    head: QTextCursor
    tail: QTextCursor


class Rooms:
    """Where the widgets of a page stand in its document.

    The room of a widget is an empty block with a line as high as the widget: the layout, the
    scroll bar and a selection that runs across know nothing special.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._rooms: list[_Room] = []
        self._end = QTextCursor(document)
        self._foot = QTextCursor(document)
        self._opened: set[int] = set()

    def __len__(self) -> int:
        return len(self._rooms)

    def build(self, contents: Sequence[Float], width: int, foot: str) -> None:
        """Append a room for each of `contents`, then `foot`, to a document just set."""
        self._opened.clear()
        self._rooms = [self._appended(content, width) for content in contents]
        cursor = _end_of(self._document)
        cursor.insertBlock(_as_high_as(1), QTextCharFormat())
        self._end = _kept(cursor)
        insert_after(cursor.block(), foot)
        self._foot = _kept(_end_of(self._document))

    def put_below(self, html: str) -> None:
        """Let `html` follow the foot, in the place of what did."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._foot.position())
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if html:
            insert_after(self._foot.block(), html)

    def foot_end(self) -> int:
        """Where the foot ends, and what is below it begins."""
        return self._foot.position()

    def widget(self, index: int) -> QWidget:
        """The widget of a room."""
        return self._rooms[index].content.widget

    def index(self, widget: QWidget) -> int:
        """The room of a widget."""
        return [room.content.widget for room in self._rooms].index(widget)

    def start(self) -> int:
        """Where the first room stands in the text, or what comes in its place."""
        return (self._rooms[0].head if self._rooms else self._end).position()

    def position(self, index: int) -> int:
        """Where a room stands in the text."""
        return self._rooms[index].head.position()

    def height(self, index: int) -> int:
        """How high a room is."""
        return round(self._rooms[index].head.blockFormat().lineHeight())

    def rect(self, index: int) -> QRectF:
        """Where a room stands on the page; lays the page out so far."""
        return block_rect(self._rooms[index].head.block())

    def outgrown(self, width: int) -> bool:
        """Whether a widget needs more or less room than it has."""
        return any(
            _height(room.content.widget, width) != room.head.blockFormat().lineHeight()
            for room in self._rooms
        )

    def fit(self, width: int) -> None:
        """Give each widget the room that it needs."""
        for room in self._rooms:
            style = _room_format(_height(room.content.widget, width))
            QTextCursor(room.head.block()).setBlockFormat(style)

    def is_open(self, index: int) -> bool:
        """Whether the `more` of a room is shown."""
        return index in self._opened

    @property
    def opened(self) -> frozenset[int]:
        """The rooms whose `more` is shown."""
        return frozenset(self._opened)

    def open(self, index: int) -> tuple[QTextBlock, int]:
        """Show the `more` of a room; its first block, and the position where it ends."""
        self._opened.add(index)
        room = self._rooms[index]
        insert_after(room.tail.block(), room.content.more)
        return room.tail.block(), self.after(index)

    def tail(self, index: int) -> int:
        """Where what always follows a room ends, and its `more` begins."""
        return self._rooms[index].tail.position()

    def after(self, index: int) -> int:
        """The end of the last block that belongs to a room."""
        following = self._rooms[index + 1].head if index + 1 < len(self._rooms) else self._end
        return following.position() - 1

    def close(self, index: int) -> None:
        """Hide the `more` of a room again."""
        self._opened.discard(index)
        tail = self._rooms[index].tail
        kept = tail.blockFormat()
        cursor = QTextCursor(self._document)
        cursor.setPosition(tail.position())
        cursor.setPosition(self.after(index), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        # An empty block takes over the format of what is removed behind it.
        cursor.setBlockFormat(kept)

    def _appended(self, content: Float, width: int) -> _Room:
        cursor = _end_of(self._document)
        cursor.insertBlock(_room_format(_height(content.widget, width)), QTextCharFormat())
        head = _kept(cursor)
        if content.text:
            insert_after(cursor.block(), content.text)
        return _Room(content, head, _kept(_end_of(self._document)))


def block_rect(block: QTextBlock) -> QRectF:
    """Where a block stands on the page; Qt alone leaves out what a fixed line height adds."""
    rect = block.document().documentLayout().blockBoundingRect(block)
    style = block.blockFormat()
    if style.lineHeightType() == QTextBlockFormat.LineHeightTypes.FixedHeight.value:
        rect.setHeight(style.lineHeight())
    return rect


def insert_after(block: QTextBlock, html: str) -> None:
    """Put `html` behind `block`.

    Qt joins the first paragraph of what is inserted with the block where it is inserted, and
    the paragraph loses its format: so a paragraph to be lost goes first.
    """
    kept = block.blockFormat()
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    at = cursor.position()
    cursor.insertHtml(_HOLDER + html)
    cursor.setPosition(at)
    cursor.deleteChar()
    cursor.setBlockFormat(kept)


def _room_format(height: int) -> QTextBlockFormat:
    style = _as_high_as(height)
    style.setTopMargin(_ABOVE)
    style.setBottomMargin(_BELOW)
    return style


def _as_high_as(height: int) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return style


def _height(widget: QWidget, width: int) -> int:
    return widget.heightForWidth(width)


def _end_of(document: QTextDocument) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cursor


def _kept(cursor: QTextCursor) -> QTextCursor:
    """A cursor that stays where it is when text is inserted there; its anchor does not."""
    kept = QTextCursor(cursor)
    kept.setKeepPositionOnInsert(True)
    return kept
