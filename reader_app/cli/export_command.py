"""`lutrin export`: notes and references into a file, or to standard output."""

import argparse
from datetime import datetime
from pathlib import Path

from reader_app.cli.asking import asked_query
from reader_app.cli.language import tr
from reader_app.cli.loading import pdf_maker
from reader_app.cli.named_shelf import only_shelf
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.terminal import followed, pour
from reader_app.domain.dossier import DossierForm
from reader_app.domain.errors import FileError, Reason
from reader_app.domain.taken_out import Edition, Form, WhichNotes, Written
from reader_app.opening import Wings
from reader_app.places import find_places
from reader_app.writing_dossier import dossier_on_paper, write_dossier
from reader_app.writing_out import (
    WITH_TEXTS,
    Reading,
    find_listed,
    texts,
    write_out,
    written_file,
)

_FAVOURITES = {"fr": "Favoris", "en": "Favourites"}
_FOUND = {"fr": "Notes trouvées", "en": "Notes found"}
_ALL = {"fr": "Toutes les notes", "en": "All notes"}


def export(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin export --format F -o FILE [search options | --favourites | --shelf NAME]`."""
    which, title = _which(wings, arguments)
    today = datetime.now().astimezone().date()
    edition = Edition(arguments.title or title, arguments.language, today)
    if arguments.output is None:
        return _to_output(wings, which, Form(arguments.form), edition)
    path: Path = arguments.output
    if arguments.dossier:
        written = _dossier(wings, which, DossierForm(arguments.form), path, edition)
    else:
        written = followed(write_out(wings, which, Form(arguments.form), path, edition))
    shape = {
        "file": str(path),
        "format": arguments.form,
        "count": written.count,
        "replaced": written.replaced,
    }
    if arguments.dossier:
        shape["beside"] = str(path.with_name(written.beside)) if written.beside else None
    lines = [_told(written, path)]
    if written.beside:
        lines.append(tr("documents beside it: {folder}").format(folder=written.beside))
    return Outcome(OK, shape, lines)


def _told(written: Written, path: Path) -> str:
    if written.replaced:
        line = tr(
            "%n written to {file}, in the place of the file that was there", "", written.count
        )
    else:
        line = tr("%n written to {file}", "", written.count)
    return line.format(file=path)


def _dossier(
    wings: Wings, which: WhichNotes, form: DossierForm, path: Path, edition: Edition
) -> Written:
    if form is not DossierForm.PDF:
        return followed(write_dossier(wings, which, form, path, edition))
    paper = followed(dossier_on_paper(wings, which, path, edition))
    try:
        content = pdf_maker()(paper, edition, find_places())
        with written_file(paper.place) as file:
            file.write(content)
    except BaseException:
        paper.take_back()
        raise
    return paper.written


def _to_output(wings: Wings, which: WhichNotes, form: Form, edition: Edition) -> Outcome:
    """The notes themselves are the answer."""
    if form is Form.EPUB:
        raise FileError(Path("-"), Reason.UNKNOWN_FORMAT, tr("an EPUB goes into a file: -o FILE"))
    listed = followed(find_listed(wings, which))
    reading = Reading(wings, listed, with_texts=form in WITH_TEXTS)
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
