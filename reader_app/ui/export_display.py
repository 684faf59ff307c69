"""Notes written out from the window: asked for, followed, stopped, and told when they are there."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from reader_app.domain.dossier import DOSSIER_SUFFIXES, DossierForm
from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import Progress
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taken_out import SUFFIXES, Edition, Form, WhichNotes, Written
from reader_app.ui.export_choices import ExportChoices
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.keeping.export_dialog import AnyForm, ExportDialog, ExportWish
from reader_app.ui.messages import Messages, file_name
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.dossier_printing import DossierPrinting
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text
from reader_app.ui.work_bar import WorkBar

_DOSSIERS = (DossierForm.HTML, DossierForm.PDF, DossierForm.EPUB, DossierForm.MARKDOWN)
_FORMS = (
    Form.HTML,
    Form.EPUB,
    Form.MARKDOWN,
    Form.CSV,
    Form.JSON,
    *_DOSSIERS,
    Form.RIS,
    Form.BIBTEX,
    Form.CSL_JSON,
)


class ExportDisplay(QObject):
    """Joins the menu, two dialogs and the work itself; one is written at a time.

    Signals:
        said: There is something to say to the reader; carries the sentence.
        failed: It could not be written; carries the ReaderError.
    """

    said = Signal(str)
    failed = Signal(ReaderError)

    def __init__(
        self, front: Front, theme: Theme, jobs: Jobs, messages: Messages, reader: NoteReader
    ) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._messages = messages
        self._choices = ExportChoices(front, reader)
        self._opened: OpenLibrary | None = None
        self._work: Job[Written] | None = None
        self._printing = DossierPrinting(jobs, self)
        self._last: dict[tuple[AnyForm, ...], AnyForm] = {}
        self._bar = WorkBar(theme)
        self._bar.hide()
        front.column.addWidget(self._bar)
        self._connect()
        self._show_what_can_be_done()

    @property
    def bar(self) -> QWidget:
        """The line that says how far it is, with a way to stop it."""
        return self._bar

    @property
    def is_working(self) -> bool:
        """Whether notes are being written: closing would stop it."""
        return self._work is not None or self._printing.is_working

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Write notes of this library from now on."""
        self.stop()
        self._opened = opened
        self._show_what_can_be_done()

    def show_look(self, look: PageLook) -> None:
        """Set what goes to paper so."""
        self._printing.show_look(look)

    @Slot()
    def ask(self) -> None:
        """Ask what is to be written, and as what."""
        self._ask(_FORMS, None)

    @Slot(object)
    def ask_for_dossier(self, shelf: ShelfKey) -> None:
        """Ask as what a dossier of a shelf is to be written."""
        self._ask(_DOSSIERS, WhichNotes(shelf=shelf))

    @Slot()
    def stop(self) -> None:
        """Write no more; what was at the place of the file is there still."""
        if self.is_working:
            if self._work is not None:
                self._work.cancel()
            self._printing.stop()
            if self._printing.is_working:
                return  # it is just being saved, and will be told of
            self._end()
            self.said.emit(self.tr("Stopped: nothing was written."))

    def _connect(self) -> None:
        self._bar.stop_requested.connect(self.stop)
        self._front.menus.export.triggered.connect(self.ask)
        self._printing.read.connect(self._follow)
        self._printing.progressed.connect(self._follow_pages)
        self._printing.ended.connect(self._tell)
        self._printing.failed.connect(self._fail)

    def _ask(self, forms: tuple[AnyForm, ...], which: WhichNotes | None) -> None:
        opened = self._opened
        if opened is not None and not self.is_working:
            self._jobs.ask(opened.shelves.shelves, partial(self._offer, opened, forms, which))

    def _offer(
        self,
        opened: OpenLibrary,
        forms: tuple[AnyForm, ...],
        which: WhichNotes | None,
        shelves: Sequence[Shelf],
    ) -> None:
        if opened is not self._opened:
            return
        title = self.tr("Export") if forms is _FORMS else self.tr("Dossier")
        choices = self._choices.of(shelves)
        dialog = ExportDialog(self._theme, title, choices, forms, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choose(which, self._last.get(forms, forms[0]))
        dialog.agreed.connect(partial(self._ask_where, forms))
        dialog.open()

    def _ask_where(self, forms: tuple[AnyForm, ...], wish: ExportWish) -> None:
        form = self._last[forms] = wish.form
        suffix = DOSSIER_SUFFIXES[form] if isinstance(form, DossierForm) else SUFFIXES[form]
        name = file_name(wish.choice.title) + suffix
        self._messages.choose_export(self._front, name, partial(self._write, wish))

    def _write(self, wish: ExportWish, paths: list[Path]) -> None:
        opened, path = self._opened, paths[0]
        if opened is None or self.is_working:
            return
        which, form, edition = wish.choice.which, wish.form, _edition(wish.choice.title)
        self._follow(Progress(0))
        self._bar.show()
        if form is DossierForm.PDF:
            self._printing.start(opened.dossier_on_paper(which, path, edition), edition.day)
        else:
            if isinstance(form, DossierForm):
                steps = opened.write_dossier(which, form, path, edition)
            else:
                steps = opened.write_out(which, form, path, edition)
            then = partial(self._tell, path)
            self._work = self._jobs.start(steps, then, self._follow, self._fail)
        self._show_what_can_be_done()

    @Slot(object)
    def _follow(self, progress: Progress) -> None:
        told = self.tr("Writing the notes…")
        if progress.total:
            told = self.tr("Writing note {done} of {count}").format(
                done=number_text(min(progress.done + 1, progress.total)),
                count=number_text(progress.total),
            )
        self._bar.show_work(told, progress.done, progress.total)

    @Slot(int, int)
    def _follow_pages(self, done: int, total: int) -> None:
        told = self.tr("Writing page {done} of {count}")
        told = told.format(done=number_text(done), count=number_text(total))
        self._bar.show_work(told, done, total)

    @Slot(object, object)
    def _tell(self, path: Path, written: Written) -> None:
        self._end()
        told = self.tr("%Ln note(s) written to “%1”.", "", written.count).replace("%1", path.name)
        if written.beside:
            beside = self.tr("The documents lie beside it, in “%1”.")
            told += " " + beside.replace("%1", written.beside)
        self.said.emit(told)

    @Slot(ReaderError)
    def _fail(self, error: ReaderError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._work = None
        self._bar.hide()
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self._front.menus.export.setEnabled(self._opened is not None and not self.is_working)


def _edition(title: str) -> Edition:
    is_french = QLocale().language() == QLocale.Language.French
    return Edition(title, "fr" if is_french else "en", datetime.now().astimezone().date())
