"""StoredOverview: how many documents a library has, what is new in it, cards by their keys."""

from collections.abc import Callable, Iterable

from pyroaring import BitMap
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from reader_app.domain.card import NoteKey, NoteSummary
from reader_app.domain.overview import Extent, Overview
from reader_app.storage.cards import HeldNotes, numbers_of_keys
from reader_app.storage.database import Database
from reader_app.storage.snapshots import EVERYTHING, Standing, snapshot, standing_of
from reader_app.storage.tables import AttachmentRow
from reader_app.storage.visits import StoredVisits

_DOCUMENTS = select(func.count(func.distinct(AttachmentRow.address)))


class StoredOverview:
    """Looks at one library from afar; nothing in it is read note by note."""

    def __init__(self, opened: Callable[[], Database | None], visits: StoredVisits) -> None:
        """`opened` brings library.db if it is there."""
        self._opened = opened
        self._visits = visits
        self._documents = (-1, 0)
        self._notes = HeldNotes()

    def overview(self, read: Iterable[NoteKey], here: Extent, most_read: int = 6) -> Overview:
        """The overview; of the notes that were `read`, the last one first, those that are there.

        From now on this is a visit. Raises LibraryError.
        """
        database = self._opened()
        if database is None:
            return Overview(here=here)
        with database.reading() as session:
            standing = standing_of(session)
            everything = everything_in(session)
            found = Overview(
                self._counted(session, standing),
                here,
                self._cards(session, read, most_read),
            )
        before = self._visits.before
        self._visits.keep(standing.search_folder, everything.max() if everything else 0)
        if before is None or before.library != standing.search_folder:
            return found
        return found._replace(new=len(newer(everything, before.number)), since=before.at)

    def leave(self) -> None:
        """The visit ends here: what is in now is nothing new next time. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return
        with database.reading() as session:
            everything = everything_in(session)
            self._visits.end(
                standing_of(session).search_folder, everything.max() if everything else 0
            )

    def titles(self, keys: Iterable[NoteKey]) -> dict[NoteKey, str]:
        """What the notes of these keys are called, of those that are there. Raises LibraryError."""
        database = self._opened()
        if database is None:
            return {}
        with database.reading() as session:
            cards = {each: self._cards(session, [each], 1) for each in keys}
        return {key: found[0].title for key, found in cards.items() if found}

    def _counted(self, session: Session, standing: Standing) -> int:
        """How many documents all notes have, each once; counted once a revision."""
        if self._documents[0] != standing.revision:
            self._documents = (standing.revision, session.scalars(_DOCUMENTS).one())
        return self._documents[1]

    def _cards(
        self, session: Session, keys: Iterable[NoteKey], most: int
    ) -> tuple[NoteSummary, ...]:
        # One by one: nearly all are there, and several keys may be of one note.
        numbers = (next(numbers_of_keys(session, [key]), None) for key in keys)
        there: list[int] = []
        while len(there) < most and (number := next(numbers, -1)) != -1:
            if number is not None and number not in there:
                there.append(number)
        cards = self._notes.cards(session, there)
        return tuple(cards[number] for number in there if number in cards)


def everything_in(session: Session) -> BitMap:
    """The numbers of all notes."""
    return BitMap.deserialize(snapshot(session, EVERYTHING) or BitMap().serialize())


def newer(everything: BitMap, number: int) -> BitMap:
    """Those of all notes that have a higher number than this."""
    if not everything or everything.max() <= number:
        return BitMap()
    return everything & BitMap(range(number + 1, everything.max() + 1))
