"""A library that keeps what importing hands it in plain dicts."""

from collections.abc import Iterable, Mapping, Sequence

from reader_app.domain.card import NoteKey
from reader_app.domain.note import Note, PlainTexts
from reader_app.domain.note_words import words_of
from reader_app.domain.ports import FiledNote, Prepare, PreparedNote, SourceFile
from reader_app.domain.taxonomy import TermPlace


def as_it_is(note: Note, texts: PlainTexts) -> PreparedNote:
    """The note kept whole, for tests to look at."""
    has_address = note.source_address is not None
    words = words_of(note, texts)
    return PreparedNote(note.key, note.aliases, has_address, (note,), (texts,), (), (), words)


class FakeSink:
    """Satisfies NoteSink: one note a key, one note a file."""

    def __init__(self) -> None:
        self.filed: dict[NoteKey, FiledNote] = {}
        self.batches: list[int] = []
        self.places: list[TermPlace] = []
        self.finished = 0

    @property
    def notes(self) -> dict[NoteKey, Note]:
        return {key: _note(filed) for key, filed in self.filed.items()}

    @property
    def paths(self) -> dict[NoteKey, str]:
        return {key: filed.file.path for key, filed in self.filed.items()}

    @property
    def prepare(self) -> Prepare:
        return as_it_is

    def source_files(self) -> Mapping[str, SourceFile]:
        return {filed.file.path: filed.file for filed in self.filed.values()}

    def store(self, notes: Sequence[FiledNote]) -> None:
        self.batches.append(len(notes))
        for filed in notes:
            self.filed = {
                key: other
                for key, other in self.filed.items()
                if other.file.path != filed.file.path
            }
            self.filed[filed.note.key] = filed

    def place_terms(self, places: Iterable[TermPlace]) -> None:
        self.places = list(places)

    def finish(self) -> None:
        self.finished += 1


def _note(filed: FiledNote) -> Note:
    (note,) = filed.note.card
    assert isinstance(note, Note)
    return note
