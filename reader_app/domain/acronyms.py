"""Acronyms that a text spells out: "appel à manifestation d'intérêt (AMI)", or "AMI (appel…)".

An acronym is taken only where its letters are the initials of the words beside it, in order. One
of two parts ("DREAL-PACA", "ARS Bretagne") tells what its parts are, where the words give them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader_app.domain.acronym_letters import (
    Word,
    gives,
    is_short,
    is_strict,
    letters_of,
    without_dots,
    words_in,
)

_LONGEST = 140
"""Characters of what it stands for."""
_MOST_WORDS = 18
_SHORT = r"[A-ZÀ-ÖØ-Þ](?:[.&-]?[A-Za-zÀ-ÖØ-öø-ÿ]){1,9}\.?"
# Both ways stand at a bracket: a search for one sign runs fast through all other text.
_BRACKET = re.compile(r"\(")
_OPENING = r"[\s«“\"]*(?:(?:ou|dite?s?|soit|ci-après|alias)\s+)?(?:l[’']|les?\s|la\s)?[«“\"]?\s*"
_CLOSING = r"\s*[»”\"]?\s*[),;:–—]"
_INSIDE = re.compile(rf"{_OPENING}(?P<short>{_SHORT}){_CLOSING}")
_BEFORE = re.compile(rf"(?<![^\W_])(?P<short>{_SHORT})[»”\"\s]*\Z")
# Of two parts: an acronym in capitals, and a name, or an acronym again.
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][^\s(),;:«»“”\"]*"
_TWO = (
    r"(?P<first>[A-ZÀ-ÖØ-Þ](?:[.&]?[A-ZÀ-ÖØ-Þ]){2,9})(?:-|\s+(?:(?:d[eu]s?|en)\s+|d[’'])?)"
    rf"(?P<second>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})"
)
_TWO_INSIDE = re.compile(rf"{_OPENING}{_TWO}{_CLOSING}")
_TWO_BEFORE = re.compile(rf"(?<![^\W_]){_TWO}[»”\"\s]*\Z")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ](?:[.&]?[A-ZÀ-ÖØ-Þ]){2}")
_NEAR, _NEAR_FOR_TWO = 20, 50
"""Characters before a bracket in which an acronym begins; one of two parts is longer."""
_SPELT = re.compile(r"\s*(?P<long>[^()\n]{4,200}?)\s*\)")
# What no name goes across.
_END = re.compile(r"[.;:?!()\n«“\"•|…](?=\s|$|[^\w.])|[()\n«“\"•|…]|[;?!:]")
_LONG_END = re.compile(r"\s*(?:[,;:–—»”\"]|$)")
_TRIM = " \t\u00a0\u202f,-–—«»“”\"'’"


class Acronym(NamedTuple):
    """An acronym and what it stands for, each as the text writes it."""

    short: str
    long: str


class _Near(NamedTuple):
    """A stretch of text in which a name may stand, with its words."""

    text: str
    words: Sequence[Word]

    def name(self, first: int, last: int) -> str:
        """What the text says from one word to another, in one line."""
        name = self.text[self.words[first].start : self.words[last].end]
        return " ".join(name.replace("\u00ad", "").split())


def acronyms_in(text: str) -> tuple[Acronym, ...]:
    """The acronyms that `text` spells out, in order, each once."""
    found: dict[Acronym, None] = {}
    for bracket in _BRACKET.finditer(text):
        for each in _at(text, bracket.start(), bracket.end()):
            found[each] = None
    return tuple(found)


def _at(text: str, start: int, end: int) -> Iterator[Acronym]:
    """What is spelt out at the bracket from `start` to `end`: the name before it, or inside."""
    whole = _one_at(text, start, end)
    if whole is not None:
        yield whole
    if whole is None or "-" in whole.short:
        yield from _two_at(text, start, end)


def _one_at(text: str, start: int, end: int) -> Acronym | None:
    """The acronym of one part, or of two that are read as one."""
    inside = _INSIDE.match(text, end)
    if inside is not None and is_short(inside["short"]):
        name = _name_before(_before(text, start), inside["short"])
        if name:
            return Acronym(without_dots(inside["short"]), name)
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    if before is not None and is_short(before["short"]):
        name = _name_inside(_within(text, end), before["short"])
        if name:
            return Acronym(without_dots(before["short"]), name)
    return None


def _two_at(text: str, start: int, end: int) -> Iterator[Acronym]:
    """The parts of an acronym of two."""
    inside = _TWO_INSIDE.match(text, end)
    if inside is not None:
        near = _before(text, start)
        last = len(near.words) - 1
        for first in range(last, -1, -1):
            found = _parts(near, range(first, last + 1), inside)
            if found:
                yield from found
                return
    near_start = max(0, start - _NEAR_FOR_TWO)
    # Few brackets have capitals before them: a quick look spares the long one.
    capitals = _CAPITALS.search(text, near_start, start)
    before = _TWO_BEFORE.search(text, near_start, start) if capitals is not None else None
    if before is not None:
        near = _within(text, end)
        for count in range(len(near.words), 0, -1):
            if _LONG_END.match(near.text, near.words[count - 1].end):
                found = _parts(near, range(count), before)
                if found:
                    yield from found
                    return


def _parts(near: _Near, span: range, two: re.Match[str]) -> list[Acronym]:
    """What the words of a span say of both parts of an acronym: those that they spell out."""
    first, second = two["first"], two["second"]
    words = near.words
    if words[span.start].folded[0] != letters_of(first)[0]:
        return []
    for end in span:
        if not gives(words[span.start : end + 1], first):
            continue
        rest = next((at for at in span if at > end and not words[at].is_small), None)
        name = near.name(span.start, end)
        if not _is_name(name, first):
            continue
        found = [Acronym(without_dots(first), name)]
        if rest is None and end == span[-1]:
            return found
        if rest is not None and _is_same(words[rest : span[-1] + 1], second):
            return found
        if rest is not None and _is_spelt(words[rest : span[-1] + 1], second):
            return [*found, Acronym(without_dots(second), near.name(rest, span[-1]))]
    return []


def _is_same(words: Sequence[Word], second: str) -> bool:
    """Whether a second part stands in words as it is."""
    return [each.folded for each in words] == [each.folded for each in words_in(second)]


def _is_spelt(words: Sequence[Word], second: str) -> bool:
    """Whether a second part is an acronym, too, and the words give it."""
    is_one = second.isupper() and " " not in second and is_short(second) and not is_strict(second)
    return is_one and gives(words, second)


def _before(text: str, end: int) -> _Near:
    """What stands before `end`, as far back as a name may reach."""
    near = text[max(0, end - _LONGEST) : end].rstrip(_TRIM)
    ends = [match.end() for match in _END.finditer(near)]
    near = near[ends[-1] :] if ends else near
    return _Near(near, words_in(near)[-_MOST_WORDS:])


def _within(text: str, start: int) -> _Near:
    """What stands in the bracket that `start` is behind, from the first word that tells on."""
    spelt = _SPELT.match(text, start)
    near = spelt["long"] if spelt is not None else ""
    words = words_in(near[:_LONGEST])[:_MOST_WORDS]
    while words and words[0].is_small:
        words = words[1:]
    return _Near(near, words)


def _name_before(near: _Near, short: str) -> str:
    """The name at the end of what stands before: the shortest one that gives the letters."""
    last = len(near.words) - 1
    for first in range(last, -1, -1):
        if gives(near.words[first:], short):
            name = near.name(first, last)
            return name if _is_name(name, short) else ""
    return ""


def _name_inside(near: _Near, short: str) -> str:
    """The name at the beginning of a bracket: the longest one that gives the letters."""
    for count in range(len(near.words), 0, -1):
        if _LONG_END.match(near.text, near.words[count - 1].end) and gives(
            near.words[:count], short
        ):
            name = near.name(0, count - 1)
            return name if _is_name(name, short) else ""
    return ""


def _is_name(name: str, short: str) -> bool:
    """Whether a name is more than the acronym again."""
    return len(name) > len(short) + 1 and " " in name.replace("-", " ").replace("’", " ")
