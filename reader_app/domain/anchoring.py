"""Where highlighted words stand in a text that may have changed since they were coloured.

First the words with all that stood around them, then the folded words, judged by what stands
around and by how far their paragraph is; last what reads almost alike. What is not sure is only
the nearest place: a wrong place would be worse than none. Whatever the text, the work is bounded.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, islice, pairwise
from typing import NamedTuple

from reader_app.domain.alike import Around, aligned, likeness, whole_words
from reader_app.domain.folded_text import FoldedText, folded_line
from reader_app.domain.highlight import Anchor, Placement
from reader_app.domain.one_line import line_places, on_one_line

AROUND = 48
"""Characters before and behind the words that are kept with them."""
LONGEST_QUOTE = 200_000
"""Characters that can be coloured at once."""

_LINE = "\n"
_MOST_OCCURRENCES = 2_000
_NEAR = 100
_TELLING = 40
"""So many characters stand in one place of a text, as good as always."""
_SHORT, _SHORTEST_ALIKE = 8, 12
_ENOUGH_AROUND, _SOME_AROUND = 0.5, 0.15
"""How much of what stood around must be there still; some is enough where words stand once."""
_ALIKE, _HINTING = 80.0, 55.0
"""Per cent of the letters that agree: enough, or worth a look."""
_ON_EACH_SIDE = 0.2
_WEIGHT = 5.0
_SEED = 9
_MOST_SEEDS = 96
_MOST_OF_SEED = 24
_MOST_TRIED = 6
_BUCKET = 24


class Span(NamedTuple):
    """A stretch of one of the paragraphs as they were given: its number there, from, to."""

    paragraph: int
    start: int
    end: int


class AnchoredText:
    """One text in paragraphs, in which highlights are placed. Blank paragraphs do not count."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._given = paragraphs
        flat = [on_one_line(each) for each in paragraphs]
        self._numbers = [number for number, line in enumerate(flat) if line]
        lines = [line for line in flat if line]
        self.flat = _LINE.join(lines)
        self._starts: list[int] = []
        at = 0
        for line in lines:
            self._starts.append(at)
            at += len(line) + 1

    def anchor(self, first: tuple[int, int], last: tuple[int, int]) -> Anchor | None:
        """What anchors the words between two places; None where there are none.

        A place is the number of a paragraph as it was given, and how far in it.
        """
        start, end = self._flat_place(*first), self._flat_place(*last)
        quote = self.flat[start : min(end, start + LONGEST_QUOTE)]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return self._anchor(start, start + len(quote)) if quote else None

    def spans(self, anchor: Anchor) -> list[Span]:
        """Where the words of an anchor of this very text stand; nothing where they do not.

        What stands around may be cut: a part of the text is shown at a time.
        """
        found = self._exact(anchor)
        return list(self._spans(*found)) if found else []

    def only_place(self, quote: str) -> Anchor | None:
        """What anchors words that stand here just once; None where they do not."""
        places = list(islice(_occurrences(self.flat, quote, 0, 1), 2))
        return self._anchor(places[0], places[0] + len(quote)) if len(places) == 1 else None

    def placement(self, anchor: Anchor) -> Placement | None:
        """Where words stand now, or the nearest place; None where the text is empty."""
        if not self.flat or not anchor.quote:
            return None
        whole = self._whole(anchor)
        if whole is not None:
            return Placement(self._anchor(*whole), is_sure=True)
        return self._folded_placement(anchor) or self._alike(anchor) or self._around_gap(anchor)

    def _whole(self, anchor: Anchor) -> tuple[int, int] | None:
        """The words with all that stood around them; of several the nearest paragraph."""
        if not (anchor.prefix or anchor.suffix) and len(anchor.quote) < _TELLING:
            return (0, len(self.flat)) if anchor.quote == self.flat else None
        sought = anchor.prefix + anchor.quote + anchor.suffix
        # From a little before the paragraph on, since there may be very many.
        low = self._starts[max(0, min(anchor.paragraph, len(self._starts)) - _NEAR)]
        found = chain(_occurrences(self.flat, sought, low, 1), _occurrences(self.flat, sought))
        places = {at + len(anchor.prefix) for at in islice(found, _MOST_OCCURRENCES)}
        if not places or (len(places) > 1 and sought == anchor.quote):
            return None
        start = min(sorted(places), key=lambda at: self._distance(at, anchor))
        return start, start + len(anchor.quote)

    def _exact(self, anchor: Anchor) -> tuple[int, int] | None:
        """The same with ever less around, down to what stands in the words' own paragraphs."""
        before, behind = anchor.prefix.rpartition(_LINE)[2], anchor.suffix.partition(_LINE)[0]
        for prefix, suffix in (
            (anchor.prefix, anchor.suffix),
            (anchor.prefix, behind),
            (before, anchor.suffix),
            (before, behind),
        ):
            found = self._whole(anchor._replace(prefix=prefix, suffix=suffix))
            if found is not None:
                return found
        return None

    def _folded_placement(self, anchor: Anchor) -> Placement | None:
        """The folded words where enough stands around them that stood there before."""
        quote = folded_line(anchor.quote)
        text = self._folded.folded
        around = Around(anchor)
        found = (at for at in _occurrences(text, quote) if around.fits(text, at, at + len(quote)))
        starts = self._nearest(found, anchor)
        if not starts:
            return None
        kept = {at: around.kept(text, at, at + len(quote)) for at in starts}
        best = min(
            starts, key=lambda at: (-round(4 * kept[at]), self._distance(self._raw(at), anchor))
        )
        stands_once = len(starts) == 1 and (
            len(quote) >= _TELLING or (len(quote) >= _SHORT and kept[best] >= _SOME_AROUND)
        )
        is_sure = kept[best] >= _ENOUGH_AROUND or stands_once
        start, end = self._folded.place(best, best + len(quote))
        return Placement(self._anchor(start, end), is_sure)

    def _alike(self, anchor: Anchor) -> Placement | None:
        """What reads almost alike: found by the pieces that are the same."""
        quote = folded_line(anchor.quote)
        if len(quote) < _SHORTEST_ALIKE:
            return None
        text = self._folded.folded
        around = Around(anchor)
        found = []
        for at in self._tried(quote, anchor):
            start, end = around.snapped(text, *aligned(text, quote, at))
            start, end = whole_words(text, start, end)
            if start < end:
                score = likeness(quote, text[start:end])
                found.append((score, around.sides(text, start, end), start, end))
        found.sort(key=lambda each: (-each[0] - _WEIGHT * sum(each[1]), each[2]))
        if not found or found[0][0] < _HINTING:
            return None
        score, sides, start, end = found[0]
        # One side alone is kept beside a row that is gone, too.
        is_sure = score >= _ALIKE and min(sides) >= _ON_EACH_SIDE
        return Placement(self._anchor(*self._folded.place(start, end)), is_sure)

    def _tried(self, quote: str, anchor: Anchor) -> list[int]:
        """About where the quote would begin, the likeliest first: pieces of it vote."""
        votes: Counter[int] = Counter()
        text = self._folded.folded
        step = max(1, (len(quote) - _SEED) // _MOST_SEEDS)
        for offset in range(0, max(1, len(quote) - _SEED + 1), step):
            seed = quote[offset : offset + _SEED]
            for at in islice(_occurrences(text, seed), _MOST_OF_SEED):
                votes[(at - offset) // _BUCKET] += 1
        ranked = sorted(
            votes,
            key=lambda bucket: (
                -votes[bucket] - votes[bucket + 1],
                self._distance(self._raw(max(0, bucket * _BUCKET)), anchor),
            ),
        )
        return [max(0, bucket * _BUCKET) for bucket in ranked[:_MOST_TRIED]]

    def _around_gap(self, anchor: Anchor) -> Placement:
        """The paragraph where what stood around is left, else the one that has the number now."""
        text = self._folded.folded
        before, behind = anchor.prefix.rpartition(_LINE)[2], anchor.suffix.partition(_LINE)[0]
        for part in (*_parts(behind), *_parts(before), *_parts(anchor.suffix)):
            starts = self._nearest(_occurrences(text, part), anchor)
            if starts:
                at = min(starts, key=lambda each: self._distance(self._raw(each), anchor))
                return Placement(self._paragraph(self._number(self._raw(at))), is_sure=False)
        number = min(max(0, anchor.paragraph), len(self._starts) - 1)
        return Placement(self._paragraph(number), is_sure=False)

    def _nearest(self, found: Iterator[int], anchor: Anchor) -> list[int]:
        """Of very many places those around the paragraph, of folded text."""
        starts = list(islice(found, 20 * _MOST_OCCURRENCES))
        if len(starts) > _MOST_OCCURRENCES:
            starts.sort(key=lambda at: self._distance(self._raw(at), anchor))
        return starts[:_MOST_OCCURRENCES]

    @cached_property
    def _folded(self) -> FoldedText:
        return FoldedText(self.flat)

    def _raw(self, at: int) -> int:
        """Where a place of the folded text is in the flat one."""
        last = max(0, len(self._folded.folded) - 1)
        return self._folded.place(min(at, last), min(at, last) + 1)[0]

    def _number(self, at: int) -> int:
        """The paragraph, of those that count, that holds a place of the flat text."""
        return max(0, bisect_right(self._starts, at) - 1)

    def _distance(self, at: int, anchor: Anchor) -> int:
        return abs(self._number(at) - anchor.paragraph)

    def _anchor(self, start: int, end: int) -> Anchor:
        flat = self.flat
        return Anchor(
            flat[start:end],
            flat[max(0, start - AROUND) : start],
            flat[end : end + AROUND],
            self._number(start),
        )

    def _paragraph(self, number: int) -> Anchor:
        """A whole paragraph; of a very long one, its beginning."""
        start = self._starts[number]
        after = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else len(self.flat)
        return self._anchor(start, min(after, start + LONGEST_QUOTE))

    def _flat_place(self, paragraph: int, at: int) -> int:
        """Where a place of a given paragraph is in the flat text; a blank one is its end."""
        number = bisect_right(self._numbers, paragraph) - 1
        if number < 0:
            return 0
        if self._numbers[number] < paragraph:
            return self._starts[number + 1] if number + 1 < len(self._starts) else len(self.flat)
        given = self._given[paragraph]
        line = on_one_line(given)
        # The line is stripped: what is before it counts for nothing.
        before = on_one_line(given[:at], keep_end=True)
        return self._starts[number] + min(len(before), len(line))

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        """A stretch of the flat text in the paragraphs as they were given."""
        for number in range(self._number(start), self._number(max(start, end - 1)) + 1):
            given = self._given[self._numbers[number]]
            at = self._starts[number]
            places = line_places(given)
            first = max(start - at, 0)
            last = min(end - at, len(places))
            if first < last:
                yield Span(self._numbers[number], places[first], places[last - 1] + 1)


def _occurrences(text: str, sought: str, first: int = 0, step: int = 0) -> Iterator[int]:
    """Where `sought` begins from `first` on; without overlaps, unless a `step` is given."""
    at = text.find(sought, first) if sought else -1
    while at >= 0:
        yield at
        at = text.find(sought, at + (step or len(sought)))


def _parts(around: str) -> list[str]:
    """What stood around, whole and in halves, where that can be told from anything else."""
    folded = folded_line(around)
    cuts = [0, len(folded) // 2, len(folded)]
    halves = [folded[first:last].strip() for first, last in pairwise(cuts)]
    return [part for part in (folded, *halves) if len(part) >= _SEED]
