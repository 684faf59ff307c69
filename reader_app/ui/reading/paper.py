"""A note set for paper: pages of one size, in light colours whatever the window has."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader_app.ui.reading.ornaments import draw_ornaments
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.rooms import block_rect, insert_after
from reader_app.ui.reading.typesetting import page_font, ready, style_sheet, typeset
from reader_app.ui.theme import LIGHT, WINDOW_FAMILY

PIXELS = 15
"""Of the running text, at 96 to the inch: 11¼ points."""
_SIDE = 104.0
_TOP = 96.0
_BOTTOM = 96.0
_EDGE = 52.0
"""How far from the edge of the paper its running head and foot stand."""
_FINE = 11
_AT_ONCE = 150
"""Paragraphs laid out before the window has its turn."""
_PLAIN = LIGHT._replace(page="#FFFFFF")


class Paper:
    """One note on pages of `size`, in pixels of a 96th of an inch."""

    def __init__(self, size: QSizeF, look: PageLook, lost: str) -> None:
        self._size = size
        self._lost = lost
        self._look = look._replace(pixels=PIXELS)
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDefaultFont(page_font(self._look))
        self._document.setDefaultStyleSheet(style_sheet(_PLAIN, self._look))
        self._document.setLayoutEnabled(False)
        self._is_empty = True
        self._first_on: dict[int, QTextBlock] = {}

    def set(self, parts: Iterator[str]) -> Iterator[None]:
        """Set the note part by part and lay it out, with a pause now and then."""
        for part in parts:
            if part:
                self._append(part)
                yield
        self._set_size()
        self._document.setLayoutEnabled(True)
        yield from self._laid_out()

    @property
    def page_count(self) -> int:
        """How many pages it takes."""
        return self._document.pageCount()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint the text of a page, counted from 0."""
        top = page * self._size.height()
        painter.save()
        painter.translate(0, -top)
        body = QRectF(0, top + _TOP, self._size.width(), self._size.height() - _TOP - _BOTTOM)
        first = self._first_on.get(page)
        if first is not None:
            last = self._first_on.get(page + 1, self._document.lastBlock())
            painter.setClipRect(body.adjusted(0, -2, 0, 2))
            draw_ornaments(painter, first, last, _PLAIN)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = body.adjusted(0, -2, 0, 2)
        context.palette.setColor(QPalette.ColorRole.Text, QColor(_PLAIN.ink))
        painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()

    def paint_edges(self, painter: QPainter, head: tuple[str, str], foot: tuple[str, str]) -> None:
        """Paint the running head and foot of a page: what stands left, and what right."""
        font = QFont(WINDOW_FAMILY)
        font.setPixelSize(_FINE)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(_PLAIN.ink_soft))
        width, bottom = self._size.width() - 2 * _SIDE, self._size.height() - _EDGE
        height = QFontMetricsF(font).height()
        for (left, right), y in ((head, _EDGE), (foot, bottom - height)):
            line = QRectF(QPointF(_SIDE, y), QSizeF(width, height))
            room = width - QFontMetricsF(font).horizontalAdvance(right) - 2 * _FINE
            cut = QFontMetricsF(font).elidedText(left, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, cut)
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, right)
        painter.restore()

    def _append(self, html: str) -> None:
        document = self._document
        if self._is_empty:
            self._is_empty = False
            document.setHtml(f"<body>{ready(html, self._lost)}</body>")
            start = document.begin()
        else:
            last = document.lastBlock()
            insert_after(last, ready(html, self._lost))
            start = last.next()
        typeset(start, document.characterCount(), _PLAIN, html, self._lost)

    def _set_size(self) -> None:
        frame = self._document.rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(_SIDE)
        style.setRightMargin(_SIDE)
        style.setTopMargin(_TOP)
        style.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(style)
        self._document.setPageSize(self._size)

    def _laid_out(self) -> Iterator[None]:
        """Lay the pages out bit by bit; a heading goes with the text that follows it."""
        block = self._document.begin()
        is_broken = False
        while block.isValid():
            if is_broken:
                _lay_out_again(block)
            for _ in range(_AT_ONCE):
                if not block.isValid():
                    break
                if block.blockFormat().headingLevel() and self._is_left_behind(block):
                    is_broken = True
                    _break_before(block)
                    _lay_out_again(block)
                self._first_on.setdefault(self._page_of(block), block)
                self._first_on.setdefault(self._page_of_end(block), block)
                block = block.next()
            yield

    def _is_left_behind(self, heading: QTextBlock) -> bool:
        following = heading.next()
        return following.isValid() and self._page_of(following) > self._page_of(heading)

    def _page_of(self, block: QTextBlock) -> int:
        """The page on which the first line of a block stands."""
        line = block.layout().lineAt(0)
        top = block_rect(block).top() + (line.y() if line.isValid() else 0.0)
        return int(top // self._size.height())

    def _page_of_end(self, block: QTextBlock) -> int:
        return int((block_rect(block).bottom() - 1) // self._size.height())


def _break_before(block: QTextBlock) -> None:
    style = block.blockFormat()
    style.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(style)


def _lay_out_again(block: QTextBlock) -> None:
    """Lay out the paragraphs from here on that come next.

    Once one of them was changed, Qt takes all behind it for laid out (6.11): they would be lost.
    """
    last = block
    for _ in range(_AT_ONCE):
        if not last.next().isValid():
            break
        last = last.next()
    length = last.position() + last.length() - block.position()
    block.document().markContentsDirty(block.position(), length)
