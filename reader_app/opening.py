"""The wings of one library, built and joined: for the window and the command line alike.

A command waits for all that is imported here: what only some of them need stands beside it, in
`filling.py` what reads sources, in `window_library.py` what shows pages and documents.
"""

import logging
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from reader_app.domain.backup import Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.errors import FileError, LibraryError, Reason
from reader_app.domain.overview import Overview
from reader_app.domain.progress import Steps
from reader_app.downloads.folder import AttachmentFolder
from reader_app.places import Places
from reader_app.sample import make_sample_library
from reader_app.storage.arrangements import StoredArrangements
from reader_app.storage.backups import StoredBackups
from reader_app.storage.favourites import StoredFavourites
from reader_app.storage.highlights import StoredHighlights
from reader_app.storage.library import StoredLibrary
from reader_app.storage.merging import StoredMerge
from reader_app.storage.read_notes import StoredReadNotes
from reader_app.storage.reading_list import StoredReadingList
from reader_app.storage.reading_places import StoredReadingPlaces
from reader_app.storage.remarks import StoredRemarks
from reader_app.storage.searches import StoredSearches
from reader_app.storage.shelves import StoredShelves
from reader_app.storage.trash import StoredTrash

_log = logging.getLogger(__name__)
_COPIED_EVERY = timedelta(minutes=30)
_TRACES = frozenset({"library.db", "notes", "favourites.db"})


@dataclass(frozen=True, slots=True)
class Wings:
    """One library's folder, and what is kept in it."""

    folder: Path
    library: StoredLibrary
    favourites: StoredFavourites
    searches: StoredSearches
    terms: StoredArrangements
    read_notes: StoredReadNotes
    backups: StoredBackups
    reading_places: StoredReadingPlaces
    shelves: StoredShelves
    reading_list: StoredReadingList
    remarks: StoredRemarks
    highlights: StoredHighlights
    trash: StoredTrash
    merging: StoredMerge
    attachments: AttachmentFolder

    def catch_up(self) -> Steps[int]:
        """Finish what a kill left unfinished; the number of notes. Raises LibraryError."""
        count = yield from self.library.catch_up()
        self.settle_marks()
        return count

    def settle_marks(self) -> None:
        """Let a mark under any known address be a mark of its note, by the note's own key.

        Where that cannot be, the marks stay as they are.
        """
        try:
            known = self.library.known_as(self.favourites.known_keys())
            self.favourites.remember_all(known)
        except LibraryError as error:
            # Who asks for marks or notes is told; neither needs the other.
            _log.warning("The marks cannot be settled: %s", error)

    def fingerprints(self) -> dict[NoteKey, str]:
        """What is in the files of notes without an address that something is kept of."""
        try:
            return self.library.fingerprints(self.favourites.known_keys())
        except LibraryError as error:
            _log.warning("No fingerprints are known: %s", error)
            return {}

    def find_again(self, prints: Mapping[NoteKey, str]) -> None:
        """Let what is kept of a note without an address follow its file to another place."""
        try:
            for former, key in self.library.moved(prints).items():
                self.favourites.remember_aliases(key, [former])
        except LibraryError as error:
            _log.warning("Moved notes are not found again: %s", error)

    def keep_copy(self, occasion: Occasion) -> None:
        """Copy what the reader made; where that cannot be, what was asked for goes on."""
        try:
            self.backups.make(occasion)
        except LibraryError as error:
            _log.warning("No copy of the favourites: %s", error)

    def keep_copy_if_due(self) -> None:
        """The same where the last copy was made a while ago: commands may follow each other."""
        try:
            if self.backups.is_due(_COPIED_EVERY):
                self.backups.make(Occasion.CHANGED)
        except LibraryError as error:
            _log.warning("No copy of the favourites: %s", error)

    def generations(self) -> tuple[int, ...]:
        """Numbers that tell any change of notes, marks and documents, by whomever."""
        return (
            self.library.generation(),
            self.favourites.generation(),
            self.attachments.generation(),
        )

    def overview(self, read: Sequence[NoteKey]) -> Overview:
        """The library from afar; `read` are the notes that were open, the last one first.

        Raises LibraryError.
        """
        return self.library.from_afar.overview(read, self.attachments.extent())

    def close(self) -> None:
        """Let go of all files."""
        self.library.close()
        self.favourites.close()


def open_wings(folder: Path) -> Wings:
    """The wings of the library in `folder`; makes nothing."""
    favourites = StoredFavourites(folder / "favourites.db")
    attachments = AttachmentFolder(folder / "attachments")
    return Wings(
        folder,
        StoredLibrary(folder, favourites, attachments),
        favourites,
        StoredSearches(favourites.file),
        StoredArrangements(favourites.file),
        StoredReadNotes(favourites.file),
        StoredBackups(favourites.file),
        StoredReadingPlaces(folder),
        StoredShelves(favourites.file),
        StoredReadingList(favourites.file),
        StoredRemarks(favourites.file),
        StoredHighlights(favourites.file),
        StoredTrash(favourites.file),
        StoredMerge(favourites.file),
        attachments,
    )


def open_library(folder: Path, places: Places) -> tuple[Wings, bool]:
    """The wings of a library, and whether it must be rebuilt. Raises LibraryError."""
    if folder == places.sample_library:
        make_sample_library(places)
    wings = open_wings(folder)
    return wings, wings.library.needs_rebuild


def require_library(folder: Path) -> None:
    """See that there is a library in `folder`.

    Raises:
        LibraryError: There is none.
        FileError: It cannot be looked into.
    """
    if _TRACES.isdisjoint(_names(folder)):
        raise LibraryError(folder, Reason.MISSING)


def require_folder(folder: Path) -> None:
    """See that `folder` may hold a library, or is not there yet. Raises FileError."""
    _names(folder)


def make_library(folder: Path) -> None:
    """Make an empty library in `folder`; one that is there stays. Raises LibraryError."""
    try:
        (folder / "notes").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(folder, Reason.READ_ONLY) from error


def _names(folder: Path) -> frozenset[str]:
    """What lies in a folder; nothing where it is not there. Raises FileError."""
    if not _is_text(folder):
        # tantivy takes its folder as text.
        raise FileError(folder, Reason.UNREADABLE, "its name is no text")
    try:
        names = frozenset(each.name for each in folder.iterdir())
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise FileError(folder, Reason.UNREADABLE, error.strerror or "") from error
    if not os.access(folder, os.X_OK):
        # It shows its names, and keeps to itself what they stand for.
        raise FileError(folder, Reason.UNREADABLE)
    return names


def _is_text(path: Path) -> bool:
    """Whether a path is made of letters, and not of lone bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True
