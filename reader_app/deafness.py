"""Child processes that never hear of Ctrl+C: the process that asks them decides."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def deaf() -> Iterator[None]:
    """Let a process that starts meanwhile never hear of Ctrl+C.

    It would complain on the terminal before it could say so itself.
    """
    if sys.platform == "win32":
        yield
        return
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, former)
