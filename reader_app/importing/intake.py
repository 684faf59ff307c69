"""What becomes of each file of an import: new, changed, unchanged, or one too many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from pathlib import Path

from reader_app.domain.card import NoteKey
from reader_app.domain.errors import Reason
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.note import file_key
from reader_app.domain.ports import FiledNote, NoteSink, PreparedNote, SourceFile
from reader_app.importing.candidates import Candidate, shown
from reader_app.importing.filing import Filing, as_library_error, library_error
from reader_app.importing.known_files import KnownFiles
from reader_app.importing.outcome import Outcome


class _Kind(Enum):
    """How a file differs from what the library had."""

    NEW = auto()
    CHANGED = auto()
    UNCHANGED = auto()


class Intake:
    """Decides on the files of one import, files them, and hands their notes to the library."""

    def __init__(self, sink: NoteSink, filing: Filing, library: Path, *, again: bool) -> None:
        """`again` says that every file is read anew, as a rebuild does."""
        self._sink = sink
        self._filing = filing
        self._library = library
        self._again = again
        self._known = KnownFiles(sink.source_files(), filing)
        # Which file of this import each note was taken from, and what that did to the library.
        self._taken: dict[NoteKey, tuple[Candidate, _Kind]] = {}
        self._counts: Counter[_Kind] = Counter()
        self._unreadable: list[FileReport] = []
        self._notices: list[FileReport] = []

    def passes_by(self, candidate: Candidate) -> bool:
        """Whether a file is as it was when it was last read: its size and time say so."""
        known = self._known.at(candidate.target)
        if self._again or known is None:
            return False
        if (known.size, known.modified_ns) != (candidate.size, candidate.modified_ns):
            return False
        if not self._filing.exists(candidate.target):
            return False
        self._taken[known.key] = (candidate, _Kind.UNCHANGED)
        return True

    def take(self, outcomes: Sequence[Outcome]) -> None:
        """File what came of some files, and store their notes. Raises LibraryError."""
        filed: dict[NoteKey, FiledNote] = {}
        with as_library_error(self._library):
            for outcome in outcomes:
                if outcome.note is None:
                    self._refuse(outcome)
                    continue
                note = self._take(outcome, outcome.note)
                if note is not None:
                    filed[note.note.key] = note
        if filed:
            self._sink.store(list(filed.values()))

    def close(self) -> None:
        """No more files come: what is known of each of them is let go, which is much."""
        self._counts.update(kind for _, kind in self._taken.values())
        self._taken.clear()
        self._known.forget()

    def report(self, more: Iterable[FileReport], seconds: float) -> ImportReport:
        """What the import did, once it is closed; `more` could not be looked at."""
        return ImportReport(
            self._counts[_Kind.NEW],
            self._counts[_Kind.CHANGED],
            self._counts[_Kind.UNCHANGED],
            (*more, *self._unreadable),
            tuple(self._notices),
            seconds,
        )

    def _refuse(self, outcome: Outcome) -> None:
        if outcome.write_error is not None:
            raise library_error(self._library, outcome.write_error)
        path = shown(outcome.candidate.source)
        reason = outcome.reason or Reason.FAILED
        self._unreadable.append(FileReport(path, reason, outcome.detail))

    def _take(self, outcome: Outcome, note: PreparedNote) -> FiledNote | None:
        """The note with its file in its place; None where the library has it already."""
        candidate = outcome.candidate
        key = note.key
        former = self._known.of(key)
        rival = self._rival(candidate, key, former)
        if rival is not None and not self._outlives(candidate, rival):
            return None
        same = former is not None and former.sha256 == outcome.sha256
        if former and same and rival is None and former.path != candidate.target:
            self._taken[key] = (candidate, _Kind.UNCHANGED)
            return None
        path = candidate.target
        if outcome.copy is not None:
            path = self._known.path_for(path, (key, *note.aliases), outcome.copy)
        kind = self._kind(key, path, former, same=same)
        self._taken[key] = (candidate, kind)
        if kind is not _Kind.UNCHANGED:
            for reason in outcome.notices:
                self._report(candidate, reason)
        if outcome.copy is not None:
            self._put(outcome.copy, path, former, same=same)
        return self._filed(outcome, note, path)

    def _rival(
        self, candidate: Candidate, key: NoteKey, former: SourceFile | None
    ) -> Candidate | None:
        """Another file that holds the same note: of this import, or both under `notes/`."""
        if key in self._taken:
            return self._taken[key][0]
        if former is None or not candidate.in_place or former.path == candidate.target:
            return None
        source = str(self._filing.notes / former.path)
        return Candidate(source, former.path, former.size, former.modified_ns, -1, in_place=True)

    def _outlives(self, candidate: Candidate, rival: Candidate) -> bool:
        """Whether the candidate is kept, as the later one; the other is reported."""
        earlier, later = sorted((rival, candidate), key=_age)
        self._report(earlier, Reason.SAME_ADDRESS, later.target)
        return later is candidate

    def _kind(self, key: NoteKey, path: str, former: SourceFile | None, *, same: bool) -> _Kind:
        if key in self._taken and self._taken[key][1] is _Kind.NEW:
            return _Kind.NEW
        if former is None:
            return _Kind.CHANGED if self._known.at(path) else _Kind.NEW
        return _Kind.UNCHANGED if same else _Kind.CHANGED

    def _put(self, copy: str, path: str, former: SourceFile | None, *, same: bool) -> None:
        """File the copy; the former version is kept in `former/`, wherever it lay."""
        self._filing.put(copy, path, keep=not same)
        if former is not None and former.path != path:
            self._filing.retire(former.path)

    def _filed(self, outcome: Outcome, note: PreparedNote, path: str) -> FiledNote:
        if path != outcome.candidate.target and not note.has_address:
            note = note._replace(key=file_key(path))
        file = SourceFile(path, note.key, outcome.size, outcome.modified_ns, outcome.sha256)
        self._known.put(file)
        return FiledNote(note, file)

    def _report(self, candidate: Candidate, reason: Reason, detail: str = "") -> None:
        self._notices.append(FileReport(shown(candidate.source), reason, detail))


def _age(candidate: Candidate) -> tuple[int, int]:
    """Sorts the file that is kept last: the one modified later, else the one that came first."""
    return candidate.modified_ns, -candidate.order
