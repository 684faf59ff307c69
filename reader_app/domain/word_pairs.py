"""Pairs of the very common words that stand beside one another: "de la", "et les".

To find two such words side by side, all places of both would be compared in nearly every note.
So search keeps each pair like one more word.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader_app.domain.words import fold, stem

_BETWEEN = "_"  # no word has it
_COMMON = frozenset(
    stem(fold(word))
    for word in (
        *("à", "au", "aussi", "aux", "avant", "avec", "c", "ce", "ces", "cette", "chez", "comme"),
        *("d", "dans", "de", "des", "donc", "du", "elle", "elles", "en", "entre", "est", "et"),
        *("être", "il", "ils", "je", "l", "la", "le", "les", "leur", "leurs", "mais", "n", "ne"),
        *("nous", "on", "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "s", "sa"),
        *("sans", "se", "ses", "si", "son", "sont", "sous", "sur", "tous", "tout", "un", "une"),
        *("vers", "vous", "y"),
    )
)


def pairs_in(stems: Sequence[str]) -> Iterator[str]:
    """The pairs of very common words in a text, from its stems in their order."""
    return (
        f"{former}{_BETWEEN}{later}"
        for former, later in pairwise(stems)
        if former in _COMMON and later in _COMMON
    )


def is_pair(word: str) -> bool:
    """Whether a word of the index is a pair."""
    return _BETWEEN in word
