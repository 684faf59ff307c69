"""`lutrin import`: files and folders into the library."""

import argparse
from functools import partial

from reader_app.cli.error_lines import report_line
from reader_app.cli.language import tr
from reader_app.cli.lines import import_lines
from reader_app.cli.outcome import NOT_ALL, OK, Outcome
from reader_app.cli.shapes import import_shape
from reader_app.cli.terminal import followed
from reader_app.filling import import_paths
from reader_app.opening import Wings


def bring_in(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """`lutrin import PATH…`."""
    report = followed(import_paths(wings, arguments.paths))
    code = NOT_ALL if report.unreadable else OK
    lines = [*import_lines(report), tr("library: {folder}").format(folder=wings.folder)]
    return Outcome(code, import_shape(report, partial(report_line, say=str)), lines)
