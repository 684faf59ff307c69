"""Pairs of the very common words that stand beside one another: "de la", "et les".

To find two such words side by side, all places of both would be compared in nearly every note.
So search keeps each pair like one more word.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

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
# Each common stem has a sign of its own, which no word holds: in a long text they are told apart
# from all others by these, many words at a time.
_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~\1\2\3\4\5\6\7"
_SIGN_OF = dict(zip(sorted(_COMMON), _SIGNS[: len(_COMMON)], strict=True))
_STEM_OF = {sign: stem for stem, sign in _SIGN_OF.items()}
_TO_SPACES = str.maketrans(dict.fromkeys(_STEM_OF, " "))


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


def signed(stem: str) -> str:
    """A stem of a longer text, with what ends it there: its sign, or a space."""
    return stem + _SIGN_OF.get(stem, " ")


def without_signs(text: str) -> str:
    """A text of signed stems as stems joined by spaces."""
    return text.translate(_TO_SPACES)[:-1]


def pairs_of_signed(text: str) -> Iterable[str]:
    """The different pairs in a text of signed stems; a space of its own parts what is apart."""
    runs = dict.fromkeys(text.translate(_SIGNS_ALONE).split())
    return dict.fromkeys(chain.from_iterable(map(_PAIRS_IN.__getitem__, runs)))


class _SignsAlone(dict[int, str | None]):
    """What stays of signed stems: signs and spaces."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        self[code] = kept = char if char in _STEM_OF or char == " " else None
        return kept


class _PairsIn(dict[str, tuple[str, ...]]):
    """Runs of signs to their pairs: most runs are short and come again."""

    def __missing__(self, signs: str) -> tuple[str, ...]:
        if len(self) >= _MOST_RUNS:
            self.clear()
        self[signs] = pairs = tuple(pairs_in([_STEM_OF[sign] for sign in signs]))
        return pairs


_SIGNS_ALONE = _SignsAlone()
_MOST_RUNS = 10_000
_PAIRS_IN = _PairsIn()
