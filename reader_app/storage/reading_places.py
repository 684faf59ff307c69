"""Where the reader stopped in each note: a small file in the library that can be thrown away."""

import json
from pathlib import Path
from typing import Any

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.reading_place import ReadingPlace, ReadingPlaces
from reader_app.storage.whole_file import write_whole

_NAME = "reading_places.json"
_MOST = 2_000
"""Places that are kept; those left longest ago go first."""


class StoredReadingPlaces:
    """The reading places of one library; satisfies the KeepsPlaces port."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _NAME

    def read(self) -> ReadingPlaces:
        """See KeepsPlaces; what cannot be read is none."""
        try:
            return _places(json.loads(self._path.read_bytes()))
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return ReadingPlaces(None, {})

    def keep(self, places: ReadingPlaces) -> None:
        """See KeepsPlaces. Raises FileError."""
        newest = list(places.places.items())[-_MOST:]
        values = {
            "last": places.last,
            "places": {key: list(place) for key, place in newest},
            "recent": places.recent,
        }
        try:
            write_whole(self._path, json.dumps(values, ensure_ascii=False).encode())
        except OSError as error:
            raise FileError(self._path, Reason.READ_ONLY, str(error)) from error


def _places(values: Any) -> ReadingPlaces:
    last = values["last"]
    places = {NoteKey(key): _place(*place) for key, place in values["places"].items()}
    recent = tuple(NoteKey(str(key)) for key in values.get("recent", ()))
    return ReadingPlaces(NoteKey(last) if isinstance(last, str) else None, places, recent)


def _place(paragraph: Any, words: Any, beyond: Any, opened: Any) -> ReadingPlace:
    return ReadingPlace(int(paragraph), str(words), float(beyond), tuple(map(int, opened)))
