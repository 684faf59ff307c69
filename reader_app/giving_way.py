"""Processes that do long work let the window's own process go first."""

import os
import sys

if sys.platform == "win32":
    import psutil

A_LITTLE, AS_FAR_AS_CAN_BE = 10, 15
"""For what somebody waits for, and for what nobody does: as Unix counts it."""


def give_way(by: int) -> None:
    """Let other processes go before this one; it cannot be taken back."""
    if sys.platform == "win32":
        lower = psutil.BELOW_NORMAL_PRIORITY_CLASS
        psutil.Process().nice(lower if by == A_LITTLE else psutil.IDLE_PRIORITY_CLASS)
    else:
        os.nice(by)
