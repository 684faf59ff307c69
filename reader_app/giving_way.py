"""Processes that do long work let the window's own process go first."""

import os
import sys

if sys.platform == "win32":
    import psutil

_NICENESS = 15


def give_way() -> None:
    """Let this process have what the others leave of the processors; it cannot be taken back."""
    if sys.platform == "win32":
        psutil.Process().nice(psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(_NICENESS)
