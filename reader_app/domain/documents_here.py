"""Which documents are on the disk, and the terms of the facet that says so."""

from typing import NamedTuple

from reader_app.domain.taxonomy import OFFLINE, TermKey

WHOLE = TermKey(OFFLINE, "whole")
PARTLY = TermKey(OFFLINE, "partly")
ABSENT = TermKey(OFFLINE, "absent")
DAMAGED = TermKey(OFFLINE, "damaged")
CHANGED = TermKey(OFFLINE, "changed")
ALWAYS = (WHOLE, PARTLY, ABSENT)
"""The terms that any library with documents has; a note with documents carries one of them."""
SOMETIMES = (DAMAGED, CHANGED)
"""The terms that are there only where a note carries them, besides one of the others."""


class DocumentsHere(NamedTuple):
    """Some addresses, by where their documents are; those in none of the sets are absent.

    What has `changed` at its source is here all the same, as it was.
    """

    here: frozenset[str] = frozenset()
    damaged: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
