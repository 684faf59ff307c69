"""Which notes are open, as tabs: a small file in the library that can be thrown away."""

import json
from pathlib import Path
from typing import Any

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.open_notes import OpenNote, OpenNotes
from reader_app.domain.reading_place import ReadingPlace
from reader_app.storage.whole_file import write_whole

_NAME = "open_notes.json"


class StoredOpenNotes:
    """The open notes of one library; satisfies the KeepsOpenNotes port."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def read(self) -> OpenNotes | None:
        """See KeepsOpenNotes; what cannot be read was never kept."""
        try:
            return _open_notes(json.loads(self._path.read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None

    def keep(self, notes: OpenNotes) -> None:
        """See KeepsOpenNotes. Raises FileError."""
        values = {"front": notes.front, "notes": [each._asdict() for each in notes.notes]}
        try:
            write_whole(self._path, json.dumps(values, ensure_ascii=False).encode())
        except OSError as error:
            raise FileError(self._path, Reason.READ_ONLY, str(error)) from error


def _open_notes(values: Any) -> OpenNotes:
    notes = tuple(_open_note(**each) for each in values["notes"])
    front = int(values["front"])
    return OpenNotes(notes, front if 0 <= front < len(notes) else 0)


def _open_note(key: Any, title: Any, back: Any, ahead: Any, place: Any) -> OpenNote:
    return OpenNote(
        NoteKey(str(key)), str(title), _keys(back), _keys(ahead), _place(*place) if place else None
    )


def _keys(values: Any) -> tuple[NoteKey, ...]:
    return tuple(NoteKey(str(each)) for each in values)


def _place(paragraph: Any, words: Any, beyond: Any, opened: Any) -> ReadingPlace:
    return ReadingPlace(int(paragraph), str(words), float(beyond), tuple(map(int, opened)))
