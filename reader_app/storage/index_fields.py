"""The fields of the search index, and what may stand in them."""

NUMBER = "number"
ALL = "all"
EXACT = "exact"
TITLE = "title"
TITLE_EXACT = "title_exact"
SUMMARY = "summary"
REMARK = "remark"
REMARK_EXACT = "remark_exact"
WEIGHTS = {TITLE: 5.0, SUMMARY: 2.0, ALL: 1.0}
"""The fields that rank, with what a word in each is worth: title above summary above the rest."""

EXACT_WORTH = 0.5
