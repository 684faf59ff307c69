"""What is wanted, as queries to tantivy."""

from collections.abc import Iterable, Iterator, Sequence
from os.path import commonprefix
from typing import NamedTuple

from tantivy import FieldType, Occur, Query, Schema, Searcher

from reader_app.domain.note_words import LONGEST_WORD
from reader_app.domain.query import Clause, Wanted, looked_for
from reader_app.domain.word_pairs import pairs_in
from reader_app.domain.words import stem
from reader_app.storage.index_fields import (
    ALL,
    EXACT,
    EXACT_WORTH,
    NUMBER,
    REMARK,
    REMARK_EXACT,
    SUMMARY,
    TITLE,
    TITLE_EXACT,
    WEIGHTS,
)

_PAIR = 2
_KEPT_BY_STEMMING = 2  # letters
_MOST_ENDINGS = 2_000  # words that a phrase's unfinished last word may stand for
_LONGEST_PATTERN = 400  # letters; tantivy refuses an automaton of over 1,000 states


class _Scope(NamedTuple):
    """The fields that a word is looked for in: its stems, and the words as they are written."""

    stems: str
    exact: str


_EVERYWHERE = _Scope(ALL, EXACT)
_IN_TITLE = _Scope(TITLE, TITLE_EXACT)
_IN_REMARK = _Scope(REMARK, REMARK_EXACT)


def holding(schema: Schema, searcher: Searcher, wanted: Wanted) -> Query:
    """The query that finds the notes that hold what is wanted, whether it is excluded or not."""
    words = [word[:LONGEST_WORD] for word in wanted.words]
    scope = _scope(wanted)
    if len(words) == 1:
        return _word(schema, words[0], scope, prefix=wanted.prefix)
    if wanted.prefix:
        return _open_phrase(schema, searcher, words, scope)
    return _phrase(schema, [stem(word) for word in words], scope)


def _scope(wanted: Wanted) -> _Scope:
    if wanted.in_remark:
        return _IN_REMARK
    return _IN_TITLE if wanted.in_title else _EVERYWHERE


def beginning(schema: Schema, start: str) -> Query:
    """The query that finds the notes with a word that begins so."""
    return _start(schema, start, _EVERYWHERE)


def lacking(query: Query, among: Query) -> Query:
    """The query that finds what answers `among`, but not `query`."""
    return Query.boolean_query([(Occur.Must, among), (Occur.MustNot, query)])


def alike(schema: Schema, stems: Sequence[str], least: int) -> Query:
    """The query that scores notes by the stems that they hold, at least so many of them.

    A note that is about a word says it in its title or its summary: the rest counts for less.
    """
    held = [Query.term_query(schema, ALL, each, "basic") for each in stems]
    among = Query.boolean_query([(Occur.Should, each) for each in held], least)
    worth = [
        Query.boost_query(Query.term_query(schema, field, each, "freq"), WEIGHTS[field])
        for each in stems
        for field in (TITLE, SUMMARY, ALL)
    ]
    scored = [(Occur.Should, each) for each in worth]
    return Query.boolean_query([(Occur.Must, Query.const_score_query(among, 0.0)), *scored])


def numbered(schema: Schema, query: Query, numbers: Iterable[int]) -> Query:
    """The same, of the notes with these numbers alone, as it ranks them."""
    among = Query.const_score_query(Query.term_set_query(schema, NUMBER, list(numbers)), 0.0)
    return Query.boolean_query([(Occur.Must, among), (Occur.Must, query)])


def numbered_above(schema: Schema, query: Query, number: int) -> Query:
    """The same, of the notes whose number is over `number`."""
    above = Query.range_query(
        schema, NUMBER, FieldType.Unsigned, number, 2**63, include_lower=False
    )
    return Query.boolean_query([(Occur.Must, query), (Occur.Must, above)])


def ranking(schema: Schema, searcher: Searcher, clauses: Sequence[Clause]) -> Query:
    """The query that scores the notes that answer the clauses, as far as words tell.

    Of one word that may go on it finds the notes that hold it as it is: all others are worth
    the same.
    """
    # Where the words alone tell, tantivy may pass over notes that cannot be among the best.
    conditions = () if _is_one_word(clauses) else _conditions(schema, searcher, clauses)
    found = [(Occur.Must, Query.const_score_query(each, 0.0)) for each in conditions]
    worth = [
        (Occur.Should, each)
        for wanted in looked_for(tuple(clauses))
        for each in _worth(schema, wanted)
    ]
    return Query.boolean_query([*found, *worth])


def answering(schema: Schema, searcher: Searcher, clauses: Sequence[Sequence[Wanted]]) -> Query:
    """The query that finds the notes that answer all clauses; each is of words alone."""
    asked = [(Occur.Must, _either(schema, searcher, words)) for words in clauses]
    return Query.const_score_query(Query.boolean_query(asked), 0.0)


def raised(schema: Schema, found: Query, words: Iterable[Wanted]) -> Query:
    """The same notes, each with what these words are worth in it."""
    worth = [(Occur.Should, each) for wanted in words for each in _worth(schema, wanted)]
    return Query.boolean_query([(Occur.Must, found), *worth])


def _is_one_word(clauses: Sequence[Clause]) -> bool:
    """Whether nothing is asked for but one word, whole or not, wherever it stands."""
    parts = [part for clause in clauses for part in clause]
    return (
        len(parts) == 1
        and isinstance(parts[0], Wanted)
        and parts[0]._replace(prefix=False, quoted=False) == Wanted(parts[0].words)
        and len(parts[0].words) == 1
    )


def _conditions(schema: Schema, searcher: Searcher, clauses: Sequence[Clause]) -> Iterator[Query]:
    """What each clause of whole words alone asks for.

    Of terms and the like the index knows nothing, and unfinished words are dear to look up: who
    asks knows already which notes answer.
    """
    for clause in clauses:
        words = [part for part in clause if isinstance(part, Wanted) and not part.prefix]
        if len(words) == len(clause):
            yield _either(schema, searcher, words)


def _either(schema: Schema, searcher: Searcher, words: Sequence[Wanted]) -> Query:
    either = [(Occur.Should, _told(schema, searcher, each)) for each in words]
    return either[0][1] if len(either) == 1 else Query.boolean_query(either)


def _told(schema: Schema, searcher: Searcher, wanted: Wanted) -> Query:
    """The notes that hold what is wanted, or those that do not if it is excluded."""
    held = holding(schema, searcher, wanted)
    if not wanted.excluded:
        return held
    return lacking(held, Query.all_query())


def _worth(schema: Schema, wanted: Wanted) -> list[Query]:
    """What raises a note: its words in each weighted field, and in the very form asked for."""
    words = [word[:LONGEST_WORD] for word in wanted.words]
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


def _word(schema: Schema, word: str, scope: _Scope, *, prefix: bool) -> Query:
    whole = Query.term_query(schema, scope.stems, stem(word), "basic")
    if not prefix:
        return whole
    start = _start(schema, word, scope)
    return Query.boolean_query([(Occur.Should, whole), (Occur.Should, start)])


def _start(schema: Schema, word: str, scope: _Scope) -> Query:
    # What is no mistake away from a word that goes on. A pattern would take longer to make ready.
    return Query.fuzzy_term_query(
        schema, scope.exact, word, distance=0, transposition_cost_one=False, prefix=True
    )


def _phrase(schema: Schema, stems: list[str], scope: _Scope) -> Query:
    """Words side by side; places are compared only in notes with all pairs of common ones."""
    pairs = _pairs(schema, stems, scope)
    if pairs and len(stems) == _PAIR:
        return pairs[0]
    phrase = Query.phrase_query(schema, scope.stems, [*stems])
    return Query.boolean_query([(Occur.Must, each) for each in (*pairs, phrase)])


def _pairs(schema: Schema, stems: Sequence[str], scope: _Scope) -> list[Query]:
    """What asks for the pairs of very common words among these, where they are kept."""
    kept = pairs_in(stems) if scope is _EVERYWHERE else ()
    return [Query.term_query(schema, ALL, pair, "basic") for pair in dict.fromkeys(kept)]


def _open_phrase(schema: Schema, searcher: Searcher, words: list[str], scope: _Scope) -> Query:
    """A phrase whose last word may go on.

    Positions are of stems: the last word may be the stem of any word that begins so, and a
    second clause asks that such a word stands in the note.
    """
    *whole, last = words
    pattern = f"({stem(last)}|{_stems_of(searcher, last)})"
    stems: list[str | tuple[int, str]] = [*(stem(word) for word in whole), pattern]
    phrase = Query.regex_phrase_query(schema, scope.stems, stems)
    ending = _word(schema, last, scope, prefix=True)
    pairs = _pairs(schema, [stem(word) for word in whole], scope)
    return Query.boolean_query([(Occur.Must, each) for each in (*pairs, phrase, ending)])


def _stems_of(searcher: Searcher, start: str) -> str:
    """A pattern for the stems of the words that begin with `start`."""
    if len(start) <= _KEPT_BY_STEMMING:
        # Stemming leaves the first two letters as they are.
        return f"{start}[^_]*"
    found = searcher.terms_with_prefix(EXACT, start, limit=_MOST_ENDINGS)
    stems = sorted({stem(word) for word, _count in found})
    if not stems:
        return start
    if sum(map(len, stems)) <= _LONGEST_PATTERN:
        return "|".join(stems)
    return commonprefix(stems) + ".*"  # noqa: RUF071 letter by letter is meant
