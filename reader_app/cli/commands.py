"""Each command: what it asks of the wings, and what it answers."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader_app.cli.found import way_lines
from reader_app.cli.lines import (
    import_lines,
    reason_line,
    report_line,
    search_lines,
)
from reader_app.cli.pages import note_text
from reader_app.cli.saved import saved_search
from reader_app.cli.shapes import (
    import_shape,
    note_shape,
    relative,
    search_shape,
    ways_out_shape,
)
from reader_app.cli.terminal import followed
from reader_app.domain.card import NoteSummary
from reader_app.domain.note import Attachment
from reader_app.domain.ports import AttachmentState
from reader_app.domain.query import NoteQuery, Sort
from reader_app.domain.search_line import parse_query, plain_words, written
from reader_app.domain.taxonomy import TERRITORY, THEME, TYPE, YEAR, Taxonomy, TermKey
from reader_app.domain.words import fold
from reader_app.downloads.command_line import fetch_all
from reader_app.opening import Wings
from reader_app.pdfs.vetting import vetting
from reader_app.storage.soundness import problems

OK = 0
NOT_ALL = 3
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command answers: an exit code, JSON, and the same as lines to read."""

    code: int
    json: Any
    lines: list[str]


def bring_in(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin import PATH…`."""
    report = followed(wings.import_paths(arguments.paths))
    code = NOT_ALL if report.unreadable else OK
    lines = [*import_lines(report), f"library: {wings.folder}"]
    return Outcome(code, import_shape(report, report_line), lines)


def search(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin search WORDS…`."""
    facets = wings.library.taxonomy().facets()
    query = _asked(wings, arguments, facets)
    answer = wings.library.find(query, arguments.limit, arguments.limit)
    marked = frozenset(mark.key for mark in wings.favourites.marks())
    shape = search_shape(answer, marked, facets=arguments.facets)
    lines = search_lines(answer, facets=arguments.facets)
    if answer.count == 0:
        ways = wings.library.ways_out(query)
        clauses = written(_line(wings, arguments), facets)
        shape["ways_out"] = ways_out_shape(ways, clauses)
        lines += way_lines(ways, clauses)
    return Outcome(OK, shape, lines)


def show(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin show KEY`."""
    note = wings.library.note(arguments.key)
    shape = note_shape(note, wings.attachments.file, wings.folder)
    text = note_text(note, arguments.format, transcripts=arguments.transcript)
    return Outcome(OK, shape, [text])


def download(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin download KEY…|--all`."""
    owned = list(_owned(wings, arguments))
    ends = fetch_all([each for _, each in owned], wings.attachments, vetting)
    wings.read_documents()
    shapes = []
    lines = []
    for (key, attachment), end in zip(owned, ends, strict=True):
        failed = end.state is not AttachmentState.HERE
        reason = reason_line(end.reason, end.detail) if end.reason else None
        path = None if failed else relative(end.path, wings.folder)
        shapes.append(
            {
                "key": key,
                "name": attachment.name,
                "state": end.state.value,
                "path": path,
                "reason": reason,
            }
        )
        lines.append(f"{end.state.value}: {attachment.name}: {reason or path}")
    code = OK if all(end.state is AttachmentState.HERE for end in ends) else NOT_ALL
    return Outcome(code, shapes, lines)


def check(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin check [--repair]`."""
    repaired = 0
    if arguments.repair:
        report = followed(wings.rebuild())
        repaired = report.new + report.changed
    found = [(each.what.value, each.path) for each in problems(wings.folder)]
    found += [
        ("attachment-damaged", relative(Path(each.path), wings.folder))
        for each in wings.attachments.problems()
    ]
    shape = {
        "sound": not found,
        "problems": [{"what": what, "path": path} for what, path in found],
        "repaired": repaired,
    }
    lines = [f"{what}: {path}" for what, path in found] or ["sound"]
    return Outcome(NOT_ALL if found else OK, shape, lines)


def _asked(wings: Wings, arguments: argparse.Namespace, facets: Sequence[str]) -> NoteQuery:
    """What is asked for, and what a saved search asks for besides."""
    saved = saved_search(wings, arguments.saved) if arguments.saved else None
    plain = plain_words(" ".join(arguments.plain))
    wanted = parse_query(_line(wings, arguments), facets=facets) + plain
    usual = Sort.RELEVANCE if wanted else Sort.NEWEST
    return NoteQuery(
        wanted=tuple(dict.fromkeys(wanted)),
        terms=_asked_terms(wings, arguments) | (saved.terms if saved else frozenset()),
        favourites_only=arguments.favourites or bool(saved and saved.favourites_only),
        sort=Sort(arguments.sort or (saved.sort if saved else usual)),
        without=saved.without if saved else frozenset(),
    )


def _line(wings: Wings, arguments: argparse.Namespace) -> str:
    """The line of a saved search, with what is asked for besides."""
    saved = [saved_search(wings, arguments.saved).line] if arguments.saved else []
    return " ".join([*saved, *arguments.words])


def _asked_terms(wings: Wings, arguments: argparse.Namespace) -> frozenset[TermKey]:
    """The terms asked for; accents and capitals need not be right."""
    asked = {
        TYPE: arguments.type,
        THEME: arguments.theme,
        TERRITORY: arguments.territory,
        YEAR: arguments.year,
    }
    taxonomy = wings.library.taxonomy()
    return frozenset(
        _term(taxonomy, TermKey(facet, name)) for facet, names in asked.items() for name in names
    )


def _term(taxonomy: Taxonomy, asked: TermKey) -> TermKey:
    """The term as its notes spell it, where only one is spelt so or nearly so."""
    terms = taxonomy.terms(asked.facet)
    near = [each for each in terms if fold(each.name) == fold(asked.name)]
    return near[0] if len(near) == 1 and asked not in terms else asked


def _owned(wings: Wings, arguments: argparse.Namespace) -> Iterator[tuple[str, Attachment]]:
    """(note key, attachment) of everything to fetch."""
    if not arguments.all:
        for key in arguments.keys:
            note = wings.library.note(key)
            yield from ((note.key, each) for each in note.attachments)
        return
    for card in _all_cards(wings):
        for each in card.attachments:
            yield card.key, Attachment(each.name, each.address, size_bytes=each.size_bytes)


def _all_cards(wings: Wings) -> Iterator[NoteSummary]:
    query = NoteQuery()
    for start in range(0, wings.library.find(query, 0).count, _AT_ONCE):
        for hit in wings.library.page(query, start, _AT_ONCE):
            yield hit.note
