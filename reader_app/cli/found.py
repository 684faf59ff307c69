"""What a search says beside its hits: where the words stand, and what to do where none is."""

from collections.abc import Mapping

from reader_app.domain.query import (
    Clause,
    Found,
    Hit,
    Spelling,
    Wanted,
    WayOut,
    WaysOut,
    Where,
)
from reader_app.domain.search_line import quoted
from reader_app.domain.taxonomy import TermKey

Written = Mapping[Clause, str]


def dropped_text(way: WayOut, written: Written) -> str:
    """What may be dropped, as a search line asks for it."""
    dropped = way.dropped
    if dropped is None:
        return "is:favourite"
    if isinstance(dropped, TermKey):
        return f"{dropped.facet.replace(' ', '-')}:{quoted(dropped.name)}"
    words = (" ".join(part.words) for part in dropped if isinstance(part, Wanted))
    return written.get(dropped) or next(words, "")


def found_line(hit: Hit) -> str:
    """Where the words stand in a hit; nothing where the note itself has them once."""
    found = hit.found or ()
    if len(found) == 1 and found[0].where is Where.NOTE and found[0].times == 1:
        return ""
    several = len(hit.note.attachments) > 1
    return ", ".join(_part(each, several=several) for each in found)


def way_lines(ways: WaysOut, written: Written) -> list[str]:
    """What to do where nothing was found, to read."""
    lines = [f"try {_spelling(each)}" for each in ways.spellings]
    return lines + [
        f"without {dropped_text(way, written)}: {_notes(way.count)}" for way in ways.drops
    ]


def _part(found: Found, *, several: bool) -> str:
    if found.where is Where.NOTE:
        return f"{found.times} in the note"
    if found.where is Where.REMARK:
        return f"{found.times} in your remark"
    kind = "transcript" if found.where is Where.TRANSCRIPT else "document"
    text = f"{kind} {(found.attachment or 0) + 1}" if several else f"the {kind}"
    pages = ", ".join(map(str, found.pages))
    return f"{found.times} in {text}" + (f": p. {pages}" if pages else "")


def _spelling(spelling: Spelling) -> str:
    return f"{spelling.spelling} for {spelling.word}: {_notes(spelling.count)}"


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"
