"""What is asked of the library, and what it answers."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol

from reader_app.domain.card import NoteSummary
from reader_app.domain.taxonomy import TermKey
from reader_app.domain.words import split

_PART = re.compile(r'(-?)"([^"]*)"?|(-?)(\S+)')


class Sort(StrEnum):
    """The order of the hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"


class Wanted(NamedTuple):
    """One thing that a note must hold, or must not: folded words, in this order if several.

    `prefix` says that the last word may go on.
    """

    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False


class NoteQuery(NamedTuple):
    """What is asked: the words, and the terms (OR inside a facet, AND across)."""

    wanted: tuple[Wanted, ...] = ()
    terms: frozenset[TermKey] = frozenset()
    favourites_only: bool = False
    sort: Sort = Sort.NEWEST


class Snippet(NamedTuple):
    """Plain text around the answer, with the stretches to mark as (start, end)."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Hit(NamedTuple):
    """A note that answers; `title_marks` are stretches (start, end) of its title."""

    note: NoteSummary
    snippet: Snippet
    title_marks: tuple[tuple[int, int], ...] = ()


class Answer(NamedTuple):
    """The exact count, the first hits, and the count of every term under the query.

    A facet is counted without its own terms, so that each count says what a click would give.
    `generation` is the library's state that was asked: a later page of another generation
    does not belong to this answer.
    """

    query: NoteQuery
    count: int  # type: ignore[assignment]  # nobody counts in this tuple
    hits: tuple[Hit, ...]
    counts: Mapping[TermKey, int] = MappingProxyType({})
    generation: int = 0


class Finds(Protocol):
    """Whatever answers queries."""

    def find(self, query: NoteQuery, length: int = 128) -> Answer:
        """Count, first `length` hits and facet counts of `query`."""

    def page(self, query: NoteQuery, start: int, length: int) -> tuple[Hit, ...]:
        """Hits `start` to `start + length` of `query`."""


def parse_query(line: str, *, typing: bool = False) -> tuple[Wanted, ...]:
    """What a search line asks for; no line is an error.

    `"two words"` are a phrase, `-word` and `-"two words"` must not occur, `start*` may go on.
    While the line is being typed, the last word may go on too.
    """
    parts = [_wanted(match) for match in _PART.finditer(line)]
    found = [each for each in parts if each.words]
    goes_on = typing and line and not line[-1].isspace() and line[-1] not in '"*'
    if found and goes_on and parts[-1] is found[-1] and not found[-1].excluded:
        found[-1] = Wanted(found[-1].words, prefix=True)
    return tuple(dict.fromkeys(found))


def plain_words(line: str) -> tuple[Wanted, ...]:
    """What a line asks for when nothing in it is a sign: its words, all of them."""
    return tuple(dict.fromkeys(Wanted((word,)) for word in split(line)))


def _wanted(match: re.Match[str]) -> Wanted:
    minus, phrase, word_minus, word = match.groups()
    text = phrase if phrase is not None else word
    goes_on = phrase is None and text.endswith("*")
    return Wanted(split(text), prefix=goes_on, excluded=bool(minus or word_minus))
