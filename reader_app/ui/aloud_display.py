"""The page read aloud, joined to the menus: begun, stopped, and what to do without a voice."""

import sys

from PySide6.QtCore import QObject, Signal, Slot

from reader_app.ui.front import Front
from reader_app.ui.reading.reading_pane import ReadingPane


class AloudDisplay(QObject):
    """Lets a voice read the note that is open.

    Signals:
        page_needed: It is about to be read: it must be in front.
        said: There is something to say to the reader; carries the sentence.
        preferred: The reader chose another speed or voice; carries the rate, -100 to 100, and the
            name of the voice, or "".
    """

    page_needed = Signal()
    said = Signal(str)
    preferred = Signal(int, str)

    def __init__(self, front: Front, page: ReadingPane) -> None:
        super().__init__(front)
        self._menus = front.menus
        self.aloud = page.aloud
        self._menus.aloud.triggered.connect(self._toggle)
        self._menus.stop_aloud.triggered.connect(self.aloud.stop)
        self.aloud.changed.connect(self._show_what_can_be_done)
        self.aloud.voiceless.connect(self._say_what_brings_one)
        self.aloud.broken_off.connect(self._say_broken_off)
        self.aloud.preferred.connect(self.preferred)
        front.closing.connect(self.aloud.stop)
        self._show_what_can_be_done()

    @Slot()
    def _toggle(self) -> None:
        if not self.aloud.is_reading:
            self.page_needed.emit()
        self.aloud.toggle()

    @Slot()
    def _show_what_can_be_done(self) -> None:
        self._menus.stop_aloud.setEnabled(self.aloud.is_reading)

    @Slot()
    def _say_broken_off(self) -> None:
        self.said.emit(self.tr("The voice broke off. Reading aloud may be begun again."))

    @Slot()
    def _say_what_brings_one(self) -> None:
        if sys.platform.startswith("linux"):
            packages = "speech-dispatcher speech-dispatcher-espeak-ng libpulse0"
            told = self.tr("This system has no voice to read with. These packages bring one: %1")
            self.said.emit(told.replace("%1", packages))
        else:
            self.said.emit(
                self.tr("This system has no voice to read with. Its settings for speech add one.")
            )
