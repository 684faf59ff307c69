"""The terminal: answers to standard output, errors to standard error, one plain line each."""

import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from reader_app.domain.progress import Result, Steps

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_LINE_ENDS = re.compile("[\t\n\u2028\u2029]")


def prepare() -> None:
    """Let both streams say anything: a file's name may hold what no encoding can."""
    for stream in (sys.stdout, sys.stderr):
        # Either may be closed, and is then None.
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def say(line: str) -> None:
    """One line on standard error, whatever `line` holds."""
    with suppress(OSError, ValueError):
        print(f"lutrin: {one_line(line)}", file=sys.stderr)


def answer(lines: Iterable[str]) -> str | None:
    """Write the answer; why it could not be written, or None.

    Whoever stops reading has heard enough: that is no failure.
    """
    try:
        for line in lines:
            print(line)
        flush()
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        _let_go()
        return error.strerror or type(error).__name__
    return None


def pour(parts: Iterable[str]) -> str | None:
    """Write these to the letter, as a file would hold them; why it cannot be, or None."""
    try:
        flush()
        for part in parts:
            sys.stdout.buffer.write(part.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        _let_go()
        return error.strerror or type(error).__name__
    return None


def flush() -> None:
    """Write what waits to be written. Raises OSError."""
    if sys.stdout is not None:
        sys.stdout.flush()


def finish() -> None:
    """The last flush: Python itself would complain of a reader that is gone."""
    try:
        flush()
    except OSError:
        _let_go()


def followed(steps: Steps[Result]) -> Result:
    """Run long work to its end; whoever sits at a terminal sees how far it has come."""
    shown = sys.stderr if sys.stderr is not None and sys.stderr.isatty() else None
    while True:
        try:
            progress = next(steps)
        except StopIteration as end:
            _show(shown, "\r\033[K")
            result: Result = end.value
            return result
        total = "" if progress.total is None else f" / {progress.total}"
        _show(shown, f"\r{progress.done}{total}")


def harmless(text: str) -> str:
    """`text` without what would move the cursor or colour the terminal."""
    return _CONTROLS.sub(_told, text)


def one_line(text: str) -> str:
    """`text` as one harmless line."""
    return _CONTROLS.sub(_told, _LINE_ENDS.sub(_told, text))


def _told(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape").decode()


def _show(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        with suppress(OSError):
            stream.write(text)
            stream.flush()


def _let_go() -> None:
    """Nobody reads us any more: what is left goes nowhere."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
