"""The glossary of a library: worked out at the end of an import, read where it is needed."""

import json

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from reader_app.domain.glossary import Glossary, Meaning, meanings_of
from reader_app.storage.snapshots import keep_snapshot, snapshot
from reader_app.storage.tables import AcronymRow, SnapshotRow

_GLOSSARY = "glossary"
_KEPT_AT = select(SnapshotRow.revision).where(SnapshotRow.name == _GLOSSARY)


def keep_glossary(session: Session, revision: int) -> None:
    """Work out what the acronyms of all notes mean, and keep it."""
    count = func.count()
    statement = select(AcronymRow.short, AcronymRow.long, count).group_by(
        AcronymRow.short, AcronymRow.long
    )
    found = meanings_of((short, long, times) for short, long, times in session.execute(statement))
    keep_snapshot(session, _GLOSSARY, revision, json.dumps(found, ensure_ascii=False).encode())


class HeldGlossary:
    """What the acronyms meant when the last import came to its end, read once for each."""

    def __init__(self) -> None:
        self._revision: int | None = None
        self._glossary = Glossary()

    def now(self, session: Session) -> Glossary:
        """The glossary as this transaction sees it."""
        revision = session.scalars(_KEPT_AT).one_or_none()
        if revision != self._revision:
            self._revision = revision
            found = json.loads(snapshot(session, _GLOSSARY) or b"[]")
            self._glossary = Glossary(Meaning(short, tuple(longs)) for short, longs in found)
        return self._glossary
