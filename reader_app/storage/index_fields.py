"""The fields of the search index, and what may stand in them."""

NUMBER = "number"
ALL = "all"
EXACT = "exact"
TITLE = "title"
TITLE_EXACT = "title_exact"
WEIGHTS = {TITLE: 5.0, "summary": 2.0, "body": 1.0, "transcripts": 0.5}
"""The fields that rank, with what a word in each is worth."""

EXACT_WORTH = 0.5
