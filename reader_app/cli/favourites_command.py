"""`lutrin favourites`: marks and their shelves, and how all of it is moved."""

import argparse
from collections import Counter
from datetime import UTC, datetime

from reader_app.cli import loading
from reader_app.cli.lines import mark_lines, shelf_lines
from reader_app.cli.named_shelf import only_shelf
from reader_app.cli.outcome import OK, Outcome
from reader_app.cli.shapes import Place, marks_shape, shelves_shape
from reader_app.domain.errors import DocumentNotFoundError, NoteNotFoundError, ShelfNotFoundError
from reader_app.domain.note import Note, note_key
from reader_app.domain.ports import Mark
from reader_app.domain.shelf import (
    BETWEEN_NAMES,
    ShelfKey,
    named,
    placed,
    within,
)
from reader_app.domain.words import fold
from reader_app.opening import Wings
from reader_app.shelf_making import shelf_at


def favourites(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin favourites list|add|remove|shelves|highlights|export|import|merge`."""
    act = {
        "list": _list,
        "add": _add,
        "remove": _remove,
        "shelves": _shelves,
        "highlights": _highlights,
        "export": _move,
        "import": _move,
        "merge": _move,
    }[arguments.action]
    return act(wings, arguments)


def _list(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """Every mark, or those on a shelf and inside it."""
    marks = wings.favourites.marks()
    shelf = getattr(arguments, "shelf", None)
    if shelf and arguments.action == "list":
        inside = within(wings.shelves.shelves(), only_shelf(wings, shelf).key)
        there = {each.place for each in wings.shelves.placements() if each.shelf in inside}
        marks = tuple(mark for mark in marks if mark.place in there)
    return Outcome(OK, marks_shape(marks, _shelves_of(wings)), mark_lines(marks))


def _add(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    note = wings.library.note(arguments.key)
    document = _document(note, arguments.document) if arguments.document else None
    page = arguments.page if document else None
    now = datetime.now(UTC)
    mark = Mark(note.key, note.title, note.source_address, now, document, page)
    if arguments.shelf:
        wings.shelves.put(_shelf_or_new(wings, arguments.shelf), mark)
    else:
        wings.favourites.mark(mark)
    wings.settle_marks()
    wings.library.refresh_first_page()
    return _list(wings, arguments)


def _remove(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """Take the note's own mark away, also where the note is gone; or only off a shelf."""
    try:
        kept = wings.library.note(arguments.key).key
    except NoteNotFoundError:
        kept = note_key(arguments.key)
    mark = Mark(kept, "", None, datetime.now(UTC))
    if arguments.shelf:
        wings.shelves.take_off(only_shelf(wings, arguments.shelf).key, mark)
    else:
        wings.favourites.unmark(mark)
    wings.library.refresh_first_page()
    return _list(wings, arguments)


def _shelves(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    if arguments.remove:
        wings.shelves.remove(only_shelf(wings, arguments.remove).key)
    counts = Counter(each.shelf for each in wings.shelves.placements())
    shelves = [(each, counts[each.shelf.key]) for each in placed(wings.shelves.shelves())]
    return Outcome(OK, shelves_shape(shelves), shelf_lines(shelves))


def _highlights(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """They stand in pages, which no other act here needs."""
    return loading.highlights()(wings, arguments)


def _move(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """It may read pages, as no other act here does."""
    return loading.move()(wings, arguments)


def _document(note: Note, name: str) -> str:
    """The document of a note that goes by a name or an address. Raises DocumentNotFoundError."""
    near = [
        each.identity
        for each in note.attachments
        if each.identity == name or fold(each.name) == fold(name)
    ]
    if not near:
        raise DocumentNotFoundError(note.key, name)
    return near[0]


def _shelf_or_new(wings: Wings, name: str) -> ShelfKey:
    """The shelf of a name; where there is none it is made, with those that it stands in."""
    found = named(wings.shelves.shelves(), name)
    path = tuple(part.strip() for part in name.split(BETWEEN_NAMES.strip()) if part.strip())
    if len(found) > 1 or not path:
        raise ShelfNotFoundError(name)
    return found[0].key if found else shelf_at(wings, path)


def _shelves_of(wings: Wings) -> dict[Place, list[str]]:
    """The shelves that each mark stands on, by the names from the outermost one."""
    paths = {
        each.shelf.key: BETWEEN_NAMES.join(each.path) for each in placed(wings.shelves.shelves())
    }
    found: dict[Place, list[str]] = {}
    for each in wings.shelves.placements():
        if each.shelf in paths:
            found.setdefault(each.place, []).append(paths[each.shelf])
    return found
