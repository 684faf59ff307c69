"""Notes and references of a library into one file, with what the reader keeps of them."""

import errno
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader_app.domain.card import NoteKey
from reader_app.domain.document_text import DocumentText
from reader_app.domain.errors import FileError, NoteNotFoundError, Reason
from reader_app.domain.highlight import Highlight
from reader_app.domain.note import Attachment, Note
from reader_app.domain.ports import Mark
from reader_app.domain.progress import Progress, Steps
from reader_app.domain.query import NoteQuery
from reader_app.domain.shelf import placed, within
from reader_app.domain.taken_out import (
    Edition,
    Form,
    KeptOfNote,
    MarkedDocument,
    TakenNote,
    WhichNotes,
    Written,
)
from reader_app.exporting.notes_csv import notes_csv
from reader_app.exporting.notes_epub import write_epub
from reader_app.exporting.notes_html import notes_html
from reader_app.exporting.notes_json import notes_json
from reader_app.exporting.notes_markdown import notes_markdown
from reader_app.exporting.references import references_of
from reader_app.exporting.references_bibtex import bibtex
from reader_app.exporting.references_csl import csl_json
from reader_app.exporting.references_ris import ris
from reader_app.opening import Wings
from reader_app.storage.whole_file import whole_file

_AT_ONCE = 500
_READ_AT_ONCE = 50
_REFERENCES = {Form.RIS: ris, Form.BIBTEX: bibtex, Form.CSL_JSON: csl_json}
WITH_TEXTS = frozenset((Form.JSON, Form.HTML, Form.MARKDOWN, Form.EPUB))
"""The forms that hold transcripts, and else what the documents say themselves."""

_REASONS = {
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
}


class Listed(NamedTuple):
    """A note that is asked for, by the title that it is known under."""

    key: NoteKey
    title: str
    address: str | None = None


def write_out(
    wings: Wings, which: WhichNotes, form: Form, path: Path, edition: Edition
) -> Steps[Written]:
    """Write the notes that are asked for; a file that is there is replaced once all is written.

    Closed halfway, it leaves everything as it was.

    Raises:
        FileError: It cannot be written there.
        LibraryError: They cannot be read.
        NoteNotFoundError: One that is asked for by its key is not there.
    """
    place, replaced = place_for(wings, path)
    listed = yield from find_listed(wings, which)
    reading = Reading(wings, listed, with_texts=form in WITH_TEXTS)
    with written_file(place) as file:
        if form is Form.EPUB:
            for _ in write_epub(reading, file, edition):
                yield reading.progress
        else:
            for part in texts(reading, form, edition):
                file.write(part.encode("utf-8", "replace"))
                yield reading.progress
    return Written(len(listed), replaced)


def texts(reading: "Reading", form: Form, edition: Edition) -> Iterator[str]:
    """The notes as any form but EPUB, part by part."""
    if form in _REFERENCES:
        return _REFERENCES[form](references_of(reading, edition.day))
    if form is Form.CSV:
        return notes_csv(reading)
    if form is Form.JSON:
        return notes_json(reading, edition)
    write = notes_html if form is Form.HTML else notes_markdown
    return write(reading, edition, reading.titles)


def find_listed(wings: Wings, which: WhichNotes) -> Steps[list[Listed]]:
    """The notes that are asked for, each once: favourites as they were marked, the newest first."""
    if which.keys:
        notes = (wings.library.note(key) for key in dict.fromkeys(which.keys))
        return [Listed(each.key, each.title) for each in notes]
    if which.query is not None:
        return (yield from _found(wings, which.query, which.rows))
    marks = {mark.place: mark for mark in wings.favourites.marks()}
    if which.shelf is not None:
        inside = within(wings.shelves.shelves(), which.shelf)
        order = [each.shelf.key for each in placed(wings.shelves.shelves())]
        there = [each for each in wings.shelves.placements() if each.shelf in inside]
        there.sort(key=lambda each: order.index(each.shelf))
        marks = {each.place: marks[each.place] for each in there if each.place in marks}
    found: dict[NoteKey, Listed] = {}
    for mark in marks.values():
        found.setdefault(mark.key, Listed(mark.key, mark.title, mark.address))
    return list(found.values())


def _found(wings: Wings, query: NoteQuery, rows: Sequence[tuple[int, int]]) -> Steps[list[Listed]]:
    """What answers a query, in its order: these rows, or all of it."""
    found: dict[NoteKey, Listed] = {}
    for first, length in rows or [(0, wings.library.find(query, 0, 0).count)]:
        for start in range(first, first + length, _AT_ONCE):
            yield Progress(0)
            here = min(_AT_ONCE, first + length - start)
            for hit in wings.library.page(query, start, here):
                found.setdefault(hit.note.key, Listed(hit.note.key, hit.note.title))
    return list(found.values())


class Reading:
    """Reads notes one by one as they are written, with what is kept of each.

    `with_texts` reads what documents say themselves, too, where their notes have no transcripts.
    """

    def __init__(self, wings: Wings, listed: Sequence[Listed], *, with_texts: bool = False) -> None:
        self._wings = wings
        self._listed = listed
        self._kept = _kept(wings)
        self._documents = frozenset(wings.library.documents.files() if with_texts else ())
        self._done = 0

    @property
    def titles(self) -> list[str]:
        """What the notes are called."""
        return [each.title for each in self._listed]

    @property
    def progress(self) -> Progress:
        """How many of the notes were read."""
        return Progress(self._done, len(self._listed))

    def __iter__(self) -> Iterator[TakenNote]:
        """Each note in turn."""
        self._done = 0
        for start in range(0, len(self._listed), _READ_AT_ONCE):
            some = self._listed[start : start + _READ_AT_ONCE]
            there = self._wings.library.notes([each.key for each in some])
            for each in some:
                found = there.get(each.key) or self._note(each)
                note = found or _gone(each)
                kept = self._kept.get(note.key, KeptOfNote())
                yield TakenNote(note, kept, found is None, self._texts(note))
                self._done += 1

    def _texts(self, note: Note) -> dict[int, DocumentText]:
        """What those documents say that the note has no transcript of."""
        if not any(_lacks(each) and each.address in self._documents for each in note.attachments):
            return {}
        texts = self._wings.library.documents.texts(note.key)
        return {at: each for at, each in texts.items() if _lacks(note.attachments[at])}

    def _note(self, listed: Listed) -> Note | None:
        """A note that goes by another key now; None where it is gone."""
        try:
            return self._wings.library.note(listed.key)
        except NoteNotFoundError:
            return None


def _lacks(attachment: Attachment) -> bool:
    """Whether a note has no transcript of a document."""
    return attachment.transcript is None


def _gone(listed: Listed) -> Note:
    """What the reader keeps of a note that is gone, as a note."""
    return Note(
        listed.key,
        listed.title,
        title_derived=False,
        summary="",
        body="",
        source_address=listed.address,
    )


def _kept(wings: Wings) -> dict[NoteKey, KeptOfNote]:
    """What the reader keeps of each note that they keep something of."""
    found: dict[NoteKey, KeptOfNote] = {}

    def of(key: NoteKey) -> KeptOfNote:
        return found.get(key, KeptOfNote())

    shelves = _shelves(wings)
    for mark in wings.favourites.marks():
        found[mark.key] = _with_mark(of(mark.key), mark, shelves.get(mark.place, ()))
    for wish in wings.reading_list.to_read():
        found[wish.key] = of(wish.key)._replace(to_read=True)
    for key in wings.read_notes.read_keys():
        found[key] = of(key)._replace(is_read=True)
    # The oldest remark comes first, as in the window.
    for remark in reversed(wings.remarks.remarks()):
        kept = of(remark.note)
        found[remark.note] = kept._replace(remarks=(*kept.remarks, remark.text))
    for each in sorted(wings.highlights.highlights(), key=_standing):
        kept = of(each.note)
        found[each.note] = kept._replace(highlights=(*kept.highlights, each))
    return found


def _standing(highlight: Highlight) -> tuple[str, int]:
    """What puts highlights into the order of reading: the note's own come first."""
    return (highlight.attachment or "", highlight.anchor.paragraph)


def _with_mark(kept: KeptOfNote, mark: Mark, shelves: tuple[tuple[str, ...], ...]) -> KeptOfNote:
    if mark.attachment is None:
        return kept._replace(marked=mark.marked, shelves=shelves)
    document = MarkedDocument(mark.attachment, mark.page, mark.marked, shelves)
    return kept._replace(documents=(*kept.documents, document))


def _shelves(
    wings: Wings,
) -> dict[tuple[NoteKey, str | None, int | None], tuple[tuple[str, ...], ...]]:
    """The shelves that each mark stands on, by their names."""
    paths = {each.shelf.key: each.path for each in placed(wings.shelves.shelves())}
    found: dict[tuple[NoteKey, str | None, int | None], tuple[tuple[str, ...], ...]] = {}
    for each in wings.shelves.placements():
        if each.shelf in paths:
            found[each.place] = (*found.get(each.place, ()), paths[each.shelf])
    return found


def place_for(wings: Wings, path: Path) -> tuple[Path, bool]:
    """Where a file goes, links followed, and whether one is there that it will replace.

    Raises:
        FileError: It is in the library's own folder, in none at all, or there is something else.
    """
    try:
        place = path.resolve()
        if place.is_relative_to(wings.folder.resolve()):
            raise FileError(path, Reason.INSIDE_LIBRARY)
        if not place.parent.is_dir():
            raise FileError(path.parent, Reason.MISSING)
        is_there = place.exists()
        if is_there and not place.is_file():
            raise FileError(path, Reason.NOT_WRITTEN, "it is no file")
    except OSError as error:
        raise FileError(path, Reason.NOT_WRITTEN, error.strerror or "") from error
    return place, is_there


@contextmanager
def written_file(path: Path) -> Generator[BinaryIO]:
    """A file that is there whole or not at all. Raises FileError."""
    try:
        with whole_file(path) as file:
            yield file
    except OSError as error:
        raise unwritten(path, error) from error


def unwritten(path: Path, error: OSError) -> FileError:
    """What the reader is told of a file that cannot be written."""
    return FileError(path, _REASONS.get(error.errno or 0, Reason.READ_ONLY), error.strerror or "")
