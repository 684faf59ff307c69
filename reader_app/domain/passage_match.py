"""Which of several texts a passage stands in, where its words came another way."""

from collections.abc import Iterable, Sequence

from reader_app.domain.note_words import split_all

_RUN = 3
"""Words in a row: fewer stand everywhere, more are seldom cut by the end of a line."""
_LEAST = 3  # of how many runs one must be there


def best_match(texts: Iterable[str], passage: str) -> int | None:
    """The first of the texts that share most with `passage`; None where it stands in none."""
    words = split_all(passage)
    length = max(1, min(_RUN, len(words)))
    wanted = _runs(words, length)
    best, most = None, 0
    for number, text in enumerate(texts):
        shared = len(wanted & _runs(split_all(text), length))
        if shared > most:
            best, most = number, shared
    return best if most * _LEAST >= len(wanted) else None


def _runs(words: Sequence[str], length: int) -> frozenset[tuple[str, ...]]:
    """Each so many words that stand in a row."""
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))
