"""A PDF in the window: its bar, its strip, its pages, or what stands in their place."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from reader_app.domain.pdf_place import PdfPlace
from reader_app.overriding import override
from reader_app.ui.documents.page_drawing import PageDrawing
from reader_app.ui.documents.page_words import WordsOfPage
from reader_app.ui.documents.pdf_bar import PdfBar
from reader_app.ui.documents.pdf_canvas import PdfCanvas
from reader_app.ui.documents.pdf_commands import PdfCommands
from reader_app.ui.documents.pdf_document import Opened, PdfDocument
from reader_app.ui.documents.pdf_finding import PdfFinding
from reader_app.ui.documents.pdf_side import PdfSide
from reader_app.ui.documents.pdf_trouble import PdfTrouble
from reader_app.ui.documents.print_bar import PrintBar
from reader_app.ui.documents.printing import Printing
from reader_app.ui.theme import Theme
from reader_app.ui.widgets import in_reading_order


class PdfPane(QWidget):
    """One PDF at a time, vetted before it is handed over.

    Signals:
        closed: The reader goes back to the note.
        open_elsewhere_requested: The document shown is to be opened in another program.
        password_given: The reader wrote the password of the document that asks for one.
        link_followed: A link leads out of the document; its address.
        place_clicked: The reader clicked on words; the page, from 1, and the words of that line.
        place_changed: The reader is elsewhere in the document; carries the PdfPlace.
        beside_requested: The note is to stand beside the document, or no longer.
        page_shown: Another page is in front; carries it, from 1, or 0 where none is.
        mark_requested: This page is to be a favourite, or no longer.
    """

    closed = Signal()
    open_elsewhere_requested = Signal()
    password_given = Signal(str)
    link_followed = Signal(str)
    place_clicked = Signal(int, str)
    place_changed = Signal(object)
    beside_requested = Signal()
    page_shown = Signal(int)
    mark_requested = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = PdfBar(theme)
        # Before the document: it ends its thread first when all is torn down.
        self._document = PdfDocument()
        self._drawing = PageDrawing(self._document, self)
        self._finding = PdfFinding(theme, self._document, self._drawing, self)
        self._canvas = PdfCanvas(theme, self._document, self._drawing, self._finding.find)
        self._words = WordsOfPage(self._document, self._drawing, self)
        self._side = PdfSide(theme, self._document, self._drawing)
        self._document.setParent(self)
        self._trouble = PdfTrouble(theme)
        self._printing = Printing(self._document, self._drawing, self)
        self._print_bar = PrintBar(theme)
        self._awaited: tuple[int, str] | None = None
        self._lay_out()
        self._commands = PdfCommands(self._canvas, self._finding, self._bar, self._side, self)
        self._connect()

    @property
    def place(self) -> PdfPlace:
        """Where in the document the reader is."""
        return self._canvas.place

    @property
    def page_count(self) -> int:
        """How many pages the document has; 0 while none is shown."""
        return self._document.page_count

    @property
    def side(self) -> QWidget:
        """The strip beside the pages."""
        return self._side

    def show_pdf(
        self, path: Path, title: str, place: PdfPlace | None = None, password: str = ""
    ) -> None:
        """Show a document that was vetted, at this place."""
        self._printing.stop()
        opened = self._document.open(path, password)
        if opened is Opened.LOCKED:
            self.ask_password(title, wrong=bool(password))
        elif opened is Opened.BADLY:
            self.show_trouble(title, self.tr("This document cannot be shown here."))
        else:
            self._show_title(title)
            self._show_document(place or PdfPlace())
            self._bring_forward(self._split, self._canvas)

    def show_seen(self, pages: int) -> None:
        """Look at the first pages only: the others are still being vetted."""
        self._document.show_seen(pages)

    def resume(self, place: PdfPlace) -> None:
        """Go to a place, unless the reader has left the start of the document."""
        at_start = self.place.page == 1 and self.place.share <= 0
        if at_start and self._awaited is None and not self._canvas.history.can_go_back:
            self._canvas.show_document(place)

    def show_trouble(self, title: str, line: str) -> None:
        """Say in one line why the document is not shown, and offer to open it elsewhere."""
        self._trouble.show_line(line)
        self._show_instead(title)

    def show_waiting(self, title: str) -> None:
        """Say that the document is being looked at."""
        self._trouble.show_waiting(self.tr("Checking the document…"))
        self._show_instead(title)

    def ask_password(self, title: str, *, wrong: bool = False) -> None:
        """Ask for the password of the document; `wrong` is what was written the last time."""
        asked = self.tr("This document asks for a password. It is not kept.")
        again = self.tr("That password does not open it. Try again:")
        self._trouble.ask_password(again if wrong else asked)
        self._show_instead(title)

    def show_place(self, page: int, words: str = "") -> bool:
        """Go to a page, counted from 1, and mark a passage of it; whether there is such a page.

        Where its words do not stand there, nothing is marked. A page that is still being vetted
        is marked when it may be looked at.
        """
        there = 1 <= page <= self.page_count
        if there:
            self._canvas.leave_here()
            self._canvas.go_to_page(page)
            self._awaited = (page, words) if words else None
            self._show_awaited()
        return there

    def show_beside(self, *, beside: bool) -> None:
        """Tell whether the note stands beside the document."""
        self._bar.show_beside(beside=beside)

    def show_marked(self, marked: bool | None) -> None:
        """Tell whether the page in front is a favourite; None where it cannot be one."""
        self._commands.can_mark = marked is not None
        self._bar.show_marked(marked)

    def clear(self) -> None:
        """Let go of the document, so that its file can be replaced."""
        self._printing.stop()
        self._document.close()
        self._show_document(PdfPlace())

    def _show_document(self, place: PdfPlace) -> None:
        self._awaited = None
        self._finding.forget()
        self._canvas.show_document(place)
        self._side.show_document()
        self._show_page(self._canvas.page)

    def _show_instead(self, title: str) -> None:
        self.clear()
        self._show_title(title)
        self._bring_forward(self._trouble, self._trouble)

    def _bring_forward(self, part: QWidget, entrance: QWidget) -> None:
        """Show this part of the pane; `entrance` is where the keyboard goes."""
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(entrance)
        entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_title(self, title: str) -> None:
        self._bar.show_title(title)
        self._canvas.setAccessibleName(title)
        self.setAccessibleName(title)

    def _lay_out(self) -> None:
        self._side.hide()
        self._print_bar.hide()
        self._split = QSplitter()
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._side)
        self._split.addWidget(self._canvas)
        self._split.setStretchFactor(1, 1)
        in_reading_order(self._split)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._finding.bar)
        column.addWidget(self._print_bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._bar.command_chosen.connect(self._commands.do)
        self._bar.zoom_chosen.connect(self._canvas.zoom_to)
        self._bar.page_chosen.connect(self._choose_page)
        self._bar.page_left.connect(self._canvas.setFocus)
        self._bar.elsewhere_requested.connect(self.open_elsewhere_requested)
        self._commands.close_requested.connect(self.closed)
        self._commands.beside_requested.connect(self.beside_requested)
        self._commands.print_requested.connect(self._print)
        self._commands.mark_requested.connect(self._mark_page)
        self._trouble.elsewhere_requested.connect(self.open_elsewhere_requested)
        self._trouble.password_given.connect(self.password_given)
        self._document.seen_changed.connect(self._show_awaited)
        self._words.read.connect(self._describe)
        self._canvas.page_changed.connect(self._show_page)
        self._canvas.place_changed.connect(self._tell_place)
        self._canvas.menu_requested.connect(self._bar.show_menu)
        self._canvas.link_followed.connect(self.link_followed)
        self._canvas.place_clicked.connect(self.place_clicked)
        self._side.page_picked.connect(self._canvas.leap_to)
        self._side.place_picked.connect(self._canvas.leap_to)
        self._side.hit_picked.connect(self._finding.find.go_to)
        self._finding.find.found.connect(self._show_found)
        self._finding.find.moved.connect(self._go_to_found)
        self._finding.list_requested.connect(self._commands.show_hits)
        self._finding.ended.connect(self._canvas.setFocus)
        self._printing.progressed.connect(self._print_bar.show_progress)
        self._printing.progressed.connect(self._print_bar.show)
        self._printing.ended.connect(self._print_bar.hide)
        self._print_bar.stop_requested.connect(self._printing.stop)

    @override
    def event(self, event: QEvent) -> bool:
        # The menu has the same keys for the text of notes: while a PDF is shown they are ours.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._commands.meant_by(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._commands.meant_by(event)
        if command:
            self._commands.do(command)
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _show_page(self, page: int) -> None:
        count = self.page_count
        label = self._document.label(page - 1) if count else ""
        self._bar.show_page(label, page, count)
        told = self.tr("Page {page} of {count}").format(page=label, count=count)
        self._canvas.setAccessibleDescription(told if count else "")
        self._words.ask(page if count else None)
        self.page_shown.emit(page if count else 0)

    @Slot(int, str)
    def _describe(self, page: int, words: str) -> None:
        """Let assistive tools read the page that is shown."""
        label, count = self._document.label(page - 1), self.page_count
        told = self.tr("Page {page} of {count}").format(page=label, count=count)
        self._canvas.setAccessibleDescription(f"{told}\n{words}")

    @Slot()
    def _tell_place(self) -> None:
        place, history = self._canvas.place, self._canvas.history
        self._bar.show_place(place)
        self._bar.show_history(back=history.can_go_back, on=history.can_go_on)
        self._side.show_place(place)
        if self.page_count:
            self.place_changed.emit(place)

    @Slot(str)
    def _choose_page(self, written: str) -> None:
        page = self._document.page_labelled(written)
        if page is not None:
            self._canvas.leap_to(page + 1)

    @Slot()
    def _show_found(self) -> None:
        find = self._finding.find
        self._side.show_hits(find.hits, find.current)
        self._canvas.viewport().update()

    @Slot()
    def _go_to_found(self) -> None:
        place = self._finding.find.place()
        if place is not None:
            page, rect = place
            self._canvas.reveal(page + 1, rect)
        self._show_found()

    @Slot()
    def _show_awaited(self) -> None:
        """Mark the passage that was asked for, once its page may be looked at."""
        if self._awaited is not None and self._document.is_seen(self._awaited[0] - 1):
            (page, words), self._awaited = self._awaited, None
            self._finding.find.show_passage(page - 1, words)

    @Slot()
    def _mark_page(self) -> None:
        self.mark_requested.emit(self._canvas.page)

    @Slot()
    def _print(self) -> None:
        self._printing.ask(self, self.accessibleName(), self._canvas.page)
