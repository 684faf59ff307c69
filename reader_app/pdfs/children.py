"""How a child process is begun and watched, whatever it looks for."""

import psutil


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
