"""One library as the window is handed it: what it asks, once everything is loaded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import Brake
from reader_app.domain.dossier import DossierForm, DossierPaper
from reader_app.domain.import_report import ImportReport
from reader_app.domain.moved import MovesOwn
from reader_app.domain.note import Note
from reader_app.domain.overview import Overview
from reader_app.domain.ports import (
    Backups,
    Favourites,
    Highlights,
    KeepsOpenNotes,
    KeepsPlaces,
    Library,
    ReadingList,
    ReadNotes,
    Remarks,
    SavedSearches,
    Shelves,
    TermArrangements,
    Trash,
)
from reader_app.domain.progress import Steps
from reader_app.domain.taken_out import Edition, Form, WhichNotes, Written
from reader_app.downloads.downloads import Downloads
from reader_app.downloads.folder import AttachmentFolder
from reader_app.pages.note_page import NotePage
from reader_app.ui.documents.pdf_opening import Looked


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """One open library. All but `downloads` is asked off the window's thread.

    `read` gives a note with its page, `look_into` vets a PDF before the window opens it,
    `rebuild` is None where the notes are ready to be found, `catch_up` finishes what a kill
    left unfinished, `take_in_remarks` lets remarks be found as they are now, `gather` reads the
    documents that are here, `write_out` writes notes into a file, `write_dossier` with their
    documents beside it, `dossier_on_paper` makes the same ready for a PDF. `overview` looks at all
    of it from afar, `titles` tells what notes are called, of those that are there.
    """

    folder: Path
    library: Library
    favourites: Favourites
    searches: SavedSearches
    terms: TermArrangements
    read_notes: ReadNotes
    backups: Backups
    shelves: Shelves
    reading_list: ReadingList
    remarks: Remarks
    highlights: Highlights
    trash: Trash
    reading_places: KeepsPlaces
    open_notes: KeepsOpenNotes
    attachments: AttachmentFolder
    downloads: Downloads
    read: Callable[[str], tuple[Note, NotePage]]
    import_paths: Callable[[Sequence[Path]], Steps[ImportReport]]
    rebuild: Callable[[], Steps[ImportReport]] | None
    catch_up: Callable[[], Steps[int]]
    take_in_remarks: Callable[[], Steps[int]]
    look_into: Callable[[Path, str], Steps[Looked]]
    moving: MovesOwn
    gather: Callable[[Brake], Steps[int]]
    write_out: Callable[[WhichNotes, Form, Path, Edition], Steps[Written]]
    write_dossier: Callable[[WhichNotes, DossierForm, Path, Edition], Steps[Written]]
    dossier_on_paper: Callable[[WhichNotes, Path, Edition], Steps[DossierPaper]]
    overview: Callable[[Sequence[NoteKey]], Overview]
    titles: Callable[[Sequence[NoteKey]], dict[NoteKey, str]]
    generations: Callable[[], tuple[int, ...]]
