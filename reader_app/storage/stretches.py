"""A stretch of a plain text, cut between words, on one line."""

from functools import lru_cache

LENGTH = 200
BEFORE = 60  # characters shown before the place that matters
CUT_BEFORE = "… "
CUT_AFTER = " …"


@lru_cache(maxsize=2_000)
def beginning(text: str) -> str:
    """The start of a text, cut at a word."""
    return stretch(text, 0)


def stretch(text: str, at: int) -> str:
    """About 200 characters around `at`, cut between words, on one line."""
    start = 0 if at <= BEFORE else _word_start(text, at - BEFORE, at)
    end = start + LENGTH
    if end < len(text):
        end = max(text.rfind(" ", start + LENGTH // 2, end), 0) or end
    shown = " ".join(text[start:end].split())
    before = CUT_BEFORE if start else ""
    after = CUT_AFTER if end < len(text) else ""
    return f"{before}{shown}{after}"


def _word_start(text: str, low: int, high: int) -> int:
    space = text.find(" ", low, high)
    return low if space < 0 else space + 1
