"""A search that the reader saved, to ask it again by its name."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple, NewType
from uuid import uuid4

from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.search_line import parse_query
from reader_app.domain.taxonomy import TermKey

SearchKey = NewType("SearchKey", str)
_LONGEST = 60  # letters of a name that is proposed


class SavedSearch(NamedTuple):
    """What was asked, as the reader asked it, with its name and its place among the others.

    The line is kept as it was written, so that a library that has more facets by then
    understands more of it.
    """

    key: SearchKey
    name: str
    position: int = 0
    line: str = ""
    terms: frozenset[TermKey] = frozenset()
    without: frozenset[TermKey] = frozenset()
    favourites_only: bool = False
    sort: Sort = Sort.NEWEST

    def query(self, facets: Iterable[str] = ()) -> NoteQuery:
        """What is asked of a library with these facets: what the reader saw as they typed it."""
        return NoteQuery(
            parse_query(self.line, typing=True, facets=facets),
            self.terms,
            self.favourites_only,
            self.sort,
            self.without,
        )


def new_search_key() -> SearchKey:
    """A key that no other saved search has, on any machine."""
    return SearchKey(str(uuid4()))


def in_place(searches: Sequence[SavedSearch], key: SearchKey, to: int) -> tuple[SavedSearch, ...]:
    """The searches with that of `key` before the one that was at the place `to`, or last.

    Their positions are whole numbers from 0 on.
    """
    moved = [each for each in searches if each.key == key]
    before = [each for each in searches[:to] if each.key != key]
    after = [each for each in searches[to:] if each.key != key]
    ordered = [*before, *moved, *after]
    return tuple(each._replace(position=at) for at, each in enumerate(ordered))


def proposed_name(line: str, terms: Iterable[TermKey], taken: Collection[str]) -> str:
    """A name for what is asked, that no other has; nothing where nothing is asked by words."""
    parts = [" ".join(line.split()), *sorted(term.name for term in terms)]
    return free_name(", ".join(part for part in parts if part)[:_LONGEST].strip(), taken)


def free_name(name: str, taken: Collection[str]) -> str:
    """`name`, with a number where another has it, capitals making no difference."""
    others = {each.casefold() for each in taken}
    wanted, number = name, 1
    while wanted and wanted.casefold() in others:
        number += 1
        wanted = f"{name} {number}"
    return wanted
