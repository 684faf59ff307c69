"""`lutrin favourites highlights`: the words that were coloured, and where they stand now."""

import argparse

from reader_app.cli.lines import highlight_lines
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.shapes import highlights_shape
from reader_app.domain.note import Note, note_key
from reader_app.domain.progress import finished
from reader_app.opening import Wings
from reader_app.pages.highlighted import placing
from reader_app.pages.note_page import NotePage
from reader_app.pages.page import note_page


def highlights(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """All of them or those of a note, also one that is gone: first those without a place."""
    if arguments.note:
        kept = wings.highlights.highlights_on(note_key(arguments.note))
    else:
        kept = wings.highlights.highlights()

    def read(key: str) -> tuple[Note, NotePage]:
        note = wings.library.note(key)
        return note, note_page(note, wings.library.documents.texts(key))

    # The order of the notes stays.
    shown = sorted(finished(placing(read, kept)), key=lambda each: not each.is_orphan)
    return Outcome(OK, highlights_shape(shown), highlight_lines(shown))
