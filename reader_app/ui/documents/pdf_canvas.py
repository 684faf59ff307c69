"""The pages of a PDF under the reader's hands: words selected and copied, links followed."""

from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.documents.copying import Copying
from reader_app.ui.documents.page_area import PageArea
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_painter import Over
from reader_app.ui.documents.pdf_caret import Move, caret_point, moved
from reader_app.ui.documents.pdf_document import PdfDocument
from reader_app.ui.documents.pdf_links import PageLink, PdfLinks
from reader_app.ui.documents.pdf_selection import Caret, PdfSelection, Spot, line_at
from reader_app.ui.link_hint import LinkHint
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text

_DRAG_SCROLL_MS = 30
_CLICK = 3
_SIDEWAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_EDGE_KEYS = {
    Qt.Key.Key_Down: True,
    Qt.Key.Key_PageDown: True,
    Qt.Key.Key_Up: False,
    Qt.Key.Key_PageUp: False,
}


class Found(Protocol):
    """What was found in the document: places of a page, counted from 0, in points."""

    def rects(self, page: int) -> list[QRectF]:
        """Everything found on a page."""

    def current_rects(self, page: int) -> list[QRectF]:
        """The one that is gone to, if it stands on this page."""


class PdfCanvas(PageArea):
    """Pages to read, select and follow links in.

    Signals:
        link_followed: A link leads out of the document; its address.
        menu_requested: The reader asks what can be done here; carries the point on the screen.
        place_clicked: The reader clicked on words, or pressed Enter with the selection there; the
            page, from 1, and the words of that line.
    """

    link_followed = Signal(str)
    menu_requested = Signal(QPoint)
    place_clicked = Signal(int, str)

    def __init__(
        self, theme: Theme, document: PdfDocument, drawing: PageDrawing, found: Found
    ) -> None:
        super().__init__(theme, document, drawing)
        self._found = found
        self._selection = PdfSelection(document)
        self._links = PdfLinks(document, self)
        self._link: PageLink | None = None
        self._link_page = 0
        self._press: QPointF | None = None
        self._copying = Copying(self)
        self._hint = LinkHint(theme, self.viewport())
        self._drag_timer = QTimer(self, interval=_DRAG_SCROLL_MS)
        self._drag_timer.timeout.connect(self._scroll_along)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def show_document(self, place: PdfPlace) -> None:
        self._copying.stop()
        self._selection.clear()
        self._links.forget()
        self._link = self._press = None
        super().show_document(place)

    @override
    def over(self, page: int) -> Over:
        shown = [each.adjusted(0, -1.5, 0, 1.5) for each in self._selection.rects(page)]
        link = self._link.rects if self._link and self._link_page == page else ()
        current = self._found.current_rects(page)
        others = [each for each in self._found.rects(page) if each not in current]
        return Over(shown, others, current, link)

    def select_all(self) -> None:
        """Select every word of the document."""
        self._selection.select_all()
        self.viewport().update()

    def select_page(self) -> None:
        """Select every word of the page at the top."""
        self._selection.select_page(self.page - 1)
        self.viewport().update()

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if not self._selection.is_empty:
            self._copying.copy(self._selection.texts())

    def move_selection(self, move: Move) -> None:
        """Take the end of the selection further; it begins at the top of what is shown."""
        if not self.page_count:
            return
        caret = self._selection.caret
        if caret is None:
            caret = self._selection.caret_at(self._spot(QPointF(0, 0)))
            self._selection.start(caret)
        caret = moved(self._document, caret, move)
        self._selection.extend(caret)
        self._show_caret(caret)
        self.viewport().update()

    def follow_link(self) -> bool:
        """Follow the link that the keyboard is on; whether there is one in sight."""
        if self._link is None or self._link_page not in self._pages_in_sight():
            return False
        self._follow(self._link)
        return True

    def _follow(self, link: PageLink) -> None:
        self._hint.show_address("")
        if link.page is None:
            self.link_followed.emit(link.address)
        else:
            self.leap_to(link.page + 1, QRectF(link.point, link.point))

    def _show_caret(self, caret: Caret) -> None:
        """Scroll as far as it takes to see the end of the selection."""
        point = caret_point(self._document, caret)
        if point is None:
            return
        self._show_alone(caret.page)
        line = self._layout.from_page(caret.page, QRectF(point, point)).center()
        view, down = self.viewport().height(), self.verticalScrollBar()
        if not down.value() + 20 <= line.y() <= down.value() + view - 20:
            down.setValue(round(line.y() - view / 3))

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._link is not None and self._link_page not in self._pages_in_sight():
            self._hint.show_address("")

    # Keys and focus

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        sideways = key in _SIDEWAYS and not self.horizontalScrollBar().maximum()
        if key == Qt.Key.Key_Space:
            self._scroll_page(event)
        elif sideways or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()  # then they turn pages, or select
        elif not (self._follows(key) or self._turns_page(event, key)):
            super().keyPressEvent(event)

    def _follows(self, key: Qt.Key) -> bool:
        """Whether Enter led on: along a link, or to where these words stand in the transcript."""
        if key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        return self.follow_link() or self._told_caret()

    def _told_caret(self) -> bool:
        """Tell of the words at the end of the selection, as a click there does."""
        caret = self._selection.caret
        point = caret_point(self._document, caret) if caret is not None else None
        if caret is None or point is None:
            return False
        self._tell_place(Spot(caret.page, point))
        return True

    def _turns_page(self, event: QKeyEvent, key: Qt.Key) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and key in _EDGE_KEYS and self.turn_page_at_edge(down=_EDGE_KEYS[key])

    def _scroll_page(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.turn_page_at_edge(down=not back):
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * (-1 if back else 1))

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from link to link of what is shown, then on to the next control."""
        links = [(page, link) for page in self._pages_in_sight() for link in self._links.on(page)]
        here = (self._link_page, self._link)
        at = links.index(here) + (1 if forward else -1) if here in links else None
        if at is None:
            at = 0 if forward else len(links) - 1
        if 0 <= at < len(links):
            self._ring = True
            self._link_page, self._link = links[at]
            self._tell_link(links[at][1])
            self.viewport().update()
            return True
        self._forget_link()
        return super().focusNextPrevChild(forward)

    def _forget_link(self) -> None:
        """The keyboard is on no link any more."""
        self._link = None
        self._hint.show_address("")

    def _tell_link(self, link: PageLink) -> None:
        place = self._layout.from_page(self._link_page, link.rects[0])
        view = place.translated(-self._offset()).toRect()
        if not self.viewport().rect().contains(view):
            self._bring_in(place)
        self._hint.show_address(self._leads_to(link))

    def _leads_to(self, link: PageLink) -> str:
        """What there is to say of a link before it is followed."""
        if link.page is None:
            return link.address
        return self.tr("Page {page}").format(page=number_text(link.page + 1))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        self._forget_link()
        self.viewport().update()

    # Mouse

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hint.show_address("")

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.page_count:
            return
        self._forget_link()
        self._press = event.position()
        caret = self._selection.caret_at(self._spot(event.position()))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.extend(caret)
        else:
            self._selection.start(caret)
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._press is None:
            self._show_hovered(self._link_under(event.position()))
            return
        self._select_to(event.position())
        if self.viewport().rect().contains(event.position().toPoint()):
            self._drag_timer.stop()
        elif not self._drag_timer.isActive():
            self._drag_timer.start()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, self._press = self._press, None
        self._drag_timer.stop()
        if press is None or (event.position() - press).manhattanLength() > _CLICK:
            return
        link = self._link_under(event.position())
        if link is not None:
            self._follow(link)
        else:
            self._tell_place(self._spot(event.position()))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.page_count:
            self.menu_requested.emit(event.globalPos())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.page_count:
            self._press = None
            self._selection.select_word(self._spot(event.position()))
            self.viewport().update()

    def _show_hovered(self, link: PageLink | None) -> None:
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self._hint.show_address(self._leads_to(link) if link else "")

    def _tell_place(self, spot: Spot) -> None:
        words = line_at(self._document, spot)
        if words:
            self.place_clicked.emit(spot.page + 1, words)

    @Slot()
    def _scroll_along(self) -> None:
        """Follow a selection that is drawn beyond the edge."""
        at: QPoint = self.viewport().mapFromGlobal(self.cursor().pos())
        beyond = min(at.y(), 0) + max(at.y() - self.viewport().height(), 0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + beyond)
        self._select_to(QPointF(at))

    def _select_to(self, position: QPointF) -> None:
        if self.page_count:
            self._selection.extend(self._selection.caret_at(self._spot(position)))
            self.viewport().update()

    def _link_under(self, position: QPointF) -> PageLink | None:
        if not self.page_count:
            return None
        spot = self._spot(position)
        if self._drawing.is_busy and not self._links.knows(spot.page):
            return None  # Qt would wait until its picture is drawn
        return self._links.at(spot.page, spot.point)

    def _spot(self, position: QPointF) -> Spot:
        return Spot(*self._layout.on_page(position + self._offset()))
