"""The library that is open: shown, asked anew when it changes, and left."""

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.domain.taxonomy import Taxonomy
from reader_app.ui.front import Front
from reader_app.ui.intake_display import IntakeDisplay
from reader_app.ui.jobs import Jobs
from reader_app.ui.open_library import OpenLibrary


class LibraryDisplay(QObject):
    """Tells everything in the window which library there is, and that it is another one now.

    Signals:
        shown: This is the open library from now on; carries the OpenLibrary, None for no more.
        ready: This one may be asked from now on; carries the Library, or None.
        begun: Everything was told of the library, and asked of it.
        changed: Something is new in the library, by us or by another process.
        asked_anew: Terms and cards were asked for once more.
        taxonomy_read: These are its terms now; carries the Taxonomy.
        left: Everything has let go of it.
    """

    shown = Signal(object)
    ready = Signal(object)
    begun = Signal()
    changed = Signal()
    asked_anew = Signal()
    taxonomy_read = Signal(object)
    left = Signal()

    def __init__(self, front: Front, jobs: Jobs, intake: IntakeDisplay) -> None:
        super().__init__(front)
        self._front = front
        self._jobs = jobs
        self._intake = intake
        self._opened: OpenLibrary | None = None
        intake.ready.connect(self._read)
        intake.changed.connect(self.refresh)

    def show(self, opened: OpenLibrary, name: str) -> None:
        """Read and ask this library from now on; `name` is what the reader calls it."""
        self._opened = opened
        self._front.setWindowTitle(f"{name} – Lutrin")
        # Before anything is asked: what changes from then on is seen.
        self._intake.watch(opened)
        self.shown.emit(opened)
        if opened.rebuild is None:
            self._read()
        self._intake.make_ready(opened)
        self.begun.emit()

    def leave(self) -> None:
        """Forget the library: another one is about to open, or the window closes."""
        self._opened = None
        self._intake.leave()
        # First nobody asks it any more, whatever is let go of meanwhile.
        self.ready.emit(None)
        self.shown.emit(None)
        self._front.forget()
        self.left.emit()

    @Slot()
    def refresh(self) -> None:
        """Something changed in the library, by us or by another process."""
        if self._opened is not None:
            self.changed.emit()

    @Slot()
    def ask_anew(self) -> None:
        """Ask anew for everything that names terms or counts them."""
        self._ask_taxonomy()
        self._front.finder.ask_again()
        self.asked_anew.emit()

    @Slot()
    def _read(self) -> None:
        """Ask the open library, once it is ready to be asked."""
        if self._opened is not None and not self._front.finder.reads(self._opened.library):
            self._ask_taxonomy()
            self.ready.emit(self._opened.library)

    def _ask_taxonomy(self) -> None:
        if self._opened is not None:
            self._jobs.ask(self._opened.library.taxonomy, self._take_taxonomy)

    def _take_taxonomy(self, taxonomy: Taxonomy) -> None:
        self._front.show_taxonomy(taxonomy)
        self.taxonomy_read.emit(taxonomy)
