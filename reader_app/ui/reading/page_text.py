"""The page: one document set like a book, with widgets standing in it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QSizeF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader_app.domain.reading_place import ReadingPlace
from reader_app.overriding import override
from reader_app.ui.reading import strokes
from reader_app.ui.reading.link_browser import LinkBrowser
from reader_app.ui.reading.ornaments import draw_ornaments
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.page_source import PageSource
from reader_app.ui.reading.passage import kept_block
from reader_app.ui.reading.place_bar import PlaceBar
from reader_app.ui.reading.rooms import Rooms, block_rect, insert_after
from reader_app.ui.reading.strokes import Stroke
from reader_app.ui.reading.typesetting import (
    measure,
    page_font,
    ready,
    style_sheet,
    typeset,
)
from reader_app.ui.reading.wide_tables import WideTables
from reader_app.ui.reading.word_marks import Phrase, WordMarks
from reader_app.ui.theme import Theme, Tokens
from reader_app.ui.widgets import AfterPainting

Draw: TypeAlias = Callable[[QPainter, QTextBlock, QTextBlock], None]
"""Draws what belongs to the blocks from the first to the last, where they stand in the document."""

_BOTTOM = 60
_WORDS_KEPT = 60
_WIDE_SIDE = 42
_NARROW_SIDE = 18
_NARROW = 480
_BESIDE_FLOATS = 14


class PageText(LinkBrowser):
    """A page to read, set like a book. One is used for all notes.

    Signals:
        first_painted: The page is on the screen for the first time.
        changed: The text is another now, or what is marked in it.
        resized: It is higher or wider than before, or less so.
    """

    first_painted = Signal()
    resized = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = PageLook()
        self._styled: tuple[Tokens, PageLook] | None = None
        self._measure = 0.0
        self._source = PageSource("")
        self._rest: list[str] = []
        self._first_blocks = 0
        self._below = ""
        self._wide = WideTables(theme, self)
        self._drawn_also: list[Draw] = []
        self._later = QTimer(self)
        self._later.timeout.connect(self._append_rest)
        self._shown = AfterPainting(self)
        self._shown.came.connect(self._append_in_turns)
        self._rooms = Rooms(self.document())
        self._marks = WordMarks()
        self._strokes: list[Stroke] = []
        self._marked: tuple[int, int] | None = None
        self._corner: QWidget | None = None
        self._painted = False
        self._is_held = False
        self._awaited: ReadingPlace | None = None
        self.bar = PlaceBar(theme)
        self._arrange_bars()
        self.cursorPositionChanged.connect(self._reveal_cursor)
        self.verticalScrollBar().valueChanged.connect(self._settle)
        self.verticalScrollBar().actionTriggered.connect(self._await_nothing)
        self.document().documentLayout().documentSizeChanged.connect(self._settle)
        theme.changed.connect(self.restyle)

    def _arrange_bars(self) -> None:
        self.setVerticalScrollBar(self.bar)
        # A bar that came and went would set the page twice, and move it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # The ground beside the scroll bar is the page too.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        # A wide table scrolls by itself: the page never moves sideways.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(self._stay)

    def show_page(self, source: PageSource) -> None:
        """Show another page from its top."""
        self._source = source
        self._rest = list(source.rest)
        self._awaited = None
        self._below = ""
        with self._settled_once():
            self._build(source.html, frozenset())
            self._first_blocks = self.document().findBlock(self._rooms.start() - 1).blockNumber()
            self.verticalScrollBar().setValue(0)
        self._append_soon()

    def show_page_again(self, source: PageSource) -> None:
        """Show the same page as it is now, at the same place."""
        if source.html != self._source.html:
            # How far its beginning reaches now is not known before it is set.
            self._first_blocks = 0
        self._source = source
        self.restyle()

    @Slot()
    def restyle(self) -> None:
        """Set the page again in the colours and the size that hold now, at the same place."""
        top, offset = self._place()
        number = top.block().blockNumber()
        html, *rest = self._source.html, *self._source.rest
        if rest and number >= self._first_blocks:
            # The reader is further down: all that is above must be set first.
            html, rest = "".join((html, *rest)), []
        self._rest = rest
        with self._settled_once():
            self._build(html, self._rooms.opened)
            self._return_to(self.document().findBlockByNumber(number), offset)
        self._append_soon()

    def show_look(self, look: PageLook) -> None:
        """Set the page so, at the same place."""
        if look != self._look:
            self._look = look
            self.restyle()

    @property
    def look(self) -> PageLook:
        """How the page is set."""
        return self._look

    def draw_also(self, draw: Draw) -> None:
        """Let this draw under the text, too, each time that it is painted."""
        self._drawn_also.append(draw)

    def end_of_note(self) -> int:
        """Where the note ends: what is below its foot is no more of it."""
        return self._rooms.foot_end()

    def show_in_corner(self, widget: QWidget) -> None:
        """Let `widget` stand at the top right of the page."""
        widget.setParent(self.viewport())
        widget.installEventFilter(self)
        self._corner = widget
        self._settle()

    def mark_words(self, phrases: Iterable[Phrase], in_title: Iterable[Phrase] = ()) -> bool:
        """Mark these folded phrases wherever they stand, some in the title alone.

        Tells whether they are others than before.
        """
        others = self._marks.look_for(phrases, in_title)
        if others:
            self._marked = None
            self._settle()
            self.changed.emit()
        return others

    def show_strokes(self, drawn: Sequence[Stroke]) -> None:
        """Draw these words coloured, until the text is another."""
        if self._strokes != list(drawn):
            self._strokes = list(drawn)
            self._marked = None
            self._settle()

    def is_open(self, index: int) -> bool:
        """Whether the `more` of a float is shown."""
        return self._rooms.is_open(index)

    @property
    def place(self) -> ReadingPlace | None:
        """Where the reader is; None at the top and at the end."""
        bar = self.verticalScrollBar()
        if self._awaited is not None:
            return self._awaited
        if bar.value() == 0 or (bar.value() >= bar.maximum() and not self._rest):
            return None
        if self._blocks_in_sight()[1].position() >= self._rooms.foot_end():
            # What is below the foot is no more of the note.
            return None
        return self.standing

    @property
    def standing(self) -> ReadingPlace:
        """Where the reader is, also at the top and at the end."""
        if self._awaited is not None:
            return self._awaited
        top, offset = self._place()
        block = top.block()
        beyond = offset / max(1.0, block_rect(block).height())
        words = block.text()[:_WORDS_KEPT]
        opened = tuple(sorted(self._rooms.opened))
        return ReadingPlace(block.blockNumber(), words, min(1.0, max(0.0, beyond)), opened)

    def go_to_place(self, place: ReadingPlace) -> None:
        """Go where the reader was, now or once so much of a long page is set."""
        block = kept_block(self.document(), place)
        if self._rest and not block.isValid():
            self._awaited = place
            return
        self._awaited = None
        if block.isValid() and block == self.document().begin() and place.beyond == 0:
            # Above the first paragraph there is the margin of the page.
            self.verticalScrollBar().setValue(0)
        elif block.isValid():
            self._return_to(block, place.beyond * block_rect(block).height())

    def show_more(self, index: int, *, shown: bool) -> None:
        """Show or hide the `more` of a float; nothing above it moves."""
        if shown == self._rooms.is_open(index):
            return
        top, offset = self._place()
        self.document().setLayoutEnabled(False)
        if shown:
            first, end = self._rooms.open(index)
            more = self._source.floats[index].more
            typeset(first, end, self._theme.tokens, more, self._source.lost)
        else:
            self._wide.forget()
            self._rooms.close(index)
        self._find_wide("".join((self._source.html, *(each.more for each in self._source.floats))))
        self._marks.forget()
        self._marked = None
        self.document().setLayoutEnabled(True)
        self._return_to(top.block(), offset)
        self.changed.emit()

    def show_below(self, html: str) -> None:
        """Let `html` stand at the very end, below the foot; nothing else moves."""
        if html != self._below:
            self._below = html
            with self._settled_once():
                self._rooms.put_below(html)

    def fit_floats(self) -> None:
        """Give each float the room that it needs now."""
        width = self._column()
        if not self._rooms.outgrown(width):
            return
        top, offset = self._place()
        self._rooms.fit(width)
        self._return_to(top.block(), offset)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so far that the whole of a float can be seen."""
        rect = self._rooms.rect(self._rooms.index(widget))
        self._lay_out_to(rect.bottom())
        bar = self.verticalScrollBar()
        lowest = rect.bottom() + _BESIDE_FLOATS - self.viewport().height()
        highest = max(lowest, rect.top() - _BESIDE_FLOATS)
        bar.setValue(round(max(lowest, min(bar.value(), highest))))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._corner and event.type() == QEvent.Type.FocusIn:
            self.verticalScrollBar().setValue(0)
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        top, offset = self._place()
        super().resizeEvent(e)
        self._set_margins()
        self._wide.fit(self._side(), self._column())
        if self._rooms.outgrown(self._column()):
            self._rooms.fit(self._column())
        self._return_to(top.block(), offset)
        self.resized.emit()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        first, last = self._blocks_in_sight()
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        draw_ornaments(painter, first, last, self._theme.tokens)
        for draw in self._drawn_also:
            draw(painter, first, last)
        painter.end()
        super().paintEvent(e)
        self._draw_sides(first, last)
        self.paint_rings(QColor(self._theme.tokens.accent))
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """A wheel that turns sideways scrolls the wide table under the pointer."""
        sideways = e.angleDelta().x()
        if e.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            sideways = sideways or e.angleDelta().y()
        height = e.position().y() + self.verticalScrollBar().value()
        if sideways and self._wide.scroll_at(height, sideways):
            e.accept()
        else:
            super().wheelEvent(e)

    def _draw_sides(self, first: QTextBlock, last: QTextBlock) -> None:
        """Cover what of wide tables stands beside the column."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        self._wide.draw(painter, first.position() - 1, last.position() + last.length())
        painter.end()

    @Slot()
    def _stay(self) -> None:
        self.horizontalScrollBar().setRange(0, 0)

    @Slot()
    def _reveal_cursor(self) -> None:
        self._wide.reveal(self.textCursor().position())

    @Slot()
    def _await_nothing(self) -> None:
        """The reader scrolls: they are where they want to be."""
        self._awaited = None

    def _append_soon(self) -> None:
        """Set what is left of a long page, once its beginning is on the screen."""
        self._later.stop()
        if self._rest:
            self._shown.ask()

    @Slot()
    def _append_in_turns(self) -> None:
        self._later.start(0)

    @Slot()
    def _append_rest(self) -> None:
        if not self._rest:
            self._later.stop()
            return
        top, offset = self._place()
        document = self.document()
        document.setLayoutEnabled(False)
        last = document.findBlock(self._rooms.start() - 1)
        start = QTextCursor(last)
        html = self._rest.pop(0)
        insert_after(last, ready(html, self._source.lost))
        typeset(start.block(), self._rooms.start(), self._theme.tokens, html, self._source.lost)
        self._find_wide(html)
        document.setLayoutEnabled(True)
        self._return_to(top.block(), offset)
        if self._awaited is not None:
            self.go_to_place(self._awaited)
        self.changed.emit()

    def _build(self, html: str, opened: frozenset[int]) -> None:
        """Set `html` and the floats as the document. The layout is off: it is laid out once."""
        document = self.document()
        source = self._source
        self._strokes = []
        self._wide.forget()
        document.setLayoutEnabled(False)
        self._style()
        document.setHtml(f"<body>{ready(html, source.lost)}</body>")
        floats = [
            replace(each, text=ready(each.text, source.lost), more=ready(each.more, source.lost))
            for each in source.floats
        ]
        self._rooms.build(floats, self._column(), source.foot)
        for index, each in enumerate(source.floats):
            if each.more and index in opened:
                self._rooms.open(index)
        if self._below:
            self._rooms.put_below(self._below)
        end = document.characterCount()
        whole = "".join((html, *(each.text + each.more for each in source.floats)))
        typeset(document.begin(), end, self._theme.tokens, whole, source.lost)
        self._set_margins()
        self._find_wide(whole)
        self._marks.forget()
        self._marked = None
        document.setLayoutEnabled(True)
        self.changed.emit()

    def _style(self) -> None:
        """Set the fonts and styles that pages have from now on, where they are others."""
        styled = self._theme.tokens, self._look
        if styled != self._styled:
            self._styled = styled
            self._measure = measure(self._look)
            self.document().setDefaultFont(page_font(self._look))
            self.document().setDefaultStyleSheet(style_sheet(*styled))

    def _find_wide(self, html: str) -> None:
        """Let the tables that this brought scroll, where they are too wide."""
        if "<table" in html:
            self._wide.fit(self._side(), self._column())
            self._wide.find()

    def _side(self) -> int:
        """The margin left of the column: the same with and without a scroll bar."""
        return (self.width() - self._column()) // 2

    def _column(self) -> int:
        side = _NARROW_SIDE if self.width() < _NARROW else _WIDE_SIDE
        return max(120, round(min(self._measure, self.width() - 2 * side)))

    def _set_margins(self) -> None:
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        left = self._side()
        right = max(0.0, self.viewport().width() - left - self._column())
        if (style.leftMargin(), style.rightMargin()) != (left, right):
            style.setLeftMargin(left)
            style.setRightMargin(right)
            style.setTopMargin(self._source.top)
            style.setBottomMargin(_BOTTOM)
            frame.setFrameFormat(style)

    def _place(self) -> tuple[QTextCursor, float]:
        """The first block in sight, and how much of it is above the edge."""
        top, _ = self._blocks_in_sight()
        rect = block_rect(top)
        return QTextCursor(top), self.verticalScrollBar().value() - rect.top()

    def _return_to(self, block: QTextBlock, offset: float) -> None:
        with self._settled_once():
            rect = block_rect(block)
            value = rect.top() + min(offset, rect.height())
            self._lay_out_to(value + self.viewport().height())
            self.verticalScrollBar().setValue(round(value))

    def _lay_out_to(self, height: float) -> None:
        layout = self.document().documentLayout()
        layout.hitTest(QPointF(0, height), Qt.HitTestAccuracy.FuzzyHit)
        # Qt tells the scroll bar nothing of what a hit test has laid out.
        layout.documentSizeChanged.emit(QSizeF())

    def _blocks_in_sight(self) -> tuple[QTextBlock, QTextBlock]:
        sight = self.viewport().rect()
        top = QPoint(sight.center().x(), sight.top())
        bottom = QPoint(sight.center().x(), sight.bottom())
        return self.cursorForPosition(top).block(), self.cursorForPosition(bottom).block()

    @contextmanager
    def _settled_once(self) -> Iterator[None]:
        """Settle at the end of the block, and not at each step of it."""
        held, self._is_held = self._is_held, True
        try:
            yield
        finally:
            self._is_held = held
        self._settle()

    @Slot()
    def _settle(self) -> None:
        """Put floats and marks where the blocks in sight stand now."""
        if self._is_held:
            return
        first, last = self._blocks_in_sight()
        if last.position() < first.position():
            # The first question laid out more of the page, which moved what it asked for.
            first, last = self._blocks_in_sight()
        self._move_corner()
        start, end = first.position() - 1, last.position() + last.length()
        self._move_floats(start, end)
        self._wide.move(start, end, self.verticalScrollBar().value())
        self._mark_between(first, last)

    def _move_corner(self) -> None:
        if self._corner is not None:
            top = block_rect(self.document().begin()).top()
            right = self._side() + self._column()
            x = round(right) - self._corner.width()
            self._corner.move(x, round(top) - self.verticalScrollBar().value() - 7)

    def _move_floats(self, first: int, last: int) -> None:
        """Put each float into its room, or out of sight: far rooms need not be laid out yet."""
        width = self._column()
        scrolled = self.verticalScrollBar().value()
        for index in range(len(self._rooms)):
            widget = self._rooms.widget(index)
            height = self._rooms.height(index)
            position = self._rooms.position(index)
            if first <= position <= last:
                y = round(self._rooms.rect(index).top()) - scrolled
            else:
                y = -height if position < first else self.viewport().height()
            widget.setGeometry(QRect(self._side(), y, width, height))

    def _mark_between(self, first: QTextBlock, last: QTextBlock) -> None:
        sight = (first.blockNumber(), last.blockNumber())
        if sight != self._marked:
            self._marked = sight
            last = self._last_of_note(last)
            tokens = self._theme.tokens
            # What was searched for stands out over what was coloured.
            selections = strokes.selections(self._strokes, first, last, tokens)
            selections += self._marks.selections(first, last, tokens)
            if selections or self.extraSelections():
                self.setExtraSelections(selections)

    def _last_of_note(self, last: QTextBlock) -> QTextBlock:
        """The last block in which words are looked for: what is below the foot is not searched."""
        end = self._rooms.foot_end()
        return last if last.position() <= end else self.document().findBlock(end)
