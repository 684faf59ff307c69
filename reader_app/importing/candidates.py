"""Which files an import is about, and where under `notes/` each one goes."""

import os
import stat
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from reader_app.domain.errors import Reason
from reader_app.domain.import_report import FileReport
from reader_app.importing.facets_file import FACETS_FILE
from reader_app.importing.terms_file import TERMS_FILE

ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm")
_AT_ROOT = "files"
_SETTINGS = (FACETS_FILE, TERMS_FILE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One file to bring in.

    `target` is its path under `notes/`, with `/`. `in_place` says that it is there already.
    `order` is its place among the files of this import.
    """

    source: str
    target: str
    size: int
    modified_ns: int
    order: int
    in_place: bool = False


@dataclass(slots=True)
class Found:
    """What was found so far: the files, the settings of libraries, what could not be looked at."""

    files: list[Candidate] = field(default_factory=list)
    settings: list[Path] = field(default_factory=list)
    reports: list[FileReport] = field(default_factory=list)


class Search:
    """Looks for the files of an import, a folder at a time."""

    def __init__(self, library: Path) -> None:
        self.found = Found()
        self._library = os.path.realpath(library)
        self._notes = str(Path(self._library, "notes"))
        self._taken: set[str] = set()
        self._seen: set[str] = set()

    def look(self, paths: Sequence[Path]) -> Iterator[int]:
        """Look at each of `paths`; yields how many files were found, from time to time."""
        for path in paths:
            real = os.path.realpath(path)
            if real == self._library:
                yield from self._folder(self._notes, "", in_place=True, every_ending=True)
            elif Path(real).is_dir():
                yield from self._given_folder(real, _name(path))
            else:
                self._given_file(path, real)

    def look_in_place(self) -> Iterator[int]:
        """Look at every file under `notes/`."""
        if Path(self._notes).is_dir():
            yield from self._folder(self._notes, "", in_place=True, every_ending=True)

    def _given_folder(self, real: str, name: str) -> Iterator[int]:
        inside = self._under_notes(real)
        if inside is not None:
            yield from self._folder(real, inside, in_place=True, every_ending=True)
            return
        settings = (Path(real, name) for name in _SETTINGS)
        self.found.settings.extend(each for each in settings if each.is_file())
        yield from self._folder(real, name)

    def _given_file(self, path: Path, real: str) -> None:
        """A file named outright is always tried."""
        try:
            status = Path(real).stat()
        except FileNotFoundError:
            self.found.reports.append(FileReport(shown(str(path)), Reason.MISSING))
            return
        except OSError as error:
            self.found.reports.append(
                FileReport(shown(str(path)), Reason.UNREADABLE, error.strerror or "")
            )
            return
        inside = self._under_notes(real)
        target = inside or f"{_name(path.absolute().parent)}/{path.name}"
        self._add(real, target, status, in_place=inside is not None)

    def _under_notes(self, real: str) -> str | None:
        """The path of something under `notes/`, None where it is elsewhere."""
        if real == self._notes:
            return ""
        inside = real.startswith(self._notes + os.sep)
        return real[len(self._notes) + 1 :].replace(os.sep, "/") if inside else None

    def _folder(
        self, top: str, name: str, *, in_place: bool = False, every_ending: bool = False
    ) -> Iterator[int]:
        """The files of a folder and of those in it, in the order of their names."""
        links: list[tuple[str, str]] = []
        waiting = [(top, name)]
        while waiting:
            folder, target = waiting.pop()
            inner = []
            for entry in self._entries(folder):
                path = f"{target}/{entry.name}" if target else entry.name
                if entry.is_symlink():
                    links.append((entry.path, path))
                elif entry.is_dir(follow_symlinks=False):
                    inner.append((entry.path, path))
                elif every_ending or entry.name.lower().endswith(ENDINGS):
                    self._add_entry(entry, path, in_place=in_place)
            waiting.extend(reversed(inner))
            yield len(self.found.files)
        if not in_place:
            self._follow(links, top)

    def _entries(self, folder: str) -> list["os.DirEntry[str]"]:
        """What is in a folder, without what is hidden, and without this library."""
        try:
            with os.scandir(folder) as entries:
                found = [each for each in entries if not each.name.startswith(".")]
        except OSError as error:
            report = FileReport(shown(folder), Reason.UNREADABLE, error.strerror or "")
            self.found.reports.append(report)
            return []
        return sorted(
            (each for each in found if each.path != self._library), key=lambda each: each.name
        )

    def _follow(self, links: Sequence[tuple[str, str]], top: str) -> None:
        """Links to files inside the folder that were not found by their own names."""
        for link, target in links:
            try:
                real = os.path.realpath(link, strict=True)
            except OSError:
                # It leads nowhere, round in a ring, or where nobody may look: passed over.
                continue
            inside = real.startswith(top.rstrip(os.sep) + os.sep) and Path(real).is_file()
            if inside and real not in self._seen and target.lower().endswith(ENDINGS):
                self._add(real, target, Path(real).stat())

    def _add_entry(self, entry: "os.DirEntry[str]", target: str, *, in_place: bool) -> None:
        if in_place and target in _SETTINGS:
            return
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as error:
            report = FileReport(shown(entry.path), Reason.UNREADABLE, error.strerror or "")
            self.found.reports.append(report)
            return
        self._add(entry.path, target, status, in_place=in_place)

    def _add(
        self, source: str, target: str, status: os.stat_result, *, in_place: bool = False
    ) -> None:
        if not stat.S_ISREG(status.st_mode):
            self.found.reports.append(FileReport(shown(source), Reason.UNREADABLE))
            return
        if source in self._seen:
            return
        self._seen.add(source)
        wanted = target if in_place else _printable(target)
        free = numbered(wanted, self._taken)
        self._taken.add(free)
        order = len(self.found.files)
        self.found.files.append(
            Candidate(source, free, status.st_size, status.st_mtime_ns, order, in_place)
        )


def numbered(path: str, taken: Container[str]) -> str:
    """`path`, or the first of `path (2)`, `path (3)` … that is not taken."""
    if path not in taken:
        return path
    ending = PurePosixPath(path).suffix
    stem = path.removesuffix(ending)
    number = 2
    while f"{stem} ({number}){ending}" in taken:
        number += 1
    return f"{stem} ({number}){ending}"


def _name(folder: Path) -> str:
    """The name of a folder as it was given; the top of a disk has none."""
    return Path(os.path.normpath(folder.absolute())).name or _AT_ROOT


def shown(path: str) -> str:
    """A path that can be printed, whatever bytes the file's name is made of."""
    return _printable(path)


def _printable(path: str) -> str:
    return path.encode("utf-8", "replace").decode("utf-8") if not path.isascii() else path
