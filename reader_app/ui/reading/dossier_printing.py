"""A dossier to a PDF: read off the window's thread, set page by page on it, saved off it again."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.dossier import DossierPaper
from reader_app.domain.errors import FileError, ReaderError, Reason
from reader_app.domain.progress import Steps
from reader_app.ui.jobs import Job, Jobs
from reader_app.ui.reading.note_printing import NotePrinting, Sheets, running_edges
from reader_app.ui.reading.page_look import PageLook
from reader_app.ui.reading.saved_file import save
from reader_app.ui.wording import day_text


class DossierPrinting(QObject):
    """Makes one at a time. Whatever stops it, the documents beside it go again.

    Signals:
        read: So many of the notes were read; carries the Progress.
        progressed: So many pages are done; carries them, and how many there are.
        ended: The PDF is there; carries its path, and what was Written.
        failed: It is not; carries the ReaderError.
    """

    read = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(object, object)
    failed = Signal(ReaderError)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._look = PageLook()
        self._reading: Job[DossierPaper] | None = None
        self._handing = _Handing()
        self._paper: DossierPaper | None = None
        self.is_saving = False
        self._printing: NotePrinting | None = None

    @property
    def is_working(self) -> bool:
        """Whether one is being made."""
        return self._reading is not None or self._paper is not None

    def show_look(self, look: PageLook) -> None:
        """Set it so."""
        self._look = look

    def start(self, steps: Steps[DossierPaper], day: date) -> None:
        """Make the dossier that these read."""
        self._handing = _Handing()
        self._reading = self._jobs.start(
            self._handing.over(steps), partial(self._set, day), self.read.emit, self._refuse
        )

    def stop(self) -> None:
        """Go no further: nothing is left. A PDF that is being saved comes about all the same."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
            self._jobs.ask(self._handing.stop, _nothing)
        if self._paper is not None and not self.is_saving:
            if self._printing is not None:
                self._printing.stop()
            self._jobs.ask(self._paper.take_back, _nothing)
            self._paper = None

    def _set(self, day: date, paper: DossierPaper) -> None:
        self._reading, self._paper = None, paper
        if self._printing is None:
            self._printing = NotePrinting(self)
            self._printing.progressed.connect(self.progressed)
            self._printing.made.connect(self._save)
            self._printing.failed.connect(self._give_up)
        edges = partial(running_edges, paper.title, day_text(day))
        self._printing.make_pdf_of(Sheets(paper.title, iter(paper.parts), self._look, edges))

    @Slot(object)
    def _save(self, content: bytes) -> None:
        paper = self._paper
        if paper is not None:
            self.is_saving = True
            question = partial(save, paper.place, content)
            self._jobs.ask(question, partial(self._tell, paper), self._refuse)

    def _tell(self, paper: DossierPaper, _nothing: None) -> None:
        if paper is self._paper:
            self._paper, self.is_saving = None, False
            self.ended.emit(paper.place, paper.written)

    @Slot()
    def _give_up(self) -> None:
        if self._paper is not None:
            self._refuse(FileError(self._paper.place, Reason.FAILED))

    def _refuse(self, error: ReaderError) -> None:
        self.is_saving = False
        self.stop()
        self.failed.emit(error)


class _Handing:
    """Hands over what was read; where nobody wants it any more, its documents go again.

    That may be known at any moment of the reading, also of its last: each side looks at what the
    other one did after it did its own.
    """

    def __init__(self) -> None:
        self._paper: DossierPaper | None = None
        self._is_stopped = False

    def over(self, steps: Steps[DossierPaper]) -> Steps[DossierPaper]:
        """The same steps."""
        self._paper = yield from steps
        if self._is_stopped:
            self._paper.take_back()
        return self._paper

    def stop(self) -> None:
        """Nobody will take it."""
        self._is_stopped = True
        if self._paper is not None:
            self._paper.take_back()


def _nothing(_nothing: None) -> None:
    """Nothing is to be done once it is gone."""
