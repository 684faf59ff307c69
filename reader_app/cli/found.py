"""What a search says beside its hits: where the words stand, and what to do where none is."""

from collections.abc import Mapping

from reader_app.cli.language import tr
from reader_app.domain.query import (
    Clause,
    Found,
    Hit,
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
    spelt, less = tr("try {spelling} for {word}: {notes}"), tr("without {dropped}: {notes}")
    lines = [
        spelt.format(spelling=each.spelling, word=each.word, notes=count_text(each.count))
        for each in ways.spellings
    ]
    return lines + [
        less.format(dropped=dropped_text(way, written), notes=count_text(way.count))
        for way in ways.drops
    ]


def _part(found: Found, *, several: bool) -> str:
    if found.where is Where.NOTE:
        return tr("%n in the note", "", found.times)
    if found.where is Where.REMARK:
        return tr("%n in your remark", "", found.times)
    is_transcript = found.where is Where.TRANSCRIPT
    if several:
        which = (
            tr("%n in transcript {number}", "", found.times)
            if is_transcript
            else (tr("%n in document {number}", "", found.times))
        )
        text = which.format(number=(found.attachment or 0) + 1)
    elif is_transcript:
        text = tr("%n in the transcript", "", found.times)
    else:
        text = tr("%n in the document", "", found.times)
    pages = ", ".join(map(str, found.pages))
    return tr("{text}: p. {pages}").format(text=text, pages=pages) if pages else text


def count_text(count: int) -> str:
    """So many notes."""
    return tr("%n note(s)", "", count)
