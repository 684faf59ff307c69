"""`lutrin show`: one note."""

import argparse

from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.pages import note_text
from reader_app.cli.shapes import note_shape
from reader_app.opening import Wings


def show(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin show KEY`."""
    note = wings.library.note(arguments.key)
    texts = wings.library.documents.texts(arguments.key) if arguments.transcript else {}
    shape = note_shape(note, wings.attachments.file, wings.folder)
    text = note_text(note, arguments.format, texts, transcripts=arguments.transcript)
    return Outcome(OK, shape, [text])
