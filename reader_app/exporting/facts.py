"""What stands under a note's title: its dates, its terms, where it is from, what is kept of it."""

from collections.abc import Iterator

from reader_app.domain.note import Attachment
from reader_app.domain.shelf import BETWEEN_NAMES
from reader_app.domain.taken_out import MarkedDocument, TakenNote
from reader_app.exporting.words import Words

_COMMA = ", "


def facts_of(taken: TakenNote, words: Words) -> list[tuple[str, str]]:
    """Each fact as what it is and what it says; a word that needs no name has an empty one."""
    return [*_of_note(taken, words), *_of_reader(taken, words)]


def _of_note(taken: TakenNote, words: Words) -> Iterator[tuple[str, str]]:
    note = taken.note
    if note.event:
        yield "", words.moment(note.event)
    if note.published:
        yield words.published, words.day(note.published)
    if note.modified:
        yield words.modified, words.moment(note.modified)
    if note.author:
        yield words.author, note.author
    for facet in dict.fromkeys(term.facet for term in note.terms):
        yield words.facet(facet), _COMMA.join(note.names(facet))
    if note.source_address:
        yield words.source, note.source_address


def _of_reader(taken: TakenNote, words: Words) -> Iterator[tuple[str, str]]:
    kept = taken.kept
    if kept.marked:
        yield words.marked, words.day(kept.marked.astimezone().date())
    for each in kept.documents:
        name = _document_name(each, taken.note.attachments, words)
        yield words.marked, f"{words.day(each.marked.astimezone().date())} – {name}"
    shelves = (*kept.shelves, *(path for each in kept.documents for path in each.shelves))
    if shelves:
        names = (BETWEEN_NAMES.join(path) for path in dict.fromkeys(shelves))
        yield words.shelves, _COMMA.join(names)
    if kept.to_read:
        yield "", words.to_read


def _document_name(
    marked: MarkedDocument, attachments: tuple[Attachment, ...], words: Words
) -> str:
    names = (each.name for each in attachments if each.identity == marked.identity)
    page = f", {words.page}{marked.page}" if marked.page else ""
    return next(names, marked.identity) + page
