"""How a child process is begun and watched, whatever it looks for."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psutil


@contextmanager
def deaf() -> Iterator[None]:
    """Let a process that starts meanwhile never hear of Ctrl+C: the one that asks decides.

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


def memory_of(process: psutil.Process) -> int:
    """Bytes in use, 0 for a process that has just ended."""
    try:
        return process.memory_info().rss
    except psutil.NoSuchProcess:
        return 0


def worked_by(process: psutil.Process) -> float:
    """Seconds that a process kept a processor busy, 0 for one that has just ended."""
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return times.user + times.system
