"""A dossier: notes in one file, with their documents in a folder beside it."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reader_app.domain.note import Attachment
from reader_app.domain.taken_out import TakenNote, Written


class DossierForm(Enum):
    """What a dossier is written as."""

    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"
    EPUB = "epub"


DOSSIER_SUFFIXES = {
    DossierForm.HTML: ".html",
    DossierForm.MARKDOWN: ".md",
    DossierForm.PDF: ".pdf",
    DossierForm.EPUB: ".epub",
}
"""How the name of a file ends."""


class Beside(NamedTuple):
    """Which documents lie beside the file: their places from there, with `/`, by their identities.

    `linked` says that the file may lead there; a book and a PDF only name them.
    """

    files: Mapping[str, str] = MappingProxyType({})
    linked: bool = False


class DossierNote(NamedTuple):
    """A note of a dossier, and its documents that lie beside."""

    taken: TakenNote
    files: Mapping[str, str]


class Annex(NamedTuple):
    """A document of a dossier; `file` is None where it is not on this machine."""

    title: str
    attachment: Attachment
    file: str | None


class DossierPaper(NamedTuple):
    """A dossier to be set on pages: parts of HTML, and where the PDF goes.

    `take_back` removes the documents beside it, if it never gets there.
    """

    place: Path
    title: str
    parts: tuple[str, ...]
    written: Written
    take_back: Callable[[], None]
