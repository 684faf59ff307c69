"""`lutrin check`: is everything sound, and made anew if that is asked for."""

import argparse
from pathlib import Path

from reader_app.cli.outcome import NOT_ALL, OK, Outcome
from reader_app.cli.shapes import relative
from reader_app.cli.terminal import followed
from reader_app.filling import rebuild
from reader_app.opening import Wings
from reader_app.storage.soundness import problems


def check(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin check [--repair]`."""
    repaired = 0
    if arguments.repair:
        report = followed(rebuild(wings))
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
