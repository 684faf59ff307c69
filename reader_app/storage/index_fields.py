"""The fields of the search index, and what may stand in them."""

NUMBER = "number"
ALL = "all"
EXACT = "exact"
TITLE = "title"
TITLE_EXACT = "title_exact"
STARTS = "starts"
WEIGHTS = {TITLE: 5.0, "summary": 2.0, "body": 1.0, "transcripts": 0.5}
"""The fields that rank, with what a word in each is worth."""

EXACT_WORTH = 0.5
LONGEST_START = 2
_LONGEST_WORD = 100  # tantivy drops words of 64 KB silently; no word of any language is as long


def cut(word: str) -> str:
    """A folded word as the index keeps it."""
    return word[:_LONGEST_WORD]
