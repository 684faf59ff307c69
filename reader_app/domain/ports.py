"""What one wing may ask of another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias

from reader_app.domain.around import KnowsAround
from reader_app.domain.backup import Backup, Occasion
from reader_app.domain.card import NoteKey
from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.highlight import Highlight, HighlightKey
from reader_app.domain.note import Note, PlainTexts
from reader_app.domain.note_words import NoteWords
from reader_app.domain.open_notes import OpenNotes
from reader_app.domain.pdf_place import PdfPlace
from reader_app.domain.query import Finds
from reader_app.domain.reading_place import ReadingPlaces
from reader_app.domain.remark import Remark, RemarkKey, ToRead
from reader_app.domain.saved_search import SavedSearch, SearchKey
from reader_app.domain.shelf import Shelf, ShelfKey
from reader_app.domain.taxonomy import Taxonomy, TermPlace
from reader_app.domain.term_arrangement import TermArrangement
from reader_app.domain.trash import Removed, RemovedKind


class Library(Finds, KnowsAround, Protocol):
    """All notes brought in, for reading and finding. Any spelling of a key will do."""

    def note(self, key: str) -> Note:
        """The note that goes by `key`. Raises NoteNotFoundError."""

    def taxonomy(self) -> Taxonomy:
        """Every term, and the tree above it."""

    def generation(self) -> int:
        """A number that grows with every change of the library, by this process or another."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """What is known of one file under `notes/`. `path` is under `notes/`, with `/`."""

    path: str
    key: NoteKey
    size: int
    modified_ns: int
    sha256: str


class PreparedNote(NamedTuple):
    """A note that comes in, as its library keeps it: worked out where its file is read.

    `card` and `text` are for the library alone. `terms` are facets and names, `addresses` those
    of all attachments. `cites` are the keys that its links lead to, `acronyms` those that it spells
    out, with what they stand for. It is made of plain values, since it comes from another process.
    """

    key: NoteKey
    aliases: tuple[NoteKey, ...]
    has_address: bool
    card: tuple[object, ...]
    text: tuple[object, ...]
    terms: tuple[tuple[str, str], ...]
    addresses: tuple[str | None, ...]
    words: NoteWords
    cites: tuple[NoteKey, ...] = ()
    acronyms: tuple[tuple[str, str], ...] = ()


Prepare: TypeAlias = Callable[[Note, PlainTexts], PreparedNote]
"""Makes a note ready to be kept; a function of a module, since other processes run it."""


@dataclass(frozen=True, slots=True)
class FiledNote:
    """A note that comes in, and the file that it was read from."""

    note: PreparedNote
    file: SourceFile


class NoteSink(Protocol):
    """What importing fills."""

    @property
    def prepare(self) -> Prepare:
        """What each note goes through before it is stored."""

    def source_files(self) -> Mapping[str, SourceFile]:
        """Every file that notes were read from, by its path under `notes/`."""

    def store(self, notes: Sequence[FiledNote]) -> None:
        """Keep these notes, new or changed, in one transaction; they can be found when it ends.

        A note whose key is known replaces the former one; so does its file.
        """

    def place_terms(self, places: Iterable[TermPlace]) -> None:
        """Put the terms into the tree of `notes/terms.toml`, in the place of the former tree."""

    def finish(self) -> None:
        """Make everything stored searchable, and the first page true."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The reader's mark on a note, or on one document of it.

    `attachment` is the document's identity (see Attachment), `page` counts from 1. The title
    and the address are kept, so that a mark still says something when its note is gone.
    """

    key: NoteKey
    title: str
    address: str | None
    marked: datetime
    attachment: str | None = None
    page: int | None = None

    @property
    def place(self) -> tuple[NoteKey, str | None, int | None]:
        """What is marked: a place is marked once."""
        return (self.key, self.attachment, self.page)


class Placement(NamedTuple):
    """A mark that stands on a shelf."""

    shelf: ShelfKey
    place: tuple[NoteKey, str | None, int | None]


class Favourites(Protocol):
    """The reader's marks, kept for good."""

    def marks(self) -> tuple[Mark, ...]:
        """All marks, the newest first."""

    def marked_keys(self) -> Sequence[NoteKey]:
        """The notes that carry a mark, or whose document does; quicker than the marks."""

    def mark(self, mark: Mark) -> None:
        """Keep a mark; committed to disk on return. Marking twice keeps the first date."""

    def unmark(self, mark: Mark) -> None:
        """Take a mark away; committed to disk on return."""

    def mark_all(self, marks: Iterable[Mark]) -> None:
        """Keep all of these or none; committed to disk on return."""

    def unmark_all(self, marks: Iterable[Mark]) -> None:
        """Take all of these away or none; committed to disk on return."""

    def generation(self) -> int:
        """A number that grows with every change of the marks, by this process or another."""


class SavedSearches(Protocol):
    """The searches that the reader saved, kept for good."""

    def searches(self) -> tuple[SavedSearch, ...]:
        """All of them, in the reader's order."""

    def save(self, *searches: SavedSearch) -> None:
        """Keep these, new or changed, all or none; committed to disk on return."""

    def remove(self, key: SearchKey) -> None:
        """Take a search away; committed to disk on return."""


class TermArrangements(Protocol):
    """What the reader arranges among the terms, kept for good."""

    def arrangements(self) -> tuple[TermArrangement, ...]:
        """What is arranged, in the order that it was done."""

    def arrange(self, *arrangements: TermArrangement) -> None:
        """Put these in the place of what was arranged for the same terms, all or none.

        One that says nothing leaves its term as the source has it. Committed to disk on return.
        """

    def generation(self) -> int:
        """A number that grows with every change, by this process or another."""


class ReadNotes(Protocol):
    """Which notes the reader has read, kept for good."""

    def read_keys(self) -> frozenset[NoteKey]:
        """The notes that were read."""

    def set_read(self, keys: Iterable[NoteKey]) -> None:
        """Keep that these were read now; the first time is kept. Committed to disk on return."""

    def set_unread(self, keys: Iterable[NoteKey]) -> None:
        """Let these be unread again; committed to disk on return."""

    def generation(self) -> int:
        """A number that grows with every change, by this process or another."""


class Shelves(Protocol):
    """The shelves and which marks stand on them, kept for good."""

    def shelves(self) -> tuple[Shelf, ...]:
        """All shelves."""

    def save(self, *shelves: Shelf) -> None:
        """Keep these, new or changed, all or none; committed to disk on return."""

    def remove(self, key: ShelfKey) -> None:
        """Take a shelf away, with what stands in it; committed to disk on return."""

    def put(self, key: ShelfKey, *marks: Mark) -> None:
        """Let these stand on a shelf; what was not marked is. Committed to disk on return."""

    def take_off(self, key: ShelfKey, *marks: Mark) -> None:
        """Let these stand there no longer; they stay marked. Committed to disk on return."""

    def placements(self) -> tuple[Placement, ...]:
        """What stands on which shelf, each in the order that it was put there."""

    def notes(self) -> Mapping[ShelfKey, Sequence[NoteKey]]:
        """The notes that stand on each shelf, in any order; quicker than the placements."""

    def standing(self) -> tuple[object, ...]:
        """What is the same as long as all shelves and placements are; quicker than these."""

    def generation(self) -> int:
        """A number that grows with every change, by this process or another."""


class ReadingList(Protocol):
    """The notes that the reader means to read, kept for good."""

    def to_read(self) -> tuple[ToRead, ...]:
        """All of them, the newest first."""

    def add(self, *wishes: ToRead) -> None:
        """Keep these; committed to disk on return. One that is there keeps its date."""

    def remove(self, *keys: NoteKey) -> None:
        """Take these away; committed to disk on return."""


class Remarks(Protocol):
    """What the reader wrote on notes, kept for good."""

    def remarks(self) -> tuple[Remark, ...]:
        """All of them, the one that changed last first."""

    def remarks_on(self, *keys: NoteKey) -> tuple[Remark, ...]:
        """Those on a note that goes by these keys, the oldest first."""

    def write(self, *remarks: Remark) -> None:
        """Keep remarks, new or changed, all or none; committed to disk on return."""

    def remove(self, key: RemarkKey) -> None:
        """Take a remark away; committed to disk on return."""


class Highlights(Protocol):
    """The words that the reader coloured, kept for good."""

    def highlights(self) -> tuple[Highlight, ...]:
        """All of them, the oldest first."""

    def highlights_on(self, *keys: NoteKey) -> tuple[Highlight, ...]:
        """Those on notes that go by these keys, the oldest first."""

    def write(self, *highlights: Highlight) -> None:
        """Keep these, new or changed, all or none; committed to disk on return."""

    def remove(self, *keys: HighlightKey) -> None:
        """Take these away; committed to disk on return."""


class Trash(Protocol):
    """What the reader took away."""

    def removed(self) -> tuple[Removed, ...]:
        """All of it, the last one first."""

    def bring_back(self, kind: RemovedKind, key: str) -> None:
        """Let this be there again; committed to disk on return."""


class Backups(Protocol):
    """The copies of what the reader made."""

    def backups(self) -> tuple[Backup, ...]:
        """Those that can be brought back, the newest first: each was just opened and counted."""

    def make(self, occasion: Occasion) -> Backup | None:
        """Make a copy and prove it; None where nothing changed since the last one, or is kept.

        Copies that newer ones stand for are removed.
        """

    def bring_back(self, name: str) -> Backup | None:
        """Let everything be as it is in this copy; the copy of what was there before it."""

    def begin_anew(self) -> None:
        """Put aside what cannot be opened, and go on with nothing."""


class KeepsPlaces(Protocol):
    """Where the reader stopped in each note."""

    def read(self) -> ReadingPlaces:
        """What was kept last; empty where nothing was."""

    def keep(self, places: ReadingPlaces) -> None:
        """Keep these in the place of the former ones. Raises FileError."""


class KeepsOpenNotes(Protocol):
    """Which notes are open side by side."""

    def read(self) -> OpenNotes | None:
        """What was kept last; None where nothing was."""

    def keep(self, notes: OpenNotes) -> None:
        """Keep these in the place of the former ones. Raises FileError."""


class AttachmentState(StrEnum):
    """Where a document is."""

    ABSENT = "absent"
    HERE = "here"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """A document on the disk, or where it would be.

    `changed` says of one that is here that its source has another version by now.
    """

    state: AttachmentState
    path: Path
    changed: bool = False


class Attachments(Protocol):
    """The documents on the disk: the disk is the truth."""

    def file(self, address: str) -> AttachmentFile:
        """Where the document of this address is, and in which state."""

    def standing(self, addresses: Iterable[str]) -> DocumentsHere:
        """Where the documents of these addresses are: asked for a whole library."""

    def generation(self) -> int:
        """A number that grows with every change that was seen, by this process or another."""


class PdfPlaces(Protocol):
    """Where the reader was in each document, by its SHA-256; may be lost without harm."""

    def place(self, sha256: str) -> PdfPlace:
        """Where the reader was; the start of one that is new, looked at as the last one was."""

    def keep(self, sha256: str, place: PdfPlace) -> None:
        """Keep where the reader is now."""
