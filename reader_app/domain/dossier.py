"""A dossier: notes in one file, with their documents in a folder beside it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from reader_app.domain.note import Attachment
from reader_app.domain.taken_out import TakenNote


class DossierForm(StrEnum):
    """What a dossier is written as."""

    HTML = "html"
    MARKDOWN = "markdown"
    PDF = "pdf"
    EPUB = "epub"


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
