"""One plain line for everything that can go wrong, saying what to do where that helps."""

from reader_app.cli.language import Say, tr
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
from reader_app.domain.import_report import FileReport


def reason_line(reason: Reason, detail: str = "", say: Say = tr) -> str:
    """One plain line for a reason; `detail` is the system's word on it.

    JSON is made for programs: what `say` leaves English stays the same everywhere.
    """
    line = _reasons(say)[reason]
    return f"{line} ({detail})" if detail else line


def report_line(report: FileReport, say: Say = tr) -> str:
    """The reason of one file of an import."""
    return reason_line(report.reason, report.detail, say)


def error_line(error: ReaderError) -> str:
    """One plain line for an error, saying what to do where something can be done."""
    match error:
        case LibraryError():
            return _library_line(error)
        case FileError():
            return _of(str(error.path), reason_line(error.reason, error.detail))
        case FetchError():
            return _of(error.address, reason_line(error.reason, error.detail))
        case _:
            return _not_found_line(error)


def _of(name: str, line: str) -> str:
    """A line about something that is named before it."""
    return tr("{name}: {line}").format(name=name, line=line)


def _not_found_line(error: ReaderError) -> str:
    match error:
        case NoteNotFoundError():
            line = tr("no note goes by {key}").format(key=error.key)
        case TermNotFoundError():
            line = tr("the facet {facet} has no term {name}")
            line = line.format(facet=error.facet, name=error.name)
        case BackupNotFoundError():
            line = tr("no sound copy goes by {name}").format(name=error.name)
        case ShelfNotFoundError():
            line = tr("no shelf, or more than one, goes by {name}").format(name=error.name)
        case DocumentNotFoundError():
            line = tr("no document of {key} goes by {name}")
            line = line.format(key=error.key, name=error.name)
        case SearchNotFoundError():
            line = tr("no saved search goes by {name}").format(name=error.name)
        case _:
            line = str(error)
    return line


def _library_line(error: LibraryError) -> str:
    is_damaged = error.reason in (Reason.DAMAGED, Reason.EMPTY, Reason.NOT_OURS)
    if error.path.name == "favourites.db":
        return _favourites_line(error, is_damaged=is_damaged)
    if error.reason is Reason.MISSING:
        line = tr("there is no library in {path}: import notes into it first")
        return line.format(path=error.path)
    if is_damaged:
        line = tr("{path} is damaged: lutrin check --repair makes it anew from the notes")
        return line.format(path=error.path)
    return _of(str(error.path), reason_line(error.reason))


def _favourites_line(error: LibraryError, *, is_damaged: bool) -> str:
    """What is the matter with favourites.db: only damage asks for a copy of it."""
    path = str(error.path)
    copies = tr("lutrin backup --list says which copies there are, --restore brings one back")
    if is_damaged:
        return _of(tr("{path} is damaged").format(path=path), copies)
    if error.reason is Reason.MISSING:
        return _of(tr("{path} is gone").format(path=path), copies)
    if error.reason is Reason.BUSY:
        return _of(path, tr("another program is using it: try again when it is done"))
    return _of(path, reason_line(error.reason))


def _reasons(tr: Say) -> dict[Reason, str]:
    """What is said of each reason; the tool that gathers sentences looks for the name `tr`."""
    return {
        Reason.EMPTY: tr("the file is empty"),
        Reason.BINARY: tr("this is not a text"),
        Reason.UNREADABLE: tr("it cannot be read"),
        Reason.TOO_LARGE: tr("too large"),
        Reason.FAILED: tr("reading it failed"),
        Reason.OUTSIDE: tr("it leads out of the folder"),
        Reason.ENCODING_GUESSED: tr("the encoding was guessed"),
        Reason.FRONT_MATTER: tr("its front matter cannot be read: it was kept as text"),
        Reason.TITLE_DERIVED: tr("no title: one was derived from the text"),
        Reason.NO_ADDRESS: tr("no source address: known by its file name"),
        Reason.NO_DATE: tr("no date"),
        Reason.SAME_ADDRESS: tr(
            "another file of this import has the same address; the newer one was kept"
        ),
        Reason.CUT: tr("too long or too deep in places: simplified"),
        Reason.NO_NETWORK: tr("the server cannot be reached: check the connection and try again"),
        Reason.NO_ADDRESS_TO_FETCH: tr("its address is not known"),
        Reason.REFUSED_ADDRESS: tr("only http and https addresses are fetched"),
        Reason.BAD_CERTIFICATE: tr("the server's certificate is not valid"),
        Reason.TIMED_OUT: tr("the server stopped answering: try again later"),
        Reason.NOT_FOUND: tr("the server no longer has this document"),
        Reason.SERVER_REFUSED: tr("the server refused"),
        Reason.ENCODED: tr("the server sent it in an encoding that was not asked for"),
        Reason.WRONG_LENGTH: tr("it did not arrive whole: try again"),
        Reason.CANCELLED: tr("stopped"),
        Reason.PAUSED: tr("paused"),
        Reason.ASKED_TO_WAIT: tr(
            "the server wants to be left alone for so many seconds: try again then"
        ),
        Reason.NEWER_AT_SOURCE: tr("its source has another version by now"),
        Reason.CHANGED_AT_SOURCE: tr("it had changed at the source: it was fetched anew"),
        Reason.NOT_OPENED: tr("only PDFs, pictures and office documents are opened"),
        Reason.NOT_A_PDF: tr("what arrived is not a PDF"),
        Reason.UNSOUND_PDF: tr("this PDF is damaged"),
        Reason.PASSWORD: tr("this PDF asks for a password"),
        Reason.UNKNOWN_FORMAT: tr("this format is not known"),
        Reason.DISK_FULL: tr("the disk is full: free some space and try again"),
        Reason.READ_ONLY: tr("this folder cannot be written to"),
        Reason.MISSING: tr("it is not there"),
        Reason.DAMAGED: tr("it is damaged"),
        Reason.BUSY: tr("another import is running: try again when it is done"),
        Reason.NOT_OURS: tr("Lutrin did not make this file"),
        Reason.TOO_OLD: tr("it was made by an older version of Lutrin"),
        Reason.TOO_NEW: tr("it was made by a newer version of Lutrin"),
        Reason.NOT_WRITTEN: tr("it cannot be written"),
        Reason.INSIDE_LIBRARY: tr(
            "the library's own folder is not written to: choose another folder"
        ),
    }
