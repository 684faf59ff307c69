"""One plain line for everything that can go wrong."""

from pathlib import Path

import pytest

from reader_app.cli.error_lines import error_line, reason_line
from reader_app.domain.errors import (
    FetchError,
    FileError,
    LibraryError,
    NoteNotFoundError,
    ReaderError,
    Reason,
)

PATH = Path("/notes/library.db")


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_line(reason: Reason) -> None:
    assert reason_line(reason)
    assert reason_line(reason, "détail").endswith("(détail)")
    for error in (LibraryError(PATH, reason), FileError(PATH, reason), FetchError("a", reason)):
        assert "\n" not in error_line(error)


@pytest.mark.parametrize(
    ("error", "parts"),
    [
        (NoteNotFoundError("exemple.fr/x"), ["no note", "exemple.fr/x"]),
        (LibraryError(Path("/notes"), Reason.MISSING), ["no library", "/notes", "import"]),
        (LibraryError(PATH, Reason.DAMAGED), [str(PATH), "damaged", "lutrin check --repair"]),
        (LibraryError(PATH, Reason.EMPTY), [str(PATH), "lutrin check --repair"]),
        (LibraryError(Path("/n/favourites.db"), Reason.DAMAGED), ["damaged", "lutrin backup"]),
        (LibraryError(PATH, Reason.BUSY), ["another import"]),
        (FileError(Path("/a.md"), Reason.UNREADABLE, "Not a directory"), ["Not a directory"]),
        (FetchError("https://exemple.fr/a.pdf", Reason.NOT_FOUND), ["exemple.fr/a.pdf"]),
    ],
)
def test_a_line_says_what_and_what_to_do(error: ReaderError, parts: list[str]) -> None:
    line = error_line(error)
    assert all(part in line for part in parts), line


def test_marks_are_not_made_anew_from_notes() -> None:
    line = error_line(LibraryError(Path("/n/favourites.db"), Reason.DAMAGED))
    assert "repair" not in line
