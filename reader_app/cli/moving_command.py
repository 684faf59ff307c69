"""`lutrin favourites export|import|merge`: what the reader made, out into files and in again."""

import argparse

from reader_app.cli.language import tr
from reader_app.cli.outcome import OK, Outcome
from reader_app.domain.moved import Moved
from reader_app.domain.progress import finished
from reader_app.moving import Moving, write_collection
from reader_app.opening import Wings


def move(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    """Do what is asked for."""
    act = {"export": _export, "import": _bring_in, "merge": _merge}[arguments.action]
    return act(wings, arguments)


def _export(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    count = write_collection(wings, arguments.file)
    lines = [tr("%n written to {file}", "", count).format(file=arguments.file)]
    return Outcome(OK, {"file": str(arguments.file), "count": count}, lines)


def _bring_in(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    return _told(finished(Moving(wings).take_in(arguments.file)))


def _merge(wings: Wings, arguments: argparse.Namespace) -> Outcome:
    report = Moved(*wings.merging.merge(arguments.file))
    wings.settle_marks()
    wings.library.refresh_first_page()
    return _told(report)


def _told(report: Moved) -> Outcome:
    told = [tr("%n new", "", report.added), tr("%n changed", "", report.changed)]
    if report.beside:
        told.append(tr("%n remark(s) side by side with yours", "", report.beside))
    unmatched = tr("no note here: {address}")
    lines = [", ".join(told), *(unmatched.format(address=each) for each in report.unmatched)]
    return Outcome(OK, report._asdict() | {"unmatched": list(report.unmatched)}, lines)
