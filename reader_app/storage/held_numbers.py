"""Which notes go by very many keys: looked up once, as long as the library stays as it is."""

import json
from collections.abc import Collection, Iterable

from pyroaring import BitMap
from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey

# The keys come as one text: as values of a statement, very many take ten times as long.
_BY_KEY = text(
    "SELECT notes.key, notes.number FROM json_each(:keys) AS asked"
    " JOIN notes ON notes.key = asked.value"
)
_BY_ALIAS = text(
    "SELECT aliases.alias, aliases.number FROM json_each(:keys) AS asked"
    " JOIN aliases ON aliases.alias = asked.value"
)
_NONE = 0  # no note has it


def numbers_by_key(session: Session, keys: Collection[NoteKey]) -> dict[NoteKey, int]:
    """The number of the note of each key, as we spell it; a note's own key comes first."""
    found = _looked_up(session, _BY_KEY, keys)
    others = [key for key in keys if key not in found]
    return found | _looked_up(session, _BY_ALIAS, others)


class HeldNumbers:
    """The numbers of the notes of keys that were asked for, as of one revision."""

    def __init__(self) -> None:
        self._revision = -1
        self._numbers: dict[NoteKey, int] = {}

    def notes(self, session: Session, revision: int, keys: Iterable[NoteKey]) -> BitMap:
        """The notes that go by any of these keys. Raises LibraryError."""
        if revision != self._revision:
            self._revision, self._numbers = revision, {}
        asked = list(keys)
        missing = [key for key in asked if key not in self._numbers]
        if missing:
            self._numbers |= dict.fromkeys(missing, _NONE)
            self._numbers |= numbers_by_key(session, missing)
        found = BitMap(map(self._numbers.__getitem__, asked))
        found.discard(_NONE)
        return found


def _looked_up(
    session: Session, statement: TextClause, keys: Collection[NoteKey]
) -> dict[NoteKey, int]:
    if not keys:
        return {}
    rows = session.execute(statement, {"keys": json.dumps(list(keys))})
    return {NoteKey(key): number for key, number in rows}
