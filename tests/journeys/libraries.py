"""Libraries that are there before the window opens, and what another process does to them."""

import subprocess
import sys
from pathlib import Path

import psutil

from reader_app.domain.progress import finished
from reader_app.filling import import_paths
from reader_app.opening import open_wings

ROOT = Path(__file__).parents[2]


def fill(folder: Path, source: Path) -> Path:
    """The library in `folder`, with the notes of `source`."""
    wings = open_wings(folder)
    finished(import_paths(wings, [source]))
    wings.close()
    return folder


def lutrin(*words: object) -> str:
    """What the command line answers, run as a process of its own."""
    command = [sys.executable, "-m", "reader_app", *map(str, words)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return ended.stdout


def helpers() -> list[str]:
    """The processes that ours has started and that still run."""
    running = []
    for each in psutil.Process().children(recursive=True):
        try:
            line = " ".join(each.cmdline())
        except psutil.NoSuchProcess:
            continue
        # Python keeps one that sweeps up after the others, until it ends itself.
        if line and "resource_tracker" not in line:
            running.append(line)
    return running
