"""The texts of the documents that are here, into the library: in the background, one by one."""

import logging
import os
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.document_text import Brake, DocumentFile, DocumentKind, DocumentText
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Progress, Result, Steps
from reader_app.downloads.folder import AttachmentFolder, hash_of
from reader_app.pdfs.reading import reading
from reader_app.storage.library import StoredLibrary

_log = logging.getLogger(__name__)
READ = frozenset({".pdf", ".docx", ".odt", ".odp", ".ods", ".pptx", ".xlsx"})
"""The endings of the documents whose text can be read."""

_INDEXED_EVERY = 5.0  # seconds; to index many documents costs little more than one
_LOOKED_AT = 500  # addresses between two steps


class _Waiting(NamedTuple):
    """A document that is here and was not read as it is now."""

    address: str
    path: Path
    size: int
    modified_ns: int

    @classmethod
    def of(cls, address: str, path: Path, status: os.stat_result) -> "_Waiting":
        return cls(address, path, status.st_size, status.st_mtime_ns)


def gathering(folder: AttachmentFolder, library: StoredLibrary, brake: Brake) -> Steps[int]:
    """Read every document that is here and was not read; how many there were.

    Closed halfway, it keeps what was read and goes on from there the next time. What cannot be
    read is kept as such, and not tried again until its file changes.

    Raises:
        LibraryError: BUSY while an import or another process writes; the rest waits.
    """
    waiting = yield from _waiting(folder, library)
    indexed = time.monotonic()
    for done, each in enumerate(waiting):
        here = Progress(done, len(waiting))
        yield here
        yield from _gather(each, folder, library, brake, here)
        if time.monotonic() - indexed > _INDEXED_EVERY:
            yield from _all_as(library.catch_up(), here)
            indexed = time.monotonic()
    if waiting:
        yield from _all_as(library.catch_up(), Progress(len(waiting), len(waiting)))
    return len(waiting)


def _waiting(folder: AttachmentFolder, library: StoredLibrary) -> Steps[list[_Waiting]]:
    """What is to be read, the smallest first: there is soon something to find."""
    if folder.is_empty:
        return []
    found: list[_Waiting] = []
    known = library.documents.files()
    for number, address in enumerate(library.documents.addresses()):
        if number % _LOOKED_AT == 0:
            yield Progress(0)
        found += [each for each in _here(folder, address) if not _is_known(each, known)]
    return sorted(found, key=lambda each: each.size)


def _here(folder: AttachmentFolder, address: str) -> Iterator[_Waiting]:
    """The document of an address, if it is here and of a kind that can be read."""
    file = folder.file(address)
    if file.state is AttachmentState.HERE and file.path.suffix.lower() in READ:
        try:
            yield _Waiting.of(address, file.path, file.path.stat())
        except OSError as error:
            _log.info("A document that went away: %s", error)


def _is_known(waiting: _Waiting, known: dict[str, DocumentFile]) -> bool:
    file = known.get(waiting.address)
    return file is not None and file[1:3] == waiting[2:]


def _gather(
    waiting: _Waiting,
    folder: AttachmentFolder,
    library: StoredLibrary,
    brake: Brake,
    here: Progress,
) -> Steps[None]:
    """Read one document and keep what it says, unless it changes meanwhile."""
    try:
        facts = folder.facts(waiting.path)
        sha256 = facts.sha256 if facts else hash_of(waiting.path)
        file = DocumentFile(waiting.address, waiting.size, waiting.modified_ns, sha256)
        text = None
        if not library.documents.knows(sha256):
            text = yield from _all_as(_text(waiting.path, brake), here)
        if _Waiting.of(waiting.address, waiting.path, waiting.path.stat()) == waiting:
            library.documents.keep(file, text)
    except OSError as error:
        _log.info("A document that cannot be read now: %s", error)


def _text(path: Path, brake: Brake) -> Steps[DocumentText]:
    """What a document says; what is wrong with it is a fact like others."""
    try:
        return (yield from reading(path, brake))
    except FileError as error:
        if error.reason is Reason.MISSING:
            raise FileNotFoundError(path) from error
        _log.info("A document without a text: %s: %s %s", path, error.reason, error.detail)
        kind = DocumentKind.PAGES if path.suffix.lower() == ".pdf" else DocumentKind.TEXT
        return DocumentText(kind, (), problem=error.reason)


def _all_as(steps: Steps[Result], progress: Progress) -> Steps[Result]:
    """The same work, each of its steps telling this progress; closing it closes that, too."""
    with closing(steps):
        while True:
            try:
                next(steps)
            except StopIteration as end:
                result: Result = end.value
                return result
            yield progress
