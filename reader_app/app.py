"""The window's program: it builds every wing, joins them, and shows the window."""

import gc
import logging
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from reader_app.domain.query import Answer, NoteQuery
from reader_app.domain.settings import LARGEST_TEXT, SMALLEST_TEXT, Language, Scheme, Settings
from reader_app.logs import log_to
from reader_app.places import Places, find_places, make_sample_library
from reader_app.storage.first_page import read_first_page
from reader_app.storage.settings_file import read_settings, write_settings
from reader_app.ui.jobs import Jobs
from reader_app.ui.main_window import MainWindow
from reader_app.ui.marks import Marks
from reader_app.ui.messages import Messages
from reader_app.ui.open_library import OpenLibrary
from reader_app.ui.theme import PAGE_FAMILY, WINDOW_FAMILY, Theme
from reader_app.ui.window_state import WindowState

_log = logging.getLogger(__name__)
_SWITCH_INTERVAL = 0.0005
"""Seconds that a worker may hold Python before the window gets its turn (measured: no stall)."""


def run_window(library: Path | None, *, once: bool = False) -> int:
    """Show the window until it is closed; returns the exit code.

    `library` is the folder asked for, None for the last one. With `once` the window closes
    by itself as soon as it shows its library: a build proves itself so.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL)
    # The collector would stop the window in the middle of the imports after the first frame.
    gc.disable()
    places = find_places()
    log_to(places.log_file)
    settings = read_settings(places.settings_file)
    app = QApplication(sys.argv[:1])
    translators = _prepare(app, places, settings)
    program = Program(app, places, settings, once=once)
    sys.excepthook = program.note_bug
    program.show(places.library_to_open(library, settings.library))
    code = app.exec()
    program.end()
    del translators
    return code


def _prepare(app: QApplication, places: Places, settings: Settings) -> list[QTranslator]:
    """Name, style and language of the program; the translators must live as long as it."""
    app.setApplicationName("lutrin")
    app.setApplicationDisplayName("Lutrin")
    app.setDesktopFileName("org.lutrin.Lutrin")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(places.icons / "lutrin.svg")))
    locale = _locale(settings.language)
    QLocale.setDefault(locale)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translators = []
    for name, folder in (("qtbase", qt), ("lutrin", str(places.translations))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            translators.append(translator)
    return translators


def _locale(language: Language) -> QLocale:
    """The reader's own locale where it speaks French or English, else plain English."""
    if language is Language.FRENCH:
        return QLocale(QLocale.Language.French, QLocale.Country.France)
    system = QLocale.system()
    spoken = (QLocale.Language.French, QLocale.Language.English)
    if language is Language.SYSTEM and system.language() in spoken:
        return system
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Program(QObject):
    """One run of the window: which library is open, what the reader prefers."""

    def __init__(
        self, app: QApplication, places: Places, settings: Settings, *, once: bool
    ) -> None:
        super().__init__()
        self._app = app
        self._places = places
        self._settings = settings
        self._once = once
        self._folder = places.sample_library
        self._opened: Loaded | None = None
        self._waiting_paths: list[Path] = []
        self._jobs = Jobs(self)
        self._theme = Theme(places.resources, self)
        self._theme.load_fonts(WINDOW_FAMILY)
        own = settings.scheme is not Scheme.SYSTEM
        self._theme.apply(app, dark=_is_dark(settings.scheme), own=own)
        marks = Marks(self._jobs, _now, self)
        self._window = MainWindow(self._theme, self._jobs, marks, Messages(parent=self))
        self._state = WindowState(places.geometry_file)
        self._connect()

    def show(self, folder: Path) -> None:
        """Show the window with what is kept of its last time, then open the library."""
        self._folder = folder
        first = read_first_page(folder)
        if first is not None:
            answer = Answer(NoteQuery(), first.count, first.hits, first.counts, first.generation)
            self._window.notes.show_taxonomy(first.taxonomy())
            self._window.notes.show_first(answer, first.favourites, first.marked)
        self._state.recall(self._window, self._window.splitter)
        self._window.show()

    def end(self) -> None:
        """Answer what was asked, stop long work, and leave a true first page."""
        self._jobs.close()
        if self._opened is not None:
            self._opened.close()

    def note_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log what should not have happened, whole, and say so once."""
        _log.error("This should not have happened", exc_info=(kind, error, trace))
        self._window.show_bug()

    def _connect(self) -> None:
        self._window.painted.connect(self._load)
        self._window.import_requested.connect(self._bring_in)
        self._window.library_requested.connect(self._open)
        self._window.new_library_requested.connect(self._open)
        self._window.text_size_requested.connect(self._set_text_size)
        self._window.text_step_requested.connect(self._step_text_size)
        self._window.scheme_requested.connect(self._change_scheme)
        self._window.closing.connect(self._keep_state)
        self._jobs.failed.connect(self._window.show_error)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @Slot()
    def _load(self) -> None:
        """The first frame is there: now load the rest, beside the window."""
        self._theme.load_fonts(PAGE_FAMILY)
        self._window.show_text_size(self._settings.text_size)
        self._open(self._folder)

    @Slot(object)
    def _open(self, folder: Path) -> None:
        """Open a library, in the place of the one that is open."""
        self._window.leave_library()
        self._folder = folder
        self._jobs.ask(lambda: _load_library(folder, self._places), self._take)

    def _take(self, loaded: "Loaded") -> None:
        former, self._opened = self._opened, loaded
        if former is not None:
            self._jobs.ask(former.close, _nothing)
        wings = loaded.wings
        opened = OpenLibrary(
            folder=wings.folder,
            library=wings.library,
            favourites=wings.favourites,
            attachments=wings.attachments,
            downloads=wings.downloads(self._jobs.start),
            read=wings.read,
            import_paths=wings.import_paths,
            rebuild=wings.rebuild if loaded.needs_rebuild else None,
            catch_up=wings.library.catch_up,
            count_pages=wings.count_pages,
            generations=wings.generations,
        )
        self._window.show_library(opened, self._name(wings.folder))
        self._set(replace(self._settings, library=str(wings.folder)))
        if self._waiting_paths:
            paths, self._waiting_paths = self._waiting_paths, []
            self._window.bring_in(paths)
        if self._once:
            QTimer.singleShot(0, self._window.close)

    @Slot(object)
    def _bring_in(self, paths: list[Path]) -> None:
        """Import into the open library, but never into the sample: that makes the reader's own."""
        if self._folder == self._places.sample_library:
            self._waiting_paths += paths
            self._open(self._places.default_library)
        else:
            self._window.bring_in(paths)

    def _name(self, folder: Path) -> str:
        """What the reader calls a library: the name of its folder."""
        return self.tr("Sample library") if folder == self._places.sample_library else folder.name

    @Slot(int)
    def _set_text_size(self, pixels: int) -> None:
        size = min(max(pixels or Settings().text_size, SMALLEST_TEXT), LARGEST_TEXT)
        self._window.show_text_size(size)
        self._set(replace(self._settings, text_size=size))

    @Slot(int)
    def _step_text_size(self, step: int) -> None:
        self._set_text_size(self._settings.text_size + step)

    @Slot()
    def _change_scheme(self) -> None:
        dark = not self._theme.is_dark
        self._theme.apply(self._app, dark=dark, own=True)
        self._set(replace(self._settings, scheme=Scheme.DARK if dark else Scheme.LIGHT))

    @Slot()
    def _follow_system(self) -> None:
        """The system went dark or light, and the reader follows it."""
        if (
            self._settings.scheme is Scheme.SYSTEM
            and _is_dark(Scheme.SYSTEM) != self._theme.is_dark
        ):
            self._theme.apply(self._app, dark=not self._theme.is_dark, own=False)

    def _set(self, settings: Settings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        path = self._places.settings_file
        self._jobs.ask(lambda: write_settings(path, settings), _nothing)

    @Slot()
    def _keep_state(self) -> None:
        self._state.keep(self._window, self._window.splitter)
        self._window.leave_library()


class Loaded(NamedTuple):
    """A library whose wings are there; `make_ready` is long work before all can be found."""

    wings: Any
    needs_rebuild: bool

    def close(self) -> None:
        """Leave a true first page, and let go of the files."""
        self.wings.library.refresh_first_page()
        self.wings.close()


def _load_library(folder: Path, places: Places) -> Loaded:
    """Open a library, off the window's thread. Raises LibraryError.

    The one import inside a function: SQLAlchemy, tantivy, the bitmaps and Markdown take
    longer to load than the first frame takes to draw, and here they stall no window.
    """
    from reader_app.opening import open_wings

    gc.enable()
    if folder == places.sample_library:
        make_sample_library(places)
    wings = open_wings(folder)
    return Loaded(wings, wings.library.needs_rebuild)


def _is_dark(scheme: Scheme) -> bool:
    if scheme is Scheme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme is Scheme.DARK


def _now() -> datetime:
    return datetime.now(UTC)


def _nothing(_result: object) -> None:
    """What is done with an answer that nobody waits for."""
