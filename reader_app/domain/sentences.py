"""Where the sentences of a paragraph begin and end, to be read aloud one by one."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+(?:\s?[»”’)\]\"])*(?=\s)|$")
"""Where a sentence may end: its sign, what closes with it, and a blank, or the paragraph's end."""
_SHORTENED = frozenset(
    {
        *("m", "mm", "mme", "mmes", "mlle", "dr", "pr", "me", "st", "ste", "cf", "art", "p", "pp"),
        *("n", "no", "vol", "chap", "fig", "tel", "tél", "av", "bd", "env", "ex", "resp", "hab"),
        *("mr", "mrs", "ms", "prof", "jr", "sr", "vs", "dept", "approx", "eg", "ie"),
    }
)
"""Words that a point shortens: the sentence goes on behind it."""
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, as (start, end) of `text`, without blanks around them.

    What has neither letters nor figures is none.
    """
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if _goes_on(text, start, match.start(), end):
            continue
        first, last = _bare(text, start, end)
        if any(char.isalnum() for char in text[first:last]):
            yield first, last
        start = end


def _goes_on(text: str, start: int, sign: int, end: int) -> bool:
    """Whether a sentence does not end here, though a sign stands there."""
    if end >= len(text):
        return False
    rest = text[end:].lstrip()
    if rest[:1].islower():
        return True
    word = _LAST_WORD.search(text[start : sign + 1])
    if word is None or text[sign : sign + 2] == "..":
        return False
    # Names are shortened to a letter: "J. Moulin".
    return word[1].lower() in _SHORTENED or (len(word[1]) == 1 and word[1].isupper())


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    return first, max(first, start + len(part.rstrip()))
