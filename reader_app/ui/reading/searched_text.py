"""The page as it is searched: what stands where, and how a place is brought into sight."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader_app.overriding import override
from reader_app.ui.reading.page_text import PageText
from reader_app.ui.reading.rooms import block_rect
from reader_app.ui.reading.word_marks import is_title

_BESIDE_PLACES = 30
_PLACE_HEIGHT = 0.3
"""How far down a place is shown that was out of sight: what leads to it is read, too."""
_ABOVE_BLOCK = 18
_READ_BELOW = 48

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_Move = QTextCursor.MoveOperation
_SELECTING = {
    (Qt.Key.Key_Left, False): _Move.Left,
    (Qt.Key.Key_Right, False): _Move.Right,
    (Qt.Key.Key_Up, False): _Move.Up,
    (Qt.Key.Key_Down, False): _Move.Down,
    (Qt.Key.Key_Home, False): _Move.StartOfLine,
    (Qt.Key.Key_End, False): _Move.EndOfLine,
    (Qt.Key.Key_Left, True): _Move.WordLeft,
    (Qt.Key.Key_Right, True): _Move.WordRight,
    (Qt.Key.Key_Up, True): _Move.StartOfBlock,
    (Qt.Key.Key_Down, True): _Move.EndOfBlock,
}
"""What a key with Shift does to the end of what is selected, without Ctrl and with it."""


class SearchedText(PageText):
    """A page that tells its marks one by one, also those that it hides.

    Signals:
        text_clicked: The reader clicked on the text, and neither selected nor followed anything,
            or pressed Enter with the keyboard there; carries the position.
        menu_opened: A menu is about to come up; carries it, and the position under it.
    """

    text_clicked = Signal(int)
    menu_opened = Signal(object, int)
    _pressed: QPoint | None = None

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        is_left = e.button() is Qt.MouseButton.LeftButton
        self._pressed = e.position().toPoint() if is_left else None
        super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        point, pressed, self._pressed = e.position().toPoint(), self._pressed, None
        if pressed is None or self.anchorAt(point) or self.textCursor().hasSelection():
            return
        if (point - pressed).manhattanLength() < QApplication.startDragDistance():
            self.text_clicked.emit(self.cursorForPosition(point).position())

    @override
    def _tip(self, point: QPointF) -> str:
        """What the text under a point has to say; else what was written on coloured words."""
        tip = super()._tip(point)
        if tip or not self._strokes:
            return tip
        at = self.cursorForPosition(point.toPoint()).position()
        tips = [each.tip for each in self._strokes if each.start <= at <= each.end and each.tip]
        return tips[-1] if tips else ""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Select by keys, too: from where the keyboard is, or from the top of what is in sight."""
        if self._took_enter(e):
            return
        move = _SELECTING.get((Qt.Key(e.key()), _with_ctrl(e)))
        if move is None or not e.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(e)
            return
        cursor = self.textCursor()
        first, last = self._blocks_in_sight()
        in_sight = first.position() <= cursor.position() <= last.position() + last.length()
        if not cursor.hasSelection() and not in_sight:
            cursor.setPosition(first.position())
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._bring_into_sight(cursor.position())
        self._settle()

    def _took_enter(self, e: QKeyEvent) -> bool:
        """Whether Enter stands for a click on the text where the keyboard is; done if so."""
        if e.key() not in _ENTER or e.modifiers() & ~_KEYPAD:
            return False
        cursor, focused = self.textCursor(), self.focusWidget()
        on_link = cursor.hasSelection() and cursor.charFormat().isAnchor()
        if on_link or (isinstance(focused, QAbstractButton) and focused.hasFocus()):
            return False
        self.text_clicked.emit(self._where_keys_are(cursor))
        return True

    def _where_keys_are(self, cursor: QTextCursor) -> int:
        """What is selected, else the place gone to, else the cursor or the top of what is seen."""
        if cursor.hasSelection():
            return cursor.selectionStart()
        if self._marks.current is not None:
            return self._marks.current[0]
        first, last = self._blocks_in_sight()
        in_sight = first.position() <= cursor.position() <= last.position() + last.length()
        return cursor.position() if in_sight else first.position()

    @override
    def contextMenuEvent(self, e: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(e.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_keys = e.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_keys else self.cursorForPosition(e.pos())
        self.menu_opened.emit(menu, cursor.selectionStart() if by_keys else cursor.position())
        menu.popup(e.globalPos())

    @property
    def looks_for_words(self) -> bool:
        """Whether words are marked, where they stand."""
        return self._marks.looks_for_words

    @property
    def is_whole(self) -> bool:
        """Whether the whole of the page is set."""
        return not self._rest

    def finish(self) -> None:
        """Set all of the page that is still to come."""
        while self._rest:
            self._append_rest()

    def length(self) -> int:
        """How long the text of the page is, without what is below its foot."""
        return self.end_of_note() + 1

    def note_range(self) -> tuple[int, int]:
        """Where the note's own text begins and ends: what stands before its documents."""
        return 0, self._rooms.start()

    def body_range(self) -> tuple[int, int]:
        """The same without what stands above it: its title, and what the page says of it."""
        start = self.document().findBlockByNumber(self._source.head)
        return (start.position() if start.isValid() else self._rooms.start()), self._rooms.start()

    def more_range(self, index: int) -> tuple[int, int]:
        """Where the `more` of a float begins and ends, if it is shown."""
        return self._rooms.tail(index) + 1, self._rooms.after(index) + 1

    def show_start_of_more(self, index: int) -> None:
        """Bring the beginning of a float's `more` to the top of what is in sight."""
        first, _end = self.more_range(index)
        rect = block_rect(self.document().findBlock(first))
        self._lay_out_to(rect.top() + self.viewport().height())
        self.verticalScrollBar().setValue(round(rect.top()))

    def more_at(self, position: int) -> int | None:
        """The float in whose shown `more` a position stands."""
        for index in self._rooms.opened:
            first, end = self.more_range(index)
            if first <= position < end:
                return index
        return None

    def hidden(self) -> Iterator[tuple[int, str, int]]:
        """Each float's `more` that is not shown: its number, its HTML, and where it would be."""
        for index, each in enumerate(self._source.floats):
            if each.more and not self._rooms.is_open(index):
                yield index, each.more, self._rooms.tail(index)

    def marks_in(self, block: QTextBlock) -> list[tuple[int, int]]:
        """The marks in a block, as (start, end) of the text."""
        return self._marks.in_block(block)

    def count_in(self, text: str) -> int:
        """How many marks a text would have."""
        return self._marks.count_in(text)

    def is_title(self, block: QTextBlock) -> bool:
        """Whether a block is the title of the note."""
        return is_title(block)

    def first_in_sight(self) -> int:
        """Where the text in sight begins."""
        return self._blocks_in_sight()[0].position()

    def caret_in_sight(self) -> int:
        """Where the cursor is, or what is selected begins; else where the text in sight does."""
        first, last = self._blocks_in_sight()
        at = self.textCursor().selectionStart()
        is_seen = first.position() <= at < last.position() + last.length()
        return at if is_seen else first.position()

    def reading_at(self) -> int:
        """Where the text stands that the reader has before them: a little below the edge."""
        point = QPoint(self.viewport().rect().center().x(), _READ_BELOW)
        return self.cursorForPosition(point).block().position()

    def go_to_block(self, position: int) -> None:
        """Bring the paragraph at a position to the top, and let the keyboard go on from there."""
        block = self.document().findBlock(position)
        self.setTextCursor(QTextCursor(block))
        rect = block_rect(block)
        self._lay_out_to(rect.top() + self.viewport().height())
        self.verticalScrollBar().setValue(round(rect.top()) - _ABOVE_BLOCK)

    def show_current(self, start: int, end: int) -> None:
        """Let one mark stand out."""
        self._marks.show_current((start, end))
        self._marked = None
        self._settle()

    def show_passage(self, start: int, end: int) -> None:
        """Mark a passage that nobody searched for, and bring it into sight if it is not."""
        self._marks.show_passage((start, end))
        self._bring_into_sight(start)
        self._marked = None
        self._settle()

    def forget_passage(self) -> None:
        """Mark no passage any more."""
        self._marks.show_passage(None)
        self._marked = None
        self._settle()

    def reveal_place(self, start: int) -> None:
        """Bring a place into sight, and let the keyboard go on from there."""
        self._bring_into_sight(start)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self._settle()

    def select_current(self) -> None:
        """Select the mark that stands out, so that the keyboard goes on from there."""
        mark = self._marks.current
        if mark is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(mark[0])
            cursor.setPosition(mark[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def show_place(self, start: int, end: int) -> None:
        """Let one mark stand out, and bring it into sight if it is not."""
        self._bring_into_sight(start)
        self.show_current(start, end)

    def _bring_into_sight(self, start: int) -> None:
        self._wide.reveal(start)
        block = self.document().findBlock(start)
        rect = block_rect(block)
        self._lay_out_to(rect.bottom())
        line = block.layout().lineForTextPosition(start - block.position())
        top = block_rect(block).top() + (line.y() if line.isValid() else 0)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not _BESIDE_PLACES <= top - bar.value() <= height - 2 * _BESIDE_PLACES:
            self._lay_out_to(top + height)
            bar.setValue(round(top - height * _PLACE_HEIGHT))


def _with_ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
