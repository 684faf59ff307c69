"""A dossier of notes: one file, and a folder beside it with the documents that are here."""

import filecmp
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copyfileobj

from reader_app.domain.dossier import DossierForm, DossierNote, DossierPaper
from reader_app.domain.ports import AttachmentState
from reader_app.domain.progress import Steps
from reader_app.domain.taken_out import Edition, TakenNote, WhichNotes, Written
from reader_app.exporting.dossier import (
    dossier_html,
    dossier_markdown,
    dossier_paper,
    write_dossier_epub,
)
from reader_app.opening import Wings
from reader_app.writing_out import Reading, find_listed, place_for, unwritten, written_file


def write_dossier(
    wings: Wings, which: WhichNotes, form: DossierForm, path: Path, edition: Edition
) -> Steps[Written]:
    """Write a dossier as anything but a PDF, its documents in a folder beside it.

    No file of that folder is replaced: a document gets a name that is free there. Closed halfway,
    it leaves everything as it was.

    Raises:
        FileError: It cannot be written there.
        LibraryError: The notes cannot be read.
    """
    place, replaced = place_for(wings, path)
    reading = Reading(wings, (yield from find_listed(wings, which)))
    with _folder_beside(place) as beside, written_file(place) as file:
        notes = _with_files(wings, reading, beside)
        if form is DossierForm.EPUB:
            for _ in write_dossier_epub(notes, file, edition):
                yield reading.progress
        else:
            write = dossier_html if form is DossierForm.HTML else dossier_markdown
            for part in write(notes, edition, reading.titles):
                file.write(part.encode("utf-8", "replace"))
                yield reading.progress
    return Written(len(reading.titles), replaced, beside.name)


def dossier_on_paper(
    wings: Wings, which: WhichNotes, path: Path, edition: Edition
) -> Steps[DossierPaper]:
    """Make ready what a PDF at `path` will say, and put the documents beside it.

    Raises as `write_dossier` does.
    """
    place, replaced = place_for(wings, path)
    reading = Reading(wings, (yield from find_listed(wings, which)))
    parts: list[str] = []
    with _folder_beside(place) as beside:
        notes = _with_files(wings, reading, beside)
        for part in dossier_paper(notes, edition, reading.titles):
            parts.append(part)
            yield reading.progress
    written = Written(len(reading.titles), replaced, beside.name)
    return DossierPaper(place, edition.title, tuple(parts), written, beside.take_back)


class _Folder:
    """The folder beside a dossier; made with the first document that is put there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_ours = not path.exists()
        self._made: list[Path] = []

    @property
    def name(self) -> str:
        """What it is called; "" where nothing lies in it."""
        return self._path.name if self._path.exists() else ""

    def put(self, source: Path) -> str:
        """Copy a document there, unless it is there already; its place from the dossier.

        Raises OSError.
        """
        self._path.mkdir(exist_ok=True)
        for place in _names(self._path / source.name):
            if not place.exists():
                with source.open("rb") as given, place.open("xb") as taken:
                    # Ours from here on: whoever was quicker would have been told of.
                    self._made.append(place)
                    copyfileobj(given, taken)
            elif not place.is_file() or not filecmp.cmp(source, place, shallow=False):
                continue
            return f"{self._path.name}/{place.name}"
        raise AssertionError

    def take_back(self) -> None:
        """Remove what was put there."""
        for each in self._made:
            with suppress(OSError):
                each.unlink()
        self._made = []
        if self._is_ours:
            with suppress(OSError):
                self._path.rmdir()


@contextmanager
def _folder_beside(place: Path) -> Generator[_Folder]:
    """A folder for documents, as it was before where the dossier does not come about."""
    folder = _Folder(place.with_name(f"{place.stem} - documents"))
    try:
        yield folder
    except BaseException:
        folder.take_back()
        raise


def _with_files(wings: Wings, reading: Reading, beside: _Folder) -> Iterator[DossierNote]:
    for taken in reading:
        yield DossierNote(taken, _files(wings, taken, beside))


def _files(wings: Wings, taken: TakenNote, beside: _Folder) -> dict[str, str]:
    """Where the documents of a note that are here lie beside the dossier."""
    files = {}
    for each in taken.note.attachments:
        here = wings.attachments.file(each.address) if each.address else None
        if here is not None and here.state is AttachmentState.HERE:
            try:
                files[each.identity] = beside.put(here.path)
            except OSError as error:
                raise unwritten(here.path, error) from error
    return files


def _names(wanted: Path) -> Iterator[Path]:
    """The name itself, then the same with a number."""
    yield wanted
    number = 2
    while True:
        yield wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        number += 1
