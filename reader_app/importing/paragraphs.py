"""The first paragraph of a text, which is its summary."""

import re

from reader_app.domain.note_words import split_all

_PARAGRAPH = re.compile(r"\s*\n?(?P<text>[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*)(?:\n|\Z)")
_NO_PARAGRAPH = re.compile(
    r"[ \t]*(?:#{1,6}\s|[-*+>|]\s|\d{1,9}[.)]\s|```|~~~|---|\*\*\*|<[a-z]+\b|!\[)"
)
_MANY_BLANKS = re.compile(r"\n[ \t\u00a0]*\n(?:[ \t\u00a0]*\n)+")
_LEADING = re.compile(r"\A(?:[ \t\u00a0]*\n)+")


def split_off_summary(markdown: str, title: str) -> tuple[str, str]:
    """The first paragraph of `markdown`, and the rest; "" where it begins with no paragraph.

    A first line that only repeats the title is neither.
    """
    text = tidied(markdown)
    first, rest = _split(text)
    if title and first and split_all(first) == split_all(title):
        text = rest
        first, rest = _split(text)
    if not first:
        return "", text
    return first, rest


def tidied(markdown: str) -> str:
    """`markdown` without blank lines around it, and never more than one inside."""
    return _MANY_BLANKS.sub("\n\n", _LEADING.sub("", markdown)).rstrip()


def _split(text: str) -> tuple[str, str]:
    """The first paragraph of a tidied text and the rest, "" where there is none."""
    match = _PARAGRAPH.match(text)
    if match is None or _NO_PARAGRAPH.match(match["text"]):
        return "", text
    return match["text"].strip(), _LEADING.sub("", text[match.end() :])
