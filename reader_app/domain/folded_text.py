"""A text as it is looked through: folded, on one line, with words whole that a line's end cuts."""

import re
from itertools import pairwise

from reader_app.domain.words import fold

# QPdfDocument writes U+FFFE for a hyphen at the end of a line. Whether a hyphen that stands there
# belongs to the word nobody can tell, so none counts: neither here nor in what is looked for.
_PIECE = re.compile("((?<=\\w)[-\u2010\u2011\u00ad\ufffe][ \\t]*(?:\r?\n\\s*)?(?=\\w))|\\s+|.")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc\u2032", "''''")


class FoldedText:
    """One text, looked through as often as wanted; places are those of the text as it was."""

    def __init__(self, text: str) -> None:
        starts: list[int] = []
        folded: list[str] = []
        for piece in _PIECE.finditer(text):
            seen = _folded(piece)
            folded.append(seen)
            starts.extend([piece.start()] * len(seen))
        self.folded = "".join(folded)
        self._starts = [*starts, len(text)]
        self._ends = _ends(self._starts)

    def find(self, asked: str) -> list[tuple[int, int]]:
        """Where `asked` stands, as (start, end), in order and without overlaps."""
        wanted = folded_line(asked)
        found: list[tuple[int, int]] = []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            found.append((self._starts[at], self._ends[last]))
            at = self.folded.find(wanted, last + 1)
        return found

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `folded` stands in the text."""
        return self._starts[start], self._ends[end - 1]


def folded_line(text: str) -> str:
    """`text` folded as a FoldedText folds, without blanks around it."""
    return "".join(_folded(piece) for piece in _PIECE.finditer(text)).strip()


def _folded(piece: re.Match[str]) -> str:
    if piece[1]:
        return ""
    return " " if piece[0].isspace() else fold(piece[0].translate(_APOSTROPHES))


def _ends(starts: list[int]) -> list[int]:
    """Where the character that each folded one comes from ends: where the next begins."""
    ends: list[int] = []
    for here, after in pairwise(reversed(starts)):
        ends.append(here if after != here or not ends else ends[-1])
    return ends[::-1]
