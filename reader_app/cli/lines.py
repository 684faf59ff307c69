"""What the commands say: one plain line for each error, and answers without JSON."""

from collections.abc import Sequence

from reader_app.cli.found import found_line
from reader_app.domain.backup import Backup
from reader_app.domain.errors import (
    BackupNotFoundError,
    DocumentNotFoundError,
    FetchError,
    FileError,
    LibraryError,
    NoteNotFoundError,
    ReaderError,
    Reason,
    SearchNotFoundError,
    ShelfNotFoundError,
    TermNotFoundError,
)
from reader_app.domain.highlight import PlacedHighlight
from reader_app.domain.import_report import FileReport, ImportReport
from reader_app.domain.ports import Mark
from reader_app.domain.query import Answer, SpeltOut
from reader_app.domain.saved_search import SavedSearch
from reader_app.domain.shelf import PlacedShelf
from reader_app.domain.term_arrangement import TermArrangement

_LONGEST_QUOTE = 200
_REASONS = {
    Reason.EMPTY: "the file is empty",
    Reason.BINARY: "this is not a text",
    Reason.UNREADABLE: "it cannot be read",
    Reason.TOO_LARGE: "too large",
    Reason.FAILED: "reading it failed",
    Reason.OUTSIDE: "it leads out of the folder",
    Reason.ENCODING_GUESSED: "the encoding was guessed",
    Reason.FRONT_MATTER: "its front matter cannot be read: it was kept as text",
    Reason.TITLE_DERIVED: "no title: one was derived from the text",
    Reason.NO_ADDRESS: "no source address: known by its file name",
    Reason.NO_DATE: "no date",
    Reason.SAME_ADDRESS: "another file of this import has the same address; the newer one was kept",
    Reason.CUT: "too long or too deep in places: simplified",
    Reason.NO_NETWORK: "the server cannot be reached: check the connection and try again",
    Reason.NO_ADDRESS_TO_FETCH: "its address is not known",
    Reason.REFUSED_ADDRESS: "only http and https addresses are fetched",
    Reason.BAD_CERTIFICATE: "the server's certificate is not valid",
    Reason.TIMED_OUT: "the server stopped answering: try again later",
    Reason.NOT_FOUND: "the server no longer has this document",
    Reason.SERVER_REFUSED: "the server refused",
    Reason.ENCODED: "the server sent it in an encoding that was not asked for",
    Reason.WRONG_LENGTH: "it did not arrive whole: try again",
    Reason.CANCELLED: "stopped",
    Reason.PAUSED: "paused",
    Reason.ASKED_TO_WAIT: "the server wants to be left alone for so many seconds: try again then",
    Reason.NEWER_AT_SOURCE: "its source has another version by now",
    Reason.CHANGED_AT_SOURCE: "it had changed at the source: it was fetched anew",
    Reason.NOT_OPENED: "only PDFs, pictures and office documents are opened",
    Reason.NOT_A_PDF: "what arrived is not a PDF",
    Reason.UNSOUND_PDF: "this PDF is damaged",
    Reason.PASSWORD: "this PDF asks for a password",
    Reason.UNKNOWN_FORMAT: "this format is not known",
    Reason.DISK_FULL: "the disk is full: free some space and try again",
    Reason.READ_ONLY: "this folder cannot be written to",
    Reason.MISSING: "it is not there",
    Reason.DAMAGED: "it is damaged",
    Reason.BUSY: "another import is running: try again when it is done",
    Reason.NOT_OURS: "Lutrin did not make this file",
    Reason.TOO_OLD: "it was made by an older version of Lutrin",
    Reason.TOO_NEW: "it was made by a newer version of Lutrin",
    Reason.NOT_WRITTEN: "it cannot be written",
    Reason.INSIDE_LIBRARY: "the library's own folder is not written to: choose another folder",
}

_FROM_A_COPY = "lutrin backup --list says which copies there are, --restore brings one back"


def reason_line(reason: Reason, detail: str = "") -> str:
    """One plain line for a reason; `detail` is the system's word on it."""
    line = _REASONS[reason]
    return f"{line} ({detail})" if detail else line


def report_line(report: FileReport) -> str:
    """The reason of one file of an import."""
    return reason_line(report.reason, report.detail)


def error_line(error: ReaderError) -> str:
    """One plain line for an error, saying what to do where something can be done."""
    match error:
        case NoteNotFoundError():
            return f"no note goes by {error.key}"
        case (
            SearchNotFoundError()
            | TermNotFoundError()
            | BackupNotFoundError()
            | ShelfNotFoundError()
            | DocumentNotFoundError()
        ):
            return _not_found_line(error)
        case LibraryError():
            return _library_line(error)
        case FileError():
            return f"{error.path}: {reason_line(error.reason, error.detail)}"
        case FetchError():
            return f"{error.address}: {reason_line(error.reason, error.detail)}"
        case _:
            return str(error)


def _not_found_line(
    error: SearchNotFoundError
    | TermNotFoundError
    | BackupNotFoundError
    | ShelfNotFoundError
    | DocumentNotFoundError,
) -> str:
    match error:
        case TermNotFoundError():
            return f"the facet {error.facet} has no term {error.name}"
        case BackupNotFoundError():
            return f"no sound copy goes by {error.name}"
        case ShelfNotFoundError():
            return f"no shelf, or more than one, goes by {error.name}"
        case DocumentNotFoundError():
            return f"no document of {error.key} goes by {error.name}"
    return f"no saved search goes by {error.name}"


def _library_line(error: LibraryError) -> str:
    is_damaged = error.reason in (Reason.DAMAGED, Reason.EMPTY, Reason.NOT_OURS)
    if error.path.name == "favourites.db":
        return _favourites_line(error, is_damaged=is_damaged)
    if error.reason is Reason.MISSING:
        return f"there is no library in {error.path}: import notes into it first"
    if is_damaged:
        return f"{error.path} is damaged: lutrin check --repair makes it anew from the notes"
    return f"{error.path}: {reason_line(error.reason)}"


def _favourites_line(error: LibraryError, *, is_damaged: bool) -> str:
    """What is the matter with favourites.db: only damage asks for a copy of it."""
    if is_damaged:
        return f"{error.path} is damaged: {_FROM_A_COPY}"
    if error.reason is Reason.MISSING:
        return f"{error.path} is gone: {_FROM_A_COPY}"
    if error.reason is Reason.BUSY:
        return f"{error.path}: another program is using it: try again when it is done"
    return f"{error.path}: {reason_line(error.reason)}"


def import_lines(report: ImportReport) -> list[str]:
    """An import's report to read."""
    lines = [f"{report.new} new, {report.changed} changed, {report.unchanged} unchanged"]
    lines += [f"not read: {each.path}: {report_line(each)}" for each in report.unreadable]
    lines += [f"notice: {each.path}: {report_line(each)}" for each in report.notices]
    return lines


def search_lines(answer: Answer, *, facets: bool) -> list[str]:
    """The hits to read, and the counts of the terms that have any."""
    lines = [f"{answer.count} notes" if answer.count != 1 else "1 note"]
    lines += [also_line(each) for each in answer.also]
    for hit in answer.hits:
        note = hit.note
        day = note.day.isoformat() if note.day else "no date"
        lines += ["", note.title, f"  {day} · {note.type or 'no type'} · {note.key}"]
        lines += [f"  {text}" for text in (hit.snippet.text, found_line(hit)) if text]
    if facets:
        lines.append("")
        lines += [
            f"{term.facet.removeprefix(':')}: {term.name}: {count}"
            for term, count in answer.counts.items()
            if count
        ]
    return lines


def also_line(spelt: SpeltOut) -> str:
    """What was looked for besides what was written."""
    others = ", ".join(f"“{each}”" for each in spelt.also)
    return f"{spelt.asked}: also {others} (quotes look for exactly what they hold)"


def mark_lines(marks: Sequence[Mark]) -> list[str]:
    """Every mark to read."""
    return [_mark_line(mark) for mark in marks] or ["nothing is marked"]


def _mark_line(mark: Mark) -> str:
    day = mark.marked.astimezone().date().isoformat()
    page = f", page {mark.page}" if mark.page else ""
    place = f" · {mark.attachment}{page}" if mark.attachment else ""
    return f"{day}  {mark.title}  ({mark.key}{place})"


def shelf_lines(shelves: Sequence[tuple[PlacedShelf, int]]) -> list[str]:
    """Every shelf to read, those inside another one under it."""
    lines = [f"{'  ' * each.depth}{each.shelf.name} ({count})" for each, count in shelves]
    return lines or ["there is no shelf"]


def highlight_lines(placed: Sequence[PlacedHighlight]) -> list[str]:
    """The words that were coloured, under their notes; lost ones come first, each said so."""
    lines: list[str] = []
    former: tuple[bool, str] | None = None
    for each in placed:
        highlight = each.highlight
        if former != (each.is_orphan, highlight.note):
            former = (each.is_orphan, highlight.note)
            lost = "lost in " if each.is_orphan else ""
            lines += [""] * bool(lines) + [f"{lost}{highlight.title}  ({highlight.note})"]
        place = f" · {highlight.attachment}" if highlight.attachment else ""
        lines.append(f"  {highlight.colour}: {_one_line(highlight.first_quote)}{place}")
        lines += [f"    > {line}" for line in highlight.remark.splitlines()]
        if each.is_orphan and each.placement is not None:
            lines.append(f"    nearest: {_one_line(each.placement.anchor.quote)}")
    return lines or ["nothing is highlighted"]


def _one_line(text: str) -> str:
    """A text that may be long, shown in a line."""
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"


def saved_lines(searches: Sequence[tuple[SavedSearch, int]]) -> list[str]:
    """Every saved search to read, with how many notes it finds."""
    lines = []
    for search, count in searches:
        asked = [search.line, *(term.name for term in sorted(search.terms))]
        asked += [f"without {term.name}" for term in sorted(search.without)]
        asked += ["favourites"] if search.favourites_only else []
        lines.append(f"{search.name}: {', '.join(each for each in asked if each)} ({count})")
    return lines or ["no search is saved"]


def arrangement_lines(arrangements: Sequence[TermArrangement]) -> list[str]:
    """What the reader arranged, to read."""
    return [_arrangement_line(each) for each in arrangements] or ["no term is arranged"]


def backup_lines(backups: Sequence[Backup]) -> list[str]:
    """Every copy to read, the newest first."""
    return [_backup_line(each) for each in backups] or ["there is no copy"]


def _backup_line(backup: Backup) -> str:
    made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
    counts = ", ".join(f"{count} {name}" for name, count in backup.counts._asdict().items())
    return f"{backup.name}  {made}  {counts}"


def _arrangement_line(arrangement: TermArrangement) -> str:
    facet, name = arrangement.key
    if arrangement.stands_for is not None:
        return f"{facet}: {name} is the same as {arrangement.stands_for}"
    above = ", ".join(arrangement.broader or ())
    return f"{facet}: {name} is " + (f"under {above}" if above else "at the top")
