"""Short ways to fill a library in tests, and to ask it."""

from collections.abc import Sequence
from typing import Any

from reader_app.domain.note import Note
from reader_app.domain.query import NoteQuery
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TermKey, TermPlace
from reader_app.storage.library import StoredLibrary
from tests.builders import a_filed_note


def fill(library: StoredLibrary, *notes: Note, places: Sequence[TermPlace] = ()) -> None:
    """Import these notes as one import does."""
    with library.sink() as sink:
        sink.place_terms(places)
        sink.store([a_filed_note(note) for note in notes])
        sink.finish()


def words(line: str, *, typing: bool = False, **rest: Any) -> NoteQuery:
    """The query of a search line."""
    return NoteQuery(parse_query(line, typing=typing), **rest)


def terms(*keys: tuple[str, str], **rest: Any) -> NoteQuery:
    """The query of some chosen terms."""
    return NoteQuery(terms=frozenset(TermKey(*key) for key in keys), **rest)


def titles(library: StoredLibrary, query: NoteQuery) -> list[str]:
    """The titles that a query finds, in order; proves the count on the way."""
    answer = library.find(query, 10_000)
    assert answer.count == len(answer.hits)
    return [hit.note.title for hit in answer.hits]
