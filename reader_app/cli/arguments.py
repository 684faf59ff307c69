"""What can be said on the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from reader_app.cli.terminal import one_line
from reader_app.cli.window_call import (
    LIBRARY_OPTION,
    LIBRARY_VARIABLE,
    ONCE_OPTION,
    named_library,
)
from reader_app.domain.dossier import DossierForm
from reader_app.domain.query import Sort
from reader_app.domain.taken_out import Form
from reader_app.overriding import override

WRONG_CALL = 2
FORMATS = ("text", "markdown", "html", "json")
_MOST = 1_000_000_000
_WITH_WORDS = frozenset({"search", "export"})
TO_OUTPUT = "-"
PDF = DossierForm.PDF.value
_ARRANGING = (
    ("merge", "let a term be the same as another", "INTO"),
    ("move", "put a term under broader ones; without any, at the top", "UNDER"),
    ("reset", "leave a term as its source has it", ""),
)
_WHAT_CAN_BE_WRITTEN = """\
Find notes. In WORDS, as in the search line of the window:

  word word         every word must occur, in any form
  "two words"       a phrase (to a shell: '"two words"')
  -word             must not occur
  start*            may go on
  word OR word      either of them (OU in French)
  type:, theme:, territory:, year:, title:
                    a term, a year, a word of the title: theme:sport, year:2015-2019
  has:pdf, has:transcript, is:favourite, is:unread
                    what a note has or is; French names are understood, too

Anything else is plain words, and so is all that stands after --."""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """What these words ask for. `command` is None where the window is wanted.

    `library` is the folder asked for, or None. A wrong call ends the program with 2.
    """
    parser = _parser()
    arguments, rest = parser.parse_known_args(words)
    if arguments.command in _WITH_WORDS:
        # After -- everything is a word; before it a word may begin with one dash.
        head, plain = _split(words)
        head = ["--help" if word == "-h" else word for word in head]
        arguments, rest = parser.parse_known_args(head)
        arguments.plain = [_text(word) for word in plain]
        lone = [_text(word) for word in rest if not word.startswith("--")]
        arguments.words = [_excluding(word) for word in arguments.words + lone]
        rest = [word for word in rest if word.startswith("--")]
    if rest:
        parser.error(f"not understood: {' '.join(rest)}")
    if arguments.command == "export":
        _check_export(arguments, parser)
    arguments.library = _library(getattr(arguments, "library", None), parser)
    arguments.json = getattr(arguments, "json", False)
    return arguments


def _check_export(arguments: argparse.Namespace, parser: "_Parser") -> None:
    """See that what is asked for goes together."""
    dossiers = [each.value for each in DossierForm]
    if arguments.dossier and arguments.output is None:
        parser.error("a dossier goes into a file: -o FILE")
    if arguments.dossier and arguments.form not in dossiers:
        parser.error(f"a dossier is one of {', '.join(dossiers)}")
    if arguments.form == PDF and not arguments.dossier:
        parser.error("a PDF is made of a dossier: --dossier")
    if arguments.output is None and hasattr(arguments, "json"):
        parser.error("--json tells of a file: with -o - the notes themselves are the answer")


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call."""

    def __init__(self, **rest: Any) -> None:
        super().__init__(allow_abbrev=False, **rest)

    @override
    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_CALL, f"lutrin: {one_line(message)} (see {self.prog} --help)\n")


def _split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    if "--" not in words:
        return list(words), []
    at = words.index("--")
    return list(words[:at]), list(words[at + 1 :])


def _excluding(word: str) -> str:
    """A word as the search line has it: the shell took the quotes from -"two words"."""
    is_phrase = word.startswith("-") and " " in word and '"' not in word
    return f'-"{word[1:]}"' if is_phrase else word


def _library(asked: Path | None, parser: _Parser) -> Path | None:
    """The folder asked for, by the option or else by the variable."""
    try:
        return named_library() if asked is None else asked
    except (OSError, RuntimeError) as error:
        parser.error(f"{LIBRARY_VARIABLE}: {error}")


def _parser() -> _Parser:
    shared = _shared_options()
    top = _Parser(
        prog="lutrin",
        description="Read a resource centre's notes offline. Without a command, opens the window.",
        parents=[shared],
    )
    top.add_argument("--version", action="store_true", help="say the version")
    top.add_argument(ONCE_OPTION, action="store_true", help=argparse.SUPPRESS)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for add in _COMMANDS:
        add(commands, shared)
    return top


def _shared_options() -> _Parser:
    """The options of every command. SUPPRESS lets them stand before or after its name."""
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--json", action="store_true", help="answer with JSON")
    shared.add_argument(
        LIBRARY_OPTION,
        type=_path,
        metavar="DIR",
        help="the library's folder (or set the variable LUTRIN_LIBRARY)",
    )
    return shared


_Commands = argparse._SubParsersAction  # noqa: SLF001 argparse names this type nowhere else


def _add_import(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser("import", parents=[shared], help="bring in files and folders")
    command.add_argument("paths", nargs="+", type=_path, metavar="PATH")


def _add_search(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser(
        "search",
        parents=[shared],
        add_help=False,  # -h would take every word that begins so
        help="find notes",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=_WHAT_CAN_BE_WRITTEN,
    )
    _add_what_is_asked(command)
    command.add_argument("--limit", type=_count, default=20, metavar="N")
    command.add_argument("--facets", action="store_true", help="with the count of every term")


def _add_what_is_asked(command: _Parser) -> None:
    """The words and the options of a search."""
    command.add_argument("words", nargs="*", type=_text, metavar="WORDS")
    command.add_argument("--help", action="help", help="say what can be said here")
    for facet, value in (("type", "T"), ("theme", "T"), ("territory", "T"), ("year", "Y")):
        command.add_argument(f"--{facet}", action="append", default=[], type=_text, metavar=value)
    command.add_argument("--favourites", action="store_true", help="only what is marked")
    command.add_argument("--saved", type=_text, metavar="NAME", help="what a saved search asks for")
    command.add_argument("--sort", choices=[each.value for each in Sort], default=None)


def _add_export(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser(
        "export",
        parents=[shared],
        add_help=False,  # as for search
        help="write notes or their references into a file",
        description="Write notes, whole or as references, into one file: what a search finds, "
        "else your favourites, else a shelf; all notes, where nothing is asked for. "
        "A file that is there is replaced, and that is said.",
    )
    command.add_argument(
        "--format", dest="form", choices=[each.value for each in Form] + [PDF], required=True
    )
    command.add_argument(
        "-o",
        "--output",
        required=True,
        type=_output,
        metavar="FILE",
        help="where to; - writes to standard output, an EPUB excepted",
    )
    command.add_argument(
        "--dossier",
        action="store_true",
        help="with a list of annexes, the references, and the documents that are here in a "
        "folder beside it: as html, markdown, pdf or epub",
    )
    command.add_argument("--shelf", type=_text, metavar="NAME", help="what stands on this shelf")
    command.add_argument("--title", type=_text, help="what heads the whole")
    command.add_argument(
        "--language", choices=("fr", "en"), default="fr", help="of the words around the notes"
    )
    _add_what_is_asked(command)


def _add_show(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser("show", parents=[shared], help="read one note")
    command.add_argument(
        "key", type=_text, metavar="KEY", help="the note's key, or any spelling of its address"
    )
    command.add_argument("--format", choices=FORMATS, default="text")
    command.add_argument(
        "--transcript",
        action="store_true",
        help="with its transcripts, or else the texts of its documents",
    )


def _add_favourites(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser(
        "favourites", parents=[shared], help="what you marked, its shelves, and moving it"
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", parents=[shared], help="every mark, the newest first")
    listing.add_argument("--shelf", type=_text, metavar="NAME", help="what stands on this shelf")
    add = actions.add_parser("add", parents=[shared], help="mark a note")
    add.add_argument("key", type=_text, metavar="KEY")
    add.add_argument(
        "--shelf", type=_text, metavar="NAME", help='put it there; "Outer / Inner" makes both'
    )
    add.add_argument("--document", type=_text, metavar="NAME", help="mark one of its documents")
    add.add_argument("--page", type=_page, metavar="N", help="mark a page of that document")
    remove = actions.add_parser("remove", parents=[shared], help="take the mark away")
    remove.add_argument("key", type=_text, metavar="KEY")
    remove.add_argument(
        "--shelf", type=_text, metavar="NAME", help="take it off this shelf; it stays marked"
    )
    shelves = actions.add_parser("shelves", parents=[shared], help="every shelf, with its count")
    shelves.add_argument("--remove", type=_text, metavar="NAME", help="take a shelf away")
    highlights = actions.add_parser(
        "highlights", parents=[shared], help="the words you coloured; first those that are lost"
    )
    highlights.add_argument("--note", type=_text, metavar="KEY", help="of this note alone")
    for name, told in (
        ("export", "write it into a file: .json holds all, .html, .md and .csv are for others"),
        ("import", "take in such a file, a browser's bookmarks, wallabag, Pocket or Zotero"),
        ("merge", "take in another favourites.db"),
    ):
        action = actions.add_parser(name, parents=[shared], help=told)
        action.add_argument("file", type=_path, metavar="FILE")


def _add_searches(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser("searches", parents=[shared], help="keep searches by name")
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="each with how many notes it finds")
    save = actions.add_parser("save", parents=[shared], help="keep a search line under a name")
    save.add_argument("name", type=_text, metavar="NAME")
    save.add_argument("line", type=_text, metavar="LINE", help="as the search line has it")
    remove = actions.add_parser("remove", parents=[shared], help="take a search away")
    remove.add_argument("name", type=_text, metavar="NAME")


def _add_terms(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser(
        "terms", parents=[shared], help="arrange terms; the notes stay as they are"
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[shared], help="every term that was arranged")
    for name, told, last in _ARRANGING:
        action = actions.add_parser(name, parents=[shared], help=told)
        action.add_argument("facet", type=_text, metavar="FACET")
        action.add_argument("name", type=_text, metavar="NAME")
        if last:
            several = "*" if name == "move" else None
            action.add_argument("others", nargs=several, type=_text, metavar=last)


def _add_backup(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser(
        "backup", parents=[shared], help="copies of favourites.db: list, make, bring back"
    )
    action = command.add_mutually_exclusive_group()
    action.add_argument("--list", action="store_true", help="every sound copy, the newest first")
    action.add_argument("--now", action="store_true", help="make one")
    action.add_argument(
        "--restore",
        type=_text,
        metavar="NAME",
        help="let all be as in this copy; what is there is kept beside it",
    )
    action.add_argument(
        "--begin-anew",
        action="store_true",
        help="put a favourites.db aside that is damaged, and go on with an empty one",
    )


def _add_download(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser("download", parents=[shared], help="fetch the notes' documents")
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("keys", nargs="*", default=[], type=_text, metavar="KEY")
    which.add_argument("--all", action="store_true", help="of every note")
    newer = command.add_mutually_exclusive_group()
    newer.add_argument(
        "--check",
        action="store_true",
        help="fetch nothing: ask whether the sources of those that are here have newer ones",
    )
    newer.add_argument(
        "--update", action="store_true", help="the same, and fetch the newer versions"
    )


def _add_check(commands: "_Commands[_Parser]", shared: _Parser) -> None:
    command = commands.add_parser("check", parents=[shared], help="is the library sound?")
    command.add_argument(
        "--repair", action="store_true", help="make library.db and search/ anew from notes/"
    )


_COMMANDS = (
    _add_import,
    _add_search,
    _add_show,
    _add_favourites,
    _add_searches,
    _add_terms,
    _add_backup,
    _add_export,
    _add_download,
    _add_check,
)


def _count(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"not a number of notes: {text[:20]}")
    return min(number, _MOST)


def _page(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number of a page: {text[:20]}")
    return int(text)


def _text(text: str) -> str:
    """Text without the lone bytes that a terminal may hand over: nothing is known by them."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _output(text: str) -> Path | None:
    """Where to write; None for standard output."""
    return None if text == TO_OUTPUT else _path(text)


def _path(text: str) -> Path:
    try:
        if text:
            return Path(text).absolute()
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{text}: {error.strerror}") from error
    raise argparse.ArgumentTypeError("no path")
