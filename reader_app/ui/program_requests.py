"""What the window asks of the program: files to bring in, another library, other settings."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.ui.front import Front
from reader_app.ui.messages import Messages
from reader_app.ui.theme import Theme


class ProgramRequests(QObject):
    """Listens to the menus and the bar, and asks which files or which folder where it must.

    Signals:
        import_requested: Files and folders are to come in; carries their paths.
        library_requested: Another library is to be opened; carries its folder.
        new_library_requested: A library is to be made; carries its folder.
        text_size_requested: The page is to be set in this size, in pixels; 0 is the usual one.
        text_step_requested: The page is to be set larger or smaller; carries 1 or -1.
        scheme_requested: Light is to become dark, or dark light.
        preferences_requested: The reader wants to see what they prefer.
    """

    import_requested = Signal(object)
    library_requested = Signal(object)
    new_library_requested = Signal(object)
    text_size_requested = Signal(int)
    text_step_requested = Signal(int)
    scheme_requested = Signal()
    preferences_requested = Signal()

    def __init__(self, front: Front, theme: Theme, messages: Messages) -> None:
        super().__init__(front)
        self._front = front
        self._theme = theme
        self._messages = messages
        self._connect_files()
        self._connect_look()
        # Whoever hears of it is made in the same turn.
        front.setAcceptDrops(True)
        self._show_scheme()

    def _connect_files(self) -> None:
        front, menus = self._front, self._front.menus
        menus.import_files.triggered.connect(self._choose_files)
        menus.import_folder.triggered.connect(self._choose_folder)
        front.list.import_files_requested.connect(self._choose_files)
        front.list.import_folder_requested.connect(self._choose_folder)
        front.files_dropped.connect(self.import_requested)
        menus.open_library.triggered.connect(self._choose_library)
        menus.new_library.triggered.connect(self._choose_new_library)

    def _connect_look(self) -> None:
        menus, bar = self._front.menus, self._front.top
        menus.larger.triggered.connect(self._enlarge)
        bar.larger_requested.connect(self._enlarge)
        menus.smaller.triggered.connect(self._reduce)
        bar.smaller_requested.connect(self._reduce)
        menus.usual_size.triggered.connect(self._reset_size)
        bar.usual_size_requested.connect(self._reset_size)
        menus.dark.triggered.connect(self.scheme_requested)
        bar.scheme_requested.connect(self.scheme_requested)
        menus.preferences.triggered.connect(self.preferences_requested)
        bar.preferences_requested.connect(self.preferences_requested)
        self._theme.changed.connect(self._show_scheme)

    @Slot()
    def _choose_files(self) -> None:
        self._messages.choose_files(self._front, self.import_requested.emit)

    @Slot()
    def _choose_folder(self) -> None:
        self._messages.choose_folder(self._front, self.import_requested.emit)

    @Slot()
    def _choose_library(self) -> None:
        self._messages.choose_library(self._front, self._ask_for_library)

    @Slot()
    def _choose_new_library(self) -> None:
        self._messages.choose_new_library(self._front, self._ask_for_new_library)

    def _ask_for_library(self, paths: list[Path]) -> None:
        self.library_requested.emit(paths[0])

    def _ask_for_new_library(self, paths: list[Path]) -> None:
        self.new_library_requested.emit(paths[0])

    @Slot()
    def _enlarge(self) -> None:
        self.text_step_requested.emit(1)

    @Slot()
    def _reduce(self) -> None:
        self.text_step_requested.emit(-1)

    @Slot()
    def _reset_size(self) -> None:
        self.text_size_requested.emit(0)

    @Slot()
    def _show_scheme(self) -> None:
        self._front.menus.dark.setChecked(self._theme.is_dark)
