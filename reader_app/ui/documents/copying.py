"""Many pages of text to the clipboard, without a stall."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication


class Copying(QObject):
    """Gathers texts one at a time, between two events of the window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: Iterator[str] = iter(())
        self._gathered: list[str] = []
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._gather)

    def copy(self, texts: Iterator[str]) -> None:
        """Put all of `texts` on the clipboard, soon; gives up what was being gathered."""
        self.stop()
        self._texts = texts
        self._turn.start()

    def stop(self) -> None:
        """Leave the clipboard as it is."""
        self._turn.stop()
        self._gathered = []

    @Slot()
    def _gather(self) -> None:
        text = next(self._texts, None)
        if text is not None:
            self._gathered.append(text)
            return
        words = "\n".join(self._gathered)
        self.stop()
        if words.strip():
            QGuiApplication.clipboard().setText(words)
