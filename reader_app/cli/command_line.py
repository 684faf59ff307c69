"""The command line from its arguments to its exit code."""

import argparse
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from reader_app.cli import commands
from reader_app.cli.commands import Outcome
from reader_app.cli.lines import error_line
from reader_app.domain.errors import LibraryError, ReaderError, Reason
from reader_app.domain.progress import finished
from reader_app.logs import log_bug, log_to
from reader_app.opening import Wings, open_wings, require_library
from reader_app.places import Places, find_places
from reader_app.sample import make_sample_library
from reader_app.storage.settings_file import read_settings

UNREADABLE = 1
_INTERRUPTED = 130
_COMMANDS: dict[str, Callable[[Wings, argparse.Namespace], Outcome]] = {
    "import": commands.bring_in,
    "search": commands.search,
    "show": commands.show,
    "favourites": commands.favourites,
    "download": commands.download,
    "check": commands.check,
}


def run_command(arguments: argparse.Namespace) -> int:
    """Run one command; returns the exit code."""
    sys.excepthook = _say_bug
    places = find_places()
    log_to(places.log_file)
    for stream in (sys.stdout, sys.stderr):
        # A file name may hold what no encoding can say, and French is more than ASCII.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        outcome = _outcome(arguments, places)
    except ReaderError as error:
        _say(error_line(error))
        return UNREADABLE
    return _answer(outcome, as_json=arguments.json or _asks_json(arguments))


def _outcome(arguments: argparse.Namespace, places: Places) -> Outcome:
    folder = _library(arguments, places)
    wings = open_wings(folder)
    try:
        if arguments.command != "import":
            require_library(folder)
        if arguments.command != "check":
            _make_ready(wings)
        return _COMMANDS[arguments.command](wings, arguments)
    finally:
        wings.close()


def _library(arguments: argparse.Namespace, places: Places) -> Path:
    """The library to work on: what is asked for, else the one that the window would open."""
    last = read_settings(places.settings_file).library
    if arguments.command == "import":
        return places.library_to_fill(arguments.library, last)
    folder = places.library_to_open(arguments.library, last)
    return make_sample_library(places) if folder == places.sample_library else folder


def _make_ready(wings: Wings) -> None:
    """Make library.db where it is missing or of an older version; a damaged one is said."""
    try:
        wings.library.generation()
    except LibraryError as error:
        if error.reason is not Reason.TOO_OLD:
            raise
    if wings.library.needs_rebuild:
        _say("making the library ready from its notes")
        finished(wings.rebuild())
    finished(wings.library.catch_up())


def _asks_json(arguments: argparse.Namespace) -> bool:
    return getattr(arguments, "format", None) == "json"


def _answer(outcome: Outcome, *, as_json: bool) -> int:
    lines = [json.dumps(outcome.json, ensure_ascii=False)] if as_json else outcome.lines
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has heard enough; Python would complain once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return outcome.code


def _say(line: str) -> None:
    print(f"lutrin: {line}", file=sys.stderr)


def _say_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """One line for what should not happen; the whole of it for those who look for it."""
    if issubclass(kind, KeyboardInterrupt):
        _say("stopped")
        os._exit(_INTERRUPTED)
    _say(f"this should not have happened: {kind.__name__}: {error}")
    log_bug(kind, error, trace)
