"""Notes that are dragged out of the list: onto a shelf, or into another program."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from reader_app.domain.card import FILE_KEY, NoteSummary

NOTES_TYPE = "application/x-lutrin-notes"


def drag_notes(source: QWidget, notes: Sequence[NoteSummary]) -> None:
    """Let the reader drag notes; other programs are given their titles and their addresses."""
    data = QMimeData()
    data.setData(NOTES_TYPE, QByteArray("\n".join(note.key for note in notes).encode()))
    data.setText("\n".join(map(_written, notes)))
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.exec(Qt.DropAction.CopyAction)


def _written(note: NoteSummary) -> str:
    address = "" if note.key.startswith(FILE_KEY) else f"https://{note.key}"
    return f"{note.title}\n{address}".strip()
