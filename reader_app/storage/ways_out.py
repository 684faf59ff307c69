"""What to do where nothing answers: what to drop, and the nearest spelling in the index."""

from collections.abc import Callable, Iterator

from pyroaring import BitMap
from rapidfuzz import process
from rapidfuzz.distance import OSA

from reader_app.domain.query import (
    Clause,
    NoteQuery,
    Spelling,
    Wanted,
    WayOut,
    WaysOut,
)
from reader_app.domain.taxonomy import TermKey
from reader_app.storage.answering import Answering
from reader_app.storage.search_index import SearchIndex

SpeltOut = Callable[[tuple[Clause, ...]], tuple[Clause, ...]]
SpeltIn = Callable[[str, BitMap], str | None]
_MOST_DROPS = 5
_MOST_SPELLINGS = 3
_MOST_WORDS = 50_000  # that a misspelt one is compared with
_SHORTEST = 3  # letters; of anything shorter every word is near
_LONG = 8  # letters; from there on two may be wrong


def ways_out(
    answering: Answering, query: NoteQuery, spelt_in: SpeltIn, spelt_out: SpeltOut
) -> WaysOut:
    """Each single thing that may be dropped, and words that are spelt nearly so.

    `spelt_in` tells how one of some notes writes a folded word, `spelt_out` what clauses ask for
    with their acronyms and names. Raises LibraryError.
    """
    drops = [
        WayOut(dropped, answering.count(less._replace(wanted=spelt_out(less.wanted))))
        for dropped, less in _one_less(query)
    ]
    drops.sort(key=lambda each: -each.count)
    return WaysOut(
        tuple(each for each in drops if each.count)[:_MOST_DROPS],
        tuple(_spellings(answering, query, spelt_in)),
    )


def _one_less(query: NoteQuery) -> Iterator[tuple[Clause | TermKey | None, NoteQuery]]:
    """Everything that may be dropped, with the query that is left."""
    if query.favourites_only:
        yield None, query._replace(favourites_only=False)
    for clause in query.wanted:
        yield clause, query._replace(wanted=tuple(c for c in query.wanted if c != clause))
    # The terms of a facet are either one or another: only all of them together keep notes out.
    for term in sorted(query.terms):
        others = frozenset(each for each in query.terms if each.facet != term.facet)
        yield term, query._replace(terms=others)
    for term in sorted(query.without):
        yield term, query._replace(without=query.without - {term})


def _spellings(answering: Answering, query: NoteQuery, spelt_in: SpeltIn) -> Iterator[Spelling]:
    """For each word that stands nowhere, the words that are nearest to it."""
    if answering.texts is None:
        return
    index = answering.texts.index
    words = dict.fromkeys(word for wanted in query.words for word in wanted.words)
    for word in words:
        if len(word) >= _SHORTEST and not index.numbers(Wanted((word,))):
            for near, count in _nearest(index, word):
                notes = index.numbers(Wanted((near,)))
                yield Spelling(word, spelt_in(near, notes) or near, count)


def _nearest(index: SearchIndex, word: str) -> list[tuple[str, int]]:
    """The words of the index that are nearest to `word`, those in most notes first.

    The first letter is seldom wrong; where nothing is near that shares it, all are looked at.
    """
    for start in (word[:1], ""):
        counts = dict(index.spelt(start, _MOST_WORDS))
        wrong = 2 if len(word) >= _LONG else 1
        near = process.extract(
            word, counts.keys(), scorer=OSA.distance, score_cutoff=wrong, limit=50
        )
        if near:
            best = sorted(near, key=lambda each: (each[1], -counts[each[0]]))
            return [(each[0], counts[each[0]]) for each in best[:_MOST_SPELLINGS]]
    return []
