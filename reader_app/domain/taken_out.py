"""What is taken out of a library: which notes, as what, and what the reader keeps of each."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from reader_app.domain.card import NoteKey
from reader_app.domain.collected import ShelfPath
from reader_app.domain.document_text import DocumentText
from reader_app.domain.highlight import Highlight
from reader_app.domain.note import Note
from reader_app.domain.query import NoteQuery
from reader_app.domain.shelf import ShelfKey

_NO_TEXTS: Mapping[int, DocumentText] = MappingProxyType({})


class Form(StrEnum):
    """What notes are written as."""

    JSON = "json"
    CSV = "csv"
    HTML = "html"
    MARKDOWN = "markdown"
    RIS = "ris"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    EPUB = "epub"


SUFFIXES = {
    Form.JSON: ".json",
    Form.CSV: ".csv",
    Form.HTML: ".html",
    Form.MARKDOWN: ".md",
    Form.RIS: ".ris",
    Form.BIBTEX: ".bib",
    Form.CSL_JSON: ".csl.json",
    Form.EPUB: ".epub",
}
"""How the name of a file ends."""


class WhichNotes(NamedTuple):
    """The notes that are asked for: these keys, else a shelf, else a query, else all favourites.

    A shelf is asked for with all that stand inside it; of a query all hits, or those of some rows
    (start, length).
    """

    keys: tuple[NoteKey, ...] = ()
    shelf: ShelfKey | None = None
    query: NoteQuery | None = None
    rows: tuple[tuple[int, int], ...] = ()


class Edition(NamedTuple):
    """What is said of the whole: its title, its language ("fr", "en"), and the day it was made."""

    title: str
    language: str
    day: date


class MarkedDocument(NamedTuple):
    """A favourite that is a document of a note, or a page of it."""

    identity: str
    page: int | None
    marked: datetime
    shelves: tuple[ShelfPath, ...] = ()


class KeptOfNote(NamedTuple):
    """What the reader keeps of a note. `marked` is None where it is no favourite itself."""

    marked: datetime | None = None
    to_read: bool = False
    is_read: bool = False
    shelves: tuple[ShelfPath, ...] = ()
    remarks: tuple[str, ...] = ()
    documents: tuple[MarkedDocument, ...] = ()
    highlights: tuple[Highlight, ...] = ()


class TakenNote(NamedTuple):
    """A note with what the reader keeps of it.

    `is_gone` says that the library has it no longer: then its title, its address and what is kept
    are all that is known. `texts` is what documents say themselves, by their places, of those that
    the note has no transcript of.
    """

    note: Note
    kept: KeptOfNote = KeptOfNote()
    is_gone: bool = False
    texts: Mapping[int, DocumentText] = _NO_TEXTS


class Written(NamedTuple):
    """What was written: how many notes, and whether a former file was replaced.

    `beside` is the folder of a dossier's documents, by its name.
    """

    count: int  # type: ignore[assignment]  # nobody counts in this tuple
    replaced: bool = False
    beside: str = ""
