"""What is wanted, as queries to tantivy."""

from collections.abc import Sequence
from os.path import commonprefix

from tantivy import Occur, Query, Schema, Searcher

from reader_app.domain.query import Wanted
from reader_app.domain.words import stem
from reader_app.storage.index_fields import (
    ALL,
    EXACT,
    EXACT_WORTH,
    LONGEST_START,
    STARTS,
    WEIGHTS,
    cut,
)

_MOST_ENDINGS = 2_000  # words that a phrase's unfinished last word may stand for
_LONGEST_PATTERN = 400  # letters; tantivy refuses an automaton of over 1,000 states


def answering(schema: Schema, searcher: Searcher, wanted: Sequence[Wanted]) -> Query:
    """The query that finds the notes that hold all that is wanted and nothing excluded."""
    clauses = [
        (Occur.MustNot if each.excluded else Occur.Must, _clause(schema, searcher, each))
        for each in wanted
    ]
    if all(each.excluded for each in wanted):
        clauses.append((Occur.Must, Query.all_query()))
    return Query.boolean_query(clauses)


def ranking(schema: Schema, searcher: Searcher, wanted: Sequence[Wanted]) -> Query:
    """The query that finds the same notes, and scores them."""
    found = Query.const_score_query(answering(schema, searcher, wanted), 0.0)
    worth: list[tuple[Occur, Query]] = [
        (Occur.Should, each) for one in wanted if not one.excluded for each in _worth(schema, one)
    ]
    return Query.boolean_query([(Occur.Must, found), *worth])


def _worth(schema: Schema, wanted: Wanted) -> list[Query]:
    """What raises a note: its words in each weighted field, and in the very form asked for."""
    words = [cut(word) for word in wanted.words]
    weighted = [
        Query.boost_query(Query.term_query(schema, field, stem(word), "freq"), worth)
        for word in words
        for field, worth in WEIGHTS.items()
    ]
    exact = [
        Query.boost_query(Query.term_query(schema, EXACT, word, "basic"), EXACT_WORTH)
        for word in words
    ]
    return [*weighted, *exact]


def _clause(schema: Schema, searcher: Searcher, wanted: Wanted) -> Query:
    words = [cut(word) for word in wanted.words]
    if len(words) == 1:
        return _word(schema, words[0], prefix=wanted.prefix)
    if wanted.prefix:
        return _open_phrase(schema, searcher, words)
    return Query.phrase_query(schema, ALL, [stem(word) for word in words])


def _word(schema: Schema, word: str, *, prefix: bool) -> Query:
    whole = Query.term_query(schema, ALL, stem(word), "basic")
    if not prefix:
        return whole
    return Query.boolean_query([(Occur.Should, whole), (Occur.Should, _start(schema, word))])


def _start(schema: Schema, word: str) -> Query:
    if len(word) <= LONGEST_START:
        return Query.term_query(schema, STARTS, word, "basic")
    # Folded words are letters and digits alone: nothing to escape.
    return Query.regex_query(schema, EXACT, f"{word}.*")


def _open_phrase(schema: Schema, searcher: Searcher, words: list[str]) -> Query:
    """A phrase whose last word may go on.

    Positions are of stems: the last word may be the stem of any word that begins so, and a
    second clause asks that such a word stands in the note.
    """
    *whole, last = words
    pattern = f"({stem(last)}|{_stems_of(searcher, last)})"
    phrase = Query.regex_phrase_query(schema, ALL, [*(stem(word) for word in whole), pattern])
    return Query.boolean_query(
        [(Occur.Must, phrase), (Occur.Must, _word(schema, last, prefix=True))]
    )


def _stems_of(searcher: Searcher, start: str) -> str:
    """A pattern for the stems of the words that begin with `start`."""
    if len(start) <= LONGEST_START:
        # Stemming leaves the first two letters as they are.
        return f"{start}.*"
    found = searcher.terms_with_prefix(EXACT, start, limit=_MOST_ENDINGS)
    stems = sorted({stem(word) for word, _count in found})
    if not stems:
        return start
    if sum(map(len, stems)) <= _LONGEST_PATTERN:
        return "|".join(stems)
    return commonprefix(stems) + ".*"  # noqa: RUF071 letter by letter is meant
