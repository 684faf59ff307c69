"""Notes that are near one another: those that share its rarest words.

The words are those of the title and the summary, which say what a note is about. The note itself
is among what the index finds, and its own score says what a near one could have at the most.
"""

from collections.abc import Iterable, Sequence
from math import log

from pyroaring import BitMap

from reader_app.domain.idle_words import IDLE_STEMS
from reader_app.domain.words import split, stem
from reader_app.storage.facets import Facets
from reader_app.storage.search_index import SearchIndex

_MOST = 5
_WORDS = 12
"""So many words say what a note is about; the rarest ones."""
_LEAST_WORDS = 2
_SHORTEST = 3  # letters of a word that says something
_IN_TITLE = 2.0
_COMMON, _COMMON_OF_FEW = 0.05, 0.3
"""Of all notes, and of those of a small library: a word in more of them tells little."""
_VERY_FEW, _FEW = 3, 300  # notes
_LOOKED_AT = 60
_LEAST_SHARED = 0.12
"""Of the note's own score: less is nothing in common, whatever the terms."""
_NEAR = 0.26
"""The same with what shared terms add."""
_SHARED_TERM = 0.06
_MOST_SHARED = 3


def related_notes(
    index: SearchIndex, facets: Facets, number: int, texts: tuple[str, str], but: Iterable[int]
) -> list[int]:
    """The notes nearest to one, the nearest first; `texts` are its title and its summary.

    Neither the note itself nor any of `but`. Raises LibraryError.
    """
    stems = _telling(index, *texts)
    if len(stems) < _LEAST_WORDS:
        return []
    scored = index.nearest(stems, _LEAST_WORDS, _LOOKED_AT)
    own = dict(scored).get(number, 0.0)
    if not own:
        return []
    left_out = BitMap([number, *but])
    terms = [notes for notes in facets.spelt.values() if number in notes]
    worth = {
        each: score / own + _in_common(terms, each)
        for each, score in scored
        if each not in left_out and score >= _LEAST_SHARED * own
    }
    near = [each for each in worth if worth[each] >= _NEAR]
    return sorted(near, key=lambda each: -worth[each])[:_MOST]


def _telling(index: SearchIndex, title: str, summary: str) -> list[str]:
    """The stems that say what a note is about, the most telling first."""
    count = max(1, index.count)
    most = max(_VERY_FEW, min(_FEW, _COMMON_OF_FEW * count), _COMMON * count)
    worth: dict[str, float] = {}
    for text, factor in ((title, _IN_TITLE), (summary, 1.0)):
        for word in split(text):
            if len(word) < _SHORTEST or word.isdecimal():
                continue
            found = stem(word)
            if found not in worth and found not in IDLE_STEMS:
                held = index.holders(found)
                if 1 < held <= most:
                    worth[found] = factor * log(1 + count / held)
    return sorted(worth, key=lambda each: -worth[each])[:_WORDS]


def _in_common(terms: Sequence[BitMap], number: int) -> float:
    """What the terms that a note shares raise it by."""
    return _SHARED_TERM * min(_MOST_SHARED, sum(number in notes for notes in terms))
