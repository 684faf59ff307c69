"""The folder of downloaded documents: what lies in it is downloaded, anything else is not."""

import hashlib
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.documents_here import DocumentsHere
from reader_app.domain.errors import Reason
from reader_app.domain.import_report import FileReport
from reader_app.domain.overview import Extent
from reader_app.domain.ports import AttachmentFile, Attachments, AttachmentState
from reader_app.downloads.facts import Facts, read_facts
from reader_app.downloads.names import EXTENSIONS, address_mark, mark_of, safe_name
from reader_app.downloads.part_file import PartFile
from reader_app.downloads.part_lock import PartLock
from reader_app.overriding import override

PDF = ".pdf"
_PDF_HEADER_WITHIN = 1024
_PART = ".part"
_PART_KEPT_S = 30 * 24 * 3600
_UNDER_WAY = (_PART, f"{_PART}.lock", f"{_PART}.same")
_BLOCK = 1 << 20
# Until a folder's time is this old, two changes may bear the same one (FAT counts in 2 s).
_SETTLED_NS = 2_000_000_000
_LOOK_AGAIN_NS = 100_000_000


class _Listing(NamedTuple):
    """The names in the folder by their mark, and when they were listed."""

    names: dict[str, str]
    folder_time: int
    listed: int

    def holds(self, folder_time: int) -> bool:
        """Whether the folder still has these names."""
        if folder_time != self.folder_time:
            return False
        settled = self.listed - folder_time > _SETTLED_NS
        return settled or time.time_ns() - self.listed < _LOOK_AGAIN_NS


class Stranger(NamedTuple):
    """A file that was put there by hand."""

    path: Path
    size: int


class _Verdict(NamedTuple):
    """What was found out of a file of this size and time."""

    size: int
    modified_ns: int
    sound: bool
    changed: bool


class AttachmentFolder(Attachments):
    """The documents under one `attachments/` folder, found by the mark in their names."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listing: _Listing | None = None
        self._verdicts: dict[str, _Verdict] = {}
        # Several threads may see a change.
        self._changes = count(1)
        self._generation = 0

    @override
    def file(self, address: str) -> AttachmentFile:
        """Where the document of this address is, and in which state: cheap enough for a card."""
        name = self._names().get(address_mark(address))
        if name is None:
            return AttachmentFile(AttachmentState.ABSENT, self._folder / safe_name(address))
        path = self._folder / name
        try:
            status = path.stat()
        except OSError:
            return AttachmentFile(AttachmentState.ABSENT, path)
        verdict = self._verdict(name, status)
        state = AttachmentState.HERE if verdict.sound else AttachmentState.DAMAGED
        return AttachmentFile(state, path, changed=verdict.sound and verdict.changed)

    @property
    def is_empty(self) -> bool:
        """Whether no document is here at all."""
        return not self._names()

    def part(self, address: str) -> Path:
        """Where the document is gathered while it arrives."""
        return self._folder / (safe_name(address) + _PART)

    @property
    def line_file(self) -> Path:
        """Where the downloads that wait are kept."""
        return self._folder / ".known" / "waiting.json"

    @property
    def requests_file(self) -> Path:
        """Where the requests that were made are kept."""
        return self._folder / ".known" / "requests.jsonl"

    def is_here(self, address: str) -> bool:
        """Whether the document of this address is on the disk."""
        return self.file(address).state is AttachmentState.HERE

    def strangers(self) -> tuple[Stranger, ...]:
        """The files without a mark in their names, but for those that a document is a name of."""
        files = self._files()
        marked = {status.st_ino for name, status in files if mark_of(name)}
        return tuple(
            Stranger(self._folder / name, status.st_size)
            for name, status in sorted(files)
            if not mark_of(name)
            and name.rpartition(".")[2].lower() in EXTENSIONS
            and (status.st_nlink == 1 or status.st_ino not in marked)
        )

    def lost(self) -> dict[str, tuple[int, str]]:
        """Size and address of each document that was here and is gone, by its SHA-256."""
        found = {}
        for each in (self._folder / ".known").glob("*.json"):
            if mark_of(each.stem) and not (self._folder / each.stem).exists():
                facts = read_facts(each)
                if facts is not None and facts.address is not None:
                    found[facts.sha256] = (facts.size, facts.address)
        return found

    def twin(self, sha256: str, size: int, name: str) -> Path | None:
        """A file of these bytes under another name than this."""
        for other, status in self._files():
            if other == name or status.st_size != size:
                continue
            path = self._folder / other
            facts = self.facts(path)
            if (facts.sha256 if facts else hash_of(path)) == sha256:
                return path
        return None

    def begins_right(self, path: Path) -> bool:
        """Whether a file is not empty, and a PDF begins like one."""
        return _begins_right(path)

    def free_space(self) -> int:
        """How many bytes its disk can take; the folder need not be there yet."""
        place = self._folder
        while not place.exists() and place != place.parent:
            place = place.parent
        return shutil.disk_usage(place).free

    @override
    def standing(self, addresses: Iterable[str]) -> DocumentsHere:
        """Where the documents of these addresses are: asked for a whole library."""
        names = self._names()
        # Most readers have fetched next to nothing: then nothing need be worked out.
        wanted = addresses if names else ()
        files = {each: self.file(each) for each in wanted if address_mark(each) in names}
        here, damaged = AttachmentState.HERE, AttachmentState.DAMAGED
        return DocumentsHere(
            frozenset(each for each, file in files.items() if file.state is here),
            frozenset(each for each, file in files.items() if file.state is damaged),
            frozenset(each for each, file in files.items() if file.changed),
        )

    @override
    def generation(self) -> int:
        """A number that grows with every change that was seen, by this process or another.

        A file that was changed in its place is seen once it is asked for.
        """
        self._names()
        return self._generation

    def extent(self) -> Extent:
        """How many documents are here, and how much of the disk they take."""
        try:
            sizes = [status.st_size for name, status in self._files() if mark_of(name)]
        except OSError:
            return Extent()
        return Extent(len(sizes), sum(sizes))

    def discard_old_parts(self, wanted: Iterable[str]) -> None:
        """Remove what nobody has gone on with for a month, but for the parts of these addresses."""
        kept = frozenset(map(self.part, wanted))
        oldest = time.time() - _PART_KEPT_S
        for path in self._folder.glob(f"*{_PART}"):
            if path in kept or path.stat().st_mtime >= oldest:
                continue
            # Who was killed has left a lock that nobody holds.
            lock = PartLock(path.with_name(f"{path.name}.lock"))
            if lock.take():
                PartFile(path, self.facts_path(path.name)).discard()
                lock.leave()

    def discard_part(self, address: str) -> None:
        """Remove what came of a document, if anything did."""
        path = self.part(address)
        PartFile(path, self.facts_path(path.name)).discard()

    def facts_path(self, name: str) -> Path:
        """Where the facts of the file of this name are kept."""
        return self._folder / ".known" / f"{name}.json"

    def facts(self, path: Path) -> Facts | None:
        """What is known of a file of this folder, unless the file has changed since."""
        facts = read_facts(self.facts_path(path.name))
        try:
            return facts if facts and facts.fits(path.stat()) else None
        except OSError:
            return None

    def forget(self) -> None:
        """Look at the disk anew: we have changed it."""
        self._listing = None
        self._verdicts.clear()
        self._generation = next(self._changes)

    def problems(self) -> Iterator[FileReport]:
        """Each file that is not what it was when it arrived; reads every byte."""
        try:
            names = sorted(self._listed())
        except OSError as error:
            yield FileReport(str(self._folder), Reason.UNREADABLE, str(error))
            return
        for name in names:
            path = self._folder / name
            try:
                whole = self._is_whole(path)
            except OSError as error:
                yield FileReport(str(path), Reason.UNREADABLE, str(error))
                continue
            if not whole:
                yield FileReport(str(path), Reason.DAMAGED)

    def _is_whole(self, path: Path) -> bool:
        facts = read_facts(self.facts_path(path.name))
        if not _begins_right(path):
            return False
        return facts is None or hash_of(path) == facts.sha256

    def _verdict(self, name: str, status: os.stat_result) -> _Verdict:
        """Whether beginning and size are right; remembered until the file changes."""
        former = self._verdicts.get(name)
        if former and former[:2] == (status.st_size, status.st_mtime_ns):
            return former
        path = self._folder / name
        facts = read_facts(self.facts_path(name))
        try:
            sound = _begins_right(path) and (facts is None or facts.size == status.st_size)
        except OSError:
            sound = False
        changed = facts is not None and facts.changed
        verdict = _Verdict(status.st_size, status.st_mtime_ns, sound, changed)
        self._verdicts[name] = verdict
        if former is not None:
            self._generation = next(self._changes)
        return verdict

    def _names(self) -> dict[str, str]:
        """The names of our files by mark, listed again only when the folder has changed.

        Nothing can be here while the folder cannot be read; `problems` tells of that.
        """
        listing = self._listing  # one look at it: another thread may ask, or forget
        try:
            folder_time = self._folder.stat().st_mtime_ns
            if not (listing and listing.holds(folder_time)):
                now = time.time_ns()
                names = {mark: name for name in self._listed() if (mark := mark_of(name))}
                if listing is None or (names, folder_time) != listing[:2]:
                    self._generation = next(self._changes)
                listing = self._listing = _Listing(names, folder_time, now)
        except OSError:
            if listing is not None:
                self.forget()
            return {}
        return listing.names

    def _files(self) -> list[tuple[str, os.stat_result]]:
        """Every document in the folder, marked or not; a link may lead anywhere."""
        try:
            with os.scandir(self._folder) as entries:
                return [
                    (each.name, each.stat(follow_symlinks=False))
                    for each in entries
                    if each.is_file(follow_symlinks=False) and not each.name.endswith(_UNDER_WAY)
                ]
        except FileNotFoundError:
            return []

    def _listed(self) -> list[str]:
        """Every file with a mark in its name. A link may lead anywhere: it is not ours."""
        try:
            with os.scandir(self._folder) as entries:
                return [
                    each.name
                    for each in entries
                    if mark_of(each.name) and each.is_file(follow_symlinks=False)
                ]
        except FileNotFoundError:
            return []


def hash_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def looks_like_pdf(path: Path) -> bool:
    """Whether `%PDF-` stands where readers of PDF look for it."""
    with path.open("rb") as file:
        return b"%PDF-" in file.read(_PDF_HEADER_WITHIN)


def _begins_right(path: Path) -> bool:
    """Whether a file is not empty, and a PDF begins like one."""
    if path.suffix == PDF:
        return looks_like_pdf(path)
    return path.stat().st_size > 0
