"""What has arrived becomes a document: flushed, hashed, looked into, and only then named."""

import errno
import hashlib
import logging
import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

from reader_app.domain.errors import FetchError, FileError, Reason
from reader_app.domain.ports import AttachmentFile, AttachmentState
from reader_app.domain.progress import Progress, Steps
from reader_app.downloads.facts import Facts, read_facts, write_facts
from reader_app.downloads.folder import PDF, AttachmentFolder, hash_of, looks_like_pdf
from reader_app.downloads.names import safe_name
from reader_app.downloads.origin import mark_origin

_BLOCK = 1 << 20
_log = logging.getLogger(__name__)
_HTML_STARTS = (b"<!doctype html", b"<html")
_MAY_BE_HTML = frozenset((".htm", ".html", ".md", ".svg", ".txt", ".xml"))
_DISK_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
    errno.EROFS: Reason.READ_ONLY,
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
}


class Vetted(Protocol):
    """What looking into a PDF tells."""

    @property
    def pages(self) -> int:
        """How many there are."""


Vet: TypeAlias = Callable[[Path], Steps[Vetted]]
"""Long work that looks into a PDF, and raises FileError where it is unsound."""


class Arrival:
    """One file that has come in whole, as far as the network can tell."""

    def __init__(self, address: str, part: Path, size: int, validator: str | None = None) -> None:
        self.address = address
        self.part = part
        self.size = size
        self.validator = validator
        self.cancelled = False
        self.changed = False
        self.label = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A document at its final name; `remark` is what there is to say of it all the same."""

    path: Path
    size: int
    remark: Reason | None = None


def settling(arrival: Arrival, folder: AttachmentFolder, vet: Vet) -> Steps[Settled]:
    """Check what arrived and give it its final name; what is refused is removed.

    Touches no Qt object: it may run on any thread. `arrival.cancelled` is looked at between
    two steps.

    Raises:
        FileError: it is not what it should be, or the disk does not take it.
        FetchError: CANCELLED.
    """
    try:
        with closing(_settling(arrival, folder, vet)) as steps:
            while True:
                if arrival.cancelled:
                    raise FetchError(arrival.address, Reason.CANCELLED)
                try:
                    progress = next(steps)
                except StopIteration as end:
                    settled: Settled = end.value
                    return settled
                yield progress
    except OSError as error:
        raise disk_error(arrival.part, error) from error
    finally:
        with suppress(OSError):
            arrival.part.unlink(missing_ok=True)
        folder.forget()


def facts_of(path: Path, folder: AttachmentFolder, vet: Vet) -> Steps[Facts]:
    """The facts of a PDF of the folder, its pages among them; looked into only if it is new.

    A file that was only touched, or put there again, is known by its SHA-256.

    Raises:
        FileError: it must not be opened in the window.
    """
    facts = folder.facts(path)
    if facts and facts.pages:
        return facts
    known = read_facts(folder.facts_path(path.name))
    try:
        if known and known.pages and known.sha256 == hash_of(path):
            return _remember(path, folder, known.pages)
        seen = yield from vet(path)
        return _remember(path, folder, seen.pages)
    except OSError as error:
        raise disk_error(path, error) from error


def disk_error(path: Path, error: OSError) -> FileError:
    """What a failure of the disk means to the reader."""
    reason = _DISK_REASONS.get(error.errno or 0, Reason.FAILED)
    return FileError(path, reason, error.strerror or str(error))


def _settling(arrival: Arrival, folder: AttachmentFolder, vet: Vet) -> Steps[Settled]:
    part = arrival.part
    sha256 = yield from _flush_and_hash(arrival)
    former = folder.file(arrival.address)
    is_pdf = former.path.suffix == PDF or looks_like_pdf(part)
    pages, remark = (yield from _look_into(part, vet)) if is_pdf else (None, None)
    if not is_pdf:
        _refuse_web_page(part, former.path)
    yield Progress(arrival.size, arrival.size)
    final = _final(former, arrival)
    final = final.with_suffix(PDF) if is_pdf else final
    # Facts that are not of this file would make it look damaged, should we be stopped here.
    folder.facts_path(final.name).unlink(missing_ok=True)
    mark_origin(part, arrival.address)
    _stored_once(part, folder.twin(sha256, arrival.size, final.name)).replace(final)
    _flush_folder(final.parent)
    if former.state != AttachmentState.ABSENT and former.path != final:
        former.path.unlink(missing_ok=True)
    status = final.stat()
    facts = Facts(
        status.st_size, status.st_mtime_ns, sha256, arrival.address, arrival.validator, pages
    )
    write_facts(folder.facts_path(final.name), facts)
    changed = Reason.CHANGED_AT_SOURCE if arrival.changed else None
    return Settled(final, arrival.size, remark or changed)


def _final(former: AttachmentFile, arrival: Arrival) -> Path:
    """The name that it gets: the one that it had, or one of its address or its label."""
    if former.state != AttachmentState.ABSENT:
        return former.path
    return former.path.with_name(safe_name(arrival.address, arrival.label))


def _stored_once(part: Path, twin: Path | None) -> Path:
    """What came, or another name of a file that has the same bytes already."""
    if twin is None:
        return part
    same = part.with_name(f"{part.name}.same")
    try:
        same.unlink(missing_ok=True)
        os.link(twin, same)
    except OSError:
        # The disk knows no second names: it is stored twice.
        return part
    return same


def _flush_and_hash(arrival: Arrival) -> Steps[str]:
    """The SHA-256 of what arrived, once it is safely on the disk."""
    digest = hashlib.sha256()
    done = 0
    with arrival.part.open("r+b") as file:
        os.fsync(file.fileno())
        while block := file.read(_BLOCK):
            digest.update(block)
            done += len(block)
            yield Progress(done, arrival.size)
    if done != arrival.size:
        raise FileError(arrival.part, Reason.WRONG_LENGTH, f"{done}/{arrival.size}")
    return digest.hexdigest()


def _look_into(part: Path, vet: Vet) -> Steps[tuple[int | None, Reason | None]]:
    """The pages of a PDF. One that asks for a password is kept: it opens elsewhere."""
    if not looks_like_pdf(part):
        raise FileError(part, Reason.NOT_A_PDF)
    try:
        seen = yield from vet(part)
    except FileError as error:
        if error.reason != Reason.PASSWORD:
            raise
        return None, Reason.PASSWORD
    return seen.pages, None


def _refuse_web_page(part: Path, final: Path) -> None:
    """Raise if the site sent a page (to log in, to say sorry) in the document's place."""
    with part.open("rb") as file:
        start = file.read(_BLOCK).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(_HTML_STARTS) and final.suffix not in _MAY_BE_HTML:
        raise FileError(part, Reason.SERVER_REFUSED, "html")


def _remember(path: Path, folder: AttachmentFolder, pages: int) -> Facts:
    """Keep the pages for the next time, unless the file is no longer the one that arrived."""
    kept = folder.facts_path(path.name)
    known = read_facts(kept)
    sha256, status = hash_of(path), path.stat()
    fresh = Facts(status.st_size, status.st_mtime_ns, sha256, pages=pages)
    if known and known.sha256 != sha256:
        return fresh
    if known:
        fresh = replace(fresh, address=known.address, validator=known.validator)
    try:
        write_facts(kept, fresh)
    except OSError as error:
        # The document can be read all the same; the next time it is looked into again.
        _log.info("The facts of %s cannot be kept: %s", path, error)
    return fresh


def _flush_folder(folder: Path) -> None:
    """Make a new name last through a power cut, where the system has a way to."""
    with suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)
