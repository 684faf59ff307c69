"""The command line from its arguments to its exit code."""

import argparse
import json
import sys
from pathlib import Path
from types import TracebackType

from reader_app.cli import loading, terminal
from reader_app.cli.error_lines import error_line
from reader_app.cli.language import tr
from reader_app.cli.loading import Command
from reader_app.cli.outcome import Outcome
from reader_app.domain.errors import LibraryError, ReaderError, Reason
from reader_app.logs import log_bug, log_to
from reader_app.opening import Wings, open_wings, require_folder, require_library
from reader_app.places import Places, find_places
from reader_app.sample import make_sample_library
from reader_app.storage.settings_file import read_settings

FAILED = 1
_PATIENCE = 60.0  # seconds that one waits for another that makes the same library ready


def run_command(arguments: argparse.Namespace, command: Command) -> int:
    """Run one command, which was loaded for it; returns the exit code."""
    sys.excepthook = _say_bug
    terminal.prepare()
    places = find_places()
    log_to(places.log_file)
    try:
        outcome = _outcome(arguments, command, places)
    except ReaderError as error:
        terminal.say(error_line(error))
        return FAILED
    refused = terminal.answer(_lines(outcome, arguments))
    if refused:
        terminal.say(tr("the answer cannot be written: {why}").format(why=refused))
        return FAILED
    return outcome.code


def _outcome(arguments: argparse.Namespace, command: Command, places: Places) -> Outcome:
    folder = _library(arguments, places)
    wings = open_wings(folder)
    try:
        if arguments.command == "import":
            require_folder(folder)
        else:
            require_library(folder)
        if arguments.command != "check" or _is_new_sample(folder, places):
            _make_ready(wings)
        outcome = command(wings, arguments)
        wings.keep_copy_if_due()
    finally:
        wings.close()
    return outcome


def _library(arguments: argparse.Namespace, places: Places) -> Path:
    """The library to work on: what is asked for, else the one that the window would open."""
    last = read_settings(places.settings_file).library
    if arguments.command == "import":
        return places.library_to_fill(arguments.library, last)
    folder = places.library_to_open(arguments.library, last)
    return make_sample_library(places) if folder == places.sample_library else folder


def _is_new_sample(folder: Path, places: Places) -> bool:
    return folder == places.sample_library and not (folder / "library.db").exists()


def _make_ready(wings: Wings) -> None:
    """Make library.db where it is missing or of an older version; a damaged one is said."""
    try:
        wings.library.generation()
    except LibraryError as error:
        if error.reason is not Reason.TOO_OLD:
            raise
    if wings.library.needs_rebuild:
        _rebuild(wings)
    terminal.followed(wings.catch_up())


def _rebuild(wings: Wings) -> None:
    """Make library.db anew, unless another process is just doing so: then wait for that one."""
    rebuild = loading.rebuild()
    try:
        terminal.followed(rebuild(wings))
    except LibraryError as error:
        if error.reason is not Reason.BUSY:
            raise
        wings.library.wait_for_writer(_PATIENCE)
        if wings.library.needs_rebuild:
            raise


def _lines(outcome: Outcome, arguments: argparse.Namespace) -> list[str]:
    """The answer as it is written: a note's Markdown or HTML to the letter, text without harm."""
    form = getattr(arguments, "format", "text")
    if arguments.json or form == "json":
        return [json.dumps(outcome.json, ensure_ascii=False)]
    if form == "text":
        return [terminal.harmless(line) for line in outcome.lines]
    return outcome.lines


def _say_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """One line for what should not happen; the whole of it for those who look for it."""
    bug = f"{kind.__name__}: {error}"
    terminal.say(tr("this should not have happened: {bug}").format(bug=bug))
    log_bug(kind, error, trace)
