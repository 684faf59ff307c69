"""What can be said on the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader_app.cli.language import tr
from reader_app.cli.parser import Commands, Parser, add_command
from reader_app.cli.search_arguments import add_search, add_what_is_asked
from reader_app.cli.values import output, page, path, text
from reader_app.cli.window_call import (
    LIBRARY_OPTION,
    LIBRARY_VARIABLE,
    ONCE_OPTION,
    named_library,
)
from reader_app.domain.dossier import DossierForm
from reader_app.domain.taken_out import Form

FORMATS = ("text", "markdown", "html", "json")
_WITH_WORDS = frozenset({"search", "export"})
PDF = DossierForm.PDF.value


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
        arguments.plain = [text(word) for word in plain]
        lone = [text(word) for word in rest if not word.startswith("--")]
        arguments.words = [_excluding(word) for word in arguments.words + lone]
        rest = [word for word in rest if word.startswith("--")]
    if rest:
        parser.error(tr("not understood: {words}").format(words=" ".join(rest)))
    if arguments.command == "export":
        _check_export(arguments, parser)
    arguments.library = _library(getattr(arguments, "library", None), parser)
    arguments.json = getattr(arguments, "json", False)
    return arguments


def _check_export(arguments: argparse.Namespace, parser: "Parser") -> None:
    """See that what is asked for goes together."""
    dossiers = [each.value for each in DossierForm]
    if arguments.dossier and arguments.output is None:
        parser.error(tr("a dossier goes into a file: -o FILE"))
    if arguments.dossier and arguments.form not in dossiers:
        parser.error(tr("a dossier is one of {forms}").format(forms=", ".join(dossiers)))
    if arguments.form == PDF and not arguments.dossier:
        parser.error(tr("a PDF is made of a dossier: --dossier"))
    if arguments.output is None and hasattr(arguments, "json"):
        parser.error(tr("--json tells of a file: with -o - the notes themselves are the answer"))


def _split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    if "--" not in words:
        return list(words), []
    at = words.index("--")
    return list(words[:at]), list(words[at + 1 :])


def _excluding(word: str) -> str:
    """A word as the search line has it: the shell took the quotes from -"two words"."""
    is_phrase = word.startswith("-") and " " in word and '"' not in word
    return f'-"{word[1:]}"' if is_phrase else word


def _library(asked: Path | None, parser: Parser) -> Path | None:
    """The folder asked for, by the option or else by the variable."""
    try:
        return named_library() if asked is None else asked
    except (OSError, RuntimeError) as error:
        parser.error(f"{LIBRARY_VARIABLE}: {error}")


def _parser() -> Parser:
    shared = _shared_options()
    top = Parser(
        prog="lutrin",
        description=tr(
            "Read a resource centre's notes offline. Without a command, opens the window."
        ),
        parents=[shared],
    )
    top.add_argument("--version", action="store_true", help=tr("say the version"))
    top.add_argument(ONCE_OPTION, action="store_true", help=argparse.SUPPRESS)
    commands = top.add_subparsers(dest="command", metavar="COMMAND")
    for add in _COMMANDS:
        add(commands, shared)
    return top


def _shared_options() -> Parser:
    """The options of every command. SUPPRESS lets them stand before or after its name."""
    shared = Parser(help_names=(), argument_default=argparse.SUPPRESS)
    shared.add_argument("--json", action="store_true", help=tr("answer with JSON"))
    shared.add_argument(
        LIBRARY_OPTION,
        type=path,
        metavar="DIR",
        help=tr("the library's folder (or set the variable LUTRIN_LIBRARY)"),
    )
    return shared


def _add_import(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(commands, "import", shared, tr("bring in files and folders"))
    command.add_argument(
        "paths", nargs="+", type=path, metavar="PATH", help=tr("a folder or a file")
    )


def _add_export(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(
        commands,
        "export",
        shared,
        tr("write notes or their references into a file"),
        help_names=("--help",),  # as for search
        description=tr(
            "Write notes, whole or as references, into one file: what a search finds, "
            "else your favourites, else a shelf; all notes, where nothing is asked for. "
            "A file that is there is replaced, and that is said."
        ),
    )
    command.add_argument(
        "--format",
        dest="form",
        choices=[each.value for each in Form] + [PDF],
        required=True,
        help=tr("what is written"),
    )
    command.add_argument(
        "-o",
        "--output",
        required=True,
        type=output,
        metavar="FILE",
        help=tr("where to; - writes to standard output, an EPUB excepted"),
    )
    command.add_argument(
        "--dossier",
        action="store_true",
        help=tr(
            "with a list of annexes, the references, and the documents that are here in a "
            "folder beside it: as html, markdown, pdf or epub"
        ),
    )
    command.add_argument("--shelf", type=text, metavar="NAME", help=tr("what stands on this shelf"))
    command.add_argument("--title", type=text, help=tr("what heads the whole"))
    command.add_argument(
        "--language", choices=("fr", "en"), default="fr", help=tr("of the words around the notes")
    )
    add_what_is_asked(command)


def _key() -> str:
    return tr("the note's key, or any spelling of its address")


def _add_show(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(commands, "show", shared, tr("read one note"))
    command.add_argument("key", type=text, metavar="KEY", help=_key())
    command.add_argument("--format", choices=FORMATS, default="text", help=tr("how it is written"))
    command.add_argument(
        "--transcript",
        action="store_true",
        help=tr("with its transcripts, or else the texts of its documents"),
    )


def _add_favourites(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(
        commands, "favourites", shared, tr("what you marked, its shelves, and moving it")
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = add_command(actions, "list", shared, tr("every mark, the newest first"))
    listing.add_argument("--shelf", type=text, metavar="NAME", help=tr("what stands on this shelf"))
    add = add_command(actions, "add", shared, tr("mark a note"))
    add.add_argument("key", type=text, metavar="KEY", help=_key())
    add.add_argument(
        "--shelf",
        type=text,
        metavar="NAME",
        help=tr("put it there; {names} makes both").format(names="'Outer / Inner'"),
    )
    add.add_argument("--document", type=text, metavar="NAME", help=tr("mark one of its documents"))
    add.add_argument("--page", type=page, metavar="N", help=tr("mark a page of that document"))
    remove = add_command(actions, "remove", shared, tr("take the mark away"))
    remove.add_argument("key", type=text, metavar="KEY", help=_key())
    remove.add_argument(
        "--shelf", type=text, metavar="NAME", help=tr("take it off this shelf; it stays marked")
    )
    shelves = add_command(actions, "shelves", shared, tr("every shelf, with its count"))
    shelves.add_argument("--remove", type=text, metavar="NAME", help=tr("take a shelf away"))
    highlights = add_command(
        actions, "highlights", shared, tr("the words you coloured; first those that are lost")
    )
    highlights.add_argument("--note", type=text, metavar="KEY", help=tr("of this note alone"))
    for name, told in (
        ("export", tr("write it into a file: .json holds all, .html, .md and .csv are for others")),
        ("import", tr("take in such a file, a browser's bookmarks, wallabag, Pocket or Zotero")),
        ("merge", tr("take in another favourites.db")),
    ):
        action = add_command(actions, name, shared, told)
        action.add_argument("file", type=path, metavar="FILE", help=tr("which file"))


def _add_searches(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(commands, "searches", shared, tr("keep searches by name"))
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    add_command(actions, "list", shared, tr("each with how many notes it finds"))
    save = add_command(actions, "save", shared, tr("keep a search line under a name"))
    save.add_argument("name", type=text, metavar="NAME", help=tr("what it is called"))
    save.add_argument("line", type=text, metavar="LINE", help=tr("as the search line has it"))
    remove = add_command(actions, "remove", shared, tr("take a search away"))
    remove.add_argument("name", type=text, metavar="NAME", help=tr("what it is called"))


def _add_terms(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(
        commands, "terms", shared, tr("arrange terms; the notes stay as they are")
    )
    actions = command.add_subparsers(dest="action", metavar="ACTION", required=True)
    add_command(actions, "list", shared, tr("every term that was arranged"))
    for name, told, last in (
        ("merge", tr("let a term be the same as another"), "INTO"),
        ("move", tr("put a term under broader ones; without any, at the top"), "UNDER"),
        ("reset", tr("leave a term as its source has it"), ""),
    ):
        action = add_command(actions, name, shared, told)
        action.add_argument("facet", type=text, metavar="FACET", help=tr("type, theme, territory…"))
        action.add_argument("name", type=text, metavar="NAME", help=tr("the term"))
        if last:
            several = "*" if name == "move" else None
            other = tr("the other term")
            action.add_argument("others", nargs=several, type=text, metavar=last, help=other)


def _add_backup(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(
        commands, "backup", shared, tr("copies of favourites.db: list, make, bring back")
    )
    action = command.add_mutually_exclusive_group()
    action.add_argument(
        "--list", action="store_true", help=tr("every sound copy, the newest first")
    )
    action.add_argument("--now", action="store_true", help=tr("make one"))
    action.add_argument(
        "--restore",
        type=text,
        metavar="NAME",
        help=tr("let all be as in this copy; what is there is kept beside it"),
    )
    action.add_argument(
        "--begin-anew",
        action="store_true",
        help=tr("put a favourites.db aside that is damaged, and go on with an empty one"),
    )


def _add_download(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(commands, "download", shared, tr("fetch the notes' documents"))
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("keys", nargs="*", default=[], type=text, metavar="KEY", help=_key())
    which.add_argument("--all", action="store_true", help=tr("of every note"))
    newer = command.add_mutually_exclusive_group()
    newer.add_argument(
        "--check",
        action="store_true",
        help=tr("fetch nothing: ask whether the sources of those that are here have newer ones"),
    )
    newer.add_argument(
        "--update", action="store_true", help=tr("the same, and fetch the newer versions")
    )


def _add_check(commands: "Commands[Parser]", shared: Parser) -> None:
    command = add_command(commands, "check", shared, tr("is the library sound?"))
    command.add_argument(
        "--repair", action="store_true", help=tr("make library.db and search/ anew from notes/")
    )


_COMMANDS = (
    _add_import,
    add_search,
    _add_show,
    _add_favourites,
    _add_searches,
    _add_terms,
    _add_backup,
    _add_export,
    _add_download,
    _add_check,
)
