"""Source files into the library: long work that reads, keeps and files them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import monotonic

from reader_app.domain.errors import FileError
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.ports import NoteSink
from reader_app.domain.progress import Progress, Steps
from reader_app.importing.candidates import Candidate, Search
from reader_app.importing.facets_file import FACETS_FILE, read_facets
from reader_app.importing.filing import Filing, as_library_error
from reader_app.importing.intake import Intake
from reader_app.importing.outcome import Outcome, Reading
from reader_app.importing.processes import Parsers
from reader_app.importing.terms_file import TERMS_FILE, read_terms

# More in one transaction would stall the window.
_AT_ONCE = 250
_LARGEST_BATCH = 8_000_000
_STEP = 25
_PASSED_AT_ONCE = 1000
_PARSERS = 2
# Below this a second process would still be starting when the first is done.
_FEW = 25
_PATIENCE = 120.0


def import_paths(
    paths: Sequence[Path], library: Path, sink: NoteSink, patience: float = _PATIENCE
) -> Steps[ImportReport]:
    """Bring files and folders into the library; those that have not changed are passed by.

    Every file is parsed in another process, even a single one: a thread would stall the window,
    and nobody waits for the fifth of a second that a process takes to start. `patience` is how
    many seconds one file may take. Closing it half way leaves whole what is in so far.

    Raises:
        LibraryError: The library cannot be written to.
    """
    search = Search(library)
    return _bring_in(search, search.look(paths), library, sink, patience)


def rebuild(library: Path, sink: NoteSink, patience: float = _PATIENCE) -> Steps[ImportReport]:
    """Read again every file under `notes/`.

    Raises:
        LibraryError: The library cannot be written to.
    """
    search = Search(library)
    return _bring_in(search, search.look_in_place(), library, sink, patience, again=True)


def _bring_in(
    search: Search,
    looking: Iterator[int],
    library: Path,
    sink: NoteSink,
    patience: float,
    *,
    again: bool = False,
) -> Steps[ImportReport]:
    started = monotonic()
    for count in looking:
        yield Progress(count)
    filing = Filing(library)
    try:
        intake = Intake(sink, filing, library, again=again)
        facets, wrong = _take_facets(search.found.settings, filing, library)
        reading = Reading(sink.prepare, facets)
        yield from _fill(intake, search.found.files, filing, reading, patience)
        intake.close()
        search.found.files.clear()
        wrong += _take_terms(filing, sink)
        sink.finish()
    finally:
        filing.close()
    return intake.report([*search.found.reports, *wrong], monotonic() - started)


def _fill(
    intake: Intake,
    files: Sequence[Candidate],
    filing: Filing,
    reading: Reading,
    patience: float,
) -> Iterator[Progress]:
    """Take the files that have changed, a batch at a time."""
    changed: list[Candidate] = []
    total = len(files)
    for number, candidate in enumerate(files):
        if not intake.passes_by(candidate):
            changed.append(candidate)
        if number % _PASSED_AT_ONCE == 0:
            yield Progress(number - len(changed), total)
    if not changed:
        yield Progress(total, total)
        return
    count = _PARSERS if len(changed) > _FEW else 1
    parsers = Parsers(filing.incoming, count, patience, reading)
    try:
        for count in _take_all(intake, parsers.outcomes(changed)):
            yield Progress(total - len(changed) + count, total)
    finally:
        parsers.close()


def _take_all(intake: Intake, outcomes: Iterator[Outcome | None]) -> Iterator[int]:
    """Take what comes, a batch at a time; yields how many files have come so far."""
    batch: list[Outcome] = []
    count = size = 0
    for outcome in outcomes:
        if outcome is not None:
            batch.append(outcome)
            count += 1
            size += outcome.size
        if len(batch) >= _AT_ONCE or size >= _LARGEST_BATCH:
            intake.take(batch)
            batch, size = [], 0
        if outcome is None or count % _STEP == 0:
            yield count
    intake.take(batch)
    yield count


def _take_facets(
    given: Sequence[Path], filing: Filing, library: Path
) -> tuple[Mapping[str, str], list[FileReport]]:
    """Put the settings in place; the library's own facets, and what is wrong with their file."""
    with as_library_error(library):
        for path in given:
            filing.put_setting(path)
    try:
        return read_facets(filing.notes / FACETS_FILE), []
    except FileError as error:
        return {}, [FileReport(str(error.path), error.reason, error.detail)]


def _take_terms(filing: Filing, sink: NoteSink) -> list[FileReport]:
    """Put the library's tree of terms in place; what is wrong with its file is reported."""
    try:
        sink.place_terms(read_terms(filing.notes / TERMS_FILE))
    except FileError as error:
        return [FileReport(str(error.path), error.reason, error.detail)]
    return []
