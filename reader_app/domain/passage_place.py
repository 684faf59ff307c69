"""Where a passage stands in a text that came another way: its words, not its blanks, decide."""

from collections.abc import Sequence

from reader_app.domain.folded_text import folded_line
from reader_app.domain.words import places

_RUN = 6
"""So many words in a row stand in one place of a page, as good as always."""


def passage_place(folded: str, passage: str) -> tuple[int, int] | None:
    """Where `passage` stands in a folded text, from its first words to its last; None if nowhere.

    Two programs that read the words of the same page agree on most of them, but not on what
    stands between: the place is found by a run of its first words and one of its last.
    """
    there = list(places(folded))
    words = [place.word for place in there]
    wanted = [place.word for place in places(folded_line(passage))]
    first = _first_run(words, wanted)
    if first is None:
        return None
    last = _last_run(words, wanted, first)
    return there[first].start, there[last].end


def _first_run(words: Sequence[str], wanted: Sequence[str]) -> int | None:
    """Where the first run of `wanted` that stands in `words` begins."""
    length = min(_RUN, len(wanted))
    for start in range(max(0, len(wanted) - length) + 1) if length else ():
        at = _find(words, wanted[start : start + length], 0)
        if at is not None:
            return max(0, at - start)
    return None


def _last_run(words: Sequence[str], wanted: Sequence[str], first: int) -> int:
    """The last word of the passage that begins at `first`."""
    length = min(_RUN, len(wanted))
    for end in range(len(wanted), length - 1, -1):
        at = _find(words, wanted[end - length : end], first)
        if at is not None and at - first <= 2 * len(wanted):
            return at + length - 1
    return min(len(words) - 1, first + length - 1)


def _find(words: Sequence[str], run: Sequence[str], start: int) -> int | None:
    """Where `run` begins in `words`, from `start` on."""
    length = len(run)
    for at in range(start, len(words) - length + 1):
        if words[at] == run[0] and list(words[at : at + length]) == list(run):
            return at
    return None
