"""The menus of the bar over a PDF: how large it is shown, and everything that has no button."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader_app.domain.pdf_place import Fit, PdfPlace
from reader_app.ui.documents.pdf_keys import Command, shortcut_text
from reader_app.ui.wording import percent_text

_PER_CENT = (50, 75, 100, 125, 150, 200, 300, 400)
_WHOLE = 100


class _CommandMenu(QMenu):
    """A menu of commands, each with its key: the key is shown here, the pane listens to it."""

    command_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands: dict[QAction, Command] = {}
        self.triggered.connect(self._take)

    def _add(self, command: Command, text: str, *, checkable: bool = False) -> QAction:
        action = self.addAction(f"{text}\t{shortcut_text(command)}")
        action.setCheckable(checkable)
        self._commands[action] = command
        return action

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        if action in self._commands:
            self.command_chosen.emit(self._commands[action])


class ZoomMenu(_CommandMenu):
    """How large pages are shown.

    Signals:
        command_chosen: One of the ways to fit; carries the Command.
        zoom_chosen: A size; 1.0 is that on paper.
    """

    zoom_chosen = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fits = {
            Fit.WIDTH: self._add(Command.FIT_WIDTH, self.tr("Fit the width"), checkable=True),
            Fit.PAGE: self._add(Command.FIT_PAGE, self.tr("The whole page"), checkable=True),
        }
        self.addSeparator()
        self._sizes = {self.addAction(percent_text(each)): each / _WHOLE for each in _PER_CENT}
        self.triggered.connect(self._take_size)

    def show_place(self, place: PdfPlace) -> None:
        """Tick the way that pages are fitted, if any."""
        for fit, action in self._fits.items():
            action.setChecked(place.fit is fit)

    @Slot(QAction)
    def _take_size(self, action: QAction) -> None:
        if action in self._sizes:
            self.zoom_chosen.emit(self._sizes[action])


class MoreMenu(_CommandMenu):
    """What else can be done with the document.

    Signals:
        command_chosen: One of them; carries the Command.
        elsewhere_requested: The document is to be opened in another program.
    """

    elsewhere_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._back = self._add(Command.BACK, self.tr("Where you came from"))
        self._on = self._add(Command.ON, self.tr("On again"))
        self.addSeparator()
        self._single = self._add(Command.SINGLE, self.tr("One page at a time"), checkable=True)
        self._dark = self._add(
            Command.DARK, self.tr("Inverted colours, pictures too"), checkable=True
        )
        self._beside = self._add(Command.BESIDE, self.tr("Beside the note"), checkable=True)
        self._add(Command.TURN_RIGHT, self.tr("Turn right"))
        self._add(Command.TURN_LEFT, self.tr("Turn left"))
        self.addSeparator()
        self._add(Command.SELECT_PAGE, self.tr("Select the page"))
        self._add(Command.SELECT_ALL, self.tr("Select all"))
        self._add(Command.COPY, self.tr("Copy"))
        self.addSeparator()
        self._add(Command.PRINT, self.tr("Print…"))
        elsewhere = self.addAction(self.tr("Open in another program"))
        elsewhere.triggered.connect(self._ask_elsewhere)

    def show_place(self, place: PdfPlace) -> None:
        """Tick the ways that the document is looked at."""
        self._single.setChecked(place.single)
        self._dark.setChecked(place.dark)

    def show_beside(self, *, beside: bool) -> None:
        """Tick whether the note stands beside the document."""
        self._beside.setChecked(beside)

    def show_history(self, *, back: bool, on: bool) -> None:
        """Offer the ways that there are."""
        self._back.setEnabled(back)
        self._on.setEnabled(on)

    @Slot()
    def _ask_elsewhere(self) -> None:
        self.elsewhere_requested.emit()
