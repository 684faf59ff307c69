"""The words of a whole note, as search keeps them: worked out once, when the note comes in.

The rule is that of domain/words.py; here it runs over long texts, by tables of bytes for the
characters that French is written with.
"""

import codecs
import re
from collections.abc import Iterable, Sequence
from itertools import chain, filterfalse
from operator import itemgetter
from typing import NamedTuple

import Stemmer

from reader_app.domain.note import Note, PlainTexts
from reader_app.domain.stems import french_stem
from reader_app.domain.word_pairs import pairs_of_signed, signed, without_signs
from reader_app.domain.words import WORD, fold, split

LONGEST_WORD = 100
"""Letters of a word that search keeps; no word of any language is as long."""

LONGEST_START = 4
"""Letters of the longest beginning of a word that search looks up at once."""

_START_OF = itemgetter(slice(LONGEST_START))
_MOST_STEMS = 300_000
# Its own memory would only slow down words that are all new to it.
_FRENCH = Stemmer.Stemmer("french", 0)


class NoteWords(NamedTuple):
    """What search keeps of a note's words. Every text is words joined by spaces.

    `stems` are those of the title, the summary, the body and each transcript, in order;
    `exact` the different folded words of all of them, `title` those of the title; `starts`
    the different first LONGEST_START letters of those in `exact`. `remarks` holds the stems of
    each remark that the reader wrote on the note, `remarks_exact` their different folded words;
    all of them are in `stems` and `exact`, too. `pairs` are the different pairs of very common
    words in all texts: see word_pairs.py.
    """

    stems: tuple[str, ...]
    exact: str
    title: str
    starts: str
    remarks: tuple[str, ...] = ()
    remarks_exact: str = ""
    pairs: str = ""

    @property
    def asked_for(self) -> str:
        """All that a note is found by: different folded words, and pairs."""
        return f"{self.exact} {self.pairs}"


def labels_of(note: Note) -> str:
    """What the note says of its attachments, for search."""
    parts = [part for each in note.attachments for part in (each.name, each.description)]
    return "\n".join(part for part in parts if part)


def words_of(note: Note, texts: PlainTexts) -> NoteWords:
    """The words of a note that comes in."""
    return note_words(note.title, texts.summary, texts.body, labels_of(note), texts.transcripts)


def note_words(
    title: str,
    summary: str,
    body: str,
    labels: str,
    transcripts: Sequence[str],
    remarks: Sequence[str] = (),
) -> NoteWords:
    """The words of a note's plain texts; the labels of its attachments belong to its body."""
    if remarks:
        # What the reader wrote is searched like more transcripts, and by itself.
        written = [note_words(each, "", "", "", ()) for each in remarks]
        exact = dict.fromkeys(word for each in written for word in each.exact.split())
        return note_words(title, summary, body, labels, (*transcripts, *remarks))._replace(
            remarks=tuple(each.stems[0] for each in written), remarks_exact=" ".join(exact)
        )
    parts = [split_all(part) for part in (title, summary, f"{body}\n{labels}", *transcripts)]
    exact = dict.fromkeys(chain.from_iterable(parts))
    new = _not_yet_stemmed(exact)
    if max(map(len, new), default=0) > LONGEST_WORD:
        parts = [[word[:LONGEST_WORD] for word in part] for part in parts]
        exact = dict.fromkeys(chain.from_iterable(parts))
        new = _not_yet_stemmed(exact)
    _SIGNED_STEMS.update((word, _signed_stem(word)) for word in new)
    signed_stems = ["".join(map(_SIGNED_STEMS.__getitem__, part)) for part in parts]
    return NoteWords(
        tuple(map(without_signs, signed_stems)),
        " ".join(exact),
        " ".join(parts[0]),
        " ".join(dict.fromkeys(map(_START_OF, exact))),
        pairs=" ".join(pairs_of_signed(" ".join(signed_stems))),
    )


def split_all(text: str) -> list[str]:
    """The same words as `split` gives, from a long text."""
    flat = _flattened(text)
    return list(split(text)) if flat is None else flat.split()


def _not_yet_stemmed(words: Iterable[str]) -> list[str]:
    """Those of the words whose stems are not kept yet; endless ones never are."""
    if len(_SIGNED_STEMS) >= _MOST_STEMS:
        _SIGNED_STEMS.clear()
    return list(filterfalse(_SIGNED_STEMS.__contains__, words))


def _signed_stem(word: str) -> str:
    return signed(french_stem(word, _FRENCH.stemWord))


class _SignedStems(dict[str, str]):
    """Folded words to their French stems, signed."""

    def __missing__(self, word: str) -> str:
        # Another thread has let go of all of them meanwhile.
        return _signed_stem(word)


_SIGNED_STEMS = _SignedStems()


def _flattened(text: str) -> str | None:
    """`text` folded, with a space for all that is no letter or digit.

    None where it holds letters beyond ASCII even then: Greek, Cyrillic and the like.
    """
    try:
        # The one sign beyond Latin-1 that stands in every French text is put right at once.
        latin = text.replace("\u2019", "'").encode("latin-1", _SPELT_OUT)
        flat = latin.translate(_FLAT)
        if _UNFIT in flat:
            latin = _ODD.sub(_spelt, text).encode("latin-1")
            flat = latin.translate(_FLAT)
    except UnicodeEncodeError:
        return None
    if _DOTTED.search(latin):
        flat = WORD.sub(_undotted, latin.decode("latin-1")).encode("latin-1").translate(_FLAT)
    return flat.decode("ascii")


def _spelt(match: re.Match[str]) -> str:
    return _SPELT[match[0]]


def _spelt_out(error: UnicodeError) -> tuple[str, int]:
    """How characters beyond Latin-1 are spelt in it, as `encode` asks; raises what is beyond us."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    spelt = "".join(map(_SPELT.__getitem__, error.object[error.start : error.end]))
    if _BEYOND in spelt:
        raise error
    return spelt, error.end


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
# `encode` looks only at what it cannot encode: a regular expression looks at every character.
_SPELT_OUT = "reader_app.spelt_out"
codecs.register_error(_SPELT_OUT, _spelt_out)
_UNFIT = b"\0"
_FLAT = bytes(0 if _is_odd(code) else _flat_byte(code) for code in range(256))
_LETTER = re.escape("".join(re.findall(r"[^\W\d_]", "".join(map(chr, range(256)))))).encode(
    "latin-1"
)
_DOTTED = re.compile(b"\\.[" + _LETTER + b"]\\.")
_ODD = re.compile(f"[^{re.escape(''.join(chr(code) for code in range(256) if not _is_odd(code)))}]")
