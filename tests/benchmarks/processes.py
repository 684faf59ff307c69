"""Lutrin as a process of its own, watched from outside: its time and its memory."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from subprocess import DEVNULL
from time import perf_counter
from typing import NamedTuple

import psutil

_EVERY = 0.2
MEGABYTE = 1_000_000


class Watched(NamedTuple):
    """What a process took: seconds, and the most memory at once, in MB (PSS where there is one)."""

    seconds: float
    main: float
    all: float


def lutrin(*words: str | Path) -> list[str]:
    """The command line for Lutrin with these words."""
    return [sys.executable, "-P", "-m", "reader_app", *map(str, words)]


def own_environment(home: Path) -> dict[str, str]:
    """This process's environment, with a reader's folders in `home`."""
    names = ("data", "config", "state", "cache")
    own = {f"XDG_{name.upper()}_HOME": str(home / name) for name in names}
    return {**os.environ, **own, "HOME": str(home)}


def watched(command: Sequence[str], environment: Mapping[str, str], *, memory: bool) -> Watched:
    """Run a command to its end. Reading its `memory` costs a little of its time.

    Raises:
        RuntimeError: It ended badly.
    """
    began = perf_counter()
    process = psutil.Popen(command, env=dict(environment), stdout=DEVNULL)
    main = together = 0.0
    code = None
    while code is None:
        with suppress(psutil.TimeoutExpired):
            code = process.wait(_EVERY if memory else None)
        if memory and code is None:
            each = memory_of(process.pid)
            main, together = max(main, each[0]), max(together, sum(each))
    seconds = perf_counter() - began
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    return Watched(seconds, main, together)


def memory_of(number: int) -> list[float]:
    """The memory of a process and of each of its children, in MB; its own first."""
    with suppress(psutil.NoSuchProcess):
        parent = psutil.Process(number)
        return [_memory(each) for each in (parent, *parent.children(recursive=True))]
    return [0.0]


def _memory(process: psutil.Process) -> float:
    with suppress(psutil.NoSuchProcess, psutil.AccessDenied):
        full = process.memory_full_info()
        return getattr(full, "pss", full.rss) / MEGABYTE
    return 0.0
