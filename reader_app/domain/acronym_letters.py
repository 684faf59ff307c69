"""The letters of an acronym, and whether the words of a name give them.

Its letters are the initials of the words, in order. Small words (de, la, et, d'…) may be passed
over or give their letter, a word may give two or three letters (FEDER, SCoT), and one word may be
passed over (QPV), but never the first or the last.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader_app.domain.words import fold, split

LINKING = frozenset(
    split(
        "à ainsi au aux avec ce ces d dans de des du en entre et l la le les leur leurs ou par pour"
        " sa sans ses son sous sur un une vers and for in of on the to"
    )
)
"""The folded words that only link the others of a name."""
_LEAST, _MOST = 2, 10
"""Letters of an acronym."""
_MOST_GIVEN = 3
"""Letters that one word may give."""
_MIXED_FROM = 5
_SPARED_FROM = 3
"""So many letters an acronym has at least for which a word may be passed over."""
_PIECE = re.compile(r"[^\W_]+")


class Word(NamedTuple):
    """A word of a text, folded, and where it stands there."""

    folded: str
    start: int
    end: int

    @property
    def is_small(self) -> bool:
        """Whether it only links others."""
        return self.folded in LINKING


def words_in(text: str) -> list[Word]:
    """The words of `text`, in order."""
    return [Word(fold(match[0]), match.start(), match.end()) for match in _PIECE.finditer(text)]


@lru_cache(maxsize=1_000)
def letters_of(short: str) -> str:
    """The folded letters of an acronym, without dots, and without the s of a plural."""
    letters = fold("".join(char for char in short if char.isalpha()))
    is_plural = len(short) > _LEAST and short[-1] == "s" and short[:-1].isupper()
    return letters[:-1] if is_plural else letters


def without_dots(short: str) -> str:
    """An acronym without dots, and without the s of a plural."""
    bare = short.replace(".", "")
    is_plural = len(bare) > _LEAST and bare[-1] == "s" and bare[:-1].isupper()
    return bare[:-1] if is_plural else bare


def is_short(short: str) -> bool:
    """Whether this may be an acronym at all."""
    letters = letters_of(short)
    return _LEAST <= len(letters) <= _MOST and short != short.lower()


def is_strict(short: str) -> bool:
    """Whether each word must give exactly one letter: "Insee" could be any word, "UE" is short."""
    capitals = sum(char.isupper() for char in short)
    return capitals < _LEAST or len(letters_of(short)) < _SPARED_FROM


def gives(words: Sequence[Word], short: str) -> bool:
    """Whether the words give the letters, the first and the last one among them."""
    letters = letters_of(short)
    # Most words stop here.
    if not words or words[0].folded[0] != letters[0]:
        return False
    if words[0].is_small or words[-1].is_small:
        return False
    strict = is_strict(short)
    spare = 0 if strict or len(letters) < _SPARED_FROM else 1
    # Small letters tell that a word gives several (SCoT), and so does a long acronym (FEDER).
    is_mixed = not without_dots(short).isupper() or len(letters) >= _MIXED_FROM
    return _aligned(words, letters, spare, _MOST_GIVEN if is_mixed and not strict else 1)


def _aligned(words: Sequence[Word], letters: str, spare: int, most: int) -> bool:
    """Whether all letters are given by the words in order; `spare` words may give none."""
    # How many letters are given, and how many words were passed over, in every way that there is.
    ways = {(0, 0)}
    for number, word in enumerate(words):
        is_end = number in (0, len(words) - 1)
        passed = set() if is_end else {(at, over + (not word.is_small)) for at, over in ways}
        given = {
            (at + count, over)
            for at, over in ways
            for count in range(1, min(most, len(letters) - at) + 1)
            if word.folded.startswith(letters[at : at + count])
        }
        ways = {way for way in (*passed, *given) if way[1] <= spare}
    return any(at == len(letters) for at, _over in ways)
