"""A stretch of a note's plain text around the words that were asked for.

Cut for every row that is painted. The words are looked for in the text flattened to one byte a
character, at the speed of `bytes.find`; what is found is then proved by domain/words.py, and
only the stretch that is shown is folded word by word.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reader_app.domain.query import Snippet, Wanted
from reader_app.domain.words import find_marks, fold, matches, split, stem
from reader_app.storage.stretches import (
    BEFORE,
    CUT_AFTER,
    CUT_BEFORE,
    LENGTH,
    beginning,
    stretch,
)

_MOST_PLACES = 50  # looked at, of one phrase in one text
_LOST_BY_STEMMING = 2  # letters at a stem's end that the word itself may spell otherwise
_OTHER = b"?"
# Beyond Latin-1 without a soft hyphen, œ, French punctuation and €; and letters with dots.
_HIDING = re.compile(
    "[^\x00-\u00ac\u00ae-\u00ff\u0152\u0153\u2010-\u203a\u20ac]|(?:[^\\W\\d_]\\.){2}"
)


def _flat_letter(code: int) -> int:
    folded = fold(chr(code))
    return ord(folded) if len(folded) == 1 and folded.isascii() else _OTHER[0]


_FLAT = bytes(_flat_letter(code) for code in range(256))


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One thing asked for: its words, how the first may begin, and what as many words are."""

    words: tuple[str, ...]
    prefix: bool
    heads: tuple[bytes, ...]
    run: re.Pattern[str]

    def places(self, text: str, flat: bytes) -> Iterator[int]:
        """Where the phrase stands in a text."""
        for head in self.heads:
            at = flat.find(head)
            while at >= 0:
                if not (at and text[at - 1].isalnum()) and self._stands(text, at):
                    yield at
                at = flat.find(head, at + 1)

    def _stands(self, text: str, at: int) -> bool:
        found = self.run.match(text, at)
        there = split(found[0]) if found else ()
        last = len(self.words) - 1
        return len(there) == len(self.words) and all(
            matches(word, asked, prefix=self.prefix and index == last)
            for index, (word, asked) in enumerate(zip(there, self.words, strict=True))
        )


@dataclass(frozen=True, slots=True)
class Seeker:
    """What was asked for, ready to be looked for in many texts."""

    phrases: tuple[_Phrase, ...]

    def snippet(self, texts: Sequence[str], start: str) -> Snippet:
        """The stretch where most of what was asked for meets; else the beginning of `start`."""
        text, at = self._best(texts)
        shown = beginning(start) if at is None else stretch(text, at)
        inner = shown.removeprefix(CUT_BEFORE).removesuffix(CUT_AFTER)
        shift = len(CUT_BEFORE) if shown.startswith(CUT_BEFORE) else 0
        marks = tuple((first + shift, end + shift) for first, end in self.marks(inner))
        return Snippet(shown, marks)

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of a short text that answer."""
        return tuple(find_marks(text, self._asked()))

    def _asked(self) -> list[tuple[tuple[str, ...], bool]]:
        return [(each.words, each.prefix) for each in self.phrases]

    def _best(self, texts: Sequence[str]) -> tuple[str, int | None]:
        """The text that shows most of the phrases in one stretch, and where that begins."""
        best, found, most = "", None, 0
        for text in texts:
            at, score = self._densest(text)
            if score > most:
                best, found, most = text, at, score
            if most == len(self.phrases):
                break
        return self._by_word(texts) if found is None else (best, found)

    def _densest(self, text: str) -> tuple[int | None, int]:
        """Where the first stretch with the most different phrases begins, and how many."""
        flat = text.encode("latin-1", "replace").translate(_FLAT)
        enough = 1 if len(self.phrases) == 1 else _MOST_PLACES
        events = sorted(
            (at, index)
            for index, phrase in enumerate(self.phrases)
            for at in islice(phrase.places(text, flat), enough)
        )
        best: tuple[int | None, int] = (None, 0)
        for index, (start, _phrase) in enumerate(events):
            near = {phrase for at, phrase in events[index:] if at - start < LENGTH - BEFORE}
            if len(near) > best[1]:
                best = (start, len(near))
            if best[1] == len(self.phrases):
                break
        return best

    def _by_word(self, texts: Sequence[str]) -> tuple[str, int | None]:
        """The slow way, for what no head tells: acronyms with dots, unseen characters.

        Where a text has nothing of the kind, the words stand in the title alone.
        """
        for text in texts:
            marks = find_marks(text, self._asked()) if _HIDING.search(text) else []
            if marks:
                return text, marks[0][0]
        return "", None


def seeker(wanted: Iterable[Wanted]) -> Seeker:
    """What is to be shown of a query: all but what it excludes."""
    return Seeker(
        tuple(
            _Phrase(each.words, each.prefix, _heads(each), _run(len(each.words)))
            for each in wanted
            if not each.excluded
        )
    )


def _heads(wanted: Wanted) -> tuple[bytes, ...]:
    """How the first word may begin, flattened."""
    first = wanted.words[0]
    head = stem(first)
    head = head[: max(2, len(head) - _LOST_BY_STEMMING)]
    # Where the word begins with its head, so does whatever begins with the word.
    heads = [head] if first.startswith(head) else [head, first]
    # A ligature is one character, and flattened to the sign for others.
    spelt = [each.replace(pair, "?") for each in heads for pair in ("oe", "ae")]
    return tuple(dict.fromkeys(each.encode("latin-1", "replace") for each in (*heads, *spelt)))


def _run(words: int) -> re.Pattern[str]:
    more = words - 1
    return re.compile(rf"[^\W_]+(?:[\W_]+[^\W_]+){{{more}}}")
