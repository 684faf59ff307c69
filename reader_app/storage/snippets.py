"""A stretch of a note's plain text around the words that were asked for.

Cut for every row that is painted. The words are looked for in the text flattened to one byte a
character, at the speed of `bytes.find`; what is found is then proved by domain/words.py, and
only the stretch that is shown is folded word by word.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from reader_app.domain.query import Snippet, Wanted, Where
from reader_app.domain.words import Place, find_marks, fold, matches, places, split, stem
from reader_app.storage.stretches import (
    BEFORE,
    CUT_AFTER,
    CUT_BEFORE,
    LENGTH,
    beginning,
    stretch,
)

MOST_PLACES = 999  # counted, of one phrase in one text
_LOOKED_AT = 400  # places of one text, for the stretch where most of them meet
_MOST_PROVED = 2_000  # words of texts that are kept with a phrase
_LONGEST_WORD = 60  # characters, with what is not seen of it
_SPACE = re.compile(r"\s")
_LOST_BY_STEMMING = (
    3  # letters at a stem's end that the word may spell otherwise: act-eur, act-rice
)
_OTHER = b"?"
_LIGATURES = "æÆœŒ"  # the heads of words know them


def _flat_letter(code: int) -> int:
    folded = fold(chr(code))
    return ord(folded) if len(folded) == 1 and folded.isascii() else _OTHER[0]


class _Shown(dict[str, bool]):
    """Whether a character that is flattened to the sign for others hides no word."""

    def __missing__(self, char: str) -> bool:
        folded = fold(char)
        is_sign = folded != "" and not any(map(str.isalnum, folded))
        shown = char in _LIGATURES or char == "…" or (is_sign and "." not in folded)
        self[char] = shown
        return shown


_SHOWN = _Shown()
_FLAT = bytes(_flat_letter(code) for code in range(256))
_PLAIN = "".join(
    re.escape(char)
    for char in map(chr, range(256))
    if _FLAT[ord(char)] != _OTHER[0] or _SHOWN[char]
)
"""What hides no word of Latin-1: neither a soft hyphen, nor ß, nor ¼."""
# What hides a word from its head: all else, but not œ, French punctuation and €; and the dots of
# acronyms.
_HIDING = re.compile(f"[^{_PLAIN}\u0152\u0153\u2010-\u2023\u2026-\u203a\u20ac]")
_DOTTED = re.compile(r"\.[^\W\d_][.…]")
_FLAT_DOTTED = re.compile(rb"\.[a-z?][.?]")
_NOT_PLAIN = re.compile(f"[^{_PLAIN}]")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One thing asked for: its words, how the first may begin, and what as many words are.

    Whatever begins with `start`, flattened, answers for certain: it is an unfinished word.
    """

    words: tuple[str, ...]
    prefix: bool
    in_title: bool
    in_remark: bool
    heads: tuple[bytes, ...]
    start: bytes | None
    flat_run: re.Pattern[bytes]
    run: re.Pattern[str]
    longest: int
    proved: dict[str, bool] = field(default_factory=dict)

    def places(
        self, text: str, flat: bytes, hidden: Sequence[Place], *, shown: bool
    ) -> Iterator[int]:
        """Where the phrase stands in a text; `hidden` words are looked at one by one.

        In one whose words are all `shown` by their heads, nothing else is looked at.
        """
        if shown:
            yield from self._shown_places(text, flat)
            return
        one = len(self.words) == 1
        for place in hidden:
            if matches(place.word, self.words[0], prefix=self.prefix and one) and (
                one or self.stands(text, place.start)
            ):
                yield place.start
        for head in self.heads:
            for at in _places_of(head, flat):
                if at and text[at - 1].isalnum():
                    continue
                if (self.start and flat.startswith(self.start, at)) or self.stands(text, at):
                    yield at

    def _shown_places(self, text: str, flat: bytes) -> Iterator[int]:
        for head in self.heads:
            for at in _places_of(head, flat):
                if at and text[at - 1].isalnum():
                    continue
                if (self.start and flat.startswith(self.start, at)) or (
                    self.flat_run.match(flat, at) and self._stands_shown(text, at)
                ):
                    yield at

    def runs(self, text: str, flat: bytes) -> Iterator[tuple[int, int]]:
        """Where it stands in a text whose words are all shown: from where to where."""
        for at in self._shown_places(text, flat):
            found = self.run.match(text, at)
            if found is not None:
                yield at, found.end()

    def _stands_shown(self, text: str, at: int) -> bool:
        """The same as `stands` where nothing is hidden; the same words are proved once."""
        found = self.run.match(text, at)
        if found is None:
            return False
        proved = self.proved.get(found[0])
        if proved is None:
            if len(self.proved) > _MOST_PROVED:
                self.proved.clear()
            proved = self.proved[found[0]] = self.stands(text, at)
        return proved

    def is_for(self, where: Where | None) -> bool:
        """Whether it may stand in such a text of a note, or None, in anything of it."""
        return not (self.in_title or (self.in_remark and where is not Where.REMARK))

    def stands(self, text: str, at: int) -> bool:
        """Whether the phrase begins right at `at`."""
        found = self.run.match(text, at)
        there = split(found[0]) if found else ()
        if len(there) != len(self.words) or (found and _hides(text, at, found.end() + 3)):
            stretch_there = islice(places(text[at : at + self.longest]), len(self.words))
            there = tuple(place.word for place in stretch_there)
        last = len(self.words) - 1
        return len(there) == len(self.words) and all(
            matches(word, asked, prefix=self.prefix and index == last)
            for index, (word, asked) in enumerate(zip(there, self.words, strict=True))
        )


class Source(NamedTuple):
    """A plain text of a note, and which of its texts it is."""

    text: str
    where: Where = Where.NOTE
    attachment: int | None = None
    page: int | None = None


class Count(NamedTuple):
    """How often one text of a note holds what was asked for."""

    where: Where
    attachment: int | None
    page: int | None
    times: int


class _Place(NamedTuple):
    """Where something that was asked for stands in a text: `phrase` is its number."""

    at: int
    phrase: int


@dataclass(frozen=True, slots=True)
class Seeker:
    """What was asked for, ready to be looked for in many texts."""

    phrases: tuple[_Phrase, ...]

    def detail(self, sources: Sequence[Source], start: str) -> tuple[Snippet, tuple[Count, ...]]:
        """The stretch where most of what was asked for meets, and how often each text has any.

        Where nothing stands in these texts, the snippet is the beginning of `start`.
        """
        counts: Counter[tuple[Where, int | None, int | None]] = Counter()
        best: tuple[Source | None, int, int] = (None, 0, 0)
        for source in sources:
            there = self._places(source)
            counts[source[1:]] += len({each.at for each in there})
            at, met = _densest(there, len(self.phrases))
            if met > best[2]:
                best = (source, at, met)
        chosen, at, _met = best
        shown = beginning(start) if chosen is None else stretch(chosen.text, at)
        found = tuple(Count(*text, times) for text, times in counts.items() if times)
        return self._marked(shown, chosen), found

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of a title that answer."""
        return tuple(_marks(text, [each for each in self.phrases if not each.in_remark]))

    def _marked(self, shown: str, source: Source | None) -> Snippet:
        inner = shown.removeprefix(CUT_BEFORE).removesuffix(CUT_AFTER)
        shift = len(CUT_BEFORE) if shown.startswith(CUT_BEFORE) else 0
        where = source.where if source else None
        found = _marks(inner, [each for each in self.phrases if each.is_for(where)])
        marks = tuple((first + shift, end + shift) for first, end in found)
        if source is None:
            return Snippet(shown, marks)
        return Snippet(shown, marks, source.where, source.attachment, source.page)

    def _places(self, source: Source) -> list[_Place]:
        """Every place in order, up to a bound for each phrase."""
        text = source.text
        flat = _flattened(text)
        shown = _shows_all(text, flat)
        hidden = [] if shown else list(islice(_hidden_words(text), MOST_PLACES))
        return sorted(
            {
                _Place(at, number)
                for number, phrase in enumerate(self.phrases)
                if phrase.is_for(source.where)
                for at in islice(phrase.places(text, flat, hidden, shown=shown), MOST_PLACES)
            }
        )


def _marks(text: str, phrases: Sequence[_Phrase]) -> list[tuple[int, int]]:
    """What `find_marks` tells of these phrases; where heads show all words it need not be asked."""
    flat = _flattened(text)
    if not _shows_all(text, flat):
        return find_marks(text, [(each.words, each.prefix) for each in phrases])
    marks: list[tuple[int, int]] = []
    # Of those that begin at one place the longest comes first.
    runs = (run for phrase in phrases for run in phrase.runs(text, flat))
    for start, end in sorted(runs, key=lambda run: (run[0], -run[1])):
        if not marks or start >= marks[-1][1]:
            marks.append((start, end))
    return marks


def _flattened(text: str) -> bytes:
    return text.encode("latin-1", "replace").translate(_FLAT)


def _places_of(head: bytes, flat: bytes) -> Iterator[int]:
    """Where a flattened text has `head`, of a single letter where it begins a word."""
    if len(head) == 1:
        # A letter stands everywhere: most places are passed over without a word of Python.
        yield from (each.start() for each in re.finditer(b"(?<![a-z0-9])" + re.escape(head), flat))
        return
    at = flat.find(head)
    while at >= 0:
        yield at
        at = flat.find(head, at + 1)


def _hides(text: str, start: int, end: int) -> bool:
    return bool(_HIDING.search(text, start, end) or _DOTTED.search(text, start, end))


def _shows_all(text: str, flat: bytes) -> bool:
    """Whether a text surely hides no word; told at the speed of C, and true of most."""
    if _FLAT_DOTTED.search(flat):
        return False
    return all(map(_SHOWN.__getitem__, set(_NOT_PLAIN.findall(text))))


def _hidden_words(text: str) -> Iterator[Place]:
    """The words that no head tells: acronyms with dots, unseen characters."""
    signs = sorted(match.start() for sign in (_HIDING, _DOTTED) for match in sign.finditer(text))
    done = 0
    for sign in signs:
        if sign < done:
            continue
        start = max(done, text.rfind(" ", 0, sign) + 1, sign - _LONGEST_WORD)
        space = _SPACE.search(text, sign + 1, sign + _LONGEST_WORD)
        done = space.start() if space else sign + _LONGEST_WORD
        for word, first, end in places(text[start:done]):
            yield Place(word, start + first, start + end)


def _densest(found: Sequence[_Place], phrases: int) -> tuple[int, int]:
    """Where the first stretch with the most different phrases begins, and how many."""
    best = (0, 0)
    for index, (start, _phrase) in enumerate(found[:_LOOKED_AT]):
        near = set(_near(found, index, start))
        if len(near) > best[1]:
            best = (start, len(near))
        if best[1] == phrases:
            break
    return best


def _near(found: Sequence[_Place], index: int, start: int) -> Iterator[int]:
    """The phrases that stand in the stretch from `start` on."""
    for at, phrase in islice(found, index, index + _LOOKED_AT):
        if at - start >= LENGTH - BEFORE:
            return
        yield phrase


def seeker(wanted: Iterable[Wanted]) -> Seeker:
    """What is to be shown of the words that are wanted."""
    return Seeker(tuple(map(_phrase, wanted)))


@lru_cache(maxsize=64)
def _phrase(wanted: Wanted) -> _Phrase:
    """Kept, with what it has proved: as one types, all words but the last stay the same."""
    return _Phrase(
        wanted.words,
        wanted.prefix,
        wanted.in_title,
        wanted.in_remark,
        _heads(wanted),
        _start(wanted),
        _flat_run(wanted.words),
        _run(len(wanted.words)),
        _LONGEST_WORD * len(wanted.words),
    )


def _flat_run(words: Sequence[str]) -> re.Pattern[bytes]:
    """Where words may begin that are these, one after the other, flattened."""
    some = (b"(?:" + b"|".join(map(re.escape, _heads(Wanted((word,))))) + b")" for word in words)
    return re.compile(rb"[a-z0-9?]*[^a-z0-9]+".join(some))


def _heads(wanted: Wanted) -> tuple[bytes, ...]:
    """How the first word may begin, flattened."""
    first = wanted.words[0]
    head = stem(first)
    head = head[: max(2, len(head) - _LOST_BY_STEMMING)]
    # Where the word begins with its head, so does whatever begins with the word.
    heads = [head] if first.startswith(head) else [head, first]
    # A ligature is one character, and flattened to the sign for others.
    spelt = [each.replace(pair, "?") for each in heads for pair in ("oe", "ae")]
    # A head may end in the midst of one.
    spelt += [f"{each[:-1]}?" for each in heads if each.endswith(("o", "a"))]
    return tuple(dict.fromkeys(each.encode("latin-1", "replace") for each in (*heads, *spelt)))


def _start(wanted: Wanted) -> bytes | None:
    """What a text need only begin a word with, flattened, to answer."""
    (first, *more) = wanted.words
    return first.encode() if wanted.prefix and not more and first.isascii() else None


def _run(words: int) -> re.Pattern[str]:
    more = words - 1
    return re.compile(rf"[^\W_]+(?:[\W_]+[^\W_]+){{{more}}}")
