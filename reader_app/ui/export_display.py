"""Notes written out from the window: asked for, followed, stopped, and told when they are there."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt, Signal, Slot

from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import Progress
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.shelf import Shelf, placed
from reader_app.domain.taken_out import SUFFIXES, Edition, Form, WhichNotes, Written
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.keeping.export_dialog import ExportChoice, ExportDialog, ExportWish
from reader_app.ui.messages import Messages, file_name
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.reading.note_reader import NoteReader
from reader_app.ui.theme import Theme
from reader_app.ui.wording import number_text
from reader_app.ui.work_bar import WorkBar

_FORMS = (
    Form.HTML,
    Form.EPUB,
    Form.MARKDOWN,
    Form.CSV,
    Form.JSON,
    Form.RIS,
    Form.BIBTEX,
    Form.CSL_JSON,
)
_STEP = "\u2003"


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
        self._reader = reader
        self._opened: OpenLibrary | None = None
        self._work: Job[Written] | None = None
        self._last = Form.HTML
        self._bar = WorkBar(theme)
        self._bar.hide()
        self._bar.stop_requested.connect(self.stop)
        front.column.addWidget(self._bar)
        front.menus.export.triggered.connect(self.ask)
        self._show_what_can_be_done()

    @property
    def is_working(self) -> bool:
        """Whether notes are being written: closing would stop it."""
        return self._work is not None

    def show_library(self, opened: OpenLibrary | None) -> None:
        """Write notes of this library from now on."""
        self.stop()
        self._opened = opened
        self._show_what_can_be_done()

    @Slot()
    def ask(self) -> None:
        """Ask what is to be written, and as what."""
        if self._opened is not None and self._work is None:
            self._jobs.ask(self._opened.shelves.shelves, partial(self._offer, self._opened))

    @Slot()
    def stop(self) -> None:
        """Write no more; what was at the place of the file is there still."""
        if self._work is not None:
            self._work.cancel()
            self._end()
            self.said.emit(self.tr("Stopped: nothing was written."))

    def _offer(self, opened: OpenLibrary, shelves: Sequence[Shelf]) -> None:
        if opened is not self._opened:
            return
        title = self.tr("Export")
        dialog = ExportDialog(self._theme, title, self._choices(shelves), _FORMS, self._front)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choose(self._last)
        dialog.agreed.connect(self._ask_where)
        dialog.open()

    def _choices(self, shelves: Sequence[Shelf]) -> list[ExportChoice]:
        """The open note, what is found, the favourites, and each shelf."""
        note, query = self._reader.note, self._front.finder.query
        choices = []
        if note is not None:
            name = self.tr("The open note: %1").replace("%1", note.title)
            choices.append(ExportChoice(name, WhichNotes(keys=(note.key,)), note.title))
        runs = self._front.list.runs
        if runs:
            count = sum(run.length for run in runs)
            name = self.tr("%Ln note(s) chosen in the list", "", count)
            rows = tuple((run.start, run.length) for run in runs)
            choices.insert(0, ExportChoice(name, WhichNotes(query=query, rows=rows), name))
        if query._replace(sort=Sort.NEWEST) == NoteQuery():
            found = self.tr("All notes")
        else:
            found = self.tr("The notes found")
        title = self._front.line.text().strip() or found
        choices.append(ExportChoice(found, WhichNotes(query=query), title))
        favourites = self.tr("Your favourites")
        choices.append(ExportChoice(favourites, WhichNotes(), favourites))
        for each in placed(shelves):
            name = _STEP * each.depth + self.tr("Shelf: %1").replace("%1", each.shelf.name)
            which = WhichNotes(shelf=each.shelf.key)
            choices.append(ExportChoice(name, which, each.shelf.name))
        return choices

    @Slot(object)
    def _ask_where(self, wish: ExportWish) -> None:
        self._last = wish.form
        name = file_name(wish.choice.title) + SUFFIXES[wish.form]
        self._messages.choose_export(self._front, name, partial(self._write, wish))

    def _write(self, wish: ExportWish, paths: list[Path]) -> None:
        opened = self._opened
        if opened is None or self._work is not None:
            return
        which, form, path = wish.choice.which, wish.form, paths[0]
        steps = opened.write_out(which, form, path, self._edition(wish.choice.title))
        self._follow(Progress(0))
        self._bar.show()
        self._work = self._jobs.start(steps, partial(self._tell, path), self._follow, self._fail)
        self._show_what_can_be_done()

    def _edition(self, title: str) -> Edition:
        is_french = QLocale().language() == QLocale.Language.French
        return Edition(title, "fr" if is_french else "en", datetime.now().astimezone().date())

    def _follow(self, progress: Progress) -> None:
        told = self.tr("Writing the notes…")
        if progress.total:
            told = self.tr("Writing note {done} of {count}").format(
                done=number_text(min(progress.done + 1, progress.total)),
                count=number_text(progress.total),
            )
        self._bar.show_work(told, progress.done, progress.total)

    def _tell(self, path: Path, written: Written) -> None:
        self._end()
        told = self.tr("%Ln note(s) written to “%1”.", "", written.count)
        self.said.emit(told.replace("%1", path.name))

    def _fail(self, error: ReaderError) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._work = None
        self._bar.hide()
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self._front.menus.export.setEnabled(self._opened is not None and self._work is None)
