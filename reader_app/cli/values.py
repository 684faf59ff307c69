"""What a word on the command line must be: a number, a path, a text."""

import argparse
from pathlib import Path

from reader_app.cli.language import tr

TO_OUTPUT = "-"
_MOST = 1_000_000_000
_SHOWN = 20  # characters of what is wrong


def count(word: str) -> int:
    """A number of notes."""
    try:
        number = int(word)
    except ValueError:
        number = -1
    if number < 0:
        line = tr("not a number of notes: {text}")
        raise argparse.ArgumentTypeError(line.format(text=word[:_SHOWN]))
    return min(number, _MOST)


def page(word: str) -> int:
    """The number of a page."""
    if not word.isdecimal() or int(word) < 1:
        line = tr("not a number of a page: {text}")
        raise argparse.ArgumentTypeError(line.format(text=word[:_SHOWN]))
    return int(word)


def text(word: str) -> str:
    """Text without the lone bytes that a terminal may hand over: nothing is known by them."""
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def output(word: str) -> Path | None:
    """Where to write; None for standard output."""
    return None if word == TO_OUTPUT else path(word)


def path(word: str) -> Path:
    """A path, whole."""
    try:
        if word:
            return Path(word).absolute()
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{word}: {error.strerror}") from error
    raise argparse.ArgumentTypeError(tr("no path"))
