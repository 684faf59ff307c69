"""The parser of the command line: what is wrong is told in one line, in the reader's language."""

import argparse
import re
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from reader_app.cli.language import tr
from reader_app.cli.terminal import one_line
from reader_app.overriding import override

WRONG_CALL = 2
Commands = argparse._SubParsersAction  # noqa: SLF001 argparse names this type nowhere else


class Help(argparse.HelpFormatter):
    """Help whose paragraphs are broken into lines."""

    @override
    def add_usage(
        self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None
    ) -> None:
        # An empty one is asked for where the usage becomes the name of a command.
        before = tr("usage:") + " " if prefix is None else prefix
        super().add_usage(usage, actions, groups, before)


class HelpInLines(Help, argparse.RawDescriptionHelpFormatter):
    """Help whose description stands as it is written."""


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call; `help_names` ask for its help."""

    def __init__(self, *, help_names: Sequence[str] = ("-h", "--help"), **rest: Any) -> None:
        rest.setdefault("formatter_class", Help)
        super().__init__(allow_abbrev=False, **rest, add_help=False)
        self._positionals.title = tr("arguments")
        self._optionals.title = tr("options")
        if help_names:
            self.add_argument(*help_names, action="help", help=tr("say what can be said here"))

    @override
    def error(self, message: str) -> NoReturn:
        wrong = one_line(_told(message))
        line = tr("{wrong} (see {command} --help)").format(wrong=wrong, command=self.prog)
        self.exit(WRONG_CALL, f"lutrin: {line}\n")


def add_command(
    commands: "Commands[Parser]", name: str, shared: Parser, told: str, **rest: Any
) -> Parser:
    """One more command, told in the list of all, and by itself unless `rest` describes it."""
    return commands.add_parser(name, parents=[shared], help=told, **({"description": told} | rest))


def _told(message: str) -> str:
    """What argparse says in English, in the reader's language."""
    for pattern, sentence in _sentences():
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return sentence.format(**match.groupdict())
    return message


def _sentences() -> Iterator[tuple[str, str]]:
    argument = "argument (?P<name>[^:]+): "
    yield (
        "the following arguments are required: (?P<names>.+)",
        tr("the following arguments are required: {names}"),
    )
    yield "one of the arguments (?P<names>.+) is required", tr("one of these is required: {names}")
    yield (
        argument + r"invalid choice: (?P<given>.+) \(choose from (?P<choices>.+)\)",
        tr("argument {name}: invalid choice: {given} (choose from {choices})"),
    )
    yield f"{argument}expected (one|at least one) argument", tr("argument {name}: expected a value")
    yield (
        f"{argument}not allowed with argument (?P<other>.+)",
        tr("argument {name}: not allowed with argument {other}"),
    )
    yield (
        f"{argument}ignored explicit argument (?P<value>.+)",
        tr("argument {name}: takes no value, and has {value}"),
    )
    yield f"{argument}(?P<why>.+)", tr("argument {name}: {why}")
