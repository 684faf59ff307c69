"""Going about in the pages of a PDF: where they stand, how large, which are shown."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from reader_app.domain.pdf_place import QUARTERS, Fit, PdfPlace
from reader_app.overriding import override
from reader_app.ui.documents.page_history import PageHistory
from reader_app.ui.documents.page_layout import MARGIN, PageLayout, Place
from reader_app.ui.documents.pdf_document import PdfDocument

SMALLEST_ZOOM = 0.1
LARGEST_ZOOM = 6.0
ZOOM_STEP = 1.2

_LINE = 40


class PageScroll(QAbstractScrollArea):
    """Shows a document that is open already. Pages count from 1 in what it says and is told.

    Signals:
        page_changed: Another page is the one that is read.
        place_changed: The reader is elsewhere in the document, or looks at it in another way.
    """

    page_changed = Signal(int)
    place_changed = Signal()

    def __init__(self, document: PdfDocument) -> None:
        super().__init__()
        self._document = document
        self._history = PageHistory()
        self._layout = PageLayout(())
        self._shown = PdfPlace()
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._note_place)
        document.sizes_changed.connect(self._lay_out_anew)

    @property
    def page(self) -> int:
        """The page that was gone to, or the first of which much is shown."""
        return self._page + 1

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._layout)

    @property
    def zoom(self) -> float:
        """1 is the size on paper."""
        return self._shown.zoom

    @property
    def place(self) -> PdfPlace:
        """Where the reader is, and how they look at it."""
        share = 0.0
        if self.page_count:
            rect = self._layout.rect(self._page)
            share = (self.verticalScrollBar().value() - rect.top()) / rect.height()
        return self._shown._replace(page=self.page, share=share)

    @property
    def history(self) -> PageHistory:
        """Where the reader came from."""
        return self._history

    def show_document(self, place: PdfPlace) -> None:
        """Show the document that is open now, at this place; nothing where none is."""
        self._history.clear()
        self._shown = place
        self._page = min(place.page, max(self._document.page_count, 1)) - 1
        self._lay_out(Place(self._page, place.share))
        self._page = min(place.page, max(self._document.page_count, 1)) - 1
        self.page_changed.emit(self.page)
        self.place_changed.emit()

    def go_to_page(self, page: int) -> None:
        """Put a page at the top."""
        if self.page_count:
            number = min(max(page, 1), self.page_count) - 1
            self._show_alone(number)
            self.verticalScrollBar().setValue(self._start_of(number))
            # Near the end it does not come to the top, and is the one that is read all the same.
            self._note_page(number)

    def go_to_end(self) -> None:
        """Show the end of the last page."""
        if self.page_count:
            self._show_alone(self.page_count - 1)
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            self._note_page(self.page_count - 1)

    def leap_to(self, page: int, rect: QRectF | None = None) -> None:
        """Go to a page as by a link: the reader can go back. `rect` is what to show of it."""
        if not 1 <= page <= self.page_count:
            return
        self._history.leave(self._here())
        if rect is None:
            self.go_to_page(page)
        else:
            self._show_alone(page - 1)
            top = round(self._layout.from_page(page - 1, rect).top()) - MARGIN
            self.verticalScrollBar().setValue(max(top, self._start_of(page - 1)))
            self._note_page(page - 1)
        self.place_changed.emit()

    def reveal(self, page: int, rect: QRectF) -> None:
        """Bring a place of a page into sight, in points, where it is not."""
        if not 1 <= page <= self.page_count:
            return
        self._show_alone(page - 1)
        place = self._layout.from_page(page - 1, rect)
        seen = QRectF(self._offset(), QSizeF(self.viewport().size()))
        if not seen.contains(place):
            self._bring_in(place)

    def leave_here(self) -> None:
        """Let the reader go back to this place."""
        self._history.leave(self._here())

    def go_back(self) -> None:
        """Go back to where the last leap was from."""
        if self._history.can_go_back:
            self._show_place(self._history.back(self._here()))

    def go_on(self) -> None:
        """Go again to where the reader went back from."""
        if self._history.can_go_on:
            self._show_place(self._history.on(self._here()))

    def zoom_by(self, factor: float, hold: QPointF | None = None) -> None:
        """Show everything larger or smaller; what is at `hold` on the viewport stays there."""
        self.zoom_to(self.zoom * factor, hold)

    def zoom_to(self, zoom: float, hold: QPointF | None = None) -> None:
        """Show pages at this zoom, and keep it so."""
        bounded = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        self._look_at(self._shown._replace(zoom=bounded, fit=Fit.FREE), hold)

    def fit(self, fit: Fit) -> None:
        """Show pages as large as there is room, and keep it so."""
        self._look_at(self._shown._replace(fit=fit))

    def turn(self, quarters: int) -> None:
        """Turn every page to the right by so many quarters."""
        turns = (self._shown.turns + quarters) % QUARTERS
        self._lay_out(self._here(), self._shown._replace(turns=turns))
        self.place_changed.emit()

    def show_single(self, *, single: bool) -> None:
        """Show one page at a time, or all under one another."""
        here = self._here()
        read = here if here.page == self._page else Place(self._page, 0.0)
        self._lay_out(read, self._shown._replace(single=single))
        self.place_changed.emit()

    def show_dark(self, *, dark: bool) -> None:
        """Show pages in inverted colours, or in their own."""
        self._look_at(self._shown._replace(dark=dark))

    def turn_page_at_edge(self, *, down: bool) -> bool:
        """Where one page is shown at a time, go on to the next at its end; whether it did."""
        bar = self.verticalScrollBar()
        edge, page = (bar.maximum() if down else 0), self.page + (1 if down else -1)
        if not self._shown.single or bar.value() != edge or not 1 <= page <= self.page_count:
            return False
        self._show_alone(page - 1)
        bar.setValue(0 if down else bar.maximum())
        return True

    def _here(self) -> Place:
        return self._layout.place(self.verticalScrollBar().value())

    def _start_of(self, page: int) -> int:
        """The height at which a page begins, with a little room above it."""
        return int(self._layout.rect(page).top()) - MARGIN // 2 if page else 0

    def _show_place(self, place: Place) -> None:
        self._show_alone(place.page)
        self.verticalScrollBar().setValue(round(self._layout.height_of(place)))
        self.place_changed.emit()

    def _bring_in(self, rect: QRectF) -> None:
        """Scroll a place into sight: a third down, and only as far aside as is needed."""
        view, across = self.viewport(), self.horizontalScrollBar()
        self.verticalScrollBar().setValue(round(rect.top() - view.height() / 3))
        if not across.value() <= rect.left() <= across.value() + view.width() - _LINE:
            across.setValue(round(rect.left()) - _LINE)

    def _show_alone(self, page: int) -> None:
        """Where one page is shown at a time, show this one."""
        if self._layout.alone is not None and self._layout.alone != page:
            self._layout.alone = page
            self._arrange()
            self._note_place()

    def _look_at(self, shown: PdfPlace, hold: QPointF | None = None) -> None:
        """Show everything in another way, with the same place at `hold`: at the top, amid."""
        page = self._page
        held = hold or QPointF(self.viewport().width() / 2, 0)
        at = self._offset() + held
        down, along = self._layout.place(at.y()), at.x() / max(self._layout.width, 1.0)
        self._shown = shown
        self._arrange()
        if self.page_count:
            self.verticalScrollBar().setValue(round(self._layout.height_of(down) - held.y()))
            self.horizontalScrollBar().setValue(round(along * self._layout.width - held.x()))
        if page in self._pages_in_sight():
            self._note_page(page)
        self.place_changed.emit()

    def _pages_in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._layout.between(top, top + self.viewport().height())

    def _lay_out(self, place: Place, shown: PdfPlace | None = None) -> None:
        """Lay out the pages as they are now, at this place; `shown` is how from now on."""
        self._shown = shown or self._shown
        sizes, turns = self._document.sizes, self._shown.turns
        alone = place.page if self._shown.single and sizes else None
        self._layout = PageLayout(sizes, turns=turns, alone=alone)
        self._arrange()
        if sizes:
            there = self._layout.height_of(place) if place.share else self._start_of(place.page)
            self.verticalScrollBar().setValue(round(there))
        self._note_place()

    @Slot()
    def _lay_out_anew(self) -> None:
        """Some pages have other sizes: what is read stays where it is."""
        page = self._page
        self._lay_out(self._here())
        if page in self._pages_in_sight():
            self._note_page(page)

    def _arrange(self) -> None:
        viewport, dpi = self.viewport(), float(self.logicalDpiX())
        room = QSizeF(viewport.size())
        if self._shown.fit is not Fit.FREE:
            fitting = self._layout.fitting_zoom(room, dpi, self._shown.fit)
            self._shown = self._shown._replace(zoom=min(max(fitting, SMALLEST_ZOOM), LARGEST_ZOOM))
        self._layout.arrange(self._shown.zoom, room, dpi)
        down, along = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setPageStep(viewport.height() - _LINE)
        down.setSingleStep(_LINE)
        down.setRange(0, max(0, round(self._layout.height) - viewport.height()))
        along.setPageStep(viewport.width())
        along.setSingleStep(_LINE)
        along.setRange(0, max(0, round(self._layout.width) - viewport.width()))
        viewport.update()

    @Slot()
    def _note_place(self) -> None:
        self._note_page(self._read_page())
        self.place_changed.emit()

    def _read_page(self) -> int:
        """The first page of which half is in sight, or that takes half of the room."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        for page in self._pages_in_sight():
            rect = self._layout.rect(page)
            seen = min(rect.bottom(), top + room) - max(rect.top(), top)
            if seen >= min(rect.height(), room) / 2:
                return page
        return self._layout.page_at(top + MARGIN)

    def _note_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(self.page)
            self.place_changed.emit()

    # What Qt asks of a scroll area

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 800)

    @override
    def viewportSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_at(self._shown)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
