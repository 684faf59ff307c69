"""What comes into the library, told in the window: imports, and what another process changes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.import_panel import ImportPanel
from reader_app.ui.keeping.intake import Intake
from reader_app.ui.keeping.watch import Watch
from reader_app.ui.open_library import OpenLibrary


class IntakeDisplay(QObject):
    """Joins the intake to its panel, and looks less often at the library while notes come in.

    Signals:
        began: Notes come in from now on.
        ended: They do no longer, whatever came of it.
        ready: The library may be asked, as far as it was made ready.
        changed: Something is new in the library, by us or by another process.
        changed_elsewhere: The same, of what is on the disk by another process.
    """

    began = Signal()
    ended = Signal()
    ready = Signal()
    changed = Signal()
    changed_elsewhere = Signal()

    def __init__(self, front: Front, jobs: Jobs, panel: ImportPanel) -> None:
        super().__init__(front)
        self._front = front
        self._panel = panel
        self._intake = Intake(jobs, self)
        self._watch = Watch(jobs, self)
        self._connect_panel()
        self._connect_news()
        self._connect_pace()

    @property
    def is_working(self) -> bool:
        """Whether notes come in, or the library is made ready: closing would stop it."""
        return self._intake.is_working

    def watch(self, opened: OpenLibrary) -> None:
        """Bring files into this library from now on, and see what changes in it."""
        self._watch.start(opened.generations)
        self._intake.import_with(opened.import_paths)

    def make_ready(self, opened: OpenLibrary) -> None:
        """Make the library ready where it is not, else finish what a kill left unfinished."""
        if opened.rebuild is not None:
            self._intake.make_ready(opened.rebuild())
        else:
            self._intake.catch_up(opened.catch_up())

    def leave(self) -> None:
        """Bring no more into the library, and look at it no more."""
        self._watch.stop()
        self._intake.stop()

    def bring_in(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open library."""
        self._intake.bring_in(paths)

    def _connect_panel(self) -> None:
        intake, panel = self._intake, self._panel
        intake.preparing.connect(panel.show)
        intake.preparing.connect(panel.show_preparing)
        intake.ready.connect(panel.show_ready)
        intake.indexing.connect(panel.show)
        intake.indexing.connect(panel.show_indexing)
        intake.paused.connect(panel.show_paused)
        intake.caught_up.connect(self._note_caught_up)
        intake.started.connect(panel.show)
        intake.started.connect(panel.show_started)
        intake.progressed.connect(panel.show_progress)
        intake.ended.connect(panel.show_report)
        intake.stopped.connect(panel.show_stopped)
        intake.failed.connect(panel.show_error)
        panel.stop_requested.connect(intake.stop)
        panel.closed.connect(self._front.list.setFocus)

    def _connect_news(self) -> None:
        intake = self._intake
        for readied in (intake.ready, intake.stopped, intake.failed):
            readied.connect(self.ready)
        for changed in (intake.ended, intake.stopped, self._watch.changed):
            changed.connect(self.changed)
        self._watch.changed.connect(self.changed_elsewhere)

    def _connect_pace(self) -> None:
        """While notes come in, what is shown follows them at some distance."""
        intake = self._intake
        for began in (intake.started, intake.preparing):
            began.connect(self._watch.look_seldom)
            began.connect(self.began)
        for ended in (intake.ready, intake.ended, intake.stopped, intake.failed):
            ended.connect(self._watch.look_often)
            ended.connect(self.ended)

    @Slot(int)
    def _note_caught_up(self, count: int) -> None:
        self._panel.show_indexed()
        if count:
            self.changed.emit()
