"""A process that gives way comes behind the one that started it."""

import subprocess
import sys

import psutil

COMMAND = "from reader_app.giving_way import give_way; give_way(); print(psutil.Process().nice())"


def test_long_work_comes_behind_the_window() -> None:
    command = [sys.executable, "-c", f"import psutil; {COMMAND}"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)

    own = psutil.Process().nice()
    if sys.platform == "win32":
        assert int(done.stdout) == psutil.IDLE_PRIORITY_CLASS
    else:
        assert int(done.stdout) == min(19, own + 15)
