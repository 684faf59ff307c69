"""What can be said on the command line."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.query import Sort

FORMATS = ("text", "markdown", "html", "json")
LIBRARY_VARIABLE = "LUTRIN_LIBRARY"


def parse(words: Sequence[str]) -> argparse.Namespace:
    """What these words ask for. `command` is None where the window is wanted.

    `library` is the folder asked for, or None. A wrong call ends the program with 2.
    """
    parser = _parser()
    arguments, rest = parser.parse_known_args(words)
    if arguments.command == "search":
        # After -- everything is a word; before it a word may begin with one dash.
        head, plain = _split(words)
        arguments, rest = parser.parse_known_args(head)
        arguments.plain = plain
        arguments.words += [word for word in rest if not word.startswith("--")]
        rest = [word for word in rest if word.startswith("--")]
    if rest:
        parser.error(f"not understood: {' '.join(rest)}")
    asked = getattr(arguments, "library", None) or os.environ.get(LIBRARY_VARIABLE)
    arguments.library = Path(asked).expanduser().absolute() if asked else None
    arguments.json = getattr(arguments, "json", False)
    return arguments


def _split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    if "--" not in words:
        return list(words), []
    at = words.index("--")
    return list(words[:at]), list(words[at + 1 :])


def _parser() -> argparse.ArgumentParser:
    shared = _shared_options()
    top = argparse.ArgumentParser(
        prog="lutrin",
        description="Read a resource centre's notes offline. Without a command, opens the window.",
        parents=[shared],
    )
    top.add_argument("--version", action="store_true", help="say the version")
    top.add_argument("--quit-after-first-frame", action="store_true", help=argparse.SUPPRESS)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for add in (_add_import, _add_search, _add_show, _add_favourites, _add_download, _add_check):
        add(commands, shared)
    return top


def _shared_options() -> argparse.ArgumentParser:
    """The options of every command. SUPPRESS lets them stand before or after its name."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--json", action="store_true", help="answer with JSON")
    shared.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the library's folder (or set the variable LUTRIN_LIBRARY)",
    )
    return shared


_Commands = argparse._SubParsersAction  # noqa: SLF001 argparse names this type nowhere else


def _add_import(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser("import", parents=[shared], help="bring in files and folders")
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH")


def _add_search(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser(
        "search",
        parents=[shared],
        help="find notes",
        description='Words must all occur; "a phrase" in quotes, -word must not, start* may go on. '
        "What stands after -- is only words.",
    )
    command.add_argument("words", nargs="*", metavar="WORDS")
    command.add_argument("--type", action="append", default=[], metavar="T")
    command.add_argument("--theme", action="append", default=[], metavar="T")
    command.add_argument("--territory", action="append", default=[], metavar="T")
    command.add_argument("--year", action="append", default=[], metavar="Y")
    command.add_argument("--favourites", action="store_true", help="only what is marked")
    command.add_argument("--sort", type=Sort, choices=list(Sort), metavar="ORDER", default=None)
    command.add_argument("--limit", type=_count, default=20, metavar="N")
    command.add_argument("--facets", action="store_true", help="with the count of every term")


def _add_show(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser("show", parents=[shared], help="read one note")
    command.add_argument(
        "key", metavar="KEY", help="the note's key, or any spelling of its address"
    )
    command.add_argument("--format", choices=FORMATS, default="text")
    command.add_argument("--transcript", action="store_true", help="with its transcripts")


def _add_favourites(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser("favourites", parents=[shared], help="list, add, remove marks")
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="every mark, the newest first")
    for name, told in (("add", "mark a note"), ("remove", "take the mark away")):
        action = actions.add_parser(name, parents=[shared], help=told)
        action.add_argument("key", metavar="KEY")


def _add_download(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser("download", parents=[shared], help="fetch the notes' documents")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("keys", nargs="*", default=[], metavar="KEY")
    which.add_argument("--all", action="store_true", help="of every note")


def _add_check(
    commands: "_Commands[argparse.ArgumentParser]", shared: argparse.ArgumentParser
) -> None:
    command = commands.add_parser("check", parents=[shared], help="is the library sound?")
    command.add_argument(
        "--repair", action="store_true", help="make library.db and search/ anew from notes/"
    )


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("0 or more")
    return number
