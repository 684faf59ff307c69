"""What can go wrong in a way that the reader can understand: facts, never sentences."""

from enum import StrEnum
from pathlib import Path


class Reason(StrEnum):
    """Why something could not be read, fetched or kept, or what had to be guessed."""

    # a source file
    EMPTY = "empty"
    BINARY = "binary"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    FAILED = "failed"
    OUTSIDE = "outside"
    # guessed or missing, the note is in all the same
    ENCODING_GUESSED = "encoding-guessed"
    FRONT_MATTER = "front-matter"
    TITLE_DERIVED = "title-derived"
    NO_ADDRESS = "no-address"
    NO_DATE = "no-date"
    SAME_ADDRESS = "same-address"
    CUT = "cut"
    # a download
    NO_NETWORK = "no-network"
    NO_ADDRESS_TO_FETCH = "no-address-to-fetch"
    REFUSED_ADDRESS = "refused-address"
    BAD_CERTIFICATE = "bad-certificate"
    TIMED_OUT = "timed-out"
    NOT_FOUND = "not-found"
    SERVER_REFUSED = "server-refused"
    ENCODED = "encoded"
    WRONG_LENGTH = "wrong-length"
    CANCELLED = "cancelled"
    PAUSED = "paused"
    ASKED_TO_WAIT = "asked-to-wait"
    CHANGED_AT_SOURCE = "changed-at-source"
    NEWER_AT_SOURCE = "newer-at-source"
    # a document
    NOT_OPENED = "not-opened"
    NOT_A_PDF = "not-a-pdf"
    UNSOUND_PDF = "unsound-pdf"
    PASSWORD = "password"  # noqa: S105 the reason's name, no secret
    UNKNOWN_FORMAT = "unknown-format"
    # a disk
    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    MISSING = "missing"
    DAMAGED = "damaged"
    BUSY = "busy"
    NOT_OURS = "not-ours"
    TOO_OLD = "too-old"
    TOO_NEW = "too-new"
    NOT_WRITTEN = "not-written"
    INSIDE_LIBRARY = "inside-library"


class ReaderError(Exception):
    """Something went wrong that the reader can understand."""


class NoteNotFoundError(ReaderError):
    """No note goes by this key or address."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class SearchNotFoundError(ReaderError):
    """No saved search goes by this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ShelfNotFoundError(ReaderError):
    """No shelf, or more than one, goes by this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class DocumentNotFoundError(ReaderError):
    """No document of this note goes by this name."""

    def __init__(self, key: str, name: str) -> None:
        super().__init__(key, name)
        self.key = key
        self.name = name


class BackupNotFoundError(ReaderError):
    """No copy that can be brought back goes by this name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class TermNotFoundError(ReaderError):
    """No term of this facet goes by this name."""

    def __init__(self, facet: str, name: str) -> None:
        super().__init__(facet, name)
        self.facet = facet
        self.name = name


class LibraryError(ReaderError):
    """The library, or a file of it, cannot be used."""

    def __init__(self, path: Path, reason: Reason) -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


class FileError(ReaderError):
    """A file cannot be read, written or shown; `detail` is the system's word on it."""

    def __init__(self, path: Path, reason: Reason, detail: str = "") -> None:
        super().__init__(str(path), reason, detail)
        self.path = path
        self.reason = reason
        self.detail = detail


class FetchError(ReaderError):
    """An attachment could not be fetched; `detail` is the HTTP status or the like."""

    def __init__(self, address: str, reason: Reason, detail: str = "") -> None:
        super().__init__(address, reason, detail)
        self.address = address
        self.reason = reason
        self.detail = detail
