"""What a search takes on the command line, and whatever else finds notes by one."""

from collections.abc import Iterator

from reader_app.cli.language import tr
from reader_app.cli.parser import Commands, HelpInLines, Parser, add_command
from reader_app.cli.values import count, text
from reader_app.domain.query import Sort

SHOWN = 20
"""Hits, where no other number is asked for."""


def add_search(commands: "Commands[Parser]", shared: Parser) -> None:
    """`lutrin search`."""
    command = add_command(
        commands,
        "search",
        shared,
        tr("find notes"),
        help_names=("--help",),  # -h would take every word that begins so
        formatter_class=HelpInLines,
        description=_what_can_be_written(),
    )
    add_what_is_asked(command)
    most = tr("at most so many notes; {count} else").format(count=SHOWN)
    command.add_argument("--limit", type=count, default=SHOWN, metavar="N", help=most)
    command.add_argument("--facets", action="store_true", help=tr("with the count of every term"))


def add_what_is_asked(command: Parser) -> None:
    """The words and the options of a search."""
    command.add_argument(
        "words", nargs="*", type=text, metavar="WORDS", help=tr("what to look for")
    )
    for facet, value, told in (
        ("type", "T", tr("only this type; several widen the search")),
        ("theme", "T", tr("only this theme")),
        ("territory", "T", tr("only this territory")),
        ("year", "Y", tr("only this year")),
    ):
        command.add_argument(
            f"--{facet}", action="append", default=[], type=text, metavar=value, help=told
        )
    command.add_argument("--favourites", action="store_true", help=tr("only what is marked"))
    command.add_argument(
        "--saved", type=text, metavar="NAME", help=tr("what a saved search asks for")
    )
    command.add_argument(
        "--sort",
        choices=[each.value for each in Sort],
        default=None,
        help=tr("by relevance where words are asked for, else the newest first"),
    )


def _what_can_be_written() -> str:
    """What may stand in a search line, in two columns."""
    lines = [f"  {sign:<17} {meaning}".rstrip() for sign, meaning in _signs()]
    head = tr("Find notes. In WORDS, as in the search line of the window:")
    end = tr("Anything else is plain words, and so is all that stands after --.")
    return "\n".join((head, "", *lines, "", end))


def _signs() -> Iterator[tuple[str, str]]:
    """Each sign with what it means; the fields by the names that the reader's language has."""
    phrase, word = tr("two words"), tr("word")
    yield tr("word word"), tr("every word must occur, in any form")
    yield f'"{phrase}"', tr("a phrase")
    yield f"-{word}", tr("must not occur")
    yield tr("start*"), tr("may go on")
    yield tr("word OR word"), tr("either of them")
    theme, year = tr("theme"), tr("year")
    fields = (tr("type"), theme, tr("territory"), year, tr("title"))
    yield ", ".join(f"{name}:" for name in fields), ""
    examples = f"{theme}:sport, {year}:2015-2019"
    told = tr("a term, a year, a word of the title: {examples}")
    yield "", told.format(examples=examples)
    has, is_ = tr("has"), tr("is")
    transcript, favourite, unread = tr("transcript"), tr("favourite"), tr("unread")
    yield f"{has}:pdf, {has}:{transcript}, {is_}:{favourite}, {is_}:{unread}", ""
    yield "", tr("what a note has or is")
