"""How a word is folded, split and stemmed, and where the words of a query stand in a text.

One rule for the index, the snippets and the marks on a page: drop what cannot be seen, NFKD,
drop accents, fold case, œ to oe, split on everything that is no letter or digit, French stem
(domain/stems.py).
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from reader_app.domain.stems import french_stem

UNSEEN = frozenset("\u00ad\ufffe\u200b\u200c\u200d\u2060\ufeff")
_SPELT_OUT = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ß": "ss"}
# Either an acronym with dots (C.G.E.T.), or a run of letters and digits.
WORD = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W_]+")
# Text whose every character folds to one character, so that nothing moves.
_UNMOVED = re.compile("[\n -~\u00a0«°·»À-ÅÇ-ÖÙ-Ýà-åç-öù-ýÿ‐-‟€]*")
_FRENCH = Stemmer.Stemmer("french")


class _Folding(dict[int, str]):
    """Character codes to their folded text, worked out once each."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        folded = "" if char in UNSEEN else _fold_char(char)
        self[code] = folded
        return folded


def _fold_char(char: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c))
    return "".join(_SPELT_OUT.get(c, c) for c in bare.casefold())


_FOLDING = _Folding()


class Place(NamedTuple):
    """A folded word and where it stands in the text as it was."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """`text` without case, accents, ligatures and unseen characters."""
    return text.translate(_FOLDING)


def split(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    return tuple(word.replace(".", "") for word in WORD.findall(fold(text)))


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The French stem of a folded word."""
    return french_stem(word, _FRENCH.stemWord)


def places(text: str) -> Iterator[Place]:
    """Each folded word of `text` with its start and end in `text`."""
    if _UNMOVED.fullmatch(text):
        for match in WORD.finditer(fold(text)):
            yield Place(match[0].replace(".", ""), match.start(), match.end())
        return
    pieces = [_FOLDING[ord(char)] for char in text]
    starts = []
    at = 0
    for piece in pieces:
        starts.append(at)
        at += len(piece)
    for match in WORD.finditer("".join(pieces)):
        first = bisect_left(starts, match.start() + 1) - 1
        last = bisect_left(starts, match.end()) - 1
        yield Place(match[0].replace(".", ""), first, last + 1)


def matches(word: str, asked: str, *, prefix: bool = False) -> bool:
    """Whether a folded word of a text answers a folded word that was asked for."""
    return (prefix and word.startswith(asked)) or stem(word) == stem(asked)


def find_marks(text: str, phrases: Iterable[tuple[tuple[str, ...], bool]]) -> list[tuple[int, int]]:
    """Where `phrases` stand in `text`, as (start, end), in order and without overlaps.

    A phrase is its folded words, and whether the last one may go on.
    """
    wanted = [(words, prefix, stem(words[0])) for words, prefix in phrases if words]
    if not wanted:
        return []
    found = list(places(text))
    marks: list[tuple[int, int]] = []
    for index, place in enumerate(found):
        if marks and place.start < marks[-1][1]:
            continue
        length = 0
        word, stemmed = place.word, stem(place.word)
        for words, prefix, first in wanted:
            # Most places stop here, and every painted row comes this way.
            begins = prefix and len(words) == 1 and word.startswith(words[0])
            if begins or stemmed == first:
                length = max(length, _run(found, index, words, prefix))
        if length:
            marks.append((place.start, found[index + length - 1].end))
    return marks


def _run(found: list[Place], index: int, words: tuple[str, ...], prefix: bool) -> int:  # noqa: FBT001
    """How many places from `index` on make up the phrase: all of its words, or 0."""
    run = found[index : index + len(words)]
    if len(run) < len(words):
        return 0
    last = len(words) - 1
    same = all(
        matches(place.word, word, prefix=prefix and at == last)
        for at, (place, word) in enumerate(zip(run, words, strict=True))
    )
    return len(words) if same else 0
