"""A note that is dragged out of the list: onto a shelf, or into another program."""

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from reader_app.domain.card import FILE_KEY, NoteSummary

NOTES_TYPE = "application/x-lutrin-notes"


def drag_note(source: QWidget, note: NoteSummary) -> None:
    """Let the reader drag a note; other programs are given its title and its address."""
    data = QMimeData()
    data.setData(NOTES_TYPE, QByteArray(note.key.encode()))
    address = "" if note.key.startswith(FILE_KEY) else f"https://{note.key}"
    data.setText(f"{note.title}\n{address}".strip())
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.exec(Qt.DropAction.CopyAction)
