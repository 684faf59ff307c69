"""What parser processes are told, and what they answer of each file."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reader_app.domain.errors import Reason
from reader_app.domain.ports import Prepare, PreparedNote
from reader_app.importing.candidates import Candidate

NO_FACETS: Mapping[str, str] = {}


class Reading(NamedTuple):
    """How files are read: what their notes go through, and the library's own facets.

    `facets` see `parse_source`.
    """

    prepare: Prepare
    facets: Mapping[str, str] = NO_FACETS


class Outcome(NamedTuple):
    """What came of one file: a note, or why there is none.

    `notices` are what had to be guessed or is missing. `copy` is where its bytes were copied to,
    None where it stays in place. `write_error` is the system's number for why they could not be.
    """

    candidate: Candidate
    note: PreparedNote | None = None
    notices: tuple[Reason, ...] = ()
    reason: Reason | None = None
    detail: str = ""
    sha256: str = ""
    size: int = 0
    modified_ns: int = 0
    copy: str | None = None
    write_error: int | None = None


def last_words(incoming: str, pid: int) -> Path:
    """Where a parser process writes what ends it."""
    return Path(incoming, f"{pid}.errors")
