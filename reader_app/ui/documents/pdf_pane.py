"""A PDF in the window, in the place of the note: its pages, and what can be done with them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader_app.overriding import override
from reader_app.ui.documents.pdf_bar import PdfBar
from reader_app.ui.documents.pdf_canvas import ZOOM_STEP, PdfCanvas
from reader_app.ui.documents.pdf_trouble import PdfTrouble
from reader_app.ui.theme import Theme

_Key = Qt.Key
# On a French keyboard 0 needs Shift, on an English one + does.
_WITH_SHIFT_OR_WITHOUT = (_Key.Key_Plus, _Key.Key_Equal, _Key.Key_Minus, _Key.Key_0)


class PdfPane(QWidget):
    """One PDF at a time, vetted before it is handed over.

    Signals:
        closed: The reader goes back to the note.
        open_elsewhere_requested: The document shown is to be opened in another program.
    """

    closed = Signal()
    open_elsewhere_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = PdfBar(theme)
        # Before the document: it ends its thread first when all is torn down.
        self._document = QPdfDocument()
        self._canvas = PdfCanvas(theme, self._document)
        self._document.setParent(self)
        self._trouble = PdfTrouble(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._canvas)
        self._stack.addWidget(self._trouble)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack)
        self._keys = self._key_commands()
        self._connect()

    def show_pdf(self, path: Path, title: str) -> None:
        """Show a document that was vetted, from its first page."""
        self._document.load(str(path))
        # What load() returns is not enough: it may tell of no error for one that is not ready.
        if self._document.status() != QPdfDocument.Status.Ready or not self._document.pageCount():
            self.show_trouble(title, self.tr("This document cannot be shown here."))
            return
        self._show_title(title)
        self._canvas.show_document()
        self._stack.setCurrentWidget(self._canvas)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, page: int, _words: str) -> bool:
        """Go to a page, counted from 1; whether there is one."""
        there = 1 <= page <= self._canvas.page_count
        if there:
            self._canvas.go_to_page(page)
        return there

    def show_trouble(self, title: str, line: str) -> None:
        """Say in one line why the document is not shown, and offer to open it elsewhere."""
        self.clear()
        self._show_title(title)
        self._trouble.show_line(line)
        self._stack.setCurrentWidget(self._trouble)
        self._trouble.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Let go of the document, so that its file can be replaced."""
        self._document.close()
        self._canvas.show_document()
        self._bar.show_page(0, 0)

    def _show_title(self, title: str) -> None:
        self._bar.show_title(title)
        self._canvas.setAccessibleName(title)
        self.setAccessibleName(title)

    def _connect(self) -> None:
        self._bar.back_requested.connect(self.closed)
        self._bar.elsewhere_requested.connect(self.open_elsewhere_requested)
        self._bar.next_page_requested.connect(self._next_page)
        self._bar.previous_page_requested.connect(self._previous_page)
        self._bar.zoom_in_requested.connect(self._zoom_in)
        self._bar.zoom_out_requested.connect(self._zoom_out)
        self._bar.fit_requested.connect(self._canvas.fit_width)
        self._trouble.elsewhere_requested.connect(self.open_elsewhere_requested)
        self._canvas.page_changed.connect(self._show_page)

    def _key_commands(self) -> dict[tuple[Qt.KeyboardModifier, Qt.Key], Callable[[], None]]:
        """What each key does here, wherever in the pane the focus is."""
        plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        canvas = self._canvas
        return {
            (plain, _Key.Key_Escape): self.closed.emit,
            (plain, _Key.Key_Home): self._first_page,
            (control, _Key.Key_Home): self._first_page,
            (plain, _Key.Key_End): canvas.go_to_end,
            (control, _Key.Key_End): canvas.go_to_end,
            (plain, _Key.Key_Right): self._next_page,
            (plain, _Key.Key_Left): self._previous_page,
            (control, _Key.Key_PageDown): self._next_page,
            (control, _Key.Key_PageUp): self._previous_page,
            (control, _Key.Key_Plus): self._zoom_in,
            (control, _Key.Key_Equal): self._zoom_in,
            (control, _Key.Key_Minus): self._zoom_out,
            (control, _Key.Key_0): canvas.fit_width,
            (control, _Key.Key_A): canvas.select_all,
            (control, _Key.Key_C): canvas.copy,
        }

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key in _WITH_SHIFT_OR_WITHOUT:
            modifiers &= ~Qt.KeyboardModifier.ShiftModifier
        return self._keys.get((modifiers, key))

    @override
    def event(self, event: QEvent) -> bool:
        # The menu has the same keys for the text of notes: while a PDF is shown they are ours.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._command(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        if command:
            command()
        else:
            super().keyPressEvent(event)

    @Slot(int)
    def _show_page(self, page: int) -> None:
        self._bar.show_page(page, self._canvas.page_count)

    @Slot()
    def _first_page(self) -> None:
        self._canvas.go_to_page(1)

    @Slot()
    def _next_page(self) -> None:
        self._canvas.go_to_page(self._canvas.page + 1)

    @Slot()
    def _previous_page(self) -> None:
        self._canvas.go_to_page(self._canvas.page - 1)

    @Slot()
    def _zoom_in(self) -> None:
        self._canvas.zoom_by(ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._canvas.zoom_by(1 / ZOOM_STEP)
