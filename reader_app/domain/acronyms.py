"""Acronyms that a text spells out: "appel à manifestation d'intérêt (AMI)", or "AMI (appel…)".

An acronym is taken only where its letters are the initials of the words beside it, in order.
Small words (de, la, et, d'…) may be passed over or give their letter, a word may give two or three
letters (FEDER, SCoT), and one word may be passed over (QPV), but never the first or the last.
"""

import re
from collections.abc import Iterator, Sequence
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
_LONGEST = 140
"""Characters of what it stands for."""
_MOST_WORDS = 18
_MOST_GIVEN = 3
"""Letters that one word may give."""
_MIXED_FROM = 5
_SPARED_FROM = 3
"""So many letters an acronym has at least for which a word may be passed over."""
_SHORT = r"[A-ZÀ-ÖØ-Þ](?:[.&-]?[A-Za-zÀ-ÖØ-öø-ÿ]){1,9}\.?"
# Both ways stand at a bracket: a search for one sign runs fast through all other text.
_BRACKET = re.compile(r"\(")
_INSIDE = re.compile(
    rf"[\s«“\"]*(?:(?:ou|dite?s?|soit|ci-après|alias)\s+)?(?:l[’']|les?\s|la\s)?[«“\"]?\s*"
    rf"(?P<short>{_SHORT})\s*[»”\"]?\s*[),;:–—]"
)
_BEFORE = re.compile(rf"(?<![^\W_])(?P<short>{_SHORT})[»”\"\s]*\Z")
_SPELT = re.compile(r"\s*(?P<long>[^()\n]{4,200}?)\s*\)")
# What no name goes across.
_END = re.compile(r"[.;:?!()\n«“\"•|…](?=\s|$|[^\w.])|[()\n«“\"•|…]|[;?!:]")
_PIECE = re.compile(r"[^\W_]+")
_LONG_END = re.compile(r"\s*(?:[,;:–—»”\"]|$)")
_TRIM = " \t\u00a0\u202f,-–—«»“”\"'’"


class Acronym(NamedTuple):
    """An acronym and what it stands for, each as the text writes it."""

    short: str
    long: str


class _Word(NamedTuple):
    folded: str
    start: int
    end: int

    @property
    def is_small(self) -> bool:
        return self.folded in LINKING


def acronyms_in(text: str) -> tuple[Acronym, ...]:
    """The acronyms that `text` spells out, in order, each once."""
    found: dict[Acronym, None] = {}
    for bracket in _BRACKET.finditer(text):
        for each in _at(text, bracket.start(), bracket.end()):
            found[each] = None
    return tuple(found)


def letters_of(short: str) -> str:
    """The folded letters of an acronym, without dots, and without the s of a plural."""
    letters = fold("".join(char for char in short if char.isalpha()))
    is_plural = len(short) > _LEAST and short[-1] == "s" and short[:-1].isupper()
    return letters[:-1] if is_plural else letters


def _at(text: str, start: int, end: int) -> Iterator[Acronym]:
    """What is spelt out at the bracket from `start` to `end`: the name before it, or inside."""
    inside = _INSIDE.match(text, end)
    if inside is not None and _is_short(inside["short"]):
        name = _name_before(text, start, inside["short"])
        if name:
            yield Acronym(_plain(inside["short"]), name)
            return
    before = _BEFORE.search(text, max(0, start - 20), start)
    if before is not None and _is_short(before["short"]):
        spelt = _SPELT.match(text, end)
        name = _name_inside(spelt["long"], before["short"]) if spelt is not None else ""
        if name:
            yield Acronym(_plain(before["short"]), name)


def _is_short(short: str) -> bool:
    letters = letters_of(short)
    return _LEAST <= len(letters) <= _MOST and short != short.lower()


def _is_strict(short: str) -> bool:
    """Whether each word must give exactly one letter: "Insee" could be any word, "UE" is short."""
    capitals = sum(char.isupper() for char in short)
    return capitals < _LEAST or len(letters_of(short)) < _SPARED_FROM


def _name_before(text: str, end: int, short: str) -> str:
    """The name that ends before `end` and gives the letters of `short`: the shortest one."""
    start = max(0, end - _LONGEST)
    near = text[start:end].rstrip(_TRIM)
    ends = [match.end() for match in _END.finditer(near)]
    at = ends[-1] if ends else 0
    words = _words(near[at:])[-_MOST_WORDS:]
    for first in range(len(words) - 1, -1, -1):
        if _gives(words[first:], short):
            name = near[at + words[first].start : at + words[-1].end]
            return _one_line(name) if _is_name(name, short) else ""
    return ""


def _name_inside(spelt: str, short: str) -> str:
    """The name at the beginning of `spelt` that gives the letters of `short`."""
    words = _words(spelt[:_LONGEST])[:_MOST_WORDS]
    while words and words[0].is_small:
        words = words[1:]
    for count in range(len(words), 0, -1):
        last = words[count - 1]
        if _LONG_END.match(spelt, last.end) and _gives(words[:count], short):
            name = spelt[words[0].start : last.end]
            return _one_line(name) if _is_name(name, short) else ""
    return ""


def _is_name(name: str, short: str) -> bool:
    """Whether a name is more than the acronym again."""
    return len(name) > len(short) + 1 and " " in name.replace("-", " ").replace("’", " ")


def _gives(words: Sequence[_Word], short: str) -> bool:
    """Whether the words give the letters, the first and the last one among them."""
    letters = letters_of(short)
    if not words or words[0].is_small or words[-1].is_small:
        return False
    if words[0].folded[0] != letters[0]:
        return False
    strict = _is_strict(short)
    spare = 0 if strict or len(letters) < _SPARED_FROM else 1
    # Small letters tell that a word gives several (SCoT), and so does a long acronym (FEDER).
    is_mixed = not _plain(short).isupper() or len(letters) >= _MIXED_FROM
    return _aligned(words, letters, spare, _MOST_GIVEN if is_mixed and not strict else 1)


def _aligned(words: Sequence[_Word], letters: str, spare: int, most: int) -> bool:
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


def _words(text: str) -> list[_Word]:
    return [_Word(fold(match[0]), match.start(), match.end()) for match in _PIECE.finditer(text)]


def _plain(short: str) -> str:
    """An acronym without dots, and without the s of a plural."""
    bare = short.replace(".", "")
    is_plural = len(bare) > _LEAST and bare[-1] == "s" and bare[:-1].isupper()
    return bare[:-1] if is_plural else bare


def _one_line(name: str) -> str:
    return " ".join(name.replace("\u00ad", "").split())
