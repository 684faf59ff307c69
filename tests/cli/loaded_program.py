"""Lutrin with everything loaded, which makes a copy of itself for each call.

To load a command takes a second of the processor, and a test may call a dozen times. Each copy is a
process like any other, with folders, streams and an end of its own; `test_loading.py` and all that
start the program otherwise see to it that it loads what it needs.
"""

import json
import os
import runpy
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

PROJECT = Path(__file__).parents[2]


class LoadedProgram:
    """Runs calls, one after the other."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.loaded_program"],
            cwd=PROJECT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        # What was started has ended: a copy of it goes on, which is no child of ours.
        self._program.wait()

    def run(
        self, words: Sequence[str], environment: Mapping[str, str], patience: float
    ) -> tuple[int, bytes, bytes]:
        """The exit code of a call, and what it wrote to both streams."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        with TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            call = [words, dict(environment), str(out), str(err)]
            self._program.stdin.write(json.dumps(call) + "\n")
            self._program.stdin.flush()
            assert select.select([self._program.stdout], [], [], patience)[0], "it does not end"
            code = int(self._program.stdout.readline())
            return code, out.read_bytes(), err.read_bytes()

    def close(self) -> None:
        """End it."""
        self._program.communicate()


def main() -> None:
    """Read calls, and tell the exit code of each; ends with whoever calls."""
    # No child of the tests, of which some count their children.
    if os.fork():
        os._exit(0)
    load()
    for line in sys.stdin:
        called = os.fork()
        if called == 0:
            become(*json.loads(line))
        _, status = os.waitpid(called, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def load() -> None:
    """What the commands load, but for what looks at the arguments first."""
    from reader_app.cli import arguments, command_line, loading, window_call  # noqa: F401, PLC0415

    for name in loading._COMMANDS:
        loading.command(name)
    loading.rebuild()


def become(words: list[str], environment: dict[str, str], out: str, err: str) -> Any:
    """Be the program that was called with these words, to its end."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    for stream, path, flags in (
        (0, os.devnull, os.O_RDONLY),
        (1, out, os.O_WRONLY | os.O_CREAT),
        (2, err, os.O_WRONLY | os.O_CREAT),
    ):
        os.dup2(os.open(path, flags), stream)
    sys.argv[1:] = words
    runpy.run_module("reader_app", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
