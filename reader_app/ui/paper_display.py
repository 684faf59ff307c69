"""The note on the page taken elsewhere: to the printer, to a PDF, to the clipboard."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.messages import Messages, file_name
from reader_app.ui.reading.note_copy import Form, NoteCopy, copied, html_data
from reader_app.ui.reading.note_printing import NotePrinting
from reader_app.ui.reading.quote_copy import Quote, quote, quote_data
from reader_app.ui.reading.reading_pane import ReadingPane
from reader_app.ui.reading.saved_file import save
from reader_app.ui.reading.shown_note import ShownNote


class PaperDisplay(QObject):
    """Joins the page to printers, files and the clipboard.

    Signals:
        said: There is something to say to the reader; carries the sentence.
    """

    said = Signal(str)

    def __init__(self, front: Front, page: ReadingPane, jobs: Jobs, messages: Messages) -> None:
        super().__init__(front)
        self._front = front
        self._page = page
        self._jobs = jobs
        self._messages = messages
        self._printing = NotePrinting(self)
        self._copy = NoteCopy(self)
        self._printer: QPrinter | None = None
        self._shown: ShownNote | None = None
        self._path: Path | None = None
        self._html: QMimeData | None = None
        self._printing.printed.connect(self._tell_printed)
        self._printing.made.connect(self._save)
        self._printing.failed.connect(self._tell_failed)
        self._connect_menus()

    def _connect_menus(self) -> None:
        menus = self._front.menus
        menus.print_note.triggered.connect(self.ask_to_print)
        menus.save_pdf.triggered.connect(self.ask_for_pdf)
        menus.copy_text.triggered.connect(self.copy_text)
        menus.copy_markdown.triggered.connect(self.copy_markdown)
        menus.copy_html.triggered.connect(self.copy_html)
        menus.copy_quote.triggered.connect(self.copy_quote)
        self._front.closing.connect(self.leave_clipboard)

    @Slot()
    def ask_to_print(self) -> None:
        """Ask which printer the note goes to."""
        self._shown = self._page.shown()
        if self._shown is None:
            return
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._shown.note.title)
        dialog = QPrintDialog(self._printer, self._front)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(self._print)
        # PySide's own open() wants a receiver.
        QDialog.open(dialog)

    @Slot()
    def ask_for_pdf(self) -> None:
        """Ask where the note is to be saved as a PDF."""
        self._shown = self._page.shown()
        if self._shown is not None:
            name = file_name(self._shown.note.title)
            self._messages.choose_pdf(self._front, name, self._make_pdf)

    @Slot()
    def copy_text(self) -> None:
        """Copy the note, or what is selected of it, as plain text."""
        self._take(Form.TEXT, self.tr("Copied as text."), self.tr("Selection copied as text."))

    @Slot()
    def copy_markdown(self) -> None:
        """The same as Markdown."""
        part = self.tr("Selection copied as Markdown.")
        self._take(Form.MARKDOWN, self.tr("Copied as Markdown."), part)

    @Slot()
    def copy_html(self) -> None:
        """The same as HTML."""
        self._take(Form.HTML, self.tr("Copied as HTML."), self.tr("Selection copied as HTML."))

    @Slot()
    def copy_quote(self) -> None:
        """Copy what is selected with its reference, or the reference alone."""
        shown = self._page.shown()
        if shown is not None:
            source = self._copy.source(shown)
            told = self.tr("Selection copied with its reference.")
            if source.selected is None:
                told = self.tr("Reference copied.")
            today = datetime.now().astimezone().date()
            self._jobs.ask(partial(quote, source, today), partial(self._put_quote, told))

    def _put_quote(self, told: str, copied: Quote) -> None:
        self._html = quote_data(copied)
        QGuiApplication.clipboard().setMimeData(self._html)
        self.said.emit(told)

    def _take(self, form: Form, told_of_all: str, told_of_part: str) -> None:
        shown = self._page.shown()
        if shown is not None:
            source = self._copy.source(shown)
            told = told_of_all if source.selected is None else told_of_part
            self._jobs.ask(partial(copied, source, form), partial(self._put, form, told))

    def _put(self, form: Form, told: str, content: str) -> None:
        clipboard = QGuiApplication.clipboard()
        if form is Form.HTML:
            self._html = html_data(content)
            clipboard.setMimeData(self._html)
        else:
            clipboard.setText(content)
        self.said.emit(told)

    @Slot()
    def leave_clipboard(self) -> None:
        """Leave plain text there: what Python made crashes Qt once Python is gone (PySide 6.11)."""
        clipboard = QGuiApplication.clipboard()
        # Where another program copied something since, that stays.
        if self._html is not None and clipboard.mimeData() is self._html:
            text, self._html = clipboard.text(), None
            clipboard.setText(text)

    @Slot()
    def _print(self) -> None:
        if self._shown is not None and self._printer is not None:
            self._printing.print(self._shown, self._printer)

    def _make_pdf(self, paths: list[Path]) -> None:
        if self._shown is not None:
            self._path = paths[0]
            self._printing.make_pdf(self._shown)

    @Slot(object)
    def _save(self, content: bytes) -> None:
        if self._path is not None:
            self._jobs.ask(
                partial(save, self._path, content), partial(self._tell_saved, self._path)
            )

    def _tell_saved(self, path: Path, _nothing: None) -> None:
        self.said.emit(self.tr("Saved as “%1”.").replace("%1", path.name))

    @Slot(str)
    def _tell_printed(self, title: str) -> None:
        self.said.emit(self.tr("“%1” is at the printer.").replace("%1", title))

    @Slot()
    def _tell_failed(self) -> None:
        self.said.emit(self.tr("The printer takes nothing: check that it is there, and on."))
