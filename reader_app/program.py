"""The program behind the front: which library is open, and what the reader prefers."""

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader_app.domain.backup import Occasion
from reader_app.domain.errors import LibraryError, ReaderError
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT, Scheme, Settings
from reader_app.downloads.downloads import Downloads
from reader_app.logs import log_bug, log_to
from reader_app.opening import Wings, make_library, open_library, require_library
from reader_app.places import Places
from reader_app.storage.first_page import FirstPage, read_first_page
from reader_app.storage.pdf_places import StoredPdfPlaces
from reader_app.storage.settings_file import read_settings, write_settings
from reader_app.ui.front import Front
from reader_app.ui.jobs import Jobs
from reader_app.ui.keeping.preferences import Preferences
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.panels import make_panels
from reader_app.ui.reading.page_look import look_of
from reader_app.ui.theme import OTHER_STYLES, STYLES, WINDOW_FAMILY, Theme, keep_still
from reader_app.window_claim import ClaimWatch, WindowClaim
from reader_app.window_library import for_window


def make_program(
    app: QApplication,
    front: Front,
    theme: Theme,
    jobs: Jobs,
    places: Places,
    *,
    once: bool = False,
) -> Steps["Program"]:
    """Make the program; between two steps the window may answer the reader."""
    log_to(places.log_file)
    app.setWindowIcon(QIcon(str(places.icons / "lutrin.svg")))
    theme.load_fonts(WINDOW_FAMILY, OTHER_STYLES)
    keep_still(app)
    messages = Messages(parent=front)
    yield Progress(0)
    panels = yield from make_panels(front, theme, messages)
    yield Progress(len(panels))
    marks, pdf_places = Marks(jobs, _now, front), StoredPdfPlaces(places.pdf_places_file)
    # In the same turn: what the reader wants of the window, somebody must hear.
    window = MainWindow(front, theme, jobs, marks, pdf_places, messages, panels=panels)
    return Program(app, front, theme, jobs, places, window=window, once=once)


class Program(QObject):
    """Joins the wings to the window; one for each run."""

    def __init__(  # noqa: PLR0913  # what make_program has, and what it made
        self,
        app: QApplication,
        front: Front,
        theme: Theme,
        jobs: Jobs,
        places: Places,
        *,
        window: MainWindow,
        once: bool,
    ) -> None:
        super().__init__(front)
        self._app = app
        self._front = front
        self._theme = theme
        self._jobs = jobs
        self._places = places
        self._once = once
        self._claim: WindowClaim | None = None
        self._claim_watch: ClaimWatch | None = None
        self._settings = read_settings(places.settings_file)
        self._wings: Wings | None = None
        self._downloads: Downloads | None = None
        # The first library is opened by whoever makes the program.
        self._opening = 1
        self._waiting_paths: list[Path] = []
        sys.excepthook = self.note_bug
        self._window = window
        self._preferences: Preferences | None = None
        self._day = Scheme.SEPIA if self._settings.scheme is Scheme.SEPIA else Scheme.LIGHT
        self._window.help.keys.show(dict(self._settings.keys))
        aloud = self._window.reading_aloud
        aloud.aloud.prefer(self._settings.voice_rate, self._settings.voice)
        aloud.preferred.connect(self._keep_voice)
        self._show_look()
        self._connect()

    @Slot(object)
    def open(self, folder: Path) -> None:
        """Open the first library; an empty one makes nothing."""
        self._opening -= 1
        self._open(folder, _nothing)

    def heed(self, claim: WindowClaim) -> None:
        """Open no library that another window has, and come to the front for other starts."""
        self._claim, self._claim_watch = claim, ClaimWatch(claim, self)
        self._claim_watch.wanted.connect(self._come_to_front)

    def end(self) -> None:
        """Let go of the library, with a true first page for the next start."""
        if self._wings is not None:
            # Nobody is there to be told; the next start works the page out.
            with suppress(LibraryError):
                _leave(self._wings)

    def note_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log what should not have happened, whole, and say so once."""
        log_bug(kind, error, trace)
        self._window.show_bug()

    @Slot()
    def _come_to_front(self) -> None:
        """Another start wants this library: here it is."""
        window = self._front
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _connect(self) -> None:
        requests = self._window.requests
        requests.import_requested.connect(self._bring_in)
        requests.library_requested.connect(self._open_existing)
        requests.new_library_requested.connect(self._open_new)
        requests.text_size_requested.connect(self._set_text_size)
        requests.text_step_requested.connect(self._step_text_size)
        self._window.downloading.offline_requested.connect(self._work_offline)
        requests.scheme_requested.connect(self._change_scheme)
        requests.preferences_requested.connect(self._show_preferences)
        self._window.help.keys.changed.connect(self._keep_keys)
        self._front.sidebar.order_changed.connect(self._keep_order)
        self._front.closing.connect(self._window.leave_library)
        self._jobs.failed.connect(self._window.show_error)
        self._app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @Slot(object)
    def _open_existing(self, folder: Path) -> None:
        """Open what the reader chose, if it is a library."""
        self._open(folder, require_library)

    @Slot(object)
    def _open_new(self, folder: Path) -> None:
        """Make a library where the reader wants one, and open it."""
        self._open(folder, make_library)

    def _open(self, folder: Path, prepare: Callable[[Path], None]) -> None:
        """Prepare a library's folder and open it; until it is open, the former one stays."""
        if self._wings is not None and self._wings.folder == folder:
            return
        # The first library was claimed before there was a window.
        if self._claim is not None and self._wings is not None and not self._claim.take(folder):
            self._claim.wish(folder)
            return

        def load() -> tuple[Wings, bool, FirstPage | None]:
            prepare(folder)
            return *open_library(folder, self._places), read_first_page(folder)

        self._opening += 1
        self._jobs.ask(load, self._take, self._miss)

    def _take(self, loaded: tuple[Wings, bool, FirstPage | None]) -> None:
        self._opening -= 1
        wings, needs_rebuild, first = loaded
        former, self._wings = self._wings, wings
        if self._claim_watch is not None:
            self._claim_watch.watch(wings.folder)
        if former is not None:
            self._window.leave_library()
            self._jobs.ask(lambda: _leave(former), _nothing)
            if first is not None:
                marks = (first.favourites, first.marked, first.searches)
                self._front.show_first(first.answer(), first.taxonomy(), *marks)
        opened = for_window(wings, self._jobs.start, needs_rebuild=needs_rebuild)
        self._downloads = opened.downloads
        self._hold_downloads()
        self._window.show_library(opened, self._name(wings.folder))
        opened.downloads.restore(go_on=self._settings.goes_on)
        # The sample is what opens while there is nothing else: it is not chosen.
        chosen = "" if wings.folder == self._places.sample_library else str(wings.folder)
        self._set(self._settings._replace(library=chosen))
        if self._waiting_paths:
            paths, self._waiting_paths = self._waiting_paths, []
            self._bring_in(paths)
        if self._once:
            QTimer.singleShot(0, self._front.close)

    def _miss(self, error: ReaderError) -> None:
        self._opening -= 1
        self._waiting_paths = []
        if self._claim is not None and self._wings is not None:
            # The former library stays open.
            self._claim.take(self._wings.folder)
        self._window.show_error(error)

    @Slot(object)
    def _bring_in(self, paths: list[Path]) -> None:
        """Import into the open library, but never into the sample: that makes the reader's own."""
        own = self._wings is not None and self._wings.folder != self._places.sample_library
        if own:
            self._window.bring_in(paths)
            return
        self._waiting_paths += paths
        if not self._opening:
            self._open(self._places.default_library, _nothing)

    def _name(self, folder: Path) -> str:
        """What the reader calls a library: the name of its folder, but for those that we made."""
        if folder == self._places.sample_library:
            return self.tr("Sample library")
        return self.tr("My notes") if folder == self._places.default_library else folder.name

    @Slot(int)
    def _set_text_size(self, pixels: int) -> None:
        size = min(max(pixels or Settings().text_size, SMALLEST_TEXT), LARGEST_TEXT)
        self._prefer(self._settings._replace(text_size=size))

    @Slot(int)
    def _step_text_size(self, step: int) -> None:
        self._set_text_size(self._settings.text_size + step)

    @Slot(object)
    def _keep_order(self, by_count: tuple[str, ...]) -> None:
        """The reader sorts other facets by count."""
        self._set(self._settings._replace(by_count=by_count))

    @Slot(object)
    def _keep_keys(self, own: dict[str, str]) -> None:
        """The reader gave actions other keys."""
        self._set(self._settings._replace(keys=tuple(sorted(own.items()))))

    @Slot(int, str)
    def _keep_voice(self, rate: int, voice: str) -> None:
        """The reader likes another voice, or another speed of it."""
        self._set(self._settings._replace(voice_rate=rate, voice=voice))

    @Slot(bool)
    def _work_offline(self, offline: bool) -> None:  # noqa: FBT001
        """Ask nothing of the network from now on, or again."""
        self._prefer(self._settings._replace(offline=offline))

    def _hold_downloads(self) -> None:
        """Let the downloads keep to what the reader prefers."""
        if self._downloads is not None:
            self._downloads.set_longest(self._settings.largest_download << 20)
            self._downloads.set_offline(offline=self._settings.offline)
        self._window.downloading.show_offline(offline=self._settings.offline)

    @Slot()
    def _change_scheme(self) -> None:
        """Dark becomes light, or sepia where that was chosen; anything else becomes dark."""
        scheme = self._day if self._theme.is_dark else Scheme.DARK
        self._prefer(self._settings._replace(scheme=scheme))

    @Slot()
    def _show_preferences(self) -> None:
        if self._preferences is None:
            self._preferences = Preferences(self._theme, self._front)
            self._preferences.changed.connect(self._prefer)
        self._preferences.show_settings(self._settings)
        self._preferences.present()

    @Slot(object)
    def _prefer(self, settings: Settings) -> None:
        """The reader prefers something else: it holds at once."""
        former = self._settings
        self._set(settings)
        if settings.scheme is not former.scheme:
            if settings.scheme in {Scheme.LIGHT, Scheme.SEPIA}:
                self._day = settings.scheme
            self._theme.apply_scheme(self._app, settings.scheme)
        self._hold_downloads()
        if look_of(settings) != look_of(former):
            self._show_look()
        if self._preferences is not None:
            self._preferences.show_settings(settings)
        if settings.language is not former.language and not self._window.is_busy:
            # Behind the writing of the settings.
            self._jobs.ask(_nothing_more, self._come_up_anew)

    def _come_up_anew(self, _nothing: None) -> None:
        self._front.anew_requested.emit()

    def _show_look(self) -> None:
        look = look_of(self._settings)
        # A letter that one font lacks is taken from the next.
        for family in look.families:
            self._theme.load_fonts(family, STYLES.get(family, ()))
        self._window.show_look(look)

    @Slot()
    def _follow_system(self) -> None:
        """The system went dark or light, and the reader follows it."""
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if self._settings.scheme is Scheme.SYSTEM and dark != self._theme.is_dark:
            self._theme.apply(self._app, dark=dark, own=False)

    def _set(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            path = self._places.settings_file
            self._jobs.ask(lambda: write_settings(path, settings), _nothing)


def _leave(wings: Wings) -> None:
    try:
        wings.library.leave()
        wings.library.from_afar.leave()
    finally:
        wings.keep_copy(Occasion.END)
        wings.close()


def _nothing_more() -> None:
    """A question that is answered once all before it are."""


def _now() -> datetime:
    return datetime.now(UTC)


def _nothing(_result: object) -> None:
    """What is done with an answer that nobody waits for."""
