"""`lutrin check`: is everything sound, and made anew if that is asked for."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader_app.cli.language import tr
from reader_app.cli.outcome import NOT_ALL, OK, Outcome
from reader_app.cli.shapes import relative
from reader_app.cli.terminal import followed
from reader_app.filling import rebuild
from reader_app.opening import Wings
from reader_app.storage.soundness import ProblemKind, problems

_DAMAGED = "attachment-damaged"


def check(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin check [--repair]`."""
    repaired = 0
    if arguments.repair:
        report = followed(rebuild(wings))
        repaired = report.new + report.changed
    found = [(each.what.value, each.path) for each in problems(wings.folder)]
    found += [
        (_DAMAGED, relative(Path(each.path), wings.folder)) for each in wings.attachments.problems()
    ]
    shape = {
        "sound": not found,
        "problems": [{"what": what, "path": path} for what, path in found],
        "repaired": repaired,
    }
    lines = [f"{_told(what)} {path}" for what, path in found] or [tr("sound")]
    return Outcome(NOT_ALL if found else OK, shape, [*lines, *_what_helps(found)])


def _what_helps(found: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What to do: a copy brings back what the reader made, all else is fetched or made anew."""
    if any(path == "favourites.db" for _, path in found):
        yield tr("lutrin backup --list says which copies there are, --restore brings one back")
    if any(what == _DAMAGED for what, _ in found):
        yield tr("lutrin download --all fetches damaged documents anew")
    if any(what != _DAMAGED and path != "favourites.db" for what, path in found):
        yield tr("lutrin check --repair makes library.db and search/ anew from notes/")


def _told(what: str) -> str:
    """What is said of a problem, before the file that has it."""
    return {
        ProblemKind.DATABASE_MISSING: tr("missing:"),
        ProblemKind.DATABASE_DAMAGED: tr("damaged:"),
        ProblemKind.DATABASE_NOT_OURS: tr("not made by Lutrin:"),
        ProblemKind.DATABASE_VERSION: tr("made by another version of Lutrin:"),
        ProblemKind.DATABASE_LINKS: tr("with rows that lead nowhere:"),
        ProblemKind.INDEX_DAMAGED: tr("damaged, so that search fails:"),
        ProblemKind.INDEX_BEHIND: tr("behind the notes:"),
        ProblemKind.INDEX_COUNT: tr("with another number of notes than the library:"),
        ProblemKind.FILE_MISSING: tr("the file of a note is missing:"),
        ProblemKind.FILE_CHANGED: tr("the file of a note has changed:"),
        ProblemKind.FILE_NOT_IN: tr("not in the library:"),
        _DAMAGED: tr("damaged document:"),
    }[what]
