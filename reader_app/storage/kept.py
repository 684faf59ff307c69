"""What the reader keeps, as finding needs it: marks, arranged terms, read notes."""

import logging
from typing import NamedTuple, Protocol

from reader_app.domain.errors import LibraryError
from reader_app.domain.ports import (
    Attachments,
    Favourites,
    ReadingList,
    ReadNotes,
    SavedSearches,
    TermArrangements,
)
from reader_app.domain.remark import Remark
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.reading_list import StoredReadingList
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.searches import StoredSearches
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.visits import StoredVisits

_log = logging.getLogger(__name__)


class Written(Protocol):
    """All that the reader wrote: on notes, and on words that they coloured in them."""

    def remarks(self) -> tuple[Remark, ...]:
        """Each of it, whatever it was written on. Raises LibraryError."""


class StoredWords:
    """All of it in one favourites.db; satisfies Written."""

    def __init__(self, remarks: StoredRemarks, highlights: StoredHighlights) -> None:
        self._remarks = remarks
        self._highlights = highlights

    def remarks(self) -> tuple[Remark, ...]:
        """See Written. Raises LibraryError."""
        return self._remarks.remarks() + self._highlights.remarks()


class Kept(NamedTuple):
    """All of it that answers hang on."""

    favourites: Favourites
    terms: TermArrangements
    read: ReadNotes
    searches: SavedSearches
    shelves: StoredShelves
    reading_list: ReadingList
    written: Written
    visits: StoredVisits
    attachments: Attachments | None = None


def kept_with(
    favourites: StoredFavourites, visits: StoredVisits, attachments: Attachments | None
) -> Kept:
    """What lies in the same favourites.db as the marks, the visits, the documents on the disk."""
    file = favourites.file
    return Kept(
        favourites,
        StoredArrangements(file),
        StoredReadNotes(file),
        StoredSearches(file),
        StoredShelves(file),
        StoredReadingList(file),
        StoredWords(StoredRemarks(file), StoredHighlights(file)),
        visits,
        attachments,
    )


class HeldArrangements:
    """The arranged terms, read again only when favourites.db changed."""

    def __init__(self, terms: TermArrangements) -> None:
        self._terms = terms
        self._generation = 0
        self._held: tuple[TermArrangement, ...] = ()

    def now(self) -> tuple[TermArrangement, ...]:
        """What is arranged; nothing where it cannot be read: notes are found without it."""
        try:
            generation = self._terms.generation()
            if generation != self._generation:
                self._held = self._terms.arrangements()
                self._generation = generation
        except LibraryError as error:
            if self._generation:
                _log.warning("The terms are as their source has them: %s", error)
            self._generation, self._held = 0, ()
        return self._held
