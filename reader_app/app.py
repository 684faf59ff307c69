"""The window from its first frame on: what that needs is imported here, the rest after it."""

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from reader_app.domain.progress import Steps
from reader_app.domain.query import Answer, NoteQuery
from reader_app.domain.settings import Language, Settings
from reader_app.places import Places, find_places
from reader_app.storage.first_page import read_first_page
from reader_app.storage.settings_file import read_settings
from reader_app.ui.collecting import Collecting
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.theme import FIRST_STYLES, WINDOW_FAMILY, Theme
from reader_app.ui.window_state import WindowState, recall, state_of
from reader_app.window_claim import WindowClaim

SWITCH_INTERVAL = 0.0005
"""Seconds that a worker may hold Python before the window gets its turn (measured: no stall)."""


KEEP_MS = 700
"""So long after the window was moved or shared out otherwise, that is kept."""
ANEW = 64
"""What the event loop ends with where the window is to come up again, in another language."""


def run_window(library: Path | None, *, once: bool = False) -> int:
    """Show the window until it is closed; returns the exit code.

    `library` is the folder asked for, None for the last one. With `once` the window closes
    by itself as soon as it shows its library: a build proves itself so.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    places = find_places()
    claim = None if once else WindowClaim(places.state)
    if claim is not None:
        folder = places.library_to_open(library, read_settings(places.settings_file).library)
        if not claim.take(folder):
            # Somebody reads it already: that window comes to the front.
            claim.wish(folder)
            return 0
    app = QApplication(sys.argv[:1])
    while True:
        code = run_once(app, places, library, once=once, claim=claim)
        # Who starts it while it ends finds the library claimed, and would have no window.
        if code != ANEW and not (claim is not None and claim.is_wished_for()):
            return code
        library = None


def run_once(
    app: QApplication,
    places: Places,
    library: Path | None,
    *,
    once: bool,
    claim: WindowClaim | None = None,
) -> int:
    """Show the window, in the reader's language, until its event loop ends with this code."""
    settings = read_settings(places.settings_file)
    prepare(app, places, settings)
    start = Start(app, places, settings, once=once)
    start.front.anew_requested.connect(start.begin_anew)
    start.claim = claim
    start.show(places.library_to_open(library, settings.library))
    code = app.exec()
    # Closed by its cross it is closed already.
    start.front.close()
    start.end()
    start.front.deleteLater()
    start.deleteLater()
    return code


def prepare(app: QApplication, places: Places, settings: Settings) -> None:
    """Give the program its name, its style and its language."""
    app.setApplicationName("lutrin")
    app.setApplicationDisplayName("Lutrin")
    app.setDesktopFileName("org.lutrin.Lutrin")
    app.setStyle("Fusion")
    locale = _locale(settings.language)
    QLocale.setDefault(locale)
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.deleteLater()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt), ("lutrin", str(places.translations))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)


def _locale(language: Language) -> QLocale:
    """The reader's own locale where it speaks French or English, else plain English."""
    if language is Language.FRENCH:
        return QLocale(QLocale.Language.French, QLocale.Country.France)
    system = QLocale.system()
    spoken = (QLocale.Language.French, QLocale.Language.English)
    if language is Language.SYSTEM and system.language() in spoken:
        # Not the system's own: that one may have its months and numbers from another language.
        return QLocale(system.language(), system.territory())
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Running(Protocol):
    """The program once it is joined to the front: see program.py."""

    def open(self, folder: Path) -> None:
        """Open the first library."""

    def heed(self, claim: WindowClaim) -> None:
        """Open no library that another window has, and come to the front for other starts."""

    def end(self) -> None:
        """Let go of the library."""


class Start(QObject):
    """The first frame, and the loading of everything else beside it.

    `claim` keeps a second window of the same library from opening; without it any number may.
    """

    def __init__(
        self, app: QApplication, places: Places, settings: Settings, *, once: bool = False
    ) -> None:
        super().__init__()
        self._app = app
        self._places = places
        self._settings = settings
        self._once = once
        self.claim: WindowClaim | None = None
        self._folder = places.sample_library
        self._program: Running | None = None
        self._making: Steps[Running] | None = None
        self._collecting: Collecting | None = None
        self._jobs = Jobs(self)
        self._theme = Theme(places.resources, self)
        self._theme.load_fonts(WINDOW_FAMILY, FIRST_STYLES)
        app.setFont(self._theme.font())
        self._theme.apply_scheme(app, settings.scheme)
        self.front = Front(self._theme, self._jobs)
        self._theme.dress(self.front)
        self._state = WindowState(places.geometry_file)
        # It is kept while the window is open, too: not every window is closed by its reader.
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._keeping.timeout.connect(self._keep_state)
        self.front.painted.connect(self._load)
        self.front.closing.connect(self._keep_state)

    def show(self, folder: Path) -> None:
        """Show the window with what is kept of its last time; its library opens afterwards."""
        self._folder = folder
        state = self._state.read()
        recall(self.front, state)
        self.front.layouts.recall(state)
        # The system brings the window up while it is filled; it is painted after that.
        self.front.show()
        self.front.sidebar.show_order(self._settings.by_count)
        first = read_first_page(folder)
        if first is not None:
            answer = Answer(NoteQuery(), first.count, first.hits, first.counts, first.generation)
            self.front.show_first(
                answer, first.taxonomy(), first.favourites, first.marked, first.searches
            )

    def end(self) -> None:
        """Answer what was asked, stop long work, and let go of the library."""
        # What was still to come, parts of the program or its library, does not come any more.
        self._making = None
        program, self._program = self._program, None
        self._jobs.close()
        if program is not None:
            program.end()
        if self._collecting is not None:
            self._collecting.end()

    @Slot()
    def _load(self) -> None:
        self.front.moved.connect(self._keeping.start)
        self.front.layouts.changed.connect(self._keeping.start)
        self._jobs.ask(_load_program, self._join)

    def _join(self, make: Callable[..., Steps[Running]]) -> None:
        self._collecting = Collecting(self)
        self._making = make(
            self._app, self.front, self._theme, self._jobs, self._places, once=self._once
        )
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        """Make one more part of the program: the window answers the reader in between."""
        if self._making is None:
            return
        try:
            next(self._making)
            QTimer.singleShot(0, self._go_on)
        except StopIteration as made:
            self._program = made.value
            # The panels are painted before the library asks for the window's time again.
            QTimer.singleShot(0, self._open)

    @Slot()
    def _open(self) -> None:
        if self._program is not None:
            if self.claim is not None:
                self._program.heed(self.claim)
            self._program.open(self._folder)

    @Slot()
    def begin_anew(self) -> None:
        """End the event loop, for the window to come up in another language."""
        self._app.exit(ANEW)

    @Slot()
    def _keep_state(self) -> None:
        self._keeping.stop()
        # A window that was closed already stands nowhere.
        if self.front.isVisible():
            state = state_of(self.front) | self.front.layouts.state()
            self._jobs.ask(partial(self._state.write, state), _nothing)


def _nothing(_result: None) -> None:
    """What is done when the state is kept."""


def _load_program() -> Callable[..., Steps[Running]]:
    """Load everything that the first frame does not need, off the window's thread.

    The one place that imports inside a function: SQLAlchemy, tantivy, the bitmaps, Markdown
    and the other panels take longer to load than the first frame takes to draw.
    """
    from reader_app.program import make_program

    # What is loaded stays: the collector need never look at it, nor stop the window for it.
    gc.freeze()
    return make_program
