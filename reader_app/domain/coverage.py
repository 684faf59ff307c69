"""How much of a document its transcript holds."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader_app.domain.note_words import split_all

_WHOLE = 0.88  # of the document's words; running headers are in no transcript
_SHARED = 0.6  # of the transcript's words; with fewer it is about the document, not of it


class Coverage(NamedTuple):
    """The words of a transcript, those that the document has too, and those of the document."""

    words: int
    shared: int
    total: int

    @property
    def is_whole(self) -> bool:
        """Whether the transcript holds all of the document, but for trifles."""
        return self.shared >= _WHOLE * self.total

    @property
    def is_excerpt(self) -> bool:
        """Whether it holds a part of the document, word by word."""
        return not self.is_whole and self.shared >= _SHARED * self.words


def coverage(transcript: str, document: Iterable[str]) -> Coverage:
    """What `transcript` covers of the texts of a document."""
    said = Counter(split_all(transcript))
    there: Counter[str] = Counter()
    for text in document:
        there.update(split_all(text))
    return Coverage(said.total(), (said & there).total(), there.total())
