"""`lutrin export`: notes and references into a file, or to standard output."""

import argparse
from datetime import datetime
from pathlib import Path

from reader_app.cli.asking import asked_query
from reader_app.cli.named_shelf import only_shelf
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.terminal import followed, pour
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taken_out import Edition, Form, WhichNotes
from reader_app.opening import Wings
from reader_app.writing_out import Reading, find_listed, texts, write_out

_FAVOURITES = {"fr": "Favoris", "en": "Favourites"}
_FOUND = {"fr": "Notes trouvées", "en": "Notes found"}
_ALL = {"fr": "Toutes les notes", "en": "All notes"}


def export(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin export --format F -o FILE [search options | --favourites | --shelf NAME]`."""
    which, title = _which(wings, arguments)
    form, language = Form(arguments.form), arguments.language
    edition = Edition(arguments.title or title, language, datetime.now().astimezone().date())
    if arguments.output is None:
        return _to_output(wings, which, form, edition)
    written = followed(write_out(wings, which, form, arguments.output, edition))
    shape = {
        "file": str(arguments.output),
        "format": form.value,
        "count": written.count,
        "replaced": written.replaced,
    }
    replaced = ", in the place of the file that was there" if written.replaced else ""
    return Outcome(OK, shape, [f"{written.count} written to {arguments.output}{replaced}"])


def _to_output(wings: Wings, which: WhichNotes, form: Form, edition: Edition) -> Outcome:
    """The notes themselves are the answer."""
    if form is Form.EPUB:
        raise FileError(Path("-"), Reason.UNKNOWN_FORMAT, "an EPUB goes into a file: -o FILE")
    reading = Reading(wings, followed(find_listed(wings, which)))
    refused = pour(texts(reading, form, edition))
    if refused:
        raise FileError(Path("-"), Reason.NOT_WRITTEN, refused)
    return Outcome(OK, None, [])


def _which(wings: Wings, arguments: argparse.Namespace) -> tuple[WhichNotes, str]:
    """What is asked for, and what it is called."""
    language = arguments.language
    if arguments.shelf:
        shelf = only_shelf(wings, arguments.shelf)
        return WhichNotes(shelf=shelf.key), shelf.name
    query = asked_query(wings, arguments, wings.library.taxonomy().facets())
    narrowed = query.wanted or query.terms or query.without
    if query.favourites_only and not narrowed:
        # As they were marked, with those whose notes are gone.
        return WhichNotes(), _FAVOURITES[language]
    title = " ".join([*arguments.words, *arguments.plain]) or _FOUND[language]
    return WhichNotes(query=query), title if narrowed else _ALL[language]
