"""A call that asks for the window alone: the window does not wait for argparse."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

LIBRARY_VARIABLE = "LUTRIN_LIBRARY"
LIBRARY_OPTION = "--library"
ONCE_OPTION = "--quit-after-first-frame"


class WindowCall(NamedTuple):
    """Which library the window is to show, and whether it closes by itself once it does."""

    library: Path | None = None
    once: bool = False


def window_call(words: Sequence[str]) -> WindowCall | None:
    """What these words ask of the window, or None where there is more to understand."""
    library, once = "", False
    rest = iter(words)
    for word in rest:
        if word == ONCE_OPTION:
            once = True
        elif word == LIBRARY_OPTION:
            library = next(rest, "")
            if not library or library.startswith("-"):
                return None
        else:
            return None
    try:
        return WindowCall(Path(library).absolute() if library else named_library(), once)
    except (OSError, RuntimeError):
        return None


def named_library() -> Path | None:
    """The folder that the environment names. Raises OSError or RuntimeError."""
    named = os.environ.get(LIBRARY_VARIABLE)
    return Path(named).expanduser().absolute() if named else None
