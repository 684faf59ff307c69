"""What tells a note without an address from all others, wherever its file lies: what is in it."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader_app.domain.card import FILE_KEY, NoteKey
from reader_app.domain.errors import LibraryError
from reader_app.storage.database import connected
from reader_app.storage.held_numbers import numbers_by_key
from reader_app.storage.tables import SourceFileRow

_PRINTS = (
    "SELECT source_files.key, sha256 FROM source_files"
    " JOIN json_each(?) AS asked ON asked.value = source_files.key"
)


def fingerprints(path: Path, keys: Collection[NoteKey]) -> dict[NoteKey, str]:
    """The SHA-256 of the files of those notes that go by their files, as library.db has them.

    Also of one that is of an older schema, and nothing where it cannot be read: it is about to
    be made anew.
    """
    asked = json.dumps([key for key in keys if key.startswith(FILE_KEY)])
    try:
        with closing(connected(path)) as plain:
            return {NoteKey(key): sha256 for key, sha256 in plain.execute(_PRINTS, (asked,))}
    except (sqlite3.Error, LibraryError, OSError):
        return {}


def moved(session: Session, prints: Mapping[NoteKey, str]) -> dict[NoteKey, NoteKey]:
    """Where notes are that are there no longer by their key: the new key of each, by the old one.

    Only where just one of them and just one file have this in them.
    """
    there = numbers_by_key(session, list(prints))
    lost = {key: sha256 for key, sha256 in prints.items() if key not in there}
    alike = Counter(lost.values())
    found: dict[NoteKey, NoteKey] = {}
    for key, sha256 in lost.items():
        files = select(SourceFileRow.key).where(SourceFileRow.sha256 == sha256).limit(2)
        fitting = session.scalars(files).all()
        if alike[sha256] == 1 and len(fitting) == 1:
            found[key] = NoteKey(fitting[0])
    return found
