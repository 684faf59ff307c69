"""What the reader made goes out into files and comes in from them, by dialogs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader_app.domain.backup import KeptCounts
from reader_app.domain.errors import ReaderError
from reader_app.domain.moved import Moved, MovesOwn, Offered
from reader_app.domain.progress import Progress, Steps
from reader_app.ui.front import Front
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.keeping.kept_words import KeptWords
from reader_app.ui.keeping.own_export_dialog import Format, OwnExportDialog
from reader_app.ui.keeping.take_in_dialog import TakeInDialog
from reader_app.ui.messages import Messages
from reader_app.ui.notice_line import NoticeLine
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.theme import Theme


class MovingDisplay(QObject):
    """Joins the dialogs to the menus, to long work and to the notice line.

    Signals:
        changed: What the reader made is other than it was a moment ago.
        failed: It could not be; carries the ReaderError.
    """

    changed = Signal()
    failed = Signal(ReaderError)

    def __init__(
        self, front: Front, theme: Theme, jobs: Jobs, notice: NoticeLine, messages: Messages
    ) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._notice = notice
        self._messages = messages
        self._moving: MovesOwn | None = None
        self._job: Job[Any] | None = None
        self._dialog: TakeInDialog | OwnExportDialog | None = None
        self._is_taking = False
        self._offered = Offered()
        self._words = KeptWords(self)
        menus = front.menus
        menus.export_own.triggered.connect(self.ask_to_export)
        menus.import_own.triggered.connect(self.ask_to_import)
        menus.merge_own.triggered.connect(self.ask_to_merge)

    @Slot(object)
    def show_library(self, opened: OpenLibrary | None) -> None:
        """Move what is in this library from now on."""
        self.move_with(None if opened is None else opened.moving)

    def move_with(self, moving: MovesOwn | None) -> None:
        """Move by this from now on."""
        if self._dialog is not None:
            self._dialog.close()
        self._stop()
        self._moving = moving

    @Slot()
    def ask_to_export(self) -> None:
        """Ask in which format all of it goes out."""
        if self._moving is None:
            return
        dialog = OwnExportDialog(self._theme, self._front)
        dialog.chosen.connect(self._choose_where)
        self._open(dialog)
        self._jobs.ask(self._moving.held, partial(self._show_held, dialog))

    @Slot()
    def ask_to_import(self) -> None:
        """Ask for a file of favourites, of whatever program."""
        of_programs = self.tr("Favourites and bookmarks")
        names = f"{of_programs} (*.json *.html *.htm *.md *.csv *.ris *.db)"
        self._messages.choose_file(
            self._front, self.tr("Import favourites"), [names], self._look_into
        )

    @Slot()
    def ask_to_merge(self) -> None:
        """Ask for the favourites of another computer."""
        of_another = self.tr("Favourites of another computer")
        names = f"{of_another} (favourites.db *.db *.json)"
        self._messages.choose_file(
            self._front, self.tr("Merge another computer's favourites"), [names], self._look_into
        )

    def _show_held(self, dialog: OwnExportDialog, counts: KeptCounts) -> None:
        if dialog is self._dialog:
            dialog.show_counts(counts)

    @Slot(object)
    def _choose_where(self, wanted: Format) -> None:
        title, name = self.tr("Export your favourites"), self.tr("favourites") + wanted.value
        named = self.tr("Favourites")
        self._messages.choose_new_file(self._front, title, name, named, self._write)

    def _write(self, paths: list[Path]) -> None:
        if self._moving is not None:
            then = partial(self._say_written, paths[0])
            self._jobs.start(self._moving.write(paths[0]), then, on_error=self.failed.emit)

    def _say_written(self, path: Path, _count: int) -> None:
        self._notice.say(self.tr("Your favourites are written to {name}.").format(name=path.name))

    def _look_into(self, paths: list[Path]) -> None:
        if self._moving is None:
            return
        dialog = TakeInDialog(self._theme, paths[0], self._front)
        dialog.agreed.connect(partial(self._take_in, paths[0]))
        dialog.stop_requested.connect(self._stop_it)
        self._is_taking = False
        self._open(dialog)
        self._start(self._moving.look_into(paths[0]), self._show_offered)

    def _show_offered(self, offered: Offered) -> None:
        self._job = None
        self._offered = offered
        if isinstance(self._dialog, TakeInDialog):
            self._dialog.show_offered(offered)

    def _take_in(self, path: Path) -> None:
        if self._moving is not None:
            self._is_taking = True
            self._start(self._moving.take_in(path), self._end)

    def _start(self, steps: Steps[Any], then: Callable[[Any], None]) -> None:
        self._job = self._jobs.start(steps, then, self._show_progress, self._miss)

    def _show_progress(self, progress: Progress) -> None:
        if isinstance(self._dialog, TakeInDialog):
            self._dialog.show_progress(progress)

    def _end(self, moved: Moved) -> None:
        self._job = None
        self._close()
        news = self._words.line(self._offered.news)
        came = self.tr("Came in: {what}.").format(what=news) if news else ""
        other = self.tr("%Ln changed.", "", moved.changed) if moved.changed else ""
        beside = ""
        if moved.beside:
            beside = self.tr("%Ln text(s) written on both sides: both stay.", "", moved.beside)
        self._say_way_back(" ".join(each for each in (came, other, beside) if each))
        self.changed.emit()

    def _miss(self, error: ReaderError) -> None:
        self._job = None
        self._close()
        self.failed.emit(error)
        # What came in before it went wrong stays in.
        self.changed.emit()

    @Slot()
    def _stop_it(self) -> None:
        """The reader stops it: what is in stays in."""
        if self._is_taking:
            self._say_way_back(self.tr("Stopped: what came in stays."))
        self._stop()

    def _stop(self) -> None:
        """Stop what is under way; what is in stays in, and can be taken back by the copy."""
        job, self._job = self._job, None
        if job is not None:
            job.ended.connect(self._note_stopped)
            job.cancel()

    @Slot()
    def _note_stopped(self) -> None:
        """Whatever was taken in is shown."""
        self.changed.emit()

    def _say_way_back(self, told: str) -> None:
        """Say what was done, and where what was there before can be found."""
        way = self.tr("What was there before is kept as a copy.")
        self._notice.say(f"{told} {way}".strip(), self.tr("Copies of your favourites…"))

    def _open(self, dialog: TakeInDialog | OwnExportDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _close(self) -> None:
        if self._dialog is not None:
            self._dialog.accept()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
