"""What stands around words, and what reads almost like them, in folded texts."""

from collections.abc import Iterator

from rapidfuzz import fuzz

from reader_app.domain.folded_text import folded_line
from reader_app.domain.highlight import Anchor
from reader_app.domain.words import WORD

_HEAD = 240
"""Characters of a long text that are compared at each of its ends."""
_SLACK = 24
_SNAP = 14
_LONGEST_WORD = 48


class Around:
    """What stood before and behind the words, folded, with the blanks next to them."""

    def __init__(self, anchor: Anchor) -> None:
        before, behind = folded_line(anchor.prefix), folded_line(anchor.suffix)
        self._before = before + " " * anchor.prefix[-1:].isspace()
        self._behind = " " * anchor.suffix[:1].isspace() + behind
        quote = anchor.quote
        self._begins = not (anchor.prefix[-1:].isalnum() and quote[0].isalnum())
        self._ends = not (anchor.suffix[:1].isalnum() and quote[-1].isalnum())

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether a place cuts no word that was not cut."""
        begins = not (text[start - 1 : start].isalnum() and text[start].isalnum())
        ends = not (text[end : end + 1].isalnum() and text[end - 1].isalnum())
        return (begins or not self._begins) and (ends or not self._ends)

    def kept(self, text: str, start: int, end: int) -> float:
        """How much still stands around a place, from 0 to 1."""
        before, behind = self.sides(text, start, end)
        wanted = len(self._before) + len(self._behind)
        if not wanted:
            return min(before, behind)
        return (before * len(self._before) + behind * len(self._behind)) / wanted

    def sides(self, text: str, start: int, end: int) -> tuple[float, float]:
        """How much still stands before and behind; where nothing stood, whether nothing does."""
        low = max(0, start - len(self._before))
        before = _common(reversed(self._before), reversed(text[low:start]))
        behind = _common(iter(self._behind), iter(text[end : end + len(self._behind)]))
        return (
            before / len(self._before) if self._before else float(start == 0),
            behind / len(self._behind) if self._behind else float(end == len(text)),
        )

    def snapped(self, text: str, start: int, end: int) -> tuple[int, int]:
        """A place moved a little, so that it lies between what stood before and behind."""
        reach = (end - start) // 3 + _SLACK
        before, behind = self._before[-_SNAP:], self._behind[:_SNAP]
        if len(before) == _SNAP:
            at = text.rfind(before, max(0, start - reach - _SNAP), start + reach)
            start = at + _SNAP if at >= 0 else start
        if len(behind) == _SNAP:
            at = text.find(behind, max(start, end - reach), end + reach + _SNAP)
            end = at if at >= 0 else end
        return start, max(start, end)


def _common(first: Iterator[str], second: Iterator[str]) -> int:
    """How many characters are the same from the beginning on."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def aligned(text: str, quote: str, at: int) -> tuple[int, int]:
    """Where the quote fits best around a place; a long one by its two ends."""
    if len(quote) <= 2 * _HEAD:
        return _fitted(text, quote, at, len(quote) // 3 + 2 * _SLACK)
    start, _ = _fitted(text, quote[:_HEAD], at, _HEAD // 2)
    rest = len(quote) - _HEAD
    _, end = _fitted(text, quote[rest:], start + rest, min(4 * _HEAD, _HEAD + rest // 4))
    return start, max(start, end)


def _fitted(text: str, part: str, at: int, slack: int) -> tuple[int, int]:
    """Where a part fits best, not farther than `slack` from a place."""
    low = max(0, at - slack)
    found = fuzz.partial_ratio_alignment(part, text[low : at + len(part) + slack])
    return (low, low) if found is None else (low + found.dest_start, low + found.dest_end)


def likeness(quote: str, text: str) -> float:
    """Per cent of the letters that agree; of long ones, at their two ends."""
    if max(len(quote), len(text)) <= 8 * _HEAD:
        return fuzz.ratio(quote, text)
    ends = ((quote[:_HEAD], text[:_HEAD]), (quote[-_HEAD:], text[-_HEAD:]))
    lengths = 100 * min(len(quote), len(text)) / max(len(quote), len(text))
    return min(lengths, *(fuzz.ratio(*each) for each in ends))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends, and without words that are cut."""
    for word in WORD.finditer(
        text, max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    ):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
