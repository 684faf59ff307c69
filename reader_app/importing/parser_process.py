"""The life of a parser process: it reads, parses and copies one file after another."""

import gc
import hashlib
import os
import signal
import sys
from multiprocessing.connection import Connection
from pathlib import Path

from reader_app.domain.errors import FileError, Reason
from reader_app.giving_way import A_LITTLE, give_way
from reader_app.importing.candidates import Candidate
from reader_app.importing.outcome import Outcome, Reading, last_words
from reader_app.importing.source import parse_source, read_bytes


def outcome_of(candidate: Candidate, incoming: str, reading: Reading) -> Outcome:
    """Read, parse and copy one file; runs in a parser process."""
    path = Path(candidate.source)
    try:
        read = read_bytes(path)
        parsed = parse_source(read.data, path, candidate.target, reading.facets)
        note = reading.prepare(parsed.note, parsed.texts)
    except FileError as error:
        return Outcome(candidate, reason=error.reason, detail=error.detail)
    except (MemoryError, RecursionError):
        return Outcome(candidate, reason=Reason.FAILED)
    copy = None if candidate.in_place else f"{incoming}/{candidate.order}"
    if copy:
        try:
            _copy(read.data, copy, read.modified_ns)
        except OSError as error:
            return Outcome(candidate, write_error=error.errno or 0)
    sha256 = hashlib.sha256(read.data).hexdigest()
    return Outcome(
        candidate,
        note,
        parsed.notices,
        sha256=sha256,
        size=len(read.data),
        modified_ns=read.modified_ns,
        copy=copy,
    )


def _copy(data: bytes, path: str, modified_ns: int) -> None:
    with open(path, "wb") as file:  # noqa: PTH123 a Path takes time, for every file
        file.write(data)
    os.utime(path, ns=(modified_ns, modified_ns))


def serve(files: Connection, answers: Connection, incoming: str, reading: Reading) -> None:
    """Answer files until there are no more; the whole life of a parser process."""
    # Ctrl-C reaches every process of a terminal: the one that asks decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    give_way(A_LITTLE)
    # A bug ends the process with many lines: they are for the log, not for the terminal.
    sys.stderr = last_words(incoming, os.getpid()).open("w", encoding="utf-8", buffering=1)
    # What is loaded stays, and a file leaves little behind: the collector need not look often.
    gc.freeze()
    gc.set_threshold(20_000, 20, 100)
    try:
        while True:
            for candidate in files.recv():
                # Who asked knows the candidate.
                answers.send(outcome_of(candidate, incoming, reading)[1:])
    except (EOFError, OSError):
        return
