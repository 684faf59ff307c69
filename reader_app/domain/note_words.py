"""The words of a whole note, as search keeps them: worked out once, when the note comes in.

The rule is that of domain/words.py; here it runs over long texts, by tables of bytes for the
characters that French is written with.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import Stemmer

from reader_app.domain.note import Note, PlainTexts
from reader_app.domain.words import WORD, fold, split

LONGEST_WORD = 100
"""Letters of a word that search keeps; no word of any language is as long."""

_MOST_STEMS = 300_000
_FRENCH = Stemmer.Stemmer("french")
_DOTTED = re.compile(r"\.[^\W\d_]\.")


class NoteWords(NamedTuple):
    """What search keeps of a note's words. Every text is words joined by spaces.

    `stems` are those of the title, the summary, the body and each transcript, in order;
    `exact` the different folded words of all of them, `title` those of the title.
    """

    stems: tuple[str, ...]
    exact: str
    title: str


def labels_of(note: Note) -> str:
    """What the note says of its attachments, for search."""
    parts = [part for each in note.attachments for part in (each.name, each.description)]
    return "\n".join(part for part in parts if part)


def words_of(note: Note, texts: PlainTexts) -> NoteWords:
    """The words of a note that comes in."""
    return note_words(note.title, texts.summary, texts.body, labels_of(note), texts.transcripts)


def note_words(
    title: str, summary: str, body: str, labels: str, transcripts: Sequence[str]
) -> NoteWords:
    """The words of a note's plain texts; the labels of its attachments belong to its body."""
    parts = [split_all(part) for part in (title, summary, f"{body}\n{labels}", *transcripts)]
    exact = dict.fromkeys(chain.from_iterable(parts))
    if max(map(len, exact), default=0) > LONGEST_WORD:
        parts = [[word[:LONGEST_WORD] for word in part] for part in parts]
        exact = dict.fromkeys(chain.from_iterable(parts))
    stems = [list(map(_STEMS.__getitem__, part)) for part in parts]
    return NoteWords(
        tuple(map(" ".join, stems)),
        " ".join(exact),
        " ".join(parts[0]),
    )


def split_all(text: str) -> list[str]:
    """The same words as `split` gives, from a long text."""
    flat = _flattened(text)
    return list(split(text)) if flat is None else flat.split()


class _Stems(dict[str, str]):
    """Folded words to their French stems, worked out once each."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_STEMS:
            self.clear()
        self[word] = found = _FRENCH.stemWord(word)
        return found


_STEMS = _Stems()


def _flattened(text: str) -> str | None:
    """`text` folded, with a space for all that is no letter or digit.

    None where it holds letters beyond ASCII even then: Greek, Cyrillic and the like.
    """
    latin = _ODD.sub(_spelt, text)
    if _DOTTED.search(latin):
        latin = WORD.sub(_undotted, latin)
    try:
        return latin.encode("latin-1").translate(_FLAT).decode("ascii")
    except UnicodeEncodeError:
        return None


def _spelt(match: re.Match[str]) -> str:
    return _SPELT[match[0]]


class _Spelling(dict[str, str]):
    """What is not one letter of Latin-1 once it is folded, in Latin-1 as far as that goes."""

    def __missing__(self, char: str) -> str:
        folded = fold(char)
        spelt = folded if any(map(str.isalnum, folded)) else " " * bool(folded)
        # One sign stands for all letters that are beyond us.
        self[char] = spelt = spelt if spelt.isascii() else _BEYOND
        return spelt


def _undotted(match: re.Match[str]) -> str:
    word = match[0]
    return f"{word.replace('.', '')} " if "." in word else word


def _flat_byte(code: int) -> int:
    folded = fold(chr(code))
    return ord(folded) if folded.isalnum() and folded.isascii() else ord(" ")


def _is_odd(code: int) -> bool:
    """Whether a character of Latin-1 is folded to more than one letter, or beyond ASCII."""
    folded = fold(chr(code))
    return len(folded) != 1 or (folded.isalnum() and not folded.isascii())


_BEYOND = "\u0416"
_SPELT = _Spelling()
_FLAT = bytes(_flat_byte(code) if not _is_odd(code) else 32 for code in range(256))
_ODD = re.compile(f"[^{re.escape(''.join(chr(code) for code in range(256) if not _is_odd(code)))}]")
