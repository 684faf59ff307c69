"""Links that lead out of the library: shown to the reader before anything is opened."""

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from reader_app.domain.errors import NoteNotFoundError, ReaderError
from reader_app.ui.front import Front
from reader_app.ui.messages import Messages
from reader_app.ui.reading.note_reader import NoteReader

_OUTSIDE = frozenset({"http", "https", "mailto", "ftp"})


class OutsideLinks(QObject):
    """Asks whether to follow a link of which there is no note.

    Signals:
        failed: It leads nowhere; carries the ReaderError.
    """

    failed = Signal(ReaderError)

    def __init__(self, front: Front, messages: Messages, reader: NoteReader) -> None:
        super().__init__(front)
        self._front = front
        self._messages = messages
        reader.missing.connect(self._ask_to_leave)

    @Slot(str)
    def _ask_to_leave(self, address: str) -> None:
        if QUrl(address).scheme() in _OUTSIDE:
            self._messages.ask_to_open(self._front, address, _open_outside)
        else:
            self.failed.emit(NoteNotFoundError(address))


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
