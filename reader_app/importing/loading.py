"""Loads what parses sources where one is parsed: Markdown, HTML and front matter.

That is in processes of their own, so whoever finds that nothing has changed need not wait for it.
"""

from multiprocessing.connection import Connection
from pathlib import Path

from reader_app.domain.card import NoteKey
from reader_app.importing.outcome import Reading


def serve(files: Connection, answers: Connection, incoming: str, reading: Reading) -> None:
    """Answer files until there are no more; the whole life of a parser process."""
    from reader_app.importing.parser_process import serve

    serve(files, answers, incoming, reading)


def key_in(path: Path, library_path: str) -> NoteKey:
    """The key of the note in a file, read in this process. Raises FileError."""
    from reader_app.importing.source import read_source

    return read_source(path, library_path).note.key
